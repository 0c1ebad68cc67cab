/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ROR_IMPORTER (entente_ror_importer_get_type ())

/**
 * EntenteRorImporter:
 *
 * A dump of the Research Organization Registry, schema 1 or 2, of any size.
 */
G_DECLARE_FINAL_TYPE (EntenteRorImporter, entente_ror_importer, ENTENTE, ROR_IMPORTER, GObject)

EntenteImporter *entente_ror_importer_new (void);
void entente_ror_importer_set_countries (EntenteRorImporter *self, const char *const *countries);
void entente_ror_importer_set_types (EntenteRorImporter *self, const char *const *types);
const char *const *entente_ror_importer_list_types (void);
const char *entente_ror_importer_get_type_label (const char *type);

G_END_DECLS
