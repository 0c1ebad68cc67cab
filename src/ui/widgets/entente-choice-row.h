/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_CHOICE_ROW (entente_choice_row_get_type ())

/**
 * EntenteChoiceRow:
 *
 * A row to choose one of some strings, which are shown as far as there is room, and in full in the
 * list: AdwComboRow cuts them after some twenty letters.
 */
G_DECLARE_FINAL_TYPE (EntenteChoiceRow, entente_choice_row, ENTENTE, CHOICE_ROW, AdwComboRow)

GtkWidget *entente_choice_row_new (void);

G_END_DECLS
