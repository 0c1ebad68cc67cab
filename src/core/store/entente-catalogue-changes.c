/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing a catalogue, undoing, redoing: at once, or by the worker of the catalogue, which does
 * one after the other. When a job is reported as done, it is on the disk. */

#define G_LOG_DOMAIN "entente-catalogue"

#include "config.h"

#include "store/entente-catalogue-private.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-background.h"
#include "store/entente-change-private.h"
#include "store/entente-history-private.h"

typedef enum
{
  JOB_APPLY,
  JOB_UNDO,
  JOB_REDO,
} JobType;

typedef struct
{
  JobType type;
  EntenteChange *change; /* what to apply; what was undone or redone */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->change);
  g_free (job);
}

static Job *
job_new (JobType type, EntenteChange *change)
{
  Job *job = g_new0 (Job, 1);

  job->type = type;
  g_set_object (&job->change, change);
  return job;
}

/* --- Doing ------------------------------------------------------------------------------------ */

static gboolean
find_change (EntenteCatalogue *self, Job *job, GError **error)
{
  g_autoptr (GError) inner = NULL;

  if (job->type == JOB_APPLY)
    return TRUE;
  job->change = job->type == JOB_UNDO ? _entente_history_find_undo (self->writer, &inner)
                                      : _entente_history_find_redo (self->writer, &inner);
  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (job->change == NULL)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                         job->type == JOB_UNDO ? _ ("There is nothing to undo.")
                                               : _ ("There is nothing to redo."));
  return job->change != NULL;
}

static gboolean
write_job (EntenteWriter *writer, Job *job, GError **error)
{
  switch (job->type)
    {
    case JOB_UNDO:
      return _entente_writer_undo (writer, job->change, error);
    case JOB_REDO:
      return _entente_writer_redo (writer, job->change, error);
    case JOB_APPLY:
    default:
      _entente_writer_set_change (writer, job->change);
      return _entente_writer_apply (writer, job->change, error);
    }
}

static gboolean
do_job (EntenteCatalogue *self, Job *job, GError **error)
{
  EntenteWriter *writer = _entente_catalogue_begin (self, error);
  gboolean done;

  if (writer == NULL)
    return FALSE;
  done = find_change (self, job, error) && write_job (writer, job, error);
  done = _entente_catalogue_end (self, writer, done, error);
  if (done)
    _entente_catalogue_announce (self, writer);
  else
    _entente_writer_free (writer);
  return done;
}

static gboolean
on_released_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* The last reference to a catalogue must not go in its own worker, which it waits for. */
static void
release_at_home (EntenteCatalogue *self, GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, on_released_cb, task, g_object_unref);
  g_source_attach (source, self->context);
}

void
_entente_catalogue_run_job (gpointer data, gpointer user_data)
{
  GTask *task = data;
  EntenteCatalogue *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean done;

  entente_background_enter ();
  /* The announcement is in the queue of the same context before the result of the task. */
  done = do_job (self, g_task_get_task_data (task), &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  release_at_home (self, task);
}

static void
push_job (EntenteCatalogue *self,
          Job *job,
          gpointer source_tag,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->jobs, task, NULL);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_catalogue_apply:
 * @change: what to do; not to be altered afterwards
 *
 * Does all of @change, or nothing of it. When it returns %TRUE, the change is on the disk, and
 * #EntenteCatalogue::changed has been emitted. Not for the interface, which must not wait for the
 * disk: entente_catalogue_apply_async().
 *
 * Errors: %ENTENTE_ERROR_CONFLICT, %ENTENTE_ERROR_DUPLICATE, %ENTENTE_ERROR_READ_ONLY, those of the
 * database.
 */
gboolean
entente_catalogue_apply (EntenteCatalogue *self, EntenteChange *change, GError **error)
{
  Job job = { JOB_APPLY, change };

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_CHANGE (change), FALSE);

  return do_job (self, &job, error);
}

void
entente_catalogue_apply_async (EntenteCatalogue *self,
                               EntenteChange *change,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ENTENTE_IS_CATALOGUE (self));
  g_return_if_fail (ENTENTE_IS_CHANGE (change));

  push_job (self, job_new (JOB_APPLY, change), entente_catalogue_apply_async, callback, user_data);
}

gboolean
entente_catalogue_apply_finish (EntenteCatalogue *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * entente_catalogue_undo:
 *
 * Takes back the last change that is done, however long ago.
 *
 * Returns: (transfer full): what was undone, or %NULL; %ENTENTE_ERROR_NOT_FOUND where there is none
 */
EntenteChange *
entente_catalogue_undo (EntenteCatalogue *self, GError **error)
{
  Job job = { JOB_UNDO, NULL };

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  if (do_job (self, &job, error))
    return job.change;
  g_clear_object (&job.change);
  return NULL;
}

EntenteChange *
entente_catalogue_redo (EntenteCatalogue *self, GError **error)
{
  Job job = { JOB_REDO, NULL };

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  if (do_job (self, &job, error))
    return job.change;
  g_clear_object (&job.change);
  return NULL;
}

void
entente_catalogue_undo_async (EntenteCatalogue *self,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (ENTENTE_IS_CATALOGUE (self));

  push_job (self, job_new (JOB_UNDO, NULL), entente_catalogue_undo_async, callback, user_data);
}

void
entente_catalogue_redo_async (EntenteCatalogue *self,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (ENTENTE_IS_CATALOGUE (self));

  push_job (self, job_new (JOB_REDO, NULL), entente_catalogue_redo_async, callback, user_data);
}

/**
 * entente_catalogue_undo_finish:
 *
 * Ends entente_catalogue_undo_async() and entente_catalogue_redo_async().
 *
 * Returns: (transfer full): what was undone or done again
 */
EntenteChange *
entente_catalogue_undo_finish (EntenteCatalogue *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  return g_object_ref (job->change);
}
