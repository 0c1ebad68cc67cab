/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include "exchange/entente-json-writer.h"
#include "model/entente-error.h"
#include "store/entente-bulk.h"
#include "store/entente-history.h"

#define NAMED(id, name) "{'kind':'partner','id':'" id "','name':{'en':'" name "'}}"

static char *
export_text (StoreFixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  entente_json_writer_write (entente_catalogue_get_store (fixture->catalogue), stream, NULL,
                             &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = entente_catalogue_undo (fixture->catalogue, &error);

  g_assert_no_error (error);
  g_assert_nonnull (change);
}

static void
redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = entente_catalogue_redo (fixture->catalogue, &error);

  g_assert_no_error (error);
  g_assert_nonnull (change);
}

static void
assert_title (StoreFixture *fixture, const char *id, const char *expected)
{
  g_autofree char *title = store_dup_title (fixture->catalogue, id);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_catalogue_can_undo (fixture->catalogue));
  g_assert_null (entente_catalogue_undo (fixture->catalogue, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);

  store_put (fixture->catalogue, NAMED ("a", "One"));
  store_put (fixture->catalogue, NAMED ("a", "Two"));
  store_delete (fixture->catalogue, "a");
  assert_title (fixture, "a", NULL);
  undo (fixture);
  assert_title (fixture, "a", "Two");
  undo (fixture);
  assert_title (fixture, "a", "One");
  store_fixture_reopen (fixture);
  g_assert_true (entente_catalogue_can_redo (fixture->catalogue));
  undo (fixture);
  assert_title (fixture, "a", NULL);
  g_assert_false (entente_catalogue_can_undo (fixture->catalogue));
  redo (fixture);
  redo (fixture);
  assert_title (fixture, "a", "Two");
  redo (fixture);
  assert_title (fixture, "a", NULL);
  g_assert_false (entente_catalogue_can_redo (fixture->catalogue));
}

/* Something else done after undoing: the undone can not be redone, but stays in the history. */
static void
test_branch (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  const EntenteVersion *version;

  store_put (fixture->catalogue, NAMED ("a", "One"));
  store_put (fixture->catalogue, NAMED ("a", "Two"));
  undo (fixture);
  store_put (fixture->catalogue, NAMED ("a", "Three"));
  g_assert_false (entente_catalogue_can_redo (fixture->catalogue));
  undo (fixture);
  assert_title (fixture, "a", "One");
  redo (fixture);
  assert_title (fixture, "a", "Three");

  versions = entente_history_list_versions (entente_catalogue_get_store (fixture->catalogue), "a");
  g_assert_cmpuint (versions->len, ==, 3);
  version = g_ptr_array_index (versions, 0);
  g_assert_nonnull (strstr (version->before, "One"));
  g_assert_nonnull (strstr (version->after, "Three"));
  version = g_ptr_array_index (versions, 1);
  g_assert_cmpint (entente_change_get_state (version->change), ==, ENTENTE_CHANGE_PASSED);
  g_assert_nonnull (strstr (version->after, "Two"));
  version = g_ptr_array_index (versions, 2);
  g_assert_null (version->before);
  g_assert_nonnull (strstr (version->after, "One"));
}

/* The order of what was done is not taken from the clock. */
static void
test_clock_that_goes_back (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database
      = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, NAMED ("a", "One"));
  store_put (fixture->catalogue, NAMED ("a", "Two"));
  entente_database_execute (database, "UPDATE change SET time = time + 1000000", &error);
  g_assert_no_error (error);
  store_fixture_reopen (fixture);
  store_put (fixture->catalogue, NAMED ("a", "Three"));

  changes = entente_history_list (entente_catalogue_get_store (fixture->catalogue), 0, 10);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpint (entente_change_get_time (changes->pdata[0]), <,
                   entente_change_get_time (changes->pdata[1]));
  versions = entente_history_list_versions (entente_catalogue_get_store (fixture->catalogue), "a");
  g_assert_nonnull (strstr (((EntenteVersion *) versions->pdata[0])->after, "Three"));
  g_assert_nonnull (strstr (((EntenteVersion *) versions->pdata[2])->after, "One"));
  undo (fixture);
  assert_title (fixture, "a", "Two");
  undo (fixture);
  assert_title (fixture, "a", "One");
  redo (fixture);
  redo (fixture);
  assert_title (fixture, "a", "Three");
}

/* What was done is named as it was done; what an older program wrote keeps its words. */
static void
test_directions (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    EntenteChangeLabel label;
    const char *words;
  } cases[] = {
    { ENTENTE_CHANGE_STAR, "Star or unstar “One”" },
    { ENTENTE_CHANGE_ADD_STAR, "Add a star to “One”" },
    { ENTENTE_CHANGE_REMOVE_STAR, "Remove the star from “One”" },
    { ENTENTE_CHANGE_ADD_SOURCE, "Add a source to “One”" },
    { ENTENTE_CHANGE_PREFER_SOURCE, "Prefer a reading in “One”" },
    { ENTENTE_CHANGE_RENAME_ATTACHMENT, "Rename an attachment of “One”" },
    { ENTENTE_CHANGE_REMOVE_ATTACHMENT, "Remove an attachment of “One”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteChange) change = entente_change_new (cases[i].label);
      g_autoptr (EntenteRecord) record = store_parse (NAMED ("a", "One"));
      g_autoptr (EntenteChange) kept = NULL;
      g_autofree char *words = NULL;
      g_autoptr (GError) error = NULL;

      entente_node_set_boolean (ENTENTE_NODE (record), "starred", i % 2 == 0);
      entente_change_put (change, record);
      entente_catalogue_apply (fixture->catalogue, change, &error);
      g_assert_no_error (error);
      store_fixture_reopen (fixture);
      kept = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
      g_assert_cmpint (entente_change_get_label (kept), ==, cases[i].label);
      words = entente_change_dup_description (kept, "en");
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_description (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_STAR);
  g_autoptr (EntenteRecord) record = store_parse (NAMED ("a", "One"));
  g_autoptr (EntenteRecord) other = store_parse (NAMED ("b", "Two"));
  g_autoptr (EntenteChange) kept = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *single = NULL;
  g_autofree char *plural = NULL;
  g_autoptr (GError) error = NULL;

  entente_change_set_author (change, "Who");
  entente_change_put (change, record);
  single = entente_change_dup_description (change, "en");
  g_assert_cmpstr (single, ==, "Star or unstar “One”");
  entente_change_put (change, other);
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
  store_fixture_reopen (fixture);
  kept = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  plural = entente_change_dup_description (kept, "en");
  g_assert_cmpstr (plural, ==, "Star or unstar 2 records");
  g_assert_cmpstr (entente_change_get_author (kept), ==, "Who");
  g_assert_cmpint (entente_change_get_time (kept), >, 0);
  ids = entente_history_list_ids (entente_catalogue_get_store (fixture->catalogue),
                                  entente_change_get_sequence (kept));
  g_assert_cmpuint (ids->len, ==, 2);
}

/* An import is one step, and costs no copy of what was not there before. */
static void
test_bulk (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBulk) bulk = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  store_put (fixture->catalogue, NAMED ("p-1", "Old"));
  before = export_text (fixture);
  bulk = entente_bulk_new (fixture->catalogue, change, &error);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'New'}}", i);
      g_autoptr (EntenteRecord) record = store_parse (json);

      entente_bulk_put (bulk, record, &error);
    }
  g_assert_true (entente_bulk_delete (bulk, "p-7", &error));
  g_assert_true (entente_bulk_commit (bulk, &error));
  after = export_text (fixture);
  undo (fixture);
  undone = export_text (fixture);
  g_assert_cmpstr (undone, ==, before);
  redo (fixture);
  redone = export_text (fixture);
  g_assert_cmpstr (redone, ==, after);
}

/* Undo after undo leads back to nothing, and redo after redo to the end, whatever was done. */
static void
test_random_walk (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, export_text (fixture));
  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%d", g_rand_int_range (rand, 0, 6));

      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          if (!entente_catalogue_has_record (fixture->catalogue, id))
            continue;
          store_delete (fixture->catalogue, id);
        }
      else
        {
          g_autofree char *json = g_strdup_printf (
              "{'kind':'partner','id':'%s','name':{'en':'%u'},'relations':[{'kind':'related',"
              "'partner':'p-%d'}]}",
              id, i, g_rand_int_range (rand, 0, 6));

          store_put (fixture->catalogue, json);
        }
      g_ptr_array_add (states, export_text (fixture));
    }
  for (guint i = states->len - 1; i > 0; i--)
    {
      g_autofree char *text = NULL;

      undo (fixture);
      text = export_text (fixture);
      g_assert_cmpstr (text, ==, g_ptr_array_index (states, i - 1));
    }
  for (guint i = 1; i < states->len; i++)
    redo (fixture);
  {
    g_autofree char *text = export_text (fixture);

    g_assert_cmpstr (text, ==, g_ptr_array_index (states, states->len - 1));
  }
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/history/undo", test_undo);
  ADD ("/history/branch", test_branch);
  ADD ("/history/clock-that-goes-back", test_clock_that_goes_back);
  ADD ("/history/description", test_description);
  ADD ("/history/directions", test_directions);
  ADD ("/history/bulk", test_bulk);
  ADD ("/history/random-walk", test_random_walk);

  return g_test_run ();
}
