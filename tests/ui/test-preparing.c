/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalogue that another version wrote is prepared in sight, can be left as it was, and opens. */

#include "config.h"

#include "entente-ui-test.h"

#include "language/entente-language.h"
#include "services/entente-starter.h"
#include "store/entente-database.h"
#include "window/entente-error-page.h"
#include "window/entente-preparing-page.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteApplication *application;
  char *folder;
  char *path;
  GFile *file;
} Fixture;

/* Helpers */

static EntenteDatabase *
open_database (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  EntenteDatabase *database
      = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  return database;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  fixture->application = ui_test_new_application ();
  fixture->folder = g_dir_make_tmp ("entente-preparing-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "Register & Co.entente", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  catalogue = entente_starter_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&catalogue);
  database = open_database (fixture);
  g_assert_true (entente_database_execute (
      database, "UPDATE meta SET value = 'another' WHERE key = 'derived'", NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  entente_language_set ("en");
  ui_test_close_all (fixture->application);
  ui_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_object_unref (fixture->application);
}

static EntenteWindow *
find_only_window (Fixture *fixture)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  return g_list_length (windows) == 1 ? windows->data : NULL;
}

static gboolean
is_open (gpointer data)
{
  EntenteWindow *window = find_only_window (data);

  return window != NULL && entente_window_get_workspace (window) != NULL;
}

static gboolean
tells_of_it (gpointer data)
{
  GtkWidget *page = ui_test_find_type (data, ADW_TYPE_STATUS_PAGE);

  return page != NULL && gtk_widget_get_mapped (page);
}

static gboolean
has_error_page (gpointer data)
{
  return ui_test_find_type (data, ENTENTE_TYPE_ERROR_PAGE) != NULL;
}

static void
click (EntenteWindow *window, const char *label)
{
  GtkWidget *found = ui_test_find_label (GTK_WIDGET (window), label);

  g_assert_nonnull (found);
  found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (found));
  g_signal_emit_by_name (found, "clicked");
}

static void
assert_whole (EntenteWindow *window)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);

  g_assert_false (entente_catalogue_is_read_only (catalogue));
  g_assert_cmpuint (entente_catalogue_count (catalogue, ENTENTE_KIND_ARTICLE), ==, 5);
}

/* Tests */

/* What is done at once shows no page that flashes by. */
static void
test_opens (Fixture *fixture, gconstpointer data)
{
  EntenteWindow *first = entente_application_open (fixture->application, fixture->file);

  g_assert_null (entente_window_get_workspace (first));
  g_assert_nonnull (ui_test_find_type (GTK_WIDGET (first), ENTENTE_TYPE_PREPARING_PAGE));
  g_assert_false (tells_of_it (first));
  ui_test_wait_for (is_open, fixture, "the catalogue");
  assert_whole (find_only_window (fixture));
}

/* Another program that writes keeps the work from being done before it has been looked at. */
static void
test_stops (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) other = open_database (fixture);
  EntenteWindow *window;

  g_assert_true (entente_database_begin (other, NULL));
  window = entente_application_open (fixture->application, fixture->file);
  g_assert_true (entente_application_open (fixture->application, fixture->file) == window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  ui_test_wait_for (tells_of_it, window, "word of the preparation");
  for (const char *const *code = entente_language_get_codes (); *code != NULL; code++)
    {
      int minimum;

      entente_language_set (*code);
      ui_test_wait_for (tells_of_it, window, "word of the preparation, in another language");
      g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), _ ("Preparing the Catalogue")));
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
  entente_language_set ("en");
  ui_test_wait_for (tells_of_it, window, "word of the preparation");
  click (window, "Stop");
  entente_database_rollback (other);
  ui_test_wait_for (has_error_page, window, "the end of it");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), fixture->path));

  click (window, "Prepare It Now");
  ui_test_wait_for (is_open, fixture, "the catalogue");
  assert_whole (find_only_window (fixture));
}

/* A window that is closed stops what it does. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) other = open_database (fixture);
  g_autoptr (EntenteStatement) select = NULL;
  EntenteWindow *window;

  g_assert_true (entente_database_begin (other, NULL));
  window = entente_application_open (fixture->application, fixture->file);
  ui_test_wait_for (tells_of_it, window, "word of the preparation");
  gtk_window_close (GTK_WINDOW (window));
  entente_database_rollback (other);
  ui_test_rest (300);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
  select = entente_database_prepare (other, "SELECT value FROM meta WHERE key = 'derived'", NULL);
  g_assert_true (entente_statement_step (select, NULL));
  g_assert_cmpstr (entente_statement_get_text (select, 0), ==, "another");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("/preparing/opens", test_opens);
  ADD ("/preparing/stops", test_stops);
  ADD ("/preparing/closed", test_closed);

  return g_test_run ();
}
