/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-list-page.h"
#include "search/entente-list-query.h"
#include "widgets/entente-row-list.h"

G_BEGIN_DECLS

typedef struct
{
  /* Template widgets */
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkBox *filter_bar;
  GtkBox *filter_box;
  GtkMenuButton *order_button;
  GtkBox *count_bar;
  GtkLabel *count_label;
  GtkButton *clear_button;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  EntenteRowList *list;
  GMenuModel *row_menu;

  /* Owned */
  EntenteListQuery *query;
  GCancellable *counting;
  GPtrArray *filters; /* of borrowed EntenteFilterButton */
  char *order;
  char *menu_id; /* the id of the record whose row had its menu opened last */
  char *shown;   /* the id of the record that the window shows */

  guint shown_at; /* where that stands, or stood until it was deleted */

  /* Borrowed */
  GtkEventController *typing; /* of the window, while the page can be seen */
  GtkWidget *menu;            /* of a row; a child, once it was opened */
} EntenteListPagePrivate;

EntenteListPagePrivate *_entente_list_page_get_private (EntenteListPage *self);

/* Rows: entente-list-page-rows.c */
void _entente_list_page_create_list (EntenteListPage *self);
void _entente_list_page_activate (EntenteListPage *self, guint position);

/* What can be done to a row: entente-list-page-menu.c */
void _entente_list_page_add_menu (EntenteListPage *self);
char *_entente_list_page_dup_focused (EntentePage *page);
void _entente_list_page_open_menu (GtkWidget *widget, const char *action_name, GVariant *parameter);

/* Where there is nothing to list: entente-list-page-states.c */
void _entente_list_page_show_state (EntenteListPage *self, const char *state);

/* Typing: entente-list-page-typing.c */
void _entente_list_page_map (GtkWidget *widget);
void _entente_list_page_unmap (GtkWidget *widget);

G_END_DECLS
