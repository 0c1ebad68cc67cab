/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes that reach into other records: what names a record that goes has to go on making sense,
 * and one undo brings all of it back. */

#include "config.h"

#include "store-fixture.h"

#include "model/entente-error.h"
#include "services/entente-amendments.h"
#include "services/entente-merge.h"

static void
set_up (StoreFixture *fixture, gconstpointer data)
{
  store_fixture_set_up (fixture, data);
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'vast','name':{'en':'Academy','vi':'Viện'},"
             "'country':'VN','evidence':[{'field':'name','article':'news'}]}");
  store_put (fixture->catalogue, "{'kind':'partner','id':'vast-2','name':{'en':'The Academy'},"
                                 "'place':{'en':'Ha Noi'},'tags':['x'],'acronym':'VAST'}");
  store_put (fixture->catalogue, "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'parties':"
                                 "[{'partner':'vast-2'},{'partner':'cnrs'}],'signatories':[{"
                                 "'name':{'en':'Jane'},'onBehalfOf':'vast-2'}]}");
  store_put (fixture->catalogue, "{'kind':'article','id':'news','title':{'en':'News'},'abstract':{"
                                 "'en':['The [Academy](vast-2) met.']},'mentions':[{'record':"
                                 "'vast-2','paragraphs':[1]}]}");
}

#define NO_CHANGE(change, error)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_null (change);                                                                        \
    g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);                                \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

static char *
dup_json (StoreFixture *fixture, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (fixture->catalogue, id, NULL);

  return record != NULL ? entente_record_to_json (record) : NULL;
}

static void
assert_json (StoreFixture *fixture, const char *id, const char *expected)
{
  g_autofree char *json = dup_json (fixture, id);
  g_autofree char *words = g_strdelimit (g_strdup (expected), "'", '"');

  g_assert_cmpstr (json, ==, words);
}

/* Applies @change, has @check look, takes it back, and finds everything as it was. */
static void
apply_and_undo (StoreFixture *fixture, EntenteChange *change, void (*check) (StoreFixture *fixture))
{
  static const char *const ids[] = { "vast", "vast-2", "deal", "news" };
  char *before[G_N_ELEMENTS (ids)];
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    before[i] = dup_json (fixture, ids[i]);
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
  check (fixture);
  undone = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *after = dup_json (fixture, ids[i]);

      g_assert_cmpstr (after, ==, before[i]);
      g_free (before[i]);
    }
}

static void
check_deleted (StoreFixture *fixture)
{
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "vast-2"));
  assert_json (fixture, "deal",
               "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'parties':[{'name':{'en':"
               "'The Academy'}},{'partner':'cnrs'}],'signatories':[{'name':{'en':'Jane'}}]}");
  assert_json (fixture, "news",
               "{'kind':'article','id':'news','title':{'en':'News'},'abstract':{'en':['The Academy"
               " met.']}}");
}

static void
test_delete (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) referrers = entente_amend_list_referrers (fixture->catalogue, "vast-2");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = entente_amend_delete (fixture->catalogue, "vast-2", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (referrers->len, ==, 2); /* each once, however often it names it */
  g_assert_cmpint (entente_change_get_label (change), ==, ENTENTE_CHANGE_DELETE);
  apply_and_undo (fixture, change, check_deleted);
  NO_CHANGE (entente_amend_delete (fixture->catalogue, "nobody", &error), error);
}

static void
check_merged (StoreFixture *fixture)
{
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "vast-2"));
  assert_json (
      fixture, "vast",
      "{'kind':'partner','id':'vast','name':{'en':'Academy','vi':'Viện'},'acronym':'VAST',"
      "'otherNames':[{'kind':'alias','name':'The Academy','language':'en'}],'country':'VN',"
      "'place':{'en':'Ha Noi'},'evidence':[{'field':'name','article':'news'}],"
      "'tags':['x']}");
  assert_json (
      fixture, "deal",
      "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'parties':[{'partner':'vast'},"
      "{'partner':'cnrs'}],'signatories':[{'name':{'en':'Jane'},'onBehalfOf':'vast'}]}");
  assert_json (
      fixture, "news",
      "{'kind':'article','id':'news','title':{'en':'News'},'abstract':{'en':['The [Academy]"
      "(vast) met.']},'mentions':[{'record':'vast','paragraphs':[1]}]}");
}

static void
test_merge (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) stays = entente_catalogue_ref_record (fixture->catalogue, "vast", NULL);
  g_autoptr (EntenteRecord) other
      = entente_catalogue_ref_record (fixture->catalogue, "vast-2", NULL);
  g_autoptr (GArray) fields = entente_merge_list_fields (stays, other);
  g_autoptr (EntenteRecord) merged = entente_merge_records (stays, other, fields);
  g_autoptr (EntenteRecord) nobody
      = store_parse ("{'kind':'partner','id':'nobody','name':{'en':'Nobody'}}");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change
      = entente_amend_merge (fixture->catalogue, merged, "vast-2", &error);

  g_assert_no_error (error);
  g_assert_cmpint (entente_change_get_label (change), ==, ENTENTE_CHANGE_MERGE);
  apply_and_undo (fixture, change, check_merged);
  NO_CHANGE (entente_amend_merge (fixture->catalogue, nobody, "vast", &error), error);
}

/* Value by value: the other one's, both, or the own. */
static void
test_merge_choices (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) stays = store_parse (
      "{'kind':'partner','id':'a','name':{'en':'A'},'country':'VN','fields':['physics'],"
      "'description':{'en':'Mine','fr':'Le mien'},'links':[{'kind':'website','url':'u'}]}");
  g_autoptr (EntenteRecord) other = store_parse (
      "{'kind':'partner','id':'b','name':{'en':'B'},'country':'FR','fields':['physics','chemistry'],"
      "'description':{'en':'Other','vi':'Khác'},'links':[{'kind':'website','url':'u'},{'kind':"
      "'website','url':'w'}],'relations':[{'kind':'part_of','partner':'a'}]}");
  g_autoptr (GArray) fields = entente_merge_list_fields (stays, other);
  g_autoptr (EntenteRecord) merged = NULL;
  g_autofree char *json = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      EntenteMergeField *line = &g_array_index (fields, EntenteMergeField, i);

      if (g_str_equal (line->field->name, "country"))
        {
          g_assert_false (line->can_be_both);
          g_assert_cmpint (line->choice, ==, ENTENTE_MERGE_KEEP);
          line->choice = ENTENTE_MERGE_TAKE;
        }
      else if (g_str_equal (line->field->name, "relations"))
        {
          g_assert_cmpint (line->choice, ==, ENTENTE_MERGE_TAKE);
          line->choice = ENTENTE_MERGE_KEEP;
        }
      else
        g_assert_cmpint (line->choice, ==, ENTENTE_MERGE_BOTH);
    }
  merged = entente_merge_records (stays, other, fields);
  json = entente_record_to_json (merged);
  expected = g_strdelimit (
      g_strdup ("{'kind':'partner','id':'a','name':{'en':'A'},'otherNames':[{'kind':'alias','name':"
                "'B','language':'en'}],'country':'FR','description':{'en':'Mine','fr':'Le mien',"
                "'vi':'Khác'},'fields':['physics','chemistry'],'links':[{'kind':'website','url':"
                "'u'},{'kind':'website','url':'w'}]}"),
      "'", '"');
  g_assert_cmpstr (json, ==, expected);
}

static void
check_different (StoreFixture *fixture)
{
  g_autofree char *one = dup_json (fixture, "vast");
  g_autofree char *two = dup_json (fixture, "vast-2");
  g_autoptr (EntenteChange) again
      = entente_amend_different (fixture->catalogue, "vast", "vast-2", NULL);

  g_assert_nonnull (strstr (one, "\"differentFrom\":[\"vast-2\"]"));
  g_assert_nonnull (strstr (two, "\"differentFrom\":[\"vast\"]"));
  g_assert_nonnull (again); /* said already: nothing is left to do */
  g_assert_cmpuint (entente_change_get_n_items (again), ==, 0);
}

static void
test_different (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change
      = entente_amend_different (fixture->catalogue, "vast", "vast-2", &error);

  g_assert_no_error (error);
  apply_and_undo (fixture, change, check_different);
  NO_CHANGE (entente_amend_different (fixture->catalogue, "vast", "nobody", &error), error);
  NO_CHANGE (entente_amend_different (fixture->catalogue, "nobody", "vast", &error), error);
}

static void
check_duplicated (StoreFixture *fixture)
{
  assert_json (fixture, "vast-copy",
               "{'kind':'partner','id':'vast-copy','name':{'en':'Academy','vi':'Viện'},"
               "'country':'VN'}");
}

static void
test_duplicate (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = entente_amend_duplicate (fixture->catalogue, "vast", &error);
  g_autoptr (EntenteChange) second = NULL;
  g_autoptr (EntenteChange) third = NULL;

  g_assert_no_error (error);
  apply_and_undo (fixture, change, check_duplicated);
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "vast-copy"));
  second = entente_amend_duplicate (fixture->catalogue, "vast", &error);
  entente_catalogue_apply (fixture->catalogue, second, &error);
  g_assert_no_error (error);
  third = entente_amend_duplicate (fixture->catalogue, "vast", &error);
  entente_catalogue_apply (fixture->catalogue, third, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 4);
  NO_CHANGE (entente_amend_duplicate (fixture->catalogue, "nobody", &error), error);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/amendments/delete", test_delete);
  ADD ("/amendments/merge", test_merge);
  ADD ("/amendments/merge-choices", test_merge_choices);
  ADD ("/amendments/different", test_different);
  ADD ("/amendments/duplicate", test_duplicate);

  return g_test_run ();
}
