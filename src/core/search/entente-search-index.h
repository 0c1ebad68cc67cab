/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-indexer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SEARCH_INDEX (entente_search_index_get_type ())

/**
 * EntenteSearchIndex:
 *
 * Keeps the full-text index of a catalogue in its file: to be handed to entente_catalogue_open().
 */
G_DECLARE_FINAL_TYPE (EntenteSearchIndex, entente_search_index, ENTENTE, SEARCH_INDEX, GObject)

EntenteIndexer *entente_search_index_new (void);

G_END_DECLS
