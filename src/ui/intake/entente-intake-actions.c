/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in and goes out by a window:
 *
 *   win.import                choose a file and bring it in
 *   win.export                write records to a file
 *
 * A file that is dropped on the window is brought in as well, except where attachments are shown:
 * there it is attached. */

#define G_LOG_DOMAIN "entente-intake-actions"

#include "config.h"

#include "intake/entente-intake-actions.h"

#include "attachments/entente-attachment-list.h"
#include "editing/entente-editing.h"
#include "exchange/entente-formats.h"
#include "intake/entente-export-window.h"
#include "intake/entente-import-window.h"
#include "window/entente-application.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_writable (EntenteWindow *window)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);

  return catalogue != NULL && !entente_catalogue_is_read_only (catalogue);
}

/* The window that brings something in already, if there is one. */
static GtkWindow *
find_import_window (EntenteWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENTENTE_IS_IMPORT_WINDOW (l->data) && gtk_widget_get_visible (l->data)
        && gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GPtrArray) importers = entente_formats_list_importers ();
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  /* Translators: in a file chooser: only the files that can be imported */
  gtk_file_filter_set_name (known, _ ("Files that can be imported"));
  for (guint i = 0; i < importers->len; i++)
    for (const char *const *p = entente_importer_get_patterns (importers->pdata[i]); *p != NULL;
         p++)
      if (g_str_has_prefix (*p, "*."))
        gtk_file_filter_add_suffix (known, *p + 2);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, known);
  gtk_file_chooser_add_filter (chooser, all);
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
on_file_chosen_cb (EntenteWindow *window, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      entente_intake_import (window, file);
    }
  g_object_unref (dialog);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Import"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void export(GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_present (entente_export_window_new (ENTENTE_WINDOW (widget)));
}

/* --- Dropping --------------------------------------------------------------------------------- */

static gboolean
on_drop_cb (EntenteWindow *window, const GValue *value, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (window), x, y, GTK_PICK_DEFAULT);
  GtkWidget *list
      = under != NULL ? gtk_widget_get_ancestor (under, ENTENTE_TYPE_ATTACHMENT_LIST) : NULL;

  if (list != NULL)
    return entente_attachment_list_drop (ENTENTE_ATTACHMENT_LIST (list), value);
  return entente_intake_drop (window, value);
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_intake_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
}

void
entente_intake_update_actions (EntenteWindow *window)
{
  const gboolean shows = entente_window_get_workspace (window) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.import", shows && is_writable (window));
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.export", shows);
}

/**
 * entente_intake_accept_files:
 * @window: a window that is being made
 *
 * Files may be dropped on it from now on, also on its entries, which would take their names.
 */
void
entente_intake_accept_files (EntenteWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/**
 * entente_intake_drop:
 * @value: a GFile or a GdkFileList
 *
 * Takes what was dropped on a window: a catalogue is opened, anything else brought in.
 *
 * Returns: whether there was anything to take
 */
gboolean
entente_intake_drop (EntenteWindow *window, const GValue *value)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files != NULL)
        file = g_object_ref (files->data);
      if (files != NULL && files->next != NULL)
        entente_editing_say (window, _ ("Only the first file is brought in."));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    {
      file = g_value_dup_object (value);
    }
  if (file == NULL)
    return FALSE;
  name = g_file_get_basename (file);
  if (g_str_has_suffix (name, ".entente"))
    entente_application_open (
        ENTENTE_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), file);
  else
    entente_intake_import (window, file);
  return TRUE;
}

/**
 * entente_intake_import:
 * @file: what to bring in
 *
 * Shows what @file would bring, for a person to say yes or no.
 */
void
entente_intake_import (EntenteWindow *window, GFile *file)
{
  GtkWindow *present;

  g_return_if_fail (ENTENTE_IS_WINDOW (window) && G_IS_FILE (file));

  present = find_import_window (window);
  if (!is_writable (window))
    entente_editing_say (window, _ ("This catalogue cannot be changed."));
  else if (present != NULL)
    gtk_window_present (present);
  else
    gtk_window_present (entente_import_window_new (window, file));
}
