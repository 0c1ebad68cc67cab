#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout of the C files is what .clang-format makes of them (version 14 of the program)."""

import re
import shutil
import subprocess
import sys

import entente_sources as sources


def find_program():
    for name in ('clang-format-14', 'clang-format'):
        program = shutil.which(name)
        if program:
            version = subprocess.run([program, '--version'], capture_output=True, text=True)
            if re.search(r'version 14\.', version.stdout):
                return program
    return None


def problems(program):
    paths = sources.files('*.c', '*.h', under='src') + sources.files('*.c', '*.h', under='tests')
    run = subprocess.run([program, '--dry-run', '--style=file', *map(str, paths)],
                         capture_output=True, text=True, cwd=sources.ROOT)
    for line in run.stderr.splitlines():
        if '[-Wclang-format-violations]' in line:
            yield line.replace(str(sources.ROOT) + '/', '').replace('warning: ', '')
    if run.returncode:
        yield 'clang-format: status {}'.format(run.returncode)


PROGRAM = find_program()
if not PROGRAM:
    print('1..0 # SKIP no clang-format 14 here')
    sys.exit(0)
tap = sources.Tap()
tap.check('the C files are laid out as .clang-format says', problems(PROGRAM))
tap.done()
