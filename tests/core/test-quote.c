/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a text: cut out, and found again. */

#include "config.h"

#include "model/entente-evidence.h"
#include "model/entente-quote.h"
#include "model/entente-record.h"

#include <string.h>

static const char *const text[]
    = { "The first meeting", "They met from 17–20 February, and again in May 2024.",
        "In May the institute was founded; in May 2025 it moved.", NULL };

static EntenteQuote *
cut (guint paragraph, const char *words)
{
  const char *at = strstr (text[paragraph - 1], words);

  g_assert_nonnull (at);
  return entente_quote_new_from_range (text[paragraph - 1], at - text[paragraph - 1],
                                       at - text[paragraph - 1] + strlen (words));
}

static void
test_cut (void)
{
  g_autoptr (EntenteQuote) quote = cut (2, " 17–20 February");
  g_autoptr (EntenteQuote) all = entente_quote_new_from_range (text[0], 0, strlen (text[0]));

  g_assert_cmpstr (quote->exact, ==, "17–20 February");
  g_assert_cmpstr (quote->prefix, ==, "They met from ");
  g_assert_cmpstr (quote->suffix, ==, ", and again in May 2024.");
  g_assert_cmpstr (all->exact, ==, "The first meeting");
  g_assert_cmpstr (all->prefix, ==, "");
  g_assert_cmpstr (all->suffix, ==, "");
  g_assert_null (entente_quote_new_from_range (text[0], 3, 4));
  g_assert_null (entente_quote_new_from_range (text[0], 4, 4));
}

/* What is around the words is cut by letters, not by bytes. */
static void
test_cut_letters (void)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (EntenteQuote) quote = NULL;
  const char *at;

  for (guint i = 0; i < 50; i++)
    g_string_append (long_text, "ệ");
  g_string_append (long_text, "Viện");
  for (guint i = 0; i < 50; i++)
    g_string_append (long_text, "ồ");
  at = strstr (long_text->str, "Viện");
  quote = entente_quote_new_from_range (long_text->str, at - long_text->str,
                                        at - long_text->str + strlen ("Viện"));
  g_assert_true (g_utf8_validate (quote->prefix, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (quote->prefix, -1), ==, 32);
  g_assert_true (g_utf8_validate (quote->suffix, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (quote->suffix, -1), ==, 32);
}

static void
assert_found (const EntenteQuote *quote, guint paragraph, const char *words, guint nth)
{
  EntenteQuotePlace place;
  g_autofree char *found = NULL;
  const char *at = text[paragraph - 1];

  g_assert_cmpint (entente_quote_find (quote, text, paragraph, &place), ==, ENTENTE_QUOTE_FOUND);
  g_assert_cmpuint (place.paragraph, ==, paragraph);
  found = g_strndup (text[paragraph - 1] + place.start, place.end - place.start);
  g_assert_cmpstr (found, ==, words);
  for (guint i = 0; i < nth; i++)
    at = strstr (i == 0 ? at : at + 1, words);
  g_assert_cmpuint (place.start, ==, at - text[paragraph - 1]);
}

static void
test_find (void)
{
  g_autoptr (EntenteQuote) quote = cut (2, "17–20 February");
  g_autoptr (EntenteQuote) second = entente_quote_new ("May", "founded; in ", " 2025 it moved.");
  g_autoptr (EntenteQuote) first = entente_quote_new ("May", "In ", " the institute");
  g_autoptr (EntenteQuote) bare = entente_quote_new ("May", NULL, NULL);

  assert_found (quote, 2, "17–20 February", 1);
  assert_found (first, 3, "May", 1);
  assert_found (second, 3, "May", 2);
  assert_found (bare, 3, "May", 1);
}

/* A text that was wrapped anew has other blanks, and the same words. */
static void
test_find_among_other_blanks (void)
{
  static const char *const wrapped[] = { "They met from 17–20\n  February.", NULL };
  g_autoptr (EntenteQuote) quote = cut (2, "17–20 February");
  EntenteQuotePlace place;

  g_assert_cmpint (entente_quote_find (quote, wrapped, 1, &place), ==, ENTENTE_QUOTE_FOUND);
  g_assert_cmpuint (place.end, ==, strlen (wrapped[0]) - 1);
}

static void
test_moved (void)
{
  g_autoptr (EntenteQuote) quote = cut (2, "17–20 February");
  g_autoptr (EntenteQuote) chance = entente_quote_new ("May", "signed on 3 ", ", in Paris");
  EntenteQuotePlace place;

  g_assert_cmpint (entente_quote_find (quote, text, 1, &place), ==, ENTENTE_QUOTE_MOVED);
  g_assert_cmpuint (place.paragraph, ==, 2);
  g_assert_cmpint (entente_quote_find (quote, text, 9, &place), ==, ENTENTE_QUOTE_MOVED);
  g_assert_cmpint (entente_quote_find (quote, text, 0, &place), ==, ENTENTE_QUOTE_MOVED);
  /* The same three letters somewhere else are not the quote. */
  g_assert_cmpint (entente_quote_find (chance, text, 1, &place), ==, ENTENTE_QUOTE_LOST);
}

static void
test_lost (void)
{
  static const char *const other[] = { "They met in March.", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (EntenteQuote) quote = cut (2, "17–20 February");
  EntenteQuotePlace place;

  g_assert_cmpint (entente_quote_find (quote, other, 1, &place), ==, ENTENTE_QUOTE_LOST);
  g_assert_cmpint (entente_quote_find (quote, none, 1, &place), ==, ENTENTE_QUOTE_LOST);
  g_assert_cmpint (entente_quote_find (quote, NULL, 1, &place), ==, ENTENTE_QUOTE_LOST);
}

/* In evidence, beside keys that this program does not know. */
static void
test_evidence (void)
{
  static const char json[]
      = "{\"article\":\"a\",\"paragraph\":2,\"quote\":\"17–20 February\",\"quotePrefix\":\"from \","
        "\"quoteSuffix\":\", and\",\"selector\":{\"type\":\"TextPositionSelector\"}}";
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteNode) evidence = NULL;
  g_autoptr (EntenteQuote) quote = NULL;
  g_autoptr (JsonNode) again = NULL;

  g_assert_true (json_parser_load_from_data (parser, json, -1, &error));
  evidence = entente_node_from_json (
      ENTENTE_TYPE_EVIDENCE, json_node_get_object (json_parser_get_root (parser)), "test", &error);
  g_assert_no_error (error);
  quote = entente_evidence_dup_quote (ENTENTE_EVIDENCE (evidence));
  g_assert_cmpstr (quote->exact, ==, "17–20 February");
  g_assert_cmpstr (quote->prefix, ==, "from ");
  g_assert_cmpstr (quote->suffix, ==, ", and");
  again = entente_node_to_json (evidence);
  g_assert_true (json_node_equal (json_parser_get_root (parser), again));

  entente_evidence_set_quote (ENTENTE_EVIDENCE (evidence), NULL);
  g_assert_null (entente_evidence_dup_quote (ENTENTE_EVIDENCE (evidence)));
  g_assert_null (entente_node_get_string (evidence, "quotePrefix"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quote/cut", test_cut);
  g_test_add_func ("/quote/cut-letters", test_cut_letters);
  g_test_add_func ("/quote/find", test_find);
  g_test_add_func ("/quote/find-among-other-blanks", test_find_among_other_blanks);
  g_test_add_func ("/quote/moved", test_moved);
  g_test_add_func ("/quote/lost", test_lost);
  g_test_add_func ("/quote/evidence", test_evidence);

  return g_test_run ();
}
