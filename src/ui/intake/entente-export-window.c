/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-export-window"

#include "config.h"

#include "intake/entente-export-window.h"

#include "editing/entente-editing.h"
#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-formats.h"
#include "exchange/entente-icalendar-exporter.h"
#include "intake/entente-export-job.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "search/entente-list-page.h"
#include "store/entente-entry.h"
#include "widgets/entente-choice-row.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* So many rows of a list are asked for at a time, so that the window goes on answering. */
#define ROWS_AT_A_TIME 200

static const char separators[] = { ',', ';', '\t' };

struct _EntenteExportWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *overlay;
  AdwPreferencesPage *page;
  AdwComboRow *scope_row;
  AdwComboRow *format_row;
  AdwPreferencesGroup *table_group;
  AdwComboRow *separator_row;
  GtkSwitch *mark_switch;
  GtkSpinner *spinner;
  GtkButton *export_button;

  /* owned */
  EntenteCatalogue *catalogue;
  GListModel *list; /* of EntenteEntry; NULL where no list is in front */
  char *record;     /* the id; NULL where none is in front */
  GArray *scopes;   /* of EntenteExportScope, as the row has them */
  GPtrArray *exporters;
  GCancellable *cancellable;
  GPtrArray *ids; /* of the list, while they are gathered */
  GFile *file;    /* to be written then */
  EntenteKind list_kind;
  EntenteKind record_kind;
  guint gathering;
};

G_DEFINE_FINAL_TYPE (EntenteExportWindow, entente_export_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteExportScope
get_scope (EntenteExportWindow *self)
{
  const guint selected = adw_combo_row_get_selected (self->scope_row);

  return selected < self->scopes->len ? g_array_index (self->scopes, EntenteExportScope, selected)
                                      : ENTENTE_EXPORT_CATALOGUE;
}

static EntenteKind
get_kind (EntenteExportWindow *self)
{
  switch (get_scope (self))
    {
    case ENTENTE_EXPORT_LIST:
      return self->list_kind;
    case ENTENTE_EXPORT_RECORD:
      return self->record_kind;
    case ENTENTE_EXPORT_CATALOGUE:
    default:
      return ENTENTE_KIND_NONE;
    }
}

static EntenteExporter *
get_exporter (EntenteExportWindow *self)
{
  const guint selected = adw_combo_row_get_selected (self->format_row);

  return selected < self->exporters->len ? self->exporters->pdata[selected] : NULL;
}

static void
set_busy (EntenteExportWindow *self, gboolean busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
say (EntenteExportWindow *self, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->overlay, adw_toast_new (escaped));
}

/* --- Choices ---------------------------------------------------------------------------------- */

static void
append_scope (EntenteExportWindow *self,
              GtkStringList *labels,
              EntenteExportScope scope,
              char *label)
{
  g_array_append_val (self->scopes, scope);
  gtk_string_list_take (labels, label);
}

static void
fill_scopes (EntenteExportWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (self->record != NULL)
    {
      g_autoptr (EntenteRecord) record
          = entente_catalogue_ref_record (self->catalogue, self->record, NULL);

      g_autofree char *title = entente_format_dup_title (record);

      append_scope (self, labels, ENTENTE_EXPORT_RECORD,
                    /* Translators: what to write: one record; %s is its name */
                    g_strdup_printf (C_ ("export", "Record: %s"), title));
    }
  if (self->list != NULL)
    {
      g_autofree char *number = entente_format_number (entente_language_get_current (),
                                                       g_list_model_get_n_items (self->list));

      append_scope (
          self, labels, ENTENTE_EXPORT_LIST,
          /* Translators: what to write: the records of the list; %1$s is their kind, such as “Partners”, %2$s how many there are */
          g_strdup_printf (C_ ("export", "List: %1$s (%2$s)"),
                           entente_kind_get_plural_label (self->list_kind), number));
    }
  append_scope (self, labels, ENTENTE_EXPORT_CATALOGUE,
                g_strdup (C_ ("export", "The whole catalogue")));
  adw_combo_row_set_model (self->scope_row, G_LIST_MODEL (labels));
}

static void
fill_formats (EntenteExportWindow *self)
{
  g_autoptr (GPtrArray) all = entente_formats_list_exporters ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const EntenteKind kind = get_kind (self);

  g_ptr_array_set_size (self->exporters, 0);
  for (guint i = 0; i < all->len; i++)
    {
      EntenteExporter *exporter = all->pdata[i];

      if (kind == ENTENTE_KIND_NONE ? !g_str_equal (entente_exporter_get_id (exporter), "json")
                                    : !entente_exporter_can_carry (exporter, kind))
        continue;
      g_ptr_array_add (self->exporters, g_object_ref (exporter));
      gtk_string_list_append (labels, entente_exporter_get_name (exporter));
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
}

static void
fill_separators (EntenteExportWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("separator", "Comma"));
  gtk_string_list_append (labels, C_ ("separator", "Semicolon"));
  gtk_string_list_append (labels, C_ ("separator", "Tab"));
  adw_combo_row_set_model (self->separator_row, G_LIST_MODEL (labels));
}

static void
on_format_changed_cb (EntenteExportWindow *self)
{
  EntenteExporter *exporter = get_exporter (self);

  gtk_widget_set_visible (GTK_WIDGET (self->table_group), ENTENTE_IS_CSV_EXPORTER (exporter));
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), exporter != NULL);
}

static void
on_scope_changed_cb (EntenteExportWindow *self)
{
  fill_formats (self);
  on_format_changed_cb (self);
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* What the calendar has no place for is said: nobody would look for it there. */
static char *
dup_written (EntenteExportWindow *self, const char *name)
{
  EntenteExporter *exporter = get_exporter (self);
  guint n = 0;

  if (ENTENTE_IS_ICALENDAR_EXPORTER (exporter))
    n = entente_icalendar_exporter_get_n_left_out (ENTENTE_ICALENDAR_EXPORTER (exporter));
  if (n > 0)
    return g_strdup_printf (
        /* Translators: the name of a file, and how many dates have no place in a calendar */
        ngettext ("Written: %1$s; %2$u date without a year or an end was left out",
                  "Written: %1$s; %2$u dates without a year or an end were left out", n),
        name, n);
  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("Written: %s"), name);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *words = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  set_busy (self, FALSE);
  if (entente_export_job_run_finish (ENTENTE_CATALOGUE (source), result, &error))
    {
      words = dup_written (self, name);
      if (parent != NULL)
        entente_editing_say (ENTENTE_WINDOW (parent), words);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      /* Translators: the name of a file, and why it could not be written */
      words = g_strdup_printf (_ ("%1$s: %2$s"), name, error->message);
      say (self, words);
    }
}

static void
run_job (EntenteExportWindow *self, const char *const *ids)
{
  EntenteExporter *exporter = get_exporter (self);

  if (ENTENTE_IS_CSV_EXPORTER (exporter))
    {
      EntenteCsvExporter *table = ENTENTE_CSV_EXPORTER (exporter);
      const guint selected = adw_combo_row_get_selected (self->separator_row);

      entente_csv_exporter_set_kind (table, get_kind (self));
      entente_csv_exporter_set_separator (
          table, selected < G_N_ELEMENTS (separators) ? separators[selected] : ',');
      entente_csv_exporter_set_bom (table, gtk_switch_get_active (self->mark_switch));
    }
  entente_export_job_run_async (self->catalogue, exporter, ids, entente_language_get_current (),
                                self->file, self->cancellable, on_written_cb, g_object_ref (self));
}

/* The ids of the list, a few rows at a time. */
static gboolean
on_gather_cb (gpointer user_data)
{
  EntenteExportWindow *self = user_data;
  const guint n = g_list_model_get_n_items (self->list);

  for (guint i = 0; i < ROWS_AT_A_TIME && self->ids->len < n; i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (self->list, self->ids->len);

      g_ptr_array_add (self->ids, g_strdup (entente_entry_get_id (entry)));
    }
  if (self->ids->len < n)
    return G_SOURCE_CONTINUE;
  self->gathering = 0;
  g_ptr_array_add (self->ids, NULL);
  run_job (self, (const char *const *) self->ids->pdata);
  return G_SOURCE_REMOVE;
}

static void
on_file_chosen_cb (EntenteExportWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      entente_export_window_write (self, file);
    }
  g_object_unref (dialog);
}

static void
on_export_clicked_cb (EntenteExportWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  const char *base = get_scope (self) == ENTENTE_EXPORT_RECORD ? self->record
                     : get_scope (self) == ENTENTE_EXPORT_LIST
                         ? entente_kind_to_code (self->list_kind)
                         : "catalogue";
  g_autofree char *name
      = g_strdup_printf ("%s.%s", base, entente_exporter_get_extension (get_exporter (self)));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_export_window_unrealize (GtkWidget *widget)
{
  EntenteExportWindow *self = ENTENTE_EXPORT_WINDOW (widget);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->gathering, g_source_remove);

  GTK_WIDGET_CLASS (entente_export_window_parent_class)->unrealize (widget);
}

static void
entente_export_window_finalize (GObject *object)
{
  EntenteExportWindow *self = ENTENTE_EXPORT_WINDOW (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->list);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_ptr_array_unref (self->exporters);
  g_array_unref (self->scopes);
  g_free (self->record);

  G_OBJECT_CLASS (entente_export_window_parent_class)->finalize (object);
}

static void
entente_export_window_class_init (EntenteExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_export_window_finalize;
  widget_class->unrealize = entente_export_window_unrealize;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/intake/entente-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, page);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, scope_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, format_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, table_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, mark_switch);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, export_button);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_format_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked_cb);
}

static void
entente_export_window_init (EntenteExportWindow *self)
{
  self->scopes = g_array_new (FALSE, FALSE, sizeof (EntenteExportScope));
  self->exporters = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its words are those of the language in which it was opened. */
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

static void
look_at_workspace (EntenteExportWindow *self, EntenteWorkspace *workspace)
{
  EntentePage *page = entente_workspace_get_page (workspace);
  const char *record = entente_record_pane_get_id (entente_workspace_get_record_pane (workspace));

  if (page != NULL && ENTENTE_IS_LIST_PAGE (page))
    {
      self->list = g_object_ref (entente_list_page_get_model (ENTENTE_LIST_PAGE (page)));
      self->list_kind = ENTENTE_LIST_PAGE_GET_CLASS (page)->kind;
    }
  if (record != NULL && entente_catalogue_has_record (self->catalogue, record))
    {
      self->record = g_strdup (record);
      self->record_kind = entente_catalogue_get_kind (self->catalogue, record);
    }
}

/**
 * entente_export_window_new:
 * @parent: the window of the catalogue
 *
 * Returns: (transfer floating): a window that is to be presented
 */
GtkWindow *
entente_export_window_new (EntenteWindow *parent)
{
  EntenteExportWindow *self
      = g_object_new (ENTENTE_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  EntenteWorkspace *workspace = entente_window_get_workspace (parent);

  self->catalogue = g_object_ref (entente_window_get_catalogue (parent));
  if (workspace != NULL)
    look_at_workspace (self, workspace);
  fill_separators (self);
  fill_scopes (self);
  on_scope_changed_cb (self);
  return GTK_WINDOW (self);
}

/**
 * entente_export_window_choose:
 * @format: the id of a format
 *
 * Returns: whether there is that to write, in that format
 */
gboolean
entente_export_window_choose (EntenteExportWindow *self,
                              EntenteExportScope scope,
                              const char *format)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_WINDOW (self), FALSE);

  while (n < self->scopes->len && g_array_index (self->scopes, EntenteExportScope, n) != scope)
    n++;
  if (n == self->scopes->len)
    return FALSE;
  adw_combo_row_set_selected (self->scope_row, n);
  for (guint i = 0; i < self->exporters->len; i++)
    if (g_str_equal (entente_exporter_get_id (self->exporters->pdata[i]), format))
      {
        adw_combo_row_set_selected (self->format_row, i);
        return TRUE;
      }
  return FALSE;
}

/* Writes what is chosen to @file, at once or not at all. */
void
entente_export_window_write (EntenteExportWindow *self, GFile *file)
{
  const char *const one[] = { self->record, NULL };

  g_return_if_fail (ENTENTE_IS_EXPORT_WINDOW (self) && G_IS_FILE (file));

  g_set_object (&self->file, file);
  set_busy (self, TRUE);
  if (get_scope (self) == ENTENTE_EXPORT_LIST)
    {
      g_clear_pointer (&self->ids, g_ptr_array_unref);
      self->ids = g_ptr_array_new_with_free_func (g_free);
      self->gathering = g_idle_add (on_gather_cb, self);
    }
  else
    run_job (self, get_scope (self) == ENTENTE_EXPORT_RECORD ? one : NULL);
}
