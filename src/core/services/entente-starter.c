/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first catalogue that somebody sees is made from the seeds. It is made under another name and
 * moved to its place once complete: whatever happens in between, there is never half of one. */

#define G_LOG_DOMAIN "entente-starter"

#include "config.h"

#include "services/entente-starter.h"

#include "model/entente-error.h"
#include "store/entente-bulk.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define SEEDS "/io/github/entente/Entente/seeds"

static const char *const leftovers[] = { "", "-wal", "-shm", "-journal" };

/* Helpers */

static gboolean
put_records (EntenteBulk *bulk, const char *name, JsonArray *records, GError **error)
{
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s: records[%u]", name, i);
      g_autoptr (EntenteRecord) record
          = entente_record_from_json (json_array_get_object_element (records, i), place, error);

      if (record == NULL || !entente_bulk_put (bulk, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_seed (EntenteBulk *bulk, const char *name, GError **error)
{
  g_autofree char *path = g_build_path ("/", SEEDS, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return FALSE;

  root = json_node_get_object (json_parser_get_root (parser));

  return put_records (bulk, name, json_object_get_array_member (root, "records"), error);
}

static gboolean
fill (EntenteCatalogue *catalogue, GError **error)
{
  g_autoptr (EntenteBulk) bulk = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (SEEDS, 0, error);

  if (names == NULL)
    return FALSE;

  bulk = entente_bulk_new (catalogue, NULL, error);

  if (bulk == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!put_seed (bulk, names[i], error))
        return FALSE;
    }

  return entente_bulk_commit (bulk, error);
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

static gboolean
make (const char *path, EntenteIndexer *indexer, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unfinished = g_strdup_printf ("%s.%d.part", path, (int) getpid ());
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  gboolean filled;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error_from_errno (error, errno, folder);

  remove_unfinished (unfinished);
  catalogue = entente_catalogue_open (unfinished, ENTENTE_CATALOGUE_CREATE, indexer, error);
  filled = catalogue != NULL && fill (catalogue, error);
  g_clear_object (&catalogue);

  /* Somebody else may have made it in the meantime: theirs stays. */
  if (filled && !g_file_test (path, G_FILE_TEST_EXISTS) && g_rename (unfinished, path) != 0)
    filled = set_error_from_errno (error, errno, path);

  remove_unfinished (unfinished);

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
 * @indexer: (nullable): who keeps the index for searching
 *
 * Opens a catalogue; where there is no such file, makes it from the starter catalogue first.
 *
 * Errors: those of entente_catalogue_open() and of entente_bulk_commit().
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
EntenteCatalogue *
entente_starter_open (const char *path, EntenteIndexer *indexer, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !make (path, indexer, error))
    return NULL;

  return entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, indexer, error);
}
