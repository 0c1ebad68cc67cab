/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the guide: one page for each task, short enough to be read standing. */

#define G_LOG_DOMAIN "entente-guide-pages"

#include "config.h"

#include "guide/entente-guide-pages.h"

#include <glib/gi18n.h>

static const EntenteGuidePage pages[] = {
  { "find",
    /* Translators: the title of a page of the guide */
    N_ ("Find Something"),
    {
        N_ ("Ctrl+K searches everything: articles, partners, agreements, people, events. Type a "
            "few letters of a name or a word of a text, then Enter."),
        N_ ("Accents and marks need not be typed. “da nang” finds Đà Nẵng; what was typed with its "
            "marks comes first."),
        N_ ("Ctrl+F searches the list that is shown. The filter button beside it narrows the list "
            "by country, kind, field of science, year and more; filters add up."),
        /* Translators: “-” and the quotation marks are typed as they are; so are the words before
         * the colons, which are not translated */
        N_ ("Words in quotation marks are found as a phrase; a minus sign before a word leaves it "
            "out. Fields can be named: country:FR, type:laboratory, party:vast, "
            "signed:2020..2025, tag:nuclear, is:starred."),
        N_ ("Alt+Left and Alt+Right go back and forward through the records that were read."),
    } },
  { "sources",
    /* Translators: the title of a page of the guide */
    N_ ("Read the Sources"),
    {
        N_ ("Behind a value stands a small button with the number of its sources. It says which "
            "article states the value, in which paragraph, and how the article words it."),
        N_ ("Choosing a source shows the article at that paragraph. The articles of the starter "
            "catalogue are described and cited, not copied: their own text is on the page of the "
            "publisher, which the link opens."),
        N_ ("Where sources differ, the value says so, and the list shows what each of them says. "
            "A source can be preferred; the others stay."),
        N_ ("A name or text that is not in your language is shown in another one, and marked with "
            "it."),
        N_ ("To make a source, select words of an article, with the mouse or with Shift and the "
            "arrows, and press Ctrl+Shift+S: choose the record and the value that they speak of. "
            "From a value, Add Source chooses article, paragraph and words. The source shows "
            "them, and leads back to them."),
    } },
  { "edit",
    /* Translators: the title of a page of the guide */
    N_ ("Add and Edit Records"),
    {
        N_ ("Ctrl+N makes a new record, Ctrl+E edits the one that is shown, or whose row in the "
            "list has the focus; a row has a menu of its own. Only a title is needed; all else "
            "can wait."),
        N_ ("Names and texts have a line for each language. A line that is left empty shows what "
            "readers of that language will see instead."),
        N_ ("Partners, people and agreements are picked by typing part of the name. What is not in "
            "the catalogue yet can be made on the spot."),
        N_ ("Ctrl+S saves. A form that was not saved is kept as a draft, also when the program is "
            "closed, and is offered again."),
        N_ ("Add Source in the menu of a record says from which article and paragraph a value "
            "comes. Stars, tags and notes are your own."),
        N_ ("Attach Files in the same menu, Ctrl+Shift+A, keeps copies of files with the record; "
            "files can also be dropped where the attachments are shown. Enter opens one with the "
            "program of the system, F2 renames it, Delete removes it. Programs are never started."),
    } },
  { "dates",
    /* Translators: the title of a page of the guide */
    N_ ("Write Dates"),
    {
        N_ ("Dates are typed as one writes them, in any of the three languages, and as exactly as "
            "they are known: a year, a month, a day."),
        /* Translators: examples of dates that can be typed; those of other languages stay */
        N_ ("Examples: 2024 — 08/2024 — 5 August 2024 — 5 août 2024 — ngày 5 tháng 8 năm 2024 — "
            "about 2009 — 2018–2023 — 17–20 February."),
        N_ ("Below the entry the program says how it has understood the date, and how exactly; "
            "where it has not, it says why."),
        N_ ("A day without a year, as articles often give it, is kept as that: it is not guessed."),
    } },
  { "undo",
    /* Translators: the title of a page of the guide */
    N_ ("Undo, and See What Was Done"),
    {
        N_ ("Ctrl+Z takes back the last change, whatever it was: an edit, a deletion, a merge, an "
            "import of thousands of records. Ctrl+Shift+Z does it again."),
        N_ ("There is no limit, and changes can be undone after a restart. A change is on the disk "
            "before the window says that it is done."),
        N_ ("History in the menu of a record lists what was changed, when and by whom, from what "
            "to what. Any version can be restored."),
        N_ ("The name that is written beside your changes is set in the preferences."),
        N_ ("Deleting a record that others refer to names them first. They keep the name and lose "
            "the link; one undo brings all of it back."),
    } },
  { "exchange",
    /* Translators: the title of a page of the guide */
    N_ ("Import and Export"),
    {
        N_ ("An import shows a plan first: which records are new, changed, the same, perhaps there "
            "already, or refused, and why. Nothing is written before you agree."),
        N_ ("It reads the JSON of Entente, tables in CSV, the dump of the Research Organization "
            "Registry, BibTeX, RIS, CSL-JSON and vCard."),
        N_ ("It writes the same formats, and calendars in iCalendar, and pages in Markdown and "
            "HTML. JSON is the one that carries everything."),
        N_ ("An import is one step: one undo takes all of it back. Before a large one a backup is "
            "made."),
        /* Translators: “entente-cli” is a command and stays; so does what stands behind it */
        N_ ("In a terminal: “entente-cli import FILE” and “entente-cli export FILE”; with "
            "--dry-run an import only says what it would do."),
    } },
  { "duplicates",
    /* Translators: the title of a page of the guide */
    N_ ("Merge Duplicates"),
    {
        N_ ("Find Duplicates in the main menu compares names in all languages, acronyms, "
            "identifiers and dates, and lists the pairs that may be one."),
        N_ ("Each pair says what speaks for it, and what against. Two institutes with the same "
            "letters in their acronyms may well be two."),
        N_ ("Merging goes value by value: keep the one, take the other, or have both. What the "
            "result will be is shown before it is done, and it can be undone."),
        N_ ("Saying that two are different is remembered; the pair is not shown again. Nothing is "
            "ever merged by itself."),
    } },
  { "backups",
    /* Translators: the title of a page of the guide */
    N_ ("Backups, and Damaged Files"),
    {
        N_ ("A backup is made once a day, before a large import, before a repair, and before the "
            "file changes its format. Each is read back before it counts."),
        N_ ("They are in a folder beside the catalogue, with the same name and “.backups” behind "
            "it. A copy of that folder on another disk is wise."),
        N_ ("Attached files are in another folder beside the catalogue, with “.files” behind its "
            "name. Backups share it: nothing is ever deleted from it. Move and copy it together "
            "with the catalogue."),
        N_ ("Backups in the main menu lists them with what they hold. Restoring one says first how "
            "many records come back, change or go, and can be undone."),
        N_ ("A catalogue that is damaged is left as it is. The window offers to save what can be "
            "read into a new file, and says what could not be."),
        /* Translators: “entente-cli” is a command and stays; so does what stands behind it */
        N_ ("In a terminal, “entente-cli check” says whether a catalogue is sound, and “entente-cli "
            "check --repair” mends what can be mended."),
        N_ ("Keep the catalogue on a disk of this computer. On a network drive two people can "
            "write at the same time and damage it."),
    } },
  { "languages",
    /* Translators: the title of a page of the guide */
    N_ ("Change the Language"),
    {
        N_ ("The preferences, Ctrl+comma, change the language of the program: English, French or "
            "Vietnamese. It applies at once, and nothing that is open is lost."),
        N_ ("Names, texts, dates, numbers and the order of lists follow. What the catalogue lacks "
            "in that language is shown in another one, and marked."),
        N_ ("Searching does not depend on it: names in all languages are found at any time."),
    } },
  { "keyboard",
    /* Translators: the title of a page of the guide */
    N_ ("Work by Keyboard"),
    {
        N_ ("Everything can be reached by keyboard. Tab goes on, Shift+Tab back, the arrows move "
            "in lists, Enter opens, Escape closes."),
        N_ ("Ctrl+1, Ctrl+2 and Ctrl+3 go to articles, partners and agreements; F9 shows or hides "
            "the list, F10 opens the main menu."),
        N_ ("Ctrl+plus and Ctrl+minus change the size of the text, Ctrl+0 makes it normal."),
        N_ ("Ctrl+question mark lists all keys."),
    } },
};

/**
 * entente_guide_get_pages:
 * @ret_n: (out): how many
 *
 * Returns: (transfer none) (array length=ret_n): the pages, in their order
 */
const EntenteGuidePage *
entente_guide_get_pages (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (pages);
  return pages;
}
