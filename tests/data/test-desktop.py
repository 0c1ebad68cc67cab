#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop entry, the D-Bus service, the file type and the settings, as they are installed."""

import configparser
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import entente_sources as sources

ID = 'io.github.entente.Entente'
BUILD = pathlib.Path(sys.argv[1]) / 'data'
TRANSLATED = ('Name', 'GenericName', 'Comment', 'Keywords')
FIXED = {
    'Type': 'Application',
    'Icon': ID,
    'Exec': 'entente %F',
    'Terminal': 'false',
    'StartupNotify': 'true',
    'DBusActivatable': 'true',
    'MimeType': 'application/vnd.entente.catalogue;',
}


def read_desktop_entry():
    parser = configparser.ConfigParser(interpolation=None, strict=True, delimiters=('=',))
    parser.optionxform = str
    parser.read(BUILD / (ID + '.desktop'), encoding='utf-8')
    return parser


def run(*command, **options):
    """What a command says that is wrong: nothing when it succeeds silently."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    said = (done.stdout + done.stderr).strip().splitlines()
    return said or (['status {}'.format(done.returncode)] if done.returncode else [])


def entry_problems(parser):
    entry = parser['Desktop Entry']
    for key, value in FIXED.items():
        if entry.get(key) != value:
            yield '{}={} and not {}'.format(key, entry.get(key), value)
    for section in parser.sections():
        for key in TRANSLATED if section == 'Desktop Entry' else ('Name',):
            for language in ('fr', 'vi'):
                if not parser[section].get('{}[{}]'.format(key, language)):
                    yield '{}: {} is not translated into {}'.format(section, key, language)
    for key in ('Keywords', 'Keywords[fr]', 'Keywords[vi]'):
        words = [word for word in entry.get(key, '').split(';') if word]
        if not entry.get(key, '').endswith(';') or not 5 <= len(words) <= 15:
            yield '{} is not a list of 5 to 15 words'.format(key)
        if len(set(words)) != len(words):
            yield '{} says a word twice'.format(key)


def action_problems(parser):
    """D-Bus activation makes each action of the entry one of the application."""
    actions = [name for name in parser['Desktop Entry']['Actions'].split(';') if name]
    code = ''.join(sources.text_of(path) for path in sources.files('*.c', under='src/ui'))
    for name in actions:
        section = 'Desktop Action ' + name
        if section not in parser:
            yield 'there is no [{}]'.format(section)
        elif parser[section].get('Exec') not in ('entente --' + name, 'entente --{}='.format(name)):
            yield '{}: Exec={}'.format(section, parser[section].get('Exec'))
        if code and '"{}"'.format(name) not in code:
            yield 'the application has no action “{}”'.format(name)


def service_problems():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(BUILD / (ID + '.service'), encoding='utf-8')
    service = parser['D-BUS Service']
    if service['Name'] != ID:
        yield 'Name=' + service['Name']
    if not re.match(r'^/.*/bin/entente --gapplication-service$', service['Exec']):
        yield 'Exec=' + service['Exec']


GUESS = '''
from gi.repository import Gio
import sys
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        print(Gio.content_type_guess(None if name.endswith("unnamed") else name, file.read(4096))[0])
'''


def make_catalogue(path):
    database = sqlite3.connect(path)
    database.execute('PRAGMA application_id = 0x456e5465')
    database.execute('CREATE TABLE something (id)')
    database.commit()
    database.close()


def file_type_problems():
    """Registers the type in a place of its own, and asks what files are."""
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, 'mime/packages')
        packages.mkdir(parents=True)
        shutil.copy(BUILD / (ID + '.xml'), packages)
        place = dict(os.environ, XDG_DATA_HOME=folder)
        yield from run('update-mime-database', packages.parent, env=place)
        named, unnamed, other = (pathlib.Path(folder, name)
                                 for name in ('a.entente', 'unnamed', 'other.sqlite'))
        make_catalogue(named)
        shutil.copy(named, unnamed)
        sqlite3.connect(other).execute('CREATE TABLE something (id)')
        done = subprocess.run(['/usr/bin/python3', '-c', GUESS, named, unnamed, other],
                              capture_output=True, text=True, env=place)
        if done.returncode:
            yield from done.stderr.splitlines()
            return
        types = done.stdout.split()
        if types[:2] != ['application/vnd.entente.catalogue'] * 2 or types[2] == types[0]:
            yield 'taken for {}'.format(types)


def main():
    tap = sources.Tap()
    parser = read_desktop_entry()
    tap.check('the desktop entry says what it has to', entry_problems(parser))
    tap.check('its actions are those of the application', action_problems(parser))
    tap.check('the D-Bus service', service_problems())
    if shutil.which('desktop-file-validate'):
        tap.check('desktop-file-validate', run('desktop-file-validate', BUILD / (ID + '.desktop')))
    else:
        tap.skip('desktop-file-validate', 'not here')
    if shutil.which('update-mime-database'):
        tap.check('a catalogue is known by its name and by its content', file_type_problems())
    else:
        tap.skip('a catalogue is known by its name and by its content', 'no update-mime-database')
    if sources.files('*.gschema.xml', under='data'):
        tap.check('the settings', run('glib-compile-schemas', '--strict', '--dry-run',
                                      sources.ROOT / 'data'))
    tap.done()


main()
