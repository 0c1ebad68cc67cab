#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test cases in meson's log and says so in one last line.

usage: count-results.py TESTLOG.JSON STATUS

A program that speaks TAP counts with each of its cases, any other with one. A program that fails
without naming a case that failed (a crash, a time-out) counts with one more that failed. The exit
status is STATUS, the one meson gave; it becomes 1 when a case failed or none ran at all.
"""

import json
import re
import sys

LINE = re.compile(r'^(\s*)(not ok|ok)\b(.*)$')
SKIP = re.compile(r'#\s*skip', re.IGNORECASE)


def count_tap(output):
    """Counts the leaves: where a case has cases within, TAP sums them up in a line of its own."""
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    depth = 0
    for line in output.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        indent = len(match.group(1))
        is_sum = indent < depth
        depth = indent
        if is_sum:
            continue
        if SKIP.search(match.group(3)):
            counts['skipped'] += 1
        elif match.group(2) == 'ok':
            counts['passed'] += 1
        else:
            counts['failed'] += 1
    return counts


def count_test(test):
    result = test['result']
    counts = count_tap(test.get('stdout') or '')
    failed = result in ('FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS')
    if not any(counts.values()):
        kind = 'failed' if failed else 'skipped' if result == 'SKIP' else 'passed'
        counts[kind] = 1
    elif failed and not counts['failed']:
        counts['failed'] = 1
    return counts


def main():
    path, status = sys.argv[1], int(sys.argv[2])
    totals = {'passed': 0, 'failed': 0, 'skipped': 0}
    try:
        with open(path, encoding='utf-8') as log:
            for line in log:
                for kind, count in count_test(json.loads(line)).items():
                    totals[kind] += count
    except FileNotFoundError:
        pass
    if totals['failed'] or not totals['passed']:
        status = status or 1
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**totals))
    return status


if __name__ == '__main__':
    sys.exit(main())
