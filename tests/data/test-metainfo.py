#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What software centres are told: complete, in three languages, and within their rules."""

import datetime
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree

import entente_sources as sources

ID = 'io.github.entente.Entente'
FILE = pathlib.Path(sys.argv[1]) / 'data' / (ID + '.metainfo.xml')
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
LANGUAGES = (None, 'fr', 'vi')
ALLOWED = {'p', 'ol', 'ul', 'li', 'em', 'code'}
TOOLKIT_WORDS = re.compile(r'\b(gtk|gnome|qt|kde|app|application|tool|client|gpl)\b', re.IGNORECASE)
ARTICLE = re.compile(r'^(a|an|the|le|la|les|un|une)\b', re.IGNORECASE)
IMAGE = re.compile(r'^https://raw\.githubusercontent\.com/entente/Entente/v([\d.]+)/(data/screenshots/.+\.png)$')


def id_problems(root):
    name = root.findtext('id')
    parts = name.split('.')
    if name != ID or not FILE.name.startswith(name + '.'):
        yield 'the id is ' + name
    if len(name) > 255 or not 4 <= len(parts) <= 5:
        yield 'the id has {} parts'.format(len(parts))
    if not all(re.match(r'^[A-Za-z_]\w*$', part) for part in parts):
        yield 'the id has a part that is no word'
    if parts[-1].lower() in ('desktop', 'app', 'linux') or name[:name.rindex('.')] != name[:name.rindex('.')].lower():
        yield 'the id is not formed as it should be'


def head_problems(root):
    if root.get('type') != 'desktop-application':
        yield 'the type is ' + str(root.get('type'))
    if root.findtext('metadata_license') != 'CC0-1.0' or root.findtext('project_license') != 'GPL-3.0-or-later':
        yield 'the licences are not those of the project'
    launchables = root.findall('launchable[@type="desktop-id"]')
    if [node.text for node in launchables] != [ID + '.desktop']:
        yield 'launchable'
    developers = root.findall('developer')
    if len(developers) != 1 or not developers[0].get('id') or not developers[0].findtext('name'):
        yield 'developer'
    if root.findtext('translation[@type="gettext"]') != 'entente':
        yield 'translation'
    if root.find('content_rating[@type="oars-1.1"]') is None:
        yield 'content rating'
    if root.find('project_group') is not None:
        yield 'belongs to no group'
    for kind in ('homepage', 'bugtracker', 'vcs-browser'):
        if not (root.findtext('url[@type="{}"]'.format(kind)) or '').startswith('https://'):
            yield 'there is no url of type ' + kind
    controls = {node.text for node in root.findall('supports/control')}
    if controls != {'keyboard', 'pointing', 'touch'}:
        yield 'supports {}'.format(sorted(controls))
    if root.findtext('requires/display_length[@compare="ge"]') != '360':
        yield 'the narrowest window is not said to be 360'


def colour_problems(root):
    colours = {node.get('scheme_preference'): node.text for node in root.findall('branding/color[@type="primary"]')}
    if set(colours) != {'light', 'dark'} or colours['light'] == colours['dark']:
        yield 'two colours are needed: {}'.format(colours)
        return

    def brightness(colour):
        return sum(int(colour[i:i + 2], 16) for i in (1, 3, 5))
    if brightness(colours['dark']) >= brightness(colours['light']):
        yield 'the dark colour is not the darker one'


def translations_of(nodes):
    """A text and its translations follow each other; gives one dictionary for each text."""
    group = {}
    for node in nodes:
        if node.get(LANG) is None:
            if group:
                yield group
            group = {}
        group[node.get(LANG)] = ' '.join((node.text or '').split())
    if group:
        yield group


def word_groups(root):
    for parent in root.iter():
        for tag in ('summary', 'caption', 'p', 'li'):
            yield from ((tag, group) for group in translations_of(parent.findall(tag)))


def translation_problems(root):
    for tag, group in word_groups(root):
        for language in LANGUAGES:
            if not group.get(language):
                yield '{} “{}” is not there in {}'.format(tag, group.get(None), language)
        if 'en' in group:
            yield '{} says English twice'.format(tag)
    for node in root.iter():
        if node.tag in ('description', 'ul', 'ol') and node.get(LANG) is not None:
            yield node.tag + ' as a whole is translated'


def summary_problems(root):
    name = root.findtext('name')
    if len(name) > 15:
        yield 'the name is long'
    for language, text in next(translations_of(root.findall('summary'))).items():
        if not 10 <= len(text) <= 35:
            yield '{}: “{}” has {} letters'.format(language, text, len(text))
        if text.endswith('.') or ARTICLE.match(text) or TOOLKIT_WORDS.search(text) or name in text:
            yield '{}: “{}” is not how a summary is written'.format(language, text)


def description_problems(root):
    description = root.find('description')
    for node in description.iter():
        if node is not description and node.tag not in ALLOWED:
            yield 'holds ' + node.tag
    letters = sum(len(group.get(None, '')) for tag, group in word_groups(description))
    if not 200 <= letters <= 800:
        yield 'has {} letters'.format(letters)
    if len(description.findall('ul/li')) > 10 * len(LANGUAGES):
        yield 'the list is long'
    if re.search(r'https?://', ''.join(description.itertext())):
        yield 'holds an address'


def release_problems(root):
    releases = root.findall('releases/release')
    version = re.search(r"version: '([\d.]+)'", sources.text_of(sources.ROOT / 'meson.build')).group(1)
    if not releases or releases[0].get('version') != version:
        yield 'the newest release is not {}'.format(version)
    dates = [datetime.date.fromisoformat(release.get('date')) for release in releases]
    if dates != sorted(dates, reverse=True):
        yield 'the releases are not in order'
    news = sources.text_of(sources.ROOT / 'NEWS')
    for release in releases:
        if release.find('description') is None:
            yield 'release {} has no notes'.format(release.get('version'))
        if not re.search(r'\b{}\b'.format(re.escape(release.get('version'))), news):
            yield 'NEWS does not speak of {}'.format(release.get('version'))


def screenshot_problems(root):
    shots = root.findall('screenshots/screenshot')
    if not 3 <= len(shots) <= 6 or [shot.get('type') for shot in shots].count('default') != 1:
        yield '{} screenshots'.format(len(shots))
    for shot in shots:
        for caption in shot.findall('caption'):
            if caption.text.endswith('.') or caption.text[0].isdigit():
                yield 'caption “{}”'.format(caption.text)
        images = {image.get(LANG): image.text for image in shot.findall('image')}
        if set(images) != set(LANGUAGES):
            yield 'pictures in {}'.format(sorted(map(str, images)))
        for address in images.values():
            if not IMAGE.match(address):
                yield '{} does not name a picture of a tag'.format(address)


def picture_size(path):
    with open(path, 'rb') as file:
        head = file.read(24)
    return struct.unpack('>II', head[16:24]) if head[:8] == b'\x89PNG\r\n\x1a\n' else (0, 0)


def picture_problems(root):
    for image in root.findall('screenshots/screenshot/image'):
        path = sources.ROOT / IMAGE.match(image.text).group(2)
        if not path.exists():
            yield 'there is no ' + sources.name_of(path)
            continue
        width, height = picture_size(path)
        if not (600 <= width <= 2000 and 300 <= height <= 1400):
            yield '{} is {} × {}'.format(sources.name_of(path), width, height)


def appstream_problems():
    """Errors and warnings count. The 0.16 of Debian 12 does not know “developer”, as an information."""
    done = subprocess.run(['appstreamcli', 'validate', '--no-net', '--no-color', FILE],
                          capture_output=True, text=True)
    said = [line for line in done.stdout.splitlines() if re.match(r'^\s*[EW]:', line)]
    return said or ([done.stdout, done.stderr] if done.returncode else [])


def main():
    tap = sources.Tap()
    root = tree.parse(FILE).getroot()
    tap.check('the id', id_problems(root))
    tap.check('the head', head_problems(root))
    tap.check('the colours', colour_problems(root))
    tap.check('every text in three languages', translation_problems(root))
    tap.check('the summary', summary_problems(root))
    tap.check('the description', description_problems(root))
    tap.check('the releases', release_problems(root))
    tap.check('the screenshots', screenshot_problems(root))
    if (sources.ROOT / 'data/screenshots').exists():
        tap.check('the pictures are there', picture_problems(root))
    else:
        tap.skip('the pictures are there', 'none is taken yet')
    if shutil.which('appstreamcli'):
        tap.check('appstreamcli', appstream_problems())
    else:
        tap.skip('appstreamcli', 'not here')
    tap.done()


main()
