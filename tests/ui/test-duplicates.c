/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that look alike, by the window. */

#include "config.h"

#include "entente-ui-test.h"

#include "editing/entente-duplicates-window.h"
#include "editing/entente-merge-view.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
has_pairs (gpointer user_data)
{
  GtkWidget *stack = ui_test_find_id (user_data, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "pairs");
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
}

static GtkWidget *
find_label_with (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label_with (child, words);
  return found;
}

static gboolean
is_merged (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, "usth", NULL);

  return g_strcmp0 (entente_node_get_string (ENTENTE_NODE (record), "acronym"), "HUST") == 0;
}

static gboolean
is_not_merged (gpointer user_data)
{
  return !is_merged (user_data);
}

static EntenteDuplicatesWindow *
open_look_alikes (Fixture *fixture)
{
  static const char json[]
      = "{\"kind\":\"partner\",\"id\":\"hust\",\"name\":{\"en\":\"Hanoi University of Science and"
        " Technology\"},\"acronym\":\"HUST\",\"country\":\"VN\"}";
  g_autoptr (EntenteRecord) hust = entente_record_parse (json, -1, NULL);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  EntenteDuplicatesWindow *window;

  entente_change_put (change, hust);
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find-duplicates", NULL);
  window = ENTENTE_DUPLICATES_WINDOW (ui_test_find_window (ENTENTE_TYPE_DUPLICATES_WINDOW));
  ui_test_wait_for (has_pairs, window, "the pairs");
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* Two universities of nearly one name: whoever is shown both is told what speaks against it, in the
 * list and where they are compared. What is merged all the same is merged value by value. */
static void
test_look_alikes (Fixture *fixture, gconstpointer user_data)
{
  EntenteDuplicatesWindow *window = open_look_alikes (fixture);
  GtkWidget *label = find_label_with (GTK_WIDGET (window), "But different acronyms");
  GtkWidget *row;
  GtkWidget *choice;
  GtkWidget *preview;

  g_assert_nonnull (label);
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (find_label_with (row, "Hanoi University of Science and Technology"));
  g_assert_nonnull (find_label_with (row, "University of Science and Technology of Hanoi"));
  g_signal_emit_by_name (ui_test_find_id (GTK_WIDGET (window), "list"), "row-activated", row);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_false (has_pairs (window));
  g_assert_nonnull (find_label_with (GTK_WIDGET (window), "But different acronyms"));

  choice = gtk_widget_get_ancestor (find_label_with (GTK_WIDGET (window), "HUST"),
                                    GTK_TYPE_CHECK_BUTTON);
  /* The same values may be chosen in many fields. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Acronym: HUST");
  preview = gtk_widget_get_last_child (gtk_widget_get_first_child (
      ui_test_find_type (GTK_WIDGET (window), ENTENTE_TYPE_MERGE_VIEW)));
  g_assert_nonnull (find_label_with (preview, "USTH"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (find_label_with (preview, "USTH"));
  g_assert_nonnull (find_label_with (preview, "HUST"));
  gtk_widget_activate_action (GTK_WIDGET (window), "duplicates.merge", NULL);
  ui_test_wait_for_record (fixture->catalogue, "hust", FALSE);
  ui_test_wait_for (is_merged, fixture->catalogue, "the value that was chosen");
  gtk_window_close (GTK_WINDOW (window));
  undo (fixture);
  ui_test_wait_for_record (fixture->catalogue, "hust", TRUE);
  ui_test_wait_for (is_not_merged, fixture->catalogue, "the merging to be undone");
  undo (fixture);
  ui_test_wait_for_record (fixture->catalogue, "hust", FALSE);
}

static gboolean
has_undo (gpointer user_data)
{
  return find_label_with (user_data, "Undo") != NULL;
}

static gboolean
lists_hust (gpointer user_data)
{
  return has_pairs (user_data) && find_label_with (user_data, "Hanoi University of") != NULL;
}

static void
press_undo (EntenteDuplicatesWindow *window)
{
  GtkWidget *button
      = gtk_widget_get_ancestor (find_label_with (GTK_WIDGET (window), "Undo"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
}

/* What is done here is said here, and undone here: the window behind cannot be reached. */
static void
test_undo_in_the_window (Fixture *fixture, gconstpointer user_data)
{
  EntenteDuplicatesWindow *window = open_look_alikes (fixture);
  const char *action = user_data;

  entente_duplicates_window_compare (window, "usth", "hust");
  ui_test_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  ui_test_wait_for (has_undo, window, "the toast in the window");
  g_assert_null (find_label_with (GTK_WIDGET (fixture->window), "Undo"));
  g_assert_false (lists_hust (window));
  press_undo (window);
  ui_test_wait_for (lists_hust, window, "the pair to come back");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  ui_test_wait_for (has_undo, window, "the toast of the other way");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_wait_for (lists_hust, window, "the pair to come back again");
  gtk_window_close (GTK_WINDOW (window));
  undo (fixture);
  ui_test_wait_for_record (fixture->catalogue, "hust", FALSE);
}

/* What went wrong is shown as it is, and is no markup. */
static void
test_compare_what_is_gone (Fixture *fixture, gconstpointer user_data)
{
  EntenteDuplicatesWindow *window = open_look_alikes (fixture);

  entente_duplicates_window_compare (window, "vast", "gone <b>& away");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (find_label_with (GTK_WIDGET (window), "gone <b>& away"));
  gtk_window_close (GTK_WINDOW (window));
  undo (fixture);
  ui_test_wait_for_record (fixture->catalogue, "hust", FALSE);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test, data)                                                                      \
  g_test_add ("/duplicates/" path, Fixture, data, set_up, test, tear_down)
  ADD ("look-alikes", test_look_alikes, NULL);
  ADD ("undo-of-merge", test_undo_in_the_window, "duplicates.merge");
  ADD ("undo-of-different", test_undo_in_the_window, "duplicates.different");
  ADD ("compare-what-is-gone", test_compare_what_is_gone, NULL);
#undef ADD

  return g_test_run ();
}
