/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a list. GTK before 4.12 knows neither sections nor names of rows: a heading is part
 * of the first row that it stands above, and the name is given to what GTK wraps around the row. */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

static GtkWidget *
get_heading (GtkListItem *item)
{
  return gtk_widget_get_first_child (gtk_list_item_get_child (item));
}

static GtkWidget *
get_row (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static char *
dup_heading_at (EntenteListPage *self, guint position)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  g_autoptr (EntenteEntry) entry = NULL;

  entry = g_list_model_get_item (entente_list_query_get_model (priv->query), position);
  return entry != NULL ? ENTENTE_LIST_PAGE_GET_CLASS (self)->dup_heading (self, entry) : NULL;
}

static void
update_heading (EntenteListPage *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  GtkWidget *heading = get_heading (item);
  g_autofree char *text = NULL;

  if (ENTENTE_LIST_PAGE_GET_CLASS (self)->dup_heading == NULL
      || position == GTK_INVALID_LIST_POSITION)
    return;

  text = dup_heading_at (self, position);
  if (text != NULL && position > 0)
    {
      g_autofree char *above = dup_heading_at (self, position - 1);

      if (g_strcmp0 (text, above) == 0)
        g_clear_pointer (&text, g_free);
    }

  gtk_label_set_label (GTK_LABEL (heading), text != NULL ? text : "");
  gtk_widget_set_visible (heading, text != NULL);
}

static void
fill (EntenteListPage *self, GtkListItem *item, EntenteEntry *entry)
{
  GtkWidget *parent = gtk_widget_get_parent (gtk_list_item_get_child (item));
  const char *title = entente_entry_get_printed_title (entry);

  ENTENTE_LIST_PAGE_GET_CLASS (self)->bind_row (self, get_row (item), entry);
  if (parent != NULL && title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
}

static void
on_entry_notify_cb (EntenteEntry *entry, GParamSpec *pspec, GtkListItem *item)
{
  EntenteListPage *self = g_object_get_data (G_OBJECT (item), "page");

  fill (self, item, entry);
  update_heading (self, item);
}

static void
on_row_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  EntenteListPage *self = g_object_get_data (G_OBJECT (item), "page");

  if (n_press == 1)
    _entente_list_page_activate (self, gtk_list_item_get_position (item));
}

void
_entente_list_page_on_setup (EntenteListPage *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *row = ENTENTE_LIST_PAGE_GET_CLASS (self)->create_row (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "list-heading");
  gtk_widget_set_visible (heading, FALSE);
  gtk_widget_add_css_class (row, "list-row");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), row);
  gtk_list_item_set_child (item, box);
  g_object_set_data (G_OBJECT (item), "page", self);

  g_signal_connect_object (click, "released", G_CALLBACK (on_row_released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

void
_entente_list_page_on_bind (EntenteListPage *self, GtkListItem *item)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  EntenteEntry *entry = gtk_list_item_get_item (item);

  g_hash_table_add (priv->bound, item);
  g_signal_connect_object (entry, "notify", G_CALLBACK (on_entry_notify_cb), item, 0);
  fill (self, item, entry);
  update_heading (self, item);
}

void
_entente_list_page_on_unbind (EntenteListPage *self, GtkListItem *item)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  EntenteEntry *entry = gtk_list_item_get_item (item);

  if (priv->bound != NULL)
    g_hash_table_remove (priv->bound, item);
  g_signal_handlers_disconnect_by_func (entry, on_entry_notify_cb, item);
  if (klass->unbind_row != NULL)
    klass->unbind_row (self, get_row (item), entry);
}

/* What stands above a row that stayed may have changed. */
void
_entente_list_page_update_headings (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  GHashTableIter iter;
  gpointer item;

  if (ENTENTE_LIST_PAGE_GET_CLASS (self)->dup_heading == NULL)
    return;

  g_hash_table_iter_init (&iter, priv->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    update_heading (self, item);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (ENTENTE_LIST_PAGE (widget));
  guint position = gtk_single_selection_get_selected (priv->selection);

  if (gtk_widget_get_mapped (GTK_WIDGET (priv->list_view))
      && gtk_widget_get_height (GTK_WIDGET (priv->list_view)) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (priv->list_view)) && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (priv->list_view), "list.scroll-to-item", "u", position);

  priv->tick = 0;
  return G_SOURCE_REMOVE;
}

/* A list can scroll only once it has been laid out. */
void
_entente_list_page_scroll_to_shown (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);

  if (priv->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

void
_entente_list_page_activate (EntenteListPage *self, guint position)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  g_autoptr (EntenteEntry) entry = NULL;

  entry = g_list_model_get_item (entente_list_query_get_model (priv->query), position);
  if (entry == NULL)
    return;

  gtk_single_selection_set_selected (priv->selection, position);
  entente_page_activate_record (ENTENTE_PAGE (self), entente_entry_get_id (entry));
}
