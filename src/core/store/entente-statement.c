/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-statement"

#include "config.h"

#include "store/entente-database-private.h"

/* A parameter that can not be bound is a mistake in the program: wrong number, or a statement in
 * the middle of its rows. */
static void
check_bound (EntenteStatement *self, int code)
{
  if (code != SQLITE_OK)
    g_critical ("“%s”: %s", sqlite3_sql (self->handle), sqlite3_errstr (code));
}

void
entente_statement_bind_int (EntenteStatement *self, int parameter, gint64 value)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
entente_statement_bind_double (EntenteStatement *self, int parameter, double value)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_double (self->handle, parameter, value));
}

void
entente_statement_bind_text (EntenteStatement *self, int parameter, const char *value)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_text (self->handle, parameter, value, -1, SQLITE_STATIC));
}

void
entente_statement_bind_blob (EntenteStatement *self, int parameter, GBytes *value)
{
  gconstpointer data = NULL;
  gsize size = 0;

  g_return_if_fail (self != NULL);

  if (value != NULL)
    data = g_bytes_get_data (value, &size);
  check_bound (self, sqlite3_bind_blob64 (self->handle, parameter, data, size, SQLITE_STATIC));
}

void
entente_statement_bind_null (EntenteStatement *self, int parameter)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_null (self->handle, parameter));
}

/**
 * entente_statement_bind:
 * @types: one letter per parameter: `i` gint64, `d` double, `s` string or %NULL, `b` #GBytes
 * @...: the values; an `i` must be a gint64
 *
 * Binds the parameters from the first on.
 */
void
entente_statement_bind (EntenteStatement *self, const char *types, ...)
{
  va_list values;

  g_return_if_fail (self != NULL);

  va_start (values, types);
  for (int i = 1; types[i - 1] != '\0'; i++)
    {
      if (types[i - 1] == 'i')
        entente_statement_bind_int (self, i, va_arg (values, gint64));
      else if (types[i - 1] == 'd')
        entente_statement_bind_double (self, i, va_arg (values, double));
      else if (types[i - 1] == 'b')
        entente_statement_bind_blob (self, i, va_arg (values, GBytes *));
      else
        entente_statement_bind_text (self, i, va_arg (values, const char *));
    }
  va_end (values);
}

/**
 * entente_statement_step:
 *
 * Returns: %TRUE on a row; %FALSE, with @error left alone, after the last one.
 */
gboolean
entente_statement_step (EntenteStatement *self, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    _entente_database_set_error (self->database, code, error);
  return FALSE;
}

/**
 * entente_statement_run:
 *
 * Runs a statement that gives no rows to its end, and makes it ready to be bound again.
 */
gboolean
entente_statement_run (EntenteStatement *self, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  do
    code = sqlite3_step (self->handle);
  while (code == SQLITE_ROW);
  if (code != SQLITE_DONE)
    _entente_database_set_error (self->database, code, error);
  sqlite3_reset (self->handle);
  return code == SQLITE_DONE;
}

void
entente_statement_reset (EntenteStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->handle);
}

gint64
entente_statement_get_int (EntenteStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
entente_statement_get_double (EntenteStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

const char *
entente_statement_get_text (EntenteStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gconstpointer
entente_statement_get_blob (EntenteStatement *self, int column, gsize *ret_size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *ret_size = (gsize) sqlite3_column_bytes (self->handle, column);
  return data;
}

gboolean
entente_statement_is_null (EntenteStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

void
entente_statement_free (EntenteStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  _entente_database_take_back (self->database, self);
}
