/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in passing after a change: of what, how long, and where. */

#include "config.h"

#include "entente-ui-test.h"

#include "editing/entente-editing.h"
#include "language/entente-language.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteRecord *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_record_parse (json, -1, &error);

  g_assert_no_error (error);
  return record;
}

/* Two records in one step, the second of which it is about. */
static EntenteChange *
make_two (EntenteChangeLabel label)
{
  g_autoptr (EntenteRecord) party
      = parse ("{\"kind\":\"partner\",\"id\":\"shore\",\"name\":{\"en\":\"Shore Institute\"}}");
  g_autoptr (EntenteRecord) agreement = parse (
      "{\"kind\":\"agreement\",\"id\":\"shore-accord\",\"title\":{\"en\":\"Shore Accord\"},"
      "\"parties\":[{\"partner\":\"shore\"}]}");
  EntenteChange *change = entente_change_new (label);

  entente_change_put (change, party);
  entente_change_put (change, agreement);
  entente_change_set_subject (change, entente_record_get_title (agreement));
  return change;
}

static gboolean
has_undo (gpointer user_data)
{
  return ui_test_find_label (user_data, "Undo") != NULL;
}

static AdwToast *
find_toast (GtkWidget *root)
{
  GtkWidget *label = ui_test_find_label (root, "Undo");
  AdwToast *toast = NULL;

  for (; label != NULL && toast == NULL; label = gtk_widget_get_parent (label))
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (label), "toast") != NULL)
      g_object_get (label, "toast", &toast, NULL);
  g_assert_nonnull (toast);
  g_object_unref (toast);
  return toast;
}

static gboolean
is_silent (gpointer user_data)
{
  return !has_undo (user_data) && ui_test_find_label (user_data, "Annuler") == NULL;
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_wait_for_record (fixture->catalogue, "shore", FALSE);
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
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* A record that was made from its form is named, with whatever came with it. */
static void
test_names_what_was_made (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteChange) change = make_two (ENTENTE_CHANGE_CREATE);

  entente_editing_apply (fixture->window, change, NULL, NULL);
  ui_test_wait_for (has_undo, fixture->window, "a toast");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), "Add “Shore Accord”"));
  undo (fixture);
}

static void
test_import (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteChange) change = make_two (ENTENTE_CHANGE_IMPORT);
  g_autoptr (EntenteText) name = entente_text_new_for ("mul", "file.csv");
  guint timeout;

  entente_change_set_subject (change, name);
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, NULL));
  entente_editing_say_done (fixture->window, change);
  ui_test_wait_for (has_undo, fixture->window, "a toast");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), "Import “file.csv”"));
  timeout = adw_toast_get_timeout (find_toast (GTK_WIDGET (fixture->window)));
  g_assert_cmpuint (timeout, >=, 15);
  g_assert_cmpuint (timeout, <=, 30);
  undo (fixture);
}

/* Nothing is said any more in a language that is no longer that of the window. */
static void
test_language (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteChange) change = make_two (ENTENTE_CHANGE_CREATE);

  entente_editing_apply (fixture->window, change, NULL, NULL);
  ui_test_wait_for (has_undo, fixture->window, "a toast");
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "fr");
  ui_test_wait_for (is_silent, fixture->window, "the toast to go");
  undo (fixture);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/toasts/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("names-what-was-made", test_names_what_was_made);
  ADD ("import", test_import);
  ADD ("language", test_language);
#undef ADD

  return g_test_run ();
}
