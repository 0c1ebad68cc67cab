/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying a file in. It is hashed while it is copied to a name of its own, and gets the name of its
 * hash when all of it is on the disk. When the function returns, so are the names: a change that
 * speaks of the file can be committed. */

#define G_LOG_DOMAIN "entente-attachments"

#include "config.h"

#include "store/entente-attachments-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "model/entente-error.h"
#include "store/entente-files.h"

/* As much as is looked at to tell what a file is. */
#define SNIFFED 4096

typedef struct
{
  const char *catalogue;
  const char *path; /* of the file */
  EntenteAttachmentsProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  int source;
  int folder;
  int target;
  char part[sizeof ENTENTE_ATTACHMENTS_PART + 16];
  GChecksum *checksum;
  goffset size;
  char *media_type;
} Adding;

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
fail_to_read (const char *path, int code, GError **error)
{
  g_set_error (error, ENTENTE_ERROR, code == ENOENT ? ENTENTE_ERROR_NOT_FOUND : ENTENTE_ERROR_IO,
               /* Translators: the first is the path of a file, the second what the system says */
               _ ("“%1$s” cannot be read: %2$s"), path, g_strerror (code));
  return FALSE;
}

static gboolean
fail_as_too_large (const char *path, GError **error)
{
  g_autofree char *most
      = entente_format_size (entente_language_get_current (), ENTENTE_ATTACHMENT_MAX_BYTES);

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_TOO_LARGE,
               /* Translators: the path of a file, and a size such as “1 GB” */
               _ ("“%1$s” is larger than %2$s, and no larger file can be attached."), path, most);
  return FALSE;
}

/* The path may be that of anything: opening a pipe must not wait for who writes into it. */
static gboolean
open_source (Adding *self, struct stat *status, GError **error)
{
  self->source = open (self->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (self->source < 0 && errno == ELOOP)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_FILE,
                   /* Translators: %s is the path of a file */
                   _ ("“%s” is a link. Attach the file that it leads to."), self->path);
      return FALSE;
    }
  /* A socket, or a device that nothing answers for */
  if ((self->source < 0 && errno == ENXIO)
      || (self->source >= 0 && fstat (self->source, status) == 0 && !S_ISREG (status->st_mode)))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_FILE,
                   /* Translators: %s is the path of a folder, a device or the like */
                   _ ("“%s” is not a file. Only files can be attached."), self->path);
      return FALSE;
    }
  if (self->source < 0)
    return fail_to_read (self->path, errno, error);
  return status->st_size <= ENTENTE_ATTACHMENT_MAX_BYTES || fail_as_too_large (self->path, error);
}

/* --- Writing ---------------------------------------------------------------------------------- */

static gboolean
fail_to_write (Adding *self, GError **error)
{
  const int code = errno;
  g_autofree char *folder = entente_attachments_dup_folder (self->catalogue);

  if (code == ELOOP || code == ENOTDIR)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_FILE,
                 /* Translators: %s is the path of a folder */
                 _ ("“%s” has to be a folder, and is something else, perhaps a link."), folder);
  else if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DISK_FULL,
                 /* Translators: %s is the path of a file */
                 _ ("There is no room on the disk for a copy of “%s”. Nothing was attached."),
                 self->path);
  else
    entente_files_set_error (error, code, folder);
  return FALSE;
}

static gboolean
open_target (Adding *self, GError **error)
{
  self->folder = _entente_attachments_open_folder (self->catalogue, TRUE);
  if (self->folder < 0)
    return fail_to_write (self, error);
  do
    {
      g_snprintf (self->part, sizeof self->part, ENTENTE_ATTACHMENTS_PART "%08x%08x",
                  g_random_int (), g_random_int ());
      self->target = openat (self->folder, self->part,
                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    }
  while (self->target < 0 && errno == EEXIST);
  return self->target >= 0 || fail_to_write (self, error);
}

static gboolean
write_all (int handle, const guchar *bytes, gsize n)
{
  while (n > 0)
    {
      const gssize written = write (handle, bytes, n);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      bytes += written;
      n -= (gsize) written;
    }
  return TRUE;
}

static void
take_media_type (Adding *self, const guchar *bytes, gsize n)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *type = g_content_type_guess (name, bytes, MIN (n, SNIFFED), NULL);

  self->media_type = g_content_type_get_mime_type (type);
}

static gboolean
copy_bytes (Adding *self, goffset expected, GError **error)
{
  g_autofree guchar *buffer = g_malloc (ENTENTE_ATTACHMENTS_CHUNK);
  gssize n = 0;

  /* What grows as fast as it is read would have no end. */
  while (self->size <= expected && (n = _entente_attachments_read (self->source, buffer)) > 0)
    {
      if (self->size == 0)
        take_media_type (self, buffer, (gsize) n);
      self->size += n;
      g_checksum_update (self->checksum, buffer, n);
      if (!write_all (self->target, buffer, (gsize) n))
        return fail_to_write (self, error);
      if (self->progress != NULL)
        self->progress ((gsize) n, self->user_data);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  if (n < 0)
    return fail_to_read (self->path, errno, error);
  if (self->size == 0)
    take_media_type (self, buffer, 0);
  return TRUE;
}

/* Half of the old and half of the new is neither. */
static gboolean
check_unchanged (Adding *self, const struct stat *before, GError **error)
{
  struct stat after;

  if (fstat (self->source, &after) == 0 && after.st_size == self->size
      && after.st_mtim.tv_sec == before->st_mtim.tv_sec
      && after.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
               /* Translators: %s is the path of a file */
               _ ("“%s” was changed while it was being copied. Nothing was attached."), self->path);
  return FALSE;
}

/* Gives the copy the name of its hash. Where that name is taken the content is the same, or was
 * damaged since: the new one takes its place in either case. */
static gboolean
file_copy (Adding *self, GError **error)
{
  const char *sha256 = g_checksum_get_string (self->checksum);
  g_autofree char *path = entente_attachments_dup_folder (self->catalogue);
  g_autofree char *parent = g_path_get_dirname (path);
  int shelf;
  gboolean done;

  if (fchmod (self->target, 0400) != 0 || fsync (self->target) != 0)
    return fail_to_write (self, error);
  shelf = _entente_attachments_open_shelf (self->folder, sha256, TRUE);
  if (shelf < 0)
    return fail_to_write (self, error);
  done = renameat (self->folder, self->part, shelf, sha256) == 0 && fsync (shelf) == 0
         && fsync (self->folder) == 0;
  if (!done)
    fail_to_write (self, error);
  close (shelf);
  return done && entente_files_sync (parent, error);
}

static EntenteAttachment *
finish (Adding *self, gboolean done)
{
  EntenteAttachment *attachment = NULL;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);

  if (done)
    attachment = entente_attachment_new (shown, g_checksum_get_string (self->checksum), self->size,
                                         self->media_type);
  else if (self->target >= 0)
    unlinkat (self->folder, self->part, 0);
  if (self->target >= 0)
    close (self->target);
  if (self->folder >= 0)
    close (self->folder);
  if (self->source >= 0)
    close (self->source);
  g_checksum_free (self->checksum);
  g_free (self->media_type);
  return attachment;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachments_add:
 * @catalogue: the path of a catalogue
 * @path: the file to be copied in
 * @progress: (nullable): told of every part that is copied
 *
 * Copies a file to the others of the catalogue, in any thread. When it returns the copy is on the
 * disk. No record speaks of it yet: that is for a change.
 *
 * Errors: %ENTENTE_ERROR_NOT_FOUND, %ENTENTE_ERROR_NOT_A_FILE, %ENTENTE_ERROR_TOO_LARGE,
 * %ENTENTE_ERROR_CONFLICT where the file was written to meanwhile, %ENTENTE_ERROR_DISK_FULL,
 * %ENTENTE_ERROR_READ_ONLY, %ENTENTE_ERROR_IO, %G_IO_ERROR_CANCELLED. Then nothing is left behind.
 *
 * Returns: (transfer full) (nullable): what a record says of it
 */
EntenteAttachment *
entente_attachments_add (const char *catalogue,
                         const char *path,
                         EntenteAttachmentsProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  Adding self = {
    .catalogue = catalogue,
    .path = path,
    .progress = progress,
    .user_data = user_data,
    .cancellable = cancellable,
    .source = -1,
    .folder = -1,
    .target = -1,
  };
  struct stat status;
  gboolean done;

  g_return_val_if_fail (catalogue != NULL && path != NULL, NULL);

  self.checksum = g_checksum_new (G_CHECKSUM_SHA256);
  done = open_source (&self, &status, error) && open_target (&self, error)
         && copy_bytes (&self, status.st_size, error) && check_unchanged (&self, &status, error)
         && file_copy (&self, error);
  return finish (&self, done);
}
