/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-entry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PALETTE_HIT (entente_palette_hit_get_type ())

/**
 * EntentePaletteHit:
 *
 * Something that was found, and where in its text.
 */
G_DECLARE_FINAL_TYPE (EntentePaletteHit, entente_palette_hit, ENTENTE, PALETTE_HIT, GObject)

EntentePaletteHit *entente_palette_hit_new (EntenteEntry *entry, const char *snippet);

EntenteEntry *entente_palette_hit_get_entry (EntentePaletteHit *self);
EntenteKind entente_palette_hit_get_kind (EntentePaletteHit *self);
const char *entente_palette_hit_get_snippet (EntentePaletteHit *self);
char *entente_palette_hit_dup_details (EntentePaletteHit *self);

G_END_DECLS
