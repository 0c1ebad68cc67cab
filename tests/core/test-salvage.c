/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

#include "model/entente-error.h"
#include "store/entente-bulk.h"
#include "store/entente-integrity.h"
#include "store/entente-salvage.h"

#define N_RECORDS 2000
#define PAGE      4096

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
fill (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBulk) bulk = entente_bulk_new (fixture->catalogue, NULL, &error);

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'Institute %u'}}", i, i);
      g_autoptr (EntenteRecord) record = store_parse (json);

      g_assert_true (entente_bulk_put (bulk, record, &error));
    }
  g_assert_true (entente_bulk_commit (bulk, &error));
  g_assert_no_error (error);
  g_clear_pointer (&bulk, entente_bulk_free);
  g_clear_object (&fixture->catalogue);
}

/* Fills with rubbish the page on which a record is written. */
static void
damage_page_of (StoreFixture *fixture, const char *needle)
{
  g_autofree char *content = NULL;
  gsize length;
  char *found;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  found = memmem (content, length, needle, strlen (needle));
  g_assert_nonnull (found);
  memset (content + ((gsize) (found - content) / PAGE) * PAGE, 0xee, PAGE);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
}

static void
on_damaged_cb (EntenteCatalogue *catalogue, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

static GBytes *
read_file (const char *path)
{
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* Damage is noticed by the read that meets it, once, and told from a record that is not there. */
static void
test_noticed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (EntenteStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  fill (fixture);
  damage_page_of (fixture, "\"id\":\"p-700\"");
  catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (catalogue, "notify::damaged", G_CALLBACK (on_damaged_cb), &n_notified);
  g_object_unref (entente_catalogue_ref_record (catalogue, "p-10", &error));
  g_assert_null (entente_catalogue_ref_record (catalogue, "p-none", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (entente_catalogue_is_damaged (catalogue));

  g_assert_null (entente_catalogue_ref_record (catalogue, "p-700", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
  reader = entente_catalogue_open_reader (catalogue, NULL);
  g_assert_null (entente_store_ref_record (reader, "p-700", NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (entente_catalogue_is_damaged (catalogue));
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
test_one_page (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (EntenteSalvage) salvage = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  fill (fixture);
  damage_page_of (fixture, "\"id\":\"p-700\"");
  before = read_file (fixture->path);
  salvage = entente_salvage_catalogue (fixture->path, NULL, &error);
  g_assert_no_error (error);
  after = read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));

  /* One page holds a few dozen; all others are there, those behind it too. */
  g_assert_cmpuint (salvage->n_records + salvage->lost->len, ==, N_RECORDS);
  g_assert_cmpuint (salvage->lost->len, >, 5);
  g_assert_cmpuint (salvage->lost->len, <, 100);
  g_assert_nonnull (strstr (salvage->lost->pdata[0], "p-6"));
  fixture->catalogue = entente_catalogue_open (salvage->path, ENTENTE_CATALOGUE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==,
                    salvage->n_records);
  title = store_dup_title (fixture->catalogue, "p-1999");
  g_assert_cmpstr (title, ==, "Institute 1999");
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "p-700"));
}

/* A record that is no JSON any more is named; the rest is saved. */
static void
test_one_record (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (EntenteSalvage) salvage = NULL;
  g_autoptr (EntenteSalvage) again = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, &error);
  entente_database_execute (database, "UPDATE record SET json = '{\"kind' WHERE id = 'p-12'",
                            &error);
  g_assert_no_error (error);
  salvage = entente_salvage_catalogue (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvage->n_records, ==, N_RECORDS - 1);
  g_assert_cmpuint (salvage->lost->len, ==, 1);
  g_assert_nonnull (strstr (salvage->lost->pdata[0], "p-12"));
  again = entente_salvage_catalogue (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (salvage->path, !=, again->path);
}

/* Nothing is made of what is no catalogue, and nothing is left lying about. */
static void
test_nothing (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteSalvage) salvage = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  g_clear_object (&fixture->catalogue);
  g_file_set_contents (fixture->path, "Dear colleague,", -1, NULL);
  salvage = entente_salvage_catalogue (fixture->path, NULL, &error);
  g_assert_null (salvage);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_CATALOGUE);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "test.entente");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_integrity_finds_it (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GPtrArray) sound = NULL;
  g_autoptr (GPtrArray) damaged = NULL;

  fill (fixture);
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_ONLY, NULL);
  sound = entente_integrity_list_problems (database, FALSE);
  g_assert_cmpuint (sound->len, ==, 0);
  g_clear_pointer (&database, entente_database_close);
  damage_page_of (fixture, "\"id\":\"p-700\"");
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_ONLY, NULL);
  damaged = entente_integrity_list_problems (database, FALSE);
  g_assert_cmpuint (damaged->len, >, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/salvage/noticed", test_noticed);
  ADD ("/salvage/one-page", test_one_page);
  ADD ("/salvage/one-record", test_one_record);
  ADD ("/salvage/nothing", test_nothing);
  ADD ("/salvage/integrity-finds-it", test_integrity_finds_it);

  return g_test_run ();
}
