# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""entente-cli as its tests run it: in a folder of their own, on a catalogue of their own."""

import json
import os
import subprocess
import tempfile
import unittest

CLI = os.environ['ENTENTE_CLI']


def file_of(*records):
    return json.dumps({'format': 'entente-catalogue', 'version': 1,
                       'records': list(records)}).encode()


class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.catalogue = os.path.join(cls.folder.name, 'starter.entente')

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, name, content):
        with open(self.path(name), 'wb') as file:
            file.write(content)
        return self.path(name)

    def run_cli(self, *arguments, catalogue=None):
        command = [CLI, arguments[0], '--catalogue', catalogue or self.catalogue, *arguments[1:]]
        return subprocess.run(command, capture_output=True, timeout=120, check=False)

    def open_empty(self, name, *records):
        catalogue = self.path(name)
        self.run_cli('import', '--empty', self.write(name + '.json', file_of(*records)),
                     catalogue=catalogue)
        return catalogue

    def answer(self, *arguments, status=0, catalogue=None):
        result = self.run_cli(arguments[0], '--json', *arguments[1:], catalogue=catalogue)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return json.loads(result.stdout)

    def search(self, query, *options):
        result = self.run_cli('search', '--json', *options, '--', query)
        self.assertIn(result.returncode, (0, 1), result.stderr.decode())
        found = [hit['id'] for hit in json.loads(result.stdout)]
        self.assertEqual(result.returncode, 0 if found else 1)
        return found
