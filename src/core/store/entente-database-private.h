/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "store/entente-damage-private.h"
#include "store/entente-database.h"

G_BEGIN_DECLS

struct _EntenteDatabase
{
  /* Owned */
  char *path;
  sqlite3 *handle;
  GHashTable *idle; /* SQL → GPtrArray of statements that nobody holds */
  guint n_out;      /* statements that somebody holds */

  guint depth;           /* of nested transactions */
  EntenteDamage *damage; /* (nullable): who is to know where the file is damaged */
  gboolean read_only;
  gboolean rolled_back; /* an inner transaction failed: the outermost can not commit */
};

struct _EntenteStatement
{
  EntenteDatabase *database; /* borrowed: outlives its statements */
  sqlite3_stmt *handle;
};

sqlite3 *_entente_database_get_handle (EntenteDatabase *self);
void _entente_database_watch_damage (EntenteDatabase *self, EntenteDamage *damage);
void _entente_database_take_back (EntenteDatabase *self, EntenteStatement *statement);
void _entente_database_fill_error (const char *path, int code, const char *detail, GError **error);

G_END_DECLS
