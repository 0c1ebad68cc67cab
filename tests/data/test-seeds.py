#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter catalogue: its form and its references."""

import json
import re

import jsonschema

from entente_seeds import (BY_ID, DOCUMENTS, FILES, KINDS, LINK, MODEL, NODES, RECORDS, SCHEMA,
                           SEEDS, TABLES, WORDS, everything, node_table, place, texts)
from entente_sources import LANGUAGES, Tap

TEXT_ORDER = ('mul', *LANGUAGES)

# The kind that each reference must be of; None for any.
TARGETS = {
    'publisherPartner': 'partner', 'record': None, 'partner': 'partner', 'placePartner': 'partner',
    'person': 'person', 'onBehalfOf': 'partner', 'agreement': 'agreement', 'agreements': 'agreement',
    'projects': 'project', 'people': 'person', 'about': None, 'speaker': 'person',
    'differsFrom': 'figure', 'obligors': 'partner', 'beneficiaries': 'partner',
    'article': 'article', 'differentFrom': None,
}


def schema_problems():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for name, document in DOCUMENTS.items():
        for error in validator.iter_errors(document):
            yield '{}: {}: {}'.format(name, list(error.absolute_path), error.message[:200])


def broken(change):
    """A copy of the articles with one thing wrong."""
    document = json.loads(FILES['agreements.json'])
    change(document['records'][0])
    return document


def schema_refusals():
    validator = jsonschema.Draft202012Validator(SCHEMA)
    wrong = {
        'an impossible month': lambda r: r.update(signed='2024-13'),
        'a date in words': lambda r: r.update(signed='May 2024'),
        'an open range without an end': lambda r: r.update(signed='../..'),
        'an unknown code': lambda r: r.update(status='valid'),
        'an id with a capital': lambda r: r.update(id='Vast'),
        'a record without a title': lambda r: r.pop('title'),
        'a text that is a string': lambda r: r.update(title='Accord'),
        'a party without a name': lambda r: r.update(parties=[{'role': 'party'}]),
        'evidence without an article': lambda r: r['evidence'][0].pop('article'),
        'a paragraph 0': lambda r: r['evidence'][0].update(paragraph=0),
        'a last paragraph without a first': lambda r: r['evidence'].append(
            {'article': r['evidence'][0]['article'], 'throughParagraph': 3}),
        'an unknown kind': lambda r: r.update(kind='treaty'),
    }
    for what, change in wrong.items():
        if validator.is_valid(broken(change)):
            yield 'the schema accepts ' + what
    if not validator.is_valid(broken(lambda r: r.update(later={'any': ['thing']}))):
        yield 'the schema refuses a key that it does not know'
    if not validator.is_valid(broken(lambda r: r['evidence'][0].pop('paragraph'))):
        yield 'the schema refuses an article as a whole as evidence'
    for date in ('1983', '2014-11', '2023-11-28', 'XXXX-02-17', 'XXXX-02-17/XXXX-02-20', '2018/..',
                 '../2023', '2009~', '2023-11?', '2023-11%', '2024-06-19/2024-06-20'):
        if not validator.is_valid(broken(lambda r: r.update(signed=date))):
            yield 'the schema refuses the date ' + date


def vocabulary_problems():
    source = (MODEL / 'entente-vocabulary-words.c').read_text(encoding='utf-8')
    for name, body in WORDS.findall(source):
        codes = re.findall(r'\{ "(\w+)", NC_', body)
        known = SCHEMA['$defs'].get('code-' + name.replace('_', '-'), {}).get('enum')
        if codes != known:
            yield 'the schema differs from the vocabulary {}: {} {}'.format(name, codes, known)


def table_problems():
    for name, fields in TABLES.items():
        described = list(SCHEMA['$defs'][name]['properties'])
        if described != [field for field, value_type in fields]:
            yield 'the schema differs from the field table of {}: {}'.format(name, described)


def in_order(mapping, keys):
    known = [key for key in keys if key in mapping]
    return {key: mapping[key] for key in known + [key for key in mapping if key not in keys]}


def canonical_node(node, table, kind=None):
    ordered = in_order(node, [name for name, value_type in TABLES[table]])
    for name, value_type in TABLES[table]:
        value = ordered.get(name)
        if value is None:
            continue
        if value_type in ('TEXT', 'PARAGRAPHS'):
            others = sorted(key for key in value if key not in TEXT_ORDER)
            ordered[name] = in_order(value, [*TEXT_ORDER, *others])
        elif value_type == 'NODES':
            ordered[name] = [canonical_node(element, node_table(kind, name)) for element in value]
    return ordered


def written(value, indent=''):
    """JSON in the canonical layout: two spaces, a list of numbers in one line."""
    deeper = indent + '  '
    if isinstance(value, dict):
        lines = ['{}: {}'.format(json.dumps(key, ensure_ascii=False), written(inner, deeper))
                 for key, inner in value.items()]
    elif isinstance(value, list) and not all(type(inner) is int for inner in value):
        lines = [written(inner, deeper) for inner in value]
    else:
        return json.dumps(value, ensure_ascii=False)
    brackets = '{}' if isinstance(value, dict) else '[]'
    body = ',\n'.join(deeper + line for line in lines)
    return '{}\n{}\n{}{}'.format(brackets[0], body, indent, brackets[1])


def canonical_problems():
    for name, document in DOCUMENTS.items():
        records = sorted((canonical_node(record, record['kind'], record['kind'])
                          for record in document['records']),
                         key=lambda record: (KINDS.index(record['kind']), record['id']))
        again = {'format': 'entente-catalogue', 'version': 1, 'records': records}
        if written(again) + '\n' != FILES[name]:
            yield name + ': not in the canonical form'
        if len({record['kind'] for record in records}) != 1:
            yield name + ': more than one kind'


def empty_problems():
    for record, path, value in everything():
        if value in (None, '', [], {}, False):
            yield place(record, path) + ': empty; it should be left out'


def file_problems():
    listed = re.findall(r"'([\w-]+\.json)'", (SEEDS / 'meson.build').read_text(encoding='utf-8'))
    if listed != sorted(FILES):
        yield 'seeds/meson.build lists {}, the folder has {}'.format(listed, sorted(FILES))


# --- References -----------------------------------------------------------------------------------

def id_problems():
    seen = set()
    for record in RECORDS:
        if record['id'] in seen:
            yield record['id'] + ': twice'
        seen.add(record['id'])


def target_of(record, path):
    """(is a reference, the kind it asks for)"""
    keys = [part for part in path if isinstance(part, str)]
    key = keys[-1] if keys else None
    if keys[:1] == ['partners']:
        if record['kind'] == 'project':
            return (key == 'partner', 'partner')
        return (isinstance(path[-1], int), 'partner')
    if key in TARGETS and keys[:1] != ['personal']:
        return (True, TARGETS[key])
    return (False, None)


def reference_problems():
    for record, path, value in everything():
        if not isinstance(value, str):
            continue
        is_reference, kind = target_of(record, path)
        if not is_reference:
            continue
        target = BY_ID.get(value)
        if target is None:
            yield '{}: {} does not exist'.format(place(record, path), value)
        elif kind is not None and target['kind'] != kind:
            yield '{}: {} is not a {}'.format(place(record, path), value, kind)
        elif value == record['id'] and path[0] != 'evidence':
            yield place(record, path) + ': refers to itself'


def paragraphs():
    for record in RECORDS:
        for language, texts in record.get('abstract', {}).items():
            for text in texts:
                yield record, language, text


def link_problems():
    for record, language, text in paragraphs():
        for label, target in LINK.findall(text):
            if target not in BY_ID:
                yield '{} {}: [{}] leads to {}, which does not exist'.format(
                    record['id'], language, label, target)
        if re.search(r'[\[\]]', LINK.sub('', text)):
            yield '{} {}: a bracket left over in: {}'.format(record['id'], language, text[:60])


def relation_problems():
    inverse = {'predecessor': 'successor', 'successor': 'predecessor'}
    for record in RECORDS:
        for relation in record.get('relations', []) if record['kind'] == 'partner' else []:
            back = inverse.get(relation['kind'])
            others = BY_ID[relation['partner']].get('relations', [])
            if back and not any(other['kind'] == back and other['partner'] == record['id']
                                for other in others):
                yield '{}: {} has no {}'.format(record['id'], relation['partner'], back)
    for record in RECORDS:
        for other in record.get('differsFrom', []):
            if record['id'] not in BY_ID[other].get('differsFrom', []):
                yield '{} differs from {}, but not the other way'.format(record['id'], other)


tap = Tap()
tap.check('valid by the schema', schema_problems())
tap.check('the schema refuses what is wrong', schema_refusals())
tap.check('the schema has the vocabularies of the model', vocabulary_problems())
tap.check('the schema has the fields of the model', table_problems())
tap.check('in the canonical form', canonical_problems())
tap.check('nothing empty', empty_problems())
tap.check('every file is listed', file_problems())
tap.check('every id once', id_problems())
tap.check('every reference exists and is of its kind', reference_problems())
tap.check('every link in a text leads somewhere', link_problems())
tap.check('relations go both ways', relation_problems())
tap.done()
