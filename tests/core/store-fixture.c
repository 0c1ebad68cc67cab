/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#include "model/entente-error.h"

void
store_remove_tree (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        store_remove_tree (path);
      else
        g_unlink (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.entente", NULL);
  fixture->catalogue
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_CREATE, NULL, &error);
  g_assert_no_error (error);
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->catalogue);
  store_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
}

EntenteRecord *
store_parse (const char *json)
{
  g_autofree char *text = g_strdup (json);
  g_autoptr (GError) error = NULL;
  EntenteRecord *record;

  g_strdelimit (text, "'", '"');
  record = entente_record_parse (text, -1, &error);
  g_assert_no_error (error);
  return record;
}

void
store_put (EntenteCatalogue *catalogue, const char *json)
{
  g_autoptr (EntenteRecord) record = store_parse (json);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;

  entente_change_put (change, record);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
}

void
store_delete (EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_DELETE);
  g_autoptr (GError) error = NULL;

  entente_change_delete (change, id);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
}

char *
store_dup_title (EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, id, &error);

  if (record == NULL)
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
      return NULL;
    }
  return g_strdup (entente_record_lookup_title (record, "en", NULL));
}
