/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the start of the process to the first complete frame, and the most memory until then: an
 * empty window, the starter catalogue, the made one, in turn so that the machine's moods meet all
 * three alike. */

#include "config.h"

#include "entente-figures.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 21

enum
{
  EMPTY,
  STARTER,
  MADE,
  N_PROGRAMS,
};

static gboolean
run (const char *program, const char *argument, double *ret_time, double *ret_memory)
{
  const char *const argv[] = { program, argument, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *out = NULL;
  gint64 end;
  long memory;

  if (child == NULL || !g_subprocess_communicate_utf8 (child, NULL, NULL, &out, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  if (sscanf (out, "%" G_GINT64_FORMAT " %ld", &end, &memory) != 2)
    return FALSE;
  *ret_time = (double) (end - start) / 1000;
  *ret_memory = (double) memory / 1024;
  return TRUE;
}

int
main (int argc, char *argv[])
{
  GArray *times[N_PROGRAMS];
  GArray *memories[N_PROGRAMS];
  const char *arguments[N_PROGRAMS] = { "--empty", NULL, NULL };
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  if (argc != 4)
    return 2; /* FIRST-FRAME STARTER MADE */
  arguments[STARTER] = argv[2];
  arguments[MADE] = argv[3];
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      times[i] = g_array_new (FALSE, FALSE, sizeof (double));
      memories[i] = g_array_new (FALSE, FALSE, sizeof (double));
    }
  for (guint round = 0; round <= ROUNDS; round++)
    for (guint i = 0; i < N_PROGRAMS; i++)
      {
        double time, memory;

        if (!run (argv[1], arguments[i], &time, &memory))
          return 1;
        if (round == 0)
          continue; /* warms the caches */
        g_array_append_val (times[i], time);
        g_array_append_val (memories[i], memory);
      }
  g_print ("Start to the first complete frame: empty window %.0f ms\n",
           entente_figures_at (times[EMPTY], 0.5));
  good &= entente_figure_print ("  starter catalogue (1.5 × the empty window)",
                                entente_figures_at (times[STARTER], 0.5),
                                1.5 * entente_figures_at (times[EMPTY], 0.5), "ms");
  good &= entente_figure_print ("  made catalogue (1.1 × the starter catalogue)",
                                entente_figures_at (times[MADE], 0.5),
                                1.1 * entente_figures_at (times[STARTER], 0.5), "ms");
  g_print ("Most memory: empty window %.1f MiB\n", entente_figures_at (memories[EMPTY], 0.5));
  good &= entente_figure_print ("  starter catalogue (1.3 × the empty window)",
                                entente_figures_at (memories[STARTER], 0.5),
                                1.3 * entente_figures_at (memories[EMPTY], 0.5), "MiB");
  good &= entente_figure_print ("  made catalogue (1.3 × the empty window)",
                                entente_figures_at (memories[MADE], 0.5),
                                1.3 * entente_figures_at (memories[EMPTY], 0.5), "MiB");
  return good ? 0 : 1;
}
