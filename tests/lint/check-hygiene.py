#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What has no place in the sources: SQL away from the database, hosts, somebody's own folders."""

import re

import entente_sources as sources

SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+(OR\s|INTO\s)|UPDATE\s.*\sSET\s|DELETE\s+FROM\s|'
                 r'CREATE\s+(TABLE|INDEX|VIRTUAL|TRIGGER)|DROP\s+TABLE|PRAGMA\s|BEGIN\s+IMMEDIATE)')
HOST = re.compile(r'\b(?:https?|ftp)://([^/\s"\'<>)\]:]+)')
FOLDER = re.compile(r'(?<![\w.$}])/(?:work|farm|root|home|Users)/[\w.]')
UNFINISHED = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|HA' r'CK)\b')

# The sources name no host but these; the catalogue's own data and its tests may name any.
HOSTS = re.compile(r'^(?:www\.)?(?:[\w-]+\.)*(?:gnu\.org|w3\.org|freedesktop\.org|gnome\.org|gtk\.org|'
                   r'spdx\.org|reuse\.software|json-schema\.org|creativecommons\.org|github\.com|'
                   r'github\.io|githubusercontent\.com|wikidata\.org|ror\.org|doi\.org|'
                   r'example\.(?:com|org|net)|example)$')
PUBLIC_DATA = ('seeds/', 'tests/core/', 'tests/cli/', 'tests/ui/', 'tests/data/', 'LICENSE')


def sql_problems():
    for path in sources.files('*.c', '*.h', under='src'):
        name = sources.name_of(path)
        if name.startswith(('src/core/store/', 'src/core/search/')):
            continue
        for number, line in enumerate(sources.text_of(path).splitlines(), 1):
            if SQL.search(line):
                yield '{}:{}: {}'.format(name, number, line.strip())


def line_problems(pattern, is_problem=lambda match: True, without=()):
    for path in sources.files():
        name, text = sources.name_of(path), sources.text_of(path)
        if text is None or name.startswith(without):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for match in pattern.finditer(line):
                if is_problem(match):
                    yield '{}:{}: {}'.format(name, number, match.group(0))


def end_problems():
    for path in sources.files('*.c', '*.h', '*.py', '*.ui', '*.xml', '*.in', '*.build', '*.md', '*.sql'):
        text = sources.text_of(path)
        if text and not text.endswith('\n'):
            yield '{}: no newline at the end'.format(sources.name_of(path))
        for number, line in enumerate(text.splitlines(), 1):
            if line != line.rstrip() or (path.suffix in ('.c', '.h') and '\t' in line):
                yield '{}:{}: stray white space'.format(sources.name_of(path), number)


tap = sources.Tap()
tap.check('SQL is written in store and search alone', sql_problems())
tap.check('no host is named that has no reason to be',
          line_problems(HOST, lambda match: not HOSTS.match(match.group(1)), PUBLIC_DATA))
tap.check("nobody's own folder is named", line_problems(FOLDER))
tap.check('nothing is left unfinished', line_problems(UNFINISHED, without=('LICENSE',)))
tap.check('white space', end_problems())
tap.done()
