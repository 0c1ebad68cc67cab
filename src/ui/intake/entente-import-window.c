/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-window"

#include "config.h"

#include "intake/entente-import-window.h"

#include "editing/entente-editing.h"
#include "exchange/entente-csv-importer.h"
#include "exchange/entente-ror-importer.h"
#include "intake/entente-plan-view.h"
#include "intake/entente-recognition.h"
#include "intake/entente-register-page.h"
#include "intake/entente-table-page.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>

struct _EntenteImportWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *overlay;
  AdwWindowTitle *title;
  GtkButton *back_button;
  GtkStack *stack;
  AdwStatusPage *busy_page;
  GtkProgressBar *progress;
  AdwPreferencesGroup *formats;
  AdwStatusPage *failed_page;
  EntentePlanView *plan_view;
  AdwStatusPage *done_page;
  GtkButton *done_button;

  /* owned */
  EntenteCatalogue *catalogue;
  GFile *file;
  EntenteRecognition *recognition;
  EntenteImporter *importer;
  EntenteImportPlan *plan;
  GCancellable *cancellable;
  const char *options; /* the page that asks what to take of the file; NULL for none; static */
  gboolean applying;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (EntenteImportWindow, entente_import_window, ADW_TYPE_WINDOW)

static void choose_importer (EntenteImportWindow *self, EntenteImporter *importer);

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteImportWindow *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

/* What is under way answers after the window is gone as well. */
static gboolean
is_closed (EntenteImportWindow *self)
{
  return self->closed;
}

static void
show_page (EntenteImportWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
fail (EntenteImportWindow *self, const GError *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, escaped);
  show_page (self, "failed");
}

static void
begin (EntenteImportWindow *self, const char *words)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adw_status_page_set_title (self->busy_page, words);
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_page (self, "busy");
}

static void
on_progress_cb (EntenteImportWindow *self)
{
  if (self->plan != NULL)
    gtk_progress_bar_set_fraction (self->progress, entente_import_plan_get_progress (self->plan));
}

static void
say (EntenteImportWindow *self, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->overlay, adw_toast_new (escaped));
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* Where one goes back to from what was read. */
static const char *
get_page_before (EntenteImportWindow *self)
{
  if (self->options != NULL)
    return self->options;
  return self->recognition != NULL && !self->recognition->is_sure ? "formats" : NULL;
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done
      = entente_import_plan_read_file_finish (ENTENTE_IMPORT_PLAN (source), result, &error);

  if (is_closed (self))
    return;
  if (done)
    {
      entente_plan_view_set_plan (self->plan_view, self->catalogue, self->plan);
      show_page (self, "plan");
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error);
  else if (get_page_before (self) != NULL)
    show_page (self, get_page_before (self));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
read_file (EntenteImportWindow *self)
{
  begin (self, _ ("Reading the File"));
  g_clear_object (&self->plan);
  self->plan = entente_import_plan_new (self->catalogue);
  g_signal_connect_object (self->plan, "notify::progress", G_CALLBACK (on_progress_cb), self,
                           G_CONNECT_SWAPPED);
  entente_import_plan_read_file_async (self->plan, self->importer, self->file, self->cancellable,
                                       on_read_cb, g_object_ref (self));
}

/* --- Formats ---------------------------------------------------------------------------------- */

static void
on_format_activated_cb (EntenteImportWindow *self, AdwActionRow *row)
{
  choose_importer (self, g_object_get_data (G_OBJECT (row), "importer"));
}

static void
fill_formats (EntenteImportWindow *self)
{
  GPtrArray *importers = self->recognition->importers;

  adw_preferences_group_set_description (self->formats,
                                         self->recognition->is_known
                                             ? _ ("The file may be of more than one format.")
                                             : _ ("The file is of no format that is recognised."));
  for (guint i = 0; i < importers->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     entente_importer_get_name (importers->pdata[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "importer", g_object_ref (importers->pdata[i]),
                              g_object_unref);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_format_activated_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->formats, row);
    }
}

static void
replace_page (EntenteImportWindow *self, GtkWidget *page, const char *name)
{
  GtkWidget *before = gtk_stack_get_child_by_name (self->stack, name);

  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  g_signal_connect_object (page, "continue", G_CALLBACK (read_file), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, page, name);
  self->options = name;
  show_page (self, name);
}

static void
choose_importer (EntenteImportWindow *self, EntenteImporter *importer)
{
  g_set_object (&self->importer, importer);
  self->options = NULL;
  if (ENTENTE_IS_CSV_IMPORTER (importer))
    replace_page (
        self, entente_table_page_new (ENTENTE_CSV_IMPORTER (importer), self->recognition->sample),
        "table");
  else if (ENTENTE_IS_ROR_IMPORTER (importer))
    replace_page (self, entente_register_page_new (ENTENTE_ROR_IMPORTER (importer)), "register");
  else
    read_file (self);
}

static void
on_recognised_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecognition) recognition = entente_recognition_run_finish (result, &error);

  if (is_closed (self))
    return;
  if (recognition == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_window_close (GTK_WINDOW (self));
      else
        fail (self, error);
      return;
    }
  self->recognition = g_steal_pointer (&recognition);
  if (self->recognition->is_sure)
    {
      choose_importer (self, self->recognition->importers->pdata[0]);
      return;
    }
  fill_formats (self);
  show_page (self, "formats");
}

/* --- Doing ------------------------------------------------------------------------------------ */

static void
append_count (GString *out, const char *group, guint n)
{
  g_autofree char *number = entente_format_number (entente_language_get_current (), n);

  if (n == 0)
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  /* Translators: a group of records of a file, such as “New”, and how many there are */
  g_string_append_printf (out, C_ ("import", "%1$s: %2$s"), group, number);
}

static char *
dup_counts (EntenteImportPlan *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (EntenteImportState state = 0; state < ENTENTE_N_IMPORT_STATES; state++)
    append_count (out, entente_import_state_get_label (state),
                  entente_import_plan_get_count (plan, state));
  for (EntenteLeftOut why = 0; why < ENTENTE_N_LEFT_OUT; why++)
    append_count (out, entente_left_out_get_label (why),
                  entente_import_plan_get_n_left_out (plan, why));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
show_done (EntenteImportWindow *self)
{
  const guint n = entente_import_plan_get_n_applied (self->plan);
  g_autofree char *title
      = entente_format_count (entente_language_get_current (),
                              ngettext ("%s Record Imported", "%s Records Imported", n), n);
  g_autofree char *counts = dup_counts (self->plan);
  g_autofree char *escaped = g_markup_escape_text (counts, -1);

  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, escaped);
  show_page (self, "done");
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->done_button));
  gtk_widget_grab_focus (GTK_WIDGET (self->done_button));
}

static void
on_applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteImportWindow) self = user_data;
  g_autoptr (EntenteWindow) parent = g_object_steal_data (G_OBJECT (self), "parent");
  EntenteImportPlan *plan = ENTENTE_IMPORT_PLAN (source);
  g_autoptr (GError) error = NULL;
  const gboolean done = entente_import_plan_apply_finish (plan, result, &error);

  self->applying = FALSE;
  if (done)
    entente_editing_say_done (parent, entente_import_plan_get_change (plan));
  if (is_closed (self))
    return;
  if (done)
    {
      show_done (self);
      return;
    }
  show_page (self, "plan");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _ ("Stopped. Nothing was changed."));
  else
    say (self, error->message);
}

static void
on_apply_cb (EntenteImportWindow *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *author = g_settings_get_string (settings, "author");

  begin (self, _ ("Importing"));
  entente_import_plan_set_author (self->plan, *author != '\0' ? author : NULL);
  /* The window of the catalogue has to say it, even when this one is closed by then. */
  g_object_set_data_full (G_OBJECT (self), "parent", g_object_ref (get_parent (self)),
                          g_object_unref);
  self->applying = TRUE;
  entente_import_plan_apply_async (self->plan, self->cancellable, on_applied_cb,
                                   g_object_ref (self));
}

/* --- Report ----------------------------------------------------------------------------------- */

static void
on_report_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_ ("Report saved: %s"), name);
  else
    /* Translators: the name of a file, and why it could not be written */
    words = g_strdup_printf (_ ("%1$s: %2$s"), name, error->message);
  if (!is_closed (self))
    say (self, words);
}

static void
on_report_response_cb (EntenteImportWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      entente_import_window_save_report (self, file);
    }
  g_object_unref (dialog);
}

static void
on_report_cb (EntenteImportWindow *self)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Save Report"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  /* Translators: the name of a file with a report of an import; %s is the name of the imported file */
  g_autofree char *name
      = g_strdup_printf (_ ("Import of %s.md"), entente_import_plan_get_name (self->plan));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_report_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_stop_clicked_cb (EntenteImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
on_back_clicked_cb (EntenteImportWindow *self)
{
  const char *page = entente_import_window_get_page (self);

  if (self->options != NULL && g_strcmp0 (page, self->options) != 0)
    show_page (self, self->options);
  else
    show_page (self, "formats");
}

static void
on_page_changed_cb (EntenteImportWindow *self)
{
  const char *page = entente_import_window_get_page (self);
  const gboolean asks_formats = self->recognition != NULL && !self->recognition->is_sure;
  const gboolean is_options = self->options != NULL && g_strcmp0 (page, self->options) == 0;
  const gboolean is_late = g_strcmp0 (page, "plan") == 0 || g_strcmp0 (page, "failed") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->back_button),
                          (is_options && asks_formats)
                              || (is_late && (self->options != NULL || asks_formats)));
}

/* --- Overrides -------------------------------------------------------------------------------- */

/* What becomes of an import that is under way is still to be said here. */
static gboolean
entente_import_window_close_request (GtkWindow *window)
{
  EntenteImportWindow *self = ENTENTE_IMPORT_WINDOW (window);

  if (!self->applying)
    return GTK_WINDOW_CLASS (entente_import_window_parent_class)->close_request (window);
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static void
entente_import_window_unrealize (GtkWidget *widget)
{
  EntenteImportWindow *self = ENTENTE_IMPORT_WINDOW (widget);

  self->closed = TRUE;
  g_cancellable_cancel (self->cancellable);

  GTK_WIDGET_CLASS (entente_import_window_parent_class)->unrealize (widget);
}

static void
entente_import_window_dispose (GObject *object)
{
  EntenteImportWindow *self = ENTENTE_IMPORT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->plan);
  g_clear_object (&self->importer);
  g_clear_object (&self->file);
  g_clear_pointer (&self->recognition, entente_recognition_free);

  G_OBJECT_CLASS (entente_import_window_parent_class)->dispose (object);
}

static void
entente_import_window_class_init (EntenteImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_import_window_dispose;
  widget_class->unrealize = entente_import_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_import_window_close_request;

  g_type_ensure (ENTENTE_TYPE_PLAN_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/intake/entente-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, busy_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, formats);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, plan_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, done_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportWindow, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_report_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked_cb);
}

static void
entente_import_window_init (EntenteImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its words are those of the language in which it was opened. */
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_import_window_new:
 * @parent: the window of the catalogue
 * @file: what to bring in
 *
 * Returns: (transfer floating): a window that is to be presented
 */
GtkWindow *
entente_import_window_new (EntenteWindow *parent, GFile *file)
{
  EntenteImportWindow *self
      = g_object_new (ENTENTE_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->catalogue = g_object_ref (entente_window_get_catalogue (parent));
  self->file = g_object_ref (file);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Import"));
  adw_window_title_set_subtitle (self->title, name);
  begin (self, _ ("Reading the File"));
  on_page_changed_cb (self);
  entente_recognition_run_async (file, self->cancellable, on_recognised_cb, g_object_ref (self));
  return GTK_WINDOW (self);
}

/* The name of the page that is shown: busy, formats, table, register, plan, done or failed. */
const char *
entente_import_window_get_page (EntenteImportWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/* Returns: (transfer none) (nullable): what was read, or is being read. */
EntenteImportPlan *
entente_import_window_get_plan (EntenteImportWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_WINDOW (self), NULL);

  return self->plan;
}

/* Writes what was found and done to @file, all or nothing. */
void
entente_import_window_save_report (EntenteImportWindow *self, GFile *file)
{
  g_autofree char *report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (ENTENTE_IS_IMPORT_WINDOW (self) && self->plan != NULL);

  report = entente_import_plan_dup_report (self->plan);
  bytes = g_bytes_new (report, strlen (report));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       on_report_written_cb, g_object_ref (self));
}
