/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PALETTE_SEARCH (entente_palette_search_get_type ())

/**
 * EntentePaletteSearch:
 *
 * Looks in all of a catalogue, by kind: at once in names and titles, and then in the full text, by
 * a worker.
 */
G_DECLARE_FINAL_TYPE (
    EntentePaletteSearch, entente_palette_search, ENTENTE, PALETTE_SEARCH, GObject)

EntentePaletteSearch *entente_palette_search_new (EntenteCatalogue *catalogue);

void entente_palette_search_set_text (EntentePaletteSearch *self, const char *text);
gboolean entente_palette_search_is_working (EntentePaletteSearch *self);
GListModel *entente_palette_search_get_model (EntentePaletteSearch *self);

G_END_DECLS
