/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-entry.h"

#include "widgets/entente-entry-row.h"
#include "window/entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteListFacet:
 * @field: the field, as the query language names it
 * @label: its name, untranslated, with message context "filter"
 *
 * A filter of a list.
 */
typedef struct
{
  const char *field;
  const char *label;
} EntenteListFacet;

/**
 * EntenteListOrder:
 * @name: the order, as the store names it
 * @label: its name, untranslated, with message context "order"
 *
 * An order in which a list can be. The first one is the one it starts with.
 */
typedef struct
{
  const char *name;
  const char *label;
} EntenteListOrder;

#define ENTENTE_TYPE_LIST_PAGE (entente_list_page_get_type ())

/**
 * EntenteListPage:
 *
 * A list of records with a search entry, filters and orders. The pages of the sections derive from
 * it and say which kind they list, by what it can be narrowed down and what a row looks like.
 */
G_DECLARE_DERIVABLE_TYPE (EntenteListPage, entente_list_page, ENTENTE, LIST_PAGE, EntentePage)

/**
 * EntenteListPageClass:
 * @kind: what is listed
 * @facets: the filters, in the order of their buttons
 * @orders: the orders
 * @icon_name: a symbolic icon, for when there is nothing to list
 * @search_label: what the search entry is called, untranslated
 * @empty_title: what to say where the catalogue has none, untranslated
 * @create_row: makes an empty row
 * @bind_row: fills a row with what it lists; also called when the entry changed
 * @dup_heading: (nullable): what the row belongs under; said once above the rows that share it
 * @dup_count: how many there are, as in “12 articles”
 */
struct _EntenteListPageClass
{
  EntentePageClass parent_class;

  EntenteKind kind;
  const EntenteListFacet *facets;
  guint n_facets;
  const EntenteListOrder *orders;
  guint n_orders;
  const char *icon_name;
  const char *search_label;
  const char *empty_title;

  GtkWidget *(*create_row) (EntenteListPage *self);
  void (*bind_row) (EntenteListPage *self, EntenteEntryRow *row, EntenteEntry *entry);
  char *(*dup_heading) (EntenteListPage *self, EntenteEntry *entry);
  char *(*dup_count) (EntenteListPage *self, guint count);
};

const char *entente_list_page_get_order (EntenteListPage *self);
void entente_list_page_set_order (EntenteListPage *self, const char *name);
void entente_list_page_clear_filters (EntenteListPage *self);
GListModel *entente_list_page_get_model (EntenteListPage *self);
gboolean entente_list_page_is_working (EntenteListPage *self);

G_END_DECLS
