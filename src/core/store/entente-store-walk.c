/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-store"

#include "config.h"

#include "store/entente-store-walk.h"

static gboolean
walk_kind (EntenteStore *self,
           EntenteKind kind,
           GHashTable *wanted,
           EntenteStoreWalkFunc func,
           gpointer user_data,
           GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (self),
      "SELECT record.json, record.id FROM (SELECT n FROM record WHERE kind = ?1 ORDER BY id)"
      " JOIN record USING (n)",
      error);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_text (select, 1, entente_kind_to_code (kind));
  while (entente_statement_step (select, &inner))
    {
      if (wanted != NULL && !g_hash_table_contains (wanted, entente_statement_get_text (select, 1)))
        continue;
      if (!func (entente_statement_get_text (select, 0), user_data, error))
        return FALSE;
    }
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

static gboolean
walk (EntenteStore *self,
      GHashTable *wanted,
      EntenteStoreWalkFunc func,
      gpointer user_data,
      GError **error)
{
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    if (!walk_kind (self, kind, wanted, func, user_data, error))
      return FALSE;
  return TRUE;
}

/**
 * entente_store_walk:
 * @func: (scope call): is given each record
 *
 * Goes through all records, by kind, then by id. One kind is one reading: what another connection
 * writes meanwhile is seen wholly or not.
 */
gboolean
entente_store_walk (EntenteStore *self,
                    EntenteStoreWalkFunc func,
                    gpointer user_data,
                    GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);

  return walk (self, NULL, func, user_data, error);
}

/**
 * entente_store_walk_ids:
 * @ids: (array zero-terminated=1): which records; those that are not there are passed over
 *
 * As entente_store_walk(), for some.
 */
gboolean
entente_store_walk_ids (EntenteStore *self,
                        const char *const *ids,
                        EntenteStoreWalkFunc func,
                        gpointer user_data,
                        GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (ENTENTE_IS_STORE (self) && ids != NULL, FALSE);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);
  return walk (self, wanted, func, user_data, error);
}
