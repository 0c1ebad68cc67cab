/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-digest.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENTRY_ROW (entente_entry_row_get_type ())

/**
 * EntenteEntryRow:
 *
 * What stands in the row of a list: a digest, with a picture before it or a button after it.
 */
G_DECLARE_FINAL_TYPE (EntenteEntryRow, entente_entry_row, ENTENTE, ENTRY_ROW, GtkWidget)

GtkWidget *entente_entry_row_new (GtkWidget *picture, GtkWidget *button);
EntenteDigest *entente_entry_row_get_digest (EntenteEntryRow *self);
GtkWidget *entente_entry_row_get_picture (EntenteEntryRow *self);
GtkWidget *entente_entry_row_get_button (EntenteEntryRow *self);

G_END_DECLS
