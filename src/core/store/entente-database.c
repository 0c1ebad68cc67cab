/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-database"

#include "config.h"

#include "store/entente-database-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "model/entente-error.h"

/* How long to wait for another process that is in the middle of a change, in milliseconds. */
#define BUSY_TIMEOUT 2000

/* Statements kept prepared for each SQL text; more than one only where the same query nests. */
#define MAX_IDLE 2

/* Pages in one piece of a copy. */
#define COPIED_AT_ONCE 256

/* "EnTe": tells a catalogue from any other SQLite file (see SQLite's file format, offset 68). */
#define FILE_MARK 0x456e5465

/* --- Opening ---------------------------------------------------------------------------------- */

static void
idle_free (gpointer data)
{
  EntenteStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
}

static EntenteDatabase *
database_new (const char *path)
{
  EntenteDatabase *self = g_new0 (EntenteDatabase, 1);

  self->path = g_strdup (path);
  self->idle
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

static gboolean
open_handle (EntenteDatabase *self, const char *name, int flags, GError **error)
{
  int code;

  g_hash_table_remove_all (self->idle);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  code = sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code != SQLITE_OK)
    {
      _entente_database_fill_error (self->path, code, sqlite3_errstr (code), error);
      return FALSE;
    }
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);

  /* A file that somebody sent may hold anything: nothing in its schema is run. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return TRUE;
}

/* Looks at the file before anything is written to it: another program's stays as it is. */
static gboolean
check_identity (EntenteDatabase *self, gboolean create, GError **error)
{
  static const char mark[] = "PRAGMA application_id = " G_STRINGIFY (FILE_MARK);
  gint64 id, n_tables;

  if (!entente_database_get_int (self, "PRAGMA application_id", &id, error)
      || !entente_database_get_int (self, "SELECT COUNT(*) FROM sqlite_master", &n_tables, error))
    return FALSE;
  if (id == FILE_MARK)
    return TRUE;
  if (create && id == 0 && n_tables == 0)
    return entente_database_execute (self, mark, error);
  _entente_database_fill_error (self->path, SQLITE_NOTADB, NULL, error);
  return FALSE;
}

static gboolean
open_for_writing (EntenteDatabase *self, gboolean create, GError **error)
{
  const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);

  if (!open_handle (self, self->path, flags, error) || !check_identity (self, create, error))
    return FALSE;
  if (sqlite3_db_readonly (self->handle, "main") == 1)
    {
      _entente_database_fill_error (self->path, SQLITE_READONLY, NULL, error);
      return FALSE;
    }
  return entente_database_execute (self,
                                   "PRAGMA journal_mode = WAL;"
                                   "PRAGMA synchronous = FULL;"
                                   "PRAGMA foreign_keys = ON;"
                                   "PRAGMA cell_size_check = ON;"
                                   "PRAGMA temp_store = MEMORY;"
                                   "PRAGMA cache_size = -8000;",
                                   error);
}

/* A write-ahead log can be read only where its index can be kept, which a folder without the right
 * to write does not allow. A file that was closed properly has no log, and is then opened as one
 * that nobody changes. */
static gboolean
open_for_reading (EntenteDatabase *self, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  GStatBuf status;

  self->read_only = TRUE;
  if (open_handle (self, self->path, SQLITE_OPEN_READONLY, &first)
      && check_identity (self, FALSE, &first))
    return TRUE;
  if (!g_error_matches (first, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY)
      || (g_stat (log, &status) == 0 && status.st_size > 0))
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }
  escaped = g_uri_escape_string (self->path, "/", FALSE);
  uri = g_strdup_printf ("file:%s?immutable=1", escaped);
  return open_handle (self, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error)
         && check_identity (self, FALSE, error);
}

/**
 * entente_database_open:
 * @path: the file
 * @flags: how
 *
 * Errors: %ENTENTE_ERROR_NOT_FOUND, %ENTENTE_ERROR_NOT_A_CATALOGUE, %ENTENTE_ERROR_DAMAGED,
 * %ENTENTE_ERROR_READ_ONLY, %ENTENTE_ERROR_LOCKED, %ENTENTE_ERROR_DISK_FULL, %ENTENTE_ERROR_IO.
 *
 * Returns: (transfer full): the connection, or %NULL
 */
EntenteDatabase *
entente_database_open (const char *path, EntenteDatabaseFlags flags, GError **error)
{
  g_autoptr (EntenteDatabase) self = NULL;
  const gboolean create = (flags & ENTENTE_DATABASE_CREATE) != 0;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!create && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                   /* Translators: %s is the path of a file. */
                   _ ("There is no file “%s”."), path);
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      _entente_database_fill_error (path, SQLITE_NOTADB, NULL, error);
      return NULL;
    }
  self = database_new (path);
  if (flags & ENTENTE_DATABASE_READ_ONLY)
    return open_for_reading (self, error) ? g_steal_pointer (&self) : NULL;
  return open_for_writing (self, create, error) ? g_steal_pointer (&self) : NULL;
}

void
entente_database_close (EntenteDatabase *self)
{
  if (self == NULL)
    return;
  if (self->n_out > 0)
    g_critical ("“%s” is closed with %u statements in use", self->path, self->n_out);
  g_hash_table_unref (self->idle);
  sqlite3_close_v2 (self->handle);
  g_clear_pointer (&self->damage, _entente_damage_unref);
  g_free (self->path);
  g_free (self);
}

const char *
entente_database_get_path (EntenteDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
entente_database_is_read_only (EntenteDatabase *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->read_only;
}

/* For the search index, which tells FTS5 its own functions. */
sqlite3 *
_entente_database_get_handle (EntenteDatabase *self)
{
  return self->handle;
}

void
_entente_database_watch_damage (EntenteDatabase *self, EntenteDamage *damage)
{
  g_clear_pointer (&self->damage, _entente_damage_unref);
  self->damage = _entente_damage_ref (damage);
}

/* --- Statements ------------------------------------------------------------------------------- */

/**
 * entente_database_prepare:
 * @sql: one statement, with nothing behind it
 *
 * Returns: (transfer full): the statement, prepared anew only the first time it is asked for
 */
EntenteStatement *
entente_database_prepare (EntenteDatabase *self, const char *sql, GError **error)
{
  EntenteStatement *statement;
  GPtrArray *idle;
  sqlite3_stmt *handle = NULL;
  const char *tail = NULL;
  int code;

  g_return_val_if_fail (self != NULL && sql != NULL, NULL);

  idle = g_hash_table_lookup (self->idle, sql);
  if (idle != NULL && idle->len > 0)
    {
      self->n_out++;
      return g_ptr_array_steal_index_fast (idle, idle->len - 1);
    }
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, &tail);
  if (code != SQLITE_OK)
    {
      _entente_database_set_error (self, code, error);
      return NULL;
    }
  g_return_val_if_fail (handle != NULL && *tail == '\0', NULL);
  self->n_out++;
  statement = g_new0 (EntenteStatement, 1);
  statement->database = self;
  statement->handle = handle;
  return statement;
}

void
_entente_database_take_back (EntenteDatabase *self, EntenteStatement *statement)
{
  const char *sql = sqlite3_sql (statement->handle);
  GPtrArray *idle = g_hash_table_lookup (self->idle, sql);

  g_assert (self->n_out > 0);
  self->n_out--;
  if (idle == NULL)
    {
      idle = g_ptr_array_new_with_free_func (idle_free);
      g_hash_table_insert (self->idle, g_strdup (sql), idle);
    }
  if (idle->len < MAX_IDLE)
    g_ptr_array_add (idle, statement);
  else
    idle_free (statement);
}

/**
 * entente_database_execute:
 * @script: any number of statements, without parameters
 *
 * For schema and pragmas; what takes a value is prepared.
 */
gboolean
entente_database_execute (EntenteDatabase *self, const char *script, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL && script != NULL, FALSE);

  code = sqlite3_exec (self->handle, script, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    _entente_database_set_error (self, code, error);
  return code == SQLITE_OK;
}

/**
 * entente_database_get_int:
 * @sql: a statement without parameters
 * @ret_value: (out): the first column of its first row; 0 where there is none
 */
gboolean
entente_database_get_int (EntenteDatabase *self, const char *sql, gint64 *ret_value, GError **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (self != NULL && sql != NULL && ret_value != NULL, FALSE);

  statement = entente_database_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;
  if (entente_statement_step (statement, &inner))
    *ret_value = entente_statement_get_int (statement, 0);
  else if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  else
    *ret_value = 0;
  return TRUE;
}

/* --- Transactions ----------------------------------------------------------------------------- */

static gboolean
execute_numbered (EntenteDatabase *self, const char *verb, guint number, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s level_%u", verb, number);

  return entente_database_execute (self, sql, error);
}

/**
 * entente_database_begin:
 *
 * Begins a transaction, or inside one a part of it that can be rolled back alone. The lock for
 * writing is taken at once, so that what follows does not fail for want of it.
 */
gboolean
entente_database_begin (EntenteDatabase *self, GError **error)
{
  gboolean begun;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->depth == 0)
    begun = entente_database_execute (self, "BEGIN IMMEDIATE", error);
  else
    begun = execute_numbered (self, "SAVEPOINT", self->depth, error);
  if (begun)
    self->depth++;
  return begun;
}

/**
 * entente_database_commit:
 *
 * Ends what the last entente_database_begin() began. When the outermost one returns %TRUE, the
 * change is on the disk; on %FALSE the transaction is still to be rolled back.
 */
gboolean
entente_database_commit (EntenteDatabase *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->depth > 0, FALSE);

  if (sqlite3_get_autocommit (self->handle))
    {
      /* A full or failing disk has made SQLite roll back by itself. */
      _entente_database_fill_error (self->path, SQLITE_IOERR, NULL, error);
      return FALSE;
    }
  if (self->depth == 1 ? !entente_database_execute (self, "COMMIT", error)
                       : !execute_numbered (self, "RELEASE", self->depth - 1, error))
    return FALSE;
  self->depth--;
  return TRUE;
}

void
entente_database_rollback (EntenteDatabase *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  self->depth--;
  if (sqlite3_get_autocommit (self->handle))
    return;
  if (self->depth == 0)
    {
      entente_database_execute (self, "ROLLBACK", NULL);
      return;
    }
  execute_numbered (self, "ROLLBACK TO", self->depth, NULL);
  execute_numbered (self, "RELEASE", self->depth, NULL);
}

gboolean
entente_database_in_transaction (EntenteDatabase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->depth > 0;
}

/* --- Copying ---------------------------------------------------------------------------------- */

/* Somebody who works meanwhile gets at the disk between two pieces. */
static void
copy_pieces (sqlite3_backup *backup, guint pause)
{
  while (sqlite3_backup_step (backup, pause > 0 ? COPIED_AT_ONCE : -1) == SQLITE_OK)
    g_usleep (pause);
}

/**
 * entente_database_copy_to:
 * @path: where the copy goes; a catalogue that is there is overwritten
 * @pause: how long to leave the disk to others after each MiB or so, in microseconds; 0 where
 *   somebody waits for the copy
 *
 * Copies the whole database as of now with SQLite's backup interface, log included. Inside a
 * transaction of @self, now is its beginning however long the copy takes; others may write.
 */
gboolean
entente_database_copy_to (EntenteDatabase *self, const char *path, guint pause, GError **error)
{
  sqlite3 *target = NULL;
  sqlite3_backup *backup;
  int code;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  code = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (code == SQLITE_OK)
    {
      backup = sqlite3_backup_init (target, "main", self->handle, "main");
      if (backup != NULL)
        {
          copy_pieces (backup, pause);
          sqlite3_backup_finish (backup);
        }
      code = sqlite3_errcode (target);
    }
  if (code != SQLITE_OK)
    _entente_database_fill_error (path, code, sqlite3_errstr (code), error);
  sqlite3_close_v2 (target);
  return code == SQLITE_OK;
}
