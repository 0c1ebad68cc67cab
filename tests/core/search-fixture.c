/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search-fixture.h"

#include <glib/gstdio.h>

#include "search/entente-query-parser.h"
#include "search/entente-search-index.h"
#include "search/entente-search.h"

void
search_fixture_set_up (SearchFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteIndexer) index = entente_search_index_new ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-search-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.entente", NULL);
  fixture->catalogue
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_CREATE, index, &error);
  g_assert_no_error (error);
}

void
search_fixture_tear_down (SearchFixture *fixture, gconstpointer data)
{
  GDir *dir;
  const char *name;

  g_clear_object (&fixture->catalogue);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
search_fixture_put (SearchFixture *fixture, const char *const *records, gsize n)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *json = g_strdup (records[i]);
      g_autoptr (EntenteRecord) record = NULL;

      g_strdelimit (json, "'", '"');
      record = entente_record_parse (json, -1, &error);
      g_assert_no_error (error);
      entente_change_put (change, record);
    }
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
}

void
search_fixture_delete (SearchFixture *fixture, const char *id)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_DELETE);
  g_autoptr (GError) error = NULL;

  entente_change_delete (change, id);
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
}

static char *
join_ids (EntenteStore *store, GArray *hits)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const EntenteHit *hit = &g_array_index (hits, EntenteHit, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteRecord) record = entente_store_ref_record_at (store, hit->n, &error);

      g_assert_no_error (error);
      g_assert_cmpint (entente_record_get_kind (record), ==, hit->kind);
      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", entente_record_get_id (record));
    }
  return g_string_free (out, FALSE);
}

char *
search_fixture_find (SearchFixture *fixture, const char *text)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (text, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = entente_search_run (store, query, 100, NULL, &error);

  g_assert_no_error (error);
  return join_ids (store, hits);
}

char *
search_fixture_find_immediately (SearchFixture *fixture, const char *text)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (text, -1);
  g_autoptr (GArray) hits = entente_search_immediate (store, query, 100);

  return join_ids (store, hits);
}
