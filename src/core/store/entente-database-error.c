/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What SQLite reports, as what a person can tell apart. The file is named by its path, since a
 * catalogue may lie anywhere; SQLite's own English words follow only where ours say too little. */

#define G_LOG_DOMAIN "entente-database"

#include "config.h"

#include "store/entente-database-private.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-files.h"

typedef struct
{
  int code;
  EntenteError error;
  const char *message;
} Translation;

static const Translation translations[] = {
  /* Translators: %s is the path of a file. */
  { SQLITE_NOTADB, ENTENTE_ERROR_NOT_A_CATALOGUE, N_ ("“%s” is not a catalogue of Entente.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_CORRUPT, ENTENTE_ERROR_DAMAGED, N_ ("“%s” is damaged or cut short.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_FORMAT, ENTENTE_ERROR_DAMAGED, N_ ("“%s” is damaged or cut short.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_BUSY, ENTENTE_ERROR_LOCKED, N_ ("“%s” is in use by another program.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_LOCKED, ENTENTE_ERROR_LOCKED, N_ ("“%s” is in use by another program.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_FULL, ENTENTE_ERROR_DISK_FULL, N_ ("There is no room left on the disk of “%s”.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_READONLY, ENTENTE_ERROR_READ_ONLY, N_ ("“%s” or its folder cannot be written to.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_PERM, ENTENTE_ERROR_READ_ONLY, N_ ("“%s” or its folder cannot be written to.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_IOERR, ENTENTE_ERROR_IO, N_ ("The disk of “%s” reports a failure.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_TOOBIG, ENTENTE_ERROR_TOO_LARGE, N_ ("A value is too large to be kept in “%s”.") },
  /* Translators: %s is the path of a file. */
  { SQLITE_CANTOPEN, ENTENTE_ERROR_READ_ONLY, N_ ("“%s” or its folder cannot be opened.") },
};

/* SQLite needs the folder of a file, for the log at least. */
static gboolean
set_lent (const char *path, int code, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (((code & 0xff) != SQLITE_CANTOPEN && (code & 0xff) != SQLITE_READONLY)
      || !entente_files_is_lent (path))
    return FALSE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY,
               /* Translators: %s is the name of a file. Only in a sandbox, such as Flatpak’s; the
                * folders as the desktop names them. */
               _ ("“%s” lies outside the folders that Entente may use. A catalogue keeps its "
                  "backups and attachments beside it: move it to Documents, Downloads or the "
                  "Desktop, and open it there."),
               name);
  return TRUE;
}

void
_entente_database_fill_error (const char *path, int code, const char *detail, GError **error)
{
  if (set_lent (path, code, error))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (translations); i++)
    {
      if (translations[i].code != (code & 0xff))
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_set_error (error, ENTENTE_ERROR, translations[i].error, gettext (translations[i].message),
                   path);
#pragma GCC diagnostic pop
      return;
    }
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED,
               /* Translators: %1$s is the path of a file, %2$s says what failed, in English. */
               _ ("“%1$s” could not be used: %2$s"), path, detail);
}

void
_entente_database_set_error (EntenteDatabase *self, int code, GError **error)
{
  if (self->damage != NULL && (code & 0xff) == SQLITE_CORRUPT)
    _entente_damage_note (self->damage);
  _entente_database_fill_error (self->path, code, sqlite3_errmsg (self->handle), error);
}
