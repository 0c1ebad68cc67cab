/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_INDEXER (entente_indexer_get_type ())

/**
 * EntenteIndexer:
 *
 * Whoever keeps an index of the records in the same file, such as the full-text search.
 *
 * The catalogue calls it inside the transaction that changes the records, on the connection that
 * writes, from one thread at a time. @store reads what the transaction has written so far: by it
 * the indexer looks up the records that one refers to.
 */
G_DECLARE_INTERFACE (EntenteIndexer, entente_indexer, ENTENTE, INDEXER, GObject)

/**
 * EntenteIndexerInterface:
 * @get_stamp: says which form the index has (its version, that of ICU…); the file remembers it,
 *   and a catalogue whose index has another one gets it made anew
 * @create: drops the tables of the index where there are any, and makes them, empty
 * @update: enters a record, or enters it again; also called when a record that it refers to got
 *   other names
 * @remove: takes out a record
 * @finish: (nullable): the transaction is about to be committed; @bulk is %TRUE after an import
 * @discard: (nullable): the transaction is rolled back: what it said was not to be
 */
struct _EntenteIndexerInterface
{
  GTypeInterface parent_interface;

  const char *(*get_stamp) (EntenteIndexer *self);
  gboolean (*create) (EntenteIndexer *self, EntenteStore *store, GError **error);
  gboolean (*update) (
      EntenteIndexer *self, EntenteStore *store, gint64 n, EntenteRecord *record, GError **error);
  gboolean (*remove) (EntenteIndexer *self, EntenteStore *store, gint64 n, GError **error);
  gboolean (*finish) (EntenteIndexer *self, EntenteStore *store, gboolean bulk, GError **error);
  void (*discard) (EntenteIndexer *self);
};

const char *entente_indexer_get_stamp (EntenteIndexer *self);
gboolean entente_indexer_create (EntenteIndexer *self, EntenteStore *store, GError **error);
gboolean entente_indexer_update (
    EntenteIndexer *self, EntenteStore *store, gint64 n, EntenteRecord *record, GError **error);
gboolean
entente_indexer_remove (EntenteIndexer *self, EntenteStore *store, gint64 n, GError **error);
gboolean
entente_indexer_finish (EntenteIndexer *self, EntenteStore *store, gboolean bulk, GError **error);
void entente_indexer_discard (EntenteIndexer *self);

G_END_DECLS
