/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* First the numbers in their order, four bytes each, then the records one by one: to have SQLite
 * sort the records would take the memory of all of them. */

#define G_LOG_DOMAIN "entente-store"

#include "config.h"

#include "store/entente-store-walk.h"

static GArray *
list_numbers (EntenteStore *self, EntenteKind kind, GHashTable *wanted, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (entente_store_get_database (self),
                                  "SELECT n, id FROM record WHERE kind = ?1 ORDER BY id", error);

  if (select == NULL)
    return NULL;
  entente_statement_bind_text (select, 1, entente_kind_to_code (kind));
  while (entente_statement_step (select, &inner))
    {
      const guint32 n = (guint32) entente_statement_get_int (select, 0);

      if (wanted == NULL || g_hash_table_contains (wanted, entente_statement_get_text (select, 1)))
        g_array_append_val (numbers, n);
    }
  if (inner == NULL)
    return g_steal_pointer (&numbers);
  g_propagate_error (error, g_steal_pointer (&inner));
  return NULL;
}

static gboolean
walk_kind (EntenteStore *self,
           EntenteKind kind,
           GHashTable *wanted,
           EntenteStoreWalkFunc func,
           gpointer user_data,
           GError **error)
{
  g_autoptr (GArray) numbers = list_numbers (self, kind, wanted, error);
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = NULL;

  if (numbers == NULL)
    return FALSE;
  select = entente_database_prepare (entente_store_get_database (self),
                                     "SELECT json FROM record WHERE n = ?1", error);
  for (guint i = 0; select != NULL && i < numbers->len; i++)
    {
      entente_statement_bind_int (select, 1, g_array_index (numbers, guint32, i));
      if (entente_statement_step (select, &inner)
          && !func (entente_statement_get_text (select, 0), user_data, error))
        return FALSE;
      if (inner != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return FALSE;
        }
      entente_statement_reset (select);
    }
  return select != NULL;
}

static gboolean
walk_kinds (EntenteStore *self,
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

/* One reading transaction: what others write meanwhile is not seen. */
static gboolean
walk (EntenteStore *self,
      GHashTable *wanted,
      EntenteStoreWalkFunc func,
      gpointer user_data,
      GError **error)
{
  EntenteDatabase *database = entente_store_get_database (self);
  gboolean done;

  if (entente_database_in_transaction (database))
    return walk_kinds (self, wanted, func, user_data, error);
  if (!entente_database_execute (database, "BEGIN", error))
    return FALSE;
  done = walk_kinds (self, wanted, func, user_data, error);
  entente_database_execute (database, "COMMIT", NULL);
  return done;
}

/**
 * entente_store_walk:
 * @func: (scope call): is given each record; must not write
 *
 * Goes through all records, by kind, then by id, as they are at the beginning.
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
