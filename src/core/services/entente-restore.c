/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup is restored as one change of the catalogue: what differs is put, what the backup has not
 * is deleted. So it stands in the history like any other change, and can be undone like it; the
 * history since the backup is not lost either. */

#define G_LOG_DOMAIN "entente-restore"

#include "config.h"

#include "services/entente-restore.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/entente-error.h"
#include "store/entente-background.h"
#include "store/entente-backup.h"
#include "store/entente-bulk.h"
#include "store/entente-schema.h"

/* What is done with a record of which @json is in the backup: %NULL where it has none. */
typedef gboolean (*DifferFunc) (const char *id,
                                const char *json,
                                gpointer user_data,
                                GError **error);

/* --- Comparing -------------------------------------------------------------------------------- */

static EntenteStore *
open_backup (const char *path, GError **error)
{
  EntenteDatabase *database = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, error);
  guint version;

  if (database == NULL)
    return NULL;
  if (!entente_schema_get_version (database, &version, error))
    {
      entente_database_close (database);
      return NULL;
    }
  if (version <= ENTENTE_SCHEMA_VERSION)
    return entente_store_new_take (database);
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NEWER,
               /* Translators: %s is the path of a file. */
               _ ("“%s” was written by a newer version of Entente."), path);
  entente_database_close (database);
  return NULL;
}

/* Both lists are in the same order, so that they can be gone through side by side. */
static gboolean
walk_kind (EntenteStore *present,
           EntenteStore *backup,
           EntenteKind kind,
           DifferFunc func,
           gpointer user_data,
           GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_auto (GStrv) here = entente_store_list_ids (present, kind, &inner);
  g_auto (GStrv) there = inner == NULL ? entente_store_list_ids (backup, kind, &inner) : NULL;
  char **a = here;
  char **b = there;

  /* What could not be read is not what is not there: it must not be deleted for that. */
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  while (*a != NULL || *b != NULL)
    {
      const int order = *a == NULL ? 1 : *b == NULL ? -1 : strcmp (*a, *b);
      const char *id = order <= 0 ? *a : *b;
      g_autofree char *now = order <= 0 ? entente_store_dup_json (present, id, NULL, error) : NULL;
      g_autofree char *then = order >= 0 && (order > 0 || now != NULL)
                                  ? entente_store_dup_json (backup, id, NULL, error)
                                  : NULL;

      if ((order <= 0 && now == NULL) || (order >= 0 && then == NULL))
        return FALSE;
      if (g_strcmp0 (now, then) != 0 && !func (id, then, user_data, error))
        return FALSE;
      a += order <= 0;
      b += order >= 0;
    }
  return TRUE;
}

static gboolean
walk_differences (EntenteStore *present,
                  EntenteStore *backup,
                  DifferFunc func,
                  gpointer user_data,
                  GError **error)
{
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    if (!walk_kind (present, backup, kind, func, user_data, error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  EntenteStore *present;
  EntenteRestoreDifference *difference;
} Counting;

static gboolean
count_difference (const char *id, const char *json, gpointer user_data, GError **error)
{
  Counting *counting = user_data;

  if (json == NULL)
    counting->difference->removed++;
  else if (entente_store_lookup (counting->present, id, NULL) == 0)
    counting->difference->added++;
  else
    counting->difference->changed++;
  return TRUE;
}

/* --- Restoring -------------------------------------------------------------------------------- */

static gboolean
delete_difference (const char *id, const char *json, gpointer user_data, GError **error)
{
  return json != NULL || entente_bulk_delete (user_data, id, error);
}

static gboolean
put_difference (const char *id, const char *json, gpointer user_data, GError **error)
{
  g_autoptr (EntenteRecord) record = NULL;

  if (json == NULL)
    return TRUE;
  record = entente_record_parse (json, -1, error);
  return record != NULL && entente_bulk_put (user_data, record, error);
}

static gboolean
restore (EntenteCatalogue *catalogue, EntenteStore *backup, const char *author, GError **error)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_RESTORE);
  g_autoptr (EntenteStore) reader = entente_catalogue_open_reader (catalogue, error);
  g_autoptr (EntenteBulk) bulk = NULL;

  if (reader == NULL)
    return FALSE;
  entente_change_set_author (change, author);
  bulk = entente_bulk_new (catalogue, change, error);

  /* What goes goes first: its id may have been of another kind then. */
  return bulk != NULL && walk_differences (reader, backup, delete_difference, bulk, error)
         && walk_differences (reader, backup, put_difference, bulk, error)
         && entente_bulk_commit (bulk, error);
}

typedef struct
{
  char *backup;
  char *author;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->backup);
  g_free (job->author);
  g_free (job);
}

static void
apply_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (entente_restore_apply (source, job->backup, job->author, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_restore_compare:
 * @store: the catalogue as it is, or a reader of it
 * @backup: the path of a backup
 * @ret_difference: (out): what restoring would do
 *
 * Errors: %ENTENTE_ERROR_NEWER, %ENTENTE_ERROR_DAMAGED, those of the database.
 */
gboolean
entente_restore_compare (EntenteStore *store,
                         const char *backup,
                         EntenteRestoreDifference *ret_difference,
                         GError **error)
{
  g_autoptr (EntenteStore) other = NULL;
  Counting counting = { store, ret_difference };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), FALSE);
  g_return_val_if_fail (backup != NULL && ret_difference != NULL, FALSE);

  *ret_difference = (EntenteRestoreDifference){ 0 };
  other = open_backup (backup, error);
  return other != NULL && walk_differences (store, other, count_difference, &counting, error);
}

/**
 * entente_restore_apply:
 * @backup: the path of a backup of the catalogue, or of any catalogue
 * @author: (nullable): who does it
 *
 * Makes the records what they are in @backup, in one change that can be undone. A backup of the
 * catalogue as it is now is made first. Any thread may do it.
 *
 * Errors: as entente_backup_make() and entente_restore_compare().
 */
gboolean
entente_restore_apply (EntenteCatalogue *catalogue,
                       const char *backup,
                       const char *author,
                       GError **error)
{
  g_autoptr (EntenteStore) store = NULL;
  g_autofree char *made = NULL;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  /* Opened first: the rotation may delete the file, and what is open stays readable. */
  store = open_backup (backup, error);
  if (store == NULL)
    return FALSE;
  made
      = entente_backup_make (entente_catalogue_get_path (catalogue), ENTENTE_BACKUP_RESTORE, error);
  return made != NULL && restore (catalogue, store, author, error);
}

void
entente_restore_apply_async (EntenteCatalogue *catalogue,
                             const char *backup,
                             const char *author,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (catalogue, NULL, callback, user_data);
  Job *job;

  g_return_if_fail (backup != NULL);

  job = g_new0 (Job, 1);
  job->backup = g_strdup (backup);
  job->author = g_strdup (author);

  g_task_set_source_tag (task, entente_restore_apply_async);
  g_task_set_task_data (task, job, free_job);
  entente_background_run (task, apply_in_thread);
}

gboolean
entente_restore_apply_finish (EntenteCatalogue *catalogue, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, catalogue), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
