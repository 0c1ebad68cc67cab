#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What runs the tests of the window ends as they do, and comes to an end itself.

usage: test-on-display.py ON-DISPLAY
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unittest

import entente_tap

ON_DISPLAY = os.path.abspath(sys.argv[1])
LIMIT = 60  # seconds
HAS_SERVERS = shutil.which('Xvfb') and shutil.which('dbus-daemon')

# In place of both servers: is ready at once, tells what it was asked, and does not end when told to.
STUBBORN = textwrap.dedent("""\
    #!/bin/sh
    trap '' TERM
    for word; do case $word in
      --print-address=*) eval "echo unix:path=/nowhere >&${word#*=}" ;;
      [0-9]*) [ "$before" = -displayfd ] && eval "echo 77 >&$word" ;;
    esac; before=$word; done
    echo started
    while :; do sleep 0.1; done
    """)

# A server that does not start.
LAME = "#!/bin/sh\necho 'no screens here' >&2\nexit 1\n"


class OnDisplay(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_on_display(self, *command, server=None):
        environment = dict(os.environ, TMPDIR=str(self.folder))
        if server:
            programs = self.folder / 'bin'
            programs.mkdir()
            for name in ('Xvfb', 'dbus-daemon'):
                (programs / name).write_text(server, encoding='utf-8')
                (programs / name).chmod(0o755)
            environment['PATH'] = '{}:{}'.format(programs, environment['PATH'])
        # Both ends of what is written are read to their ends, as meson does.
        done = subprocess.run([ON_DISPLAY, *command], env=environment, capture_output=True,
                              text=True, timeout=LIMIT, check=False)
        left = [path.name for path in self.folder.iterdir() if path.name != 'bin']
        self.assertEqual(left, [])
        return done

    @unittest.skipUnless(HAS_SERVERS, 'no Xvfb or no dbus-daemon')
    def test_status_and_surroundings(self):
        done = self.run_on_display('sh', '-c', 'echo "$DISPLAY $DBUS_SESSION_BUS_ADDRESS $HOME"; '
                                               'test -w "$XDG_RUNTIME_DIR" && exit 3')
        self.assertEqual(done.returncode, 3)
        display, bus, home = done.stdout.split()
        self.assertRegex(display, r'^:\d+$')
        self.assertRegex(bus, '^unix:')
        self.assertTrue(home.startswith(str(self.folder)))
        self.assertEqual(done.stderr, '')

    @unittest.skipUnless(HAS_SERVERS, 'no Xvfb or no dbus-daemon')
    def test_fallen_command(self):
        done = self.run_on_display('sh', '-c', 'kill -SEGV $$')
        self.assertEqual(done.returncode, 128 + 11)
        self.assertEqual(done.stderr, 'sh ended by SIGSEGV\n')

    def test_stubborn_servers(self):
        done = self.run_on_display('sh', '-c', 'echo $DISPLAY; exit 5', server=STUBBORN)
        self.assertEqual(done.returncode, 5)
        self.assertEqual(done.stdout, ':77\n')
        self.assertEqual(done.stderr.splitlines(), ['dbus-daemon had to be ended by force',
                                                    'Xvfb had to be ended by force'])

    def test_no_server(self):
        done = self.run_on_display('true', server=LAME)
        self.assertEqual(done.returncode, 99)
        self.assertIn('no screens here', done.stderr)


entente_tap.run()
