#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What entente-cli brings in, writes, mends and refuses."""

import hashlib
import json
import os
import sqlite3
import subprocess

import entente_tap
from entente_cli import Base, CLI, file_of


class InAndOut(Base):
    def test_round_trip_gives_the_same_bytes(self):
        first, second = self.path('first.json'), self.path('second.json')
        empty = self.path('empty.entente')
        self.assertEqual(self.run_cli('export', first).returncode, 0)
        self.assertEqual(self.run_cli('import', '--empty', first, catalogue=empty).returncode, 0)
        self.assertEqual(self.run_cli('export', second, catalogue=empty).returncode, 0)
        with open(first, 'rb') as one, open(second, 'rb') as two:
            bytes_of_one = one.read()
            self.assertEqual(bytes_of_one, two.read())
        self.assertEqual(self.run_cli('export').stdout, bytes_of_one)
        self.assertEqual(self.answer('export', second)[0]['title'], 'second.json')

    def test_unknown_keys_survive(self):
        record = {'kind': 'partner', 'id': 'x', 'name': {'en': 'X'}, 'future': {'a': [1, None]}}
        source, catalogue = self.write('future.json', file_of(record)), self.path('future.entente')
        self.assertEqual(self.run_cli('import', '--empty', source, catalogue=catalogue).returncode,
                         0)
        out = json.loads(self.run_cli('export', catalogue=catalogue).stdout)
        self.assertEqual(out['records'], [record])

    def test_a_plan_changes_nothing(self):
        catalogue = self.open_empty('plan.entente',
                                    {'kind': 'partner', 'id': 'a', 'name': {'en': 'Alpha'}},
                                    {'kind': 'partner', 'id': 'b', 'name': {'en': 'Beta'}})
        before = self.run_cli('export', catalogue=catalogue).stdout
        source = self.write('plan.json', file_of(
            {'kind': 'partner', 'id': 'a', 'name': {'en': 'Alpha'}, 'country': 'VN'},
            {'kind': 'partner', 'id': 'b', 'name': {'en': 'Beta'}},
            {'kind': 'partner', 'id': 'c', 'name': {'en': 'Gamma'}},
            {'kind': 'partner', 'id': 'd', 'name': {'en': 'Delta'}, 'founded': '2023-02-30'}))
        plan = self.answer('import', '--dry-run', source, status=1, catalogue=catalogue)
        self.assertEqual([line['state'] for line in plan],
                         ['changed', 'same', 'new', 'refused'])
        for line in plan:
            self.assertEqual(set(line), {'id', 'kind', 'title', 'state', 'place', 'reason'})
        self.assertEqual(plan[2]['title'], 'Gamma')
        self.assertIn('records[3]', plan[3]['place'] + plan[3]['reason'])
        self.assertTrue(plan[3]['reason'])
        said = self.run_cli('import', '--dry-run', source, catalogue=catalogue)
        self.assertEqual(len(said.stdout.splitlines()), 4)
        self.assertEqual(self.run_cli('export', catalogue=catalogue).stdout, before)
        self.assertEqual(self.run_cli('import', source, catalogue=catalogue).returncode, 2)
        self.assertEqual(self.run_cli('export', catalogue=catalogue).stdout, before)
        report = self.path('report.md')
        self.assertEqual(self.run_cli('import', '--partial', '--report', report, source,
                                      catalogue=catalogue).returncode, 1)
        ids = [line['id'] for line in self.answer('list', 'partner', catalogue=catalogue)]
        self.assertEqual(ids, ['a', 'b', 'c'])
        with open(report, encoding='utf-8') as file:
            self.assertIn('Delta', file.read())

    def test_what_a_register_has_withdrawn_is_counted(self):
        source = self.write('ror.json', json.dumps([
            {'id': 'https://ror.org/000000001', 'name': 'Alpha', 'status': 'active'},
            {'id': 'https://ror.org/000000002', 'name': 'Beta', 'status': 'withdrawn'}]).encode())
        catalogue = self.open_empty('register.entente')
        for arguments in (('--dry-run',), ('--report', self.path('ror.md'))):
            said = self.run_cli('import', *arguments, source, catalogue=catalogue)
            self.assertEqual(said.returncode, 0)
            self.assertIn(b'Withdrawn from the register: 1', said.stderr)
        with open(self.path('ror.md'), encoding='utf-8') as file:
            self.assertIn('Withdrawn from the register: 1', file.read())

    def test_the_history_says_who(self):
        folder = os.path.join(self.folder.name, 'config', 'glib-2.0', 'settings')
        os.makedirs(folder)
        with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
            file.write("[io/github/entente/Entente]\nauthor='Phòng Hợp tác'\n")
        env = dict(os.environ, GSETTINGS_BACKEND='keyfile',
                   GSETTINGS_SCHEMA_DIR=os.environ['ENTENTE_SCHEMAS'],
                   XDG_CONFIG_HOME=os.path.join(self.folder.name, 'config'))
        source = self.write('who.json', file_of({'kind': 'partner', 'id': 'x'}))
        for author, environment in (('Phòng Hợp tác', env), (None, None)):
            catalogue = self.path('who-{}.entente'.format(author is None))
            result = subprocess.run([CLI, 'import', '--empty', '--catalogue', catalogue, source],
                                    env=environment, capture_output=True, check=False)
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            with sqlite3.connect(catalogue) as database:
                self.assertEqual(database.execute('SELECT author FROM change').fetchall(),
                                 [(author,)])

    def test_check_finds_and_repairs(self):
        catalogue = self.open_empty('repair.entente',
                                    {'kind': 'partner', 'id': 'a', 'name': {'en': 'Alpha'}},
                                    {'kind': 'project', 'id': 'p', 'name': {'en': 'Plan'},
                                     'partners': [{'partner': 'a', 'role': 'coordinator'}]})
        with sqlite3.connect(catalogue) as database:
            database.execute("DELETE FROM record WHERE id = 'a'")
            database.execute("DELETE FROM search_document WHERE n = 2")
        database.close()
        problems = self.answer('check', status=1, catalogue=catalogue)
        self.assertIn('a', ' '.join(line['problem'] for line in problems))
        self.assertGreater(len(problems), 3)
        for line in problems:
            self.assertLessEqual({'id', 'kind', 'title', 'problem'}, set(line))
        result = self.run_cli('check', '--repair', catalogue=catalogue)
        self.assertEqual((result.returncode, result.stdout), (0, b''), result.stderr)
        self.assertIn('-repair.entente', result.stderr.decode())
        self.assertEqual(len(os.listdir(catalogue + '.backups')), 1)
        self.assertEqual(self.answer('check', catalogue=catalogue), [])
        self.assertEqual(self.answer('search', 'plan', catalogue=catalogue)[0]['id'], 'p')

    def test_attachments_are_shown_and_checked(self):
        content = b'What was signed.\n'
        digest = hashlib.sha256(content).hexdigest()
        catalogue = self.open_empty('attached.entente',
                                    {'kind': 'partner', 'id': 'a', 'name': {'en': 'Alpha'},
                                     'attachments': [{'name': '../../scan.pdf', 'sha256': digest,
                                                      'size': len(content),
                                                      'mediaType': 'application/pdf'}]},
                                    {'kind': 'partner', 'id': 'b', 'name': {'en': 'Beta'},
                                     'attachments': [{'name': 'x', 'sha256': '../../x'}]})
        shelf = os.path.join(catalogue + '.files', digest[:2])
        self.assertIn('scan.pdf · 17 bytes', self.run_cli('show', 'a', catalogue=catalogue)
                      .stdout.decode())
        self.assertNotIn('..', self.run_cli('show', 'a', catalogue=catalogue).stdout.decode())
        problems = self.answer('check', status=1, catalogue=catalogue)
        self.assertEqual([(line['id'], line['place']) for line in problems],
                         [('a', 'attachments[0]'), ('b', 'attachments[0]')])
        os.makedirs(shelf)
        with open(os.path.join(shelf, 'misnamed'), 'wb') as file:
            file.write(content)
        loose = hashlib.sha256(b'loose').hexdigest()
        with open(os.path.join(shelf, loose), 'wb') as file:
            file.write(b'loose')
        result = self.run_cli('check', '--repair', catalogue=catalogue)
        self.assertIn('found again', result.stderr.decode())
        problems = self.answer('check', status=1, catalogue=catalogue)
        self.assertEqual([line.get('id') for line in problems], ['b', 'attached.entente'])
        self.assertIn(loose, problems[1]['problem'])
        os.chmod(os.path.join(shelf, digest), 0o600)
        with open(os.path.join(shelf, digest), 'ab') as file:
            file.write(b'!')
        problems = self.answer('check', status=1, catalogue=catalogue)
        self.assertEqual([line.get('id') for line in problems], ['a', 'b', 'attached.entente'])
        self.assertNotEqual(problems[0]['problem'], problems[1]['problem'])

    def test_what_can_be_read_is_salvaged(self):
        names = [{'kind': 'partner', 'id': 'n-%d' % i, 'name': {'en': 'Name %d' % i}}
                 for i in range(90)]
        catalogue = self.open_empty('damaged.entente', *names)
        with sqlite3.connect(catalogue) as database:
            database.execute("UPDATE record SET json = '{' WHERE id = 'n-7'")
        database.close()
        with open(catalogue, 'rb') as file:
            before = file.read()
        result = self.run_cli('salvage', '--json', catalogue)
        self.assertEqual(result.returncode, 1, result.stderr)
        answer = json.loads(result.stdout)
        self.assertEqual((answer['records'], len(answer['lost'])), (89, 1))
        self.assertEqual(len(self.answer('list', 'partner', catalogue=answer['path'])), 89)
        with open(catalogue, 'rb') as file:
            self.assertEqual(file.read(), before)

    def test_a_large_import_makes_a_backup_first(self):
        catalogue = self.open_empty('large.entente',
                                    {'kind': 'partner', 'id': 'a', 'name': {'en': 'Alpha'}})
        many = [{'kind': 'partner', 'id': 'x-%d' % i, 'name': {'en': 'Institute %d' % i}}
                for i in range(150)]
        self.assertEqual(self.run_cli('import', self.write('few.json', file_of(*many[:9])),
                                      catalogue=catalogue).returncode, 0)
        self.assertFalse(os.path.exists(catalogue + '.backups'))
        self.assertEqual(self.run_cli('import', self.write('many.json', file_of(*many)),
                                      catalogue=catalogue).returncode, 0)
        made = os.listdir(catalogue + '.backups')
        self.assertEqual(len(made), 1, made)
        backup = os.path.join(catalogue + '.backups', made[0])
        self.assertEqual(len(self.answer('list', 'partner', catalogue=backup)), 10)

    def refuse(self, content, *expected):
        source, catalogue = self.write('bad.json', content), self.path('keep.entente')
        self.run_cli('stats', '--empty', catalogue=catalogue)
        before = self.run_cli('export', catalogue=catalogue).stdout
        result = self.run_cli('import', source, catalogue=catalogue)
        self.assertEqual(result.returncode, 2, content[:80])
        for word in ('bad.json',) + expected:
            self.assertIn(word, result.stderr.decode(), content[:80])
        self.assertEqual(self.run_cli('export', catalogue=catalogue).stdout, before)

    def test_bad_files_are_refused_with_their_place(self):
        partner = {'kind': 'partner', 'id': 'a', 'name': {'en': 'A'}}
        self.refuse(b'{"format": "entente-catalogue", "version": 1, "records": [}')
        self.refuse(b'')
        self.refuse(file_of({'kind': 'partner', 'id': 'a', 'name': 'A'}), 'records[0].name')
        self.refuse(file_of(partner, partner), 'records[1]')
        self.refuse(file_of({'kind': 'partner', 'id': 'a', 'founded': '2023-02-30'}),
                    'records[0].founded')
        self.refuse(file_of({'kind': 'agreement', 'id': 'b',
                             'parties': [{'partner': 'nobody'}]}), 'nobody')
        self.refuse(file_of({'kind': 'partner', 'id': 'a', 'type': 'ministery'}),
                    'records[0].type', 'ministery')
        self.refuse(file_of({'kind': 'partner', 'id': 'a', 'name': {'en': 'x' * 100_000_000}}),
                    'records[0]')

    def test_a_name_that_says_nothing_is_refused(self):
        self.refuse(file_of({'kind': 'partner', 'id': 'nobody', 'name': {'en': ''}}),
                    'records[0].name')

    def test_a_part_of_itself_is_found(self):
        catalogue = self.open_empty('itself.entente', {
            'kind': 'partner', 'id': 'snake', 'name': {'en': 'Snake'},
            'relations': [{'kind': 'part_of', 'partner': 'snake'}]})
        found = self.answer('check', status=1, catalogue=catalogue)
        self.assertEqual([(line['id'], line['place']) for line in found],
                         [('snake', 'relations[0]')])

    def test_files_that_cannot_be_read_are_named_in_the_language(self):
        for path, words in ((self.path('none.json'),
                             {'en': 'There is no file', 'fr': 'Il n’y a pas de fichier',
                              'vi': 'Không có tệp'}),
                            (self.folder.name,
                             {'en': 'is a folder', 'fr': 'est un dossier', 'vi': 'là thư mục'})):
            for language, said in words.items():
                result = self.run_cli('import', '--language', language, path)
                self.assertEqual(result.returncode, 2)
                self.assertIn(said, result.stderr.decode())
                self.assertIn(path, result.stderr.decode())

    def test_what_cannot_be_written_is_said(self):
        nowhere = self.path('none/x.json')
        for language in ('en', 'fr', 'vi'):
            result = self.run_cli('export', '--language', language, nowhere)
            self.assertEqual(result.returncode, 2)
            self.assertIn(nowhere, result.stderr.decode())
            result = self.run_cli('stats', '--language', language, catalogue='/proc/x.entente')
            self.assertEqual(result.returncode, 2)
            self.assertIn('/proc/x.entente', result.stderr.decode())
            self.assertNotIn('.part', result.stderr.decode())
        if not os.path.exists('/dev/full'):
            return
        for verb in (['export'], ['list', 'partner'], ['search', 'vast', '--json']):
            with open('/dev/full', 'wb') as full:
                command = [CLI, verb[0], '--catalogue', self.catalogue, *verb[1:]]
                result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=120,
                                        check=False)
            self.assertEqual(result.returncode, 2, verb)
            self.assertTrue(result.stderr, verb)

    def test_bad_input_is_refused_in_each_language(self):
        partner = {'kind': 'partner', 'id': 'a', 'name': {'en': 'A'}}
        inputs = {
            'broken': b'{"format": "entente-catalogue", "version": 1, "records": [}',
            'cut': file_of(partner)[:-9],
            'newer': b'{"format": "entente-catalogue", "version": 9, "records": []}',
            'type': file_of({'kind': 'partner', 'id': 'a', 'name': 'A'}),
            'twice': file_of(partner, partner),
            'date': file_of({**partner, 'founded': '2023-02-30'}),
            'word': file_of({**partner, 'type': 'ministery'}),
            'lost': file_of({'kind': 'agreement', 'id': 'b', 'title': {'en': 'B'},
                             'parties': [{'partner': 'nobody'}]}),
        }
        for name, content in inputs.items():
            source = self.write(name + '.json', content)
            said = {}
            for language in ('en', 'fr', 'vi'):
                result = self.run_cli('import', '--language', language, source)
                self.assertEqual(result.returncode, 2, name)
                said[language] = result.stderr.decode()
                self.assertIn(name + '.json', said[language])
            self.assertEqual(len(set(said.values())), 3, said)

    def test_bad_catalogues_are_refused_in_each_language(self):
        self.run_cli('stats')
        with open(self.catalogue, 'rb') as file:
            whole = file.read()
        cut = self.write('short.entente', whole[:len(whole) // 3])
        newer = self.write('newer.entente', whole)
        held = self.write('held.entente', whole)
        with sqlite3.connect(newer) as database:
            database.execute('PRAGMA user_version = 99')
        database.close()
        with open(newer, 'rb') as file:
            before = file.read()
        source = self.write('one.json', file_of({'kind': 'partner', 'id': 'new-one',
                                                 'name': {'en': 'Entirely New'}}))
        holder = sqlite3.connect(held, isolation_level=None)
        holder.execute('PRAGMA locking_mode = EXCLUSIVE')
        holder.execute('BEGIN EXCLUSIVE')
        for path in (cut, newer, held):
            said = set()
            for language in ('en', 'fr', 'vi'):
                result = self.run_cli('import', '--language', language, source, catalogue=path)
                self.assertEqual(result.returncode, 2, path)
                self.assertIn(path, result.stderr.decode())
                said.add(result.stderr)
            self.assertEqual(len(said), 3, said)
        holder.close()
        self.assertEqual(self.run_cli('stats', catalogue=newer).returncode, 0)
        with open(newer, 'rb') as file:
            self.assertEqual(file.read(), before)

    def test_a_catalogue_of_a_newer_version_is_named(self):
        path = self.path('from-tomorrow.entente')
        self.run_cli('stats', catalogue=path)
        with sqlite3.connect(path) as database:
            database.execute('PRAGMA user_version = 99')
        database.close()
        for verb in (('stats',), ('list', 'partner'), ('check',)):
            said = set()
            for language in ('en', 'fr', 'vi'):
                result = self.run_cli(*verb, '--language', language, catalogue=path)
                self.assertEqual(result.returncode, 1 if verb == ('check',) else 0)
                self.assertIn(path, result.stderr.decode())
                said.add(result.stderr)
            self.assertEqual(len(said), 3)
        found = self.answer('check', status=1, catalogue=path)
        self.assertEqual([line['kind'] for line in found], ['catalogue'])
        self.assertIn('newer version', found[0]['problem'])

    def test_files_that_are_no_catalogue(self):
        for name, content in (('text.entente', b'hello ' * 1000),
                              ('cut.entente', b'SQLite format 3\0')):
            path = self.write(name, content)
            result = self.run_cli('stats', catalogue=path)
            self.assertEqual(result.returncode, 2, name)
            self.assertIn(name, result.stderr.decode())
            with open(path, 'rb') as file:
                self.assertEqual(file.read(), content)


if __name__ == '__main__':
    entente_tap.run()
