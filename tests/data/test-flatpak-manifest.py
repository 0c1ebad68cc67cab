#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest asks for no more than it needs, and is written in the usual order."""

import json

import entente_sources as sources

ID = 'io.github.entente.Entente'
ORDER = ['id', 'runtime', 'runtime-version', 'sdk', 'separate-locales', 'command', 'finish-args',
         'cleanup', 'modules']
MODULE_ORDER = ['name', 'buildsystem', 'config-opts', 'sources']
# A catalogue keeps its log, its backups and its attachments beside it, which a file that is lent to
# the sandbox without its folder can not: where people keep catalogues, the folders are there.
FOLDERS = {'--filesystem=' + folder for folder in ('xdg-documents', 'xdg-download', 'xdg-desktop')}
PERMISSIONS = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland',
               '--device=dri'} | FOLDERS

PATH = sources.ROOT / 'flatpak' / (ID + '.json')
MANIFEST = json.loads(sources.text_of(PATH))


def identity_problems():
    for key, value in (('id', ID), ('runtime', 'org.gnome.Platform'), ('sdk', 'org.gnome.Sdk'),
                       ('command', 'entente')):
        if MANIFEST.get(key) != value:
            yield '{}: {}'.format(key, MANIFEST.get(key))
    if not MANIFEST.get('runtime-version', '').isdigit():
        yield 'the version of the runtime is not a text of digits'


def locale_problems():
    """Or a user gets only the languages of the system, and can not switch to the others."""
    if MANIFEST.get('separate-locales') is not False:
        yield 'separate-locales is not false'


def permission_problems():
    asked = MANIFEST.get('finish-args', [])
    for permission in asked:
        if permission not in PERMISSIONS:
            yield 'asks for ' + permission
    for permission in PERMISSIONS - set(asked):
        yield 'does not ask for ' + permission


def module_problems():
    modules = MANIFEST['modules']
    if len(modules) != 1:
        yield 'everything else is in the runtime'
    for module in modules:
        if list(module) != [key for key in MODULE_ORDER if key in module]:
            yield 'the keys of {} are in another order'.format(module['name'])
        if 'build-options' in module:
            yield module['name'] + ' has options of its own'
        for source in module['sources']:
            if source['type'] != 'dir' or source['path'] != '..':
                yield 'the source is not this folder'


def form_problems():
    if list(MANIFEST) != [key for key in ORDER if key in MANIFEST]:
        yield 'the keys are in another order'
    if sources.text_of(PATH) != json.dumps(MANIFEST, indent=4, ensure_ascii=False) + '\n':
        yield 'the layout is not that of four spaces'


tap = sources.Tap()
tap.check('it is this program', identity_problems())
tap.check('all languages stay together', locale_problems())
tap.check('permissions', permission_problems())
tap.check('modules', module_problems())
tap.check('form', form_problems())
tap.done()
