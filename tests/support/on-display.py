#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test of the window on a display, a session bus and folders of its own.

usage: on-display.py COMMAND [ARGUMENT…]

Tests can run side by side and leave nothing behind. Xvfb picks the display number itself: nothing
to race for. Both servers, and what the bus starts, write into files and not where the test writes:
whoever reads the test reads to the end of it, and must not wait for a service that outlives it.
Ends as the command does; with 77, which means skipped, where there is no Xvfb.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

PATIENCE = 5  # seconds
SKIPPED, BROKEN = 77, 99


class NotStarted(Exception):
    pass


def stop(process):
    """A server that is told to end at the moment in which it falls asleep can sleep on."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        print('{} had to be ended by force'.format(process.args[0]), file=sys.stderr)
        process.kill()
        process.wait()


@contextlib.contextmanager
def serving(log, environment, *command):
    """Runs a server; gives the line that it writes to {ready} as soon as it is ready."""
    reading, writing = os.pipe()
    command = [word.format(ready=writing) for word in command]
    with open(log, 'wb') as output:
        server = subprocess.Popen(command, env=environment, pass_fds=[writing],
                                  stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    os.close(writing)
    try:
        with os.fdopen(reading) as answers:
            answer = answers.readline().strip()
        if not answer:
            raise NotStarted('{} did not start\n{}'.format(command[0], log.read_text('utf-8')))
        yield answer
    finally:
        stop(server)


def run_on_display(place, command):
    environment = dict(os.environ, HOME=str(place), XDG_RUNTIME_DIR=str(place / 'run'))
    environment.pop('WAYLAND_DISPLAY', None)
    for name in ('data', 'config', 'cache', 'state'):
        environment['XDG_{}_HOME'.format(name.upper())] = str(place / name)
    (place / 'run').mkdir(mode=0o700)

    with serving(place / 'display.log', environment, 'Xvfb', '-displayfd', '{ready}', '-screen', '0',
                 '2600x1200x24', '-dpi', '96', '-nolisten', 'tcp', '-noreset') as number:
        environment['DISPLAY'] = ':' + number
        with serving(place / 'bus.log', environment, 'dbus-daemon', '--session', '--nofork',
                     '--nosyslog', '--print-address={ready}') as address:
            environment['DBUS_SESSION_BUS_ADDRESS'] = address
            return subprocess.run(command, env=environment, check=False).returncode


def on_signal(number, frame):
    sys.exit(128 + number)


def main():
    if not shutil.which('Xvfb') or not shutil.which('dbus-daemon'):
        return SKIPPED
    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    with tempfile.TemporaryDirectory(prefix='entente-display-', ignore_cleanup_errors=True) as place:
        try:
            status = run_on_display(pathlib.Path(place), sys.argv[1:])
        except NotStarted as problem:
            print(problem, file=sys.stderr)
            return BROKEN
    if status < 0:
        print('{} ended by {}'.format(sys.argv[1], signal.Signals(-status).name), file=sys.stderr)
        return 128 - status
    return status


if __name__ == '__main__':
    sys.exit(main())
