/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-bibtex-format.h"
#include "exchange/entente-csv-importer.h"
#include "exchange/entente-import-plan.h"
#include "exchange/entente-ris-format.h"
#include "exchange/entente-ror-importer.h"
#include "exchange/entente-vcard-format.h"
#include "model/entente-error.h"
#include "store-fixture.h"

#define ORGANISATION(id, more)                                                                     \
  "{\"id\": \"https://ror.org/" id "\", \"status\": \"active\", \"types\": [\"facility\"]," more   \
  " \"locations\": [{\"geonames_details\": {\"country_code\": \"FR\"}}]}"
#define LABEL(name)                                                                                \
  "\"names\": [{\"lang\": \"fr\", \"types\": [\"label\", \"ror_display\"], \"value\": \"" name     \
  "\"}],"

static EntenteImportPlan *
read_text (StoreFixture *fixture, EntenteImporter *importer, const char *text)
{
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (fixture->catalogue);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;

  entente_import_plan_read (plan, importer, stream, (goffset) strlen (text), "file.txt", NULL,
                            &error);
  g_assert_no_error (error);
  return g_steal_pointer (&plan);
}

static EntenteImportPlan *
read_csv (StoreFixture *fixture, const char *text)
{
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();

  return read_text (fixture, importer, text);
}

static EntenteImportItem *
get_item (EntenteImportPlan *plan, guint position)
{
  g_autoptr (EntenteImportItem) item = g_list_model_get_item (G_LIST_MODEL (plan), position);

  g_assert_nonnull (item);
  return item;
}

static void
assert_item (EntenteImportPlan *plan,
             guint position,
             EntenteImportState state,
             EntenteImportChoice choice,
             const char *match)
{
  EntenteImportItem *item = get_item (plan, position);

  g_assert_cmpstr (entente_import_state_get_code (entente_import_item_get_state (item)), ==,
                   entente_import_state_get_code (state));
  g_assert_cmpint (entente_import_item_get_choice (item), ==, choice);
  g_assert_cmpstr (entente_import_item_get_match (item), ==, match);
}

static void
apply (EntenteImportPlan *plan)
{
  g_autoptr (GError) error = NULL;

  entente_import_plan_apply (plan, NULL, &error);
  g_assert_no_error (error);
}

static char *
dup_json (StoreFixture *fixture, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (fixture->catalogue, id, NULL);

  return record != NULL ? entente_record_to_json (record) : NULL;
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_states (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autofree char *vast = NULL;

  store_put (fixture->catalogue, "{'kind':'partner','id':'vast','name':{'en':'Academy'},"
                                 "'acronym':'VAST','country':'VN','personal':'mine'}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'cnrs','name':{'fr':'Centre'},'country':'FR'}");
  store_put (fixture->catalogue, "{'kind':'agreement','id':'deal','title':{'en':'Deal'}}");
  plan = read_csv (fixture, "id,name:en,country,place:en\n"
                            "vast,Academy,VN,Ha Noi\n" /* says more */
                            "vast,Academy,VN,\n"       /* the same id twice */
                            "new-one,New,LA,\n"        /* new */
                            "deal,Deal,FR,\n"          /* an id of another kind */
                            "cnrs,,FR,\n");            /* no name */
  assert_item (plan, 0, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "vast");
  assert_item (plan, 1, ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_KEEP, NULL);
  assert_item (plan, 2, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 3, ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_KEEP, NULL);
  assert_item (plan, 4, ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_KEEP, NULL);
  g_assert_cmpstr (entente_import_item_get_place (get_item (plan, 1)), ==, "line 3");
  g_assert_nonnull (entente_import_item_get_reason (get_item (plan, 1)));
  g_assert_cmpuint (entente_import_plan_get_count (plan, ENTENTE_IMPORT_REFUSED), ==, 3);
  g_assert_cmpuint (entente_import_plan_count_chosen (plan), ==, 2);
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "new-one"));
  apply (plan);
  g_assert_cmpuint (entente_import_plan_get_n_applied (plan), ==, 2);
  vast = dup_json (fixture, "vast");
  g_assert_cmpstr (vast, ==,
                   "{\"kind\":\"partner\",\"id\":\"vast\",\"name\":{\"en\":\"Academy\"},"
                   "\"acronym\":\"VAST\",\"country\":\"VN\",\"place\":{\"en\":\"Ha Noi\"},"
                   "\"personal\":\"mine\"}");
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "new-one"));
}

static void
test_again_is_same (StoreFixture *fixture, gconstpointer data)
{
  static const char file[] = "name:en,country,ror\nOne,FR,02feahw73\nTwo,VN,\n";
  g_autoptr (EntenteImportPlan) first = read_csv (fixture, file);
  g_autoptr (EntenteImportPlan) second = NULL;
  g_autoptr (EntenteChange) undone = NULL;

  apply (first);
  second = read_csv (fixture, file);
  assert_item (second, 0, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "one");
  assert_item (second, 1, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "two");
  apply (second);
  g_assert_cmpuint (entente_import_plan_get_n_applied (second), ==, 0);
  undone = entente_catalogue_undo (fixture->catalogue, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 0);
}

/* Never silently the same: not in another country, not with another acronym, not with another
 * number in a register, not by a name that was only printed somewhere. */
static void
test_names (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan = NULL;

  store_put (fixture->catalogue,
             "{'kind':'partner','id':'usth','name':{'en':'University of Science and Technology of"
             " Hanoi','vi':'Trường Đại học Khoa học'},'acronym':'USTH','otherNames':[{'kind':"
             "'printed','name':'Hanoi University of Science and Technology'},{'kind':'former',"
             "'name':'Old House'}],'country':'VN','identifiers':[{'scheme':'ror','value':"
             "'https://ror.org/05rehad94'}]}");
  plan = read_csv (fixture, "name:en,acronym,country,ror\n"
                            "Hanoi University of Science and Technology,HUST,VN,\n"
                            "University of Science and Technology of Hanoi,,FR,\n"
                            "University of science & technology of Hanoi,,VN,0other\n"
                            "truong dai hoc khoa hoc,,VN,\n"
                            "Old house,,,\n"
                            "Anything,,VN,05rehad94\n");
  assert_item (plan, 0, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 1, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 2, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 3, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "usth");
  /* Taken already by the one before. */
  assert_item (plan, 4, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "usth");
  assert_item (plan, 5, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "usth");
  apply (plan);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 4);
}

static void
test_choices (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan = NULL;
  const GArray *differences;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'kind':'partner','id':'p%u','name':{'en':'Name %u','fr':'Nom'},'country':'FR',"
          "'founded':'1900','tags':['a']}",
          i, i);

      store_put (fixture->catalogue, json);
    }
  plan = read_csv (fixture, "id,name:en,founded,country,tags\np0,Other,1950,FR,b\np1,Other,1950,FR,"
                            "b\np2,Other,1950,FR,b\np3,Other,1950,FR,b\n");
  differences = entente_import_plan_get_differences (plan, get_item (plan, 0));
  g_assert_cmpuint (differences->len, ==, 3);
  g_assert_cmpstr (g_array_index (differences, EntenteImportDifference, 0).field->name, ==, "name");
  g_assert_true (g_array_index (differences, EntenteImportDifference, 0).clashes);
  g_assert_false (g_array_index (differences, EntenteImportDifference, 2).clashes);
  entente_import_plan_set_side (plan, get_item (plan, 0), 0, ENTENTE_IMPORT_OURS);
  entente_import_item_set_choice (get_item (plan, 1), ENTENTE_IMPORT_TAKE);
  entente_import_item_set_choice (get_item (plan, 2), ENTENTE_IMPORT_CREATE);
  entente_import_item_set_choice (get_item (plan, 3), ENTENTE_IMPORT_KEEP);
  apply (plan);
  one = dup_json (fixture, "p0");
  g_assert_cmpstr (
      one, ==,
      "{\"kind\":\"partner\",\"id\":\"p0\",\"name\":{\"en\":\"Name 0\",\"fr\":\"Nom\"},"
      "\"country\":\"FR\",\"founded\":\"1950\",\"tags\":[\"a\",\"b\"]}");
  two = dup_json (fixture, "p1");
  g_assert_cmpstr (two, ==,
                   "{\"kind\":\"partner\",\"id\":\"p1\",\"name\":{\"en\":\"Other\"},"
                   "\"country\":\"FR\",\"founded\":\"1950\",\"tags\":[\"b\"]}");
  three = dup_json (fixture, "p2-2");
  g_assert_nonnull (three);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 5);
}

/* References of the file follow what its records are taken for, and go where nothing is. */
static void
test_relations (StoreFixture *fixture, gconstpointer data)
{
  static const char dump[] = "[" ORGANISATION (
      "0aaaaaaaa",
      LABEL (
          "Enfant") "\"relationships\": ["
                    "{\"type\": \"parent\", \"id\": \"https://ror.org/0bbbbbbbb\"},"
                    "{\"type\": \"parent\", \"id\": \"https://ror.org/0ccccccc\"},"
                    "{\"type\": \"related\", \"id\": \"https://ror.org/0ddddddd\"}],") "," ORGANISATION ("0bbbbbbbb",
                                                                                                         LABEL (
                                                                                                             "Parent")) "," ORGANISATION ("0ddddddd",
                                                                                                                                          LABEL (
                                                                                                                                              "Autre")) "]";
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autofree char *child = NULL;

  store_put (fixture->catalogue,
             "{'kind':'partner','id':'parent','name':{'fr':'Parent'},'country':'FR','identifiers':"
             "[{'scheme':'ror','value':'0bbbbbbbb'}]}");
  plan = read_text (fixture, importer, dump);
  assert_item (plan, 0, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 1, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "parent");
  entente_import_item_set_choice (get_item (plan, 2), ENTENTE_IMPORT_KEEP);
  apply (plan);
  child = dup_json (fixture, "ror-0aaaaaaaa");
  g_assert_nonnull (
      strstr (child, "\"relations\":[{\"kind\":\"part_of\",\"partner\":\"parent\"}],"));
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "ror-0bbbbbbbb"));
}

static void
test_dangling (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan
      = read_csv (fixture, "id,title:en,relations\n"
                           "a,A,\"[{\"\"kind\"\":\"\"renews\"\",\"\"agreement\"\":\"\"b\"\"}]\"\n"
                           "b,B,\"[{\"\"kind\"\":\"\"renews\"\",\"\"agreement\"\":\"\"c\"\"}]\"\n"
                           "d,D,\n");

  assert_item (plan, 0, ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_KEEP, NULL);
  assert_item (plan, 1, ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_KEEP, NULL);
  assert_item (plan, 2, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
}

static void
assert_parties (EntenteImportPlan *plan, guint position, const char *expected, const char *remark)
{
  EntenteImportItem *item = get_item (plan, position);
  const char *reason = entente_import_item_get_reason (item);
  g_autoptr (EntenteRecord) record = entente_import_plan_ref_incoming (plan, item, NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  GPtrArray *parties = entente_node_get_nodes (ENTENTE_NODE (record), "parties");

  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = entente_node_get_string (parties->pdata[i], "partner");
      EntenteText *name = entente_node_get_text (parties->pdata[i], "name");

      g_string_append_printf (found, "<%s>", id != NULL ? id : entente_text_get (name, "und"));
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (reason == NULL, ==, remark == NULL);
  if (remark != NULL)
    g_assert_nonnull (strstr (reason, remark));
}

/* Parties are found by what they are called, however they are parted; what is not found, or more
 * than once, stays text and is said. */
static void
test_parties (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan = NULL;

  store_put (fixture->catalogue,
             "{'kind':'partner','id':'cnrs','name':{'fr':'Centre national'},'acronym':'CNRS'}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'vast','name':{'en':'Academy'},'acronym':'VAST'}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'a-b','name':{'en':'Academy / Bureau'},'acronym':'TWICE'}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'other','name':{'en':'Other'},'acronym':'TWICE'}");
  plan = read_csv (fixture, "title:en,parties\n"
                            "A,CNRS\n"
                            "B,CNRS / VAST [coordinator]\n"
                            "C,CNRS;VAST\n"
                            "D,Academy / Bureau\n"
                            "E,TWICE / VAST / Some House\n"
                            "F,Ministry / Office\n"
                            "G,\"CNRS\nVAST\"\n");
  assert_parties (plan, 0, "<cnrs>", NULL);
  assert_parties (plan, 1, "<cnrs><vast>", NULL);
  assert_parties (plan, 2, "<cnrs><vast>", NULL);
  assert_parties (plan, 3, "<a-b>", NULL);
  assert_parties (plan, 4, "<TWICE><vast><Some House>", "“TWICE”; no record");
  assert_parties (plan, 5, "<Ministry / Office>", "Ministry / Office");
  assert_parties (plan, 6, "<cnrs><vast>", NULL);
}

static void
test_articles (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteBibtexFormat) importer = entente_bibtex_format_new ();
  g_autoptr (EntenteImportPlan) plan = NULL;

  store_put (fixture->catalogue, "{'kind':'article','id':'visit','title':{'en':'A Visit'},'date':"
                                 "'2024-06','url':'https://www.example.org/a/'}");
  plan = read_text (fixture, ENTENTE_IMPORTER (importer),
                    "@article{k, title={A visit!}, date={2024-06-19}}\n"
                    "@article{l, title={A Visit}, date={2019}}\n"
                    "@article{m, title={Other}, url={http://example.org/a}}\n");
  assert_item (plan, 0, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "visit");
  assert_item (plan, 1, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 2, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "visit");
}

/* A format that carries less brings nothing new when it comes back. */
static void
test_own_cards (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImporter) importer = ENTENTE_IMPORTER (entente_vcard_format_new ());
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autofree char *house = NULL;

  store_put (fixture->catalogue,
             "{'kind':'partner','id':'cnrs','name':{'fr':'Centre','mul':'CNRS'},'otherNames':["
             "{'kind':'former','name':'Caisse','language':'fr'}],'note':{'en':'A','fr':'B'},"
             "'place':{'en':'Paris'},'links':[{'kind':'social','url':'https://example.org/a'}]}");
  store_put (fixture->catalogue,
             "{'kind':'person','id':'petit','name':{'mul':'Petit'},'posts':[{'key':'a','title':"
             "{'en':'President','fr':'Président'},'partner':'cnrs','at':'2023'}]}");
  plan = read_text (
      fixture, importer,
      "BEGIN:VCARD\r\nKIND:org\r\nFN;LANGUAGE=fr:Centre\r\nFN:CNRS\r\nX-ENTENTE-ID:cnrs"
      "\r\nNICKNAME:Caisse,Centre\r\nURL:https://example.org/a\r\nNOTE:B\r\n"
      "ADR:;;;Paris;;;\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nFN:Petit\r\nX-ENTENTE-ID:petit\r\nTITLE;LANGUAGE=fr:Président\r\n"
      "ORG:CNRS\r\nEND:VCARD\r\n");
  assert_item (plan, 0, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "cnrs");
  assert_item (plan, 1, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "petit");
  g_clear_object (&plan);
  plan = read_text (fixture, importer,
                    "BEGIN:VCARD\r\nKIND:org\r\nFN;LANGUAGE=fr:Centre\r\nX-ENTENTE-ID:cnrs\r\n"
                    "NICKNAME:Caisse,Le Centre\r\nNOTE:B\r\nADR:;;;Paris;;;\r\nEND:VCARD\r\n");
  assert_item (plan, 0, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "cnrs");
  apply (plan);
  house = dup_json (fixture, "cnrs");
  g_assert_cmpstr (
      house, ==,
      "{\"kind\":\"partner\",\"id\":\"cnrs\",\"name\":{\"mul\":\"CNRS\",\"fr\":\"Centre\"},"
      "\"otherNames\":[{\"kind\":\"former\",\"name\":\"Caisse\",\"language\":\"fr\"},{\"kind\":"
      "\"alias\",\"name\":\"Le Centre\"}],\"place\":{\"en\":\"Paris\"},\"note\":{\"en\":\"A\","
      "\"fr\":\"B\"},\"links\":[{\"kind\":\"social\",\"url\":\"https://example.org/a\"}]}");
}

/* A post leads to a house of the same file, wherever it stands in it. */
static void
test_houses (StoreFixture *fixture, gconstpointer data)
{
  static const char file[]
      = "BEGIN:VCARD\r\nFN:Petit\r\nORG:Cnrs\r\nTITLE:President\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:Minh\r\nORG:Academy\r\nTITLE:President\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:Two\r\nORG:Twin\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:One\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:Three\r\nORG:One\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nKIND:org\r\nFN;LANGUAGE=fr:CNRS\r\nX-ENTENTE-ID:centre\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nKIND:org\r\nFN:Academy\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nKIND:org\r\nFN:One\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nKIND:org\r\nFN:Twin\r\nX-ENTENTE-ID:a\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nKIND:org\r\nFN:Twin\r\nX-ENTENTE-ID:b\r\nEND:VCARD\r\n";
  static const char *const expected[][2] = {
    { "petit", "\"title\":{\"und\":\"President\"},\"partner\":\"centre\"" },
    { "minh", "\"title\":{\"und\":\"President\"},\"partner\":\"academy\"" },
    { "two", "[{\"title\":{\"und\":\"Twin\"}}]" },
    { "three", "[{\"title\":{\"und\":\"One\"}}]" },
  };
  g_autoptr (EntenteImporter) importer = ENTENTE_IMPORTER (entente_vcard_format_new ());
  g_autoptr (EntenteImportPlan) plan = read_text (fixture, importer, file);

  g_assert_cmpuint (entente_import_plan_get_count (plan, ENTENTE_IMPORT_NEW), ==, 10);
  apply (plan);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *person = dup_json (fixture, expected[i][0]);

      g_assert_nonnull (strstr (person, expected[i][1]));
    }
  g_clear_object (&plan);
  plan = read_text (fixture, importer, file);
  assert_item (plan, 0, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "petit");
  assert_item (plan, 1, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "minh");
}

/* What went out under its id, or under the key that it came in with, is known when it comes back;
 * an id that another title stands under is only a key. */
static void
test_own_references (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteBibtexFormat) importer = entente_bibtex_format_new ();
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autofree char *visit = NULL;
  g_autofree char *other = NULL;

  store_put (fixture->catalogue,
             "{'kind':'article','id':'visit','title':{'en':'A Visit','fr':'Une visite'},"
             "'language':'en','abstract':{'en':['To [VAST](vast).','And more.']}}");
  store_put (fixture->catalogue, "{'kind':'article','id':'study','title':{'en':'A Study'},"
                                 "'language':'en','citation':{'key':'k1'}}");
  store_put (fixture->catalogue, "{'kind':'partner','id':'vast','name':{'en':'A House'}}");
  plan = read_text (fixture, ENTENTE_IMPORTER (importer),
                    "@article{visit, title={A Visit}, language={en}, abstract={To\nVAST.\n\nAnd "
                    "more.}, entrysubtype={newspaper}}\n"
                    "@article{k1, title={A Study}, language={en}}\n"
                    "@article{study, title={Other}}\n"
                    "@article{vast, title={A House}}\n");
  assert_item (plan, 0, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "visit");
  assert_item (plan, 1, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "study");
  assert_item (plan, 2, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 3, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  g_clear_object (&plan);
  plan = read_text (fixture, ENTENTE_IMPORTER (importer),
                    "@article{visit, title={A Visit}, url={https://example.org/v},"
                    " entrysubtype={newspaper}}\n"
                    "@article{k1, title={A Study}, abstract={New.}, language={en}}\n");
  assert_item (plan, 0, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "visit");
  assert_item (plan, 1, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "study");
  apply (plan);
  visit = dup_json (fixture, "visit");
  g_assert_cmpstr (visit, ==,
                   "{\"kind\":\"article\",\"id\":\"visit\",\"title\":{\"en\":\"A Visit\",\"fr\":"
                   "\"Une visite\"},\"language\":\"en\",\"url\":\"https://example.org/v\","
                   "\"abstract\":{\"en\":[\"To [VAST](vast).\",\"And more.\"]}}");
  other = dup_json (fixture, "study");
  g_assert_nonnull (strstr (other, "\"citation\":{\"key\":\"k1\"}"));
  g_clear_object (&plan);
  plan = read_text (fixture, ENTENTE_IMPORTER (importer),
                    "@article{visit, title={A Visit}, language={en}, abstract={Else.}}\n");
  assert_item (plan, 0, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, "visit");
}

/* A number of a register is the same in capitals; of two with the same the second waits. */
static void
test_doubles (StoreFixture *fixture, gconstpointer data)
{
  static const char file[] = "TY  - JOUR\nTI  - One\nDO  - 10.1000/ABC\nER  - \n"
                             "TY  - JOUR\nTI  - Two\nDO  - 10.1000/abc\nER  - \n"
                             "TY  - CHAP\nTI  - Three\nSN  - 978-3-16\nER  - \n"
                             "TY  - CHAP\nTI  - Four\nSN  - 978-3-16\nER  - \n";
  g_autoptr (EntenteImporter) importer = ENTENTE_IMPORTER (entente_ris_format_new ());
  g_autoptr (EntenteImportPlan) plan = read_text (fixture, importer, file);
  g_autofree char *one = NULL;

  assert_item (plan, 0, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 1, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_KEEP, NULL);
  assert_item (plan, 2, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  assert_item (plan, 3, ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_CREATE, NULL);
  g_assert_nonnull (strstr (entente_import_item_get_reason (get_item (plan, 1)), "line 1 "));
  entente_import_item_set_choice (get_item (plan, 1), ENTENTE_IMPORT_CREATE);
  apply (plan);
  g_clear_object (&plan);
  plan = read_text (fixture, importer, file);
  assert_item (plan, 0, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "one");
  assert_item (plan, 1, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "two");
  assert_item (plan, 2, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "three");
  assert_item (plan, 3, ENTENTE_IMPORT_SAME, ENTENTE_IMPORT_KEEP, "four");
  g_clear_object (&plan);
  plan = read_text (fixture, importer,
                    "TY  - JOUR\nTI  - One\nDO  - https://doi.org/10.1000/aBc\n"
                    "UR  - https://example.org/one\nER  - \n");
  assert_item (plan, 0, ENTENTE_IMPORT_CHANGED, ENTENTE_IMPORT_MERGE, "one");
  apply (plan);
  one = dup_json (fixture, "one");
  g_assert_nonnull (
      strstr (one, "\"identifiers\":[{\"scheme\":\"doi\",\"value\":\"10.1000/ABC\"}],"));
}

static void
test_cancel (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan = read_csv (fixture, "name:en,country\nA,FR\nB,FR\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (entente_import_plan_apply (plan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 0);
  g_assert_false (entente_catalogue_can_undo (fixture->catalogue));
  apply (plan);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 2);
}

static void
test_report (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteImportPlan) plan
      = read_csv (fixture, "name:en,country,founded\n# A *B*,FR,\nC,FR,nonsense\n");
  g_autofree char *before = entente_import_plan_dup_report (plan);
  g_autofree char *after = NULL;

  g_assert_true (g_str_has_prefix (before, "# Import of file.txt\n\n- New: 1\n"));
  g_assert_nonnull (strstr (before, "## Refused\n\n- line 3 — C: Founded: "));
  g_assert_nonnull (strstr (before, "- line 2 — \\# A \\*B\\* (Add as new)\n"));
  g_assert_nonnull (strstr (before, "Nothing has been changed"));
  apply (plan);
  after = entente_import_plan_dup_report (plan);
  g_assert_nonnull (strstr (after, "1 record was added or changed."));
}

/* More than are held in memory, read and applied by threads. */

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
on_notify_cb (EntenteImportPlan *plan, GParamSpec *pspec, guint *count)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  (*count)++;
}

static void
test_many (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name:en,country,tags\n");
  g_autofree char *path = g_build_filename (fixture->folder, "many.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (fixture->catalogue);
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (text, "House %u,FR,\"a; b\"\n", i);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_signal_connect (plan, "notify::progress", G_CALLBACK (on_notify_cb), &n_notified);
  entente_import_plan_read_file_async (plan, importer, file, NULL, on_done_cb, &read);
  g_assert_true (entente_import_plan_read_file_finish (plan, wait_for (&read), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plan)), ==, 6000);
  entente_import_plan_apply_async (plan, NULL, on_done_cb, &applied);
  g_assert_true (entente_import_plan_apply_finish (plan, wait_for (&applied), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 6000);
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "house-5999"));
  g_assert_cmpuint (n_notified, >, 10);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/exchange/plan/" name, StoreFixture, NULL, store_fixture_set_up, function,          \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("states", test_states);
  ADD ("again-is-same", test_again_is_same);
  ADD ("names", test_names);
  ADD ("choices", test_choices);
  ADD ("relations", test_relations);
  ADD ("dangling", test_dangling);
  ADD ("parties", test_parties);
  ADD ("articles", test_articles);
  ADD ("own-cards", test_own_cards);
  ADD ("houses", test_houses);
  ADD ("own-references", test_own_references);
  ADD ("doubles", test_doubles);
  ADD ("cancel", test_cancel);
  ADD ("report", test_report);
  ADD ("many", test_many);
  return g_test_run ();
}
