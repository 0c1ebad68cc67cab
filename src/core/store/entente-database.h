/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-statement.h"

G_BEGIN_DECLS

/**
 * EntenteDatabaseFlags:
 * @ENTENTE_DATABASE_READ_WRITE: an existing file, to be read and written
 * @ENTENTE_DATABASE_CREATE: make the file where there is none
 * @ENTENTE_DATABASE_READ_ONLY: nothing is ever written, not even beside the file
 */
typedef enum
{
  ENTENTE_DATABASE_READ_WRITE = 0,
  ENTENTE_DATABASE_CREATE = 1 << 0,
  ENTENTE_DATABASE_READ_ONLY = 1 << 1,
} EntenteDatabaseFlags;

/**
 * EntenteDatabase:
 *
 * One connection to one SQLite file, for one thread at a time.
 *
 * The journal is a write-ahead log, a commit is on the disk before it returns, references are
 * enforced, and what SQLite reports is told apart in %ENTENTE_ERROR codes.
 */
EntenteDatabase *
entente_database_open (const char *path, EntenteDatabaseFlags flags, GError **error);
void entente_database_close (EntenteDatabase *self);

const char *entente_database_get_path (EntenteDatabase *self);
gboolean entente_database_is_read_only (EntenteDatabase *self);

EntenteStatement *entente_database_prepare (EntenteDatabase *self, const char *sql, GError **error);
gboolean entente_database_execute (EntenteDatabase *self, const char *script, GError **error);
gboolean entente_database_get_int (EntenteDatabase *self,
                                   const char *sql,
                                   gint64 *ret_value,
                                   GError **error);

gboolean entente_database_begin (EntenteDatabase *self, GError **error);
gboolean entente_database_commit (EntenteDatabase *self, GError **error);
void entente_database_rollback (EntenteDatabase *self);
gboolean entente_database_in_transaction (EntenteDatabase *self);

gboolean
entente_database_copy_to (EntenteDatabase *self, const char *path, guint pause, GError **error);

/* The message of SQLite's last error on this connection, as an error of ours. */
void _entente_database_set_error (EntenteDatabase *self, int code, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDatabase, entente_database_close)

G_END_DECLS
