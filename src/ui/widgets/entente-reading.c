/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A label can be selected by the keyboard, but shows no caret and knows no way from one line to
 * the next, nor to the next paragraph: these are added here. It does not tell either when what is
 * selected in it changes; so it is looked at after each step of the caret and each button. */

#define G_LOG_DOMAIN "entente-reading"

#include "config.h"

#include "widgets/entente-reading.h"

#include "widgets/entente-format.h"

#include <string.h>

/* The colour of a marker on paper, seen through in either style; the line under it is for those
 * who do not see colours. */
#define MARK_RED   0xf5f5
#define MARK_GREEN 0xc2c2
#define MARK_BLUE  0x1111
#define MARK_ALPHA 0x7000

struct _EntenteReading
{
  GtkBox parent_instance;

  /* owned */
  GPtrArray *labels; /* of GtkLabel, which the rows own */
  GMenuModel *menu;
  char *text; /* all that is read, where it was said */

  /* borrowed: the label with the selection, and the one with the mark */
  GtkLabel *current;
  GtkLabel *marked;

  int anchor; /* where the selection in the current label began, in characters */
  guint idle;
};

enum
{
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteReading, entente_reading, GTK_TYPE_BOX)

/* --- The selection ---------------------------------------------------------------------------- */

static guint
get_paragraph (GtkLabel *label)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "paragraph"));
}

/* Of this window, be it the active one or not. */
static GtkLabel *
find_focused (EntenteReading *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (gtk_widget_is_focus (self->labels->pdata[i]))
      return self->labels->pdata[i];
  return NULL;
}

/* What is selected in one paragraph only is selected. */
static void
set_current (EntenteReading *self, GtkLabel *label)
{
  if (self->current != NULL && self->current != label)
    {
      int start;
      int end;

      gtk_label_get_selection_bounds (self->current, &start, &end);
      gtk_label_select_region (self->current, start, start);
    }
  self->current = label;
}

static gboolean
look (gpointer user_data)
{
  EntenteReading *self = user_data;
  GtkLabel *focused = find_focused (self);
  int start;
  int end;

  self->idle = 0;
  if (focused != NULL)
    set_current (self, focused);
  if (self->current != NULL && !gtk_label_get_selection_bounds (self->current, &start, &end))
    self->anchor = start;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0);
  return G_SOURCE_REMOVE;
}

/* After whatever takes the event has taken it. */
static void
look_soon (EntenteReading *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look, self, NULL);
}

static gboolean
on_event_cb (EntenteReading *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END)
    look_soon (self);
  return GDK_EVENT_PROPAGATE;
}

/* --- Lines and paragraphs --------------------------------------------------------------------- */

static int
get_caret (EntenteReading *self, GtkLabel *label)
{
  int start;
  int end;

  gtk_label_get_selection_bounds (label, &start, &end);
  return label == self->current && self->anchor == end ? start : end;
}

static void
place_caret (EntenteReading *self, GtkLabel *label, int caret, gboolean extend)
{
  if (!extend || label != self->current)
    self->anchor = caret;
  gtk_label_select_region (label, self->anchor, caret);
  look_soon (self);
}

static int
to_index (GtkLabel *label, int offset)
{
  const char *text = gtk_label_get_text (label);

  return (int) (g_utf8_offset_to_pointer (text, offset) - text);
}

/* The character that is nearest to a place in a line. */
static int
find_in_line (GtkLabel *label, int line, int x)
{
  PangoLayoutLine *found = pango_layout_get_line_readonly (gtk_label_get_layout (label), line);
  const char *text = gtk_label_get_text (label);
  int index;
  int trailing;

  pango_layout_line_x_to_index (found, x, &index, &trailing);
  return (int) g_utf8_pointer_to_offset (text, text + index) + trailing;
}

static gboolean
go_to_neighbour (EntenteReading *self, GtkLabel *label, int step, int x)
{
  guint place = 0;
  GtkLabel *next;
  int line;

  if (!g_ptr_array_find (self->labels, label, &place) || (step < 0 && place == 0)
      || (step > 0 && place + 1 >= self->labels->len))
    return FALSE;
  next = self->labels->pdata[(int) place + step];
  line = step > 0 ? 0 : pango_layout_get_line_count (gtk_label_get_layout (next)) - 1;
  gtk_widget_grab_focus (GTK_WIDGET (next));
  set_current (self, next);
  place_caret (self, next, find_in_line (next, line, x), FALSE);
  return TRUE;
}

static gboolean
on_key_pressed_cb (EntenteReading *self, guint key, guint code, GdkModifierType state)
{
  GtkLabel *label = find_focused (self);
  const gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  int step = key == GDK_KEY_Up || key == GDK_KEY_KP_Up       ? -1
             : key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1
                                                             : 0;
  int line;
  int x;

  if (label == NULL || step == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  pango_layout_index_to_line_x (gtk_label_get_layout (label),
                                to_index (label, get_caret (self, label)), FALSE, &line, &x);
  line += step;
  if (line >= 0 && line < pango_layout_get_line_count (gtk_label_get_layout (label)))
    place_caret (self, label, find_in_line (label, line, x), extend);
  else if (extend)
    place_caret (self, label, step > 0 ? (int) g_utf8_strlen (gtk_label_get_text (label), -1) : 0,
                 TRUE);
  else
    return go_to_neighbour (self, label, step, x);
  return GDK_EVENT_STOP;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
draw_caret (GtkSnapshot *snapshot, GtkWidget *widget, GtkLabel *label, int offset)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (label));
  graphene_point_t place;
  int x;
  int y;

  gtk_label_get_layout_offsets (label, &x, &y);
  if (gtk_widget_compute_point (GTK_WIDGET (label), widget,
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    gtk_snapshot_render_insertion_cursor (snapshot, context, place.x, place.y,
                                          gtk_label_get_layout (label), to_index (label, offset),
                                          PANGO_DIRECTION_LTR);
}

static void
entente_reading_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteReading *self = ENTENTE_READING (widget);
  GtkLabel *focused = find_focused (self);
  int start;
  int end;

  GTK_WIDGET_CLASS (entente_reading_parent_class)->snapshot (widget, snapshot);
  if (focused != NULL && gtk_widget_has_focus (GTK_WIDGET (focused))
      && !gtk_label_get_selection_bounds (focused, &start, &end))
    draw_caret (snapshot, widget, focused, start);
}

static void
entente_reading_dispose (GObject *object)
{
  EntenteReading *self = ENTENTE_READING (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->labels, 0);
  self->current = NULL;
  self->marked = NULL;
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (entente_reading_parent_class)->dispose (object);
}

static void
entente_reading_finalize (GObject *object)
{
  EntenteReading *self = ENTENTE_READING (object);

  g_ptr_array_unref (self->labels);
  g_free (self->text);

  G_OBJECT_CLASS (entente_reading_parent_class)->finalize (object);
}

static void
entente_reading_class_init (EntenteReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_reading_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_reading_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = entente_reading_snapshot;

  /**
   * EntenteReading::selected:
   *
   * Other words may be selected, or none.
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_reading_init (EntenteReading *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->labels = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (look_soon), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (look_soon), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_reading_new (void)
{
  return g_object_new (ENTENTE_TYPE_READING, NULL);
}

void
entente_reading_clear (EntenteReading *self)
{
  GtkWidget *child;

  g_return_if_fail (ENTENTE_IS_READING (self));

  self->current = NULL;
  self->marked = NULL;
  g_clear_pointer (&self->text, g_free);
  g_ptr_array_set_size (self->labels, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

/**
 * entente_reading_begin:
 * @text: all that is going to be read
 *
 * Makes room for @text, unless it is there already: then its paragraphs stay, with what is selected
 * in them, and need not be laid out anew.
 *
 * Returns: whether its paragraphs are to be appended
 */
gboolean
entente_reading_begin (EntenteReading *self, const char *text)
{
  g_return_val_if_fail (ENTENTE_IS_READING (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (g_strcmp0 (self->text, text) == 0)
    return FALSE;
  entente_reading_clear (self);
  self->text = g_strdup (text);
  return TRUE;
}

/**
 * entente_reading_append:
 * @label: (transfer floating): a paragraph
 * @paragraph: its number; 0 where it has none, and is then a row of its own
 *
 * Returns: (transfer none): the row that it is in
 */
GtkWidget *
entente_reading_append (EntenteReading *self, GtkWidget *label, guint paragraph)
{
  GtkWidget *row = label;

  g_return_val_if_fail (ENTENTE_IS_READING (self), NULL);
  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  g_object_set (label, "selectable", TRUE, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                PANGO_WRAP_WORD_CHAR, "extra-menu", self->menu, NULL);
  g_object_set_data (G_OBJECT (label), "paragraph", GUINT_TO_POINTER (paragraph));
  g_ptr_array_add (self->labels, label);
  g_signal_connect_object (label, "move-cursor", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (paragraph > 0)
    {
      g_autofree char *words = entente_format_dup_paragraphs (paragraph, 0);
      GtkWidget *number = gtk_label_new (words);

      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      g_object_set (number, "xalign", 0.0, "yalign", 0.0, "width-chars", 5, NULL);
      gtk_widget_add_css_class (number, "dim-label");
      gtk_widget_add_css_class (number, "paragraph-number");
      gtk_widget_add_css_class (row, "passage");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (row), number);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_box_append (GTK_BOX (self), row);
  return row;
}

/**
 * entente_reading_set_extra_menu:
 *
 * Gives the paragraphs that are appended from now on a menu, behind what labels have in theirs.
 */
void
entente_reading_set_extra_menu (EntenteReading *self, GMenuModel *menu)
{
  g_return_if_fail (ENTENTE_IS_READING (self));

  g_set_object (&self->menu, menu);
}

GtkLabel *
entente_reading_get_label (EntenteReading *self, guint paragraph)
{
  g_return_val_if_fail (ENTENTE_IS_READING (self), NULL);

  for (guint i = 0; i < self->labels->len; i++)
    if (get_paragraph (self->labels->pdata[i]) == paragraph)
      return self->labels->pdata[i];
  return NULL;
}

/**
 * entente_reading_get_row:
 *
 * Returns: (nullable) (transfer none): the row with a paragraph
 */
GtkWidget *
entente_reading_get_row (EntenteReading *self, guint paragraph)
{
  GtkWidget *row = GTK_WIDGET (entente_reading_get_label (self, paragraph));

  while (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (self))
    row = gtk_widget_get_parent (row);
  return row;
}

/**
 * entente_reading_get_focused:
 *
 * Returns: the number of the paragraph with the caret; 0 where it is in none
 */
guint
entente_reading_get_focused (EntenteReading *self)
{
  GtkLabel *label;

  g_return_val_if_fail (ENTENTE_IS_READING (self), 0);

  label = find_focused (self);
  return label != NULL ? get_paragraph (label) : 0;
}

/**
 * entente_reading_dup_selection:
 * @ret_paragraph: (out) (optional): the number of the paragraph that they are in
 *
 * Returns: (transfer full) (nullable): the words that are selected
 */
EntenteQuote *
entente_reading_dup_selection (EntenteReading *self, guint *ret_paragraph)
{
  const char *text;
  int start;
  int end;

  g_return_val_if_fail (ENTENTE_IS_READING (self), NULL);

  if (self->current == NULL || !gtk_label_get_selection_bounds (self->current, &start, &end))
    return NULL;
  text = gtk_label_get_text (self->current);
  if (ret_paragraph != NULL)
    *ret_paragraph = get_paragraph (self->current);
  return entente_quote_new_from_range (text, (gsize) to_index (self->current, start),
                                       (gsize) to_index (self->current, end));
}

void
entente_reading_unselect (EntenteReading *self)
{
  g_return_if_fail (ENTENTE_IS_READING (self));

  set_current (self, NULL);
}

/**
 * entente_reading_mark:
 * @place: words of a paragraph
 *
 * Marks the words, and no others.
 */
void
entente_reading_mark (EntenteReading *self, const EntenteQuotePlace *place)
{
  GtkLabel *label;
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute *marks[] = { pango_attr_background_new (MARK_RED, MARK_GREEN, MARK_BLUE),
                              pango_attr_background_alpha_new (MARK_ALPHA),
                              pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  entente_reading_unmark (self);
  label = entente_reading_get_label (self, place->paragraph);
  attributes = pango_attr_list_new ();
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = (guint) place->start;
      marks[i]->end_index = (guint) place->end;
      pango_attr_list_insert (attributes, marks[i]);
    }
  if (label == NULL)
    return;
  gtk_label_set_attributes (label, attributes);
  self->marked = label;
}

void
entente_reading_unmark (EntenteReading *self)
{
  g_return_if_fail (ENTENTE_IS_READING (self));

  if (self->marked != NULL)
    gtk_label_set_attributes (self->marked, NULL);
  self->marked = NULL;
}
