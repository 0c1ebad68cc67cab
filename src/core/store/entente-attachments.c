/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of attachments are in a folder beside the catalogue, one file for each content, named
 * by its hash: “register.entente.files/ab/abcdef…”. A file that is there is whole, is never written
 * to and never deleted: the history and the backups may speak of it for ever. */

#define G_LOG_DOMAIN "entente-attachments"

#include "config.h"

#include "store/entente-attachments-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/entente-error.h"

#define FOLDER_SUFFIX  ".files"
#define BACKUPS_SUFFIX ".backups"

/* --- Internal functions ----------------------------------------------------------------------- */

int
_entente_attachments_open_folder (const char *catalogue, gboolean create)
{
  g_autofree char *path = entente_attachments_dup_folder (catalogue);

  if (create && mkdir (path, 0700) != 0 && errno != EEXIST)
    return -1;
  return open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int
_entente_attachments_open_shelf (int folder, const char *sha256, gboolean create)
{
  const char name[] = { sha256[0], sha256[1], '\0' };

  if (create && mkdirat (folder, name, 0700) != 0 && errno != EEXIST)
    return -1;
  return openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int
_entente_attachments_open_file (const char *catalogue, const char *sha256)
{
  const int folder = _entente_attachments_open_folder (catalogue, FALSE);
  const int shelf = folder >= 0 ? _entente_attachments_open_shelf (folder, sha256, FALSE) : -1;
  int handle = -1;
  struct stat status;

  if (shelf >= 0)
    handle = openat (shelf, sha256, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (shelf >= 0)
    close (shelf);
  if (folder >= 0)
    close (folder);
  if (handle >= 0 && (fstat (handle, &status) != 0 || !S_ISREG (status.st_mode)))
    {
      close (handle);
      handle = -1;
    }
  return handle;
}

gssize
_entente_attachments_read (int handle, guchar *buffer)
{
  gssize n;

  do
    n = read (handle, buffer, ENTENTE_ATTACHMENTS_CHUNK);
  while (n < 0 && errno == EINTR);
  return n;
}

/* --- Copying out ------------------------------------------------------------------------------ */

static void
set_state_error (GError **error, const char *name, gboolean missing)
{
  if (missing)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of an attached file */
                 _ ("“%s” is missing from the folder of the catalogue."), name);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
                 /* Translators: %s is the name of an attached file */
                 _ ("“%s” does not hold any more what was attached."), name);
}

static gboolean
write_bytes (int handle,
             EntenteAttachment *attachment,
             GOutputStream *stream,
             EntenteAttachmentsProgress progress,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree guchar *buffer = g_malloc (ENTENTE_ATTACHMENTS_CHUNK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gssize n;

  while ((n = _entente_attachments_read (handle, buffer)) > 0)
    {
      g_checksum_update (checksum, buffer, n);
      if (!g_output_stream_write_all (stream, buffer, (gsize) n, NULL, cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress ((gsize) n, user_data);
    }
  if (n == 0
      && g_str_equal (g_checksum_get_string (checksum), entente_attachment_get_sha256 (attachment)))
    return TRUE;
  {
    g_autofree char *name = entente_attachment_dup_name (attachment);

    set_state_error (error, name, FALSE);
  }
  return FALSE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachments_dup_folder:
 * @catalogue: the path of a catalogue, or of a backup of one
 *
 * Returns: (transfer full): where its attachments are; made with the first of them. A backup in
 *   the folder of backups shares that of its catalogue.
 */
char *
entente_attachments_dup_folder (const char *catalogue)
{
  g_autofree char *parent = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);

  parent = g_path_get_dirname (catalogue);
  if (g_str_has_suffix (parent, BACKUPS_SUFFIX))
    {
      parent[strlen (parent) - strlen (BACKUPS_SUFFIX)] = '\0';
      return g_strconcat (parent, FOLDER_SUFFIX, NULL);
    }
  return g_strconcat (catalogue, FOLDER_SUFFIX, NULL);
}

/**
 * entente_attachments_dup_path:
 *
 * Returns: (transfer full) (nullable): where the bytes of this hash are, if they are there; %NULL
 *   for what is not a hash
 */
char *
entente_attachments_dup_path (const char *catalogue, const char *sha256)
{
  g_autofree char *folder = NULL;

  if (!entente_attachment_is_hash (sha256))
    return NULL;
  folder = entente_attachments_dup_folder (catalogue);
  return g_strdup_printf ("%s/%.2s/%s", folder, sha256, sha256);
}

/**
 * entente_attachments_get_state:
 *
 * Looks whether the bytes are there, and as many as there were; does not read them.
 */
EntenteAttachmentState
entente_attachments_get_state (const char *catalogue, EntenteAttachment *attachment)
{
  const char *sha256 = entente_attachment_get_sha256 (attachment);
  const goffset size = entente_attachment_get_size (attachment);
  g_autofree char *path = entente_attachments_dup_path (catalogue, sha256);
  struct stat status;

  if (path == NULL || lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return ENTENTE_ATTACHMENT_MISSING;
  return size >= 0 && size != status.st_size ? ENTENTE_ATTACHMENT_CHANGED
                                             : ENTENTE_ATTACHMENT_PRESENT;
}

/**
 * entente_attachments_verify:
 * @ret_state: (out): how the bytes are
 *
 * Reads all of them: not for the interface.
 *
 * Returns: %FALSE when cancelled
 */
gboolean
entente_attachments_verify (const char *catalogue,
                            const char *sha256,
                            EntenteAttachmentState *ret_state,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autofree guchar *buffer = g_malloc (ENTENTE_ATTACHMENTS_CHUNK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int handle;
  gssize n = 0;

  g_return_val_if_fail (entente_attachment_is_hash (sha256), FALSE);

  *ret_state = ENTENTE_ATTACHMENT_MISSING;
  handle = _entente_attachments_open_file (catalogue, sha256);
  if (handle < 0)
    return TRUE;
  while (!g_cancellable_is_cancelled (cancellable)
         && (n = _entente_attachments_read (handle, buffer)) > 0)
    g_checksum_update (checksum, buffer, n);
  close (handle);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  *ret_state = n == 0 && g_str_equal (g_checksum_get_string (checksum), sha256)
                   ? ENTENTE_ATTACHMENT_PRESENT
                   : ENTENTE_ATTACHMENT_CHANGED;
  return TRUE;
}

/**
 * entente_attachments_copy_out:
 * @target: where to; what is there is replaced when all is written, or stays
 *
 * Errors: %ENTENTE_ERROR_NOT_FOUND, %ENTENTE_ERROR_DAMAGED where the bytes are not those that were
 * attached, those of GIO.
 */
gboolean
entente_attachments_copy_out (const char *catalogue,
                              EntenteAttachment *attachment,
                              GFile *target,
                              EntenteAttachmentsProgress progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error)
{
  const char *sha256 = entente_attachment_get_sha256 (attachment);
  const int handle = sha256 != NULL ? _entente_attachments_open_file (catalogue, sha256) : -1;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) discard = g_cancellable_new ();
  gboolean done = FALSE;

  if (handle < 0)
    {
      g_autofree char *name = entente_attachment_dup_name (attachment);

      set_state_error (error, name, TRUE);
      return FALSE;
    }
  stream = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream != NULL)
    {
      done = write_bytes (handle, attachment, G_OUTPUT_STREAM (stream), progress, user_data,
                          cancellable, error);
      /* Closed when cancelled, the stream leaves the old file in its place. */
      if (!done)
        g_cancellable_cancel (discard);
      done = g_output_stream_close (G_OUTPUT_STREAM (stream), done ? cancellable : discard,
                                    done ? error : NULL)
             && done;
    }
  close (handle);
  return done;
}

/**
 * entente_attachments_collect_named:
 * @database: a catalogue or a backup
 * @hashes: (element-type utf8 utf8): a set, to which is added what its records and its history name
 */
gboolean
entente_attachments_collect_named (EntenteDatabase *database, GHashTable *hashes, GError **error)
{
  static const char *const columns[] = { "record.json", "change_item.before", "change_item.after" };

  g_return_val_if_fail (database != NULL && hashes != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *column = columns[i];
      g_autofree char *table = g_strndup (column, strchr (column, '.') - column);
      g_autofree char *sql = g_strdup_printf (
          "SELECT DISTINCT json_extract (a.value, '$.sha256') FROM %1$s, "
          "json_each (CASE WHEN instr (%2$s, '\"attachments\"') AND json_valid (%2$s) "
          "THEN %2$s ELSE '{}' END, '$.attachments') AS a WHERE a.type = 'object'",
          table, column);
      g_autoptr (EntenteStatement) select = entente_database_prepare (database, sql, error);
      g_autoptr (GError) inner = NULL;

      if (select == NULL)
        return FALSE;
      while (entente_statement_step (select, &inner))
        if (entente_attachment_is_hash (entente_statement_get_text (select, 0)))
          g_hash_table_add (hashes, g_strdup (entente_statement_get_text (select, 0)));
      if (inner != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return FALSE;
        }
    }
  return TRUE;
}
