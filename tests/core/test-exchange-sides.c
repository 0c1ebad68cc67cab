/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says of a record that the catalogue has, field by field: the same, more, or something
 * else, and whose word is taken then. */

#include "config.h"

#include "exchange/entente-import-merge.h"
#include "exchange/entente-import-plan.h"
#include "exchange/entente-json-format.h"
#include "store-fixture.h"

#define AGREEMENT(more) "{'kind':'agreement','id':'a'" more "}"

typedef struct
{
  const char *name;
  const char *ours;
  const char *theirs;
  int clashes; /* -1: they do not differ */
  const char *with_ours;
  const char *with_theirs;
} Case;

/* Where they do not clash, both sides give the same: theirs is added. */
static const Case cases[] = {
  { "same", ",'nature':'treaty'", ",'nature':'treaty'", -1, NULL, NULL },
  { "says-less", ",'nature':'treaty'", "", -1, NULL, NULL },
  { "code-more", "", ",'renewal':'tacit'", FALSE, ",'renewal':'tacit'", ",'renewal':'tacit'" },
  { "code-other", ",'status':'in_force'", ",'status':'expired'", TRUE, ",'status':'in_force'",
    ",'status':'expired'" },
  { "reference-other", ",'placePartner':'x'", ",'placePartner':'y'", TRUE, ",'placePartner':'x'",
    ",'placePartner':'y'" },
  { "string-other", ",'personal':'mine'", ",'personal':'theirs'", TRUE, ",'personal':'mine'",
    ",'personal':'theirs'" },
  { "date-more", "", ",'signed':'1983'", FALSE, ",'signed':'1983'", ",'signed':'1983'" },
  { "date-other", ",'signed':'1983'", ",'signed':'1983-05'", TRUE, ",'signed':'1983'",
    ",'signed':'1983-05'" },
  { "number-more", "", ",'duration':12", FALSE, ",'duration':12", ",'duration':12" },
  { "number-same", ",'duration':12", ",'duration':12", -1, NULL, NULL },
  { "number-other", ",'duration':12", ",'duration':36", TRUE, ",'duration':12", ",'duration':36" },
  { "boolean", "", ",'starred':true", FALSE, ",'starred':true", ",'starred':true" },
  { "text-more", ",'title':{'en':'A'}", ",'title':{'fr':'B'}", FALSE,
    ",'title':{'en':'A','fr':'B'}", ",'title':{'en':'A','fr':'B'}" },
  { "text-other", ",'title':{'en':'A'}", ",'title':{'en':'B','fr':'C'}", TRUE,
    ",'title':{'en':'A','fr':'C'}", ",'title':{'en':'B','fr':'C'}" },
  { "codes", ",'fields':['physics']", ",'fields':['physics','chemistry']", FALSE,
    ",'fields':['physics','chemistry']", ",'fields':['physics','chemistry']" },
  { "tags", ",'tags':['a']", ",'tags':['b']", FALSE, ",'tags':['a','b']", ",'tags':['a','b']" },
  { "tags-same", ",'tags':['a','b']", ",'tags':['b']", -1, NULL, NULL },
  { "strings-more", "", ",'languages':['en']", FALSE, ",'languages':['en']",
    ",'languages':['en']" },
  { "strings-other", ",'languages':['en']", ",'languages':['fr']", TRUE, ",'languages':['en']",
    ",'languages':['fr']" },
  { "nodes", ",'parties':[{'partner':'x'}]", ",'parties':[{'partner':'x'},{'partner':'y'}]", FALSE,
    ",'parties':[{'partner':'x'},{'partner':'y'}]",
    ",'parties':[{'partner':'x'},{'partner':'y'}]" },
  { "nodes-same", ",'parties':[{'partner':'x'},{'partner':'y'}]", ",'parties':[{'partner':'y'}]",
    -1, NULL, NULL },
};

static EntenteRecord *
make (const char *more)
{
  g_autofree char *json = g_strdup_printf (AGREEMENT ("%s"), more);

  return store_parse (json);
}

static void
assert_merged (EntenteRecord *ours,
               EntenteRecord *theirs,
               const GArray *differences,
               const char *expected)
{
  g_autoptr (EntenteRecord) wanted = make (expected);
  g_autoptr (EntenteRecord) merged = entente_import_merge (ours, theirs, differences);
  g_autofree char *json = entente_record_to_json (merged);
  g_autofree char *wanted_json = entente_record_to_json (wanted);

  g_assert_cmpstr (json, ==, wanted_json);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntenteRecord) ours = make (c->ours);
  g_autoptr (EntenteRecord) theirs = make (c->theirs);
  g_autoptr (GArray) differences = entente_import_list_differences (ours, theirs);
  EntenteImportDifference *difference;

  g_assert_cmpuint (differences->len, ==, c->clashes < 0 ? 0 : 1);
  if (c->clashes < 0)
    {
      assert_merged (ours, theirs, differences, c->ours);
      return;
    }
  difference = &g_array_index (differences, EntenteImportDifference, 0);
  g_assert_cmpint (difference->clashes, ==, c->clashes);
  g_assert_cmpint (difference->side, ==, ENTENTE_IMPORT_THEIRS);
  assert_merged (ours, theirs, differences, c->with_theirs);
  difference->side = ENTENTE_IMPORT_OURS;
  assert_merged (ours, theirs, differences, c->with_ours);
}

/* Keys that only the other program knows come along; those that both have stay ours. */
static void
test_unknown_keys (void)
{
  g_autoptr (EntenteRecord) ours = make (",'future':1");
  g_autoptr (EntenteRecord) theirs = make (",'future':2,'later':[3]");
  g_autoptr (GArray) differences = entente_import_list_differences (ours, theirs);

  assert_merged (ours, theirs, differences, ",'future':1,'later':[3]");
}

static void
test_values_in_short (void)
{
  static const char *const expected[][2] = {
    { "title", "[en] A\n[fr] B" }, { "instrument", "Agreement" },
    { "signed", "May 1983" },      { "placePartner", "x" },
    { "languages", "en; fr" },     { "fields", "physics; chemistry" },
    { "personal", "mine" },        { "parties", "[{\"partner\":\"x\"}]" },
    { "duration", "12" },          { "status", "" },
  };
  g_autoptr (EntenteRecord) record
      = make (",'title':{'en':'A','fr':'B'},'instrument':'agreement','signed':'1983-05',"
              "'placePartner':'x','languages':['en','fr'],'fields':['physics','chemistry'],"
              "'personal':'mine','parties':[{'partner':'x'}],'duration':12");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const EntenteField *field = entente_node_find_field (ENTENTE_NODE (record), expected[i][0]);
      g_autofree char *value = entente_import_dup_value (record, field, "en");

      g_assert_cmpstr (value, ==, expected[i][1]);
    }
}

/* --- In a plan ---------------------------------------------------------------------------------- */

static void
on_notify_cb (EntenteImportItem *item, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_plan (StoreFixture *fixture, gconstpointer data)
{
  static const char text[]
      = "{\"format\":\"entente-catalogue\",\"version\":1,\"records\":[{\"kind\":\"partner\","
        "\"id\":\"a\",\"name\":{\"en\":\"New\"},\"country\":\"FR\"},{\"kind\":\"partner\",\"id\":"
        "\"b\",\"name\":{\"en\":\"Other\"}}]}";
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (fixture->catalogue);
  g_autoptr (EntenteJsonFormat) importer = entente_json_format_new ();
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (text, sizeof text - 1, NULL);
  g_autoptr (EntenteImportItem) item = NULL;
  g_autoptr (EntenteImportItem) fresh = NULL;
  g_autoptr (EntenteRecord) present = NULL;
  g_autoptr (EntenteRecord) after = NULL;
  g_autofree char *title = NULL;
  g_autofree char *json = NULL;
  const GArray *differences;
  guint choice, state, n_notified = 0;

  store_put (fixture->catalogue, "{'kind':'partner','id':'a','name':{'en':'Old'},'country':'VN'}");
  g_assert_true (entente_import_plan_read (plan, ENTENTE_IMPORTER (importer), stream,
                                           sizeof text - 1, "file", NULL, NULL));
  item = g_list_model_get_item (G_LIST_MODEL (plan), 0);
  fresh = g_list_model_get_item (G_LIST_MODEL (plan), 1);
  g_assert_cmpstr (entente_import_item_get_title (item), ==, "New");
  present = entente_import_plan_ref_present (plan, item);
  g_assert_cmpstr (entente_record_lookup_title (present, "en", NULL), ==, "Old");
  g_assert_null (entente_import_plan_ref_present (plan, fresh));
  g_assert_null (entente_import_plan_get_differences (plan, fresh));

  /* The name is taken from the file, the country is not. */
  g_signal_connect (item, "notify::choice", G_CALLBACK (on_notify_cb), &n_notified);
  g_object_set (item, "choice", ENTENTE_IMPORT_KEEP, NULL);
  n_notified = 0;
  g_object_set (item, "choice", ENTENTE_IMPORT_MERGE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (item, "choice", &choice, "state", &state, "title", &title, NULL);
  g_assert_cmpuint (choice, ==, ENTENTE_IMPORT_MERGE);
  g_assert_cmpuint (state, ==, ENTENTE_IMPORT_CHANGED);
  g_assert_cmpstr (title, ==, "New");
  g_object_set (fresh, "choice", ENTENTE_IMPORT_TAKE, NULL); /* there is nothing to replace */
  g_assert_cmpint (entente_import_item_get_choice (fresh), ==, ENTENTE_IMPORT_CREATE);
  differences = entente_import_plan_get_differences (plan, item);
  g_assert_cmpuint (differences->len, ==, 2);
  for (guint i = 0; i < differences->len; i++)
    if (g_str_equal (g_array_index (differences, EntenteImportDifference, i).field->name,
                     "country"))
      entente_import_plan_set_side (plan, item, i, ENTENTE_IMPORT_OURS);
  g_assert_true (entente_import_plan_apply (plan, NULL, NULL));
  after = entente_catalogue_ref_record (fixture->catalogue, "a", NULL);
  json = entente_record_to_json (after);
  g_assert_cmpstr (json, ==,
                   "{\"kind\":\"partner\",\"id\":\"a\",\"name\":{\"en\":\"New\"},\"country\":"
                   "\"VN\"}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/sides/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/exchange/sides/unknown-keys", test_unknown_keys);
  g_test_add_func ("/exchange/sides/values-in-short", test_values_in_short);
  g_test_add ("/exchange/sides/plan", StoreFixture, NULL, store_fixture_set_up, test_plan,
              store_fixture_tear_down);

  return g_test_run ();
}
