/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "services/entente-starter.h"

#include "model/entente-error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->folder = g_dir_make_tmp ("entente-starter-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "new", "catalogue.entente", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);

  remove_folder (inner);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_made_once (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCatalogue) catalogue
      = entente_starter_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_DELETE);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint partners;

  g_assert_no_error (error);
  partners = entente_catalogue_count (catalogue, ENTENTE_KIND_PARTNER);
  g_assert_cmpuint (entente_catalogue_count (catalogue, ENTENTE_KIND_ARTICLE), ==, 5);
  g_assert_cmpuint (partners, >, 20);
  g_assert_true (entente_catalogue_has_record (catalogue, "vast"));

  /* What it was made of is nothing that somebody did, so nothing to take back. */
  g_assert_false (entente_catalogue_can_undo (catalogue));

  entente_change_delete (change, "vast");
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
  g_clear_object (&catalogue);

  /* A catalogue that is there is never filled again. */
  catalogue = entente_starter_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (entente_catalogue_has_record (catalogue, "vast"));
  g_clear_object (&catalogue);

  dir = g_dir_open (inner, 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, ".part"));
}

static void
test_other_file_is_left (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "Dear colleague,", -1, &error);
  g_assert_no_error (error);
  g_assert_null (entente_starter_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_CATALOGUE);
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, "Dear colleague,");
}

static void
test_no_folder (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *path = g_build_filename (file, "catalogue.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (file, "", 0, &error);
  g_assert_no_error (error);
  g_assert_null (entente_starter_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, file));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/starter/made-once", test_made_once);
  ADD ("/starter/other-file-is-left", test_other_file_is_left);
  ADD ("/starter/no-folder", test_no_folder);

  return g_test_run ();
}
