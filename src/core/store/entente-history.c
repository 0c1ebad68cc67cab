/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done. An item keeps the record as it was before; what it was after is what the next
 * change of that record found, or the record as it stands. Only when a change is undone is "after"
 * written down, for redoing it: so an import of 100,000 records costs no second copy of them.
 *
 * Only the last change that is done can be undone, and only the first undone one redone: there is
 * never a record that is not as the change left it. */

#define G_LOG_DOMAIN "entente-history"

#include "config.h"

#include "store/entente-change-private.h"
#include "store/entente-entry-private.h"
#include "store/entente-history-private.h"

#define CHANGE_COLUMNS "change.seq, time, author, label, subject, items, state"

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteChange *
read_change (EntenteStatement *row)
{
  EntenteChange *change
      = entente_change_new (_entente_change_label_from_code (entente_statement_get_text (row, 3)));

  change->sequence = entente_statement_get_int (row, 0);
  change->time = entente_statement_get_int (row, 1);
  change->author = g_strdup (entente_statement_get_text (row, 2));
  change->subject = _entente_text_unpack (entente_statement_get_text (row, 4));
  change->n_items = (guint) entente_statement_get_int (row, 5);
  change->state = (EntenteChangeState) CLAMP (entente_statement_get_int (row, 6),
                                              ENTENTE_CHANGE_DONE, ENTENTE_CHANGE_PASSED);
  return change;
}

static EntenteChange *
ref_one (EntenteStore *store, const char *sql, gint64 parameter, GError **error)
{
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (entente_store_get_database (store), sql, error);

  if (select == NULL)
    return NULL;
  entente_statement_bind_int (select, 1, parameter);
  return entente_statement_step (select, error) ? read_change (select) : NULL;
}

void
entente_version_free (EntenteVersion *self)
{
  g_clear_object (&self->change);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* --- Functions for the writer ----------------------------------------------------------------- */

/* Enters @change, without items, as the last one done; what was undone can not be redone then. */
gboolean
_entente_history_append (EntenteStore *store, EntenteChange *change, GError **error)
{
  EntenteDatabase *database = entente_store_get_database (store);
  g_autofree char *subject = _entente_text_pack (change->subject);
  g_autoptr (EntenteStatement) insert = NULL;

  if (!entente_database_execute (database, "UPDATE change SET state = 2 WHERE state = 1", error))
    return FALSE;
  insert = entente_database_prepare (database,
                                     "INSERT INTO change (time, author, label, subject, items)"
                                     " VALUES (?1, ?2, ?3, ?4, 0)",
                                     error);
  if (insert == NULL)
    return FALSE;
  change->time = g_get_real_time () / G_USEC_PER_SEC;
  entente_statement_bind (insert, "isss", change->time, change->author,
                          _entente_change_label_to_code (change->label), subject);
  return entente_statement_run (insert, error)
         && entente_database_get_int (database, "SELECT last_insert_rowid ()", &change->sequence,
                                      error);
}

gboolean
_entente_history_append_item (
    EntenteStore *store, gint64 sequence, const char *id, const char *before, GError **error)
{
  g_autoptr (EntenteStatement) insert = entente_database_prepare (
      entente_store_get_database (store),
      "INSERT INTO change_item (seq, id, before) VALUES (?1, ?2, ?3)", error);

  if (insert == NULL)
    return FALSE;
  entente_statement_bind (insert, "iss", sequence, id, before);
  return entente_statement_run (insert, error);
}

static gboolean
set_column (EntenteStore *store, const char *sql, gint64 sequence, gint64 value, GError **error)
{
  g_autoptr (EntenteStatement) update
      = entente_database_prepare (entente_store_get_database (store), sql, error);

  if (update == NULL)
    return FALSE;
  entente_statement_bind (update, "ii", sequence, value);
  return entente_statement_run (update, error);
}

gboolean
_entente_history_set_n_items (EntenteStore *store, gint64 sequence, guint n_items, GError **error)
{
  return set_column (store, "UPDATE change SET items = ?2 WHERE seq = ?1", sequence, n_items,
                     error);
}

gboolean
_entente_history_set_state (EntenteStore *store,
                            gint64 sequence,
                            EntenteChangeState state,
                            GError **error)
{
  return set_column (store, "UPDATE change SET state = ?2 WHERE seq = ?1", sequence, state, error);
}

/* %NULL without @error where there is none. */
EntenteChange *
_entente_history_find_undo (EntenteStore *store, GError **error)
{
  return ref_one (store,
                  "SELECT " CHANGE_COLUMNS " FROM change WHERE state = ?1"
                  " ORDER BY seq DESC LIMIT 1",
                  ENTENTE_CHANGE_DONE, error);
}

EntenteChange *
_entente_history_find_redo (EntenteStore *store, GError **error)
{
  return ref_one (store,
                  "SELECT " CHANGE_COLUMNS " FROM change WHERE state = ?1 ORDER BY seq LIMIT 1",
                  ENTENTE_CHANGE_UNDONE, error);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_history_ref_undo:
 *
 * Returns: (transfer full) (nullable): the change that undo would take back
 */
EntenteChange *
entente_history_ref_undo (EntenteStore *store)
{
  return _entente_history_find_undo (store, NULL);
}

/**
 * entente_history_ref_redo:
 *
 * Returns: (transfer full) (nullable): the change that redo would do again
 */
EntenteChange *
entente_history_ref_redo (EntenteStore *store)
{
  return _entente_history_find_redo (store, NULL);
}

EntenteChange *
entente_history_ref_change (EntenteStore *store, gint64 sequence)
{
  return ref_one (store, "SELECT " CHANGE_COLUMNS " FROM change WHERE seq = ?1", sequence, NULL);
}

/**
 * entente_history_list:
 * @before: only changes before this sequence number; 0 for all
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type EntenteChange): what was done, the last first
 */
GPtrArray *
entente_history_list (EntenteStore *store, gint64 before, guint limit)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store),
      "SELECT " CHANGE_COLUMNS " FROM change WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2", NULL);

  if (select == NULL)
    return changes;
  entente_statement_bind (select, "ii", before > 0 ? before : G_MAXINT64, (gint64) limit);
  while (entente_statement_step (select, NULL))
    g_ptr_array_add (changes, read_change (select));
  return changes;
}

/**
 * entente_history_list_ids:
 *
 * Returns: (transfer full) (element-type utf8): the records that a change touched
 */
GPtrArray *
entente_history_list_ids (EntenteStore *store, gint64 sequence)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (entente_store_get_database (store),
                                  "SELECT id FROM change_item WHERE seq = ?1 ORDER BY item", NULL);

  if (select == NULL)
    return ids;
  entente_statement_bind_int (select, 1, sequence);
  while (entente_statement_step (select, NULL))
    g_ptr_array_add (ids, g_strdup (entente_statement_get_text (select, 0)));
  return ids;
}

/**
 * entente_history_list_versions:
 * @id: a record, or one that was deleted
 *
 * Returns: (transfer full) (element-type EntenteVersion): what happened to it, the last first;
 *   changes that were undone are among them, with their state
 */
GPtrArray *
entente_history_list_versions (EntenteStore *store, const char *id)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_version_free);
  g_autofree char *next = entente_store_dup_json (store, id, NULL, NULL);
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store),
      "SELECT " CHANGE_COLUMNS ", before, after FROM change_item"
      " JOIN change ON change.seq = change_item.seq WHERE id = ?1 ORDER BY item DESC",
      NULL);

  if (select == NULL)
    return versions;
  entente_statement_bind_text (select, 1, id);
  while (entente_statement_step (select, NULL))
    {
      EntenteVersion *version = g_new0 (EntenteVersion, 1);

      version->change = read_change (select);
      version->before = g_strdup (entente_statement_get_text (select, 7));
      if (version->change->state == ENTENTE_CHANGE_DONE)
        {
          version->after = g_steal_pointer (&next);
          next = g_strdup (version->before);
        }
      else
        version->after = g_strdup (entente_statement_get_text (select, 8));
      g_ptr_array_add (versions, version);
    }
  return versions;
}
