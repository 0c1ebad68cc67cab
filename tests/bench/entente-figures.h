/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of times, in milliseconds, and what is said of it. */

double entente_figures_get_time (void);
double entente_figures_at (GArray *times, double share);
gboolean entente_figure_print (const char *what, double value, double limit, const char *unit);

G_END_DECLS
