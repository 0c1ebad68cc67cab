/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attachments go out as copies: the bytes in the folder of the catalogue have no readable name, and
 * must not be written to. What another program is given is a copy of its own, read-only so that
 * nobody works on it and wonders where the work went, in a folder of the cache that is emptied
 * after a week. What would run is not given to any program. */

#define G_LOG_DOMAIN "entente-attachment-open"

#include "config.h"

#include "attachments/entente-attachment-open.h"

#include "attachments/entente-copying-window.h"
#include "editing/entente-editing.h"
#include "language/entente-language.h"
#include "store/entente-attachments.h"
#include "store/entente-background.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

/* How long a copy that was given to a program is kept, in seconds. */
#define KEPT (7 * 24 * 60 * 60)

/* As much as is looked at to tell what a file is. */
#define SNIFFED 4096

typedef struct
{
  EntenteWindow *window;
  EntenteCopyingWindow *copying;
  char *catalogue;
  EntenteAttachment *attachment;
  GFile *target;
  gboolean to_open;
} Taking;

/* --- Programs --------------------------------------------------------------------------------- */

static const char *const program_types[] = {
  "application/x-executable",
  "application/x-sharedlib",
  "application/x-pie-executable",
  "application/x-desktop",
  "application/x-shellscript",
  "application/x-ms-dos-executable",
  "application/x-msdownload",
  "application/x-msi",
  "application/x-msdos-program",
  "application/vnd.microsoft.portable-executable",
  "application/java-archive",
  "application/x-java-archive",
  "application/vnd.appimage",
  "application/x-iso9660-appimage",
  "application/vnd.flatpak",
  "application/vnd.flatpak.ref",
  "application/vnd.flatpak.repo",
  "application/vnd.debian.binary-package",
  "application/x-rpm",
  "application/x-perl",
  "application/x-ruby",
  "application/x-csh",
  "text/x-python",
  "text/x-python3",
};

/* Where the types of the system are not installed, the name has to do. */
static const char *const program_endings[] = {
  ".desktop", ".exe", ".com", ".bat",      ".cmd",        ".msi", ".scr", ".sh",
  ".jar",     ".py",  ".pl",  ".appimage", ".flatpakref", ".deb", ".rpm", ".run",
  ".vbs",     ".ps1", ".lnk", ".url",      ".hta",        ".csh", ".elf",
};

static gboolean
is_program_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (program_types); i++)
    if (g_content_type_is_a (type, program_types[i]))
      return TRUE;
  return FALSE;
}

/**
 * entente_attachment_is_program:
 * @path: a file
 *
 * Returns: whether it would run, by its name or by its first bytes; what a record says of it does
 *   not count
 */
gboolean
entente_attachment_is_program (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  g_autofree char *by_name = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char *by_bytes = NULL;
  guchar bytes[SNIFFED];
  FILE *file = g_fopen (path, "rb");
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (program_endings); i++)
    if (g_str_has_suffix (folded, program_endings[i]))
      n = 1;
  if (file == NULL || n > 0 || is_program_type (by_name))
    {
      g_clear_pointer (&file, fclose);
      return TRUE;
    }
  n = fread (bytes, 1, sizeof bytes, file);
  fclose (file);
  if ((n >= 2 && (memcmp (bytes, "#!", 2) == 0 || memcmp (bytes, "MZ", 2) == 0))
      || (n >= 4 && memcmp (bytes, "\177ELF", 4) == 0))
    return TRUE;
  by_bytes = g_content_type_guess (NULL, bytes, n, NULL);
  return is_program_type (by_bytes);
}

/* --- Copying out ------------------------------------------------------------------------------ */

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_object_unref (self->window);
  g_object_unref (self->copying);
  g_free (self->catalogue);
  g_object_unref (self->attachment);
  g_object_unref (self->target);
  g_free (self);
}

static char *
dup_opened_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "entente", "opened", NULL);
}

/* Removes what was given to programs long ago. */
static void
sweep (void)
{
  g_autofree char *folder = dup_opened_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GDir) copies = NULL;
      const char *copy;
      GStatBuf status;

      if (g_lstat (path, &status) != 0 || !S_ISDIR (status.st_mode)
          || status.st_mtime > time (NULL) - KEPT)
        continue;
      copies = g_dir_open (path, 0, NULL);
      while (copies != NULL && (copy = g_dir_read_name (copies)) != NULL)
        {
          g_autofree char *file = g_build_filename (path, copy, NULL);

          g_unlink (file);
        }
      g_rmdir (path);
    }
}

static gboolean
prepare_folder (GFile *target, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *file = g_file_get_path (target);
  g_autofree char *path = g_file_get_path (folder);

  sweep ();
  g_unlink (file); /* read-only, it could not be replaced */
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, g_strerror (errno));
  return FALSE;
}

static void
take_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Taking *self = data;
  GError *error = NULL;

  if ((!self->to_open || prepare_folder (self->target, &error))
      && entente_attachments_copy_out (self->catalogue, self->attachment, self->target,
                                       entente_copying_window_add_bytes, self->copying, cancellable,
                                       &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
unref_closure_data (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/* --- Opening ---------------------------------------------------------------------------------- */

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_editing_say (window, error->message);
}

static void
launch (Taking *self)
{
  g_autoptr (GdkAppLaunchContext) context
      = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self->window)));
  g_autofree char *uri = g_file_get_uri (self->target);

  entente_language_clean_launch_context (G_APP_LAUNCH_CONTEXT (context));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           on_launched_cb, g_object_ref (self->window));
}

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, EntenteAttachment *attachment)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (g_str_equal (response, "save") && ENTENTE_IS_WINDOW (window))
    entente_attachment_save (ENTENTE_WINDOW (window), attachment);
}

static void
refuse_program (Taking *self)
{
  g_autofree char *name = entente_attachment_dup_name (self->attachment);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), _ ("Not Opened"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      /* Translators: %s is the name of an attached file */
      _ ("“%s” is a program, and programs are not started from here. A copy of it can be saved."),
      name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "save",
                                    _ ("_Save a Copy…"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         g_object_ref (self->attachment), unref_closure_data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *self = g_task_get_task_data (G_TASK (result));
  g_autofree char *path = g_file_get_path (self->target);
  g_autoptr (GError) error = NULL;
  const gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  entente_copying_window_finish (self->copying);
  if (!done)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        entente_editing_say (self->window, error->message);
    }
  else if (!self->to_open)
    {
      /* Translators: said when a copy of an attached file has been saved */
      entente_editing_say (self->window, _ ("The copy was saved."));
    }
  else if (entente_attachment_is_program (path))
    {
      g_unlink (path);
      refuse_program (self);
    }
  else
    {
      g_chmod (path, 0400);
      launch (self);
    }
}

static void
take (EntenteWindow *window, EntenteAttachment *attachment, GFile *target, gboolean to_open)
{
  Taking *self = g_new0 (Taking, 1);
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = entente_attachment_dup_name (attachment);
  /* Translators: what a window is doing; %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_ ("Copying “%s”"), name);

  self->window = g_object_ref (window);
  self->catalogue = g_strdup (entente_catalogue_get_path (entente_window_get_catalogue (window)));
  self->attachment = g_object_ref (attachment);
  self->target = g_object_ref (target);
  self->to_open = to_open;
  self->copying = g_object_ref (entente_copying_window_new (
      GTK_WINDOW (window), heading, MAX (0, entente_attachment_get_size (attachment))));
  task = g_task_new (NULL, entente_copying_window_get_cancellable (self->copying), on_taken_cb,
                     NULL);
  g_task_set_source_tag (task, take);
  g_task_set_task_data (task, self, taking_free);
  entente_background_run (task, take_in_thread);
}

/* --- Saving ----------------------------------------------------------------------------------- */

static void
on_place_chosen_cb (GtkNativeDialog *dialog, int response, EntenteAttachment *attachment)
{
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT && ENTENTE_IS_WINDOW (window))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      entente_attachment_save_to (ENTENTE_WINDOW (window), attachment, file);
    }
  g_object_unref (dialog);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachment_open:
 *
 * Opens a copy with the program that the person has for such files, unless it is a program itself.
 */
void
entente_attachment_open (EntenteWindow *window, EntenteAttachment *attachment)
{
  const char *sha256 = entente_attachment_get_sha256 (attachment);
  g_autofree char *folder = dup_opened_folder ();
  g_autofree char *name = entente_attachment_dup_name (attachment);
  g_autofree char *shelf = NULL;
  g_autoptr (GFile) target = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  shelf = g_strdup_printf ("%.16s", sha256 != NULL ? sha256 : "none");
  target = g_file_new_build_filename (folder, shelf, name, NULL);
  take (window, attachment, target, TRUE);
}

/**
 * entente_attachment_save:
 *
 * Asks where a copy is to be saved, and saves it.
 */
void
entente_attachment_save (EntenteWindow *window, EntenteAttachment *attachment)
{
  g_autofree char *name = entente_attachment_dup_name (attachment);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      /* Translators: the title of a file chooser */
      _ ("Save a Copy"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
      _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_place_chosen_cb),
                         g_object_ref (attachment), unref_closure_data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
entente_attachment_save_to (EntenteWindow *window, EntenteAttachment *attachment, GFile *file)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  take (window, attachment, file, FALSE);
}
