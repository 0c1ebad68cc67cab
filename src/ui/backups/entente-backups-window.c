/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-backups-window"

#include "config.h"

#include "backups/entente-backups-window.h"

#include <glib/gi18n.h>

#include "backups/entente-backups-restore.h"
#include "language/entente-date-format.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "store/entente-background.h"
#include "store/entente-backup.h"
#include "widgets/entente-toast.h"

struct _EntenteBackupsWindow
{
  AdwWindow parent_instance;

  /* template */
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *folder_label;
  GtkWidget *make_button;

  /* owned */
  GCancellable *cancellable; /* of what is under way for this window */
};

G_DEFINE_FINAL_TYPE (EntenteBackupsWindow, entente_backups_window, ADW_TYPE_WINDOW)

static void load (EntenteBackupsWindow *self, gboolean make_one);

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteBackupsWindow *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

/* Whether the clock without its seconds would show the same for both; the newest come first. */
static gboolean
is_of_one_minute (GPtrArray *backups, guint i, guint j)
{
  return i < backups->len && j < backups->len
         && g_date_time_to_unix (((EntenteBackup *) backups->pdata[i])->time) / 60
                == g_date_time_to_unix (((EntenteBackup *) backups->pdata[j])->time) / 60;
}

static char *
describe_when (const EntenteBackup *backup, gboolean to_the_second)
{
  g_autoptr (GDateTime) time = g_date_time_to_local (backup->time);
  g_autoptr (EntenteDate) date
      = entente_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time));
  g_autofree char *day
      = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_LONG);
  g_autofree char *clock = g_date_time_format (time, to_the_second ? "%H:%M:%S" : "%H:%M");

  /* Translators: when something was changed: a day, such as 5 August 2024, and a time of day */
  return g_strdup_printf (C_ ("history", "%1$s, %2$s"), day, clock);
}

static char *
describe_counts (const EntenteBackup *backup)
{
  GString *out = g_string_new (NULL);

  if (backup->error != NULL)
    g_string_append (out, backup->error->message);
  else if (backup->counts[ENTENTE_KIND_NONE] == 0)
    g_string_append (out, _ ("No records"));
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autofree char *number = NULL;

      if (backup->counts[kind] == 0)
        continue;
      if (out->len > 0)
        g_string_append (out, " · ");
      number = entente_format_number (entente_language_get_current (), backup->counts[kind]);
      /* Translators: how many records of a kind: “Partners: 12” */
      g_string_append_printf (out, C_ ("backup", "%1$s: %2$s"),
                              entente_kind_get_plural_label (kind), number);
    }
  return g_string_free (out, FALSE);
}

static GtkWidget *
new_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
on_restore_cb (EntenteBackupsWindow *self, GtkButton *button)
{
  EntenteWindow *parent = get_parent (self);

  entente_backups_restore (parent, g_object_get_data (G_OBJECT (button), "path"),
                           g_object_get_data (G_OBJECT (button), "when"));
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
new_restore_button (EntenteBackupsWindow *self, const EntenteBackup *backup, const char *when)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (get_parent (self));
  /* Translators: a button: make the catalogue again what this backup holds; asks first */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));
  /* Translators: what a button is called aloud; %s is a day and a time of day */
  g_autofree char *name = g_strdup_printf (_ ("Restore the backup of %s"), when);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button,
                            backup->error == NULL && !entente_catalogue_is_read_only (catalogue));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "when", g_strdup (when), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
append_row (EntenteBackupsWindow *self, GPtrArray *backups, guint i)
{
  const EntenteBackup *backup = backups->pdata[i];
  g_autofree char *when = describe_when (backup, is_of_one_minute (backups, i, i - 1)
                                                     || is_of_one_minute (backups, i, i + 1));
  g_autofree char *counts = describe_counts (backup);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (words), new_label (when, "heading"));
  gtk_box_append (GTK_BOX (words),
                  new_label (entente_backup_reason_get_label (backup->reason), "dim-label"));
  gtk_box_append (GTK_BOX (words), new_label (counts, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_restore_button (self, backup, when));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* There is nothing to do with it but to press its button. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, when, -1);
  gtk_list_box_append (self->list, row);
}

/* --- Loading ---------------------------------------------------------------------------------- */

typedef struct
{
  char *path;
  gboolean make_one;
  GError *error; /* why none was made */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_clear_error (&loading->error);
  g_free (loading->path);
  g_free (loading);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loading *loading = data;

  if (loading->make_one)
    g_free (entente_backup_make (loading->path, ENTENTE_BACKUP_ASKED, &loading->error));
  g_task_return_pointer (task, entente_backup_list (loading->path),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EntenteBackupsWindow *self = ENTENTE_BACKUPS_WINDOW (source);
  const Loading *loading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *child;

  if (backups == NULL)
    return; /* the window was closed */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < backups->len; i++)
    append_row (self, backups, i);
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "backups" : "empty");
  gtk_widget_set_sensitive (self->make_button, TRUE);
  if (loading->error != NULL)
    entente_toast_show (GTK_WIDGET (get_parent (self)), loading->error->message);
}

static void
load (EntenteBackupsWindow *self, gboolean make_one)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_loaded_cb, NULL);
  Loading *loading = g_new0 (Loading, 1);

  loading->path
      = g_strdup (entente_catalogue_get_path (entente_window_get_catalogue (get_parent (self))));
  loading->make_one = make_one;
  g_task_set_task_data (task, loading, loading_free);
  gtk_widget_set_sensitive (self->make_button, FALSE);
  entente_background_run (task, load_in_thread);
}

static void
on_make_cb (EntenteBackupsWindow *self)
{
  load (self, TRUE);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_backups_window_dispose (GObject *object)
{
  EntenteBackupsWindow *self = ENTENTE_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (entente_backups_window_parent_class)->dispose (object);
}

static void
entente_backups_window_finalize (GObject *object)
{
  g_object_unref (ENTENTE_BACKUPS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (entente_backups_window_parent_class)->finalize (object);
}

static void
entente_backups_window_class_init (EntenteBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_backups_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_backups_window_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/backups/entente-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteBackupsWindow, folder_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteBackupsWindow, make_button);
  gtk_widget_class_bind_template_callback (widget_class, on_make_cb);
}

static void
entente_backups_window_init (EntenteBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its words are those of the language in which it was opened. */
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_backups_window_new:
 * @parent: the window of a catalogue
 *
 * Returns: (transfer floating): a window that is to be presented
 */
GtkWindow *
entente_backups_window_new (EntenteWindow *parent)
{
  EntenteBackupsWindow *self
      = g_object_new (ENTENTE_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (parent);
  g_autofree char *folder = entente_backup_dup_folder (entente_catalogue_get_path (catalogue));
  g_autofree char *shown = g_filename_display_name (folder);

  gtk_label_set_label (self->folder_label, shown);
  load (self, FALSE);
  return GTK_WINDOW (self);
}
