#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter catalogue: three languages, each as it is written."""

import re
import unicodedata

from entente_seeds import (FILES, LINK, RECORDS, place, texts)
from entente_sources import LANGUAGES, Tap

# Texts in some of the three languages alone: a printed form is in the language of its article.
PARTIAL_KEYS = {'printed'}


def language_problems():
    for record, path, text in texts():
        if path[-1] in PARTIAL_KEYS:
            continue
        if 'mul' not in text and any(language not in text for language in LANGUAGES):
            yield '{}: only in {}'.format(place(record, path), sorted(text))
        if 'mul' in text and len(text) > 1:
            yield place(record, path) + ': the same in every language, and in one more'


def abstract_problems():
    for record in RECORDS:
        if record['kind'] != 'article':
            continue
        counts = {language: len(record['abstract'].get(language, [])) for language in LANGUAGES}
        if len(set(counts.values())) != 1 or not 3 <= counts['en'] <= 6:
            yield '{}: paragraphs {}'.format(record['id'], counts)
        for index, same in enumerate(zip(*(record['abstract'][lang] for lang in LANGUAGES))):
            targets = [sorted(target for label, target in LINK.findall(text)) for text in same]
            if targets[0] != targets[1] or targets[0] != targets[2]:
                yield '{}: the links of paragraph {} differ between the languages'.format(
                    record['id'], index + 1)


def prose():
    """(record, path, language, words) of what we wrote ourselves."""
    for record, path, text in texts():
        for language, value in text.items():
            printed = (path[-1] in PARTIAL_KEYS or (path == ('title',) and record['kind'] == 'article'
                                                    and language == record['language']))
            if not printed:
                for words in value if isinstance(value, list) else [value]:
                    yield record, path, language, LINK.sub(r'\1', words)


FRENCH = (
    (re.compile(r'(?<![\u00a0\u202f])[;!?»](?!\))'), 'no no-break space before ; ! ? »'),
    (re.compile(r'(?<![\u00a0\u202f\d]):|(?<![\u00a0\u202f]):(?!\d)'), 'no no-break space before :'),
    (re.compile('«(?![\u00a0\u202f])'), 'no no-break space after «'),
    (re.compile(r'[“”]'), 'English quotation marks'),
    (re.compile(r'\d \d{3}|\d %|\d MW'), 'an ordinary space in a number'),
    (re.compile(r'\boe(?:uvre|il)|coeur'), 'oe for œ'),
)
SPACES = re.compile(r'^\s|\s$|  |[ \u00a0\u202f][,.)]|\( ')
# The tone of oa, oe and uy stands on the first vowel, as in Vietnamese administrative writing.
NEW_TONES = re.compile(r'(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)')


def typography_problems():
    for record, path, language, words in prose():
        def problem(what):
            return '{} {}: {}: {}'.format(place(record, path), language, what, words[:80])
        if language in ('en', 'fr') and re.search(r'[\'"]', words):
            yield problem('a typewriter quotation mark')
        if SPACES.search(words):
            yield problem('a stray space')
        if language == 'fr':
            for pattern, what in FRENCH:
                if pattern.search(words):
                    yield problem(what)
        elif re.search('[«»]', words) and language != 'mul':
            yield problem('French quotation marks')
        if language == 'en' and re.search(r'[àâçèêëîïôùûđơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]',
                                          re.sub('Métropole|Béroud|Éric|Isère', '', words)):
            yield problem('a word that is not English')
        if language == 'vi' and NEW_TONES.search(words):
            yield problem('the tone on the second vowel')


def unicode_problems():
    for name, text in FILES.items():
        if text != unicodedata.normalize('NFC', text):
            yield name + ': not in NFC'
        if re.search('[\u200b-\u200f\u2028\u2029\ufeff\ufffd\u00ad]', text):
            yield name + ': an invisible character'


tap = Tap()
tap.check('every text in three languages', language_problems())
tap.check('abstracts of three to six paragraphs, alike in each language', abstract_problems())
tap.check('typography', typography_problems())
tap.check('Unicode in composed form', unicode_problems())
tap.done()
