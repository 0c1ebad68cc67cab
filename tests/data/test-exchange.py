#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program writes, read by other people's parsers. A parser that is not installed skips."""

import csv
import datetime
import html.parser
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import entente_tap

SAMPLES, SEEDS = sys.argv[1], sys.argv[2:]
LANGUAGES = ('en', 'fr', 'vi')


def records(kind):
    found = []
    for path in SEEDS:
        found += json.loads(pathlib.Path(path).read_text('utf-8'))['records']
    return {record['id']: record for record in found if record['kind'] == kind}


def parser(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise unittest.SkipTest('python3-{} is not installed'.format(name))


class Exchange(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.place.name)
        subprocess.run([SAMPLES, cls.folder, *SEEDS], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def read(self, name):
        return (self.folder / name).read_bytes().decode('utf-8')

    def test_csv_has_every_value(self):
        for kind in ('article', 'partner', 'person', 'agreement', 'commitment'):
            with open(self.folder / 'table-{}.en.csv'.format(kind), encoding='utf-8-sig',
                      newline='') as file:
                rows = list(csv.DictReader(file, delimiter=';', strict=True))
            wanted = records(kind)
            self.assertEqual({row['id'] for row in rows}, set(wanted))
            for row in rows:
                record = wanted[row['id']]
                title = next(record[key] for key in ('title', 'name', 'text') if key in record)
                prefix = next(key for key in ('title', 'name', 'text') if key in record)
                for language, form in title.items():
                    self.assertEqual(row['{}:{}'.format(prefix, language)], form)
                for key in ('country', 'signed', 'date', 'due', 'acronym', 'type', 'founded'):
                    if isinstance(record.get(key), str):
                        self.assertEqual(row[key], record[key])
                self.assertNotIn(None, row)

    def test_csv_begins_with_the_mark(self):
        raw = (self.folder / 'table-partner.en.csv').read_bytes()
        self.assertTrue(raw.startswith(b'\xef\xbb\xbf'))

    def test_csv_has_no_formula(self):
        with open(self.folder / 'table-partner.en.csv', encoding='utf-8-sig', newline='') as file:
            for row in csv.reader(file, delimiter=';'):
                self.assertFalse([cell for cell in row if cell[:1] in '=+-@\t\r' and cell])

    def test_json_is_complete(self):
        written = json.loads(self.read('json.en.json'))
        self.assertEqual((written['format'], written['version']), ('entente-catalogue', 1))
        kinds = ('article', 'partner', 'person', 'agreement', 'project', 'event', 'figure',
                 'commitment')
        for kind in kinds:
            self.assertEqual({r['id']: r for r in written['records'] if r['kind'] == kind},
                             records(kind))
        order = [(kinds.index(r['kind']), r['id']) for r in written['records']]
        self.assertEqual(order, sorted(order))

    def test_calendar(self):
        icalendar = parser('icalendar')
        agreements = records('agreement')
        for language in LANGUAGES:
            raw = (self.folder / 'icalendar.{}.ics'.format(language)).read_bytes()
            self.assertTrue(all(len(line) <= 75 for line in raw.split(b'\r\n')))
            calendar = icalendar.Calendar.from_ical(raw)
            events = {str(event['UID']): event for event in calendar.walk('VEVENT')}
            self.assertEqual(len(events), len(calendar.walk('VEVENT')))
            exact = [a for a in agreements.values() if len(a.get('signed', '')) == 10]
            self.assertTrue(exact)
            for agreement in exact:
                event = events[agreement['id'] + '.signed@entente']
                day = datetime.date.fromisoformat(agreement['signed'])
                self.assertEqual(event['DTSTART'].dt, day)
                self.assertEqual(event['DTEND'].dt, day + datetime.timedelta(days=1))
                self.assertTrue(str(event['SUMMARY']))
                self.assertIsNotNone(event['DTSTAMP'].dt.tzinfo)

    def test_calendar_repeats_what_is_yearly(self):
        icalendar = parser('icalendar')
        calendar = icalendar.Calendar.from_ical(self.read('icalendar.en.ics'))
        for commitment in records('commitment').values():
            for event in calendar.walk('VEVENT'):
                if str(event['UID']) == commitment['id'] + '.due@entente':
                    self.assertEqual('RRULE' in event, commitment.get('recurrence') == 'yearly')

    def test_bibtex(self):
        bibtexparser = parser('bibtexparser')
        articles = records('article')
        read = bibtexparser.loads(self.read('bibtex.en.bib')).entries
        self.assertEqual({entry['ID'] for entry in read}, set(articles))
        for entry in read:
            article = articles[entry['ID']]
            title = article['title'][article['language']]
            self.assertEqual(entry['title'].strip('{}').replace('\\&', '&').replace('{}', ''), title)
            if 'date' in article:
                self.assertEqual(entry['date'], article['date'])

    def test_ris(self):
        articles = records('article')
        read = []
        for line in self.read('ris.en.ris').split('\r\n'):
            if not line:
                continue
            tag, gap, value = line[:2], line[2:6], line[6:]
            self.assertEqual(gap, '  - ')
            if tag == 'TY':
                read.append({})
            read[-1].setdefault(tag, []).append(value)
        self.assertEqual({entry['ID'][0] for entry in read}, set(articles))
        for entry in read:
            self.assertEqual(entry['ER'], [''])
            article = articles[entry['ID'][0]]
            self.assertEqual(entry['TI'], [article['title'][article['language']]])

    def test_csl(self):
        articles = records('article')
        read = {item['id']: item for item in json.loads(self.read('csl-json.en.json'))}
        self.assertEqual(set(read), set(articles))
        for key, item in read.items():
            self.assertEqual(item['title'], articles[key]['title'][articles[key]['language']])
            self.assertEqual(item['type'], 'article-newspaper')

    def test_cards(self):
        vobject = parser('vobject')
        cards = list(vobject.readComponents(self.read('vcard.fr.vcf')))
        people, partners = records('person'), records('partner')
        self.assertEqual(len(cards), len(people) + len(partners))
        for card in cards:
            key = card.contents['x-entente-id'][0].value
            record = people.get(key) or partners[key]
            self.assertEqual({line.value for line in card.contents['fn']},
                             set(record['name'].values()))

    def test_html_is_well_formed(self):
        void = {'meta', 'br'}
        open_tags, seen = [], []

        class Checker(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                seen.append((tag, dict(attributes)))
                if tag not in void:
                    open_tags.append(tag)

            def handle_endtag(self, tag):
                if not open_tags or open_tags.pop() != tag:
                    raise AssertionError('</{}> closes something else'.format(tag))

        for language in LANGUAGES:
            seen.clear()
            Checker().feed(self.read('html.{}.html'.format(language)))
            self.assertFalse(open_tags)
            self.assertIn(('html', {'lang': language}), seen)
            ids = [attributes['id'] for _, attributes in seen if 'id' in attributes]
            self.assertEqual(len(ids), len(set(ids)))
            links = {attributes['href'] for tag, attributes in seen if tag == 'a'}
            self.assertTrue(links)
            self.assertFalse(links - {'#' + key for key in ids})
            self.assertFalse([tag for tag, _ in seen if tag in ('script', 'img', 'link', 'iframe')])

    def test_markdown_names_its_sources(self):
        text = self.read('markdown.vi.md')
        for agreement in records('agreement').values():
            title = agreement['title'].get('vi')
            if title and not set(title) & set('\\`*_[]<>#|&'):
                self.assertIn('# ' + title + '\n', text)


entente_tap.run()
