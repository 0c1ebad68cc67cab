/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-files"

#include "config.h"

#include "store/entente-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "model/entente-error.h"

/* The file systems that statfs(2) names and whose other end is another computer, or may be. */
static const guint32 network_types[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB 2 */
  0x65735546, /* FUSE: sshfs, davfs, the mounts of the desktop */
  0x73757245, /* Coda */
  0x5346414f, /* AFS */
  0x01021997, /* 9P */
  0x00c36400, /* Ceph */
};

/**
 * entente_files_set_error:
 * @code: of errno
 * @path: what could not be written
 *
 * Returns: %FALSE
 */
gboolean
entente_files_set_error (GError **error, int code, const char *path)
{
  EntenteError known = ENTENTE_ERROR_IO;

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    known = ENTENTE_ERROR_DISK_FULL;
  else if (code == EACCES || code == EPERM || code == EROFS || code == EEXIST || code == ENOTDIR)
    known = ENTENTE_ERROR_READ_ONLY;
  else if (code == ENOENT)
    known = ENTENTE_ERROR_NOT_FOUND;
  g_set_error (error, ENTENTE_ERROR, known,
               /* Translators: the first is the path of a file, the second what the system says */
               _ ("“%1$s” cannot be written: %2$s"), path, g_strerror (code));
  return FALSE;
}

/**
 * entente_files_sync:
 * @path: a file or a folder
 *
 * Returns when the disk has it: for a folder, the names that it holds.
 */
gboolean
entente_files_sync (const char *path, GError **error)
{
  int handle;
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);

  handle = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (handle < 0)
    return entente_files_set_error (error, errno, path);
  /* A file system that cannot do it for folders says so, and does it by itself. */
  done = fsync (handle) == 0 || errno == EINVAL || errno == ENOTSUP
         || entente_files_set_error (error, errno, path);
  close (handle);
  return done;
}

/**
 * entente_files_move:
 * @from: a complete file
 * @to: its place, in the same folder
 *
 * Gives a file its name, so that after a power failure it has either name, and its whole content.
 */
gboolean
entente_files_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!entente_files_sync (from, error))
    return FALSE;
  if (g_rename (from, to) != 0)
    return entente_files_set_error (error, errno, to);
  return entente_files_sync (folder, error);
}

gboolean
entente_files_make_folder (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return g_mkdir_with_parents (path, 0700) == 0 || entente_files_set_error (error, errno, path);
}

/**
 * entente_files_read:
 * @file: a file
 *
 * Opens a file for reading. What the toolkit says where it cannot be is not in every language, and
 * does not always name the file.
 *
 * Returns: (transfer full) (nullable): the stream
 */
GFileInputStream *
entente_files_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *path = NULL;
  GFileInputStream *stream;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, &reason);
  if (stream != NULL)
    return stream;
  path = g_file_get_parse_name (file);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: %s is the path of a file. */
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _ ("There is no file “%s”."), path);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    /* Translators: %s is the path of a file */
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_IO, _ ("“%s” may not be read."), path);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    /* Translators: %s is the path of a folder where a file is expected */
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_IO, _ ("“%s” is a folder, not a file."), path);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/**
 * entente_files_dup_real_path:
 * @path: a file or a folder
 *
 * What belongs to a file lies beside it, not beside a link to it.
 *
 * Returns: (transfer full): where it is, as an absolute path without links; @path where there is
 *   nothing
 */
char *
entente_files_dup_real_path (const char *path)
{
  char *real;
  char *copy;

  g_return_val_if_fail (path != NULL, NULL);

  real = realpath (path, NULL);
  if (real == NULL)
    return g_strdup (path);
  /* It is of another allocator than everything else. */
  copy = g_strdup (real);
  free (real);
  return copy;
}

/**
 * entente_files_are_same:
 *
 * Returns: whether the two paths lead to one file
 */
gboolean
entente_files_are_same (const char *a, const char *b)
{
  GStatBuf one, two;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_stat (a, &one) == 0 && g_stat (b, &two) == 0 && one.st_dev == two.st_dev
         && one.st_ino == two.st_ino;
}

/**
 * entente_files_is_on_network:
 * @path: a file or a folder
 *
 * Returns: whether it lies on another computer, where SQLite cannot be sure that what it is told
 *   to write is written, nor that nobody else writes
 */
gboolean
entente_files_is_on_network (const char *path)
{
  struct statfs status;

  g_return_val_if_fail (path != NULL, FALSE);

  if (statfs (path, &status) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (network_types); i++)
    if ((guint32) status.f_type == network_types[i])
      return TRUE;
  return FALSE;
}

/**
 * entente_files_is_lent:
 * @path: a file
 *
 * Returns: whether it is one that the desktop lends to a program in a sandbox (the document
 *   portal): that file alone, without its folder
 */
gboolean
entente_files_is_lent (const char *path)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  g_return_val_if_fail (path != NULL, FALSE);

  return g_str_has_prefix (path, own) || g_str_has_prefix (path, "/run/flatpak/doc/");
}
