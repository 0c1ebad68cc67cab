/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-row.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ROW_LIST (entente_row_list_get_type ())

/**
 * EntenteRowList:
 *
 * A list of rows that are all as high, of any length. It has as many rows as can be seen and no
 * more, and a change of what it lists fills these anew without laying anything out: that is what
 * lets a list of a hundred thousand be filtered with every key.
 *
 * #GtkListView makes two hundred rows, of any height, and measures all of them at each change.
 */
G_DECLARE_FINAL_TYPE (EntenteRowList, entente_row_list, ENTENTE, ROW_LIST, GtkWidget)

/**
 * EntenteRowSource:
 * @create: makes the content of a row; its height must not depend on what it shows
 * @bind: fills a row with its item, and names it; also called when the item changed
 * @dup_heading: (nullable): what the item at a position belongs under; said once above the rows
 *   that share it, and for none where it gives %NULL
 *
 * What the rows of a list are made of.
 */
typedef struct
{
  GtkWidget *(*create) (gpointer user_data);
  void (*bind) (EntenteRow *row, gpointer user_data);
  char *(*dup_heading) (guint position, gpointer user_data);
} EntenteRowSource;

void entente_row_list_set_source (EntenteRowList *self,
                                  const EntenteRowSource *source,
                                  gpointer user_data);
void entente_row_list_set_model (EntenteRowList *self, GListModel *model);
void entente_row_list_set_selected (EntenteRowList *self, guint position);
guint entente_row_list_get_selected (EntenteRowList *self);
void entente_row_list_scroll_to (EntenteRowList *self, guint position);
void entente_row_list_update_headings (EntenteRowList *self);

G_END_DECLS
