/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "model/entente-error.h"
#include "store/entente-backup.h"
#include "store/entente-database-private.h"
#include "store/entente-files.h"

/* --- A network mount --------------------------------------------------------------------------- */

static long file_system; /* what the system says that every file lies on; 0: it cannot say */

/* In place of that of the system. */
int
statfs (const char *path, struct statfs *ret_status)
{
  *ret_status = (struct statfs){ .f_type = file_system };
  errno = ENOENT;
  return file_system != 0 ? 0 : -1;
}

static void
test_network (StoreFixture *fixture, gconstpointer data)
{
  static const long remote[] = { 0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x65735546,
                                 0x73757245, 0x5346414f, 0x01021997, 0x00c36400 };
  static const long local[] = {
    0xef53,     /* ext4 */
    0x9123683e, /* Btrfs */
    0x58465342, /* XFS */
    0x01021994, /* tmpfs */
    0x794c7630, /* overlay */
    0x2fc12fc1, /* ZFS */
    0,
  };

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    {
      file_system = remote[i];
      g_assert_true (entente_files_is_on_network (fixture->path));
      file_system = (int) remote[i]; /* as it comes on some systems: with a sign */
      g_assert_true (entente_files_is_on_network (fixture->path));
    }
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    {
      file_system = local[i];
      g_assert_false (entente_files_is_on_network (fixture->path));
    }
}

/* --- Files -------------------------------------------------------------------------------------- */

static void
assert_fails (gboolean done, GError **error, int code, const char *path)
{
  g_assert_false (done);
  g_assert_error (*error, ENTENTE_ERROR, code);
  g_assert_nonnull (strstr ((*error)->message, path));
  g_clear_error (error);
}

static void
test_move (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *from = g_build_filename (fixture->folder, "from", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, "to", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "where", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (from, "new", -1, NULL);
  g_file_set_contents (to, "old", -1, NULL);
  assert_fails (entente_files_move (missing, to, &error), &error, ENTENTE_ERROR_NOT_FOUND, missing);
  assert_fails (entente_files_move (from, nowhere, &error), &error, ENTENTE_ERROR_NOT_FOUND,
                nowhere);
  g_assert_true (entente_files_move (from, to, NULL));
  g_assert_true (g_file_get_contents (to, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "new");
  g_assert_false (g_file_test (from, G_FILE_TEST_EXISTS));
}

static void
test_folders (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", "b", "c", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *inside = g_build_filename (file, "inside", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (entente_files_make_folder (folder, NULL));
  g_assert_true (entente_files_make_folder (folder, NULL)); /* it is there */
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700); /* nobody else's business */
  g_assert_true (entente_files_sync (folder, NULL));

  g_file_set_contents (file, "", 0, NULL);
  assert_fails (entente_files_make_folder (file, &error), &error, ENTENTE_ERROR_READ_ONLY, file);
  assert_fails (entente_files_make_folder (inside, &error), &error, ENTENTE_ERROR_READ_ONLY,
                inside);
  assert_fails (entente_files_sync (inside, &error), &error, ENTENTE_ERROR_READ_ONLY, inside);
}

/* --- A file that is lent to a sandbox ----------------------------------------------------------- */

static void
assert_said (const char *path, const char *name, int code)
{
  g_autoptr (GError) error = NULL;

  _entente_database_fill_error (path, code, NULL, &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_assert_true (g_str_has_prefix (error->message, name));
}

/* Its place there says nothing to anybody; what can be done does. */
static void
test_lent (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *own
      = g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2c3", "mine.entente", NULL);
  const char *by_flatpak = "/run/flatpak/doc/a1b2c3/mine.entente";

  g_assert_true (entente_files_is_lent (own));
  g_assert_true (entente_files_is_lent (by_flatpak));
  g_assert_false (entente_files_is_lent (fixture->path));
  assert_said (own, "“mine.entente” lies outside", SQLITE_CANTOPEN);
  assert_said (by_flatpak, "“mine.entente” lies outside", SQLITE_READONLY | (1 << 8));
  assert_said ("/mine.entente", "“/mine.entente” or its folder", SQLITE_CANTOPEN);
}

/* --- A symlink ---------------------------------------------------------------------------------- */

static EntenteCatalogue *
open_link (const char *link)
{
  g_autoptr (GError) error = NULL;
  EntenteCatalogue *catalogue = entente_catalogue_open (link, ENTENTE_CATALOGUE_NONE, NULL, &error);

  g_assert_no_error (error);
  return catalogue;
}

/* Under each of its names a catalogue has one log, and its backups are in one place. */
static void
test_symlink (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *link = g_build_filename (elsewhere, "link.entente", NULL);
  g_autofree char *by_name = entente_backup_dup_folder (fixture->path);
  g_autofree char *title = NULL;
  g_autofree char *by_link = NULL;
  g_autoptr (EntenteCatalogue) other = NULL;

  g_assert_true (entente_files_make_folder (elsewhere, NULL));
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  other = open_link (link);
  store_put (other, "{'kind':'partner','id':'a','name':{'en':'By the link'}}");
  title = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (title, ==, "By the link");
  g_assert_cmpstr (entente_catalogue_get_path (other), ==, fixture->path);
  by_link = entente_backup_dup_folder (link);
  g_assert_cmpstr (by_link, ==, by_name);
  g_assert_true (entente_files_are_same (link, fixture->path));
  g_assert_false (entente_files_are_same (link, elsewhere));
  g_clear_object (&other);
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (elsewhere), ==, 0); /* nothing else is there */
}

static void
test_bad_symlinks (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *loop = g_build_filename (fixture->folder, "loop.entente", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_assert_cmpint (symlink ("missing.entente", dangling), ==, 0);
  g_assert_null (entente_catalogue_open (loop, ENTENTE_CATALOGUE_NONE, NULL, &error));
  assert_fails (FALSE, &error, ENTENTE_ERROR_NOT_FOUND, loop);
  g_assert_null (entente_catalogue_open (dangling, ENTENTE_CATALOGUE_NONE, NULL, &error));
  assert_fails (FALSE, &error, ENTENTE_ERROR_NOT_FOUND, dangling);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/files/network", test_network);
  ADD ("/files/move", test_move);
  ADD ("/files/folders", test_folders);
  ADD ("/files/lent", test_lent);
  ADD ("/files/symlink", test_symlink);
  ADD ("/files/bad-symlinks", test_bad_symlinks);

  return g_test_run ();
}
