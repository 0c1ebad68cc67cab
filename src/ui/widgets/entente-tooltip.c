/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/entente-tooltip.h"

#define KEY "entente-tooltip"

static gboolean
on_query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), KEY);

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * entente_tooltip_set:
 * @text: (nullable): what is said when the pointer rests on @widget
 *
 * Gives a widget of a row its tooltip. gtk_widget_set_tooltip_text() asks the display each time
 * where the pointer is, which is slow for rows that change with every key; this asks when somebody
 * wants to know.
 */
void
entente_tooltip_set (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
}
