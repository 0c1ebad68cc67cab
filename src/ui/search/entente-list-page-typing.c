/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who types while a list is in sight searches in it, wherever the focus is, unless it is where
 * what is typed has a place of its own. */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

static gboolean
takes_text (GtkWidget *focus)
{
  return focus != NULL
         && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
             || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static gboolean
is_text (GdkEvent *event)
{
  const GdkModifierType shortcut
      = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;
  gunichar character = gdk_keyval_to_unicode (gdk_key_event_get_keyval (event));

  return (gdk_event_get_modifier_state (event) & shortcut) == 0 && g_unichar_isgraph (character);
}

static gboolean
on_key_pressed_cb (EntenteListPage *self,
                   guint keyval,
                   guint keycode,
                   GdkModifierType state,
                   GtkEventController *controller)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (priv->search_entry)));

  /* The entry ends the search itself; from the rows that it found, this does. */
  if (keyval == GDK_KEY_Escape && gtk_search_bar_get_search_mode (priv->search_bar))
    {
      g_signal_emit_by_name (priv->search_entry, "stop-search");
      return GDK_EVENT_STOP;
    }
  if (event == NULL || !is_text (event)
      || takes_text (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return GDK_EVENT_PROPAGATE;

  gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
  gtk_editable_set_position (GTK_EDITABLE (priv->search_entry), -1);

  return gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller), delegate);
}

void
_entente_list_page_map (GtkWidget *widget)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (ENTENTE_LIST_PAGE (widget));

  GTK_WIDGET_CLASS (g_type_class_peek (ENTENTE_TYPE_PAGE))->map (widget);

  priv->typing = gtk_event_controller_key_new ();
  g_signal_connect_object (priv->typing, "key-pressed", G_CALLBACK (on_key_pressed_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), priv->typing);
}

void
_entente_list_page_unmap (GtkWidget *widget)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (ENTENTE_LIST_PAGE (widget));

  gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (widget)), priv->typing);
  priv->typing = NULL;

  GTK_WIDGET_CLASS (g_type_class_peek (ENTENTE_TYPE_PAGE))->unmap (widget);
}
