/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "widgets/entente-entry-row.h"
#include "widgets/entente-row-list.h"
#include "widgets/entente-row-places.h"

#include <string.h>

#define MANY   100000
#define WIDTH  300
#define HEIGHT 400

typedef struct
{
  GtkWidget *window;
  GtkWidget *list;
  GtkAdjustment *adjustment;
  GtkStringList *strings;
  guint bound; /* how often a row was filled */
  guint activated;
} Fixture;

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
create (gpointer user_data)
{
  return entente_entry_row_new (NULL, NULL);
}

static void
bind (EntenteRow *row, gpointer user_data)
{
  Fixture *fixture = user_data;
  const char *text = gtk_string_object_get_string (entente_row_get_item (row));

  fixture->bound++;
  entente_digest_set_title (
      entente_entry_row_get_digest (ENTENTE_ENTRY_ROW (entente_row_get_content (row))), text);
  entente_row_set_names (row, text, NULL);
}

/* Rows stand under the first letter of what they say. */
static char *
dup_heading (guint position, gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_strndup (gtk_string_list_get_string (fixture->strings, position), 1);
}

static const EntenteRowSource source = { create, bind, NULL };
static const EntenteRowSource grouped_source = { create, bind, dup_heading };

static void
on_activate_cb (Fixture *fixture, guint position)
{
  fixture->activated = position;
}

static void
fill (Fixture *fixture, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *text = g_strdup_printf ("%05u", i);

      gtk_string_list_append (fixture->strings, text);
    }
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->strings = gtk_string_list_new (NULL);
  fill (fixture, GPOINTER_TO_UINT (user_data));
  fixture->list = g_object_new (ENTENTE_TYPE_ROW_LIST, NULL);
  entente_row_list_set_source (ENTENTE_ROW_LIST (fixture->list),
                               GPOINTER_TO_UINT (user_data) == MANY ? &source : &grouped_source,
                               fixture);
  entente_row_list_set_model (ENTENTE_ROW_LIST (fixture->list), G_LIST_MODEL (fixture->strings));
  g_signal_connect_swapped (fixture->list, "activate", G_CALLBACK (on_activate_cb), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->list);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  fixture->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_test_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->strings);
}

/* The rows in sight, whole or in part, from top to bottom. */
static char *
dup_sight (Fixture *fixture)
{
  g_autoptr (GString) sight = g_string_new (NULL);
  const int height = gtk_widget_get_height (fixture->list);

  for (int y = 1; y < height; y++)
    {
      GtkWidget *at = gtk_widget_pick (fixture->list, 20, y, GTK_PICK_DEFAULT);
      GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, ENTENTE_TYPE_ROW) : NULL;
      const char *text;

      if (row == NULL)
        continue;
      text = gtk_string_object_get_string (entente_row_get_item (ENTENTE_ROW (row)));
      if (!g_str_has_suffix (sight->str, text))
        g_string_append_printf (sight, "%s%s", sight->len > 0 ? " " : "", text);
    }
  return g_strdup (sight->str);
}

static void
assert_sight (Fixture *fixture, const char *beginning)
{
  g_autofree char *sight = NULL;

  ui_test_settle (fixture->window);
  sight = dup_sight (fixture);
  g_test_message ("%s", sight);
  g_assert_true (g_str_has_prefix (sight, beginning));
}

static guint
count_children (GtkWidget *widget)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count++;
  return count;
}

static void
press (Fixture *fixture, guint keyval)
{
  gboolean handled = FALSE;

  for (GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (fixture->window));
       widget != NULL && !handled; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
        {
          g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
        }
    }
  g_assert_true (handled);
  ui_test_settle (fixture->window);
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (ENTENTE_IS_ROW (focus));
  return gtk_string_object_get_string (entente_row_get_item (ENTENTE_ROW (focus)));
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_places (void)
{
  EntenteRowPlaces places = { 0 };

  entente_row_places_init (&places);
  places.row_height = 50;
  places.heading_height = 20;
  g_assert_cmpfloat (entente_row_places_get_y (&places, 3), ==, 150);
  g_assert_true (entente_row_places_add (&places, 2));
  g_assert_true (entente_row_places_add (&places, 0));
  g_assert_false (entente_row_places_add (&places, 2));
  g_assert_true (entente_row_places_has_heading (&places, 0));
  g_assert_false (entente_row_places_has_heading (&places, 1));

  /* a row begins with its heading */
  g_assert_cmpfloat (entente_row_places_get_y (&places, 0), ==, 0);
  g_assert_cmpfloat (entente_row_places_get_y (&places, 1), ==, 70);
  g_assert_cmpfloat (entente_row_places_get_y (&places, 2), ==, 120);
  g_assert_cmpfloat (entente_row_places_get_y (&places, 3), ==, 190);
  g_assert_cmpuint (entente_row_places_find (&places, -5), ==, 0);
  g_assert_cmpuint (entente_row_places_find (&places, 69), ==, 0);
  g_assert_cmpuint (entente_row_places_find (&places, 70), ==, 1);
  g_assert_cmpuint (entente_row_places_find (&places, 130), ==, 2);
  g_assert_cmpuint (entente_row_places_find (&places, 190), ==, 3);
  entente_row_places_clear (&places);
}

/* However long the list is and wherever it is, there are rows for what is seen. */
static void
test_few_rows_for_many (Fixture *fixture, gconstpointer user_data)
{
  double bottom;

  g_assert_cmpuint (count_children (fixture->list), <, 100);
  assert_sight (fixture, "00000 00001 00002");
  bottom = gtk_adjustment_get_upper (fixture->adjustment)
           - gtk_adjustment_get_page_size (fixture->adjustment);
  for (guint i = 0; i <= 20; i++)
    {
      fixture->bound = 0;
      gtk_adjustment_set_value (fixture->adjustment, bottom * i / 20);
      ui_test_settle (fixture->window);
      g_assert_cmpuint (fixture->bound, <, 12);
    }
  g_assert_cmpuint (count_children (fixture->list), <, 100);
  entente_row_list_scroll_to (ENTENTE_ROW_LIST (fixture->list), 70000);
  assert_sight (fixture, "70000 70001");
}

/* Scrolling by a row fills one row. */
static void
test_rows_that_stay_are_left_alone (Fixture *fixture, gconstpointer user_data)
{
  const double step = gtk_adjustment_get_step_increment (fixture->adjustment);

  gtk_adjustment_set_value (fixture->adjustment, 100 * step);
  ui_test_settle (fixture->window);
  fixture->bound = 0;
  gtk_adjustment_set_value (fixture->adjustment, 101 * step);
  ui_test_settle (fixture->window);
  g_assert_cmpuint (fixture->bound, ==, 1);
}

static void
test_keys (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_grab_focus (fixture->list);
  g_assert_cmpstr (get_focused (fixture), ==, "00000");
  press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (get_focused (fixture), ==, "00001");
  press (fixture, GDK_KEY_End);
  g_assert_cmpstr (get_focused (fixture), ==, "99999");
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), >, 1000000);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fixture->activated, ==, 99998);
  press (fixture, GDK_KEY_Page_Up);
  g_assert_cmpint (g_ascii_strtoll (get_focused (fixture), NULL, 10), <, 99998 - 3);
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (get_focused (fixture), ==, "00000");
  assert_sight (fixture, "00000 00001");
}

/* The wheel does not take the focus from where the keyboard is. */
static void
test_focus_stays_out_of_sight (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_grab_focus (fixture->list);
  press (fixture, GDK_KEY_Down);
  for (guint i = 1; i <= 40; i++)
    {
      gtk_adjustment_set_value (fixture->adjustment, i * 700);
      ui_test_settle (fixture->window);
      g_assert_cmpstr (get_focused (fixture), ==, "00001");
    }
  gtk_adjustment_set_value (fixture->adjustment, 0);
  assert_sight (fixture, "00000 00001 00002");
  g_assert_cmpstr (get_focused (fixture), ==, "00001");
  gtk_adjustment_set_value (fixture->adjustment, 700000);
  ui_test_settle (fixture->window);
  press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (get_focused (fixture), ==, "00002");
  assert_sight (fixture, "00002");
}

static void
test_what_is_read_stays (Fixture *fixture, gconstpointer user_data)
{
  static const char *const added[] = { "a", "b", "c", NULL };

  entente_row_list_scroll_to (ENTENTE_ROW_LIST (fixture->list), 5000);
  ui_test_settle (fixture->window);
  gtk_adjustment_set_value (fixture->adjustment,
                            5000 * gtk_adjustment_get_step_increment (fixture->adjustment));
  assert_sight (fixture, "05000 05001");
  gtk_string_list_splice (fixture->strings, 10, 0, added);
  assert_sight (fixture, "05000 05001");
  gtk_string_list_splice (fixture->strings, 10, 5, NULL);
  assert_sight (fixture, "05000 05001");
  gtk_string_list_splice (fixture->strings, 100, 99000, NULL);
  ui_test_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), <=,
                     gtk_adjustment_get_upper (fixture->adjustment)
                         - gtk_adjustment_get_page_size (fixture->adjustment));
}

static void
test_selection (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *row;

  entente_row_list_set_selected (ENTENTE_ROW_LIST (fixture->list), 1);
  ui_test_settle (fixture->window);
  row = gtk_widget_get_ancestor (
      gtk_widget_pick (fixture->list, 20,
                       1.5 * gtk_adjustment_get_step_increment (fixture->adjustment),
                       GTK_PICK_DEFAULT),
      ENTENTE_TYPE_ROW);
  g_assert_true ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  /* It goes with its item as long as that can be told without looking for it. */
  gtk_string_list_remove (fixture->strings, 0);
  g_assert_cmpuint (entente_row_list_get_selected (ENTENTE_ROW_LIST (fixture->list)), ==, 0);
  gtk_string_list_splice (fixture->strings, 0, 20, NULL);
  g_assert_cmpuint (entente_row_list_get_selected (ENTENTE_ROW_LIST (fixture->list)), ==,
                    GTK_INVALID_LIST_POSITION);
  gtk_adjustment_set_value (fixture->adjustment, 500000);
  ui_test_settle (fixture->window);
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      g_assert_false ((gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_SELECTED) != 0);
}

static const char *
get_first_heading (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (GTK_IS_INSCRIPTION (child) && gtk_widget_get_mapped (child)
          && gtk_widget_compute_bounds (child, fixture->list, &bounds) && bounds.origin.y >= 0)
        return gtk_inscription_get_text (GTK_INSCRIPTION (child));
    }
  return NULL;
}

/* Headings stand above the first row of each group, found when they come into sight. */
static void
test_headings (Fixture *fixture, gconstpointer user_data)
{
  entente_row_list_scroll_to (ENTENTE_ROW_LIST (fixture->list), 19999);
  ui_test_settle (fixture->window);
  g_assert_null (get_first_heading (fixture));
  entente_row_list_scroll_to (ENTENTE_ROW_LIST (fixture->list), 10000);
  assert_sight (fixture, "10000");
  g_assert_cmpstr (get_first_heading (fixture), ==, "1");
  gtk_adjustment_set_value (fixture->adjustment, 0);
  ui_test_settle (fixture->window);
  g_assert_cmpstr (get_first_heading (fixture), ==, "0");
  gtk_string_list_splice (fixture->strings, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)), NULL);
  ui_test_settle (fixture->window);
  g_assert_null (get_first_heading (fixture));
}

/* A window that grows has its rows in the same frame, a very high one a moment later. */
static void
test_grows (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = dup_sight (fixture);
  g_autofree char *after = NULL;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 1900);
  ui_test_settle (fixture->window);
  ui_test_settle (fixture->window);
  after = dup_sight (fixture);
  g_assert_cmpuint (strlen (after), >, 2 * strlen (before));
}

#define ADD(path, count, function)                                                                 \
  g_test_add (path, Fixture, GUINT_TO_POINTER (count), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/row-list/places", test_places);
  ADD ("/row-list/few-rows-for-many", MANY, test_few_rows_for_many);
  ADD ("/row-list/rows-that-stay-are-left-alone", MANY, test_rows_that_stay_are_left_alone);
  ADD ("/row-list/keys", MANY, test_keys);
  ADD ("/row-list/focus-stays-out-of-sight", MANY, test_focus_stays_out_of_sight);
  ADD ("/row-list/what-is-read-stays", MANY, test_what_is_read_stays);
  ADD ("/row-list/selection", MANY, test_selection);
  ADD ("/row-list/headings", 20000, test_headings);
  ADD ("/row-list/grows", MANY, test_grows);

  return g_test_run ();
}
