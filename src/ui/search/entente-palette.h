/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PALETTE (entente_palette_get_type ())

/**
 * EntentePalette:
 *
 * Finds anything in the catalogue from anywhere: type, choose, open. What is found stands by kind,
 * with the words that matched in the text around them.
 *
 * The focus stays in the entry: the arrows move what is chosen, and the entry says what it is.
 */
G_DECLARE_FINAL_TYPE (EntentePalette, entente_palette, ENTENTE, PALETTE, AdwWindow)

EntentePalette *entente_palette_new (GtkWindow *parent, EntenteCatalogue *catalogue);

void entente_palette_set_text (EntentePalette *self, const char *text);
GListModel *entente_palette_get_model (EntentePalette *self);
gboolean entente_palette_is_working (EntentePalette *self);

G_END_DECLS
