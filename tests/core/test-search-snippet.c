/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/entente-query-parser.h"
#include "search/entente-snippet.h"

#include <string.h>

/* The text with the matches in brackets. */
static char *
show (const char *text, GArray *matches)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const EntenteWord *word = &g_array_index (matches, EntenteWord, i);

      g_string_append_len (out, text + at, (gssize) (word->start - at));
      g_string_append_c (out, '[');
      g_string_append_len (out, text + word->start, (gssize) (word->end - word->start));
      g_string_append_c (out, ']');
      at = word->end;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}

static void
test_matches (void)
{
  static const char *const cases[][3] = {
    { "Đà Nẵng, Hà Nội", "da nang", "[Đà] [Nẵng], Hà Nội" },
    { "Đà Nẵng", "ĐÀ NẴNG", "[Đà] [Nẵng]" },
    { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "Đà", "[Đa\xcc\x80] Na\xcc\x86\xcc\x83ng" },
    { "Đại dương, con đường", "dương", "Đại [dương], con đường" },
    { "Đại dương, con đường", "duong", "Đại [dương], con [đường]" },
    { "con đường", "dương", "con [đường]" },
    { "hòa và hoà", "hoà", "[hòa] và [hoà]" },
    { "la coopération", "coop", "la [coopération]" },
    { "L’innovation", "l'innovation", "L’[innovation]" },
    { "Une œuvre", "oeuv", "Une [œuvre]" },
    { "khoa học, hợp tác khoa học", "\"hợp tác khoa học\"", "khoa học, [hợp] [tác] [khoa] [học]" },
    { "CEA Leti", "cea-l", "[CEA] [Leti]" },
    { "La Russie", "-russie", "La Russie" },
    { "", "x", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (cases[i][1], -1);
      g_autoptr (GArray) matches = entente_find_matches (cases[i][0], query, NULL);
      g_autofree char *shown = show (cases[i][0], matches);

      g_assert_cmpstr (shown, ==, cases[i][2]);
    }
}

static EntenteRecord *
make_article (void)
{
  static const char json[]
      = "{\"kind\":\"article\",\"id\":\"a\",\"title\":{\"en\":\"A title\"},\"abstract\":{"
        "\"en\":[\"First words of it.\",\"Some way into the second paragraph, behind a good deal"
        " of other words that fill it, stands [cooperation](vast) with marine laboratories, and"
        " then there is more and more of it until the end.\"],"
        "\"fr\":[\"La coopération aussi.\"]}}";
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_record_parse (json, -1, &error);

  g_assert_no_error (error);
  return record;
}

static void
test_snippet (void)
{
  static const char *const cases[][3] = {
    { "coop marine", "en",
      "…words that fill it, stands [cooperation] with [marine] laboratories, and then there is more…" },
    { "coop", "fr", "La [coopération] aussi." },
    { "nowhere", "en", "First words of it." },
    { "title", "en", "A [title]" },
    { "until end", "en", "…there is more and more of it [until] the [end]." },
  };
  g_autoptr (EntenteRecord) record = make_article ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (cases[i][0], -1);
      g_autoptr (EntenteSnippet) snippet = entente_snippet_new (record, query, cases[i][1], 90);
      g_autofree char *shown = show (snippet->text, snippet->matches);

      g_assert_cmpstr (shown, ==, cases[i][2]);
    }
}

/* Whatever is cut where, it is text. */
static void
test_cuts (void)
{
  g_autoptr (EntenteRecord) record = make_article ();

  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (EntenteSearchQuery) query = entente_search_query_parse ("coop laboratories", -1);
      g_autoptr (EntenteSnippet) snippet = entente_snippet_new (record, query, "fr", n);

      g_assert_true (g_utf8_validate (snippet->text, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (snippet->text, -1), <=, MAX (n, 20) + 2);
      for (guint i = 0; i < snippet->matches->len; i++)
        g_assert_cmpuint (g_array_index (snippet->matches, EntenteWord, i).end, <=,
                          strlen (snippet->text));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-snippet/matches", test_matches);
  g_test_add_func ("/search-snippet/snippet", test_snippet);
  g_test_add_func ("/search-snippet/cuts", test_cuts);
  return g_test_run ();
}
