/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard in a list: up and down, by rows, by pages, to the ends. */

#define G_LOG_DOMAIN "entente-row-list"

#include "config.h"

#include "widgets/entente-row-list-private.h"

static guint
get_page (EntenteRowList *self)
{
  return (guint) MAX (gtk_widget_get_height (GTK_WIDGET (self)) / self->places.row_height - 1, 1);
}

/* Where a key leads to; the same place where it leads nowhere. */
static guint
get_target (EntenteRowList *self, guint keyval)
{
  const guint last = self->n_items - 1;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return self->cursor > 0 ? self->cursor - 1 : 0;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return MIN (self->cursor + 1, last);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return self->cursor > get_page (self) ? self->cursor - get_page (self) : 0;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return MIN (self->cursor + get_page (self), last);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return 0;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return last;
    default:
      return GTK_INVALID_LIST_POSITION;
    }
}

static gboolean
on_key_pressed_cb (EntenteRowList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint target;

  if (row == NULL || self->n_items == 0
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter
      || keyval == GDK_KEY_space)
    {
      g_signal_emit_by_name (self, "activate", self->cursor);
      return GDK_EVENT_STOP;
    }
  target = get_target (self, keyval);
  if (target == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  if (target == self->cursor)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    _entente_row_list_focus_position (self, target);
  return GDK_EVENT_STOP;
}

void
_entente_row_list_add_keys (EntenteRowList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Tab goes into the row, through it, and out of the list. */
gboolean
_entente_row_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (widget);

  if (row != NULL)
    return gtk_widget_child_focus (row, direction);
  return gtk_widget_grab_focus (widget);
}
