/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-preparation"

#include "config.h"

#include "window/entente-preparation.h"

#include "search/entente-search-index.h"
#include "store/entente-background.h"
#include "store/entente-catalogue-open.h"

struct _EntentePreparation
{
  GObject parent_instance;

  /* owned */
  char *path;
  GCancellable *cancellable;

  /* written by the thread */
  guint done;
  guint total;
};

enum
{
  SIGNAL_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntentePreparation, entente_preparation, G_TYPE_OBJECT)

/* Helpers */

static void
take_note (guint done, guint total, gpointer user_data)
{
  EntentePreparation *self = user_data;

  g_atomic_int_set (&self->total, total);
  g_atomic_int_set (&self->done, done);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EntentePreparation *self = source;
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  GError *error = NULL;

  if (entente_catalogue_bring_up_to_date (self->path, indexer, take_note, self, cancellable,
                                          &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Callbacks */

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_signal_emit (source, signals[SIGNAL_ENDED], 0, error);
}

/* GObject overrides */

static void
entente_preparation_finalize (GObject *object)
{
  EntentePreparation *self = ENTENTE_PREPARATION (object);

  g_clear_object (&self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (entente_preparation_parent_class)->finalize (object);
}

static void
entente_preparation_class_init (EntentePreparationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_preparation_finalize;

  /**
   * EntentePreparation::ended:
   * @error: (nullable): why the catalogue is not prepared; %G_IO_ERROR_CANCELLED where it was
   *   stopped
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_preparation_init (EntentePreparation *self)
{
  self->cancellable = g_cancellable_new ();
}

/* Public functions */

/**
 * entente_preparation_new:
 * @path: a catalogue
 *
 * Returns: (transfer full): the preparation, under way
 */
EntentePreparation *
entente_preparation_new (const char *path)
{
  EntentePreparation *self = g_object_new (ENTENTE_TYPE_PREPARATION, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_done_cb, NULL);

  self->path = g_strdup (path);
  /* Where it was done before it was stopped, it is done. */
  g_task_set_check_cancellable (task, FALSE);
  entente_background_run (task, run_in_thread);

  return self;
}

const char *
entente_preparation_get_path (EntentePreparation *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREPARATION (self), NULL);

  return self->path;
}

/**
 * entente_preparation_get_progress:
 * @ret_done: (out): how many records are done
 * @ret_total: (out): how many there are; 0 while that is not known
 */
void
entente_preparation_get_progress (EntentePreparation *self, guint *ret_done, guint *ret_total)
{
  g_return_if_fail (ENTENTE_IS_PREPARATION (self));

  *ret_done = (guint) g_atomic_int_get (&self->done);
  *ret_total = (guint) g_atomic_int_get (&self->total);
}

/**
 * entente_preparation_stop:
 *
 * Leaves the catalogue as it was. EntentePreparation::ended follows.
 */
void
entente_preparation_stop (EntentePreparation *self)
{
  g_return_if_fail (ENTENTE_IS_PREPARATION (self));

  g_cancellable_cancel (self->cancellable);
}
