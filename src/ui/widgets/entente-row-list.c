/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-row-list"

#include "config.h"

#include "widgets/entente-row-list-private.h"

/* In pixels: below the last row. */
#define END 12

/* Of so many rows all headings are looked for at once, so that the scrollbar is right. */
#define FEW 200

/* In pixels: no row is lower. */
#define LOWEST 56

/* In rows: what there is at most from the first, before the height of the window is known. */
#define FIRST 12

/* In rows: how many are made at a time while nothing else is to be done. */
#define SPARE 4

/* In rows: how high a list would be that may choose. */
#define NATURAL_ROWS 8

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRowList,
                               entente_row_list,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static GtkAdjustment *
get_vertical (EntenteRowList *self)
{
  return self->adjustments[GTK_ORIENTATION_VERTICAL];
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
on_row_activated_cb (EntenteRowList *self, EntenteRow *row)
{
  g_signal_emit (self, signals[ACTIVATE], 0, entente_row_get_position (row));
}

static void
on_row_changed_cb (EntenteRowList *self, EntenteRow *row)
{
  self->source->bind (row, self->user_data);
  entente_row_list_update_headings (self);
}

static void
show_heading (GtkWidget *heading, gboolean shown)
{
  gtk_widget_set_child_visible (heading, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

/* An inscription is as large as it is, whatever it says. */
static GtkWidget *
add_heading (EntenteRowList *self)
{
  GtkWidget *heading = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (heading),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "list-heading");
  show_heading (heading, FALSE);
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  return heading;
}

static EntenteRow *
add_row (EntenteRowList *self)
{
  EntenteRow *row = entente_row_new (self->source->create (self->user_data));

  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed_cb), self, G_CONNECT_SWAPPED);
  entente_row_set_shown (row, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
  return row;
}

/* Who has the focus keeps it while the list scrolls on: its row changes places with the extra one,
 * and comes back when its position does. */
static EntenteRow *
take_row (EntenteRowList *self, guint position)
{
  gpointer *place = &self->rows->pdata[position % self->rows->len];
  EntenteRow *row = *place;
  const guint held = entente_row_get_position (row);

  if (held == position)
    return row;
  if (self->keeps ? entente_row_get_position (self->extra) == position
                  : held < self->n_items
                        && gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (row))
    {
      *place = self->extra;
      self->extra = row;
      self->keeps = !self->keeps;
    }
  return *place;
}

static EntenteRow *
bind_row (EntenteRowList *self, guint position)
{
  EntenteRow *row = take_row (self, position);
  g_autoptr (GObject) item = g_list_model_get_item (self->model, position);
  gboolean same = item != NULL && entente_row_get_item (row) == item;

  if (entente_row_get_position (row) != position)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                    (int) position + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                    (int) self->n_items, -1);
  entente_row_set_item (row, item, position);
  if (!same)
    self->source->bind (row, self->user_data);
  entente_row_set_selected (row, position == self->selected);
  entente_row_set_shown (row, TRUE);
  return row;
}

static guint
count_needed (EntenteRowList *self, int height)
{
  return (guint) (height / self->places.row_height) + 2;
}

/* Not while the list is laid out: a child that is added asks for its parent to be laid out anew. */
static void
add_rows (EntenteRowList *self, guint count)
{
  while (self->rows->len < count)
    {
      g_ptr_array_add (self->rows, add_row (self));
      if (self->source->dup_heading != NULL)
        g_ptr_array_add (self->headings, add_heading (self));
    }
}

static gboolean
on_idle_cb (gpointer user_data)
{
  EntenteRowList *self = user_data;

  self->idle = 0;
  add_rows (self, count_needed (self, gtk_widget_get_height (GTK_WIDGET (self))));
  return G_SOURCE_REMOVE;
}

/* Enough for the highest window there can be: a list that grows has them at once. A few at a time,
 * so that nobody waits for them. */
static gboolean
on_spare_idle_cb (gpointer user_data)
{
  EntenteRowList *self = user_data;
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  int highest = 0;
  guint wanted;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle geometry;

      gdk_monitor_get_geometry (monitor, &geometry);
      highest = MAX (highest, geometry.height);
    }
  wanted = (guint) (highest / LOWEST) + 2;
  add_rows (self, MIN (wanted, self->rows->len + SPARE));
  if (self->rows->len < wanted)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* --- Headings --------------------------------------------------------------------------------- */

static char *
dup_heading (EntenteRowList *self, guint position)
{
  return self->source->dup_heading != NULL ? self->source->dup_heading (position, self->user_data)
                                           : NULL;
}

/* Takes the heading of the row above, and makes it that of this one. Returns whether there is
 * another above this one. */
static gboolean
begins_group (EntenteRowList *self, guint position, char **above)
{
  g_autofree char *last = g_steal_pointer (above);

  *above = dup_heading (self, position);
  return *above != NULL && g_strcmp0 (*above, last) != 0;
}

/* Whoever goes to a row sees the heading above it. */
static void
find_heading_of (EntenteRowList *self, guint position)
{
  g_autofree char *above = position > 0 ? dup_heading (self, position - 1) : NULL;

  if (begins_group (self, position, &above))
    entente_row_places_add (&self->places, position);
}

static void
find_all_headings (EntenteRowList *self)
{
  g_autofree char *above = NULL;

  if (self->has_looked || self->source->dup_heading == NULL || self->n_items > FEW)
    return;
  self->has_looked = TRUE;
  for (guint i = 0; i < self->n_items; i++)
    if (begins_group (self, i, &above))
      entente_row_places_add (&self->places, i);
}

/* --- Layout ----------------------------------------------------------------------------------- */

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
measure_rows (EntenteRowList *self, int width)
{
  self->places.row_height = MAX (measure_height (self->rows->pdata[0], width), 1);
  if (self->headings->len > 0)
    self->places.heading_height = measure_height (self->headings->pdata[0], width);
}

static void on_scrolled_cb (EntenteRowList *self);

static void
configure (EntenteRowList *self, double value, int height)
{
  const double upper
      = MAX (entente_row_places_get_y (&self->places, self->n_items) + END, (double) height);

  g_signal_handlers_block_by_func (get_vertical (self), on_scrolled_cb, self);
  gtk_adjustment_configure (get_vertical (self), CLAMP (value, 0, upper - height), 0, upper,
                            self->places.row_height, height * 0.9, height);
  g_signal_handlers_unblock_by_func (get_vertical (self), on_scrolled_cb, self);
}

static double
get_value_to_show (EntenteRowList *self, guint position, double value, int height)
{
  const double y = entente_row_places_get_y (&self->places, position);
  const double end = entente_row_places_get_y (&self->places, position + 1);

  if (y < value)
    return y;
  return end > value + height ? MIN (y, end - height) : value;
}

static void
place (GtkWidget *child, int width, int height, double y)
{
  GskTransform *transform
      = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) (int) y));

  gtk_widget_allocate (child, width, height, -1, transform);
}

static void
place_heading (EntenteRowList *self, guint i, const char *text, int width, double y)
{
  GtkWidget *heading;

  if (i >= self->headings->len)
    return;
  heading = self->headings->pdata[i];
  gtk_inscription_set_text (GTK_INSCRIPTION (heading), text);
  show_heading (heading, TRUE);
  place (heading, width, self->places.heading_height, y);
}

/* Out of sight: a row with the focus would lose it if it were hidden. */
static void
put_away (EntenteRowList *self, EntenteRow *row, int width)
{
  if (entente_row_get_position (row) < self->n_items
      && gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (row))
    place (GTK_WIDGET (row), width, self->places.row_height, -2.0 * self->places.row_height);
  else
    entente_row_set_shown (row, FALSE);
}

static void
hide_others (EntenteRowList *self, guint first, guint end, guint n_headings, int width)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const guint position = entente_row_get_position (self->rows->pdata[i]);

      if (position < first || position >= end)
        put_away (self, self->rows->pdata[i], width);
    }
  for (guint i = n_headings; i < self->headings->len; i++)
    show_heading (self->headings->pdata[i], FALSE);
  put_away (self, self->extra, width);
  self->keeps = gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->extra);
}

/* Fills the window with rows from the top to the bottom. */
static void
lay_out (EntenteRowList *self, int width, int height)
{
  double value = gtk_adjustment_get_value (get_vertical (self));
  const guint first = MIN (entente_row_places_find (&self->places, value),
                           self->n_items > 0 ? self->n_items - 1 : 0);
  g_autofree char *above = first > 0 ? dup_heading (self, first - 1) : NULL;
  guint position, n_headings = 0;
  gboolean found = FALSE;

  if (self->rows->len < count_needed (self, height))
    {
      g_clear_handle_id (&self->idle, g_source_remove);
      self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle_cb, self, NULL);
    }
  for (position = first; position < MIN (self->n_items, first + self->rows->len); position++)
    {
      double y;

      if (begins_group (self, position, &above) && entente_row_places_add (&self->places, position))
        {
          found = TRUE;
          /* What was in sight stays where it was. */
          if (position == first && value > 0)
            value += self->places.heading_height;
        }
      y = entente_row_places_get_y (&self->places, position) - value;
      if (y >= height)
        break;
      if (entente_row_places_has_heading (&self->places, position))
        {
          place_heading (self, n_headings++, above, width, y);
          y += self->places.heading_height;
        }
      place (GTK_WIDGET (bind_row (self, position)), width, self->places.row_height, y);
    }
  hide_others (self, first, position, n_headings, width);
  if (found)
    configure (self, value, height);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_scrolled_cb (EntenteRowList *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where an item is after a change; what came in its place, or what was before it, where it is gone. */
static guint
follow (EntenteRowList *self, guint at, guint position, guint removed, guint added)
{
  if (at >= position + removed)
    at = at - removed + added;
  else if (at >= position)
    at = MIN (at, position + MAX (added, 1) - 1);
  return self->n_items > 0 ? MIN (at, self->n_items - 1) : 0;
}

static void
on_items_changed_cb (EntenteRowList *self, guint position, guint removed, guint added)
{
  GtkAdjustment *adjustment = get_vertical (self);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self));
  const guint focused
      = ENTENTE_IS_ROW (row) ? entente_row_get_position (ENTENTE_ROW (row)) : self->n_items;

  /* What is read stays in sight when something comes or goes above it. */
  if (gtk_adjustment_get_value (adjustment) > 0 && position + removed < self->n_items
      && entente_row_places_get_y (&self->places, position + removed)
             <= gtk_adjustment_get_value (adjustment))
    {
      const double change = ((double) added - removed) * self->places.row_height;

      gtk_adjustment_set_upper (adjustment, gtk_adjustment_get_upper (adjustment) + change);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + change);
    }
  row = focused < self->n_items ? row : NULL;
  self->n_items = g_list_model_get_n_items (self->model);
  self->cursor = follow (self, self->cursor, position, removed, added);
  if (self->selected < GTK_INVALID_LIST_POSITION && self->selected >= position + removed)
    self->selected = self->selected - removed + added;
  else if (self->selected >= position)
    self->selected = GTK_INVALID_LIST_POSITION;
  entente_row_list_update_headings (self);

  /* Rows are of positions, the focus is on an item. */
  if (row != NULL && self->n_items > 0
      && follow (self, focused, position, removed, added) != focused)
    gtk_widget_grab_focus (
        GTK_WIDGET (bind_row (self, follow (self, focused, position, removed, added))));
}

static void
set_adjustment (EntenteRowList *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL && self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_row_list_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->rows->len == 0)
    return;
  gtk_widget_measure (self->rows->pdata[0], orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural *= NATURAL_ROWS;
}

static void
entente_row_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (widget);
  double value;

  if (self->model == NULL || self->rows->len == 0)
    return;
  measure_rows (self, width);
  find_all_headings (self);
  value = gtk_adjustment_get_value (get_vertical (self));
  if (self->scroll_to < self->n_items)
    {
      find_heading_of (self, self->scroll_to);
      value = get_value_to_show (self, self->scroll_to, value, height);
    }
  self->scroll_to = GTK_INVALID_LIST_POSITION;
  configure (self, value, height);
  lay_out (self, width, height);
}

/* The height to come is that of the window. */
static void
entente_row_list_root (GtkWidget *widget)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (widget);
  GtkRoot *root;
  int width, height = 0;

  GTK_WIDGET_CLASS (entente_row_list_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  if (self->source != NULL)
    add_rows (self, MIN (self->n_items, (guint) (MAX (height, 0) / LOWEST)));
}

static void
entente_row_list_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (widget);

  GTK_WIDGET_CLASS (entente_row_list_parent_class)->set_focus_child (widget, child);
  if (ENTENTE_IS_ROW (child))
    self->cursor = entente_row_get_position (ENTENTE_ROW (child));
}

static gboolean
entente_row_list_grab_focus (GtkWidget *widget)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (widget);

  return _entente_row_list_focus_position (self, MIN (self->cursor, self->n_items - 1));
}

static void
entente_row_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_row_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_row_list_dispose (GObject *object)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (object);
  GtkWidget *child;

  entente_row_list_set_model (self, NULL);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->headings, 0);
  self->extra = NULL;
  g_clear_handle_id (&self->idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);

  G_OBJECT_CLASS (entente_row_list_parent_class)->dispose (object);
}

static void
entente_row_list_finalize (GObject *object)
{
  EntenteRowList *self = ENTENTE_ROW_LIST (object);

  entente_row_places_clear (&self->places);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->headings);

  G_OBJECT_CLASS (entente_row_list_parent_class)->finalize (object);
}

static void
entente_row_list_class_init (EntenteRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_row_list_get_property;
  object_class->set_property = entente_row_list_set_property;
  object_class->dispose = entente_row_list_dispose;
  object_class->finalize = entente_row_list_finalize;
  widget_class->measure = entente_row_list_measure;
  widget_class->size_allocate = entente_row_list_size_allocate;
  widget_class->root = entente_row_list_root;
  widget_class->focus = _entente_row_list_focus;
  widget_class->grab_focus = entente_row_list_grab_focus;
  widget_class->set_focus_child = entente_row_list_set_focus_child;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * EntenteRowList::activate:
   * @position: which row
   *
   * A row was pressed, or Return on it.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
entente_row_list_init (EntenteRowList *self)
{
  self->rows = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  self->scroll_to = self->selected = GTK_INVALID_LIST_POSITION;
  entente_row_places_init (&self->places);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _entente_row_list_add_keys (self);
}

/* --- For the keyboard ------------------------------------------------------------------------- */

gboolean
_entente_row_list_focus_position (EntenteRowList *self, guint position)
{
  EntenteRow *row;

  if (position >= self->n_items || self->rows->len == 0)
    return FALSE;
  row = bind_row (self, position);
  entente_row_list_scroll_to (self, position);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_row_list_set_source:
 * @source: what rows are made of; has to outlive the list. To be said once.
 */
void
entente_row_list_set_source (EntenteRowList *self,
                             const EntenteRowSource *source,
                             gpointer user_data)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));
  g_return_if_fail (source != NULL && self->source == NULL);

  self->source = source;
  self->user_data = user_data;
  add_rows (self, 1);
  self->extra = add_row (self);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_spare_idle_cb, self, NULL);
}

void
entente_row_list_set_model (EntenteRowList *self, GListModel *model)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->model, on_items_changed_cb, self);
    }
  g_set_object (&self->model, model);
  self->n_items = model != NULL ? g_list_model_get_n_items (model) : 0;
  if (model == NULL)
    return;
  if (self->source != NULL)
    add_rows (self, MIN (self->n_items, FIRST));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  entente_row_list_update_headings (self);
}

/**
 * entente_row_list_set_selected:
 * @position: the row that is chosen; %GTK_INVALID_LIST_POSITION for none
 *
 * Where the chosen item is after the list has changed is for the one to say who knows: a list that
 * looked for it would have to ask for all of its items.
 */
void
entente_row_list_set_selected (EntenteRowList *self, guint position)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));

  if (position >= self->n_items)
    position = GTK_INVALID_LIST_POSITION;
  self->selected = position;
  for (guint i = 0; i < self->rows->len; i++)
    entente_row_set_selected (self->rows->pdata[i],
                              position != GTK_INVALID_LIST_POSITION
                                  && entente_row_get_position (self->rows->pdata[i]) == position);
}

guint
entente_row_list_get_selected (EntenteRowList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ROW_LIST (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}

/**
 * entente_row_list_scroll_to:
 *
 * Brings a row into sight as soon as the list is laid out, scrolling no more than that takes. That
 * is also where the keyboard goes on from.
 */
void
entente_row_list_scroll_to (EntenteRowList *self, guint position)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));

  if (position >= self->n_items)
    return;
  self->scroll_to = position;
  self->cursor = position;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * entente_row_list_update_headings:
 *
 * To be called when the rows stand under other headings than before.
 */
void
entente_row_list_update_headings (EntenteRowList *self)
{
  g_return_if_fail (ENTENTE_IS_ROW_LIST (self));

  entente_row_places_forget (&self->places);
  self->has_looked = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
