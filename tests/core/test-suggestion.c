/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What words of an article are understood to say. */

#include "config.h"

#include "language/entente-language.h"
#include "model/entente-record.h"
#include "services/entente-suggestion.h"
#include "store-fixture.h"

static void
assert_value (
    EntenteKind kind, const char *field, const char *words, const char *language, const char *value)
{
  g_autoptr (EntenteRecord) record = entente_record_new (kind, "some");
  g_autofree char *found = entente_suggest_value (
      entente_node_find_field (ENTENTE_NODE (record), field), words, language);

  g_assert_cmpstr (found, ==, value);
}

static void
test_dates (void)
{
  const EntenteKind kind = ENTENTE_KIND_AGREEMENT;

  assert_value (kind, "signed", "17–20 February", "en", "XXXX-02-17/XXXX-02-20");
  assert_value (kind, "signed", "was signed on 5 August 2024, in Hanoi", "en", "2024-08-05");
  assert_value (kind, "signed", "signé le 5 août 2024.", "fr", "2024-08-05");
  assert_value (kind, "signed", "đã ký ngày 5 tháng 8 năm 2024 tại Hà Nội", "vi", "2024-08-05");
  assert_value (kind, "signed", "(in 2009)", "en", "2009");
  assert_value (kind, "signed", "khoảng 2009", "vi", "2009~");
  assert_value (kind, "signed", "40 researchers", "en", NULL);
  assert_value (kind, "signed", "as soon as possible", "en", NULL);
}

static void
test_numbers (void)
{
  const EntenteKind kind = ENTENTE_KIND_FIGURE;

  assert_value (kind, "value", "more than 1,000 researchers", "en", "1000");
  assert_value (kind, "value", "plus de 1 000 chercheurs", "fr", "1000");
  assert_value (kind, "value", "hơn 1.000 nhà nghiên cứu", "vi", "1000");
  assert_value (kind, "value", "2.5 million", "en", "2.5");
  assert_value (kind, "value", "2,5 millions", "fr", "2.5");
  assert_value (kind, "value", "from 3 to 5", "en", NULL);
  assert_value (kind, "value", "hundreds", "en", NULL);
}

/* What a field that holds words is said to be is what was selected. */
static void
test_words (void)
{
  assert_value (ENTENTE_KIND_PARTNER, "name", " Université\nGrenoble  Alpes ", "fr",
                "Université Grenoble Alpes");
  assert_value (ENTENTE_KIND_PARTNER, "acronym", "UGA", "fr", "UGA");
  assert_value (ENTENTE_KIND_PARTNER, "name", " \n ", "fr", NULL);
}

static void
test_codes (void)
{
  assert_value (ENTENTE_KIND_AGREEMENT, "instrument", "signed a protocol in", "en", "protocol");
  assert_value (ENTENTE_KIND_AGREEMENT, "instrument", "the Memorandum of Understanding", "en",
                "mou");
  assert_value (ENTENTE_KIND_AGREEMENT, "instrument", "a document", "en", NULL);
  assert_value (ENTENTE_KIND_PARTNER, "country", "in Viet Nam", "en", "VN");
  assert_value (ENTENTE_KIND_PARTNER, "country", "la Fédération de Russie", "fr", "RU");
  assert_value (ENTENTE_KIND_PARTNER, "country", "to go", "en", NULL);
}

static void
test_items (StoreFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) agreement = NULL;
  const EntenteField *parties;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;
  g_autofree char *none = NULL;

  store_put (fixture->catalogue, "{'kind':'partner','id':'sea','acronym':'ISEA',"
                                 "'name':{'en':'Institute of the Sea','vi':'Viện Biển'}}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'air','name':{'en':'Institute of the Air'}}");
  store_put (fixture->catalogue, "{'kind':'agreement','id':'pact','title':{'en':'Pact'},"
                                 "'parties':[{'partner':'sea'},{'partner':'air'}]}");
  agreement = entente_catalogue_ref_record (fixture->catalogue, "pact", NULL);
  parties = entente_node_find_field (ENTENTE_NODE (agreement), "parties");
  first = entente_suggest_item (fixture->catalogue, agreement, parties, "with Viện Biển today");
  second
      = entente_suggest_item (fixture->catalogue, agreement, parties, "the Institute of the Air");
  both = entente_suggest_item (fixture->catalogue, agreement, parties,
                               "the Institute of the Air and ISEA signed");
  none = entente_suggest_item (fixture->catalogue, agreement, parties, "waves are high");
  g_assert_cmpstr (first, ==, "sea");
  g_assert_cmpstr (second, ==, "air");
  g_assert_null (both);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  entente_language_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggestion/dates", test_dates);
  g_test_add_func ("/suggestion/numbers", test_numbers);
  g_test_add_func ("/suggestion/words", test_words);
  g_test_add_func ("/suggestion/codes", test_codes);
  g_test_add ("/suggestion/items", StoreFixture, NULL, store_fixture_set_up, test_items,
              store_fixture_tear_down);

  return g_test_run ();
}
