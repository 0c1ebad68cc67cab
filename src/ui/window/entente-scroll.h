/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkScrolledWindow *entente_scroll_find (GtkWidget *widget);
void entente_scroll_save (GtkWidget *widget, GVariantDict *state);
void entente_scroll_restore (GtkWidget *widget, GVariantDict *state);
void entente_scroll_to_value (GtkScrolledWindow *scrolled_window, double value);

G_END_DECLS
