#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session bus starts the program by its service file, and the desktop entry's actions work.

usage: test-activation.py PROGRAM SERVICE-FILE DESKTOP-FILE, on a display and bus of its own
"""

import os
import pathlib
import re
import subprocess
import sys

import entente_sources as sources

PROGRAM = os.path.abspath(sys.argv[1])
SERVICE, DESKTOP = (pathlib.Path(name) for name in sys.argv[2:4])
ID = SERVICE.name[:-len('.service')]
PATH = '/' + ID.replace('.', '/')
PATIENCE = '60'


def lay_out_service():
    """The service as it is installed, but for the place of the program."""
    folder = pathlib.Path(os.environ['XDG_RUNTIME_DIR'], 'dbus-1/services')
    folder.mkdir(parents=True, exist_ok=True)
    text = re.sub(r'^Exec=\S+', 'Exec=' + PROGRAM, sources.text_of(SERVICE), flags=re.MULTILINE)
    (folder / SERVICE.name).write_text(text, encoding='utf-8')


def call(method, *arguments):
    done = subprocess.run(['gdbus', 'call', '--session', '--timeout', PATIENCE, '--dest', ID,
                           '--object-path', PATH, '--method', method, *arguments],
                          capture_output=True, text=True)
    return done.stdout, done.stderr.strip()


def problems_of(method, *arguments):
    problem = call(method, *arguments)[1]
    return [problem] if problem else []


def action_problems():
    known = set(re.findall(r"'([\w-]+)'", call('org.gtk.Actions.List')[0]))
    entry = sources.text_of(DESKTOP)
    for name in re.search(r'^Actions=(.*);$', entry, re.MULTILINE).group(1).split(';'):
        if name not in known:
            yield 'the application has no action {}: {}'.format(name, sorted(known))
            continue
        yield from problems_of('org.freedesktop.Application.ActivateAction', name, '[]', '{}')


def is_running():
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus',
                           '--object-path', '/org/freedesktop/DBus', '--method',
                           'org.freedesktop.DBus.NameHasOwner', ID], capture_output=True, text=True)
    return 'true' in done.stdout


tap = sources.Tap()
lay_out_service()
tap.check('the bus starts the program', problems_of('org.freedesktop.Application.Activate', '{}'))
tap.check('it runs on', [] if is_running() else ['it ended'])
tap.check('the actions of the desktop entry', action_problems())
tap.check('it still runs', [] if is_running() else ['it ended'])
tap.check('it quits', problems_of('org.freedesktop.Application.ActivateAction', 'quit', '[]', '{}'))
tap.done()
