/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the made catalogue: make-catalogue FILE [ARTICLES PARTNERS AGREEMENTS] */

#include "config.h"

#include "entente-made-records.h"

#include "language/entente-language.h"
#include "search/entente-search-index.h"
#include "store/entente-bulk.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static gboolean
put (EntenteRecord *record, gpointer bulk, GError **error)
{
  return entente_bulk_put (bulk, record, error);
}

static gboolean
make (const char *path, const guint *counts, GError **error)
{
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  g_autoptr (EntenteCatalogue) catalogue
      = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, indexer, error);
  g_autoptr (EntenteBulk) bulk = NULL;

  if (catalogue == NULL)
    return FALSE;
  bulk = entente_bulk_new (catalogue, NULL, error);
  return bulk != NULL && entente_made_foreach (counts[0], counts[1], counts[2], put, bulk, error)
         && entente_bulk_commit (bulk, error);
}

int
main (int argc, char *argv[])
{
  guint counts[] = { ENTENTE_MADE_ARTICLES, ENTENTE_MADE_PARTNERS, ENTENTE_MADE_AGREEMENTS };
  g_autoptr (GError) error = NULL;
  g_autofree char *part = NULL;
  gint64 start = g_get_monotonic_time ();

  entente_language_init ();
  if (argc < 2)
    return 2;
  for (int i = 2; i < MIN (argc, 5); i++)
    counts[i - 2] = (guint) strtoul (argv[i], NULL, 10);
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    return 0; /* the same numbers give the same records */
  part = g_strconcat (argv[1], ".part", NULL);
  g_unlink (part);
  if (!make (part, counts, &error) || g_rename (part, argv[1]) != 0)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "rename");
      return 1;
    }
  g_print ("made %u articles, %u partners, %u agreements in %.1f s\n", counts[0], counts[1],
           counts[2], (double) (g_get_monotonic_time () - start) / 1e6);
  return 0;
}
