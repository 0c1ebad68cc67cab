# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter catalogue as its tests read it, and the field tables of the model."""

import json
import re

from entente_sources import ROOT

SEEDS = ROOT / 'seeds'
MODEL = ROOT / 'src/core/model'
KINDS = ('article', 'partner', 'person', 'agreement', 'project', 'event', 'figure', 'commitment')
LINK = re.compile(r'(?<!\\)\[((?:[^\[\]\\]|\\.)+)\]\(([^()\s]*)\)')

FILES = {path.name: path.read_text(encoding='utf-8')
         for path in sorted(SEEDS.glob('*.json')) if path.name != 'catalogue.schema.json'}
SCHEMA = json.loads((SEEDS / 'catalogue.schema.json').read_text(encoding='utf-8'))


def no_twin_keys(pairs):
    keys = [key for key, value in pairs]
    assert len(keys) == len(set(keys)), 'a key twice: {}'.format(keys)
    return dict(pairs)


DOCUMENTS = {name: json.loads(text, object_pairs_hook=no_twin_keys) for name, text in FILES.items()}
RECORDS = [record for document in DOCUMENTS.values() for record in document['records']]
BY_ID = {record['id']: record for record in RECORDS}


def walk(value, path=()):
    """Every value inside a value, with the keys that lead to it."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, path + (index,))


def place(record, path):
    return '{}: {}'.format(record['id'], '.'.join(str(part) for part in path))


def everything():
    for record in RECORDS:
        for path, value in walk(record):
            yield record, path, value


FIELD = re.compile(r'^  \{\s*"(\w+)",\s*ENTENTE_VALUE_(\w+)', re.M)
WORDS = re.compile(r'EntenteWord (\w+)_words\[\] = \{(.*?)\n\};', re.S)


def fields_of(name):
    return FIELD.findall((MODEL / 'entente-{}.c'.format(name)).read_text(encoding='utf-8'))


NODES = {
    'authors': 'author', 'mentions': 'mention', 'otherNames': 'name', 'priorities': 'priority',
    'posts': 'post', 'awards': 'award', 'parties': 'party', 'signatories': 'signatory',
    'witnesses': 'signatory', 'evidence': 'evidence', 'identifiers': 'identifier', 'links': 'link',
    ('partner', 'relations'): 'partner-relation', ('project', 'partners'): 'project-partner',
    ('agreement', 'relations'): 'agreement-relation',
}
COMMON = fields_of('record')
TABLES = {kind: [('kind', 'CODE'), COMMON[0], *fields_of(kind), *COMMON[1:]] for kind in KINDS}
TABLES.update({name: fields_of(name) for name in set(NODES.values())})


def node_table(kind, key):
    return NODES.get((kind, key)) or NODES.get(key)


def nodes_of(record):
    yield record['kind'], (), record
    for key, value in record.items():
        table = node_table(record['kind'], key)
        if table and isinstance(value, list):
            for index, element in enumerate(value):
                if isinstance(element, dict):
                    yield table, (key, index), element


def texts():
    for record in RECORDS:
        for table, prefix, node in nodes_of(record):
            for name, value_type in TABLES[table]:
                if value_type in ('TEXT', 'PARAGRAPHS') and name in node:
                    yield record, prefix + (name,), node[name]
