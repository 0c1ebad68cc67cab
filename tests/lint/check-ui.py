#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window descriptions: names for what shows only an icon, access keys in menus."""

import collections
import re
import xml.etree.ElementTree as tree

import entente_sources as sources

BUTTONS = ('GtkButton', 'GtkToggleButton', 'GtkMenuButton', 'AdwSplitButton')
ACCESS_KEY = re.compile(r'_([^\W_])', re.UNICODE)


def interfaces():
    for path in sources.files('*.ui'):
        yield path, tree.parse(path).getroot()


def own_properties(element):
    return {node.get('name'): node for node in element.findall('property')}


def is_translated(node):
    return node is not None and node.get('translatable') == 'yes' and bool((node.text or '').strip())


def is_bound(node):
    """The text comes from the program, by a binding."""
    return node is not None and (node.get('bind-source') is not None or len(node) > 0)


def icon_button_problems():
    for path, root in interfaces():
        for element in root.iter():
            name = element.get('class') if element.tag == 'object' else element.get('parent')
            if name not in BUTTONS:
                continue
            properties = own_properties(element)
            if 'icon-name' not in properties or 'label' in properties:
                continue
            where = '{}: {} {}'.format(sources.name_of(path), name,
                                       element.get('id') or properties['icon-name'].text)
            label = element.find('accessibility/property[@name="label"]')
            by = element.find('accessibility/relation[@name="labelled-by"]')
            tooltip = properties.get('tooltip-text')
            if by is None and not is_translated(label) and not is_bound(label):
                yield where + ' has no accessible label'
            if not is_translated(tooltip) and not is_bound(tooltip):
                yield where + ' has no tooltip'


def menu_items(menu):
    """The labels of a menu and of its sections; a submenu is a menu of its own."""
    for child in menu:
        label = child.find('attribute[@name="label"]')
        if child.tag == 'section':
            yield from menu_items(child)
        elif child.tag in ('item', 'submenu') and label is not None:
            yield label.get('context'), (label.text or '').strip()


def menus():
    for path, root in interfaces():
        for menu in list(root.iter('menu')) + list(root.iter('submenu')):
            yield '{}: {}'.format(sources.name_of(path), menu.get('id')), list(menu_items(menu))


def access_key_problems(language):
    po = sources.ROOT / 'po' / (language + '.po')
    words = {}
    if language != 'en' and po.exists():
        words = {message.key: message.translations.get(0, '') for message in sources.read_po(po)}
    for where, items in menus():
        keys = collections.defaultdict(list)
        for context, label in items:
            label = words.get((context, label)) or label
            match = ACCESS_KEY.search(label)
            if not match:
                yield '{}: “{}” has no access key'.format(where, label)
            else:
                keys[match.group(1).casefold()].append(label)
        for key, labels in keys.items():
            if len(labels) > 1:
                yield '{}: {} are all on “{}”'.format(where, ', '.join(labels), key)


def text_problems():
    """A label that a person reads is marked for translation."""
    for path, root in interfaces():
        for node in root.iter('property'):
            name = node.get('name')
            if name not in ('label', 'title', 'subtitle', 'tooltip-text', 'placeholder-text'):
                continue
            text = (node.text or '').strip()
            if re.search(r'[^\W\d_]', text) and node.get('translatable') is None:
                yield '{}: “{}” is not marked translatable'.format(sources.name_of(path), text)


tap = sources.Tap()
tap.check('what shows only an icon has a name and a tooltip', icon_button_problems())
tap.check('every text is marked for translation', text_problems())
for LANGUAGE in sources.LANGUAGES:
    tap.check('access keys of the menus in ' + LANGUAGE, access_key_problems(LANGUAGE))
tap.done()
