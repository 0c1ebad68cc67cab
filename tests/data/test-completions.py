#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shells offer what entente-cli understands."""

import shutil
import subprocess

import entente_sources as sources

FOLDER = sources.ROOT / 'data/completions'
VERBS = {'salvage', 'search', 'list', 'show', 'stats', 'check', 'import', 'export'}
KINDS = {'article', 'partner', 'person', 'agreement', 'project', 'event', 'figure', 'commitment'}
FORMATS_IN = {'json', 'csv', 'ror', 'bibtex', 'ris', 'csl-json', 'vcard'}
FORMATS_OUT = (FORMATS_IN - {'ror'}) | {'markdown', 'html', 'icalendar'}
COMMON = {'--json', '--catalogue', '--empty', '--language', '--help'}
CASES = (
    (('',), VERBS | {'--help', '--version'}),
    (('s',), {'salvage', 'search', 'show', 'stats'}),
    (('list', ''), KINDS),
    (('search', '--kind', 'a'), {'article', 'agreement'}),
    (('search', '--'), COMMON | {'--kind', '--limit'}),
    (('show', '--'), COMMON),
    (('check', '--'), COMMON | {'--repair'}),
    (('import', '--'), COMMON | {'--dry-run', '--partial', '--format', '--report'}),
    (('import', '--format', ''), FORMATS_IN),
    (('export', '--'), COMMON | {'--format', '--kind', '--bom'}),
    (('export', '--format', ''), FORMATS_OUT),
    (('export', '--language', ''), {'en', 'fr', 'vi'}),
)
ASK = '''
source "$1"; shift
COMP_WORDS=(entente-cli "$@"); COMP_CWORD=$#
_entente_cli
printf '%s\\n' "${COMPREPLY[@]}"
'''


def bash_problems():
    for words, expected in CASES:
        done = subprocess.run(['bash', '-c', ASK, 'bash', FOLDER / 'entente-cli.bash', *words],
                              capture_output=True, text=True)
        offered = set(done.stdout.split())
        if done.stderr or offered != expected:
            yield '{}: {} {}'.format(' '.join(words), sorted(offered), done.stderr)


def syntax_problems(shell, name):
    done = subprocess.run([shell, '-n', FOLDER / name], capture_output=True, text=True)
    yield from done.stderr.splitlines()


def word_problems(name):
    text = sources.text_of(FOLDER / name)
    for word in sorted(VERBS | KINDS | {option[2:] for option in COMMON} | FORMATS_IN | FORMATS_OUT
                       | {'kind', 'limit', 'dry-run', 'partial', 'format', 'report'}):
        if word not in text:
            yield '{} does not offer {}'.format(name, word)


tap = sources.Tap()
tap.check('bash', bash_problems())
for SHELL, NAME in (('zsh', '_entente-cli'), ('fish', 'entente-cli.fish')):
    tap.check(SHELL + ' offers everything', word_problems(NAME))
    if shutil.which(SHELL):
        tap.check(SHELL + ' reads it', syntax_problems(SHELL, NAME))
    else:
        tap.skip(SHELL + ' reads it', 'not here')
tap.done()
