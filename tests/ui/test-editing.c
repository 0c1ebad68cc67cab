/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the catalogue by the window: what was done is on the disk, is said, and can be undone. */

#include "config.h"

#include "entente-ui-test.h"

#include "editing/entente-history-window.h"
#include "services/entente-amendments.h"
#include "store/entente-history.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

typedef struct
{
  EntenteCatalogue *catalogue;
  const char *id;
  gboolean there;
} Presence;

/* Helpers */

static void
activate (Fixture *fixture, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target));
}

static gboolean
is_as_wanted (gpointer user_data)
{
  Presence *presence = user_data;

  return entente_catalogue_has_record (presence->catalogue, presence->id) == presence->there;
}

static void
wait_for_presence (Fixture *fixture, const char *id, gboolean there)
{
  Presence presence = { fixture->catalogue, id, there };

  ui_test_wait_for (is_as_wanted, &presence, there ? "a record to come" : "a record to go");
}

static GtkWindow *
find_dialog (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_toast (gpointer user_data)
{
  return ui_test_find_label (user_data, "Undo") != NULL;
}

static guint
count_referrers (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) referrers = entente_amend_list_referrers (fixture->catalogue, id);

  return referrers->len;
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

/* Tests */

static void
test_duplicate (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.duplicate-record");
  wait_for_presence (fixture, "vast-copy", TRUE);
  ui_test_wait_for (has_toast, fixture->window, "a toast with a way back");
  activate (fixture, "win.undo");
  wait_for_presence (fixture, "vast-copy", FALSE);
  activate (fixture, "win.redo");
  wait_for_presence (fixture, "vast-copy", TRUE);
  activate (fixture, "win.undo");
  wait_for_presence (fixture, "vast-copy", FALSE);
}

/* Where others refer to a record, it is not deleted before somebody says so. */
static void
test_delete_with_referrers (Fixture *fixture, gconstpointer user_data)
{
  guint n_referrers = count_referrers (fixture, "vast");
  g_autoptr (EntenteRecord) before
      = entente_catalogue_ref_record (fixture->catalogue, "vast", NULL);
  g_autoptr (EntenteRecord) after = NULL;
  GtkWindow *dialog;

  g_assert_cmpuint (n_referrers, >, 0);
  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.delete-record");
  dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "vast"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "delete");
  wait_for_presence (fixture, "vast", FALSE);
  g_assert_cmpuint (count_referrers (fixture, "vast"), ==, 0);

  activate (fixture, "win.undo");
  wait_for_presence (fixture, "vast", TRUE);
  after = entente_catalogue_ref_record (fixture->catalogue, "vast", NULL);
  g_assert_true (entente_node_equal (ENTENTE_NODE (before), ENTENTE_NODE (after)));
  g_assert_cmpuint (count_referrers (fixture, "vast"), ==, n_referrers);
}

static void
test_delete_cancelled (Fixture *fixture, gconstpointer user_data)
{
  GtkWindow *dialog;

  activate (fixture, "win.show-record::cnrs");
  activate (fixture, "win.delete-record");
  dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_window_close (dialog);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "cnrs"));
}

/* The button of an old toast leaves alone what was done since. */
static void
test_undo_of_an_old_change (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteChange) first = NULL;
  g_autofree char *action = NULL;

  activate (fixture, "win.show-record::usth");
  activate (fixture, "win.duplicate-record");
  wait_for_presence (fixture, "usth-copy", TRUE);
  first = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  activate (fixture, "win.show-record::cnrs");
  activate (fixture, "win.duplicate-record");
  wait_for_presence (fixture, "cnrs-copy", TRUE);

  action = g_strdup_printf ("win.undo-change(int64 %" G_GINT64_FORMAT ")",
                            entente_change_get_sequence (first));
  activate (fixture, action);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "cnrs-copy"));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "usth-copy"));
  activate (fixture, "win.undo");
  wait_for_presence (fixture, "cnrs-copy", FALSE);
  activate (fixture, action);
  wait_for_presence (fixture, "usth-copy", FALSE);
}

static void
test_undo_after_reopening (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::usth");
  activate (fixture, "win.duplicate-record");
  wait_for_presence (fixture, "usth-copy", TRUE);
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "usth-copy"));
  activate (fixture, "win.undo");
  wait_for_presence (fixture, "usth-copy", FALSE);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = ui_test_find_label (root, label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
has_no_acronym (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, "usth", NULL);

  return entente_node_get_string (ENTENTE_NODE (record), "acronym") == NULL;
}

static gboolean
has_acronym (gpointer user_data)
{
  return !has_no_acronym (user_data);
}

static void
test_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) before
      = entente_catalogue_ref_record (fixture->catalogue, "usth", NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;
  GtkWidget *button;

  entente_node_set_string (ENTENTE_NODE (after), "acronym", NULL);
  entente_change_replace (change, before, after);
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, &error));
  g_assert_no_error (error);
  g_assert_true (has_no_acronym (fixture->catalogue));

  activate (fixture, "win.show-record::usth");
  activate (fixture, "win.record-history");
  window = find_dialog (ENTENTE_TYPE_HISTORY_WINDOW);
  g_assert_nonnull (window);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "Acronym, removed: USTH"));
  button = find_button (GTK_WIDGET (window), "Restore This Version");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait_for (has_acronym, fixture->catalogue, "the version before");
  activate (fixture, "win.undo");
  ui_test_wait_for (has_no_acronym, fixture->catalogue, "the restoring to be undone");
  activate (fixture, "win.undo");
  ui_test_wait_for (has_acronym, fixture->catalogue, "the edit to be undone");
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/editing/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("duplicate", test_duplicate);
  ADD ("delete-with-referrers", test_delete_with_referrers);
  ADD ("delete-cancelled", test_delete_cancelled);
  ADD ("undo-of-an-old-change", test_undo_of_an_old_change);
  ADD ("undo-after-reopening", test_undo_after_reopening);
  ADD ("history", test_history);
#undef ADD

  return g_test_run ();
}
