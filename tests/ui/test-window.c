/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "agreements/entente-agreement-page.h"
#include "language/entente-language.h"
#include "model/entente-error.h"
#include "partners/entente-partner-page.h"
#include "search/entente-search-index.h"
#include "services/entente-amendments.h"
#include "services/entente-starter.h"
#include "widgets/entente-row-list.h"
#include "widgets/entente-row.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* Helpers */

static EntenteWorkspace *
workspace (Fixture *fixture)
{
  return entente_window_get_workspace (fixture->window);
}

static AdwLeaflet *
leaflet (Fixture *fixture)
{
  return ADW_LEAFLET (ui_test_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_LEAFLET));
}

static GtkWidget *
list_side (Fixture *fixture)
{
  return ui_test_find_id (GTK_WIDGET (fixture->window), "list_side");
}

static gboolean
is_list_visible (Fixture *fixture)
{
  return gtk_widget_get_visible (ui_test_find_id (GTK_WIDGET (fixture->window), "list_box"));
}

static void
activate (Fixture *fixture, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target);
}

static const char *
shown (Fixture *fixture)
{
  return entente_record_pane_get_id (entente_workspace_get_record_pane (workspace (fixture)));
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings;

  fixture->application = ui_test_new_application ();
  settings = entente_application_get_settings (fixture->application);
  g_settings_reset (settings, "window-state");
  g_settings_reset (settings, "section");
  g_settings_reset (settings, "record");
  g_settings_reset (settings, "catalogue");
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* Tests */

static void
test_sections (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "articles");

  activate (fixture, "win.section::agreements");
  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "agreements");
  activate (fixture, "win.next-section");
  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "articles");
  activate (fixture, "win.previous-section");
  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "agreements");
  activate (fixture, "win.section::nowhere");
  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "agreements");
}

static void
test_wide_shows_both (Fixture *fixture, gconstpointer user_data)
{
  g_assert_false (adw_leaflet_get_folded (leaflet (fixture)));
  activate (fixture, "win.toggle-list");
  g_assert_false (is_list_visible (fixture));
  activate (fixture, "win.find");
  g_assert_true (is_list_visible (fixture));
}

static void
test_narrow_folds (Fixture *fixture, gconstpointer user_data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  /* The frame that the toolkit draws without a window manager counts in the size asked for. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  g_assert_true (adw_leaflet_get_folded (leaflet (fixture)));
}

static void
test_back_and_forward (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.show-record::cnrs");
  activate (fixture, "win.show-evidence(('usth', uint32 4))");
  g_assert_cmpstr (shown (fixture), ==, "usth");
  activate (fixture, "win.back");
  activate (fixture, "win.back");
  g_assert_cmpstr (shown (fixture), ==, "vast");
  activate (fixture, "win.forward");
  g_assert_cmpstr (shown (fixture), ==, "cnrs");
}

/* In a narrow window "Back" first undoes the links that were followed, then shows the list. */
static void
test_narrow_back_reaches_the_list (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.show-record::cnrs");
  g_assert_true (adw_leaflet_get_visible_child (leaflet (fixture)) != list_side (fixture));
  activate (fixture, "win.back");
  g_assert_cmpstr (shown (fixture), ==, "vast");
  g_assert_true (adw_leaflet_get_visible_child (leaflet (fixture)) != list_side (fixture));
  activate (fixture, "win.back");
  g_assert_true (adw_leaflet_get_visible_child (leaflet (fixture)) == list_side (fixture));
}

static void
test_unknown_record (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::no-such-record");
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->window), _ ("Not in This Catalogue")));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static char *
dup_focused_row (Fixture *fixture)
{
  return entente_page_dup_focused (entente_workspace_get_page (workspace (fixture)));
}

static void
assert_focused (Fixture *fixture, const char *id)
{
  g_autofree char *focused = dup_focused_row (fixture);

  g_assert_cmpstr (focused, ==, id);
}

/* The id of a row of the list in front; the last one for -1. */
static char *
dup_listed (Fixture *fixture, int position)
{
  GListModel *model = entente_list_page_get_model (
      ENTENTE_LIST_PAGE (entente_workspace_get_page (workspace (fixture))));
  g_autoptr (EntenteEntry) entry = NULL;

  if (position < 0)
    position += (int) g_list_model_get_n_items (model);
  entry = g_list_model_get_item (model, (guint) position);
  return g_strdup (entente_entry_get_id (entry));
}

static void
delete_record (Fixture *fixture, const char *id)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = entente_amend_delete (catalogue, id, &error);

  g_assert_no_error (error);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
  ui_test_wait_for_record (catalogue, id, FALSE);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
undo (Fixture *fixture, const char *id, gboolean there)
{
  activate (fixture, "win.undo");
  ui_test_wait_for_record (entente_window_get_catalogue (fixture->window), id, there);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* From the start on the keys are for what is in front: the list, at the record that is shown, or the
 * record. */
static void
test_first_focus (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (ENTENTE_IS_ROW (get_focus (fixture)));

  activate (fixture, "win.section::agreements");
  activate (fixture, "win.show-record::vast-cnrs-2023");
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);
  if (adw_leaflet_get_folded (leaflet (fixture)))
    g_assert_true (gtk_widget_is_ancestor (
        get_focus (fixture), GTK_WIDGET (entente_record_pane_get_view (
                                 entente_workspace_get_record_pane (workspace (fixture))))));
  else
    assert_focused (fixture, "vast-cnrs-2023");
}

/* Enter on a row leads into the record, not to a button of the header bar; once more does no harm. */
static void
test_enter_leads_into_the_record (Fixture *fixture, gconstpointer user_data)
{
  static const char *const sections[] = { "articles", "partners", "agreements" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *list;
      g_autofree char *id = NULL;

      entente_workspace_set_section (workspace (fixture), sections[i]);
      entente_workspace_show_list (workspace (fixture));
      entente_page_focus_list (entente_workspace_get_page (workspace (fixture)));
      list = gtk_widget_get_ancestor (get_focus (fixture), ENTENTE_TYPE_ROW_LIST);
      id = dup_listed (fixture, 1);
      g_signal_emit_by_name (list, "activate", 1);
      ui_test_settle (GTK_WIDGET (fixture->window));
      g_assert_cmpstr (shown (fixture), ==, id);
      g_assert_true (GTK_IS_LABEL (get_focus (fixture)));
      g_assert_true (gtk_widget_is_ancestor (
          get_focus (fixture), GTK_WIDGET (entente_record_pane_get_view (
                                   entente_workspace_get_record_pane (workspace (fixture))))));
    }
}

/* What is deleted leaves its place, and the focus that was on it, to its neighbour; it is shown
 * again once that is undone. */
static void
test_deleted_record_leaves_its_place (Fixture *fixture, gconstpointer user_data)
{
  static const int positions[] = { 1, -1 };
  static const int neighbours[] = { 2, -2 };

  activate (fixture, "win.section::agreements");
  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autofree char *id = dup_listed (fixture, positions[i]);
      g_autofree char *neighbour = dup_listed (fixture, neighbours[i]);

      entente_workspace_show_record (workspace (fixture), id);
      entente_page_focus_list (entente_workspace_get_page (workspace (fixture)));
      assert_focused (fixture, id);
      delete_record (fixture, id);
      g_assert_cmpstr (shown (fixture), ==, neighbour);
      assert_focused (fixture, neighbour);
      undo (fixture, id, TRUE);
      g_assert_cmpstr (shown (fixture), ==, id);

      /* From the record itself, the focus goes to the list. */
      entente_record_view_focus (
          entente_record_pane_get_view (entente_workspace_get_record_pane (workspace (fixture))));
      delete_record (fixture, id);
      assert_focused (fixture, neighbour);
      undo (fixture, id, TRUE);
    }
}

/* Where the list in front does not have it, what was read before is shown; nobody comes back to
 * what is gone. */
static void
test_deleted_record_leaves_the_history (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.section::partners");
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.show-record::vast-cnrs-2023");
  delete_record (fixture, "vast-cnrs-2023");
  g_assert_cmpstr (shown (fixture), ==, "vast");
  g_assert_false (entente_workspace_can_go_back (workspace (fixture)));
  g_assert_false (entente_workspace_can_go_forward (workspace (fixture)));
  undo (fixture, "vast-cnrs-2023", TRUE);
}

static void
test_undone_making_leaves_no_hole (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.section::agreements");
  activate (fixture, "win.show-record::vast-cnrs-2023");
  activate (fixture, "win.duplicate-record");
  ui_test_wait_for_record (entente_window_get_catalogue (fixture->window), "vast-cnrs-2023-copy",
                           TRUE);
  activate (fixture, "win.show-record::vast-cnrs-2023-copy");
  undo (fixture, "vast-cnrs-2023-copy", FALSE);
  g_assert_nonnull (
      entente_record_pane_get_record (entente_workspace_get_record_pane (workspace (fixture))));
}

static void
test_narrow_deletion_reaches_the_list (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *id = NULL;
  g_autofree char *neighbour = NULL;

  activate (fixture, "win.section::agreements");
  id = dup_listed (fixture, 1);
  neighbour = dup_listed (fixture, 2);
  entente_workspace_show_record (workspace (fixture), id);
  delete_record (fixture, id);
  g_assert_true (adw_leaflet_get_visible_child (leaflet (fixture)) == list_side (fixture));
  assert_focused (fixture, neighbour);
  undo (fixture, id, TRUE);
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (fixture->window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

/* The menu offers what there is to undo and to do again. */
static void
test_offers_what_can_be_undone (Fixture *fixture, gconstpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);

  while (entente_catalogue_can_undo (catalogue))
    {
      g_autoptr (EntenteChange) change = entente_catalogue_undo (catalogue, NULL);

      ui_test_settle (GTK_WIDGET (fixture->window));
    }
  g_assert_false (is_enabled (fixture, "win.undo"));
  delete_record (fixture, "vast-cnrs-2023");
  g_assert_true (is_enabled (fixture, "win.undo"));
  g_assert_false (is_enabled (fixture, "win.redo"));
  undo (fixture, "vast-cnrs-2023", TRUE);
  g_assert_false (is_enabled (fixture, "win.undo"));
  g_assert_true (is_enabled (fixture, "win.redo"));
}

static gboolean
press_escape (Fixture *fixture)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "Escape"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (fixture->window), NULL);
        }
    }
  g_assert_not_reached ();
}

/* From the record the way back leads to its row, by Escape at once; beside the list Escape is for
 * others. */
static void
test_escape_leaves_the_record (Fixture *fixture, gconstpointer user_data)
{
  const gboolean folded = adw_leaflet_get_folded (leaflet (fixture));

  activate (fixture, "win.section::partners");
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.show-record::cnrs");
  g_assert_true (press_escape (fixture) == folded);
  if (!folded)
    return;
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (adw_leaflet_get_visible_child (leaflet (fixture)) == list_side (fixture));
  assert_focused (fixture, "cnrs");
  g_assert_false (press_escape (fixture));

  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.back");
  assert_focused (fixture, "vast");
}

static void
assert_place_kept (Fixture *fixture, int width, int height)
{
  EntentePage *page = entente_workspace_get_page (workspace (fixture));

  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "partners");
  g_assert_cmpstr (entente_page_get_search_text (page), ==, "vien han lam");
  g_assert_cmpstr (shown (fixture), ==, "cnrs");
  g_assert_true (entente_workspace_can_go_back (workspace (fixture)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), ==, height);
}

static void
test_language_keeps_the_place (Fixture *fixture, gconstpointer user_data)
{
  static const char *const languages[] = { "fr", "vi", "en" };
  GSettings *settings = entente_application_get_settings (fixture->application);
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->window));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->window));

  activate (fixture, "win.section::partners");
  entente_page_set_search_text (entente_workspace_get_page (workspace (fixture)), "vien han lam");
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.show-record::cnrs");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      EntenteWorkspace *before = workspace (fixture);
      GtkWidget *button;

      g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
      g_settings_set_string (settings, "language", languages[i]);
      g_assert_cmpstr (entente_language_get_current (), ==, languages[i]);
      ui_test_settle (GTK_WIDGET (fixture->window));

      /* What spoke the other language is gone, not hidden. */
      g_assert_null (before);
      assert_place_kept (fixture, width, height);

      button = ui_test_find_id (GTK_WIDGET (fixture->window), "search_button");
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, _ ("Search Everything"));
    }
}

/* Lists that are not in front are made later; what was typed in them is there all the same, also
 * where they were never made before the next change. */
static void
test_language_keeps_other_lists (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings = entente_application_get_settings (fixture->application);

  activate (fixture, "win.section::partners");
  entente_page_set_search_text (entente_workspace_get_page (workspace (fixture)), "vien han lam");
  activate (fixture, "win.section::articles");
  g_settings_set_string (settings, "language", "fr");
  g_settings_set_string (settings, "language", "vi");
  ui_test_settle (GTK_WIDGET (fixture->window));
  activate (fixture, "win.section::partners");
  g_assert_cmpstr (entente_page_get_search_text (entente_workspace_get_page (workspace (fixture))),
                   ==, "vien han lam");
}

static gboolean
has_all_lists (gpointer user_data)
{
  return ui_test_find_type (user_data, ENTENTE_TYPE_AGREEMENT_PAGE) != NULL
         && ui_test_find_type (user_data, ENTENTE_TYPE_PARTNER_PAGE) != NULL;
}

static void
change_language (Fixture *fixture, const char *language)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         language);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* Whoever is in a row, in the search entry or in the record is there still, also when the lists
 * that are not in front have got back what was typed in them. */
static void
test_language_keeps_the_focus (Fixture *fixture, gconstpointer user_data)
{
  EntentePage *page;
  GtkEditable *entry;
  int start, end;

  activate (fixture, "win.section::agreements");
  entente_page_set_search_text (entente_workspace_get_page (workspace (fixture)), "cnrs");
  activate (fixture, "win.section::partners");
  page = entente_workspace_get_page (workspace (fixture));
  entente_page_select_record (page, "cnrs");
  entente_page_focus_list (page);
  assert_focused (fixture, "cnrs");
  change_language (fixture, "fr");
  ui_test_wait_for (has_all_lists, fixture->window, "the lists that are not in front");
  assert_focused (fixture, "cnrs");

  page = entente_workspace_get_page (workspace (fixture));
  entente_page_set_search_text (page, "vien han lam");
  entente_page_focus_search (page);
  entry = GTK_EDITABLE (ui_test_find_id (GTK_WIDGET (page), "search_entry"));
  gtk_editable_select_region (entry, 5, 8);
  change_language (fixture, "vi");
  page = entente_workspace_get_page (workspace (fixture));
  entry = GTK_EDITABLE (ui_test_find_id (GTK_WIDGET (page), "search_entry"));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (entry)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "vien han lam");
  g_assert_true (gtk_editable_get_selection_bounds (entry, &start, &end));
  g_assert_cmpint (start, ==, 5);
  g_assert_cmpint (end, ==, 8);

  activate (fixture, "win.show-record::vast");
  g_assert_true (entente_record_view_focus (
      entente_record_pane_get_view (entente_workspace_get_record_pane (workspace (fixture)))));
  change_language (fixture, "en");
  g_assert_true (gtk_widget_is_ancestor (
      get_focus (fixture), GTK_WIDGET (entente_workspace_get_record_pane (workspace (fixture)))));
}

static void
test_lists_are_made_ahead (Fixture *fixture, gconstpointer user_data)
{
  ui_test_wait_for (has_all_lists, fixture->window, "the lists that are not in front");
}

static void
test_next_start_remembers (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.section::agreements");
  activate (fixture, "win.show-record::vast");
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);

  g_assert_cmpstr (entente_workspace_get_section (workspace (fixture)), ==, "agreements");
  g_assert_cmpstr (shown (fixture), ==, "vast");
}

/* A record that is gone at the next start is not asked for again. */
static void
test_next_start_forgets_what_is_gone (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::no-such-record");
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);

  g_assert_null (shown (fixture));
}

/* What looks at another catalogue for a while leaves the first one what the next start shows, with
 * the record that was open in it; and each window says what it is on. */
static void
test_next_start_shows_what_was_closed_last (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings = entente_application_get_settings (fixture->application);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "second.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  g_autoptr (EntenteCatalogue) catalogue = entente_starter_open (path, 0, indexer, NULL);
  g_autofree char *remembered = NULL;
  EntenteWindow *second;

  g_assert_nonnull (catalogue);
  activate (fixture, "win.show-record::vast");
  second = entente_application_open (fixture->application, file);
  ui_test_settle (GTK_WIDGET (second));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (second)), ==, "second.entente – Entente");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (second), "second.entente"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Entente");

  entente_window_show_record (second, "cnrs");
  gtk_window_close (GTK_WINDOW (second));
  remembered = g_settings_get_string (settings, "catalogue");
  g_assert_cmpstr (remembered, ==, path);
  g_clear_pointer (&remembered, g_free);

  gtk_window_close (GTK_WINDOW (fixture->window));
  remembered = g_settings_get_string (settings, "catalogue");
  g_assert_cmpstr (remembered, ==, "");
  g_application_activate (G_APPLICATION (fixture->application));
  fixture->window
      = ENTENTE_WINDOW (gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data);
  g_assert_cmpstr (shown (fixture), ==, "vast");

  /* Where it was is where it was in that catalogue, though the other one has the record as well. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = entente_application_open (fixture->application, file);
  g_assert_null (shown (fixture));
}

/* Bytes that are no catalogue, a catalogue cut short, no file at all: the window says so, the file
 * stays as it is, and the catalogue that is open stays open. */
static void
test_bad_files (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bad.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *good = NULL;
  gsize length;
  const char *source;

  source = entente_catalogue_get_path (entente_window_get_catalogue (fixture->window));
  g_assert_true (g_file_get_contents (source, &good, &length, NULL));

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *after = NULL;
      gsize after_length = 0;
      EntenteWindow *window;

      g_remove (path);

      if (i < 2)
        g_file_set_contents (path, i == 0 ? "Dear colleague," : good,
                             i == 0 ? 15 : (gssize) length / 2, NULL);

      window = entente_application_open (fixture->application, file);
      ui_test_settle (GTK_WIDGET (window));
      g_assert_null (entente_window_get_catalogue (window));
      g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), path));
      gtk_window_destroy (GTK_WINDOW (window));

      if (i < 2)
        {
          g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
          g_assert_cmpuint (after_length, ==, i == 0 ? 15 : length / 2);
        }
    }

  activate (fixture, "win.show-record::vast");
  g_assert_nonnull (
      entente_record_pane_get_record (entente_workspace_get_record_pane (workspace (fixture))));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_one_window_for_a_catalogue (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-link-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "link.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);

  g_assert_true (entente_application_open_default (fixture->application) == fixture->window);
  /* Under another name it is the same. */
  g_assert_cmpint (symlink (entente_catalogue_get_path (catalogue), link), ==, 0);
  g_assert_true (entente_application_open (fixture->application, file) == fixture->window);
  g_unlink (link);
  g_rmdir (folder);
}

static void
test_error_page (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/media/office/Register & <b>.entente");
  g_autoptr (GError) error
      = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_NEWER, "schema 900 < & >");
  EntenteWindow *window
      = entente_window_new_for_error (ADW_APPLICATION (fixture->application), file, error);

  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (GTK_WIDGET (window));

  g_assert_null (entente_window_get_workspace (window));
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (window), "/media/office/Register & <b>.entente"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "schema 900 < & >"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), _ ("The Catalogue Is Too New")));
  g_assert_true (
      gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (window)), "suggested-action"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "s", "vast");

  /* The page speaks the language of the interface like everything else. */
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "vi");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), _ ("The Catalogue Is Too New")));
}

static void
test_welcome (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings = entente_application_get_settings (fixture->application);
  EntenteWindow *window;
  GtkWidget *button;

  g_settings_set_boolean (settings, "first-start", TRUE);
  window = fixture->window;
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (entente_window_get_workspace (window));

  button = ui_test_find_id (GTK_WIDGET (window), "start_button");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (g_settings_get_boolean (settings, "first-start"));
  g_assert_nonnull (entente_window_get_workspace (window));
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

#define ADD(path, width, function)                                                                 \
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)

  ADD ("/window/sections", 1000, test_sections);
  ADD ("/window/wide-shows-both", 1000, test_wide_shows_both);
  ADD ("/window/narrow-folds", 360, test_narrow_folds);
  ADD ("/window/back-and-forward", 1000, test_back_and_forward);
  ADD ("/window/narrow-back-reaches-the-list", 360, test_narrow_back_reaches_the_list);
  ADD ("/window/first-focus", 1000, test_first_focus);
  ADD ("/window/first-focus/narrow", 360, test_first_focus);
  ADD ("/window/enter-leads-into-the-record", 1000, test_enter_leads_into_the_record);
  ADD ("/window/enter-leads-into-the-record/narrow", 360, test_enter_leads_into_the_record);
  ADD ("/window/deleted-record-leaves-its-place", 1000, test_deleted_record_leaves_its_place);
  ADD ("/window/deleted-record-leaves-the-history", 1000, test_deleted_record_leaves_the_history);
  ADD ("/window/undone-making-leaves-no-hole", 1000, test_undone_making_leaves_no_hole);
  ADD ("/window/narrow-deletion-reaches-the-list", 360, test_narrow_deletion_reaches_the_list);
  ADD ("/window/offers-what-can-be-undone", 1000, test_offers_what_can_be_undone);
  ADD ("/window/escape-leaves-the-record", 1000, test_escape_leaves_the_record);
  ADD ("/window/escape-leaves-the-record/narrow", 360, test_escape_leaves_the_record);
  ADD ("/window/unknown-record", 1000, test_unknown_record);
  ADD ("/window/language-keeps-the-place", 1000, test_language_keeps_the_place);
  ADD ("/window/language-keeps-the-place/narrow", 360, test_language_keeps_the_place);
  ADD ("/window/language-keeps-other-lists", 1000, test_language_keeps_other_lists);
  ADD ("/window/language-keeps-the-focus", 1000, test_language_keeps_the_focus);
  ADD ("/window/lists-are-made-ahead", 1000, test_lists_are_made_ahead);
  ADD ("/window/error-page", 1000, test_error_page);
  ADD ("/window/error-page/narrow", 360, test_error_page);
  ADD ("/window/welcome", 1000, test_welcome);
  ADD ("/window/bad-files", 1000, test_bad_files);
  ADD ("/window/one-for-a-catalogue", 1000, test_one_window_for_a_catalogue);
  ADD ("/window/next-start-forgets", 1000, test_next_start_forgets_what_is_gone);
  ADD ("/window/next-start-shows-what-was-closed-last", 1000,
       test_next_start_shows_what_was_closed_last);
  ADD ("/window/next-start-remembers", 1000, test_next_start_remembers);

  return g_test_run ();
}
