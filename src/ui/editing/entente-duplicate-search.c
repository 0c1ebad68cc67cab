/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-duplicate-search"

#include "config.h"

#include "editing/entente-duplicate-search.h"
#include "store/entente-background.h"

typedef struct
{
  EntenteStore *reader; /* of the worker */
  guint n_records;
  int n_done; /* atomic */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->reader);
  g_free (work);
}

/* --- The worker ------------------------------------------------------------------------------- */

static gboolean
add_records (Work *work,
             EntenteDuplicateFinder *finder,
             EntenteKind kind,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_auto (GStrv) ids = entente_store_list_ids (work->reader, kind, &inner);

  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      record = entente_store_ref_record (work->reader, ids[i], NULL);
      if (record != NULL)
        entente_duplicate_finder_add (finder, record);
      g_atomic_int_inc (&work->n_done);
    }
  return TRUE;
}

static void
on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GPtrArray) all = NULL;
  GError *error = NULL;

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autoptr (EntenteDuplicateFinder) finder = entente_duplicate_finder_new ();
      GPtrArray *found = NULL;

      if (add_records (work, finder, kind, cancellable, &error))
        found = entente_duplicate_finder_find (finder, cancellable, &error);
      if (found == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      if (all == NULL)
        all = found;
      else
        g_ptr_array_extend_and_steal (all, found);
    }
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_duplicate_search_async:
 * @ret_task: (out) (transfer full): for entente_duplicate_search_get_progress()
 *
 * Compares all records of each kind with each other.
 */
void
entente_duplicate_search_async (EntenteCatalogue *catalogue,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data,
                                GTask **ret_task)
{
  GTask *task = g_task_new (catalogue, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);
  GError *error = NULL;

  g_task_set_task_data (task, work, work_free);
  *ret_task = g_object_ref (task);
  work->n_records = entente_catalogue_count (catalogue, ENTENTE_KIND_NONE);
  work->reader = entente_catalogue_open_reader (catalogue, &error);
  if (work->reader == NULL)
    g_task_return_error (task, error);
  else
    entente_background_run (task, on_worker);
  g_object_unref (task);
}

/**
 * entente_duplicate_search_get_progress:
 *
 * Returns: how much has been looked at, from 0 to 1
 */
double
entente_duplicate_search_get_progress (GTask *task)
{
  Work *work = g_task_get_task_data (task);

  return work->n_records > 0
             ? MIN (1.0, (double) g_atomic_int_get (&work->n_done) / (double) work->n_records)
             : 0;
}

/**
 * entente_duplicate_search_finish:
 *
 * Returns: (transfer full) (element-type EntenteDuplicate): the pairs, kind by kind
 */
GPtrArray *
entente_duplicate_search_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
