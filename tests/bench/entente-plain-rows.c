/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The full-text tables keep no text that could be read back: what went into them is heard on the
 * connection that wrote it, and kept in plain tables of the same names in a file beside. */

#include "config.h"

#include "entente-plain-rows.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

typedef struct
{
  char *insert; /* INSERT INTO … VALUES (?, …) */
  int n_columns;
  GPtrArray *values; /* of sqlite3_value, row by row */
} Table;

struct _EntentePlainRows
{
  GString *schema;
  GPtrArray *tables;
};

static sqlite3 *heard; /* what is told to the full-text tables; NULL where nobody listens */

static void
check (sqlite3 *database, int code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (database));
}

static void
execute (sqlite3 *database, const char *sql)
{
  check (database, sqlite3_exec (database, sql, NULL, NULL, NULL));
}

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *database;

  if (sqlite3_open (path, &database) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (database));
  return database;
}

/* --- Listening -------------------------------------------------------------------------------- */

static int
on_statement_cb (unsigned type, void *data, void *statement, void *sql)
{
  char *expanded;

  if (heard == NULL
      || (!g_str_has_prefix (sql, "INSERT INTO search_name (rowid")
          && !g_str_has_prefix (sql, "INSERT INTO search_text (rowid")))
    return 0;
  expanded = sqlite3_expanded_sql (statement);
  execute (heard, expanded);
  sqlite3_free (expanded);
  return 0;
}

static int
on_opened_cb (sqlite3 *database, const char **message, const struct sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (database, SQLITE_TRACE_STMT, on_statement_cb, NULL);
}

/**
 * entente_plain_rows_listen:
 * @path: (nullable): a new file for what the connections opened from now on tell the full-text
 *   tables; %NULL to listen no more
 */
void
entente_plain_rows_listen (const char *path)
{
  if (heard != NULL)
    {
      execute (heard, "COMMIT");
      sqlite3_close (g_steal_pointer (&heard));
      sqlite3_cancel_auto_extension ((void (*) (void)) on_opened_cb);
    }
  if (path == NULL)
    return;
  g_unlink (path);
  heard = open_file (path);
  execute (heard, "PRAGMA synchronous = OFF;"
                  "CREATE TABLE search_name (exact, folded, facets);"
                  "CREATE TABLE search_text (exact, folded, facets);"
                  "BEGIN");
  sqlite3_auto_extension ((void (*) (void)) on_opened_cb);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void
free_table (gpointer data)
{
  Table *table = data;

  g_free (table->insert);
  g_ptr_array_unref (table->values);
  g_free (table);
}

static void
free_value (gpointer value)
{
  sqlite3_value_free (value);
}

static void
read_table (EntentePlainRows *self, sqlite3 *database, const char *name, const char *columns)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", columns, name);
  g_autoptr (GString) insert = g_string_new (NULL);
  Table *table = g_new0 (Table, 1);
  sqlite3_stmt *select;

  check (database, sqlite3_prepare_v2 (database, sql, -1, &select, NULL));
  table->n_columns = sqlite3_column_count (select);
  table->values = g_ptr_array_new_with_free_func (free_value);
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < table->n_columns; i++)
      g_ptr_array_add (table->values, sqlite3_value_dup (sqlite3_column_value (select, i)));
  g_string_printf (insert, "INSERT INTO %s (", name);
  for (int i = 0; i < table->n_columns; i++)
    g_string_append_printf (insert, "%s\"%s\"", i > 0 ? ", " : "", sqlite3_column_name (select, i));
  g_string_append (insert, ") VALUES (?");
  for (int i = 1; i < table->n_columns; i++)
    g_string_append (insert, ", ?");
  g_string_append_c (insert, ')');
  table->insert = g_string_free (g_steal_pointer (&insert), FALSE);
  sqlite3_finalize (select);
  g_ptr_array_add (self->tables, table);
}

/**
 * entente_plain_rows_read:
 * @path: a catalogue; what was heard while it was made is read as well
 */
EntentePlainRows *
entente_plain_rows_read (const char *path, const char *heard_path)
{
  /* What SQLite makes by itself, with the tables that have it, is left to it. */
  static const char schema[]
      = "SELECT name, sql, type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' FROM sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT GLOB 'search_name_*' AND name NOT GLOB 'search_text_*'"
        " ORDER BY type DESC";
  EntentePlainRows *self = g_new0 (EntentePlainRows, 1);
  sqlite3 *database = open_file (path);
  sqlite3 *beside = open_file (heard_path);
  sqlite3_stmt *select;

  self->schema = g_string_new (NULL);
  self->tables = g_ptr_array_new_with_free_func (free_table);
  check (database, sqlite3_prepare_v2 (database, schema, -1, &select, NULL));
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (select, 0);

      g_string_append_printf (self->schema, "%s;", sqlite3_column_text (select, 1));
      if (sqlite3_column_int (select, 2))
        read_table (self, database, name, "*");
      else if (g_str_has_prefix ((const char *) sqlite3_column_text (select, 1), "CREATE VIRTUAL"))
        read_table (self, beside, name, "rowid, *");
    }
  sqlite3_finalize (select);
  sqlite3_close (database);
  sqlite3_close (beside);
  return self;
}

void
entente_plain_rows_free (EntentePlainRows *self)
{
  g_string_free (self->schema, TRUE);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

guint64
entente_plain_rows_get_size (EntentePlainRows *self)
{
  guint64 size = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const Table *table = g_ptr_array_index (self->tables, i);

      size += table->values->len / (guint) table->n_columns;
    }
  return size;
}

/* --- Inserting -------------------------------------------------------------------------------- */

static void
insert_table (sqlite3 *database, const Table *table)
{
  sqlite3_stmt *insert;

  check (database, sqlite3_prepare_v2 (database, table->insert, -1, &insert, NULL));
  for (guint i = 0; i < table->values->len;)
    {
      for (int column = 1; column <= table->n_columns; column++)
        sqlite3_bind_value (insert, column, g_ptr_array_index (table->values, i++));
      check (database, sqlite3_step (insert));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

/**
 * entente_plain_rows_insert:
 * @path: a new file
 *
 * Makes the tables and inserts all rows, in one transaction, with what SQLite sets by itself.
 */
void
entente_plain_rows_insert (EntentePlainRows *self, const char *path)
{
  sqlite3 *database = open_file (path);

  execute (database, "BEGIN");
  execute (database, self->schema->str);
  for (guint i = 0; i < self->tables->len; i++)
    insert_table (database, g_ptr_array_index (self->tables, i));
  execute (database, "COMMIT");
  sqlite3_close (database);
}
