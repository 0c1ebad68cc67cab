# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the unittest cases of a script and reports each as TAP."""

import os
import sys
import unittest


class TapResult(unittest.TextTestResult):
    number = 0

    def report(self, test, good, reason=''):
        TapResult.number += 1
        print('{} {} - {}'.format('ok' if good else 'not ok', TapResult.number, test.id()))
        for line in reason.splitlines():
            print('# ' + line)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.report(test, True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.report(test, False, self._exc_info_to_string(err, test))

    def addError(self, test, err):
        super().addError(test, err)
        self.report(test, False, self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        TapResult.number += 1
        print('ok {} - {} # SKIP {}'.format(TapResult.number, test.id(), reason))


def run(case=None):
    """Runs the cases of the script, or one of them."""
    if case is None:
        suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    else:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    print('1..{}'.format(suite.countTestCases()), flush=True)
    with open(os.devnull, 'w', encoding='utf-8') as silence:
        runner = unittest.TextTestRunner(stream=silence, resultclass=TapResult)
        good = runner.run(suite).wasSuccessful()
    sys.exit(0 if good else 1)
