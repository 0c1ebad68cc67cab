/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "config.h"

#include "store/entente-background.h"

#include <sched.h>

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GTaskThreadFunc func
      = (GTaskThreadFunc) g_object_get_data (G_OBJECT (task), "entente-background-func");

  entente_background_enter ();
  func (task, source, data, cancellable);
}

/**
 * entente_background_enter:
 *
 * For what runs in a thread while a window is there, as the first thing it does. A thread that is
 * woken may take the processor from the one that wakes it, which is the window: with each job it
 * would stand still for some milliseconds. From now on this thread waits for its turn instead, and
 * has as much of the processor as before (SCHED_BATCH, see sched(7)). No harm where it is refused.
 */
void
entente_background_enter (void)
{
#ifdef SCHED_BATCH
  const struct sched_param parameters = { 0 };

  sched_setscheduler (0, SCHED_BATCH, &parameters);
#endif
}

/**
 * entente_background_run:
 * @task: a task
 * @func: what it does
 *
 * As g_task_run_in_thread(), in a thread that has called entente_background_enter().
 */
void
entente_background_run (GTask *task, GTaskThreadFunc func)
{
  g_return_if_fail (G_IS_TASK (task));

  g_object_set_data (G_OBJECT (task), "entente-background-func", (gpointer) func);
  g_task_run_in_thread (task, run_in_thread);
}

static void
free_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_set_task_data (task, NULL, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * entente_background_free:
 * @data: (transfer full): what nobody else holds any more
 * @destroy: frees it
 *
 * Frees in the background what takes too long for the thread of the window: thousands of records.
 */
void
entente_background_free (gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, data, destroy);
  entente_background_run (task, free_in_thread);
}
