/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the catalogue by the window: what was done is on the disk, is said, and can be undone. */

#include "config.h"

#include "entente-ui-test.h"
#include "form-fixture.h"

#include "editing/entente-duplicates-window.h"
#include "editing/entente-editor-layout.h"
#include "editing/entente-editor.h"
#include "editing/entente-editors-private.h"
#include "editing/entente-field-editor.h"
#include "editing/entente-history-window.h"
#include "editing/entente-picker.h"
#include "language/entente-language.h"
#include "services/entente-amendments.h"
#include "store/entente-history.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

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
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", TRUE);
  ui_test_wait_for (has_toast, fixture->window, "a toast with a way back");
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", FALSE);
  activate (fixture, "win.redo");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", TRUE);
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", FALSE);
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
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "Vietnam Academy of Science and Technology"));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "vast"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "delete");
  ui_test_wait_for_record (fixture->catalogue, "vast", FALSE);
  g_assert_cmpuint (count_referrers (fixture, "vast"), ==, 0);

  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast", TRUE);
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
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
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
  ui_test_wait_for_record (fixture->catalogue, "usth-copy", TRUE);
  first = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  activate (fixture, "win.show-record::cnrs");
  activate (fixture, "win.duplicate-record");
  ui_test_wait_for_record (fixture->catalogue, "cnrs-copy", TRUE);

  action = g_strdup_printf ("win.undo-change(int64 %" G_GINT64_FORMAT ")",
                            entente_change_get_sequence (first));
  activate (fixture, action);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "cnrs-copy"));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "usth-copy"));
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "cnrs-copy", FALSE);
  activate (fixture, action);
  ui_test_wait_for_record (fixture->catalogue, "usth-copy", FALSE);
}

static void
test_undo_after_reopening (Fixture *fixture, gconstpointer user_data)
{
  activate (fixture, "win.show-record::usth");
  activate (fixture, "win.duplicate-record");
  ui_test_wait_for_record (fixture->catalogue, "usth-copy", TRUE);
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "usth-copy"));
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "usth-copy", FALSE);
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

static gboolean
has_first_acronym (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, "usth", NULL);

  return g_strcmp0 (entente_node_get_string (ENTENTE_NODE (record), "acronym"), "USTH") == 0;
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
  window = ui_test_find_window (ENTENTE_TYPE_HISTORY_WINDOW);
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

static GtkWidget *
find_nth_button (GtkWidget *root, const char *label, guint *n)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0
      && (*n)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth_button (child, label, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Not the last one only; and whoever did it is named as the preferences have it. */
static void
test_history_of_several (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings = entente_application_get_settings (fixture->application);
  g_autoptr (EntenteChange) last = NULL;
  GtkWindow *window;
  guint nth = 2;

  g_settings_set_string (settings, "author", "Lan & <b>");
  activate (fixture, "win.show-record::usth");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (EntenteRecord) before
          = entente_catalogue_ref_record (fixture->catalogue, "usth", NULL);
      g_autoptr (EntenteRecord) after = entente_record_copy (before);
      g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
      g_autofree char *acronym = i == 2 ? NULL : g_strdup_printf ("U%u", i);

      entente_node_set_string (ENTENTE_NODE (after), "acronym", acronym);
      entente_change_replace (change, before, after);
      g_assert_true (entente_catalogue_apply (fixture->catalogue, change, NULL));
    }
  activate (fixture, "win.record-history");
  window = ui_test_find_window (ENTENTE_TYPE_HISTORY_WINDOW);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "Acronym: U0 → U1"));
  /* Of the newest first: before the third edit, before the second, before the first. */
  g_signal_emit_by_name (find_nth_button (GTK_WIDGET (window), "Restore This Version", &nth),
                         "clicked");
  ui_test_wait_for (has_first_acronym, fixture->catalogue, "the oldest version");
  last = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  g_assert_cmpstr (entente_change_get_author (last), ==, "Lan & <b>");
  g_settings_reset (settings, "author");
  for (guint i = 0; i < 4; i++)
    activate (fixture, "win.undo");
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* --- The form --------------------------------------------------------------------------------- */

static EntenteEditor *
open_form (Fixture *fixture, const char *id)
{
  g_autofree char *action = g_strconcat ("win.show-record::", id, NULL);
  GtkWindow *form;

  activate (fixture, action);
  activate (fixture, "win.edit-record");
  form = ui_test_find_window (ENTENTE_TYPE_EDITOR);
  g_assert_nonnull (form);
  ui_test_settle (GTK_WIDGET (form));
  return ENTENTE_EDITOR (form);
}

static void
type_into (EntenteEditor *form, const char *name, const char *text)
{
  GtkWidget *entry = ui_test_find_type (field_editor (form, name), GTK_TYPE_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
is_gone (gpointer user_data)
{
  return ui_test_find_window (ENTENTE_TYPE_EDITOR) == NULL;
}

static void
save_form (EntenteEditor *form)
{
  gtk_widget_activate_action (GTK_WIDGET (form), "editor.save", NULL);
}

static char *
dup_signed_on_disk (Fixture *fixture, const char *id)
{
  g_autoptr (EntenteStore) reader = entente_catalogue_open_reader (fixture->catalogue, NULL);
  g_autoptr (EntenteRecord) record = entente_store_ref_record (reader, id, NULL);
  EntenteDate *date = entente_node_get_date (ENTENTE_NODE (record), "signed");

  return date != NULL ? entente_date_to_edtf (date) : NULL;
}

static gboolean
is_signed_as_before (gpointer user_data)
{
  g_autofree char *date = dup_signed_on_disk (user_data, "drv-ussr-1959");

  return g_strcmp0 (date, "1959-03-07") == 0;
}

static void
test_edit_date (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  g_autofree char *date = NULL;

  type_into (form, "signed", "ngày 5 tháng 8 năm 2024");
  g_assert_nonnull (
      ui_test_find_label (field_editor (form, "signed"), "5 August 2024, to the day"));
  save_form (form);
  ui_test_wait_for (is_gone, NULL, "the form to be saved");
  date = dup_signed_on_disk (fixture, "drv-ussr-1959");
  g_assert_cmpstr (date, ==, "2024-08-05");
  activate (fixture, "win.undo");
  ui_test_wait_for (is_signed_as_before, fixture, "the date to be undone");
}

/* What is not understood is named, stays as it was typed, and nothing is saved. */
static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  GtkWidget *entry;

  type_into (form, "signed", "32 August 2024");
  save_form (form);
  ui_test_settle (GTK_WIDGET (form));
  g_assert_false (is_gone (NULL));
  g_assert_true (is_signed_as_before (fixture));
  entry = ui_test_find_type (field_editor (form, "signed"), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "32 August 2024");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (form),
                                        "Not saved yet. To be corrected or filled in: Signed"));
  entente_edit_session_start_over (entente_editor_get_session (form));
  gtk_window_close (GTK_WINDOW (form));
}

/* Leaving keeps what was typed, understood or not; it is there the next time. */
static void
test_draft (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  GtkWidget *entry;

  type_into (form, "signed", "some day in May");
  type_into (form, "title", "A title in English");
  gtk_window_close (GTK_WINDOW (form));
  ui_test_wait_for (is_gone, NULL, "the form to be closed");
  g_assert_true (is_signed_as_before (fixture));

  form = open_form (fixture, "drv-ussr-1959");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (form), "A draft that was not saved."));
  entry = ui_test_find_type (field_editor (form, "signed"), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "some day in May");
  g_assert_cmpstr (entente_text_get (entente_node_get_text (edited (form), "title"), "en"), ==,
                   "A title in English");

  gtk_widget_activate_action (GTK_WIDGET (form), "editor.start-over", NULL);
  entry = ui_test_find_type (field_editor (form, "signed"), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "7 March 1959");
  gtk_window_close (GTK_WINDOW (form));
  ui_test_wait_for (is_gone, NULL, "the form to be closed");
  form = open_form (fixture, "drv-ussr-1959");
  g_assert_null (ui_test_find_label (GTK_WIDGET (form), "A draft that was not saved."));
  gtk_window_close (GTK_WINDOW (form));
}

typedef struct
{
  EntenteCatalogue *catalogue;
  EntenteRecord *record;
} Left;

static gboolean
has_draft (gpointer user_data)
{
  Left *left = user_data;
  g_autoptr (EntenteEditSession) session = entente_edit_session_new (left->catalogue, left->record);

  return entente_edit_session_is_resumed (session);
}

/* The draft is written by a thread that tells nobody: it is looked for time and again. */
static gboolean
on_look_again_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* What is typed is on the disk a moment later, with the form still open: a crash may come. */
static void
test_draft_while_typing (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  g_autoptr (EntenteRecord) record
      = entente_catalogue_ref_record (fixture->catalogue, "drv-ussr-1959", NULL);
  Left left = { fixture->catalogue, record };
  guint source;

  g_assert_false (has_draft (&left));
  type_into (form, "signed", "some day in May");
  source = g_timeout_add (20, on_look_again_cb, NULL);
  ui_test_wait_for (has_draft, &left, "the draft to be written");
  g_source_remove (source);
  entente_edit_session_start_over (entente_editor_get_session (form));
  gtk_window_close (GTK_WINDOW (form));
  g_assert_false (has_draft (&left));
}

static void
test_draft_survives_language (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  GtkWidget *entry;

  type_into (form, "signed", "some day in May");
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "fr");
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true ((gpointer) ui_test_find_window (ENTENTE_TYPE_EDITOR) != (gpointer) form);
  form = ENTENTE_EDITOR (ui_test_find_window (ENTENTE_TYPE_EDITOR));
  g_assert_nonnull (form);
  entry = ui_test_find_type (field_editor (form, "signed"), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "some day in May");
  gtk_widget_activate_action (GTK_WIDGET (form), "editor.start-over", NULL);
  gtk_window_close (GTK_WINDOW (form));
}

/* Nothing but a title is required, and the id is made of it. */
static void
test_new (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form;
  EntenteRecordPane *pane
      = entente_workspace_get_record_pane (entente_window_get_workspace (fixture->window));

  activate (fixture, "win.new-record::partner");
  form = ENTENTE_EDITOR (ui_test_find_window (ENTENTE_TYPE_EDITOR));
  save_form (form);
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (form), "Not saved yet. To be corrected or filled in: Name"));
  type_into (form, "name", "Viện Đo lường");
  save_form (form);
  ui_test_wait_for (is_gone, NULL, "the form to be saved");
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "vien-do-luong"));
  g_assert_cmpstr (entente_record_pane_get_id (pane), ==, "vien-do-luong");
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vien-do-luong", FALSE);
}

/* A partner that is not there is made on the way: one step, saved and undone together. */
static void
test_create_on_the_way (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, "drv-ussr-1959");
  EntenteNode *party = entente_node_append (edited (form), "parties");
  g_autoptr (GPtrArray) items = NULL;
  GtkWidget *picker;

  entente_editor_focus_field (form, party, "partner");
  picker = entente_field_editor_find (GTK_WIDGET (form), party,
                                      entente_node_find_field (party, "partner"));
  picker = ui_test_find_type (picker, ENTENTE_TYPE_PICKER);
  g_assert_nonnull (picker);
  items = entente_picker_search (ENTENTE_PICKER (picker), "Institut du Rivage");
  g_assert_cmpuint (items->len, >=, 1);
  entente_picker_choose (ENTENTE_PICKER (picker),
                         ((EntentePickerItem *) items->pdata[items->len - 1])->id);
  g_assert_cmpstr (entente_picker_get_text (ENTENTE_PICKER (picker)), ==, "Institut du Rivage");
  save_form (form);
  ui_test_wait_for (is_gone, NULL, "the form to be saved");
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "institut-du-rivage"));
  g_assert_cmpuint (count_referrers (fixture, "institut-du-rivage"), ==, 1);
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "institut-du-rivage", FALSE);
  g_assert_cmpuint (count_referrers (fixture, "institut-du-rivage"), ==, 0);
}

static gboolean
has_pairs (gpointer user_data)
{
  GtkWidget *stack = ui_test_find_id (user_data, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "pairs");
}

static EntenteDuplicatesWindow *
open_pair (Fixture *fixture)
{
  EntenteDuplicatesWindow *window;

  activate (fixture, "win.show-record::vast");
  activate (fixture, "win.duplicate-record");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", TRUE);
  activate (fixture, "win.find-duplicates");
  window = ENTENTE_DUPLICATES_WINDOW (ui_test_find_window (ENTENTE_TYPE_DUPLICATES_WINDOW));
  g_assert_nonnull (window);
  ui_test_wait_for (has_pairs, window, "the pairs");
  entente_duplicates_window_compare (window, "vast", "vast-copy");
  return window;
}

static gboolean
is_same_copy (gpointer user_data)
{
  EntenteCatalogue *catalogue = g_object_get_data (user_data, "catalogue");
  g_autoptr (EntenteRecord) copy = entente_catalogue_ref_record (catalogue, "vast-copy", NULL);

  return entente_node_equal (ENTENTE_NODE (copy), user_data);
}

/* The copy goes into the original; what named the copy names the original; and back. */
static void
test_merge (Fixture *fixture, gconstpointer user_data)
{
  EntenteDuplicatesWindow *window = open_pair (fixture);
  g_autoptr (EntenteRecord) copy
      = entente_catalogue_ref_record (fixture->catalogue, "vast-copy", NULL);
  guint n_referrers = count_referrers (fixture, "vast");

  g_object_set_data (G_OBJECT (copy), "catalogue", fixture->catalogue);
  gtk_widget_activate_action (GTK_WIDGET (window), "duplicates.swap", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "duplicates.merge", NULL);
  ui_test_wait_for_record (fixture->catalogue, "vast", FALSE);
  g_assert_cmpuint (count_referrers (fixture, "vast-copy"), ==, n_referrers);
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast", TRUE);
  g_assert_cmpuint (count_referrers (fixture, "vast"), ==, n_referrers);
  ui_test_wait_for (is_same_copy, copy, "the copy to be as it was");
  gtk_window_close (GTK_WINDOW (window));
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", FALSE);
}

static gboolean
is_told_apart (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, "vast", NULL);

  return g_strv_contains (entente_node_get_strings (ENTENTE_NODE (record), "differentFrom"),
                          "vast-copy");
}

static gboolean
has_finished (gpointer user_data)
{
  GtkWidget *stack = ui_test_find_id (user_data, "stack");

  return !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "working");
}

/* What was said to be different is not proposed again. */
static void
test_different (Fixture *fixture, gconstpointer user_data)
{
  EntenteDuplicatesWindow *window = open_pair (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "duplicates.different", NULL);
  ui_test_wait_for (is_told_apart, fixture->catalogue, "the two to be told apart");
  gtk_window_close (GTK_WINDOW (window));
  activate (fixture, "win.find-duplicates");
  window = ENTENTE_DUPLICATES_WINDOW (ui_test_find_window (ENTENTE_TYPE_DUPLICATES_WINDOW));
  ui_test_wait_for (has_finished, window, "the comparison");
  g_assert_false (has_pairs (window));
  gtk_window_close (GTK_WINDOW (window));
  activate (fixture, "win.undo");
  activate (fixture, "win.undo");
  ui_test_wait_for_record (fixture->catalogue, "vast-copy", FALSE);
}

static gboolean
prefers_first (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, "vast", NULL);

  return entente_node_get_boolean (entente_record_get_evidence (record)->pdata[0], "preferred");
}

static gboolean
prefers_none (gpointer user_data)
{
  return !prefers_first (user_data);
}

static void
test_prefer (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (prefers_none (fixture->catalogue));
  activate (fixture, "win.prefer-source(('vast', uint32 0))");
  ui_test_wait_for (prefers_first, fixture->catalogue, "the source to be preferred");
  activate (fixture, "win.undo");
  ui_test_wait_for (prefers_none, fixture->catalogue, "that to be undone");
}

/* Every field of every kind has its place in the form, once. */
static void
test_layout_is_complete (void)
{
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autoptr (EntenteRecord) record = entente_record_new (kind, "some");
      g_autoptr (GHashTable) placed = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_groups[2];
      const EntenteEditorGroup *groups[] = { entente_editor_layout_get (kind, &n_groups[0]),
                                             entente_editor_layout_get_common (&n_groups[1]) };
      guint n;
      const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

      for (guint l = 0; l < G_N_ELEMENTS (groups); l++)
        for (guint i = 0; i < n_groups[l]; i++)
          for (const char *const *name = groups[l][i].fields; *name != NULL; name++)
            g_assert_true (g_hash_table_add (placed, (gpointer) *name));
      for (guint i = 0; i < n; i++)
        if (!g_str_equal (fields[i].name, "id"))
          g_assert_true (g_hash_table_remove (placed, fields[i].name));
      g_assert_cmpuint (g_hash_table_size (placed), ==, 0);
    }
}

static void
open_all_cards (EntenteEditor *form)
{
  EntenteNode *record = edited (form);
  EntenteNode *last = NULL;
  guint n;
  const EntenteField *fields = entente_node_get_fields (record, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].type == ENTENTE_VALUE_NODES)
      {
        last = entente_node_append (record, fields[i].name);
        _entente_editor_open_element (last);
      }
  /* The last are the attachments: the form is filled anew, with all cards open. */
  entente_editor_focus_field (form, last, "name");
  g_assert_nonnull (
      entente_field_editor_find (GTK_WIDGET (form), last, entente_node_find_field (last, "name")));
}

/* In each language, at the width of a telephone, with a card of each list open. */
static void
test_every_form_is_narrow (Fixture *fixture, gconstpointer user_data)
{
  const char *const *codes = entente_language_get_codes ();

  for (guint l = 0; codes[l] != NULL; l++)
    {
      g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                             codes[l]);
      for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
        {
          EntenteEditor *form = entente_editor_open_new (fixture->window, kind);
          int minimum;

          open_all_cards (form);
          gtk_widget_measure (GTK_WIDGET (form), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                              NULL, NULL);
          if (minimum > 360)
            g_error ("the form of %s is %d pixels wide in %s", entente_kind_to_code (kind), minimum,
                     codes[l]);
          entente_edit_session_start_over (entente_editor_get_session (form));
          gtk_window_close (GTK_WINDOW (form));
        }
    }
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
  ADD ("history-of-several", test_history_of_several);
  ADD ("edit-date", test_edit_date);
  ADD ("refused", test_refused);
  ADD ("draft", test_draft);
  ADD ("draft-while-typing", test_draft_while_typing);
  ADD ("draft-survives-language", test_draft_survives_language);
  ADD ("new", test_new);
  ADD ("create-on-the-way", test_create_on_the_way);
  ADD ("merge", test_merge);
  ADD ("different", test_different);
  ADD ("prefer", test_prefer);
  ADD ("every-form-is-narrow", test_every_form_is_narrow);
#undef ADD
  g_test_add_func ("/editing/layout-is-complete", test_layout_is_complete);

  return g_test_run ();
}
