/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a catalogue, and bringing its file to the form that this program writes. */

#define G_LOG_DOMAIN "entente-catalogue-open"

#include "config.h"

#include "store/entente-catalogue-open.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-catalogue-private.h"
#include "store/entente-database-private.h"
#include "store/entente-files.h"
#include "store/entente-schema.h"
#include "store/entente-store-private.h"

/* --- The two connections ---------------------------------------------------------------------- */

static void
set_error_older (GError **error, const char *path)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_OLDER,
               /* Translators: %s is the path of a file. */
               _ ("“%s” was last written by another version of Entente."), path);
}

/* A file that has just been made has no form yet. */
static gboolean
check_as_it_is (EntenteDatabase *database, GError **error)
{
  guint version;

  if (!entente_schema_get_version (database, &version, error))
    return FALSE;
  if (version == 0)
    return TRUE;
  if (version < ENTENTE_SCHEMA_VERSION)
    set_error_older (error, entente_database_get_path (database));
  return version >= ENTENTE_SCHEMA_VERSION;
}

static EntenteDatabase *
open_for_writing (const char *path, EntenteCatalogueFlags flags, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;

  database = entente_database_open (path,
                                    flags & ENTENTE_CATALOGUE_CREATE ? ENTENTE_DATABASE_CREATE
                                                                     : ENTENTE_DATABASE_READ_WRITE,
                                    error);
  if (database == NULL
      || ((flags & ENTENTE_CATALOGUE_AS_IT_IS) && !check_as_it_is (database, error))
      || !entente_schema_upgrade (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* A file of a newer program is shown as far as its tables are still ours. */
static gboolean
check_readable (EntenteDatabase *database, GError **error)
{
  guint version;
  gint64 ignored;

  if (!entente_schema_get_version (database, &version, error))
    return FALSE;
  if (version >= 1
      && entente_database_get_int (database,
                                   "SELECT entry.n + length (json) + key_vi FROM record"
                                   " JOIN entry USING (n) LIMIT 1",
                                   &ignored, NULL))
    return TRUE;
  g_set_error (error, ENTENTE_ERROR,
               version > ENTENTE_SCHEMA_VERSION ? ENTENTE_ERROR_NEWER : ENTENTE_ERROR_DAMAGED,
               version > ENTENTE_SCHEMA_VERSION
                   /* Translators: %s is the path of a file. */
                   ? _ ("“%s” was written by a newer version of Entente.")
                   /* Translators: %s is the path of a file. */
                   : _ ("“%s” is damaged or cut short."),
               entente_database_get_path (database));
  return FALSE;
}

/* Opens both connections; that for writing only where it may be. */
static gboolean
open_connections (EntenteCatalogue *self, EntenteCatalogueFlags flags, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GError) inner = NULL;

  if (flags & ENTENTE_CATALOGUE_READ_ONLY)
    g_set_error (&self->reason, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY,
                 /* Translators: %s is the path of a file. */
                 _ ("“%s” was opened for reading only."), self->path);
  else
    {
      EntenteDatabase *writer = open_for_writing (self->path, flags, &inner);

      if (writer != NULL)
        {
          _entente_database_watch_damage (writer, self->damage);
          self->writer = entente_store_new_take (writer);
        }
      else if (g_error_matches (inner, ENTENTE_ERROR, ENTENTE_ERROR_NEWER)
               || (g_error_matches (inner, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY)
                   && g_file_test (self->path, G_FILE_TEST_EXISTS)))
        self->reason = g_steal_pointer (&inner);
      else
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return FALSE;
        }
    }
  database = entente_database_open (self->path, ENTENTE_DATABASE_READ_ONLY, error);
  if (database == NULL || (self->writer == NULL && !check_readable (database, error)))
    return FALSE;
  _entente_database_watch_damage (database, self->damage);
  self->store = entente_store_new_take (g_steal_pointer (&database));
  return TRUE;
}

/* --- The form of the file --------------------------------------------------------------------- */

static gboolean
is_current (EntenteCatalogue *self, const char *key, const char *stamp)
{
  g_autofree char *found = entente_store_dup_meta (self->store, key);

  return g_strcmp0 (found, stamp) == 0;
}

/* Whether all that is derived from the records has the form that this program gives it. */
static gboolean
is_up_to_date (EntenteCatalogue *self)
{
  g_autofree char *derived = _entente_derive_dup_stamp ();

  return is_current (self, ENTENTE_META_DERIVED, derived)
         && (self->indexer == NULL
             || is_current (self, ENTENTE_META_INDEX, entente_indexer_get_stamp (self->indexer)));
}

/* Takes what is there as it is. Returns: (nullable): the catalogue, not yet ready for use */
static EntenteCatalogue *
open_as_found (const char *path,
               EntenteCatalogueFlags flags,
               EntenteIndexer *indexer,
               GError **error)
{
  g_autoptr (EntenteCatalogue) self = g_object_new (ENTENTE_TYPE_CATALOGUE, NULL);

  self->path = entente_files_dup_real_path (path);
  g_set_object (&self->indexer, indexer);
  self->orders = _entente_orders_new (self);
  if (!open_connections (self, flags, error))
    return NULL;
  self->index_left_behind = self->writer != NULL && self->indexer == NULL
                            && !is_current (self, ENTENTE_META_INDEX, NULL);
  return g_steal_pointer (&self);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_catalogue_open:
 * @path: the file
 * @indexer: (nullable): who keeps the index for searching; without it the file notes that its
 *   index is out of date as soon as anything is changed
 *
 * Opens a catalogue, bringing it to the form that this program writes. A file that can be read but
 * not written, or that a newer version wrote, is opened for reading: see
 * entente_catalogue_get_read_only_reason().
 *
 * Errors: %ENTENTE_ERROR_NOT_FOUND, %ENTENTE_ERROR_NOT_A_CATALOGUE, %ENTENTE_ERROR_DAMAGED,
 * %ENTENTE_ERROR_NEWER, %ENTENTE_ERROR_READ_ONLY, %ENTENTE_ERROR_LOCKED, %ENTENTE_ERROR_DISK_FULL,
 * %ENTENTE_ERROR_IO.
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
EntenteCatalogue *
entente_catalogue_open (const char *path,
                        EntenteCatalogueFlags flags,
                        EntenteIndexer *indexer,
                        GError **error)
{
  g_autoptr (EntenteCatalogue) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = open_as_found (path, flags, indexer, error);
  if (self == NULL)
    return NULL;
  if (self->writer != NULL && !is_up_to_date (self))
    {
      /* One that has just been made has nothing that could be derived. */
      if ((flags & ENTENTE_CATALOGUE_AS_IT_IS)
          && entente_catalogue_count (self, ENTENTE_KIND_NONE) > 0)
        {
          set_error_older (error, self->path);
          return NULL;
        }
      if (!entente_catalogue_rebuild (self, NULL, NULL, NULL, error))
        return NULL;
    }
  if (self->writer != NULL)
    entente_database_get_int (entente_store_get_database (self->writer), "PRAGMA data_version",
                              &self->data_version, NULL);
  _entente_catalogue_update_undo (self);
  return g_steal_pointer (&self);
}

/**
 * entente_catalogue_bring_up_to_date:
 * @path: a catalogue for which entente_catalogue_open() says %ENTENTE_ERROR_OLDER
 * @indexer: (nullable): who keeps the index for searching
 * @progress: (nullable) (scope call): told of each record
 *
 * Does what entente_catalogue_open() does first with such a file, and may take minutes; any thread
 * may call it. Stopped or failing, the file has one form or the other, wholly.
 *
 * Errors: those of entente_catalogue_open(), %G_IO_ERROR_CANCELLED.
 */
gboolean
entente_catalogue_bring_up_to_date (const char *path,
                                    EntenteIndexer *indexer,
                                    EntenteCatalogueProgress progress,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  g_autoptr (EntenteCatalogue) self = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  self = open_as_found (path, ENTENTE_CATALOGUE_NONE, indexer, error);
  if (self == NULL)
    return FALSE;
  return self->writer == NULL || is_up_to_date (self)
         || entente_catalogue_rebuild (self, progress, user_data, cancellable, error);
}

/**
 * entente_catalogue_rebuild:
 * @progress: (nullable) (scope call): told of each record
 *
 * Makes everything anew that is derived from the records: lists, links, facets, the index.
 */
gboolean
entente_catalogue_rebuild (EntenteCatalogue *self,
                           EntenteCatalogueProgress progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree char *derived = _entente_derive_dup_stamp ();
  EntenteWriter *writer;
  gboolean done;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  writer = _entente_catalogue_begin (self, error);
  if (writer == NULL)
    return FALSE;
  _entente_writer_set_bulk (writer);
  done = _entente_writer_rebuild (writer, progress, user_data, cancellable, error)
         && entente_store_set_meta (self->writer, ENTENTE_META_DERIVED, derived, error)
         && (self->indexer == NULL
             || entente_store_set_meta (self->writer, ENTENTE_META_INDEX,
                                        entente_indexer_get_stamp (self->indexer), error));
  done = _entente_catalogue_end (self, writer, done, error);
  if (done)
    _entente_catalogue_announce (self, writer);
  else
    _entente_writer_free (writer);
  return done;
}
