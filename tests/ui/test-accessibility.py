#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader and as a keyboard know it.

usage: test-accessibility.py PROGRAM PART LANGUAGE, on a display and bus of its own

Everything that can have the focus has a name, in each language; and with the keys alone one gets
everywhere and back.
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest

import gi

import entente_tap

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
PART, LANGUAGE = sys.argv[2:4]
PATIENCE = 30
CLASS_NAME = re.compile(r'^(Gtk|Gdk|Adw|Entente)[A-Z]\w+$')
CONTROL, ALT, SHIFT = 37, 64, 50  # where the keys are on every X keyboard
KEYS = {'Tab': 0xff09, 'Return': 0xff0d, 'Escape': 0xff1b, 'Home': 0xff50, 'Left': 0xff51,
        'Right': 0xff53, 'Down': 0xff54, 'F2': 0xffbf, 'F10': 0xffc7, 'Delete': 0xffff,
        'comma': 0x2c}
FIRST_ARTICLE = 'Viet Nam and France seek to broaden and deepen bilateral cooperation'
ARTICLE = '40th Anniversary of VAST – CNRS Cooperation: Creating the Future'
FIRST_WORDS = 'On 28 November'
PARTNER = 'Da Nang'
AGREEMENT = 'VAST–CNRS cooperation agreement (2023)'
State = Atspi.StateType


class Program:
    """The program, running in a language, from its first start on."""

    def __init__(self, language):
        self.focus = None
        self.listener = Atspi.EventListener.new(self.on_focused)
        self.listener.register('object:state-changed:focused')
        environment = dict(os.environ, GTK_A11Y='atspi', LANGUAGE=language)
        self.process = subprocess.Popen([PROGRAM], env=environment)
        self.wait_for(lambda: self.focus is not None, 'a window with something to press')
        self.wait_for(self.is_active, 'the window to be the active one')

    def on_focused(self, event):
        if event.detail1:
            self.focus = event.source

    def stop(self):
        self.listener.deregister('object:state-changed:focused')
        self.process.terminate()
        self.process.wait()

    def wait_for(self, condition, what):
        """Runs the main loop until something is true: it waits for events, with a limit."""
        context = GLib.MainContext.default()
        expired = []
        limit = GLib.timeout_add_seconds(PATIENCE, expired.append, True)
        tick = GLib.timeout_add(40, lambda: True)
        while not condition() and not expired:
            context.iteration(True)
        GLib.source_remove(tick)
        if expired:
            raise AssertionError('waited in vain for {}; the focus is on {}'.format(
                what, self.describe_focus()))
        GLib.source_remove(limit)

    def press(self, key, *modifiers):
        for modifier in modifiers:
            Atspi.generate_keyboard_event(modifier, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(KEYS.get(key) or ord(key), None, Atspi.KeySynthType.SYM)
        for modifier in reversed(modifiers):
            Atspi.generate_keyboard_event(modifier, None, Atspi.KeySynthType.RELEASE)

    def press_until(self, condition, what, key, *modifiers):
        """Presses a key that does no more when pressed twice, until it has done what it does."""
        ticks = []

        def good():
            if condition():
                return True
            if len(ticks) % 25 == 0:
                self.press(key, *modifiers)
            ticks.append(True)
            return False
        self.wait_for(good, what)

    def is_in_list(self):
        return self.focus is not None and role_of(self.focus).startswith('list')

    def start(self):
        """Leaves the welcome: the first list has the focus."""
        self.move('Return')
        self.wait_for(self.is_in_list, 'the first list')

    def go_to_section(self, number):
        """The list is filled a moment after its page is shown, and takes the focus from then on."""
        self.focus = None
        self.press_until(self.is_in_list, 'the list of section ' + number, number, CONTROL)

    def move(self, key, *modifiers):
        """Presses a key that moves the focus, and gives where it went."""
        self.focus = None
        self.press(key, *modifiers)
        self.wait_for(lambda: self.focus is not None, 'the focus to move with ' + key)
        return self.focus

    def move_to(self, wanted, key, *modifiers, limit=80):
        """Presses a key again and again until the focus is on what a name begins with."""
        seen = []
        for _ in range(limit):
            seen.append(name_of(self.move(key, *modifiers)))
            if seen[-1].startswith(wanted):
                return self.focus
        raise AssertionError('{} does not lead to {!r}, but to {}'.format(key, wanted, seen))

    def describe_focus(self):
        return repr(name_of(self.focus)) if self.focus else 'nothing'

    def is_active(self):
        return any(frame.get_state_set().contains(State.ACTIVE) for frame in self.frames())

    def frames(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                application.clear_cache()
                return [application.get_child_at_index(number)
                        for number in range(application.get_child_count())]
        return []


def text_of_label(node):
    """The items of a menu of GTK 4.18 have no name; they point at the label that has the words."""
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            label = relation.get_target(0)
            return Atspi.Text.get_text(label, 0, Atspi.Text.get_character_count(label))
    return ''


def name_of(node):
    try:
        return node.get_name() or text_of_label(node)
    except GLib.Error:
        return ''  # it went away while being read


def role_of(node):
    try:
        return node.get_role_name()
    except GLib.Error:
        return ''


def children_of(node):
    return [node.get_child_at_index(index) for index in range(node.get_child_count())]


def nameless(node, parent=None, path=''):
    """What can have the focus below a node, and has no name, or that of a class."""
    if node is None:
        return
    try:
        name, role, states = node.get_name(), node.get_role_name(), node.get_state_set()
        path = '{}/{}'.format(path, name or role)
        # a scrolled area is announced by the group that it fills
        if (states.contains(State.FOCUSABLE) and role != 'scroll pane'
                and (not name.strip() or CLASS_NAME.match(name) or re.search(r'_\w', name))):
            yield '{} {!r} in {}'.format(role, name, path)
        children = children_of(node)
    except GLib.Error:
        return  # it went away while being read
    for child in children:
        yield from nameless(child, node, path)


class Names(unittest.TestCase):
    """Everything has one, on every page."""

    def setUp(self):
        self.program = Program(LANGUAGE)

    def tearDown(self):
        self.program.stop()

    def check_names(self, where):
        found = [problem for frame in self.program.frames() for problem in nameless(frame)]
        self.assertEqual(found, [], where)

    def check_form(self, key, where):
        self.program.move('Return')
        self.program.go_to_section('3')
        self.program.press(key, CONTROL)
        self.program.wait_for(lambda: len(self.program.frames()) == 2, where)
        self.check_names(where)

    def test_names(self):
        self.check_names('the welcome')
        self.program.start()
        for section in '123':
            if section != '1':
                self.program.go_to_section(section)
            self.program.move('Down')
            self.program.move('Return')
            self.program.move('Tab')
            self.check_names('section ' + section)

    def test_names_of_a_form(self):
        self.check_form('e', 'the form of an agreement')

    def test_names_of_a_new_form(self):
        self.check_form('n', 'the form of a new agreement')


class WithKeys(unittest.TestCase):
    """With the keys alone."""

    def setUp(self):
        self.program = Program(LANGUAGE)
        self.addCleanup(self.program.stop)
        self.program.start()
        # it goes on from the record that is shown, which may be the last one
        if name_of(self.program.focus) != FIRST_ARTICLE:
            self.program.move('Home')


class Keyboard(WithKeys):
    """Everywhere and back."""

    def test_reads_an_article(self):
        self.program.move_to(ARTICLE, 'Down')
        self.assertEqual(name_of(self.program.move('Return')), ARTICLE)
        self.program.move_to('Copy Citation', 'Tab')

    def test_follows_the_evidence_and_comes_back(self):
        self.program.go_to_section('3')
        self.program.move_to(AGREEMENT, 'Down')
        self.program.move('Return')
        self.program.move_to('1 source of', 'Tab')
        self.assertIn('40th Anniversary', name_of(self.program.move('Return')))
        self.program.move('Return')
        self.program.press('Left', ALT)
        self.program.move_to('1 source of', 'Tab')

    def test_opens_the_menu(self):
        self.program.press('F10')
        # the list may still be telling where its focus went
        self.program.wait_for(lambda: 'menu item' in role_of(self.program.focus), 'the menu')
        self.program.move_to('Preferences', 'Down')
        self.program.press('Escape')
        self.program.wait_for(lambda: name_of(self.program.focus) == 'Main Menu', 'the way back')


class OnTop(WithKeys):
    """Another window. Without a window manager nobody brings ours back to the front after it."""

    def open(self, key):
        self.program.press(key, CONTROL)
        self.wait_for_windows(2)

    def wait_for_windows(self, number):
        self.program.wait_for(lambda: len(self.program.frames()) == number,
                              '{} windows'.format(number))


class Palette(OnTop):

    def test_finds_anything(self):
        self.open('k')
        for letter in 'vast':
            self.program.press(letter)
        self.program.press('Return')
        self.wait_for_windows(1)


class Sources(OnTop):
    """Words of an article that are selected with the caret."""

    def selected(self):
        text = self.program.focus.get_text_iface()
        # by the interface: newer bindings give an object's own methods of the same names
        if text is None or Atspi.Text.get_n_selections(text) == 0:
            return ''
        part = Atspi.Text.get_selection(text, 0)
        return Atspi.Text.get_text(text, part.start_offset, part.end_offset)

    def test_uses_words_as_a_source(self):
        self.program.move_to(ARTICLE, 'Down')
        self.assertEqual(name_of(self.program.move('Return')), ARTICLE)
        self.program.move_to(FIRST_WORDS, 'Tab')
        for number in range(1, 4):
            self.program.press('Right', SHIFT)
            self.program.wait_for(lambda: len(self.selected()) == number,
                                  '{} letters to be selected'.format(number))
        self.program.press('s', CONTROL, SHIFT)
        self.wait_for_windows(2)
        self.program.wait_for(lambda: name_of(self.program.focus) == 'Record',
                              'the choice of a record')
        self.program.press('Escape')
        self.wait_for_windows(1)


class Attachments(OnTop):
    """Each test goes on from what the one before it has left in the catalogue. The record is one
    whose texts have no links: between these, Tab moves without a word."""

    def go_to_record(self):
        self.program.go_to_section('2')
        self.program.move_to(PARTNER, 'Down')
        self.program.press('Return')

    def is_shown(self, name):
        def walk(node):
            return node is not None and (name_of(node).startswith(name)
                                         or any(walk(child) for child in children_of(node)))
        try:
            return any(walk(frame) for frame in self.program.frames())
        except GLib.Error:
            return False  # something went away while being read: it is looked for again

    def test_1_attaches_a_file(self):
        path = pathlib.Path(os.environ['HOME'], 'minutes.txt')
        path.write_text('agreed', encoding='utf-8')
        self.go_to_record()
        self.program.press('a', CONTROL, SHIFT)
        self.wait_for_windows(2)
        for letter in str(path):
            self.program.press(letter)
        self.program.press('Return')
        self.wait_for_windows(1)
        self.program.wait_for(lambda: self.is_shown('minutes.txt'), 'the attachment')

    def test_2_renames_it(self):
        self.go_to_record()
        self.program.move_to('minutes.txt', 'Tab')
        self.program.press('F2')
        self.wait_for_windows(2)
        for letter in 'final':
            self.program.press(letter)
        self.program.press('Return')
        self.wait_for_windows(1)
        self.program.wait_for(lambda: self.is_shown('final.txt'), 'the new name')

    def test_3_removes_it_and_takes_that_back(self):
        self.go_to_record()
        self.program.move_to('final.txt', 'Tab')
        self.program.press('Delete')
        self.program.wait_for(lambda: not self.is_shown('final.txt'), 'the removal')
        self.program.press('z', CONTROL)
        self.program.wait_for(lambda: self.is_shown('final.txt'), 'what was removed')


class Forms(OnTop):
    """What is typed goes where it is meant to."""

    def typed(self):
        text = self.program.focus.get_text_iface()
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

    def type(self, words):
        for letter in words:
            self.program.press(letter)

    def test_fills_in_a_form(self):
        self.open('n')
        self.program.wait_for(lambda: name_of(self.program.focus) == 'Title, English', 'the title')
        self.type('alpha')
        self.program.wait_for(lambda: self.typed() == 'alpha', 'the title to be typed')
        self.program.move_to('Language', 'Tab')
        self.type('fre')
        self.program.wait_for(lambda: name_of(self.program.focus) == 'Search', 'the search')
        self.program.wait_for(lambda: self.typed() == 'fre', 'every letter of it')
        self.program.press('Return')
        self.program.wait_for(lambda: name_of(self.program.focus) == 'Language', 'the way back')
        self.program.press('Escape')
        self.wait_for_windows(1)


class Preferences(OnTop):

    def test_changes_the_preferences(self):
        self.open('comma')
        self.program.move_to('Style', 'Tab')
        self.program.press('Escape')
        self.wait_for_windows(1)


Atspi.init()
entente_tap.run(globals()[PART])
