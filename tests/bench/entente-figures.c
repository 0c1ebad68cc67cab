/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-figures.h"

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
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
