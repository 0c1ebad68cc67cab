/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-figures.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* For how long the thread could have run while the machine ran something else, in nanoseconds. */
static gint64
get_time_in_queue (void)
{
  static int stat = -1;
  char line[80] = "";
  gint64 running, waiting;

  if (stat < 0)
    stat = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (stat < 0 || pread (stat, line, sizeof line - 1, 0) <= 0
      || sscanf (line, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &running, &waiting) != 2)
    return 0;
  return waiting;
}

/**
 * entente_figures_get_time:
 *
 * For what is the longest of hundreds, where one stall of a shared machine decides. To be called
 * by one and the same thread.
 *
 * Returns: a time in milliseconds that stands still while the thread could run and the machine does
 *   not let it; it goes on while the thread works, and while it waits for the disk, a lock or the
 *   display
 */
double
entente_figures_get_time (void)
{
  return (double) g_get_monotonic_time () / 1e3 - (double) get_time_in_queue () / 1e6;
}

/**
 * entente_figures_at:
 * @share: 0.5 for the median, 1 for the longest
 *
 * Returns: the time that so many of @times do not exceed.
 */
double
entente_figures_at (GArray *times, double share)
{
  g_assert (times->len > 0);

  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) (share * (times->len - 1) + 0.5));
}

/**
 * entente_figure_print:
 *
 * Prints a figure, its limit and the ratio of the two.
 *
 * Returns: whether the figure is within its limit.
 */
gboolean
entente_figure_print (const char *what, double value, double limit, const char *unit)
{
  gboolean within = value <= limit;

  g_print ("%-58s %9.2f %-4s limit %8.2f  ratio %5.2f  %s\n", what, value, unit, limit,
           value / limit, within ? "within" : "ABOVE");
  return within;
}
