/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-palette-hit.h"
#include "widgets/entente-entry-row.h"

G_BEGIN_DECLS

/* What was found: its kind, its title, what tells it from others, and the words that matched. */
GtkWidget *entente_palette_row_new (void);
void entente_palette_row_set_hit (EntenteEntryRow *self, EntentePaletteHit *hit);

G_END_DECLS
