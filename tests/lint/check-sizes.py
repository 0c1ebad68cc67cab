#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small enough to be read. What may be larger stands in exceptions.txt."""

import re

import entente_sources as sources

FILE_LIMITS = (
    ('src', '*.c', 800),
    ('src', '*.h', 100),
    ('src', '*.ui', 250),
    ('data', '*.ui', 250),
    ('tests', '*.c', 800),
    ('tests', '*.py', 400),
)
FUNCTION_LIMIT = 60
TABLE_LIMIT = 100
TEST_LIMIT = 100
TABLE = re.compile(r'_class_init$|_options?$|_init$|_shortcuts?$|^main$')
NAME = re.compile(r'(\w+) \(')
EXCEPTION = re.compile(r'^(\S+)\s+(\d+)\s+(\S.*)$')


def read_exceptions():
    exceptions = {}
    for line in sources.text_of(sources.ROOT / 'tests/lint/exceptions.txt').splitlines():
        match = EXCEPTION.match(line)
        if match and not line.startswith('#'):
            exceptions[match.group(1)] = int(match.group(2))
    return exceptions


def functions(text):
    """Name and number of lines of each function, from its brace to its brace."""
    lines = text.splitlines()
    start = None
    for number, line in enumerate(lines):
        if line == '{':
            start = number
        elif line == '}' and start is not None:
            head = ' '.join(lines[max(0, start - 12):start])
            head = re.split(r'[;}/]', head)[-1]
            names = NAME.findall(head)
            yield names[0] if names else '?', number - start + 1
            start = None


def file_problems(exceptions):
    for folder, pattern, limit in FILE_LIMITS:
        for path in sources.files(pattern, under=folder):
            name = sources.name_of(path)
            count = len(sources.text_of(path).splitlines())
            if count > exceptions.get(name, limit):
                yield '{}: {} lines, at most {}'.format(name, count, limit)


def function_problems(exceptions, folder, limit):
    for path in sources.files('*.c', under=folder):
        for function, count in functions(sources.text_of(path)):
            name = '{}:{}'.format(sources.name_of(path), function)
            most = max(limit, TABLE_LIMIT) if TABLE.search(function) else limit
            if count > exceptions.get(name, most):
                yield '{}: {} lines, at most {}'.format(name, count, most)


def stale_exceptions(exceptions):
    for name in exceptions:
        path, _, function = name.partition(':')
        if not (sources.ROOT / path).exists():
            yield '{}: no such file'.format(path)
        elif function and function not in sources.text_of(sources.ROOT / path):
            yield '{}: no such function'.format(name)


EXCEPTIONS = read_exceptions()
tap = sources.Tap()
tap.check('files', file_problems(EXCEPTIONS))
tap.check('functions of the program', function_problems(EXCEPTIONS, 'src', FUNCTION_LIMIT))
tap.check('functions of the tests', function_problems(EXCEPTIONS, 'tests', TEST_LIMIT))
tap.check('exceptions name what is there', stale_exceptions(EXCEPTIONS))
tap.done()
