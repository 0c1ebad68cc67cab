/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-indexer"

#include "config.h"

#include "store/entente-indexer.h"

G_DEFINE_INTERFACE (EntenteIndexer, entente_indexer, G_TYPE_OBJECT)

static void
entente_indexer_default_init (EntenteIndexerInterface *iface)
{
}

const char *
entente_indexer_get_stamp (EntenteIndexer *self)
{
  g_return_val_if_fail (ENTENTE_IS_INDEXER (self), NULL);

  return ENTENTE_INDEXER_GET_IFACE (self)->get_stamp (self);
}

gboolean
entente_indexer_create (EntenteIndexer *self, EntenteStore *store, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_INDEXER (self), FALSE);

  return ENTENTE_INDEXER_GET_IFACE (self)->create (self, store, error);
}

gboolean
entente_indexer_update (
    EntenteIndexer *self, EntenteStore *store, gint64 n, EntenteRecord *record, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_INDEXER (self), FALSE);

  return ENTENTE_INDEXER_GET_IFACE (self)->update (self, store, n, record, error);
}

gboolean
entente_indexer_remove (EntenteIndexer *self, EntenteStore *store, gint64 n, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_INDEXER (self), FALSE);

  return ENTENTE_INDEXER_GET_IFACE (self)->remove (self, store, n, error);
}

gboolean
entente_indexer_finish (EntenteIndexer *self, EntenteStore *store, gboolean bulk, GError **error)
{
  EntenteIndexerInterface *iface;

  g_return_val_if_fail (ENTENTE_IS_INDEXER (self), FALSE);

  iface = ENTENTE_INDEXER_GET_IFACE (self);
  return iface->finish == NULL || iface->finish (self, store, bulk, error);
}

void
entente_indexer_discard (EntenteIndexer *self)
{
  EntenteIndexerInterface *iface;

  g_return_if_fail (ENTENTE_IS_INDEXER (self));

  iface = ENTENTE_INDEXER_GET_IFACE (self);
  if (iface->discard != NULL)
    iface->discard (self);
}
