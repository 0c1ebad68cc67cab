/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists show of a record, without reading the record. */

#include "config.h"

#include "store-fixture.h"

static void
set_up (StoreFixture *fixture, gconstpointer data)
{
  store_fixture_set_up (fixture, data);
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'vast','type':'academy','name':{'en':'Academy','vi':'Viện'},"
             "'acronym':'VAST','country':'VN','place':{'en':'Ha Noi','vi':'Hà Nội'},'founded':"
             "'1975-05-20','status':'active','starred':true}");
  store_put (fixture->catalogue, "{'kind':'partner','id':'cnrs','name':{'fr':'Centre'}}");
  store_put (fixture->catalogue,
             "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'instrument':'agreement',"
             "'status':'in_force','signed':'1983','parties':[{'partner':'vast'},{'partner':"
             "'cnrs'}]}");
  store_put (fixture->catalogue,
             "{'kind':'article','id':'news','title':{'en':'News','vi':'Tin'},'language':'vi',"
             "'publisher':{'en':'The Paper'},'date':'2024-08','mentions':[{'record':'vast'}]}");
  store_put (fixture->catalogue, "{'kind':'event','id':'nameless'}");
}

static EntenteEntry *
ref_entry (StoreFixture *fixture, const char *id, const char *language)
{
  EntenteEntry *entry = entente_catalogue_ref_entry (fixture->catalogue, id, language);

  g_assert_nonnull (entry);
  g_assert_cmpstr (entente_entry_get_id (entry), ==, id);
  g_assert_cmpint (entente_entry_get_n (entry), >, 0);
  return entry;
}

static void
test_partner (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEntry) entry = ref_entry (fixture, "vast", "vi");
  g_autoptr (EntenteEntry) other = ref_entry (fixture, "cnrs", "en");
  g_autofree char *date = entente_date_to_edtf (entente_entry_get_date (entry));

  g_assert_cmpint (entente_entry_get_kind (entry), ==, ENTENTE_KIND_PARTNER);
  g_assert_cmpstr (entente_entry_get_title (entry), ==, "Viện");
  g_assert_null (entente_entry_get_title_fallback (entry));
  g_assert_cmpstr (entente_entry_get_printed_title (entry), ==, "Viện");
  g_assert_cmpstr (entente_entry_get_subtitle (entry), ==, "Hà Nội");
  g_assert_cmpstr (entente_entry_get_acronym (entry), ==, "VAST");
  g_assert_cmpstr (entente_entry_get_code (entry), ==, "academy");
  g_assert_cmpstr (entente_entry_get_status (entry), ==, "active");
  g_assert_cmpstr (entente_entry_get_country (entry), ==, "VN");
  g_assert_cmpstr (date, ==, "1975-05-20");
  g_assert_cmpint (entente_entry_get_first_day (entry), ==, entente_entry_get_last_day (entry));
  g_assert_cmpuint (entente_entry_get_agreements (entry), ==, 1);
  g_assert_cmpuint (entente_entry_get_articles (entry), ==, 1);
  g_assert_true (entente_entry_get_starred (entry));
  g_assert_cmpuint (g_strv_length ((GStrv) entente_entry_get_parties (entry)), ==, 0);

  g_assert_cmpstr (entente_entry_get_title (other), ==, "Centre");
  g_assert_cmpstr (entente_entry_get_title_fallback (other), ==, "fr");
  g_assert_null (entente_entry_get_subtitle (other));
  g_assert_null (entente_entry_get_date (other));
  g_assert_false (entente_entry_get_starred (other));
  g_assert_cmpuint (entente_entry_get_articles (other), ==, 0);
}

static void
test_agreement (StoreFixture *fixture, gconstpointer data)
{
  static const char *const parties[] = { "vast", "cnrs", NULL };
  g_autoptr (EntenteEntry) entry = ref_entry (fixture, "deal", "en");

  g_assert_cmpstr (entente_entry_get_code (entry), ==, "agreement");
  g_assert_cmpstr (entente_entry_get_status (entry), ==, "in_force");
  g_assert_true (g_strv_equal (entente_entry_get_parties (entry), parties));
  g_assert_cmpint (entente_entry_get_first_day (entry), ==, 19830101);
  g_assert_cmpint (entente_entry_get_last_day (entry), ==, 19831231);
}

static void
test_article (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEntry) entry = ref_entry (fixture, "news", "en");
  g_autoptr (EntenteEntry) nameless = ref_entry (fixture, "nameless", "en");

  g_assert_cmpstr (entente_entry_get_title (entry), ==, "News");
  g_assert_cmpstr (entente_entry_get_printed_title (entry), ==, "Tin");
  g_assert_cmpstr (entente_entry_get_language (entry), ==, "vi");
  g_assert_cmpstr (entente_entry_get_subtitle (entry), ==, "The Paper");

  /* What has no name is called by its id. */
  g_assert_cmpstr (entente_entry_get_title (nameless), ==, "nameless");
  g_assert_cmpstr (entente_entry_get_printed_title (nameless), ==, "nameless");
  g_assert_null (entente_catalogue_ref_entry (fixture->catalogue, "nobody", "en"));
}

/* Rows of lists are bound to properties: they say what the functions say. */
static void
test_properties (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEntry) entry = ref_entry (fixture, "vast", "fr");
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *fallback = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *acronym = NULL;
  g_autofree char *code = NULL;
  g_autofree char *status = NULL;
  g_autofree char *country = NULL;
  g_autofree char *language = NULL;
  g_autoptr (EntenteDate) date = NULL;
  g_auto (GStrv) parties = NULL;
  guint kind, agreements, articles;
  gboolean starred;
  int latest;

  g_object_get (entry, "id", &id, "title", &title, "title-fallback", &fallback, "subtitle",
                &subtitle, "acronym", &acronym, "code", &code, "status", &status, "country",
                &country, "language", &language, "date", &date, "parties", &parties, "kind", &kind,
                "agreements", &agreements, "articles", &articles, "starred", &starred, "latest-day",
                &latest, NULL);
  g_assert_cmpstr (id, ==, "vast");
  g_assert_cmpstr (title, ==, "Academy");
  g_assert_cmpstr (fallback, ==, "en");
  g_assert_cmpstr (subtitle, ==, "Ha Noi");
  g_assert_cmpstr (acronym, ==, "VAST");
  g_assert_cmpstr (code, ==, "academy");
  g_assert_cmpstr (status, ==, "active");
  g_assert_cmpstr (country, ==, "VN");
  g_assert_null (language);
  g_assert_true (entente_date_equal (date, entente_entry_get_date (entry)));
  g_assert_cmpuint (g_strv_length (parties), ==, 0);
  g_assert_cmpuint (kind, ==, ENTENTE_KIND_PARTNER);
  g_assert_cmpuint (agreements, ==, 1);
  g_assert_cmpuint (articles, ==, 1);
  g_assert_true (starred);
  g_assert_cmpint (latest, ==, entente_entry_get_latest_day (entry));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/entry/partner", test_partner);
  ADD ("/entry/agreement", test_agreement);
  ADD ("/entry/article", test_article);
  ADD ("/entry/properties", test_properties);

  return g_test_run ();
}
