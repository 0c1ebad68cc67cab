/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "search/entente-palette-hit.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PALETTE_ROW (entente_palette_row_get_type ())

/**
 * EntentePaletteRow:
 *
 * Something that was found, in the list of the palette.
 */
G_DECLARE_FINAL_TYPE (EntentePaletteRow, entente_palette_row, ENTENTE, PALETTE_ROW, AdwBin)

GtkWidget *entente_palette_row_new (void);
void
entente_palette_row_set_hit (EntentePaletteRow *self, EntentePaletteHit *hit, const char *heading);

G_END_DECLS
