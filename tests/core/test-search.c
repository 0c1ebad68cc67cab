/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search-fixture.h"

#include "model/entente-error.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "store/entente-catalogue-open.h"

#include <string.h>

static const char *const records[] = {
  "{'kind':'partner','id':'vn','type':'state','country':'VN','name':{'en':'Viet Nam',"
  "'fr':'Viêt Nam','vi':'Việt Nam'}}",
  "{'kind':'partner','id':'vast','type':'academy','acronym':'VAST','country':'VN','name':{"
  "'en':'Vietnam Academy of Science and Technology',"
  "'fr':'Académie des sciences et technologies du Viêt Nam',"
  "'vi':'Viện Hàn lâm Khoa học và Công nghệ Việt Nam'},"
  "'otherNames':[{'kind':'former','name':'Vietnam Academy of Sciences','language':'en'}]}",
  "{'kind':'partner','id':'cnrs','type':'research_organisation','acronym':'CNRS','country':'FR',"
  "'name':{'en':'French National Centre for Scientific Research',"
  "'fr':'Centre national de la recherche scientifique'},'starred':true}",
  "{'kind':'partner','id':'cea-leti','type':'laboratory','country':'FR',"
  "'name':{'mul':'CEA-Leti'}}",
  "{'kind':'partner','id':'da-nang','type':'locality','country':'VN',"
  "'name':{'en':'Da Nang','fr':'Dà Nang','vi':'Đà Nẵng'}}",
  "{'kind':'partner','id':'hoa-binh','type':'locality','country':'VN','name':{'vi':'Hòa Bình'}}",
  "{'kind':'partner','id':'thuy-loi','type':'university','country':'VN',"
  "'name':{'vi':'Trường Đại học Thuỷ lợi'}}",
  "{'kind':'partner','id':'la','type':'state','country':'LA',"
  "'name':{'en':'Laos','fr':'Laos','vi':'Lào'}}",
  "{'kind':'partner','id':'lao-dong','type':'other','name':{'vi':'Lao động'}}",
  "{'kind':'partner','id':'duong-sea','type':'other','name':{'vi':'Đại dương'}}",
  "{'kind':'partner','id':'duong-road','type':'other','name':{'vi':'Con đường'}}",
  "{'kind':'person','id':'nicolas-beroud','name':{'mul':'Nicolas Béroud'}}",
  "{'kind':'agreement','id':'a-1983','title':{'en':'Framework of 1983','fr':'Cadre de 1983'},"
  "'instrument':'agreement','status':'renewed','signed':'1983',"
  "'parties':[{'partner':'vast'},{'partner':'cnrs'}]}",
  "{'kind':'agreement','id':'a-2023','title':{'en':'Renewed framework'},"
  "'instrument':'agreement','status':'in_force','signed':'2023-11-28',"
  "'parties':[{'partner':'vast'},{'partner':'cnrs'}],'fields':['biotechnology']}",
  "{'kind':'agreement','id':'a-2024','title':{'en':'Minutes of a meeting'},"
  "'instrument':'agreed_minutes','status':'in_force','signed':'2024-08-05',"
  "'parties':[{'partner':'vast'},{'partner':'la'}]}",
  "{'kind':'article','id':'p-cnrs','language':'en','date':'2023-11?',"
  "'title':{'en':'Forty years together'},'mentions':[{'record':'vast'},{'record':'cnrs'},"
  "{'record':'nicolas-beroud'}],"
  "'abstract':{'en':['The two bodies renew their [cooperation](a-2023) in biotechnology.'],"
  "'vi':['Hai bên tiếp tục hợp tác khoa học và công nghệ.']}}",
  "{'kind':'article','id':'p-russie','language':'fr','date':'2024-06',"
  "'title':{'fr':'Un pilier des relations'},'mentions':[{'record':'vast'}],"
  "'abstract':{'fr':['La Russie et le Viêt Nam coopèrent. L’innovation est une œuvre commune.']}}",
  "{'kind':'article','id':'p-laos','language':'fr','date':'2024-08',"
  "'title':{'fr':'Troisième réunion'},'mentions':[{'record':'vast'},{'record':'la'}],"
  "'abstract':{'fr':['La coopération se poursuit.'],"
  "'vi':['Khoa học công nghệ, và sự hợp tác của hai bên.']}}",
};

static void
set_up (SearchFixture *fixture, gconstpointer data)
{
  search_fixture_set_up (fixture, data);
  search_fixture_put (fixture, records, G_N_ELEMENTS (records));
}

/* What has to be found; with a leading = it has to be all, and in that order. */
static const struct
{
  const char *typed;
  const char *found;
} cases[] = {
  /* Marks, case, composition */
  { "da nang", "da-nang" },
  { "Đà Nẵng", "=da-nang" },
  { "ĐÀ NẴNG", "=da-nang" },
  { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "=da-nang" },
  { "vien han lam", "vast" },
  { "Viện Hàn lâm", "vast" },
  { "vien han lam", "a-2023" },
  { "VAST", "vast" },
  { "vast cnrs", "=a-2023 a-1983 p-cnrs" },
  { "cnrs vast", "=a-2023 a-1983 p-cnrs" },
  /* The two places of the tone */
  { "hòa", "=hoa-binh" },
  { "hoà", "=hoa-binh" },
  { "thủy", "=thuy-loi" },
  { "thuỷ lợi", "=thuy-loi" },
  /* With marks, what has them first; without, both */
  { "dương", "=duong-sea duong-road" },
  { "đường", "=duong-road duong-sea" },
  { "duong", "duong-road" },
  { "duong", "duong-sea" },
  { "Lào", "=la a-2024 p-laos lao-dong" },
  { "lao", "la" },
  { "lao", "lao-dong" },
  /* Words, phrases, beginnings */
  { "hop tac", "p-cnrs" },
  { "hop tac", "p-laos" },
  { "\"hợp tác khoa học\"", "=p-cnrs" },
  { "\"hop tac khoa hoc\"", "=p-cnrs" },
  { "coop", "p-cnrs" },
  { "coop", "p-russie" },
  { "coop", "p-laos" },
  { "cooperation", "p-cnrs" },
  { "biotech", "p-cnrs" },
  { "CEA-Leti", "=cea-leti" },
  { "cea leti", "=cea-leti" },
  { "cea-l", "=cea-leti" },
  { "academy of sciences", "vast" },
  /* French */
  { "oeuvre", "=p-russie" },
  { "œuvre", "=p-russie" },
  { "Béroud", "=nicolas-beroud p-cnrs" },
  { "beroud", "=nicolas-beroud p-cnrs" },
  { "l'innovation", "=p-russie" },
  { "l’innovation", "=p-russie" },
  { "innovation", "=p-russie" },
  { "\"l'innovation est\"", "=p-russie" },
  /* Filters */
  { "country:FR type:laboratory", "=cea-leti" },
  { "country:FR,LA kind:partner", "cea-leti" },
  { "country:FR,LA kind:partner", "la" },
  { "signed:2020..2025 party:vast", "=a-2024 a-2023" },
  { "signed:2020.. party:cnrs", "=a-2023" },
  { "signed:..2000", "=a-1983" },
  { "signed:2023-12..2025", "=a-2024" },
  { "signed:2024-08-05", "=a-2024" },
  { "lang:fr -russie", "=p-laos" },
  { "lang:fr", "=p-laos p-russie" },
  { "kind:agreement", "=a-2024 a-2023 a-1983" },
  { "kind:agreement -status:in_force", "=a-1983" },
  { "field:biotechnology", "=a-2023" },
  { "is:starred", "=cnrs" },
  { "person:nicolas-beroud", "=p-cnrs" },
  { "year:2024 kind:article", "=p-laos p-russie" },
  { "partner:la kind:article", "=p-laos" },
  { "kind:partner vast", "=vast" },
  { "kind:article coop lang:en", "=p-cnrs" },
  { "vast -cnrs kind:agreement", "=a-2024" },
  { "-vast kind:agreement", "=" },
  /* Nothing */
  { "zzzz", "=" },
  { "country:DE", "=" },
  { "kind:nonsense", "=" },
  { "signed:1999", "=" },
  { "", "=" },
};

static void
check (const char *typed, const char *found, const char *expected)
{
  g_autofree char *padded = g_strconcat (" ", found, " ", NULL);
  g_autofree char *wanted = g_strconcat (" ", expected, " ", NULL);

  if (*expected == '=' ? !g_str_equal (found, expected + 1) : strstr (padded, wanted) == NULL)
    g_error ("“%s” finds “%s”, not “%s”", typed, found, expected);
}

static void
test_table (SearchFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = search_fixture_find (fixture, cases[i].typed);

      check (cases[i].typed, found, cases[i].found);
    }
}

static void
test_immediate (SearchFixture *fixture, gconstpointer data)
{
  static const char *const typed[][2] = {
    { "d", "da-nang" },
    { "da n", "da-nang" },
    { "vast", "=vast" },
    { "v", "vast" },
    { "dương", "=duong-sea duong-road" },
    { "vien han", "=vast" },
    { "nic", "=nicolas-beroud" },
    { "forty", "=p-cnrs" },
    { "kind:article t", "p-cnrs" },
    { "centre country:FR", "=cnrs" },
    { "un -russie", "=" },
    { "country:FR kind:partner", "=cnrs cea-leti" },
    { "coop", "=" },
    { "", "=" },
    { "🎉", "=" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = search_fixture_find_immediately (fixture, typed[i][0]);

      check (typed[i][0], found, typed[i][1]);
    }
}

/* An answer or nothing, never an error. */
static void
test_odd (SearchFixture *fixture, gconstpointer data)
{
  static const char *const odd[] = {
    "\"",
    "*",
    "(",
    ")",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    ":",
    "^",
    "-",
    "--",
    "+",
    "{exact}",
    "exact:x",
    "a* b*",
    "a AND",
    "AND a",
    "NEAR(a",
    "\"a\" *",
    "🎉",
    "🎉🎉 a",
    "';--",
    "%",
    "\\",
    "a:b:c",
    "-\"",
    "-(",
    "\"\"a",
    "[x](y)",
    "\xff",
    "\xc3",
    "l'",
    "'",
    "’",
    "…",
    "½",
    "№",
    "ລາວ",
    "日本",
    "country:*",
    "signed:2020..x",
    "kind:\"",
    "tag:\"a b\"",
    "\xee\x80\x80"
    "any",
  };
  g_autofree char *endless = g_strnfill (10000, 'x');
  g_autofree char *spaced = g_strnfill (10000, 'x');

  for (guint i = 0; i < 10000; i += 3)
    spaced[i] = ' ';
  for (guint i = 0; i < G_N_ELEMENTS (odd) + 2; i++)
    {
      const char *text = i < G_N_ELEMENTS (odd)    ? odd[i]
                         : i == G_N_ELEMENTS (odd) ? endless
                                                   : spaced;
      g_autofree char *found = search_fixture_find (fixture, text);
      g_autofree char *immediate = search_fixture_find_immediately (fixture, text);

      g_assert_nonnull (found);
      g_assert_nonnull (immediate);
    }
}

static void
test_follows_changes (SearchFixture *fixture, gconstpointer data)
{
  static const char *const renamed[] = {
    "{'kind':'partner','id':'cnrs','type':'research_organisation','acronym':'NCSR',"
    "'country':'FR','name':{'en':'National body'}}",
  };
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *linked = NULL;
  g_autofree char *gone = NULL;

  search_fixture_put (fixture, renamed, G_N_ELEMENTS (renamed));
  old = search_fixture_find (fixture, "cnrs");
  g_assert_cmpstr (old, ==, "");
  new = search_fixture_find (fixture, "ncsr kind:partner");
  g_assert_cmpstr (new, ==, "cnrs");
  linked = search_fixture_find (fixture, "vast ncsr");
  g_assert_cmpstr (linked, ==, "a-2023 a-1983 p-cnrs");
  search_fixture_delete (fixture, "a-1983");
  gone = search_fixture_find (fixture, "vast ncsr");
  g_assert_cmpstr (gone, ==, "a-2023 p-cnrs");
}

/* However much there is, no more is taken than was asked for. */
static void
test_limit (SearchFixture *fixture, gconstpointer data)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse ("meeting", -1);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) few = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) first = NULL;
  gboolean whole;

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);
      g_autoptr (EntenteRecord) record = entente_record_new (ENTENTE_KIND_EVENT, id);
      g_autoptr (EntenteDate) date = entente_date_new (1400 + i, 0, 0);

      entente_node_set_form (ENTENTE_NODE (record), "name", "en", "Meeting");
      entente_node_set_date (ENTENTE_NODE (record), "date", date);
      entente_change_put (change, record);
    }
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
  /* As many as its time allows, of each kind: there are the minutes of a meeting as well. */
  few = entente_search_immediate (store, query, 10);
  g_assert_cmpuint (few->len, >, 0);
  g_assert_cmpuint (few->len, <=, 10 + 1);
  all = entente_search_run (store, query, 1000, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 600 + 1);

  /* Who asks for an answer soon is told whether it is all of it. */
  first = entente_search_run_soon (store, query, 10, &whole, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (whole);
  g_assert_cmpuint (first->len, <, all->len);
  g_clear_pointer (&first, g_array_unref);
  first = entente_search_run_soon (store, query, 1000, &whole, NULL, &error);
  g_assert_true (whole);
  g_assert_cmpuint (first->len, ==, all->len);
}

static void
test_cancel (SearchFixture *fixture, gconstpointer data)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse ("vast", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_search_run (store, query, 100, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* The connection is as before. */
  hits = entente_search_immediate (store, query, 100);
  g_assert_cmpuint (hits->len, ==, 1);
}

/* A catalogue that nobody indexed has no answers, and no errors. */
static void
test_without_index (SearchFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCatalogue) catalogue
      = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, NULL, &error);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse ("vast", -1);
  g_autoptr (GArray) hits = NULL;

  g_assert_no_error (error);
  hits = entente_search_run (entente_catalogue_get_store (catalogue), query, 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_rebuild (SearchFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  entente_catalogue_rebuild (fixture->catalogue, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  test_table (fixture, data);
}

/* What was refused leaves nothing behind that the next change would write. */
static void
test_refused (SearchFixture *fixture, gconstpointer data)
{
  static const char *const next[]
      = { "{'id':'made-next','kind':'partner','name':{'en':'Quagga Institute'}}" };
  EntenteDatabase *database
      = entente_store_get_database (entente_catalogue_get_store (fixture->catalogue));
  g_autoptr (EntenteRecord) refused = entente_record_new (ENTENTE_KIND_PARTNER, "made-refused");
  g_autoptr (EntenteRecord) other = entente_record_new (ENTENTE_KIND_PARTNER, "vast");
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;
  gint64 n_refused, n_next;

  entente_node_set_form (ENTENTE_NODE (refused), "name", "en", "Zorilla Institute");
  entente_change_put (change, refused);
  entente_change_replace (change, other, other);
  g_assert_false (entente_catalogue_apply (fixture->catalogue, change, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  search_fixture_put (fixture, next, G_N_ELEMENTS (next));
  entente_database_get_int (database, "SELECT COUNT (*) FROM search_word WHERE word = 'zorilla'",
                            &n_refused, NULL);
  entente_database_get_int (database, "SELECT COUNT (*) FROM search_word WHERE word = 'quagga'",
                            &n_next, NULL);
  g_assert_cmpint (n_refused, ==, 0);
  g_assert_cmpint (n_next, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test)                                                                            \
  g_test_add (path, SearchFixture, NULL, set_up, test, search_fixture_tear_down)
  ADD ("/search/table", test_table);
  ADD ("/search/immediate", test_immediate);
  ADD ("/search/odd", test_odd);
  ADD ("/search/follows-changes", test_follows_changes);
  ADD ("/search/limit", test_limit);
  ADD ("/search/cancel", test_cancel);
  ADD ("/search/without-index", test_without_index);
  ADD ("/search/rebuild", test_rebuild);
  ADD ("/search/refused", test_refused);
#undef ADD
  return g_test_run ();
}
