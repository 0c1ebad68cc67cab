/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The folder of the attachments as a whole: what is in it, what a copy of the catalogue takes
 * along, and what can be set right in it. */

#define G_LOG_DOMAIN "entente-attachments"

#include "config.h"

#include "store/entente-attachments-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* So long after it was last written to, a part belongs to nobody any more. In seconds. */
#define PART_AGE (60 * 60)

/* --- Helpers ---------------------------------------------------------------------------------- */

typedef void (*FileFunc) (const char *folder, const char *name, gpointer user_data);

/* Calls @func for each regular file in @folder and in the folders in it; links are passed over. */
static void
walk (const char *folder, guint depth, FileFunc func, gpointer user_data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;

      if (lstat (path, &status) != 0)
        continue;
      if (S_ISDIR (status.st_mode) && depth > 0)
        walk (path, depth - 1, func, user_data);
      else if (S_ISREG (status.st_mode))
        func (folder, name, user_data);
    }
}

static void
walk_catalogue (const char *catalogue, FileFunc func, gpointer user_data)
{
  g_autofree char *folder = entente_attachments_dup_folder (catalogue);

  if (!g_file_test (folder, G_FILE_TEST_IS_SYMLINK))
    walk (folder, 1, func, user_data);
}

static void
note_kept (const char *folder, const char *name, gpointer user_data)
{
  if (entente_attachment_is_hash (name))
    g_hash_table_add (user_data, g_strdup (name));
}

static void
note_path (const char *folder, const char *name, gpointer user_data)
{
  g_ptr_array_add (user_data, g_build_filename (folder, name, NULL));
}

static void
remove_old_part (const char *folder, const char *name, gpointer user_data)
{
  g_autofree char *path = NULL;
  struct stat status;

  if (!g_str_has_prefix (name, ENTENTE_ATTACHMENTS_PART))
    return;
  path = g_build_filename (folder, name, NULL);
  if (lstat (path, &status) == 0 && status.st_mtime < time (NULL) - PART_AGE)
    g_unlink (path);
}

static char *
hash_file (const char *path)
{
  g_autofree guchar *buffer = g_malloc (ENTENTE_ATTACHMENTS_CHUNK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const int handle = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gssize n;

  if (handle < 0)
    return NULL;
  while ((n = _entente_attachments_read (handle, buffer)) > 0)
    g_checksum_update (checksum, buffer, n);
  close (handle);
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachments_list_kept:
 *
 * Returns: (transfer full) (element-type utf8 utf8): a set of the hashes of the files that are
 *   there, by their names
 */
GHashTable *
entente_attachments_list_kept (const char *catalogue)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (catalogue != NULL, kept);

  walk_catalogue (catalogue, note_kept, kept);
  return kept;
}

/**
 * entente_attachments_copy_all:
 * @from: a catalogue
 * @to: the new one that was made of it
 *
 * Files what belongs to @from for @to as well. Links that share the bytes would do, and are not
 * made: who repairs the one must not touch the other.
 */
gboolean
entente_attachments_copy_all (const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  walk_catalogue (from, note_path, paths);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autoptr (EntenteAttachment) copy = NULL;

      if (!entente_attachment_is_hash (name))
        continue;
      copy = entente_attachments_add (to, paths->pdata[i], NULL, NULL, NULL, error);
      if (copy == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_attachments_file_again:
 * @wanted: (element-type utf8 utf8): a set of hashes that are missing; what was found goes out
 *
 * Looks at the content of every file in the folder, whatever it is called, and files copies of
 * those that are missing: somebody may have renamed or moved them. Nothing is deleted.
 *
 * Returns: how many were found
 */
guint
entente_attachments_file_again (const char *catalogue, GHashTable *wanted, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  g_return_val_if_fail (catalogue != NULL && wanted != NULL, 0);

  if (g_hash_table_size (wanted) > 0)
    walk_catalogue (catalogue, note_path, paths);
  for (guint i = 0; i < paths->len && g_hash_table_size (wanted) > 0; i++)
    {
      g_autofree char *sha256 = hash_file (paths->pdata[i]);
      g_autoptr (EntenteAttachment) copy = NULL;

      if (sha256 == NULL || !g_hash_table_contains (wanted, sha256))
        continue;
      copy = entente_attachments_add (catalogue, paths->pdata[i], NULL, NULL, NULL, error);
      if (copy == NULL)
        return n;
      g_hash_table_remove (wanted, sha256);
      n++;
    }
  return n;
}

/**
 * entente_attachments_sweep:
 *
 * Removes what was left of copying that was cut short.
 */
void
entente_attachments_sweep (const char *catalogue)
{
  g_return_if_fail (catalogue != NULL);

  walk_catalogue (catalogue, remove_old_part, NULL);
}
