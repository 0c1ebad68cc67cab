/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-row"

#include "config.h"

#include "widgets/entente-row.h"

struct _EntenteRow
{
  GtkWidget parent_instance;

  GtkWidget *content; /* owned: the child */
  gpointer item;      /* owned; NULL while the row shows nothing */
  guint position;     /* of the item in the list */
  gboolean selected;
};

enum
{
  ACTIVATED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteRow, entente_row, GTK_TYPE_WIDGET)

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_pressed_cb (EntenteRow *self)
{
  gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE, FALSE);
}

static void
on_released_cb (EntenteRow *self, int n_press)
{
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
  if (n_press != 1)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_stopped_cb (EntenteRow *self)
{
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
}

static void
on_notify_cb (EntenteRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

/* The row first, then what can be done with it. */
static gboolean
entente_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EntenteRow *self = ENTENTE_ROW (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    {
      if (gtk_widget_child_focus (self->content, direction))
        return TRUE;
      return (direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT)
             && gtk_widget_grab_focus (widget);
    }
  if (gtk_widget_is_focus (widget))
    return (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_RIGHT)
           && gtk_widget_child_focus (self->content, direction);
  return gtk_widget_grab_focus (widget);
}

static void
entente_row_dispose (GObject *object)
{
  EntenteRow *self = ENTENTE_ROW (object);

  entente_row_set_item (self, NULL, GTK_INVALID_LIST_POSITION);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_row_parent_class)->dispose (object);
}

static void
entente_row_class_init (EntenteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_row_dispose;
  widget_class->focus = entente_row_focus;

  /**
   * EntenteRow::activated:
   *
   * Somebody pressed the row.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * EntenteRow::changed:
   *
   * Something of the item is not what it was.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_row_init (EntenteRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->position = GTK_INVALID_LIST_POSITION;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  g_signal_connect_swapped (click, "stopped", G_CALLBACK (on_stopped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteRow *
entente_row_new (GtkWidget *content)
{
  EntenteRow *self = g_object_new (ENTENTE_TYPE_ROW, NULL);

  self->content = content;
  gtk_widget_set_parent (content, GTK_WIDGET (self));
  return self;
}

GtkWidget *
entente_row_get_content (EntenteRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW (self), NULL);

  return self->content;
}

/**
 * entente_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
gpointer
entente_row_get_item (EntenteRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW (self), NULL);

  return self->item;
}

guint
entente_row_get_position (EntenteRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

/**
 * entente_row_set_item:
 * @item: (nullable): what to show, if anything
 * @position: where it stands in the list
 */
void
entente_row_set_item (EntenteRow *self, gpointer item, guint position)
{
  g_return_if_fail (ENTENTE_IS_ROW (self));

  self->position = position;
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, on_notify_cb, self);
  g_set_object ((GObject **) &self->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "notify", G_CALLBACK (on_notify_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_row_set_shown:
 *
 * Says whether the row is in sight. One that is not is there for nobody.
 */
void
entente_row_set_shown (EntenteRow *self, gboolean shown)
{
  g_return_if_fail (ENTENTE_IS_ROW (self));

  if (gtk_widget_get_child_visible (GTK_WIDGET (self)) == shown)
    return;
  gtk_widget_set_child_visible (GTK_WIDGET (self), shown);
  gtk_widget_set_focusable (GTK_WIDGET (self), shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

void
entente_row_set_selected (EntenteRow *self, gboolean selected)
{
  g_return_if_fail (ENTENTE_IS_ROW (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * entente_row_set_names:
 * @label: (nullable): what the row is called
 * @description: (nullable): what else stands in it
 *
 * Says what those hear who do not see the row.
 */
void
entente_row_set_names (EntenteRow *self, const char *label, const char *description)
{
  g_return_if_fail (ENTENTE_IS_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}
