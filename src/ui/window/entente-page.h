/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PAGE (entente_page_get_type ())

/**
 * EntentePage:
 *
 * The list of one section: articles, partners, agreements. Abstract.
 *
 * A page lists what its section holds and narrows it down to the search text and its filters. It
 * never shows a record itself: it says which one was activated, and the window shows it beside the
 * list or after it. The window tells the page which record is shown, so that the row is marked.
 */
G_DECLARE_DERIVABLE_TYPE (EntentePage, entente_page, ENTENTE, PAGE, AdwBin)

/**
 * EntentePageClass:
 * @get_search_text: what is typed in the search entry, never NULL
 * @set_search_text: put a text into the search entry and filter by it
 * @focus_search: move the focus into the search entry and select what is in it
 * @focus_list: move the focus into the list, to the row where it was last
 * @select_record: mark the row of the record, or none for NULL; it must not activate it, and a
 *   record that the list does not hold is no error
 * @dup_focused: the id of the record whose row has the focus, or NULL
 * @dup_next: the id of the record that stands where the marked one stood until it was deleted, or
 *   NULL
 * @save_focus: what in the page has the focus, if anything
 * @restore_focus: move the focus to where save_focus found it; %FALSE where that is not there
 * @save_state: the query, the filters and the scroll, as a vardict; chain up and add to it
 * @restore_state: take back what save_state gave; unknown and missing keys are no error
 */
struct _EntentePageClass
{
  AdwBinClass parent_class;

  const char *(*get_search_text) (EntentePage *self);
  void (*set_search_text) (EntentePage *self, const char *text);
  void (*focus_search) (EntentePage *self);
  void (*focus_list) (EntentePage *self);
  void (*select_record) (EntentePage *self, const char *id);
  char *(*dup_focused) (EntentePage *self);
  char *(*dup_next) (EntentePage *self);
  void (*save_focus) (EntentePage *self, GVariantDict *focus);
  gboolean (*restore_focus) (EntentePage *self, GVariantDict *focus);
  void (*save_state) (EntentePage *self, GVariantDict *state);
  void (*restore_state) (EntentePage *self, GVariantDict *state);
};

EntenteCatalogue *entente_page_get_catalogue (EntentePage *self);

const char *entente_page_get_search_text (EntentePage *self);
void entente_page_set_search_text (EntentePage *self, const char *text);
void entente_page_focus_search (EntentePage *self);
void entente_page_focus_list (EntentePage *self);
void entente_page_select_record (EntentePage *self, const char *id);
char *entente_page_dup_focused (EntentePage *self);
char *entente_page_dup_next (EntentePage *self);
void entente_page_save_focus (EntentePage *self, GVariantDict *focus);
gboolean entente_page_restore_focus (EntentePage *self, GVariantDict *focus);
GVariant *entente_page_save_state (EntentePage *self);
void entente_page_restore_state (EntentePage *self, GVariant *state);

void entente_page_activate_record (EntentePage *self, const char *id);

G_END_DECLS
