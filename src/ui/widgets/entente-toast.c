/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-toast"

#include "config.h"

#include "widgets/entente-toast.h"

#include "window/entente-window.h"

/**
 * entente_toast_show:
 * @widget: where something was done
 * @title: what was done, or went wrong; plain text
 *
 * Says it at the lower edge of the window that @widget is in.
 */
void
entente_toast_show (GtkWidget *widget, const char *title)
{
  GtkRoot *root;
  g_autofree char *escaped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);

  root = gtk_widget_get_root (widget);
  if (!ENTENTE_IS_WINDOW (root))
    return;

  escaped = g_markup_escape_text (title, -1);
  entente_window_add_toast (ENTENTE_WINDOW (root), adw_toast_new (escaped));
}
