/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody is in a form. The field that has the focus is kept in sight, with its caption above
 * and what is said of its value below; and a form that is made anew goes on where it was. */

#define G_LOG_DOMAIN "entente-form-place"

#include "config.h"

#include "editing/entente-form-place.h"

/* What is left in sight above and below the field, in pixels. */
#define MARGIN 12

/* How many frames a field has to keep still before it is scrolled to, for texts find their height in
 * the frame after the one in which they are first laid out; and how many are waited for. */
#define STILL_FRAMES 2
#define MOST_FRAMES  60

typedef struct
{
  double top; /* of the field, in the form */
  double height;
  guint n_still;
  guint n_frames;
} Look;

/* --- In sight --------------------------------------------------------------------------------- */

/* The most of the field that there is room for: a list of cards is a field as well. */
static GtkWidget *
find_whole (GtkWidget *focus, GtkWidget *content, double room)
{
  GtkWidget *whole = focus;

  for (GtkWidget *widget = focus; widget != NULL && widget != content;
       widget = gtk_widget_get_parent (widget))
    {
      if (gtk_widget_get_height (widget) + 2 * MARGIN > room)
        break;
      whole = widget;
      if (g_object_get_data (G_OBJECT (widget), "field") != NULL)
        break;
    }
  return whole;
}

/* In what is scrolled, and not in what scrolls it: that is moved a frame after it was told to. */
static gboolean
find_bounds (GtkScrolledWindow *scrolled, graphene_rect_t *bounds)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (scrolled);
  GtkWidget *content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (scrolled));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, content)
      || !gtk_widget_compute_bounds (
          find_whole (focus, content, gtk_adjustment_get_page_size (adjustment)), content, bounds))
    return FALSE;
  bounds->origin.y += gtk_widget_get_margin_top (content);
  return TRUE;
}

static gboolean
on_frame_cb (GtkWidget *scrolled, GdkFrameClock *clock, gpointer user_data)
{
  Look *look = user_data;
  graphene_rect_t bounds;

  if (look->n_frames++ == MOST_FRAMES || !find_bounds (GTK_SCROLLED_WINDOW (scrolled), &bounds))
    return G_SOURCE_REMOVE;
  if (bounds.size.height > 0 && ABS (bounds.origin.y - look->top) < 1
      && ABS (bounds.size.height - look->height) < 1)
    look->n_still++;
  else
    look->n_still = 0;
  look->top = bounds.origin.y;
  look->height = bounds.size.height;
  if (look->n_still < STILL_FRAMES)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                             look->top - MARGIN, look->top + look->height + MARGIN);
  return G_SOURCE_REMOVE;
}

/* --- From form to form ------------------------------------------------------------------------ */

static GtkWidget *
get_nth_child (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
find_nth (GtkWidget *widget)
{
  guint n = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    n++;
  return n;
}

typedef struct
{
  double value;
  guint n_frames;
} Return;

/* Between two frames: what is scrolled while it is being laid out stays where it is. */
static gboolean
on_return_frame_cb (GtkWidget *scrolled, GdkFrameClock *clock, gpointer user_data)
{
  Return *back = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (last < back->value && back->n_frames++ < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, back->value);
  return G_SOURCE_REMOVE;
}

/* The widget that is, below @to, where @focus is below @from: both were built of the same record. */
static GtkWidget *
find_same (GtkWidget *focus, GtkWidget *from, GtkWidget *to)
{
  GtkWidget *parent;

  if (focus == from)
    return to;
  parent = find_same (gtk_widget_get_parent (focus), from, to);
  return parent != NULL ? get_nth_child (parent, find_nth (focus)) : NULL;
}

/* What was typed last stays as it is, and the caret where it was. */
static void
take_focus (GtkWidget *widget, GtkWidget *before)
{
  if (GTK_IS_TEXT (widget) && GTK_IS_TEXT (before))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
      gtk_editable_set_position (GTK_EDITABLE (widget),
                                 gtk_editable_get_position (GTK_EDITABLE (before)));
    }
  else
    {
      gtk_widget_grab_focus (widget);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_form_place_follow_focus:
 * @scrolled: what scrolls the form, in its window
 *
 * From now on the whole field that gets the focus is brought into sight.
 */
void
entente_form_place_follow_focus (GtkScrolledWindow *scrolled)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (scrolled)), "notify::focus-widget",
                           G_CALLBACK (entente_form_place_look_again), scrolled, G_CONNECT_SWAPPED);
}

/**
 * entente_form_place_look_again:
 *
 * Brings the field that has the focus into sight once it has been laid out: it may have grown.
 */
void
entente_form_place_look_again (GtkScrolledWindow *scrolled)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  gtk_widget_add_tick_callback (GTK_WIDGET (scrolled), on_frame_cb, g_new0 (Look, 1), g_free);
}

/**
 * entente_form_place_hand_on:
 * @from: what scrolls a form
 * @to: what scrolls the same form, made anew
 *
 * Goes on where it was: scrolled as far, and with the focus in the same field.
 *
 * Returns: whether a field had the focus
 */
gboolean
entente_form_place_hand_on (GtkScrolledWindow *from, GtkScrolledWindow *to)
{
  GtkWidget *focus;
  GtkWidget *same;
  Return *back;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (from), FALSE);
  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (to), FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (from)));
  back = g_new0 (Return, 1);
  back->value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (from));
  gtk_widget_add_tick_callback (GTK_WIDGET (to), on_return_frame_cb, back, g_free);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (from)))
    return FALSE;
  same = find_same (focus, GTK_WIDGET (from), GTK_WIDGET (to));
  if (same == NULL)
    return FALSE;
  take_focus (same, focus);
  return TRUE;
}
