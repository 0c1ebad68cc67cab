/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/entente-query-parser.h"

/* Terms as (words), with - excluded, " phrase and * where the last word may go on; then filters. */
static char *
describe (const EntenteSearchQuery *query)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);
      g_autofree char *words = g_strjoinv (" ", term->exact);

      g_assert_cmpuint (g_strv_length (term->exact), ==, g_strv_length (term->folded));
      g_string_append_printf (out, "%s(%s%s)%s", term->excluded ? "-" : "",
                              term->phrase ? "\"" : "", words, term->prefix ? "*" : "");
    }
  for (guint i = 0; i < entente_search_query_get_n_filters (query); i++)
    {
      const EntenteFilter *filter = entente_search_query_get_filter (query, i);
      g_autofree char *values = g_strjoinv ("|", filter->values);

      g_string_append_printf (out, "%s[%s=%s]", filter->excluded ? "-" : "", filter->key, values);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text;
  const char *parsed;
} cases[] = {
  { "", "" },
  { "   ", "" },
  { "da nang", "(da)*(nang)*" },
  { "ĐÀ NẴNG", "(đà)*(nẵng)*" },
  { "coop", "(coop)*" },
  { "\"hợp tác khoa học\"", "(\"hợp tác khoa học)" },
  { "« hợp tác » coop", "(\"hợp tác)(coop)*" },
  { "\"hợp tác", "(hợp tác)*" },
  { "CEA-Leti", "(cea leti)*" },
  { "l’innovation", "(innovation)*" },
  { "\"l’innovation\"", "(\"l innovation)" },
  { "l'", "(l)*" },
  { "lang:fr -russie", "-(russie)*[language=fr]" },
  { "-\"big data\" x", "-(\"big data)(x)*" },
  { "country:fr type:laboratory", "[country=FR][type=laboratory]" },
  { "country:FR,VN", "[country=FR|VN]" },
  { "country:FR country:VN", "[country=FR|VN]" },
  { "country:Pháp", "[country=FR]" },
  { "country:\"Viet Nam\"", "[country=VN]" },
  { "-country:FR", "-[country=FR]" },
  { "signed:2020..2025 party:vast", "[signed=2020..2025][party=vast]" },
  { "signed:2020..", "[signed=2020..]" },
  { "signed:..2025", "[signed=..2025]" },
  { "year:2024,2025", "[year=2024|2025]" },
  { "date:2024-05..2024-08-05", "[date=2024-05..2024-08-05]" },
  { "kind:agreement", "[kind=agreement]" },
  { "kind:Agreements", "[kind=agreement]" },
  { "is:starred", "[starred=1]" },
  { "is:blue", "(is blue)*" },
  { "publisher:\"Vietnam News Agency\"", "[publisher=Vietnam News Agency]" },
  { "foo:bar", "(foo bar)*" },
  { "signed:yesterday", "(signed yesterday)*" },
  { "signed:2025..2020", "(signed 2025 2020)*" },
  { "country:", "(country)*" },
  { "field:vaccines", "[field=vaccines]" },
  { "hop AND tac", "(hop)*(tac)*" },
  { "AND", "(and)*" },
  { "NOT", "(not)*" },
  { "\"", "" },
  { "\"\"", "" },
  { "*", "" },
  { "(", "" },
  { ":", "" },
  { "-", "" },
  { "- -", "" },
  { "🎉", "" },
  { "🎉 coop", "(coop)*" },
  { "\xff\xfe", "" },
  { "a\tb\nc", "(a)*(b)*(c)*" },
  { "'); DROP TABLE record;--", "(drop)*(table)*(record)*" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (cases[i].text, -1);
      g_autofree char *parsed = describe (query);
      g_autofree char *typed = g_strescape (cases[i].text, NULL);

      g_test_message ("%s", typed);
      g_assert_cmpstr (parsed, ==, cases[i].parsed);
    }
}

/* A query can be shown as text, and read again. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (cases[i].text, -1);
      g_autofree char *text = entente_search_query_to_string (query);
      g_autoptr (EntenteSearchQuery) again = entente_search_query_parse (text, -1);
      g_autofree char *first = describe (query);
      g_autofree char *second = describe (again);

      g_assert_cmpstr (first, ==, second);
      g_assert_true (entente_search_query_equal (query, again));
    }
}

static void
test_extremes (void)
{
  g_autofree char *endless = g_strnfill (10000, 'x');
  g_autofree char *quotes = g_strnfill (10000, '"');
  g_autofree char *spaced = g_malloc0 (20001);
  g_autoptr (EntenteSearchQuery) word = entente_search_query_parse (endless, -1);
  g_autoptr (EntenteSearchQuery) nothing = entente_search_query_parse (quotes, -1);
  g_autoptr (EntenteSearchQuery) many = NULL;
  g_autoptr (EntenteSearchQuery) nul = entente_search_query_parse ("da\0nang", 7);
  g_autofree char *parsed = describe (nul);

  for (guint i = 0; i < 20000; i++)
    spaced[i] = i % 2 == 0 ? 'a' : ' ';
  many = entente_search_query_parse (spaced, -1);
  g_assert_cmpuint (entente_search_query_get_n_terms (word), ==, 1);
  g_assert_cmpuint (strlen (entente_search_query_get_term (word, 0)->text), <=, 1000);
  g_assert_true (entente_search_query_is_empty (nothing));
  g_assert_cmpuint (entente_search_query_get_n_terms (many), <=, 24);
  g_assert_cmpstr (parsed, ==, "(da)*(nang)*");
  /* Cut between characters, not inside one. */
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteSearchQuery) query = NULL;

      for (guint k = 0; k < i; k++)
        g_string_append_c (text, 'a');
      for (guint k = 0; k < 600; k++)
        g_string_append (text, "ẵ");
      query = entente_search_query_parse (text->str, -1);
      g_assert_null (strstr (entente_search_query_get_term (query, 0)->text, "\xef\xbf\xbd"));
    }
}

static void
test_buttons (void)
{
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse ("coop country:FR", -1);
  g_autoptr (EntenteSearchQuery) buttons = entente_search_query_new ();
  g_autofree char *text = NULL;

  entente_search_query_add_value (buttons, ENTENTE_FILTER_COUNTRY, "VN");
  entente_search_query_add_value (buttons, ENTENTE_FILTER_KIND, "partner");
  entente_search_query_add_value (buttons, "no such key", "x");
  entente_search_query_merge (query, buttons);
  g_assert_true (entente_search_query_has_value (query, ENTENTE_FILTER_COUNTRY, "VN"));
  g_assert_cmpint (entente_search_query_get_kind (query), ==, ENTENTE_KIND_PARTNER);
  text = entente_search_query_to_string (query);
  g_assert_cmpstr (text, ==, "coop country:FR,VN kind:partner");
  entente_search_query_remove_value (query, ENTENTE_FILTER_COUNTRY, "FR");
  entente_search_query_remove_value (query, ENTENTE_FILTER_COUNTRY, "VN");
  g_assert_null (entente_search_query_find_filter (query, ENTENTE_FILTER_COUNTRY));
  g_assert_true (entente_search_query_has_words (query));
  g_assert_false (entente_search_query_has_words (buttons));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-parser/table", test_table);
  g_test_add_func ("/query-parser/round-trip", test_round_trip);
  g_test_add_func ("/query-parser/extremes", test_extremes);
  g_test_add_func ("/query-parser/buttons", test_buttons);
  return g_test_run ();
}
