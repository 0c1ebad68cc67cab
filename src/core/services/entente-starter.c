/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first catalogue that somebody sees is made from the seeds. It is made under another name and
 * moved to its place once complete: whatever happens in between, there is never half of one. */

#define G_LOG_DOMAIN "entente-starter"

#include "config.h"

#include "services/entente-starter.h"

#include "exchange/entente-json-reader.h"
#include "model/entente-error.h"
#include "store/entente-bulk.h"
#include "store/entente-files.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define SEEDS "/io/github/entente/Entente/seeds"

static const char *const leftovers[] = { "", "-wal", "-shm", "-journal" };

/* Helpers */

typedef struct
{
  EntenteBulk *bulk;
  GHashTable *seen; /* the ids of all seeds */
} Filling;

static gboolean
put_record (EntenteRecord *record, const char *place, gpointer user_data, GError **error)
{
  Filling *filling = user_data;
  const char *id = entente_record_get_id (record);

  if (g_hash_table_add (filling->seen, g_strdup (id)))
    return entente_bulk_put (filling->bulk, record, error);
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DUPLICATE,
               /* Translators: a place in a file, and the id that two records in it have */
               _ ("%1$s.id: the file has another record “%2$s”"), place, id);
  return FALSE;
}

static gboolean
put_seed (Filling *filling, const char *name, GError **error)
{
  g_autofree char *path = g_build_path ("/", SEEDS, name, NULL);
  g_autoptr (GInputStream) stream = g_resources_open_stream (path, 0, error);
  EntenteJsonReader reader = { .stream = stream, .name = name };

  return stream != NULL && entente_json_reader_foreach (&reader, put_record, filling, error);
}

/* The seeds name each other's records, so that only all of them together can be checked. */
static gboolean
check_references (EntenteBulk *bulk, GError **error)
{
  g_autoptr (GPtrArray) dangling = NULL;
  g_autoptr (GError) inner = NULL;

  if (!entente_bulk_settle (bulk, error))
    return FALSE;
  dangling = entente_store_list_dangling (entente_bulk_get_store (bulk), &inner);
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  if (dangling->len == 0)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DANGLING,
               /* Translators: %s is an id */
               _ ("no record is called “%s”"), ((EntenteBacklink *) dangling->pdata[0])->id);
  return FALSE;
}

/* Read as strictly as any file: seeds that are not as they should be make no catalogue. */
static gboolean
fill (EntenteCatalogue *catalogue, GError **error)
{
  g_autoptr (EntenteBulk) bulk = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (SEEDS, 0, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Filling filling = { NULL, seen };

  if (names == NULL)
    return FALSE;

  bulk = entente_bulk_new (catalogue, NULL, error);

  if (bulk == NULL)
    return FALSE;

  filling.bulk = bulk;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!put_seed (&filling, names[i], error))
        return FALSE;
    }

  return check_references (bulk, error) && entente_bulk_commit (bulk, error);
}

static void
remove_unfinished (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_autofree char *name = g_strconcat (path, leftovers[i], NULL);

      g_remove (name);
    }
}

static gboolean
set_error_from_errno (GError **error, int code, const char *path)
{
  g_set_error (error, ENTENTE_ERROR,
               code == ENOSPC ? ENTENTE_ERROR_DISK_FULL : ENTENTE_ERROR_READ_ONLY,
               /* Translators: the first is the path of a file, the second what the system says */
               _ ("%1$s cannot be made: %2$s"), path, g_strerror (code));

  return FALSE;
}

/* The file that was asked for is the one that a message has to name. */
static void
name_file (GError *error, const char *unfinished, const char *path)
{
  g_autoptr (GString) message = g_string_new (error->message);

  g_string_replace (message, unfinished, path, 0);
  g_free (error->message);
  error->message = g_strdup (message->str);
}

static gboolean
make (const char *path, EntenteIndexer *indexer, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unfinished = g_strdup_printf ("%s.%d.part", path, (int) getpid ());
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean filled;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error_from_errno (error, errno, folder);

  remove_unfinished (unfinished);
  catalogue = entente_catalogue_open (unfinished, ENTENTE_CATALOGUE_CREATE, indexer, &reason);
  filled = catalogue != NULL && fill (catalogue, &reason);
  g_clear_object (&catalogue);

  /* Somebody else may have made it in the meantime: theirs stays. */
  if (filled && !g_file_test (path, G_FILE_TEST_EXISTS))
    filled = entente_files_move (unfinished, path, &reason);

  remove_unfinished (unfinished);
  if (reason != NULL)
    {
      name_file (reason, unfinished, path);
      g_propagate_error (error, g_steal_pointer (&reason));
    }

  return filled;
}

/* Public functions */

/**
 * entente_starter_dup_default_path:
 *
 * Returns: (transfer full): where the catalogue is that is opened when none is named
 */
char *
entente_starter_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "catalogue.entente", NULL);
}

/**
 * entente_starter_open:
 * @path: the file
 * @flags: as for entente_catalogue_open()
 * @indexer: (nullable): who keeps the index for searching
 *
 * Opens a catalogue; where there is no such file, makes it from the starter catalogue first.
 *
 * Errors: those of entente_catalogue_open() and of entente_bulk_commit().
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
EntenteCatalogue *
entente_starter_open (const char *path,
                      EntenteCatalogueFlags flags,
                      EntenteIndexer *indexer,
                      GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !make (path, indexer, error))
    return NULL;

  return entente_catalogue_open (path, flags, indexer, error);
}
