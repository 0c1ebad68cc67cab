/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ROW (entente_row_get_type ())

/**
 * EntenteRow:
 *
 * A row of an #EntenteRowList: takes the focus, shows that it is chosen, and holds what is shown of
 * an item. The list uses the same row for one item after the other.
 */
G_DECLARE_FINAL_TYPE (EntenteRow, entente_row, ENTENTE, ROW, GtkWidget)

EntenteRow *entente_row_new (GtkWidget *content);
GtkWidget *entente_row_get_content (EntenteRow *self);
gpointer entente_row_get_item (EntenteRow *self);
guint entente_row_get_position (EntenteRow *self);
void entente_row_set_item (EntenteRow *self, gpointer item, guint position);
void entente_row_set_shown (EntenteRow *self, gboolean shown);
void entente_row_set_selected (EntenteRow *self, gboolean selected);
void entente_row_set_names (EntenteRow *self, const char *label, const char *description);

G_END_DECLS
