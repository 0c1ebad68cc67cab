/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing files in and writing them, by the window, with real files. */

#include "config.h"

#include "entente-ui-test.h"

#include "exchange/entente-json-writer.h"
#include "intake/entente-export-window.h"
#include "intake/entente-import-window.h"
#include "intake/entente-intake-actions.h"
#include "intake/entente-plan-row.h"
#include "intake/entente-plan-view.h"
#include "store/entente-history.h"

#include <glib/gstdio.h>

#define PLAN_FILE                                                                                  \
  "{\"format\": \"entente-catalogue\", \"version\": 1, \"records\": ["                             \
  "{\"kind\": \"partner\", \"id\": \"alpha-office\", \"name\": {\"en\": \"Alpha Office\"}},"       \
  "{\"kind\": \"partner\", \"id\": \"cnrs\", \"type\": \"research_organisation\","                 \
  " \"name\": {\"fr\": \"Un autre nom\"}},"                                                        \
  "{\"kind\": \"partner\", \"id\": \"beta-office\", \"name\": {\"en\": \"Beta Office\"},"          \
  " \"founded\": \"2023-02-30\"}]}"

#define TABLE_FILE                                                                                 \
  "Nom;Pays;Sigle;Fondé\n"                                                                        \
  "Bureau un;FR;BU;1999\n"                                                                         \
  "Bureau deux;VN;BD;30/02/2023\n"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
  char *folder;
} Fixture;

typedef struct
{
  EntenteImportWindow *window;
  const char *page;
} Page;

/* --- Helpers ---------------------------------------------------------------------------------- */

static GFile *
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* The whole catalogue as a file has it. */
static char *
dup_bytes (Fixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  entente_json_writer_write (entente_catalogue_get_store (fixture->catalogue), stream, NULL,
                             &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
is_on_page (gpointer user_data)
{
  Page *page = user_data;

  return g_strcmp0 (entente_import_window_get_page (page->window), page->page) == 0;
}

static void
wait_for_page (EntenteImportWindow *window, const char *name)
{
  Page page = { window, name };

  ui_test_wait_for (is_on_page, &page, name);
}

static EntenteImportWindow *
import (Fixture *fixture, const char *name, const char *content, const char *page)
{
  g_autoptr (GFile) file = write_file (fixture, name, content);
  EntenteImportWindow *window;

  entente_intake_import (fixture->window, file);
  window = ui_test_find_window (ENTENTE_TYPE_IMPORT_WINDOW);
  g_assert_nonnull (window);
  wait_for_page (window, page);
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

static void
press (EntenteImportWindow *window, const char *id)
{
  GtkWidget *button = ui_test_find_id (GTK_WIDGET (window), id);

  g_assert_true (GTK_IS_BUTTON (button) && gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static EntenteImportItem *
find_item (EntenteImportWindow *window, EntenteImportState state)
{
  GListModel *plan = G_LIST_MODEL (entente_import_window_get_plan (window));

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportItem) item = g_list_model_get_item (plan, i);

      if (entente_import_item_get_state (item) == state)
        return item;
    }
  g_assert_not_reached ();
}

static gboolean
has_label_with (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_with (child, words))
      return TRUE;
  return FALSE;
}

static void
close_import (EntenteImportWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (ui_test_find_window (ENTENTE_TYPE_IMPORT_WINDOW));
}

static void
open_window (Fixture *fixture, int width)
{
  fixture->window = ui_test_open_window (fixture->application, width, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  fixture->folder = g_dir_make_tmp ("entente-intake-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  open_window (fixture, 1000);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

/* --- Tests: in -------------------------------------------------------------------------------- */

/* What would be done is shown before anything is done, field by field, with places and reasons. */
static void
test_plan (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = dup_bytes (fixture);
  g_autofree char *after = NULL;
  EntenteImportWindow *window = import (fixture, "plan.json", PLAN_FILE, "plan");
  EntenteImportPlan *plan = entente_import_window_get_plan (window);

  g_assert_cmpuint (entente_import_plan_get_count (plan, ENTENTE_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_count (plan, ENTENTE_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_count (plan, ENTENTE_IMPORT_REFUSED), ==, 1);
  g_assert_true (has_label_with (GTK_WIDGET (window), "Refused: 1"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "Alpha Office"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "records[2].founded"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "28 days"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "→ Un autre nom"));
  after = dup_bytes (fixture);
  g_assert_cmpstr (before, ==, after);
  close_import (window);
  g_free (after);
  after = dup_bytes (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_import_and_undo (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = dup_bytes (fixture);
  g_autofree char *after = NULL;
  EntenteImportWindow *window = import (fixture, "plan.json", PLAN_FILE, "plan");
  g_autoptr (EntenteChange) change = NULL;
  g_autofree char *action = NULL;

  g_assert_true (has_label_with (GTK_WIDGET (window), "Import 2 Records"));
  press (window, "apply_button");
  wait_for_page (window, "done");
  ui_test_wait_for_record (fixture->catalogue, "alpha-office", TRUE);
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "beta-office"));
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), "Undo"));
  close_import (window);
  change = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  g_assert_cmpint (entente_change_get_label (change), ==, ENTENTE_CHANGE_IMPORT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-change", "x",
                              entente_change_get_sequence (change));
  ui_test_wait_for_record (fixture->catalogue, "alpha-office", FALSE);
  after = dup_bytes (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* A file that takes a while. */
static EntenteImportWindow *
import_many (Fixture *fixture)
{
  g_autoptr (GString) out
      = g_string_new ("{\"format\": \"entente-catalogue\", \"version\": 1, \"records\": [");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (
        out, "%s{\"kind\": \"partner\", \"id\": \"many-%u\", \"name\": {\"mul\": \"%c %u\"}}",
        i > 0 ? "," : "", i, 'A' + i % 26, i);
  g_string_append (out, "]}");
  return import (fixture, "many.json", out->str, "plan");
}

/* The list in front takes in many new rows at once, before and after the one that is selected. */
static void
test_many (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.section", "s", "partners");
  entente_window_show_record (fixture->window, "cnrs");
  ui_test_settle (GTK_WIDGET (fixture->window));
  window = import_many (fixture);
  g_assert_true (has_label_with (GTK_WIDGET (window), "New: 3,000"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "Import 3,000 Records"));
  press (window, "apply_button");
  wait_for_page (window, "done");
  ui_test_wait_for_record (fixture->catalogue, "many-2999", TRUE);
  close_import (window);
  ui_test_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_wait_for_record (fixture->catalogue, "many-0", FALSE);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* Stopping, or closing the window, in the middle leaves everything as it was, and says so. */
static void
test_stop (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = dup_bytes (fixture);
  g_autofree char *after = NULL;
  EntenteImportWindow *window = import_many (fixture);
  const gboolean by_closing = GPOINTER_TO_INT (user_data);

  press (window, "apply_button");
  g_assert_cmpstr (entente_import_window_get_page (window), ==, "busy");
  if (by_closing)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_signal_emit_by_name (ui_test_find_id (GTK_WIDGET (window), "stop_button"), "clicked");
  wait_for_page (window, "plan");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (has_label_with (GTK_WIDGET (window), "Nothing was changed."));
  close_import (window);
  ui_test_settle (GTK_WIDGET (fixture->window));
  after = dup_bytes (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* What a person says of one record, or of all that are shown, is what happens. */
static void
test_choices (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window = import (fixture, "plan.json", PLAN_FILE, "plan");
  GtkWidget *view = ui_test_find_id (GTK_WIDGET (window), "plan_view");
  GtkWidget *button = ui_test_find_id (GTK_WIDGET (window), "apply_button");

  gtk_editable_set_text (GTK_EDITABLE (ui_test_find_id (view, "entry")), "autre");
  g_signal_emit_by_name (ui_test_find_id (view, "entry"), "search-changed");
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find_id (view, "entry")), "");
  g_signal_emit_by_name (ui_test_find_id (view, "entry"), "search-changed");
  g_assert_cmpuint (
      g_list_model_get_n_items (entente_plan_view_get_shown (ENTENTE_PLAN_VIEW (view))), ==, 3);
  entente_import_item_set_choice (find_item (window, ENTENTE_IMPORT_CHANGED), ENTENTE_IMPORT_KEEP);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Import 1 Record");
  g_assert_true (gtk_widget_activate_action (view, "plan.choose", "s", "keep"));
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_activate_action (view, "plan.choose", "s", "merge"));
  g_assert_true (gtk_widget_activate_action (view, "plan.choose", "s", "create"));
  g_assert_true (gtk_widget_is_sensitive (button));
  close_import (window);
}

static gboolean
says_it_is_saved (gpointer user_data)
{
  return has_label_with (user_data, "report.md");
}

static void
test_report (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window = import (fixture, "plan.json", PLAN_FILE, "plan");
  g_autofree char *path = g_build_filename (fixture->folder, "report.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  entente_import_window_save_report (window, file);
  ui_test_wait_for (says_it_is_saved, window, "the report to be written");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Beta Office"));
  ui_test_settle (GTK_WIDGET (window));
  close_import (window);
}

static void
test_drop (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "dropped.json", PLAN_FILE);
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  EntenteImportWindow *window;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&files));
  g_assert_true (entente_intake_drop (fixture->window, &value));
  window = ui_test_find_window (ENTENTE_TYPE_IMPORT_WINDOW);
  g_assert_nonnull (window);
  wait_for_page (window, "plan");
  close_import (window);
}

/* A table says where its columns go, refuses a row by its line, and remembers. */
static void
test_table (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window = import (fixture, "table.csv", TABLE_FILE, "table");
  EntenteImportItem *refused;
  g_auto (GStrv) kept = NULL;

  g_assert_true (has_label_with (GTK_WIDGET (window), "Bureau un · Bureau deux"));
  press (window, "continue_button");
  wait_for_page (window, "plan");
  ui_test_settle (GTK_WIDGET (window));
  refused = find_item (window, ENTENTE_IMPORT_REFUSED);
  g_assert_nonnull (strstr (entente_import_item_get_place (refused), "3"));
  g_assert_nonnull (strstr (entente_import_item_get_reason (refused), "30/02/2023"));
  g_assert_true (has_label_with (GTK_WIDGET (window), "Bureau deux"));
  press (window, "back_button");
  wait_for_page (window, "table");
  close_import (window);
  kept = g_settings_get_strv (entente_application_get_settings (fixture->application),
                              "import-mappings");
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  g_assert_nonnull (strstr (kept[0], "Sigle"));
}

static void
test_register (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window
      = import (fixture, "ror.json",
                "[{\"id\": \"https://ror.org/000000001\", \"name\": \"Alpha Institute\","
                " \"types\": [\"Facility\"], \"status\": \"active\","
                " \"country\": {\"country_code\": \"LA\", \"country_name\": \"Laos\"}},"
                " {\"id\": \"https://ror.org/000000002\", \"status\": \"withdrawn\"}]",
                "register");

  press (window, "continue_button");
  wait_for_page (window, "plan");
  g_assert_cmpuint (
      entente_import_plan_get_count (entente_import_window_get_plan (window), ENTENTE_IMPORT_NEW),
      ==, 1);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (has_label_with (GTK_WIDGET (window), "Withdrawn from the register: 1"));
  close_import (window);
}

static GtkWidget *
find_check (GtkWidget *root, const char *code)
{
  if (GTK_IS_CHECK_BUTTON (root)
      && g_strcmp0 (g_object_get_data (G_OBJECT (root), "code"), code) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, code);

      if (found != NULL)
        return found;
    }
  return NULL;
}

#define ORGANISATION(id, name, type, country)                                                      \
  "{\"id\": \"https://ror.org/" id "\", \"name\": \"" name "\", \"types\": [\"" type "\"],"        \
  " \"status\": \"active\", \"country\": {\"country_code\": \"" country "\"}}"

static void
search_countries (EntenteImportWindow *window, const char *words)
{
  GtkWidget *page = ui_test_find_id (GTK_WIDGET (window), "countries");
  GtkWidget *entry;

  while (page != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (page), "EntenteRegisterPage"))
    page = gtk_widget_get_parent (page);
  entry = ui_test_find_id (page, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  ui_test_settle (GTK_WIDGET (window));
}

static double
measure_gap (GtkWidget *check, const char *words)
{
  GtkWidget *row = gtk_widget_get_ancestor (check, GTK_TYPE_LIST_BOX_ROW);
  graphene_rect_t left;
  graphene_rect_t right;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (check), row, &left));
  g_assert_true (gtk_widget_compute_bounds (ui_test_find_label (row, words), row, &right));
  return right.origin.x - left.origin.x - left.size.width;
}

/* Of a register, the countries and the kinds that are asked for, and the countries again the next
 * time. */
static void
test_register_choice (Fixture *fixture, gconstpointer user_data)
{
  static const char dump[]
      = "[" ORGANISATION ("000000001", "Alpha Institute", "Facility", "LA") "," ORGANISATION (
          "000000002", "Beta Institute", "Facility",
          "VN") "," ORGANISATION ("000000003", "Gamma Company", "Company", "VN") "]";
  EntenteImportWindow *window = import (fixture, "ror.json", dump, "register");
  GtkWidget *root = GTK_WIDGET (window);
  EntenteImportPlan *plan;

  search_countries (window, "viet nam");
  g_assert_true (gtk_widget_get_mapped (find_check (root, "VN")));
  g_assert_false (gtk_widget_get_mapped (find_check (root, "LA")));
  g_assert_cmpfloat (measure_gap (find_check (root, "VN"), "Viet Nam"), ==,
                     measure_gap (find_check (root, "company"), "Companies"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (root, "VN")), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (root, "company")), FALSE);
  press (window, "continue_button");
  wait_for_page (window, "plan");
  plan = entente_import_window_get_plan (window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plan)), ==, 1);
  g_assert_cmpstr (entente_import_item_get_title (find_item (window, ENTENTE_IMPORT_NEW)), ==,
                   "Beta Institute");
  close_import (window);

  window = import (fixture, "ror.json", dump, "register");
  root = GTK_WIDGET (window);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (root, "VN"))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (root, "LA"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (root, "company"))));
  close_import (window);
}

static AdwComboRow *
find_column (GtkWidget *root, const char *header)
{
  if (ADW_IS_COMBO_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), header) == 0)
    return ADW_COMBO_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_column (child, header);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What a person says of a column holds for the next table with the same columns, and not for one
 * with others. */
static void
test_table_is_remembered (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window = import (fixture, "table.csv", TABLE_FILE, "table");
  AdwComboRow *column = find_column (GTK_WIDGET (window), "Sigle");

  g_assert_cmpuint (adw_combo_row_get_selected (column), !=, 0);
  adw_combo_row_set_selected (column, 0); /* passed over */
  press (window, "continue_button");
  wait_for_page (window, "plan");
  close_import (window);

  window = import (fixture, "next.csv", "Nom;Pays;Sigle;Fondé\nBureau trois;LA;B3;2001\n", "table");
  g_assert_cmpuint (adw_combo_row_get_selected (find_column (GTK_WIDGET (window), "Sigle")), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (find_column (GTK_WIDGET (window), "Pays")), !=, 0);
  press (window, "continue_button");
  wait_for_page (window, "plan");
  press (window, "apply_button");
  wait_for_page (window, "done");
  ui_test_wait_for_record (fixture->catalogue, "bureau-trois", TRUE);
  {
    g_autoptr (EntenteRecord) record
        = entente_catalogue_ref_record (fixture->catalogue, "bureau-trois", NULL);

    g_assert_cmpstr (entente_node_get_string (ENTENTE_NODE (record), "country"), ==, "LA");
    g_assert_null (entente_node_get_string (ENTENTE_NODE (record), "acronym"));
  }
  close_import (window);

  window = import (fixture, "other.csv", "Nom;Sigle\nBureau quatre;B4\n", "table");
  g_assert_cmpuint (adw_combo_row_get_selected (find_column (GTK_WIDGET (window), "Sigle")), !=, 0);
  close_import (window);
}

static void
test_bad_files (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window = import (fixture, "empty.json", "", "failed");
  g_autoptr (GFile) missing = NULL;

  g_assert_true (has_label_with (GTK_WIDGET (window), "empty.json"));
  close_import (window);
  window = import (fixture, "cut.json",
                   "{\"format\": \"entente-catalogue\", \"version\": 1, \"records\": [", "failed");
  g_assert_true (has_label_with (GTK_WIDGET (window), "cut.json"));
  close_import (window);
  window = import (fixture, "odd.bin", "\001\002\003\004", "formats");
  close_import (window);
}

/* --- Tests: out ------------------------------------------------------------------------------- */

static gboolean
is_closed (gpointer user_data)
{
  return ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW) == NULL;
}

static char *export(Fixture *fixture,
                    EntenteExportScope scope,
                    const char *format,
                    const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntenteExportWindow *window;
  char *content = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  window = ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW);
  g_assert_nonnull (window);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (entente_export_window_choose (window, scope, format));
  entente_export_window_write (window, file);
  ui_test_wait_for (is_closed, NULL, "the file to be written");
  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
test_export (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *expected = dup_bytes (fixture);
  g_autofree char *all = export(fixture, ENTENTE_EXPORT_CATALOGUE, "json", "all.json");
  g_autofree char *table = NULL;
  g_autofree char *card = NULL;

  g_assert_cmpstr (all, ==, expected);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.section", "s", "partners");
  ui_test_settle (GTK_WIDGET (fixture->window));
  table = export(fixture, ENTENTE_EXPORT_LIST, "csv", "list.csv");
  g_assert_true (g_str_has_prefix (table, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (table, "CNRS"));
  entente_window_show_record (fixture->window, "cnrs");
  card = export(fixture, ENTENTE_EXPORT_RECORD, "vcard", "cnrs.vcf");
  g_assert_true (g_str_has_prefix (card, "BEGIN:VCARD"));
}

static gboolean
says_the_name (gpointer user_data)
{
  return has_label_with (user_data, "no-such-folder") || has_label_with (user_data, "x.json");
}

static void
test_export_fails (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no-such-folder", "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntenteExportWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  window = ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW);
  g_assert_true (entente_export_window_choose (window, ENTENTE_EXPORT_CATALOGUE, "json"));
  entente_export_window_write (window, file);
  ui_test_wait_for (says_the_name, window, "the reason why it was not written");
  gtk_window_close (GTK_WINDOW (window));
}

/* A choice is told from another by its end as well, in the row and in its list. */
static void
assert_whole (GtkWidget *root, const char *words)
{
  GtkWidget *label = ui_test_find_label (root, words);

  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
assert_choices_are_whole (AdwComboRow *row)
{
  GListModel *model = adw_combo_row_get_model (row);
  GtkWidget *popover = ui_test_find_type (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (model, i);

      adw_combo_row_set_selected (row, i);
      ui_test_settle (GTK_WIDGET (row));
      assert_whole (GTK_WIDGET (row), gtk_string_object_get_string (choice));
    }
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_test_settle (GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (model, i);

      assert_whole (popover, gtk_string_object_get_string (choice));
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_choices_are_whole (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *window;

  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         user_data);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.section", "s", "partners");
  ui_test_settle (GTK_WIDGET (fixture->window));
  entente_window_show_record (fixture->window, "cnrs");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  window = ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW);
  ui_test_settle (window);
  assert_choices_are_whole (ADW_COMBO_ROW (ui_test_find_id (window, "format_row")));
  gtk_window_close (GTK_WINDOW (window));
  window = GTK_WIDGET (import (fixture, "table.csv", TABLE_FILE, "table"));
  assert_choices_are_whole (ADW_COMBO_ROW (ui_test_find_id (window, "encoding_row")));
  close_import (ENTENTE_IMPORT_WINDOW (window));
}

/* --- Tests: small windows --------------------------------------------------------------------- */

static void
fit (gpointer window)
{
  int least;

  gtk_window_set_default_size (window, 360, 600);
  ui_test_settle (window);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_narrow (Fixture *fixture, gconstpointer user_data)
{
  EntenteImportWindow *window;

  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         user_data);
  ui_test_settle (GTK_WIDGET (fixture->window));
  window = import (fixture, "plan.json", PLAN_FILE, "plan");
  fit (window);
  press (window, "apply_button");
  wait_for_page (window, "done");
  fit (window);
  close_import (window);
  window = import (fixture, "table.csv", TABLE_FILE, "table");
  fit (window);
  close_import (window);
  window = import (fixture, "ror.json", "[{\"id\": \"https://ror.org/000000001\"}]", "register");
  fit (window);
  close_import (window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  fit (ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW));
  gtk_window_close (ui_test_find_window (ENTENTE_TYPE_EXPORT_WINDOW));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_wait_for_record (fixture->catalogue, "alpha-office", FALSE);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test, data) g_test_add ("/intake/" path, Fixture, data, set_up, test, tear_down)
  ADD ("plan", test_plan, NULL);
  ADD ("import-and-undo", test_import_and_undo, NULL);
  ADD ("many", test_many, NULL);
  ADD ("stop", test_stop, NULL);
  ADD ("stop-by-closing", test_stop, GINT_TO_POINTER (TRUE));
  ADD ("choices", test_choices, NULL);
  ADD ("report", test_report, NULL);
  ADD ("drop", test_drop, NULL);
  ADD ("table", test_table, NULL);
  ADD ("table-is-remembered", test_table_is_remembered, NULL);
  ADD ("register", test_register, NULL);
  ADD ("register-choice", test_register_choice, NULL);
  ADD ("bad-files", test_bad_files, NULL);
  ADD ("export", test_export, NULL);
  ADD ("export-fails", test_export_fails, NULL);
  ADD ("choices-are-whole/en", test_choices_are_whole, "en");
  ADD ("choices-are-whole/fr", test_choices_are_whole, "fr");
  ADD ("choices-are-whole/vi", test_choices_are_whole, "vi");
  ADD ("narrow/en", test_narrow, "en");
  ADD ("narrow/fr", test_narrow, "fr");
  ADD ("narrow/vi", test_narrow, "vi");
#undef ADD

  return g_test_run ();
}
