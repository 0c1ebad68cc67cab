#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Asks entente-cli as a person or a script would: real files, real exit statuses."""

import contextlib
import json
import sqlite3
import subprocess
import unicodedata

import entente_tap
from entente_cli import Base, CLI, file_of


class Search(Base):
    def test_place_in_every_spelling(self):
        decomposed = unicodedata.normalize('NFD', 'Đà Nẵng')
        for typed in ('da nang', 'Da Nang', 'Đà Nẵng', 'ĐÀ NẴNG', 'đà nẵng', decomposed):
            self.assertEqual(self.search(typed)[0], 'da-nang', typed)

    def test_academy(self):
        self.assertEqual(self.search('vien han lam')[0], 'vast')
        self.assertEqual(self.search('VAST', '--kind', 'partner')[0], 'vast')
        found = self.search('vast cnrs')
        for wanted in ('vast-cnrs-1983', 'vast-cnrs-2023', 'vast-cnrs-40-years'):
            self.assertIn(wanted, found)

    def test_marks_that_were_typed_come_first(self):
        self.assertEqual(self.search('Lào', '--kind', 'partner')[0], 'la')
        self.assertEqual(self.search('lao', '--kind', 'partner')[0], 'la')
        self.assertIn('un-ocean-conference-2025', self.search('dương'))

    def test_marks_in_a_catalogue_of_two(self):
        words = [{'kind': 'partner', 'id': name, 'name': {'vi': text}}
                 for name, text in (('sun', 'Viện Dương'), ('road', 'Viện Đường'),
                                    ('peace', 'Hòa'), ('peace-too', 'Hoà'),
                                    ('water', 'Thủy'), ('water-too', 'Thuỷ'),
                                    ('work', 'œuvre'))]
        catalogue = self.path('two.entente')
        self.run_cli('import', '--empty', self.write('two.json', file_of(*words)),
                     catalogue=catalogue)

        def search(typed):
            return [hit['id'] for hit in self.answer('search', typed, catalogue=catalogue)]

        self.assertEqual(search('dương')[0], 'sun')
        self.assertEqual(search('đường')[0], 'road')
        self.assertEqual(set(search('duong')), {'sun', 'road'})
        for typed in ('hòa', 'hoà', 'hoa'):
            self.assertEqual(set(search(typed)), {'peace', 'peace-too'}, typed)
        for typed in ('thủy', 'thuỷ'):
            self.assertEqual(set(search(typed)), {'water', 'water-too'}, typed)
        self.assertEqual(search('oeuvre'), ['work'])
        self.assertEqual(search('œuvre'), ['work'])

    def test_words_phrases_and_beginnings(self):
        for typed in ('hop tac', '"hợp tác khoa học"', 'coop', "l'innovation", 'innovation'):
            self.assertTrue(self.search(typed), typed)
        self.assertEqual(set(self.search("l'innovation")), set(self.search('l’innovation')))

    def test_a_name_with_and_without_marks(self):
        self.assertEqual(self.search('Béroud')[0], 'nicolas-beroud')
        self.assertEqual(self.search('beroud')[0], 'nicolas-beroud')

    def test_fields_ranges_exclusion(self):
        self.assertEqual(set(self.search('country:FR type:laboratory')), {'cea-leti', 'gipsa-lab'})
        self.assertEqual(set(self.search('signed:2020..2025 party:vast')),
                         {'vast-cnrs-2023', 'vast-mtc-minutes-2024'})
        self.assertEqual(self.search('lang:fr -russie'), ['vietnam-laos-third-meeting'])
        agreements = self.answer('list', 'agreement')
        self.assertEqual(set(self.search('kind:agreement')), {hit['id'] for hit in agreements})

    def test_odd_queries_get_an_answer_or_nothing(self):
        for typed in ('"', '*', '(', ')', 'AND', 'OR NOT', ':', 'a:b:c', '-', '""', "'", '🙂',
                      'x' * 10000, 'signed:..', 'country:', 'NEAR(a b)', '{}^', '\\', '%'):
            self.search(typed)

    def test_limit_and_kind(self):
        self.assertEqual(len(self.search('viet nam', '--limit', '2')), 2)
        self.assertEqual(self.run_cli('search', 'vast', '--kind', 'treatise').returncode, 2)

    def test_snippets(self):
        hits = self.answer('search', 'embargo')
        self.assertTrue(any('embargo' in hit['snippet'] for hit in hits))


class Answers(Base):
    def test_show(self):
        shown = self.answer('show', 'vast', '--language', 'vi')
        self.assertEqual(shown['kind'], 'partner')
        self.assertEqual(shown['title'], 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam')
        self.assertEqual(shown['record']['acronym'], 'VAST')
        self.assertEqual(self.answer('show', 'cnrs', '--language', 'fr')['title'],
                         'Centre national de la recherche scientifique')

    def test_the_help_names_the_program(self):
        result = self.run_cli('search', '--help')
        self.assertIn(b'entente-cli search', result.stdout)

    def test_salvage_offers_only_what_it_heeds(self):
        out = self.run_cli('salvage', '--help').stdout
        self.assertNotIn(b'--catalogue', out)
        self.assertNotIn(b'--empty', out)
        self.assertIn(b'--catalogue', self.run_cli('list', '--help').stdout)

    def test_an_exchange_is_not_a_signature(self):
        text = self.run_cli('show', 'vast-cnrs-2023', '--language', 'en').stdout.decode()
        self.assertIn('Place of the exchange: Hanoi', text)
        self.assertNotIn('Place of signature', text)

    def test_show_in_words(self):
        text = self.run_cli('show', 'vast-cnrs-1983').stdout.decode()
        self.assertIn('1983', text)
        self.assertIn('vast-cnrs-40-years ¶ 4', text)

    def test_every_kind_can_be_listed(self):
        counts = {line['id']: line['value'] for line in self.answer('stats')}
        for kind in ('article', 'partner', 'person', 'agreement', 'project', 'event', 'figure',
                     'commitment'):
            listed = self.answer('list', kind)
            self.assertEqual(len(listed), counts[kind])
            for line in listed:
                self.assertEqual(line['kind'], kind)
                self.assertTrue(line['title'])

    def test_order_of_the_language(self):
        names = [line['title'] for line in self.answer('list', 'partner', '--language', 'vi')]
        self.assertLess(names.index('Đà Nẵng'), names.index('Grenoble'))

    def test_the_starter_catalogue_is_sound(self):
        self.assertEqual(self.answer('check'), [])

    def test_exit_statuses(self):
        self.assertEqual(self.run_cli('show', 'nobody').returncode, 1)
        self.assertEqual(self.run_cli('search', 'qwertyuiop').returncode, 1)
        self.assertEqual(self.run_cli('list', 'treatise').returncode, 2)
        self.assertEqual(self.run_cli('list').returncode, 2)
        self.assertEqual(self.run_cli('sing').returncode, 2)
        self.assertEqual(self.run_cli('stats', '--nonsense').returncode, 2)
        self.assertEqual(self.run_cli('stats', '--language', 'de').returncode, 2)

    def test_options_may_stand_before_the_verb(self):
        command = [CLI, '--json', '--language', 'vi', '--catalogue=' + self.catalogue, 'show', 'la']
        result = subprocess.run(command, capture_output=True, timeout=120, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(json.loads(result.stdout)['title'], 'Lào')
        for options in (['--json'], ['--catalogue'], ['--language', 'fr']):
            result = subprocess.run([CLI, *options], capture_output=True, timeout=120, check=False)
            self.assertEqual((result.returncode, result.stdout), (2, b''), options)

    def test_messages_go_to_standard_error(self):
        result = self.run_cli('show', '--json', 'nobody')
        self.assertEqual(result.stdout, b'')
        self.assertIn(b'nobody', result.stderr)

    def test_a_catalogue_of_another_version_is_prepared(self):
        path = self.path('older.entente')
        said = [self.run_cli('list', 'partner', catalogue=path)]
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE meta SET value = 'another' WHERE key = 'derived'")
        said += [self.run_cli('list', 'partner', catalogue=path) for _ in range(2)]
        self.assertEqual([one.returncode for one in said], [0, 0, 0])
        self.assertEqual(len({one.stdout for one in said}), 1)
        self.assertEqual([path.encode() in one.stderr for one in said], [False, True, False])

    def test_messages_speak_the_language_asked_for(self):
        said = {self.run_cli('show', 'nobody', '--language', language).stderr
                for language in ('en', 'fr', 'vi')}
        self.assertEqual(len(said), 3)


if __name__ == '__main__':
    entente_tap.run()
