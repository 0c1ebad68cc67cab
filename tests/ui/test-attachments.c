/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are kept with a record, in a real window: attached, opened, renamed, removed. */

#include "config.h"

#include "entente-ui-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "attachments/entente-attaching.h"
#include "attachments/entente-attachment-list.h"
#include "attachments/entente-attachment-open.h"
#include "attachments/entente-attachment-row.h"
#include "attachments/entente-copying-window.h"
#include "language/entente-language.h"
#include "store/entente-attachments.h"

/* Nothing in the window says that another program has started. */
#define LOOK_AGAIN 20 /* milliseconds */

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

static GListModel *
new_file (const char *name, const char *content)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = dup_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_list_store_append (files, file);
  return G_LIST_MODEL (files);
}

static EntenteWindow *
open_record (EntenteApplication *application, const char *id)
{
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);

  entente_window_show_record (window, id);
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

static EntenteRecord *
ref_record (EntenteWindow *window, const char *id)
{
  return entente_catalogue_ref_record (entente_window_get_catalogue (window), id, NULL);
}

static GtkWidget *
find_row (gpointer window)
{
  return ui_test_find_type (window, ENTENTE_TYPE_ATTACHMENT_ROW);
}

static gboolean
has_row (gpointer window)
{
  return find_row (window) != NULL;
}

static gboolean
has_no_row (gpointer window)
{
  return find_row (window) == NULL;
}

static gboolean
is_renamed (gpointer window)
{
  return ui_test_find_label (window, "Renamed.txt") != NULL;
}

/* Also where it is not shown yet, as in a menu. */
static gboolean
says (GtkWidget *root, const char *text)
{
  gboolean found = GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); !found && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);
  return found;
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer unused)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
has_copying_window (gpointer unused)
{
  return find_window (ENTENTE_TYPE_COPYING_WINDOW) != NULL;
}

static gboolean
has_no_copying_window (gpointer unused)
{
  return find_window (ENTENTE_TYPE_COPYING_WINDOW) == NULL;
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
on_look_again_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for_file (const char *path)
{
  guint source = g_timeout_add (LOOK_AGAIN, on_look_again_cb, NULL);

  ui_test_wait_for (file_exists, (gpointer) path, path);
  g_source_remove (source);
}

/* The program that the person has for texts: it writes down what it was given. */
static void
install_viewer (const char *seen)
{
  g_autofree char *script = dup_path ("viewer");
  g_autofree char *content = g_strdup_printf (
      "#!/bin/sh\nprintf '%%s' \"$1\" >'%s.part' && mv '%s.part' '%s'\n", seen, seen, seen);
  g_autoptr (GAppInfo) viewer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (script, content, -1, NULL));
  g_chmod (script, 0700);
  viewer = g_app_info_create_from_commandline (script, "Viewer", G_APP_INFO_CREATE_NONE, &error);
  g_assert_no_error (error);
  g_app_info_set_as_default_for_type (viewer, "text/plain", &error);
  g_assert_no_error (error);
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_add_open_rename_remove (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "vast");
  g_autoptr (GListModel) files = new_file ("Plan 2024.txt", "What was agreed.\n");
  g_autofree char *seen = dup_path ("seen");
  g_autofree char *opened = NULL;
  g_autofree char *content = NULL;
  g_autofree char *base = NULL;
  GtkWindow *dialog;
  GtkWidget *menu;
  GStatBuf status;

  g_assert_true (has_no_row (window));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), "Attach Files…"));
  entente_attaching_copy_for_record (window, "vast", files);
  ui_test_wait_for (has_row, window, "the attachment");
  g_assert_nonnull (ui_test_find_label (find_row (window), "Plan 2024.txt"));
  g_assert_nonnull (ui_test_find_label (find_row (window), "17 bytes"));

  menu = ui_test_find_type (find_row (window), GTK_TYPE_MENU_BUTTON);
  g_assert_true (says (menu, "Delete"));
  g_assert_false (says (menu, "Delete (keypad)"));

  install_viewer (seen);
  gtk_widget_activate (find_row (window));
  wait_for_file (seen);
  g_assert_true (g_file_get_contents (seen, &opened, NULL, NULL));
  base = g_path_get_basename (opened);
  g_assert_cmpstr (base, ==, "Plan 2024.txt");
  g_assert_true (g_file_get_contents (opened, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "What was agreed.\n");
  g_assert_cmpint (g_stat (opened, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0400);

  gtk_widget_activate_action (find_row (window), "attachment.rename", NULL);
  ui_test_wait_for (has_dialog, NULL, "the question");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)),
                         "../Renamed.txt");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  gtk_window_close (dialog);
  ui_test_wait_for (is_renamed, window, "the new name");

  gtk_widget_activate_action (find_row (window), "attachment.remove", NULL);
  ui_test_wait_for (has_no_row, window, "the removal");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_wait_for (is_renamed, window, "what was removed");
  ui_test_close_all (application);
}

/* A row takes the focus, and what is done to it leaves the record alone. */
static void
test_focus (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "cnrs");
  g_autoptr (GListModel) files = new_file ("key.txt", "x");

  entente_attaching_copy_for_record (window, "cnrs", files);
  ui_test_wait_for (has_row, window, "the attachment");
  g_assert_true (gtk_widget_grab_focus (find_row (window)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == find_row (window));
  g_assert_true (gtk_widget_activate_action (find_row (window), "attachment.remove", NULL));
  ui_test_wait_for (has_no_row, window, "the removal");
  {
    g_autoptr (EntenteRecord) record = ref_record (window, "cnrs");

    g_assert_nonnull (record);
    g_assert_cmpuint (entente_record_get_attachments (record)->len, ==, 0);
  }
  ui_test_close_all (application);
}

/* What runs is not run; what is refused is said. */
static void
test_refusals (void)
{
  static const char *const programs[] = { "run.sh", "a.desktop", "b.exe", "innocent.txt" };
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "uga");
  g_autoptr (GListModel) files = new_file ("innocent.txt", "#!/bin/sh\ntouch ran\n");
  g_autoptr (GListStore) link = g_list_store_new (G_TYPE_FILE);
  g_autofree char *link_path = dup_path ("link");
  g_autofree char *plain = dup_path ("plain.txt");
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (GListModel) made = new_file (programs[i], "#!/bin/sh\n");
      g_autofree char *path = dup_path (programs[i]);

      g_assert_true (entente_attachment_is_program (path));
    }
  g_assert_true (g_file_set_contents (plain, "Words.\n", -1, NULL));
  g_assert_false (entente_attachment_is_program (plain));

  entente_attaching_copy_for_record (window, "uga", files);
  ui_test_wait_for (has_row, window, "the attachment");
  gtk_widget_activate (find_row (window));
  ui_test_wait_for (has_dialog, NULL, "the refusal to run it");
  g_assert_nonnull (strstr (
      adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG))),
      "is a program"));
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG));

  g_assert_cmpint (symlink ("/etc/hostname", link_path), ==, 0);
  g_list_store_append (link, link_file);
  entente_attaching_copy_for_record (window, "uga", G_LIST_MODEL (link));
  ui_test_wait_for (has_dialog, NULL, "the refusal of a link");
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_test_close_all (application);
}

/* A folder that was left behind is said plainly, in each language, wide and narrow. */
static void
test_missing (void)
{
  static const char *const words[][2] = {
    { "en", "Missing from the folder" },
    { "fr", "Absent du dossier" },
    { "vi", "Không có trong thư mục" },
  };
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "vast");
  g_autoptr (GListModel) files = new_file ("lost.txt", "lost");
  g_autoptr (EntenteRecord) record = NULL;
  g_autofree char *path = NULL;
  GtkWidget *row = NULL;

  entente_attaching_copy_for_record (window, "afd", files);
  entente_window_show_record (window, "afd");
  ui_test_wait_for (has_row, window, "the attachment");
  record = ref_record (window, "afd");
  path = entente_attachments_dup_path (
      entente_catalogue_get_path (entente_window_get_catalogue (window)),
      entente_attachment_get_sha256 (entente_record_get_attachments (record)->pdata[0]));
  g_assert_cmpint (g_unlink (path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *list;
      int minimum;

      if (i > 0)
        entente_language_set (words[i][0]);
      else
        entente_window_show_record (window, "vast");
      entente_window_show_record (window, "afd");
      ui_test_settle (GTK_WIDGET (window));
      ui_test_wait_for (has_row, window, "the attachment");
      list = ui_test_find_type (GTK_WIDGET (window), ENTENTE_TYPE_ATTACHMENT_LIST);
      row = find_row (window);
      g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), words[i][1]));
      g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 324);
    }
  entente_language_set ("en");
  ui_test_close_all (application);
}

/* A large file shows how far it has come, and can be stopped; then nothing is attached. */
static void
test_stop (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "aevg");
  g_autoptr (GListModel) files = new_file ("large.bin", "");
  g_autofree char *path = dup_path ("large.bin");
  g_autoptr (EntenteRecord) record = NULL;

  g_assert_cmpint (truncate (path, ENTENTE_ATTACHMENT_MAX_BYTES), ==, 0);
  entente_attaching_copy_for_record (window, "aevg", files);
  ui_test_wait_for (has_copying_window, NULL, "the window of the copying");
  gtk_window_close (find_window (ENTENTE_TYPE_COPYING_WINDOW));
  ui_test_wait_for (has_no_copying_window, NULL, "the stop");
  record = ref_record (window, "aevg");
  g_assert_cmpuint (entente_record_get_attachments (record)->len, ==, 0);
  ui_test_close_all (application);
}

static void
test_drop (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = open_record (application, "usth");
  g_autoptr (GListModel) files = new_file ("dropped.txt", "dropped");
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  g_assert_true (
      entente_attachment_list_drop (ENTENTE_ATTACHMENT_LIST (ui_test_find_type (
                                        GTK_WIDGET (window), ENTENTE_TYPE_ATTACHMENT_LIST)),
                                    &value));
  ui_test_wait_for (has_row, window, "what was dropped");
  ui_test_close_all (application);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/attachments/add-open-rename-remove", test_add_open_rename_remove);
  g_test_add_func ("/ui/attachments/focus", test_focus);
  g_test_add_func ("/ui/attachments/refusals", test_refusals);
  g_test_add_func ("/ui/attachments/missing", test_missing);
  g_test_add_func ("/ui/attachments/stop", test_stop);
  g_test_add_func ("/ui/attachments/drop", test_drop);

  return g_test_run ();
}
