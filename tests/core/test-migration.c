/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "model/entente-error.h"
#include "store/entente-schema.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

/* Makes a file of an earlier version from its dump, as `sqlite3 FILE .dump` gives it. */
static void
restore_dump (StoreFixture *fixture, const char *name)
{
  g_autofree char *dump_path = g_test_build_filename (G_TEST_DIST, "core", "data", name, NULL);
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = NULL;

  g_clear_object (&fixture->catalogue);
  g_unlink (fixture->path);
  g_file_get_contents (dump_path, &dump, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, dump, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static guint
get_version (EntenteDatabase *database)
{
  g_autoptr (GError) error = NULL;
  guint version;

  entente_schema_get_version (database, &version, &error);
  g_assert_no_error (error);
  return version;
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* Whatever version a file has: its records are there, what is derived is made anew, what was done
 * can be undone. */
static void
test_old_file (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEntry) entry = NULL;
  g_autoptr (EntenteChange) undone = NULL;
  g_autofree char *title = NULL;
  g_autofree char *before = NULL;

  restore_dump (fixture, data);
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
      get_version (entente_store_get_database (entente_catalogue_get_store (fixture->catalogue))),
      ==, ENTENTE_SCHEMA_VERSION);
  title = store_dup_title (fixture->catalogue, "vast");
  g_assert_cmpstr (title, ==, "Academy of Science");
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 3);
  entry = entente_catalogue_ref_entry (fixture->catalogue, "vast", "vi");
  g_assert_cmpuint (entente_entry_get_agreements (entry), ==, 1);
  g_assert_cmpuint (entente_entry_get_articles (entry), ==, 1);
  undone = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  before = store_dup_title (fixture->catalogue, "vast");
  g_assert_cmpstr (before, ==, "Academy");
}

/* Each step is a transaction: one that fails leaves the file in the version before it. */
static void
test_steps (StoreFixture *fixture, gconstpointer data)
{
  static const char *const good[] = { "CREATE TABLE a (x); INSERT INTO a VALUES (1);"
                                      "CREATE TABLE record (n INTEGER PRIMARY KEY, kind TEXT);",
                                      "ALTER TABLE a ADD COLUMN y;", NULL };
  static const char *const bad[]
      = { good[0], good[1], "CREATE TABLE b (x); UPDATE a SET x = 2; SELEKT;", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "steps.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database
      = entente_database_open (path, ENTENTE_DATABASE_CREATE, &error);
  gint64 value;

  g_assert_cmpuint (get_version (database), ==, 0);
  g_assert_true (_entente_schema_upgrade_with (database, good, &error));
  g_assert_cmpuint (get_version (database), ==, 2);
  g_assert_false (_entente_schema_upgrade_with (database, bad, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpuint (get_version (database), ==, 2);
  entente_database_get_int (database, "SELECT x FROM a", &value, NULL);
  g_assert_cmpint (value, ==, 1);
  g_assert_true (_entente_schema_upgrade_with (database, good, &error));
}

static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  static const char *const none[] = { NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "newer.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database
      = entente_database_open (path, ENTENTE_DATABASE_CREATE, &error);

  entente_database_execute (database, "PRAGMA user_version = 1", &error);
  g_assert_false (_entente_schema_upgrade_with (database, none, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NEWER);
}

/* What is derived in another form is made anew on opening. */
static void
test_stale (StoreFixture *fixture, gconstpointer data)
{
  sqlite3 *handle = NULL;

  store_put (fixture->catalogue, "{'kind':'partner','id':'a','name':{'en':'A'}}");
  g_clear_object (&fixture->catalogue);
  sqlite3_open (fixture->path, &handle);
  g_assert_cmpint (sqlite3_exec (handle,
                                 "DELETE FROM entry; DELETE FROM tally;"
                                 "UPDATE meta SET value = 'older' WHERE key = 'derived'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (handle);
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 1);
}

#define ADD(path, data, function)                                                                  \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/migration/from-1", "catalogue-1.sql", test_old_file);
  ADD ("/migration/steps", NULL, test_steps);
  ADD ("/migration/newer", NULL, test_newer);
  ADD ("/migration/stale", NULL, test_stale);

  return g_test_run ();
}
