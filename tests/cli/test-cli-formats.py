#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The formats that entente-cli reads and writes."""

import json

import entente_tap
from entente_cli import Base, file_of


class Formats(Base):
    def test_formats_are_recognised_or_named(self):
        catalogue = self.open_empty('formats.entente')
        table = self.write('names.csv', 'name;country;acronym\nViện Một;VN;VM\n'.encode())
        self.assertEqual(self.run_cli('import', table, catalogue=catalogue).returncode, 0)
        card = self.write('card', b'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jane Roe\r\nEND:VCARD\r\n')
        self.assertEqual(self.run_cli('import', '--format', 'vcard', card,
                                      catalogue=catalogue).returncode, 0)
        self.assertEqual(self.run_cli('import', '--format', 'odt', card,
                                      catalogue=catalogue).returncode, 2)
        self.assertEqual(len(self.answer('list', 'partner', catalogue=catalogue)), 1)
        self.assertEqual(len(self.answer('list', 'person', catalogue=catalogue)), 1)
        out = self.run_cli('export', '--format', 'csv', '--kind', 'partner', catalogue=catalogue)
        self.assertIn('Viện Một', out.stdout.decode())
        self.assertFalse(out.stdout.startswith(b'\xef\xbb\xbf'))
        out = self.run_cli('export', '--format', 'csv', '--kind', 'partner', '--bom',
                           catalogue=catalogue)
        self.assertTrue(out.stdout.startswith(b'\xef\xbb\xbf'))
        self.assertEqual(self.run_cli('export', '--format', 'csv', catalogue=catalogue).returncode,
                         2)
        out = self.run_cli('export', '--format', 'vcard', self.path('out.vcf'),
                           catalogue=catalogue)
        self.assertEqual(out.returncode, 0)
        with open(self.path('out.vcf'), encoding='utf-8') as file:
            self.assertIn('Jane Roe', file.read())

    def test_a_file_without_records_of_the_format_is_refused(self):
        catalogue = self.open_empty('nothing.entente')
        source = self.write('a.ris', b'TY  - NEWS\r\nTI  - A title\r\nER  - \r\n')
        said = set()
        for language in ('en', 'fr', 'vi'):
            for more in ((), ('--dry-run',)):
                out = self.run_cli('import', '--format', 'vcard', '--language', language, *more,
                                   source, catalogue=catalogue)
                self.assertEqual(out.returncode, 2)
                self.assertIn(b'a.ris', out.stderr)
                said.add(out.stderr)
        self.assertEqual(len(said), 3)
        self.assertEqual(self.run_cli('import', source, catalogue=catalogue).returncode, 0)

    def test_the_plan_is_spaced_as_the_language_wants(self):
        catalogue = self.open_empty('spaces.entente')
        source = self.write('spaces.json', file_of({'kind': 'partner', 'id': 'a',
                                                    'name': {'en': 'Alpha'}}))
        out = self.run_cli('import', '--dry-run', '--language', 'fr', source, catalogue=catalogue)
        self.assertIn('Nouvelles\u00a0: 1\n', out.stderr.decode())

    def test_dates_that_no_calendar_can_carry_are_counted(self):
        catalogue = self.open_empty('dates.entente')
        source = self.write('dates.json', file_of(
            {'kind': 'commitment', 'id': 'open', 'text': {'en': 'Open'}, 'due': '2020/..'},
            {'kind': 'commitment', 'id': 'due', 'text': {'en': 'Due'}, 'due': '2026'}))
        self.run_cli('import', source, catalogue=catalogue)
        said = set()
        for language in ('en', 'fr', 'vi'):
            out = self.run_cli('export', '--format', 'icalendar', '--language', language,
                               catalogue=catalogue)
            self.assertEqual(out.returncode, 0)
            self.assertIn(b'due.due@entente', out.stdout)
            self.assertIn(b'1', out.stderr)
            said.add(out.stderr)
        self.assertEqual(len(said), 3)

    def test_import_tables_of_other_offices(self):
        """The words of a table may be of any of the languages, whichever the program speaks."""
        catalogue = self.path('tables.entente')
        self.run_cli('stats', '--empty', catalogue=catalogue)
        table = self.write('table.csv', 'Name,Type\nInstitute A,Université\nB,Trường đại học\n'
                           'C,university\n'.encode())
        self.assertEqual(self.run_cli('import', table, catalogue=catalogue).returncode, 0)
        people = self.write('people.csv', b'Name,Country,Post,Organisation\n'
                            b'X,FR,Director,Institute A\n')
        self.assertEqual(self.run_cli('import', people, catalogue=catalogue).returncode, 0)
        records = json.loads(self.run_cli('export', catalogue=catalogue).stdout)['records']
        self.assertEqual({record.get('type') for record in records if record['kind'] == 'partner'},
                         {'university'})
        partner = next(record for record in records if record['name'].get('und') == 'Institute A')
        person = next(record for record in records if record['kind'] == 'person')
        self.assertEqual(person['posts'][0]['partner'], partner['id'])


if __name__ == '__main__':
    entente_tap.run()
