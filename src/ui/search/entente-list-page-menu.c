/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to the record of a row: by a menu, and by the keys that the window has for the
 * record that it shows. */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

static EntenteRow *
get_focused (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (priv->list));

  return focus != NULL && row != NULL && ENTENTE_IS_ROW (row)
                 && (focus == row || gtk_widget_is_ancestor (focus, row))
             ? ENTENTE_ROW (row)
             : NULL;
}

static void
open_at (EntenteListPage *self, const GdkRectangle *place)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  char *id = _entente_list_page_dup_focused (ENTENTE_PAGE (self));

  if (priv->menu == NULL)
    {
      priv->menu = gtk_popover_menu_new_from_model (priv->row_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (priv->menu), FALSE);
      gtk_widget_set_halign (priv->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (priv->menu, GTK_WIDGET (self));
    }
  g_free (priv->menu_id);
  priv->menu_id = id;
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->menu), place);
  gtk_popover_popup (GTK_POPOVER (priv->menu));
}

/* Where the mouse or the finger is. */
static void
open_where (EntenteListPage *self, double x, double y, GtkGesture *gesture)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *row = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  graphene_point_t point;

  if (row != NULL && !ENTENTE_IS_ROW (row))
    row = gtk_widget_get_ancestor (row, ENTENTE_TYPE_ROW);
  if (row == NULL
      || !gtk_widget_compute_point (list, GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (row);
  open_at (self, &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
}

static void
on_pressed_cb (EntenteListPage *self, int n_press, double x, double y, GtkGesture *gesture)
{
  open_where (self, x, y, gesture);
}

static void
on_long_pressed_cb (EntenteListPage *self, double x, double y, GtkGesture *gesture)
{
  open_where (self, x, y, gesture);
}

/* By the keyboard, at the row that has the focus. */
void
_entente_list_page_open_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (widget);
  EntenteRow *row = get_focused (self);
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    open_at (self, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                    (int) bounds.size.width, (int) bounds.size.height });
}

/* The id of the record whose row has the focus, or whose menu is open. */
char *
_entente_list_page_dup_focused (EntentePage *page)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (page);
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  EntenteRow *row = get_focused (self);

  if (row != NULL)
    return g_strdup (entente_entry_get_id (entente_row_get_item (row)));
  return priv->menu != NULL && gtk_widget_get_mapped (priv->menu) ? g_strdup (priv->menu_id) : NULL;
}

void
_entente_list_page_add_menu (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (priv->list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (priv->list), GTK_EVENT_CONTROLLER (press));
}
