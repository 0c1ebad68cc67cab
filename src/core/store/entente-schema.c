/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The migrations. A script that a released program has run is never changed: what is to be
 * different is the next script. */

#define G_LOG_DOMAIN "entente-schema"

#include "config.h"

#include "store/entente-schema.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-backup.h"

#define SCRIPT_PATH "/io/github/entente/store/schema/%03u.sql"

static gboolean
run_migration (EntenteDatabase *database, const char *script, guint version, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);

  if (!entente_database_begin (database, error))
    return FALSE;
  if (entente_database_execute (database, script, error)
      && entente_database_execute (database, stamp, error)
      && entente_database_commit (database, error))
    return TRUE;
  entente_database_rollback (database);
  return FALSE;
}

/* Without a backup nothing is migrated: a disk that has no room for it has none for this either. */
static gboolean
back_up (EntenteDatabase *database, GError **error)
{
  g_autofree char *made
      = entente_backup_make (entente_database_get_path (database), ENTENTE_BACKUP_MIGRATION, error);

  return made != NULL;
}

/**
 * entente_schema_get_version:
 * @ret_version: (out): the version of the file; 0 for one that has just been made
 */
gboolean
entente_schema_get_version (EntenteDatabase *database, guint *ret_version, GError **error)
{
  gint64 version;

  if (!entente_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  *ret_version = (guint) CLAMP (version, 0, G_MAXINT);
  return TRUE;
}

gboolean
_entente_schema_upgrade_with (EntenteDatabase *database, const char *const *scripts, GError **error)
{
  const guint newest = g_strv_length ((GStrv) scripts);
  guint version;

  if (!entente_schema_get_version (database, &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NEWER,
                   /* Translators: %s is the path of a file. */
                   _ ("“%s” was written by a newer version of Entente."),
                   entente_database_get_path (database));
      return FALSE;
    }
  if (version > 0 && version < newest && !back_up (database, error))
    return FALSE;
  for (; version < newest; version++)
    if (!run_migration (database, scripts[version], version + 1, error))
      return FALSE;
  return TRUE;
}

/**
 * entente_schema_upgrade:
 *
 * Brings the file to %ENTENTE_SCHEMA_VERSION, one transaction per step: whatever stops it, the
 * file has one of the versions wholly. A backup of the file as it was is made first.
 *
 * Errors: %ENTENTE_ERROR_NEWER, and those of the database.
 */
gboolean
entente_schema_upgrade (EntenteDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *scripts[ENTENTE_SCHEMA_VERSION + 1] = { NULL };

  g_return_val_if_fail (database != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_SCHEMA_VERSION; i++)
    {
      g_autofree char *path = g_strdup_printf (SCRIPT_PATH, i + 1);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (held, bytes);
      scripts[i] = g_bytes_get_data (bytes, NULL); /* a resource ends with a NUL */
    }
  return _entente_schema_upgrade_with (database, scripts, error);
}
