#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence, itself or through REUSE.toml."""

import fnmatch
import re
import tomllib

import entente_sources as sources

COPYRIGHT = 'SPDX-' + 'FileCopyrightText: '
LICENCE = re.compile('SPDX-' + r'License-Identifier: ([\w.-]+)')
KNOWN = {'GPL-3.0-or-later', 'CC-BY-4.0', 'CC0-1.0'}
HEAD = 12


def covered():
    with open(sources.ROOT / 'REUSE.toml', 'rb') as file:
        for annotation in tomllib.load(file)['annotations']:
            paths = annotation['path']
            yield from [paths] if isinstance(paths, str) else paths


def problems(patterns):
    for path in sources.files():
        name = sources.name_of(path)
        if name == 'LICENSE' or name.startswith('LICENSES/'):
            continue
        head = '\n'.join((sources.text_of(path) or '').splitlines()[:HEAD])
        licence = LICENCE.search(head)
        if COPYRIGHT in head and licence:
            if licence.group(1) not in KNOWN:
                yield '{}: licence {}'.format(name, licence.group(1))
        elif not any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns):
            yield '{}: no SPDX lines, and not in REUSE.toml'.format(name)


def unused(patterns):
    names = [sources.name_of(path) for path in sources.files()]
    for pattern in patterns:
        if not fnmatch.filter(names, pattern):
            yield 'REUSE.toml: nothing is called {}'.format(pattern)


PATTERNS = list(covered())
tap = sources.Tap()
tap.check('every file has its licence', problems(PATTERNS))
tap.check('REUSE.toml names what is there', unused(PATTERNS))
tap.done()
