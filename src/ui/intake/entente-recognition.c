/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file may be, found out from its beginning, in a thread. */

#define G_LOG_DOMAIN "entente-recognition"

#include "config.h"

#include "intake/entente-recognition.h"

#include "exchange/entente-formats.h"
#include "model/entente-error.h"
#include "store/entente-background.h"

#include <glib/gi18n.h>

#define SAMPLE (256 * 1024)

/* By how much the surest importer has to lead. */
#define LEAD 15

typedef struct
{
  EntenteImporter *importer;
  int sure;
} Candidate;

/* --- Helpers ---------------------------------------------------------------------------------- */

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  return ((const Candidate *) b)->sure - ((const Candidate *) a)->sure;
}

static GArray *
list_candidates (GPtrArray *importers, const char *name, const char *bytes, gsize length)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < importers->len; i++)
    {
      Candidate candidate = { importers->pdata[i], 0 };

      candidate.sure = entente_importer_sniff (candidate.importer, bytes, length);
      if (candidate.sure == ENTENTE_SNIFF_NO)
        continue;
      if (entente_importer_matches_name (candidate.importer, name))
        candidate.sure += 10;
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static EntenteRecognition *
recognise (const char *name, GBytes *sample)
{
  g_autoptr (GPtrArray) importers = entente_formats_list_importers ();
  g_autoptr (GArray) candidates = NULL;
  EntenteRecognition *self = g_new0 (EntenteRecognition, 1);
  gsize length;
  const char *bytes = g_bytes_get_data (sample, &length);

  candidates = list_candidates (importers, name, bytes, length);
  self->sample = g_bytes_ref (sample);
  self->is_known = candidates->len > 0;
  if (!self->is_known)
    {
      self->importers = g_steal_pointer (&importers);
      return self;
    }
  self->importers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (self->importers,
                     g_object_ref (g_array_index (candidates, Candidate, i).importer));
  self->is_sure = candidates->len == 1
                  || g_array_index (candidates, Candidate, 0).sure
                         >= g_array_index (candidates, Candidate, 1).sure + LEAD;
  return self;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = data;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *bytes = g_malloc (SAMPLE);
  g_autoptr (GBytes) sample = NULL;
  GError *error = NULL;
  gsize length = 0;

  stream = g_file_read (file, cancellable, &error);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, SAMPLE, &length, cancellable,
                                   &error))
    {
      g_prefix_error (&error, "%s: ", name);
      g_task_return_error (task, error);
      return;
    }
  if (length == 0)
    {
      /* Translators: %s is the name of a file */
      g_task_return_new_error (task, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, _ ("%s is empty"),
                               name);
      return;
    }
  sample = g_bytes_new (bytes, length);
  g_task_return_pointer (task, recognise (name, sample), (GDestroyNotify) entente_recognition_free);
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_recognition_free (EntenteRecognition *self)
{
  g_bytes_unref (self->sample);
  g_ptr_array_unref (self->importers);
  g_free (self);
}

void
entente_recognition_run_async (GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_recognition_run_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  entente_background_run (task, run_in_thread);
}

EntenteRecognition *
entente_recognition_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
