/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include "model/entente-error.h"
#include "store/entente-database.h"

typedef struct
{
  char *folder;
  EntenteDatabase *database;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "a name with % and ?.entente", NULL);
  fixture->database = entente_database_open (path, ENTENTE_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  entente_database_execute (fixture->database, "CREATE TABLE t (a, b)", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  entente_database_close (fixture->database);
  store_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static gint64
get (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  entente_database_get_int (fixture->database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
insert (Fixture *fixture, gint64 value)
{
  g_autoptr (EntenteStatement) statement
      = entente_database_prepare (fixture->database, "INSERT INTO t (a) VALUES (?1)", NULL);
  g_autoptr (GError) error = NULL;

  entente_statement_bind_int (statement, 1, value);
  entente_statement_run (statement, &error);
  g_assert_no_error (error);
}

/* What makes a confirmed change a lasting one. */
static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteStatement) mode
      = entente_database_prepare (fixture->database, "PRAGMA journal_mode", NULL);

  g_assert_true (entente_statement_step (mode, NULL));
  g_assert_cmpstr (entente_statement_get_text (mode, 0), ==, "wal");
  g_assert_cmpint (get (fixture, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (get (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get (fixture, "PRAGMA application_id"), ==, 0x456e5465);
  g_assert_cmpint (get (fixture, "PRAGMA trusted_schema"), ==, 0);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) blob = g_bytes_new_static ("\0\1\2", 3);
  g_autoptr (EntenteStatement) insert_one = NULL;
  g_autoptr (EntenteStatement) select = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer data_found;
  gsize size;

  insert_one = entente_database_prepare (fixture->database,
                                         "INSERT INTO t VALUES (?1, ?2), (?3, ?4)", &error);
  entente_statement_bind (insert_one, "isbd", G_MAXINT64, "Đà Nẵng", blob, 0.5);
  g_assert_true (entente_statement_run (insert_one, &error));
  select
      = entente_database_prepare (fixture->database, "SELECT a, b FROM t ORDER BY rowid", &error);
  g_assert_true (entente_statement_step (select, &error));
  g_assert_cmpint (entente_statement_get_int (select, 0), ==, G_MAXINT64);
  g_assert_cmpstr (entente_statement_get_text (select, 1), ==, "Đà Nẵng");
  g_assert_true (entente_statement_step (select, &error));
  data_found = entente_statement_get_blob (select, 0, &size);
  g_assert_cmpmem (data_found, size, "\0\1\2", 3);
  g_assert_cmpfloat (entente_statement_get_double (select, 1), ==, 0.5);
  g_assert_false (entente_statement_step (select, &error));
  g_assert_no_error (error);

  entente_statement_bind (insert_one, "ssss", NULL, NULL, NULL, NULL);
  entente_statement_bind_null (insert_one, 1);
  g_assert_true (entente_statement_run (insert_one, &error));
  g_assert_cmpint (get (fixture, "SELECT COUNT (*) FROM t WHERE a IS NULL"), ==, 2);
}

/* The same SQL is prepared once, unless it is in use. */
static void
test_cache (Fixture *fixture, gconstpointer data)
{
  EntenteStatement *first = entente_database_prepare (fixture->database, "SELECT 1", NULL);
  EntenteStatement *second = entente_database_prepare (fixture->database, "SELECT 1", NULL);
  EntenteStatement *again;

  g_assert_true (first != second);
  g_assert_true (entente_statement_step (first, NULL));
  entente_statement_free (first);
  again = entente_database_prepare (fixture->database, "SELECT 1", NULL);
  g_assert_true (again == first);
  g_assert_true (entente_statement_step (again, NULL)); /* from its beginning */
  entente_statement_free (again);
  entente_statement_free (second);
}

static void
test_bad_sql (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_database_prepare (fixture->database, "SELEKT", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "SELEKT"));
}

static void
test_transactions (Fixture *fixture, gconstpointer data)
{
  g_assert_true (entente_database_begin (fixture->database, NULL));
  insert (fixture, 1);
  g_assert_true (entente_database_begin (fixture->database, NULL));
  insert (fixture, 2);
  g_assert_true (entente_database_begin (fixture->database, NULL));
  insert (fixture, 3);
  g_assert_true (entente_database_commit (fixture->database, NULL));
  entente_database_rollback (fixture->database);
  insert (fixture, 4);
  g_assert_true (entente_database_in_transaction (fixture->database));
  g_assert_true (entente_database_commit (fixture->database, NULL));
  g_assert_false (entente_database_in_transaction (fixture->database));
  g_assert_cmpint (get (fixture, "SELECT SUM (a) FROM t"), ==, 5);

  g_assert_true (entente_database_begin (fixture->database, NULL));
  insert (fixture, 8);
  entente_database_rollback (fixture->database);
  g_assert_cmpint (get (fixture, "SELECT SUM (a) FROM t"), ==, 5);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.entente", NULL);
  g_autoptr (EntenteDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sum;

  insert (fixture, 7);
  g_assert_true (entente_database_copy_to (fixture->database, path, 0, &error));
  copy = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (entente_database_is_read_only (copy));
  entente_database_get_int (copy, "SELECT SUM (a) FROM t", &sum, &error);
  g_assert_cmpint (sum, ==, 7);
  g_assert_false (entente_database_execute (copy, "DELETE FROM t", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (entente_database_copy_to (fixture->database, "/nowhere/at/all", 0, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
}

/* A file may hold a trigger that somebody put there: it is not run. */
static void
test_trigger (Fixture *fixture, gconstpointer data)
{
  entente_database_execute (fixture->database,
                            "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END", NULL);
  insert (fixture, 1);
  g_assert_cmpint (get (fixture, "SELECT COUNT (*) FROM t"), ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/database/settings", test_settings);
  ADD ("/database/values", test_values);
  ADD ("/database/cache", test_cache);
  ADD ("/database/bad-sql", test_bad_sql);
  ADD ("/database/transactions", test_transactions);
  ADD ("/database/copy", test_copy);
  ADD ("/database/trigger", test_trigger);

  return g_test_run ();
}
