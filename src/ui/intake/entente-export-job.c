/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a file in a thread that has a reader of its own. */

#define G_LOG_DOMAIN "entente-export-job"

#include "config.h"

#include "intake/entente-export-job.h"

#include "exchange/entente-formats.h"
#include "exchange/entente-json-writer.h"
#include "store/entente-background.h"

typedef struct
{
  EntenteExporter *exporter;
  GStrv ids; /* NULL for all */
  char *language;
  GFile *file;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->exporter);
  g_strfreev (job->ids);
  g_free (job->language);
  g_object_unref (job->file);
  g_free (job);
}

static gboolean
write_job (Job *job, EntenteCatalogue *catalogue, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntenteStore) reader = entente_catalogue_open_reader (catalogue, error);
  EntenteExportSource source;

  if (reader == NULL)
    return FALSE;
  if (job->ids == NULL)
    return entente_json_writer_export (reader, job->file, cancellable, error);
  source = entente_formats_make_source (reader, (const char *const *) job->ids, job->language);
  return entente_exporter_write_file (job->exporter, &source, job->file, cancellable, error);
}

static void
run_in_thread (GTask *task, gpointer catalogue, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_job (data, catalogue, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * entente_export_job_run_async:
 * @ids: (nullable): what to write; %NULL for all, which the catalogue's own format is for
 * @language: the language of what is written for people
 * @file: written at once, or not at all
 */
void
entente_export_job_run_async (EntenteCatalogue *catalogue,
                              EntenteExporter *exporter,
                              const char *const *ids,
                              const char *language,
                              GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (catalogue, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->exporter = g_object_ref (exporter);
  job->ids = g_strdupv ((GStrv) ids);
  job->language = g_strdup (language);
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, entente_export_job_run_async);
  g_task_set_task_data (task, job, free_job);
  entente_background_run (task, run_in_thread);
}

gboolean
entente_export_job_run_finish (EntenteCatalogue *catalogue, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, catalogue), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
