/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups, the guide, and what is said of a catalogue that cannot be changed. */

#include "config.h"

#include "entente-ui-test.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "backups/entente-backups-window.h"
#include "guide/entente-guide-pages.h"
#include "guide/entente-guide-window.h"
#include "language/entente-language.h"
#include "store/entente-backup.h"
#include "window/entente-notice.h"

/* --- A network mount -------------------------------------------------------------------------- */

static long file_system; /* what every file lies on; 0: as the system says */

/* In place of that of the system. */
int
statfs (const char *path, struct statfs *ret_status)
{
  if (file_system == 0)
    return (int) syscall (SYS_statfs, path, ret_status);
  *ret_status = (struct statfs){ .f_type = file_system };
  return 0;
}

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWindow *
find_window (EntenteApplication *application, GType type)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static guint
count_backups (EntenteWindow *window)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (GPtrArray) backups = entente_backup_list (entente_catalogue_get_path (catalogue));

  return backups->len;
}

static gboolean
has_backup (gpointer data)
{
  return count_backups (data) == 1;
}

static gboolean
has_a_backup (gpointer data)
{
  return count_backups (data) > 0;
}

static gboolean
has_row (gpointer data)
{
  GtkWidget *list = ui_test_find_type (data, GTK_TYPE_LIST_BOX);

  return list != NULL && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL;
}

static gboolean
is_asked (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          *(GtkWindow **) data = window;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_back (gpointer data)
{
  return entente_catalogue_has_record (data, "vast");
}

static gboolean
is_gone (gpointer data)
{
  return !entente_catalogue_has_record (data, "vast");
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* The backup of the day is made by itself; it is listed; it is restored, after a question, and
 * that is undone. */
static void
test_backup_and_restore (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_DELETE);
  GtkWindow *backups;
  GtkWindow *dialog = NULL;
  GtkWidget *button;
  int minimum;
  g_autoptr (GError) error = NULL;

  ui_test_wait_for (has_backup, window, "the backup of the day");
  entente_change_delete (change, "vast");
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);

  backups = entente_backups_window_new (window);
  gtk_window_present (backups);
  ui_test_wait_for (has_row, backups, "the list of backups");
  gtk_widget_measure (GTK_WIDGET (backups), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  button = ui_test_find_label (GTK_WIDGET (backups), "Restore…");
  g_assert_nonnull (button);
  button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait_for (is_asked, &dialog, "the question");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "1 record"));
  g_assert_true (is_gone (catalogue));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "restore");
  gtk_window_close (dialog);
  ui_test_wait_for (is_back, catalogue, "what was deleted");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_wait_for (is_gone, catalogue, "the undoing");
  ui_test_close_all (application);
}

static void
copy_backup (EntenteCatalogue *catalogue, const char *name)
{
  g_autofree char *folder = entente_backup_dup_folder (entente_catalogue_get_path (catalogue));
  g_autoptr (GPtrArray) backups = entente_backup_list (entente_catalogue_get_path (catalogue));
  g_autoptr (GFile) from = g_file_new_for_path (((EntenteBackup *) backups->pdata[0])->path);
  g_autoptr (GFile) to = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Backups of one minute are told from each other, and a row that does nothing takes no focus. */
static void
test_backups_of_a_minute (void)
{
  static const char *const shown[]
      = { "2 January 2020, 03:05", "2 January 2020, 03:04:59", "2 January 2020, 03:04:05" };
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  GtkWindow *backups;

  ui_test_wait_for (has_a_backup, window, "a backup");
  copy_backup (catalogue, "2020-01-02T03-05-00Z-asked.entente");
  copy_backup (catalogue, "2020-01-02T03-04-59Z-asked.entente");
  copy_backup (catalogue, "2020-01-02T03-04-05Z-asked.entente");
  backups = entente_backups_window_new (window);
  gtk_window_present (backups);
  ui_test_wait_for (has_row, backups, "the list of backups");
  ui_test_settle (GTK_WIDGET (backups));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      GtkWidget *label = ui_test_find_label (GTK_WIDGET (backups), shown[i]);
      GtkWidget *row;

      g_assert_nonnull (label);
      row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
      g_assert_false (gtk_widget_get_focusable (row));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           shown[i]);
    }
  ui_test_close_all (application);
}

/* Every page in every language, wide and narrow; the window follows the language. */
static void
test_guide (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  GtkWindow *guide;
  const EntenteGuidePage *pages;
  guint n;

  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  guide = find_window (application, ENTENTE_TYPE_GUIDE_WINDOW);
  g_assert_nonnull (guide);
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  pages = entente_guide_get_pages (&n);
  g_assert_cmpuint (n, ==, 10);
  for (const char *const *code = entente_language_get_codes (); *code != NULL; code++)
    {
      entente_language_set (*code);
      for (guint i = 0; i < n; i++)
        {
          int minimum;

          entente_guide_window_show_page (ENTENTE_GUIDE_WINDOW (guide), pages[i].id);
          g_assert_nonnull (ui_test_find_label (GTK_WIDGET (guide), gettext (pages[i].title)));
          g_assert_nonnull (
              ui_test_find_label (GTK_WIDGET (guide), gettext (pages[i].paragraphs[0])));
          gtk_widget_measure (GTK_WIDGET (guide), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                              NULL, NULL);
          g_assert_cmpint (minimum, <=, 360);
        }
    }
  entente_language_set ("en");
  gtk_window_destroy (guide);
  g_assert_nonnull (window);
  ui_test_close_all (application);
}

static void
test_notice (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-notice-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autoptr (EntenteCatalogue) catalogue
      = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, NULL, NULL);
  g_autoptr (EntenteDatabase) database = NULL;
  GtkWidget *notice;
  GtkWidget *window;

  notice = g_object_ref_sink (entente_notice_new (catalogue));
  g_assert_null (ui_test_find_type (notice, GTK_TYPE_INFO_BAR));
  g_clear_object (&notice);
  g_clear_object (&catalogue);
  database = entente_database_open (path, ENTENTE_DATABASE_READ_WRITE, NULL);
  entente_database_execute (database, "PRAGMA user_version = 99", NULL);
  g_clear_pointer (&database, entente_database_close);
  catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
  notice = entente_notice_new (catalogue);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 200);
  gtk_window_set_child (GTK_WINDOW (window), notice);
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (window);
  g_assert_nonnull (ui_test_find_label (notice,
                                        "A newer version of Entente wrote this catalogue. It can "
                                        "be read here, but not changed."));
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&catalogue);
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* The warning is there in each language until it has been read, and not again after a switch. */
static void
test_network (void)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  static const char *const words[] = { "network drive", "lecteur réseau", "mạng" };
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window;
  GtkWidget *bar = NULL;

  file_system = 0x6969; /* NFS */
  window = ui_test_open_window (application, 360, 640);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *label;

      entente_language_set (languages[i]);
      ui_test_settle (GTK_WIDGET (window));
      bar = ui_test_find_type (GTK_WIDGET (window), GTK_TYPE_INFO_BAR);
      g_assert_nonnull (bar);
      g_assert_true (gtk_widget_get_mapped (bar));
      label = ui_test_find_type (bar, GTK_TYPE_LABEL);
      g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), words[i]));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
    }
  gtk_info_bar_response (GTK_INFO_BAR (bar), GTK_RESPONSE_CLOSE);
  ui_test_wait_for (is_hidden, ui_test_find_type (bar, GTK_TYPE_LABEL), "the bar to go");
  entente_language_set ("en");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (ui_test_find_type (GTK_WIDGET (window), GTK_TYPE_INFO_BAR));
  file_system = 0;
  ui_test_close_all (application);
  g_object_unref (application);
}

static gboolean
has_notice (gpointer data)
{
  return ui_test_find_type (data, GTK_TYPE_INFO_BAR) != NULL;
}

/* A copy of the catalogue whose table of records cannot be read: what the lists are made from can. */
static GFile *
new_damaged (EntenteCatalogue *catalogue)
{
  enum
  {
    PAGE = 4096,
    RECORD_ROOT = 4 /* as the schema makes it */
  };
  EntenteDatabase *database = entente_store_get_database (entente_catalogue_get_store (catalogue));
  g_autofree char *folder = g_path_get_dirname (entente_catalogue_get_path (catalogue));
  g_autofree char *path = g_build_filename (folder, "damaged.entente", NULL);
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  entente_database_copy_to (database, path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + (RECORD_ROOT - 1) * PAGE, 0xff, 400);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  return g_file_new_for_path (path);
}

/* A record that damage keeps from being read is not said to be deleted, and what can be done is
 * said as long as the file is open, in each language. */
static void
test_damaged (void)
{
  static const char *const titles[]
      = { "This Record Cannot Be Read", "Cette fiche est illisible", "Không đọc được hồ sơ này" };
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 360, 640);
  g_autoptr (GFile) file = new_damaged (entente_window_get_catalogue (window));
  EntenteWorkspace *workspace;

  gtk_window_destroy (GTK_WINDOW (window));
  window = entente_application_open (application, file);
  workspace = entente_window_get_workspace (window);
  entente_workspace_show_record (workspace, "vast");
  ui_test_wait_for (has_notice, window, "the notice");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *bar, *button;
      g_autoptr (GVariant) target = NULL;

      entente_language_set (entente_language_get_codes ()[i]);
      ui_test_settle (GTK_WIDGET (window));
      g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), titles[i]));
      bar = ui_test_find_type (GTK_WIDGET (window), GTK_TYPE_INFO_BAR);
      button = ui_test_find_label (bar, gettext ("_Save What Can Be Read") + 1); /* without "_" */
      g_assert_nonnull (button);
      button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
      g_assert_true (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));
      target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
      g_assert_cmpstr (g_variant_get_string (target, NULL), ==, g_file_peek_path (file));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
    }
  entente_language_set ("en");
  ui_test_close_all (application);
  g_object_unref (application);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/safety/backup-and-restore", test_backup_and_restore);
  g_test_add_func ("/safety/backups-of-a-minute", test_backups_of_a_minute);
  g_test_add_func ("/safety/guide", test_guide);
  g_test_add_func ("/safety/notice", test_notice);
  g_test_add_func ("/safety/network", test_network);
  g_test_add_func ("/safety/damaged", test_damaged);

  return g_test_run ();
}
