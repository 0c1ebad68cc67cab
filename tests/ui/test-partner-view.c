/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "partners/entente-partner-view.h"
#include "widgets/entente-backlinks.h"
#include "widgets/entente-record-link.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* Helpers */

static GtkWidget *
show (Fixture *fixture, const char *id)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);
  EntenteRecordView *view;

  entente_workspace_show_record (workspace, id);
  ui_test_settle (GTK_WIDGET (fixture->window));
  view = entente_record_pane_get_view (entente_workspace_get_record_pane (workspace));
  g_assert_true (ENTENTE_IS_PARTNER_VIEW (view));

  return GTK_WIDGET (view);
}

static gboolean
leads_to (GtkWidget *root, const char *id)
{
  if (ENTENTE_IS_RECORD_LINK (root)
      && g_strcmp0 (entente_record_link_get_id (ENTENTE_RECORD_LINK (root)), id) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (leads_to (child, id))
      return TRUE;

  return FALSE;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "en");
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
test_names_in_three_languages (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vast");

  g_assert_nonnull (ui_test_find_label (view, "Vietnam Academy of Science and Technology"));
  g_assert_nonnull (ui_test_find_label (view, "Académie des sciences et technologies du Viêt Nam"));
  g_assert_nonnull (ui_test_find_label (view, "Viện Hàn lâm Khoa học và Công nghệ Việt Nam"));
  g_assert_nonnull (ui_test_find_label (view, "VAST · Academy · Viet Nam"));
  /* The same letters in two languages are two names. */
  view = show (fixture, "vn");
  g_assert_nonnull (ui_test_find_label (view, "As printed · English"));
  g_assert_nonnull (ui_test_find_label (view, "As printed · French"));
}

static void
test_surroundings (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vast");
  GtkWidget *people = ui_test_find_id (view, "people");
  GtkWidget *partners = ui_test_find_id (view, "co_partners");

  g_assert_true (ADW_IS_ACTION_ROW (gtk_widget_get_first_child (people)));
  g_assert_cmpuint (entente_backlinks_get_size (ENTENTE_BACKLINKS (partners)), >=, 2);
}

static void
test_relations_both_ways (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "gust"), "part_of_fact"), "vast"));
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "vast"), "parts_fact"), "gust"));
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "ru"), "predecessor_fact"), "su"));
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "su"), "successor_fact"), "ru"));
}

static void
test_priorities_both_ends (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "vast"), "priorities_box"), "cnrs"));
  g_assert_true (leads_to (ui_test_find_id (show (fixture, "cnrs"), "priorities_box"), "vast"));
}

static void
test_narrow_fits (Fixture *fixture, gconstpointer user_data)
{
  int minimum;

  gtk_widget_measure (show (fixture, "vn"), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    int width;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/partner-view/names-in-three-languages", 1000, test_names_in_three_languages },
    { "/partner-view/surroundings", 1000, test_surroundings },
    { "/partner-view/relations-both-ways", 1000, test_relations_both_ways },
    { "/partner-view/priorities-both-ends", 1000, test_priorities_both_ends },
    { "/partner-view/narrow-fits", 360, test_narrow_fits },
  };

  ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
