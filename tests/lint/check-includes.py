#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dependencies point one way: model ← store ← search, press, exchange, services ← cli | ui."""

import re

import entente_sources as sources

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
TOOLKIT = re.compile(r'^(gtk|gdk|gsk|adwaita|adw|pango|cairo|graphene)\b')

# What the files of a folder of the core may include, besides those of the folder itself.
MAY_USE = {
    'language': set(),
    'model': {'language'},
    'store': {'language', 'model'},
    'search': {'language', 'model', 'store'},
    'press': {'language', 'model', 'store', 'search'},
    'exchange': {'language', 'model', 'store', 'search', 'press'},
    'services': {'language', 'model', 'store', 'search', 'press', 'exchange'},
}

# Values that rest on GLib alone, so that every folder may speak of them: what puts dates into
# words is a matter of language.
PLAIN_VALUES = {'model/entente-date.h', 'model/entente-error.h'}


def includes(path):
    for match in INCLUDE.finditer(sources.text_of(path)):
        yield match.group(1) == '"', match.group(2)


def core_problems():
    for path in sources.files('*.c', '*.h', under='src/core'):
        layer = path.relative_to(sources.ROOT / 'src/core').parts[0]
        if layer not in MAY_USE:
            yield '{}: the folder {} has no place in the order'.format(sources.name_of(path), layer)
            continue
        for own, header in includes(path):
            if not own or header == 'config.h':
                continue
            other = header.split('/')[0]
            if '/' not in header:
                yield '{}: "{}" lacks its folder'.format(sources.name_of(path), header)
            elif (other != layer and other not in MAY_USE[layer]
                  and header not in PLAIN_VALUES):
                yield '{}: {} may not use "{}"'.format(sources.name_of(path), layer, header)


def toolkit_problems(folder):
    for path in sources.files('*.c', '*.h', under=folder):
        for own, header in includes(path):
            if not own and TOOLKIT.match(header):
                yield '{}: includes <{}>'.format(sources.name_of(path), header)


def foreign_problems(folder, other):
    """Neither of the two programs reaches into the other."""
    theirs = {path.name for path in sources.files('*.h', under='src/' + other)}
    for path in sources.files('*.c', '*.h', under='src/' + folder):
        for own, header in includes(path):
            if own and header.split('/')[-1] in theirs:
                yield '{}: includes "{}" of {}'.format(sources.name_of(path), header, other)


def database_problems():
    for path in sources.files('*.c', '*.h', under='src'):
        if 'src/core/store' in sources.name_of(path) or 'src/core/search' in sources.name_of(path):
            continue
        for _, header in includes(path):
            if header == 'sqlite3.h':
                yield '{}: includes sqlite3.h'.format(sources.name_of(path))


tap = sources.Tap()
tap.check('the folders of the core keep their order', core_problems())
tap.check('the core does not know the toolkit', toolkit_problems('src/core'))
tap.check('the terminal program does not know the toolkit', toolkit_problems('src/cli'))
tap.check('the terminal program does not know the window', foreign_problems('cli', 'ui'))
tap.check('the window does not know the terminal program', foreign_problems('ui', 'cli'))
tap.check('only store and search know the database', database_problems())
tap.done()
