/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "language/entente-language.h"
#include "preferences/entente-preferences-window.h"
#include "preferences/entente-text-size.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteApplication *application;
  GSettings *settings;
} Fixture;

/* Helpers */

static GtkWindow *
preferences (Fixture *fixture)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->application)); l != NULL;
       l = l->next)
    {
      if (ENTENTE_IS_PREFERENCES_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static AdwComboRow *
row (Fixture *fixture, const char *id)
{
  return ADW_COMBO_ROW (ui_test_find_id (GTK_WIDGET (preferences (fixture)), id));
}

static char *
word (AdwComboRow *combo_row, guint index)
{
  g_autoptr (GtkStringObject) item
      = g_list_model_get_item (adw_combo_row_get_model (combo_row), index);

  return g_strdup (gtk_string_object_get_string (item));
}

static gboolean
is_vietnamese (gpointer user_data)
{
  return g_str_equal (entente_language_get_current (), "vi");
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  fixture->settings = entente_application_get_settings (fixture->application);
  ui_test_open_window (fixture->application, 1000, 640);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  ui_test_settle (GTK_WIDGET (preferences (fixture)));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_settings_set_string (fixture->settings, "language", "");
  g_settings_reset (fixture->settings, "style");
  g_settings_reset (fixture->settings, "text-size");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* Tests */

static void
test_languages_have_their_own_names (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *first = word (row (fixture, "language_row"), 0);
  g_autofree char *last = word (row (fixture, "language_row"), 3);

  g_assert_cmpstr (first, ==, _ ("System Default"));
  g_assert_cmpstr (last, ==, "Tiếng Việt");
}

static void
test_language_applies_at_once (Fixture *fixture, gconstpointer user_data)
{
  GtkWindow *before = preferences (fixture);

  adw_combo_row_set_selected (row (fixture, "language_row"), 3);
  ui_test_wait_for (is_vietnamese, NULL, "the language to change");

  /* The window that is open is in the new language too, and still says what was chosen. */
  g_assert_nonnull (preferences (fixture));
  g_assert_true (preferences (fixture) != before);
  ui_test_settle (GTK_WIDGET (preferences (fixture)));
  g_assert_cmpuint (adw_combo_row_get_selected (row (fixture, "language_row")), ==, 3);
  g_assert_cmpstr (gtk_window_get_title (preferences (fixture)), ==, _ ("Preferences"));

  g_settings_set_string (fixture->settings, "language", "");
  g_assert_cmpstr (entente_language_get_current (), ==, entente_language_get_of_system ());
}

static void
test_only_one_window (Fixture *fixture, gconstpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  guint count = g_list_length (gtk_application_get_windows (application));

  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, count);
}

static void
test_style (Fixture *fixture, gconstpointer user_data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_combo_row_set_selected (row (fixture, "style_row"), 2);
  g_assert_true (adw_style_manager_get_dark (manager));
  adw_combo_row_set_selected (row (fixture, "style_row"), 1);
  g_assert_false (adw_style_manager_get_dark (manager));
}

static void
test_text_size (Fixture *fixture, gconstpointer user_data)
{
  GtkSpinButton *button
      = GTK_SPIN_BUTTON (ui_test_find_id (GTK_WIDGET (preferences (fixture)), "text_size_button"));
  GtkWidget *label = gtk_label_new ("Viện Hàn lâm");
  GtkWidget *window = gtk_window_new ();
  int before;
  int after;

  gtk_widget_add_css_class (label, "title-1");
  gtk_widget_add_css_class (window, "record");
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (window);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL, NULL);

  gtk_spin_button_set_value (button, 150);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (fixture->settings, "text-size"), 1.5, .01);
  ui_test_settle (window);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, >, before * 1.4);

  entente_text_size_step (-1);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (button), 140, .01);

  for (guint i = 0; i < 30; i++)
    entente_text_size_step (1);

  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (button), 200, .01);
  entente_text_size_step (0);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (button), 100, .01);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/preferences/own-names", test_languages_have_their_own_names);
  ADD ("/preferences/language", test_language_applies_at_once);
  ADD ("/preferences/only-one-window", test_only_one_window);
  ADD ("/preferences/style", test_style);
  ADD ("/preferences/text-size", test_text_size);

  return g_test_run ();
}
