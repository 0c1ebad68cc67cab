/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files become attachments: they are chosen or dropped, copied in by a thread, and then a change
 * says that the record has them. What cannot be attached is said, and the others are. */

#define G_LOG_DOMAIN "entente-attaching"

#include "config.h"

#include "attachments/entente-attaching.h"

#include "attachments/entente-copying-window.h"
#include "editing/entente-editing.h"
#include "store/entente-attachments.h"
#include "store/entente-background.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  GtkWindow *parent;
  EntenteCopyingWindow *window;
  char *catalogue;
  GPtrArray *paths;
  GPtrArray *attachments;
  GPtrArray *refusals; /* why files were not attached, a sentence each */
  EntenteAttachingFunc func;
  GObject *receiver;
} Attaching;

/* --- Copying ---------------------------------------------------------------------------------- */

static void
attaching_free (gpointer data)
{
  Attaching *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->window);
  g_free (self->catalogue);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->refusals);
  g_object_unref (self->receiver);
  g_free (self);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Attaching *self = data;

  for (guint i = 0; i < self->paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteAttachment *attachment = entente_attachments_add (
          self->catalogue, self->paths->pdata[i], entente_copying_window_add_bytes, self->window,
          cancellable, &error);

      if (attachment != NULL)
        g_ptr_array_add (self->attachments, attachment);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        break;
      else
        g_ptr_array_add (self->refusals, g_strdup (error->message));
    }
  g_task_return_boolean (task, TRUE);
}

static void
say_refusals (Attaching *self)
{
  GtkWidget *dialog;
  g_autofree char *body = NULL;

  if (self->refusals->len == 0)
    return;
  g_ptr_array_add (self->refusals, NULL);
  body = g_strjoinv ("\n\n", (char **) self->refusals->pdata);
  dialog = adw_message_dialog_new (self->parent, _ ("Not Attached"), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Stopped on the way, nothing is attached: what was copied is unnamed and does no harm. */
static void
on_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Attaching *self = g_task_get_task_data (G_TASK (result));
  GCancellable *cancellable = entente_copying_window_get_cancellable (self->window);

  if (!g_cancellable_is_cancelled (cancellable))
    {
      entente_copying_window_finish (self->window);
      say_refusals (self);
      if (self->attachments->len > 0)
        self->func (self->receiver, self->attachments);
      return;
    }
  entente_copying_window_finish (self->window);
}

static goffset
measure (GPtrArray *paths)
{
  goffset total = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      GStatBuf status;

      if (g_stat (paths->pdata[i], &status) == 0 && S_ISREG (status.st_mode))
        total += status.st_size;
    }
  return total;
}

static char *
dup_heading (GPtrArray *paths)
{
  g_autofree char *name = NULL;

  if (paths->len != 1)
    /* Translators: what a window is doing */
    return g_strdup_printf (ngettext ("Attaching %u File", "Attaching %u Files", paths->len),
                            paths->len);
  name = g_filename_display_basename (paths->pdata[0]);
  /* Translators: what a window is doing; %s is the name of a file */
  return g_strdup_printf (_ ("Attaching “%s”"), name);
}

/* --- Choosing --------------------------------------------------------------------------------- */

typedef struct
{
  EntenteCatalogue *catalogue;
  EntenteAttachingFunc func;
  GObject *receiver;
} Choosing;

static void
choosing_free (gpointer data, GClosure *closure)
{
  Choosing *choosing = data;

  g_object_unref (choosing->catalogue);
  g_object_unref (choosing->receiver);
  g_free (choosing);
}

static void
on_chosen_cb (GtkNativeDialog *dialog, int response, Choosing *choosing)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT && parent != NULL)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      entente_attaching_copy (parent, choosing->catalogue, files, choosing->func,
                              choosing->receiver);
    }
  g_object_unref (dialog);
}

/* --- Records ---------------------------------------------------------------------------------- */

static gboolean
has_attachment (EntenteRecord *record, EntenteAttachment *attachment)
{
  GPtrArray *present = entente_record_get_attachments (record);

  for (guint i = 0; i < present->len; i++)
    if (entente_node_equal (present->pdata[i], ENTENTE_NODE (attachment)))
      return TRUE;
  return FALSE;
}

/* The record may have been changed, or deleted, while the file was copied. */
static void
on_ready_for_record_cb (gpointer receiver, GPtrArray *attachments)
{
  EntenteWindow *window = g_object_get_data (receiver, "window");
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) before = NULL;
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (EntenteChange) change = NULL;

  if (catalogue == NULL)
    return;
  before = entente_catalogue_ref_record (catalogue, g_object_get_data (receiver, "id"), &error);
  if (before == NULL)
    {
      entente_editing_say (window, error->message);
      return;
    }
  after = entente_record_copy (before);
  for (guint i = 0; i < attachments->len; i++)
    if (!has_attachment (after, attachments->pdata[i]))
      entente_node_add_node (ENTENTE_NODE (after), "attachments",
                             g_object_ref (attachments->pdata[i]));
  if (entente_node_equal (ENTENTE_NODE (before), ENTENTE_NODE (after)))
    {
      entente_editing_say (window, _ ("This file is attached already."));
      return;
    }
  change = entente_change_new (ENTENTE_CHANGE_ADD_ATTACHMENT);
  entente_change_replace (change, before, after);
  entente_editing_apply (window, change, NULL, NULL);
}

static GObject *
new_receiver (EntenteWindow *window, const char *id)
{
  GObject *receiver = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (receiver, "window", g_object_ref (window), g_object_unref);
  g_object_set_data_full (receiver, "id", g_strdup (id), g_free);
  return receiver;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attaching_choose:
 * @func: called when something was copied in
 * @receiver: an object, kept until then
 *
 * Lets a person choose files, and copies them in.
 */
void
entente_attaching_choose (GtkWindow *parent,
                          EntenteCatalogue *catalogue,
                          EntenteAttachingFunc func,
                          gpointer receiver)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      /* Translators: the title of a file chooser, and its button */
      _ ("Attach Files"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), _ ("_Cancel"));
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->catalogue = g_object_ref (catalogue);
  choosing->func = func;
  choosing->receiver = g_object_ref (receiver);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_chosen_cb), choosing, choosing_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * entente_attaching_copy:
 * @files: (element-type GFile): what to copy in
 *
 * Copies files in, with a window that says how far it has come where that takes long.
 */
void
entente_attaching_copy (GtkWindow *parent,
                        EntenteCatalogue *catalogue,
                        GListModel *files,
                        EntenteAttachingFunc func,
                        gpointer receiver)
{
  Attaching *self = g_new0 (Attaching, 1);
  g_autoptr (GTask) task = NULL;
  g_autofree char *heading = NULL;

  self->parent = g_object_ref (parent);
  self->catalogue = g_strdup (entente_catalogue_get_path (catalogue));
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->attachments = g_ptr_array_new_with_free_func (g_object_unref);
  self->refusals = g_ptr_array_new_with_free_func (g_free);
  self->func = func;
  self->receiver = g_object_ref (receiver);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);
      g_autofree char *name = g_file_get_parse_name (file);

      if (path != NULL)
        g_ptr_array_add (self->paths, path);
      else
        g_ptr_array_add (self->refusals,
                         /* Translators: %s is the address of a file */
                         g_strdup_printf (_ ("“%s” is not on this computer. Save a copy of it "
                                             "here, and attach that."),
                                          name));
    }
  heading = dup_heading (self->paths);
  self->window = g_object_ref (entente_copying_window_new (parent, heading, measure (self->paths)));
  task = g_task_new (NULL, entente_copying_window_get_cancellable (self->window), on_copied_cb,
                     NULL);
  g_task_set_source_tag (task, entente_attaching_copy);
  g_task_set_task_data (task, self, attaching_free);
  entente_background_run (task, copy_in_thread);
}

void
entente_attaching_choose_for_record (EntenteWindow *window, const char *id)
{
  g_autoptr (GObject) receiver = new_receiver (window, id);

  entente_attaching_choose (GTK_WINDOW (window), entente_window_get_catalogue (window),
                            on_ready_for_record_cb, receiver);
}

void
entente_attaching_copy_for_record (EntenteWindow *window, const char *id, GListModel *files)
{
  g_autoptr (GObject) receiver = new_receiver (window, id);

  entente_attaching_copy (GTK_WINDOW (window), entente_window_get_catalogue (window), files,
                          on_ready_for_record_cb, receiver);
}
