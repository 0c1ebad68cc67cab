/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a file is told apart, the message names the file, and the file stays as it
 * was. */

#include "config.h"

#include "failing-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "model/entente-error.h"
#include "store/entente-bulk.h"

#define NAMED(id, name) "{'kind':'partner','id':'" id "','name':{'en':'" name "'}}"

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
assert_refused (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before = 0, n_after = 0;

  g_file_get_contents (path, &before, &n_before, NULL);
  g_assert_null (entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, ENTENTE_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_file_get_contents (path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static gboolean
try_put (StoreFixture *fixture, const char *json, GError **error)
{
  g_autoptr (EntenteRecord) record = store_parse (json);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);

  entente_change_put (change, record);
  return entente_catalogue_apply (fixture->catalogue, change, error);
}

static void
execute (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* --- Files that are something else ------------------------------------------------------------ */

static void
test_no_catalogue (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (text, "Dear colleague, this is a letter, and no database at all.", -1, NULL);
  assert_refused (text, ENTENTE_ERROR_NOT_A_CATALOGUE);
  g_file_set_contents (empty, "", 0, NULL);
  assert_refused (empty, ENTENTE_ERROR_NOT_A_CATALOGUE);
  execute (other, "CREATE TABLE bookmarks (a); INSERT INTO bookmarks VALUES (1)");
  assert_refused (other, ENTENTE_ERROR_NOT_A_CATALOGUE);
  assert_refused (fixture->folder, ENTENTE_ERROR_NOT_A_CATALOGUE);
  assert_refused (missing, ENTENTE_ERROR_NOT_FOUND);

  /* Nor is another program's file taken for a new one. */
  g_assert_null (entente_catalogue_open (other, ENTENTE_CATALOGUE_CREATE, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_CATALOGUE);
}

/* A file that is cut anywhere is reported, or what is left of it is whole. */
static void
test_truncated (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;
  guint n_damaged = 0;

  store_put (fixture->catalogue, NAMED ("a", "A"));
  g_clear_object (&fixture->catalogue);
  g_file_get_contents (fixture->path, &contents, &length, NULL);
  for (gsize part = 0; part < 16; part++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "cut.entente", NULL);
      g_autoptr (EntenteCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, contents, (gssize) (length * part / 16), NULL);
      catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error);
      g_assert_null (catalogue);
      g_assert_true (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED)
                     || g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_CATALOGUE));
      n_damaged += error->code == ENTENTE_ERROR_DAMAGED;
    }
  g_assert_cmpuint (n_damaged, >=, 14);
}

static void
test_scribbled (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'Name'}}", i);

      store_put (fixture->catalogue, json);
    }
  g_clear_object (&fixture->catalogue);
  g_file_get_contents (fixture->path, &contents, &length, NULL);
  for (gsize page = 1; page < length / 4096; page++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "scribbled.entente", NULL);
      g_autofree char *copy = g_memdup2 (contents, length);
      g_autoptr (EntenteCatalogue) catalogue = NULL;
      g_autoptr (EntenteRecord) record = NULL;
      g_autoptr (GError) error = NULL;

      memset (copy + page * 4096, 0xa5, 4096);
      g_file_set_contents (path, copy, (gssize) length, NULL);
      catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_READ_ONLY, NULL, &error);
      if (catalogue != NULL)
        record = entente_catalogue_ref_record (catalogue, "p-7", &error);
      if (record == NULL)
        g_assert_true (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED));
    }
}

/* --- Files that can not be written ------------------------------------------------------------ */

static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  store_put (fixture->catalogue, NAMED ("a", "A"));
  g_clear_object (&fixture->catalogue);
  execute (fixture->path, "PRAGMA user_version = 99");
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (entente_catalogue_is_read_only (fixture->catalogue));
  g_assert_error (entente_catalogue_get_read_only_reason (fixture->catalogue), ENTENTE_ERROR,
                  ENTENTE_ERROR_NEWER);
  title = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (title, ==, "A");
  g_assert_false (try_put (fixture, NAMED ("a", "B"), &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NEWER);

  /* With tables that are not ours any more, there is nothing to show. */
  g_clear_object (&fixture->catalogue);
  execute (fixture->path, "ALTER TABLE entry RENAME TO rows");
  assert_refused (fixture->path, ENTENTE_ERROR_NEWER);
}

static void
test_read_only_folder (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *fresh = g_build_filename (fixture->folder, "fresh.entente", NULL);

  store_put (fixture->catalogue, NAMED ("a", "A"));
  g_clear_object (&fixture->catalogue);
  failing_vfs_set_read_only (TRUE);
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (entente_catalogue_is_read_only (fixture->catalogue));
  title = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (title, ==, "A");
  g_assert_false (try_put (fixture, NAMED ("a", "B"), &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  g_assert_null (entente_catalogue_open (fresh, ENTENTE_CATALOGUE_CREATE, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_clear_object (&fixture->catalogue);
  failing_vfs_set_read_only (FALSE);
}

static void
test_locked (StoreFixture *fixture, gconstpointer data)
{
  sqlite3 *other = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, NAMED ("a", "A"));
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  g_assert_false (try_put (fixture, NAMED ("a", "B"), &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  sqlite3_exec (other, "COMMIT", NULL, NULL, NULL);
  store_put (fixture->catalogue, NAMED ("a", "C"));

  g_clear_object (&fixture->catalogue);
  sqlite3_exec (other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL);
  assert_refused (fixture->path, ENTENTE_ERROR_LOCKED);
  sqlite3_close (other);
}

/* What another program changes is seen. */
static void
on_changed_cb (EntenteCatalogue *catalogue, const char *const *ids, guint kinds, gboolean *seen)
{
  *seen = ids == NULL;
}

static void
test_second_instance (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteCatalogue) other
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean seen = FALSE;

  store_put (fixture->catalogue, NAMED ("a", "A"));
  before = store_dup_title (fixture->catalogue, "a");
  g_assert_false (entente_catalogue_poll (fixture->catalogue));
  g_signal_connect (fixture->catalogue, "changed", G_CALLBACK (on_changed_cb), &seen);
  store_put (other, NAMED ("a", "B"));
  g_assert_true (entente_catalogue_poll (fixture->catalogue));
  g_assert_true (seen);
  after = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (after, ==, "B");
  g_assert_false (entente_catalogue_poll (fixture->catalogue));
}

/* --- Disks that fail -------------------------------------------------------------------------- */

static gboolean
put_some (StoreFixture *fixture, GError **error)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'New'}}", i);
      g_autoptr (EntenteRecord) record = store_parse (json);

      entente_change_put (change, record);
    }
  return entente_catalogue_apply (fixture->catalogue, change, error);
}

static guint
count_new (StoreFixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);

      n += entente_catalogue_has_record (fixture->catalogue, id) ? 1 : 0;
    }
  return n;
}

/* Each write in turn is the one that fails: the change is refused with the reason, what was there
 * stays, and once the disk is well again, so is the catalogue. */
static void
fail_everywhere (StoreFixture *fixture, int sqlite_code, int code)
{
  gboolean failed = TRUE;
  guint n_failed = 0;

  store_put (fixture->catalogue, NAMED ("old", "Old"));
  for (guint i = 0; failed; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;
      gboolean done;

      failing_vfs_fail_after (i, sqlite_code);
      done = put_some (fixture, &error);
      failed = failing_vfs_has_failed ();
      failing_vfs_fail_after (0, SQLITE_OK);
      if (!done)
        {
          n_failed++;
          g_assert_true (g_error_matches (error, ENTENTE_ERROR, code)
                         || g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_IO));
          g_assert_nonnull (strstr (error->message, fixture->path));
          g_assert_cmpuint (count_new (fixture), ==, 0);
        }
      store_fixture_reopen (fixture);
      g_assert_cmpuint (count_new (fixture) % 3, ==, 0);
      if (done)
        g_assert_cmpuint (count_new (fixture), ==, 3);
      title = store_dup_title (fixture->catalogue, "old");
      g_assert_cmpstr (title, ==, "Old");
      if (count_new (fixture) == 3)
        g_object_unref (entente_catalogue_undo (fixture->catalogue, NULL));
    }
  g_assert_cmpuint (n_failed, >=, 3);
}

static void
test_disk_full (StoreFixture *fixture, gconstpointer data)
{
  fail_everywhere (fixture, SQLITE_FULL, ENTENTE_ERROR_DISK_FULL);
}

static void
test_disk_error (StoreFixture *fixture, gconstpointer data)
{
  fail_everywhere (fixture, SQLITE_IOERR_WRITE, ENTENTE_ERROR_IO);
}

/* An import that is larger than the cache writes long before its end. */
static void
test_disk_full_in_bulk (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *filling = g_strnfill (4000, 'x');

  store_put (fixture->catalogue, NAMED ("old", "Old"));
  for (guint i = 10; i < 4000; i += 1000)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteBulk) bulk = entente_bulk_new (fixture->catalogue, NULL, &error);
      gboolean done = TRUE;

      failing_vfs_fail_after (i, SQLITE_FULL);
      for (guint j = 0; done && j < 4000; j++)
        {
          g_autofree char *json
              = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'%s'}}", j, filling);
          g_autoptr (EntenteRecord) record = store_parse (json);

          done = entente_bulk_put (bulk, record, &error);
        }
      if (done)
        done = entente_bulk_commit (bulk, &error);
      g_assert_false (done);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DISK_FULL);
      g_clear_pointer (&bulk, entente_bulk_free);
      failing_vfs_fail_after (0, SQLITE_OK);
      g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 1);
    }
  store_put (fixture->catalogue, NAMED ("new", "New"));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  failing_vfs_install ();

  ADD ("/bad-files/no-catalogue", test_no_catalogue);
  ADD ("/bad-files/truncated", test_truncated);
  ADD ("/bad-files/scribbled", test_scribbled);
  ADD ("/bad-files/newer", test_newer);
  ADD ("/bad-files/read-only-folder", test_read_only_folder);
  ADD ("/bad-files/locked", test_locked);
  ADD ("/bad-files/second-instance", test_second_instance);
  ADD ("/bad-files/disk-full", test_disk_full);
  ADD ("/bad-files/disk-error", test_disk_error);
  ADD ("/bad-files/disk-full-in-bulk", test_disk_full_in_bulk);

  return g_test_run ();
}
