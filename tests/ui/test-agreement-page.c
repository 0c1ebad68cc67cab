/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"
#include "view-fixture.h"

#include "agreements/entente-agreement-page.h"
#include "agreements/entente-agreement-row.h"
#include "widgets/entente-row.h"
#include "window/entente-workspace.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteListPage *page;
} Fixture;

static gboolean
has_rows (gpointer user_data)
{
  g_autoptr (GPtrArray) rows = view_fixture_list (user_data, ENTENTE_TYPE_ENTRY_ROW);

  return rows->len > 0;
}

static gboolean
is_narrowed (gpointer user_data)
{
  return g_list_model_get_n_items (entente_list_page_get_model (user_data)) == 1;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings;
  EntenteWorkspace *workspace;

  fixture->application = ui_test_new_application ();
  settings = entente_application_get_settings (fixture->application);
  g_settings_reset (settings, "window-state");
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 1600);
  workspace = entente_window_get_workspace (fixture->window);
  entente_workspace_set_section (workspace, "agreements");
  ui_test_settle (GTK_WIDGET (fixture->window));
  fixture->page = ENTENTE_LIST_PAGE (
      ui_test_find_type (GTK_WIDGET (fixture->window), ENTENTE_TYPE_AGREEMENT_PAGE));
  ui_test_wait_for (has_rows, fixture->page, "the agreements to be listed");
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* The headings that can be seen, from top to bottom. */
static char *
dup_headings (Fixture *fixture)
{
  g_autoptr (GPtrArray) labels
      = view_fixture_list (GTK_WIDGET (fixture->page), GTK_TYPE_INSCRIPTION);
  GString *headings = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "list-heading")
        && gtk_widget_get_mapped (labels->pdata[i]))
      g_string_append_printf (headings, "%s|", gtk_inscription_get_text (labels->pdata[i]));
  return g_string_free (headings, FALSE);
}

static void
test_decades (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *latest = dup_headings (fixture);
  g_autofree char *by_title = NULL;

  g_assert_cmpstr (latest, ==, "2020s|2010s|1980s|1950s|Year not stated|");
  entente_list_page_set_order (fixture->page, "name");
  ui_test_settle (GTK_WIDGET (fixture->window));
  by_title = dup_headings (fixture);
  g_assert_cmpstr (by_title, ==, "");
  entente_list_page_set_order (fixture->page, "date");
}

static void
test_row (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *row;

  entente_page_set_search_text (ENTENTE_PAGE (page), "status:announced");
  ui_test_wait_for (is_narrowed, page, "the list to be narrowed down");
  ui_test_settle (GTK_WIDGET (fixture->window));
  row = ui_test_find_type (page, ENTENTE_TYPE_ROW);
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Planned · Viet Nam – France · May 2025");
  entente_page_set_search_text (ENTENTE_PAGE (page), "");
}

static void
assert_entry (EntenteCatalogue *catalogue, const char *id, const char *parties, const char *decade)
{
  g_autoptr (EntenteEntry) entry = entente_catalogue_ref_entry (catalogue, id, "en");
  g_autofree char *shown_parties = entente_agreement_row_dup_parties (catalogue, entry);
  g_autofree char *shown_decade = entente_agreement_row_dup_decade (entry);

  g_assert_cmpstr (shown_parties, ==, parties);
  g_assert_cmpstr (shown_decade, ==, decade);
}

static void
test_words (Fixture *fixture, gconstpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_CREATE);
  g_autoptr (EntenteRecord) record = NULL;

  assert_entry (catalogue, "vast-cnrs-1983", "VAST – CNRS", "1980s");
  assert_entry (catalogue, "vast-mtc-bigdata-2024",
                "Body of the Vietnamese side, not named – Body of the Lao side, not named",
                "2020s");
  assert_entry (catalogue, "vn-fr-usth-2009", "Viet Nam – France", "Year not stated");

  /* A party that is only named is named. */
  record
      = entente_record_parse ("{\"kind\":\"agreement\",\"id\":\"named\",\"title\":{\"en\":\"A\"},"
                              "\"parties\":[{\"name\":{\"fr\":\"Inconnu, S. A.\"}},"
                              "{\"partner\":\"cnrs\"}]}",
                              -1, NULL);
  entente_change_put (change, record);
  g_assert_true (entente_catalogue_apply (catalogue, change, NULL));
  assert_entry (catalogue, "named", "Inconnu, S. A. – CNRS", "Year not stated");
}

#define ADD(path, width, function)                                                                 \
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("/agreement-page/decades/wide", 1000, test_decades);
  ADD ("/agreement-page/decades/narrow", 360, test_decades);
  ADD ("/agreement-page/row", 360, test_row);
  ADD ("/agreement-page/words", 1000, test_words);

  return g_test_run ();
}
