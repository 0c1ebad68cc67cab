#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter catalogue: every value has its source, and every fact is there."""

import json
import pathlib

from entente_seeds import (BY_ID, RECORDS, TABLES, place)
from entente_sources import Tap

FACTS = json.loads((pathlib.Path(__file__).parent / 'seed-facts.json').read_text(encoding='utf-8'))

# What a source states has a source: the fields of each kind for which one is asked, where they are set.
SOURCED = {
    'article': ('title', 'date', 'authors'),
    'partner': ('name', 'place', 'founded', 'status', 'relations', 'priorities', 'fields'),
    'person': ('name', 'honorific', 'posts', 'awards'),
    'agreement': ('instrument', 'status', 'parties', 'signed', 'exchanged', 'announced', 'place',
                  'entryIntoForce', 'ends', 'signatories', 'witnesses', 'relations', 'subjects',
                  'fields'),
    'project': ('status', 'partners', 'agreements', 'place', 'started', 'approved', 'fields'),
    'event': ('type', 'date', 'place', 'partners', 'people', 'agreements', 'projects', 'fields'),
    'figure': ('value', 'qualifier', 'unit', 'date', 'about'),
    'commitment': ('text', 'obligors', 'beneficiaries', 'due', 'state', 'agreement', 'about',
                   'place', 'fields'),
}

# What need not have one, and why.
UNSOURCED = {
    ('vietnam-grenoble-visit', 'authors'),  # signed, outside the numbered paragraphs
}


def key_of(element):
    """What evidence calls an element of a list by."""
    if isinstance(element, str):
        return element
    for key in ('key', 'partner', 'person', 'agreement', 'name'):
        if isinstance(element.get(key), str):
            return element[key]
    return None


def said(value):
    return value not in ('unknown', 'none')


def supported(record, field, item=None):
    for evidence in record.get('evidence', []):
        if evidence.get('field') == field and (item is None or evidence.get('item') in (None, item)):
            return True
    return False


def unsupported(record):
    fields = list(SOURCED[record['kind']])
    for field in fields:
        value = record.get(field)
        if value is None or not said(value) or (record['id'], field) in UNSOURCED:
            continue
        if isinstance(value, list):
            for element in value:
                if not supported(record, field, key_of(element)):
                    yield '{}: {} {}'.format(record['id'], field, key_of(element))
        elif not supported(record, field):
            yield '{}: {}'.format(record['id'], field)
    for name in record.get('otherNames', []):
        if name['kind'] == 'printed' and not supported(record, 'otherNames', name['name']):
            if not any(name['name'] in evidence.get('printed', {}).values()
                       for evidence in record['evidence']):
                yield '{}: printed nowhere: {}'.format(record['id'], name['name'])


def source_problems():
    for record in RECORDS:
        if not record.get('evidence'):
            yield record['id'] + ': no evidence at all'
        for what in unsupported(record):
            yield 'without a source: ' + what


def evidence_problems():
    for record in RECORDS:
        names = {name for name, value_type in TABLES[record['kind']]}
        for index, evidence in enumerate(record.get('evidence', [])):
            where = place(record, ('evidence', index))
            field, item = evidence.get('field'), evidence.get('item')
            last = evidence.get('throughParagraph', evidence['paragraph'])
            source = BY_ID[evidence['article']]
            if field is not None and field not in names:
                yield '{}: {} has no field {}'.format(where, record['kind'], field)
            if field is not None and field not in record:
                yield '{}: supports {}, which is not set'.format(where, field)
            if item is not None and item not in [key_of(e) for e in record.get(field, [])]:
                yield '{}: no {} in {}'.format(where, item, field)
            if last < evidence['paragraph'] or last > source.get('paragraphs', 1000):
                yield '{}: the article has no paragraph {}'.format(where, last)
            for language, words in evidence.get('printed', {}).items():
                if language != source['language'] or len(words.split()) > 14:
                    yield '{}: not a name as printed: {}'.format(where, words)


def mention_problems():
    for record in RECORDS:
        seen = [mention['record'] for mention in record.get('mentions', [])]
        if len(seen) != len(set(seen)):
            yield record['id'] + ': a record is mentioned twice'
        for mention in record.get('mentions', []):
            numbers = mention['paragraphs']
            if numbers != sorted(numbers) or numbers[-1] > record.get('paragraphs', 1000):
                yield '{}: {}: paragraphs {}'.format(record['id'], mention['record'], numbers)


# --- The facts ------------------------------------------------------------------------------------

def matches(actual, expected):
    if isinstance(expected, dict) and isinstance(actual, dict):
        return all(key in actual and matches(actual[key], value) for key, value in expected.items())
    if isinstance(expected, list) and isinstance(actual, list):
        return all(any(matches(one, value) for one in actual) for value in expected)
    return actual == expected


def fact_problems():
    """Each record of the list is there and holds at least what the list says; null: is not set."""
    for kind, records in FACTS['records'].items():
        have = {record['id'] for record in RECORDS if record['kind'] == kind}
        if have != set(records):
            yield '{}: missing {}, not on the list {}'.format(
                kind, sorted(set(records) - have), sorted(have - set(records)))
        for identifier, expected in records.items():
            for key, value in expected.items():
                actual = BY_ID.get(identifier, {}).get(key)
                if actual is not None if value is None else not matches(actual, value):
                    yield '{}: {} is {}, not {}'.format(identifier, key, actual, value)


def difference_problems():
    """What must not be smoothed over."""
    def sources(identifier, field):
        return [(e['article'], e['paragraph'], e.get('value')) for e in BY_ID[identifier]['evidence']
                if e.get('field') == field]
    theses, doctors = BY_ID['cnrs-theses-defended'], BY_ID['cnrs-doctors-trained']
    if theses.get('speaker') == doctors.get('speaker'):
        yield 'theses and doctors: the same speaker'
    if BY_ID['grenoble-visit']['date'].count('XXXX') != 2:
        yield 'the visit to Grenoble has a year'
    if any(e.get('field') == 'date' and e.get('value') for e in BY_ID['grenoble-visit']['evidence']):
        yield 'the visit to Grenoble: a value that the article does not state'
    if 'hust' in BY_ID or 'HUST' not in json.dumps(BY_ID['usth']['note']):
        yield 'USTH: the other university is not told apart'
    if ('vietnam-france-ambassador', 21, '2024-10') not in sources('vn-fr-csp-2024', 'signed'):
        yield 'vn-fr-csp-2024: October 2024 is not what the source says'
    bigdata = BY_ID['vast-mtc-bigdata-2024']
    if 'signatories' in bigdata or any('partner' in party for party in bigdata['parties']):
        yield 'vast-mtc-bigdata-2024: signatories or parties that the article does not name'
    if 'signed' in BY_ID['vast-cnrs-2023'] or 'signatories' in BY_ID['vast-cnrs-2023']:
        yield 'vast-cnrs-2023: exchanged, not known to be signed'
    for record in RECORDS:
        if record['kind'] == 'article' and 'text' in record:
            yield record['id'] + ': holds the text of the source'


tap = Tap()
tap.check('every stated value has a source', source_problems())
tap.check('every source is a paragraph of an article', evidence_problems())
tap.check('mentions', mention_problems())
tap.check('the facts are all there', fact_problems())
tap.check('differences stay visible', difference_problems())
tap.done()
