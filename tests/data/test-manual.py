#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages are well formed, and speak of every verb and option that the program has."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import entente_sources as sources

BUILD = pathlib.Path(sys.argv[1])
PAGES = ('entente', 'entente-cli')
OPTION = re.compile(r'(--[a-z][a-z-]+)')


def page(name):
    return sources.ROOT / 'data/man/{}.1'.format(name)


def plain(name):
    return re.sub(r'\\f.|\\', '', sources.text_of(page(name)))


def form_problems(name):
    done = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', page(name)],
                          capture_output=True, text=True)
    yield from done.stderr.splitlines()
    if done.returncode:
        yield 'man: status {}'.format(done.returncode)


def version_problems(name):
    version = re.search(r"version: '([\d.]+)'", sources.text_of(sources.ROOT / 'meson.build')).group(1)
    if version not in sources.text_of(page(name)).splitlines()[2]:
        yield 'the page is not of version ' + version


def help_of(program, *verb):
    done = subprocess.run([program, *verb, '--help'], capture_output=True, text=True,
                          env=dict(os.environ, LANGUAGE='en'))
    return done.stdout


def coverage_problems(program):
    text = plain('entente-cli')
    verbs = re.findall(r'^  ([a-z]+)\b', help_of(program), re.MULTILINE)
    if len(verbs) < 7:
        yield 'the help names the verbs {}'.format(verbs)
    for verb in verbs:
        if not re.search(r'\b{}\b'.format(verb), text):
            yield 'nothing is said of ' + verb
        for option in sorted(set(OPTION.findall(help_of(program, verb)))):
            if option not in text and option != '--help-all':
                yield 'nothing is said of {} {}'.format(verb, option)


tap = sources.Tap()
PROGRAM = BUILD / 'src/cli/entente-cli'
for NAME in PAGES:
    tap.check(NAME + '(1) has its version', version_problems(NAME))
    if shutil.which('man'):
        tap.check(NAME + '(1) is well formed', form_problems(NAME))
    else:
        tap.skip(NAME + '(1) is well formed', 'no man here')
if PROGRAM.exists():
    tap.check('entente-cli(1) speaks of everything', coverage_problems(PROGRAM))
tap.done()
