/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody was in a list or a text. A scroll position can be set only once there is enough
 * to scroll through, so it waits for that: a fresh widget has not been laid out yet. */

#define G_LOG_DOMAIN "entente-scroll"

#include "config.h"

#include "window/entente-scroll.h"

#define SCROLL_KEY  "scroll"
#define WAITING_KEY "entente-scroll-waiting"

/* How often the height may change before a position that is never reached is given up. */
#define MAX_TRIES 20

typedef struct
{
  GtkScrolledWindow *scrolled_window; /* borrowed; it holds the adjustment that holds this */
  double value;
  guint tries;
  gulong changed_id;
} Waiting;

static void
on_layout_cb (GtkWidget *scrolled_window, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_layout_cb, scrolled_window);
  gtk_widget_queue_allocate (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled_window)));
}

/* The adjustment changes while the content is laid out, which has its place by then, and would keep
 * it whatever the adjustment says: the layout is asked for once more, in the same frame. */
static void
lay_out_again (GtkWidget *scrolled_window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (scrolled_window);

  if (clock == NULL)
    return;
  g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout_cb), scrolled_window,
                           G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
on_adjustment_changed_cb (GtkAdjustment *adjustment, gpointer user_data)
{
  Waiting *waiting = g_object_get_data (G_OBJECT (adjustment), WAITING_KEY);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (waiting == NULL || gtk_adjustment_get_page_size (adjustment) <= 0)
    return;

  waiting->tries++;

  if (last < waiting->value && waiting->tries < MAX_TRIES)
    return;

  gtk_adjustment_set_value (adjustment, waiting->value);
  lay_out_again (GTK_WIDGET (waiting->scrolled_window));
  g_signal_handler_disconnect (adjustment, waiting->changed_id);
  g_object_set_data (G_OBJECT (adjustment), WAITING_KEY, NULL);
}

/**
 * entente_scroll_find:
 * @widget: a page, a view
 *
 * Returns: (nullable) (transfer none): the first scrolled window inside @widget, itself included
 */
GtkScrolledWindow *
entente_scroll_find (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return GTK_SCROLLED_WINDOW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkScrolledWindow *found;

      /* What a popover holds is not the text that is read. */
      if (GTK_IS_POPOVER (child))
        continue;

      found = entente_scroll_find (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * entente_scroll_save:
 * @widget: what has a scrolled window in it
 * @state: where the position goes
 *
 * Notes the vertical position, if there is anything to scroll.
 */
void
entente_scroll_save (GtkWidget *widget, GVariantDict *state)
{
  GtkScrolledWindow *scrolled_window = entente_scroll_find (widget);
  GtkAdjustment *adjustment;
  Waiting *waiting;

  if (scrolled_window == NULL)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (scrolled_window);
  waiting = g_object_get_data (G_OBJECT (adjustment), WAITING_KEY);

  g_variant_dict_insert (state, SCROLL_KEY, "d",
                         waiting != NULL ? waiting->value : gtk_adjustment_get_value (adjustment));
}

/**
 * entente_scroll_restore:
 * @widget: what has a scrolled window in it
 * @state: what entente_scroll_save() noted
 *
 * Goes back to the position, as soon as the widget has been laid out.
 */
void
entente_scroll_restore (GtkWidget *widget, GVariantDict *state)
{
  GtkScrolledWindow *scrolled_window = entente_scroll_find (widget);
  double value;

  if (scrolled_window != NULL && g_variant_dict_lookup (state, SCROLL_KEY, "d", &value))
    entente_scroll_to_value (scrolled_window, value);
}

void
entente_scroll_to_value (GtkScrolledWindow *scrolled_window, double value)
{
  GtkAdjustment *adjustment;
  Waiting *waiting;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled_window));

  adjustment = gtk_scrolled_window_get_vadjustment (scrolled_window);
  waiting = g_object_get_data (G_OBJECT (adjustment), WAITING_KEY);

  if (waiting != NULL)
    g_signal_handler_disconnect (adjustment, waiting->changed_id);

  waiting = g_new0 (Waiting, 1);
  waiting->scrolled_window = scrolled_window;
  waiting->value = value;
  waiting->changed_id
      = g_signal_connect (adjustment, "changed", G_CALLBACK (on_adjustment_changed_cb), NULL);
  g_object_set_data_full (G_OBJECT (adjustment), WAITING_KEY, waiting, g_free);

  on_adjustment_changed_cb (adjustment, NULL);
}
