# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What test scripts share: the files of the project, TAP, and a reader of po files."""

import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ('en', 'fr', 'vi')
GENERATED = re.compile(r'^(_build.*|builddir|__pycache__|\.git|\.flatpak-builder|subprojects)$')


def files(*patterns, under='.'):
    """The files of the project below a folder whose path ends as one of the patterns says."""
    found = []
    for folder, folders, names in os.walk(ROOT / under):
        folders[:] = sorted(name for name in folders if not GENERATED.match(name))
        for name in sorted(names):
            if name == '.git' or name.endswith(('.pyc', '.flatpak')):
                continue
            path = pathlib.Path(folder, name)
            if not patterns or any(path.match(pattern) for pattern in patterns):
                found.append(path)
    return found


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def text_of(path):
    """The text of a file, or None where it is a picture or the like."""
    try:
        return path.read_text(encoding='utf-8')
    except UnicodeDecodeError:
        return None


class Tap:
    """Test Anything Protocol: one line for each check, and what is wrong below it."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, name, problems):
        self.count += 1
        problems = list(problems)
        for problem in problems:
            print(problem, file=sys.stderr, flush=True)
        print('{}ok {} - {}'.format('not ' if problems else '', self.count, name))
        self.failed += bool(problems)

    def skip(self, name, reason):
        self.count += 1
        print('ok {} - {} # SKIP {}'.format(self.count, name, reason))

    def done(self):
        print('1..{}'.format(self.count))
        sys.exit(1 if self.failed else 0)


class Message:
    """One entry of a po file."""

    def __init__(self):
        self.context = None
        self.source = ''
        self.plural = None
        self.translations = {}
        self.flags = set()
        self.places = []

    @property
    def key(self):
        return (self.context, self.source)


PO_STRING = re.compile(r'^(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+)?"(.*)"$')
ESCAPE = re.compile(r'\\(.)')


def unescape(string):
    return ESCAPE.sub(lambda m: {'n': '\n', 't': '\t'}.get(m.group(1), m.group(1)), string)


def add_po_string(message, field, string):
    if field == 'msgctxt':
        message.context = (message.context or '') + string
    elif field == 'msgid':
        message.source += string
    elif field == 'msgid_plural':
        message.plural = (message.plural or '') + string
    else:
        index = int(field[7:-1]) if '[' in field else 0
        message.translations[index] = message.translations.get(index, '') + string


def read_po(path):
    """The messages of a po file in their order, without its header and its old entries."""
    messages = []
    message, field = Message(), None
    for line in path.read_text(encoding='utf-8').splitlines() + ['']:
        line = line.strip()
        if not line:
            if field is not None and message.source:
                messages.append(message)
            message, field = Message(), None
        elif line.startswith('#,'):
            message.flags.update(flag.strip() for flag in line[2:].split(','))
        elif line.startswith('#:'):
            message.places += line[2:].split()
        elif not line.startswith('#'):
            match = PO_STRING.match(line)
            if match:
                field = match.group(1) or field
                add_po_string(message, field, unescape(match.group(2)))
    return messages
