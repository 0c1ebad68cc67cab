/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-indexer.h"

G_BEGIN_DECLS

/**
 * EntenteSalvage:
 * @path: the new catalogue
 * @n_records: how many records it holds
 * @lost: (element-type utf8): what could not be read, a line for each, in the interface language
 *
 * What was saved from a damaged catalogue.
 */
typedef struct
{
  char *path;
  guint n_records;
  GPtrArray *lost;
} EntenteSalvage;

EntenteSalvage *
entente_salvage_catalogue (const char *path, EntenteIndexer *indexer, GError **error);
void entente_salvage_free (EntenteSalvage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSalvage, entente_salvage_free)

G_END_DECLS
