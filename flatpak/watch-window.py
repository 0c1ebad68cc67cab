#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the installed Flatpak, switches its language while it runs, and reads what its window says.

usage: watch-window.py APPLICATION-ID FOLDER-FOR-PICTURES

The words are read from outside of the sandbox, as a screen reader does; the language is set inside
of it, in the program's own settings. Every word of the catalogues that the window shows has to be
the one of the language asked for.
"""

import gettext
import os
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

ID, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
LANGUAGES = ('en', 'fr', 'vi')
AT_LEAST = 5
PATIENCE = 40


def read_words(language):
    """What the catalogue of the installed program gives for each English text."""
    place = subprocess.run(['flatpak', '--user', 'info', '--show-location', ID],
                           capture_output=True, text=True, check=True).stdout.strip()
    path = pathlib.Path(place, 'files/share/locale', language, 'LC_MESSAGES/entente.mo')
    with open(path, 'rb') as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    words = {}
    for key, text in catalogue.items():
        if isinstance(key, str) and key and text:
            words.setdefault(key.split('\x04')[-1], set()).add(text.replace('_', ''))
    return {key.replace('_', ''): texts for key, texts in words.items()}


def spin():
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def find_application():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application and application.get_child_count():
            return application
    return None


def texts_of(node, found, depth=0):
    """The names of all that the window has. What another page hides belongs to it: a switch makes
    the whole window anew, and GTK before 4.10 does not say what is hidden."""
    if node is None or depth > 60:
        return found
    try:
        if node.get_name():
            found.add(node.get_name().strip())
        for index in range(min(node.get_child_count(), 80)):
            texts_of(node.get_child_at_index(index), found, depth + 1)
    except GLib.Error:
        pass  # it went away while being read
    return found


def judge(language, words):
    """How many words are of the language, and which are still English."""
    application = find_application()
    if application is None:
        return 0, set()
    application.clear_cache()
    texts = texts_of(application, set())
    if language == 'en':
        return len(texts & set(words['fr'])), texts & OTHERS['fr'] | texts & OTHERS['vi']
    own = set().union(*words[language].values())
    english = {text for text in texts & set(words[language]) if text not in own}
    return len((texts & own) - set(words[language])), english


def wait_for(language, words, process):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        spin()
        if process.poll() is not None:
            return 'the program ended with status {}'.format(process.returncode)
        count, foreign = judge(language, words)
        if count >= AT_LEAST and not foreign:
            return None
        time.sleep(0.3)
    return '{} words of {} are shown, and not: {}'.format(count, language, sorted(foreign)[:10])


def set_setting(key, value):
    subprocess.run(['flatpak', 'run', '--command=gsettings', ID, 'set', ID, key, value], check=True)


def take_picture(name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    subprocess.run(['import', '-window', 'root', PICTURES / (name + '.png')], check=True)


def only_of(words, language):
    """Texts of a language that are not English as well."""
    texts = set().union(*words[language].values())
    return texts - set(words['en']) - set().union(*words['en'].values())


def main():
    failed = 0
    set_setting('first-start', 'false')
    process = subprocess.Popen(['flatpak', 'run', ID])
    # as it starts, then from each language to the next, and back to the first
    for number, language in enumerate(('en', 'fr', 'vi', 'en')):
        set_setting('language', language)
        problem = wait_for(language, WORDS, process)
        take_picture('{}-{}'.format(number, language))
        print('{} under LANG={}: {}'.format(language, os.environ.get('LANG'), problem or 'good'))
        failed += problem is not None
        if process.poll() is not None:
            break
    subprocess.run(['flatpak', 'kill', ID], check=False)
    process.wait()
    return 1 if failed else 0


Atspi.init()
WORDS = {language: read_words(language) for language in LANGUAGES}
OTHERS = {'fr': only_of(WORDS, 'fr'), 'vi': only_of(WORDS, 'vi')}
sys.exit(main())
