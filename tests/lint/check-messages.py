#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the program: every file that has some is listed, and they are well set.

With the catalogues' turn: each language has every word, none is fuzzy, and what a translation
has to keep (placeholders, the end of the sentence) is kept. While po/INCOMPLETE exists, which
says that translating is under way, the check of completeness is left out.
"""

import pathlib
import re
import subprocess
import tempfile
import unicodedata

import entente_sources as sources

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'Q_', 'ngettext:1,2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3', 'pgettext:1c,2', 'npgettext:1c,2,3')
CALL = re.compile(r'(?<![\w#])(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) \(\s*"')
PLACEHOLDER = re.compile(r'%(?:\d+\$)?[-+ #0\']*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z%]|'
                         r'%"?\s*G_G\w+FORMAT|\{\w+\}')
POSITION = re.compile(r'^%\d+\$')
ELLIPSIS_END = ('…', ':', '.')
TYPOGRAPHY = (
    (re.compile(r'\.\.\.'), 'three dots for an ellipsis'),
    (re.compile(r'"'), 'a straight double quote'),
    (re.compile(r"'"), 'a straight apostrophe'),
    (re.compile(r'(?<=\w) x (?=\w)'), 'a letter x for ×'),
    (re.compile(r' -{1,2} '), 'a hyphen for a dash'),
    (re.compile(r'(?<![\d-])(?:\d{1,3}-\d{1,3}|\d{4}-\d{4})(?![\d-])'), 'a hyphen in a range'),
    (re.compile(r'(?<!^)  '), 'two spaces'),
    (re.compile(r'\b[Cc]an [Nn]ot\b'), 'can not for cannot'),
    (re.compile(r'%[a-z][^%]*%(?!\d+\$|%)[a-z]'), 'places without numbers (%1$s, %2$s)'),
)


def potfiles():
    lines = sources.text_of(sources.ROOT / 'po/POTFILES.in').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def has_words(path):
    text = sources.text_of(path)
    if path.suffix == '.c':
        return bool(CALL.search(text))
    if path.suffix == '.ui':
        return 'translatable="yes"' in text
    return True


def template_problems():
    listed = potfiles()
    for name in listed:
        if not (sources.ROOT / name).exists():
            yield 'po/POTFILES.in: there is no ' + name
    if len(set(listed)) != len(listed):
        yield 'po/POTFILES.in: a file stands twice'
    found = sources.files('*.c', '*.ui', under='src') + sources.files('*.ui', under='data')
    found += sources.files('*.desktop.in', '*.metainfo.xml.in', '*.gschema.xml', under='data')
    for path in found:
        if has_words(path) and sources.name_of(path) not in listed:
            yield 'po/POTFILES.in: {} is missing'.format(sources.name_of(path))


def make_template(folder):
    """What xgettext finds now, as the build would find it."""
    template = pathlib.Path(folder, 'entente.pot')
    keywords = ['--keyword=' + keyword for keyword in KEYWORDS]
    run = subprocess.run(['xgettext', '--from-code=UTF-8', '--add-comments', '--output', template,
                          '--files-from', 'po/POTFILES.in', '--keyword', *keywords],
                         cwd=sources.ROOT, capture_output=True, text=True)
    return template, run.stderr.splitlines() if run.returncode else []


def typography_problems(messages):
    for message in messages:
        if any('.desktop.in' in place or '.gschema.xml' in place for place in message.places):
            continue
        for text in filter(None, (message.source, message.plural)):
            for pattern, what in TYPOGRAPHY:
                if pattern.search(text):
                    yield '{}: {} in “{}”'.format(' '.join(message.places[:1]), what, text)


def syntax_problems(path):
    run = subprocess.run(['msgfmt', '--check', '--check-accelerators=_', '--output', '/dev/null', path],
                         capture_output=True, text=True, env={'LC_ALL': 'C.UTF-8', 'PATH': '/usr/bin:/bin'})
    if run.returncode:
        yield from run.stderr.replace(str(sources.ROOT) + '/', '').splitlines()


def completeness_problems(messages, template):
    have = {message.key: message for message in messages}
    incomplete = False
    for wanted in template:
        message = have.get(wanted.key)
        if message is None:
            yield 'not there: “{}”'.format(wanted.source)
        elif 'fuzzy' in message.flags:
            yield 'fuzzy: “{}”'.format(wanted.source)
        elif not message.translations or not all(message.translations.values()):
            yield 'not translated: “{}”'.format(wanted.source)
        else:
            continue
        incomplete = True
    if incomplete:
        yield 'a file po/INCOMPLETE says that translating is under way, and leaves this check out'


def placeholders(text):
    found = [match.group(0) for match in PLACEHOLDER.finditer(text)]
    return sorted(POSITION.sub('%', place) for place in found if place != '%%')


def fidelity_problems(messages):
    for message in messages:
        wanted = [placeholders(text) for text in (message.source, message.plural) if text]
        for text in filter(None, message.translations.values()):
            if placeholders(text) not in wanted:
                yield '“{}”: other placeholders in “{}”'.format(message.source, text)
            for end in ELLIPSIS_END:
                if message.source.endswith(end) != text.endswith(end) and len(text) > 3:
                    yield '“{}”: “{}” ends otherwise'.format(message.source, text)
            if unicodedata.normalize('NFC', text) != text:
                yield '“{}” is not composed (NFC)'.format(text)
            if '...' in text:
                yield '“{}”: three dots for an ellipsis'.format(text)


FRENCH = re.compile(r'(?:^| )[;:!?»]|« (?! )|\w[;!?»](?:\s|$)')


def french_problems(messages):
    """French sets a space that does not break before ; : ! ? and inside « »."""
    for message in messages:
        if message.source.endswith(';'):  # a list of search words
            continue
        for text in filter(None, message.translations.values()):
            match = FRENCH.search(text)
            if match and '://' not in text:
                yield '“{}”: “{}” needs a no-break space'.format(text, match.group(0))
            if "'" in text:
                yield '“{}”: a straight apostrophe'.format(text)


FOREIGN_QUOTES = {'en': '«»„', 'fr': '“”„"', 'vi': '«»„"'}


def quote_problems(messages, language):
    """Each language has its own quotation marks; those of a program's options are none."""
    for message in messages:
        for text in filter(None, message.translations.values()):
            for mark in FOREIGN_QUOTES[language]:
                if mark in text and 'href=' not in text:
                    yield '“{}”: {} is not a quotation mark of the language'.format(text, mark)


ACCESS_KEY = re.compile(r'(?<!_)_(\w)')


def key_problems(messages):
    """The letter after the underscore is pressed with Alt: every keyboard has it."""
    for message in messages:
        for text in filter(None, message.translations.values()):
            match = ACCESS_KEY.search(text)
            if match and '_' in message.source and not re.match('[A-Za-z0-9]', match.group(1)):
                yield '“{}”: no keyboard has Alt and “{}”'.format(text, match.group(1))


def toolkit_problems():
    """Our words for the toolkit: the same in each language, and as well set as the program's."""
    for folder in sorted(path for path in (sources.ROOT / 'po/toolkit').iterdir() if path.is_dir()):
        catalogues = {path.stem: sources.read_po(path) for path in sorted(folder.glob('*.po'))}
        keys = {language: {message.key for message in messages}
                for language, messages in catalogues.items()}
        if sorted(keys) != ['fr', 'vi']:
            yield '{}: one language is missing'.format(folder.name)
        for language, messages in catalogues.items():
            for key in sorted(keys['fr'] ^ keys[language], key=str):
                yield '{}: “{}” is in one language alone'.format(folder.name, key[1])
            problems = [*completeness_problems(messages, messages), *fidelity_problems(messages),
                        *key_problems([m for m in messages if m.context != 'keyboard label'])]
            problems += quote_problems(messages, language)
            if language == 'fr':
                problems += french_problems(messages)
            yield from ('{}, {}: {}'.format(folder.name, language, problem)
                        for problem in problems)


def check_language(tap, language, template):
    path = sources.ROOT / 'po' / (language + '.po')
    messages = sources.read_po(path)
    tap.check(language + ': the file is sound', syntax_problems(path))
    if (sources.ROOT / 'po/INCOMPLETE').exists():
        tap.skip(language + ': every word is translated', 'po/INCOMPLETE says that it is under way')
    else:
        tap.check(language + ': every word is translated', completeness_problems(messages, template))
    tap.check(language + ': placeholders and ends are kept', fidelity_problems(messages))
    tap.check(language + ': access keys can be pressed', key_problems(messages))
    tap.check(language + ': quotation marks', quote_problems(messages, language))
    if language == 'fr':
        tap.check(language + ': spaces and apostrophes', french_problems(messages))


def main():
    tap = sources.Tap()
    tap.check('POTFILES.in is complete', template_problems())
    with tempfile.TemporaryDirectory() as folder:
        path, problems = make_template(folder)
        tap.check('xgettext reads every file', problems)
        template = sources.read_po(path) if path.exists() else []
    tap.check('the English words are well set', typography_problems(template))
    for language in sources.LANGUAGES:
        check_language(tap, language, template)
    tap.check('the words of the toolkit', toolkit_problems())
    tap.done()


main()
