/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a query to what FTS5 understands. Only words that were cut by ourselves get there, between
 * quotation marks: nothing that is typed can be an operator.
 *
 * The beginning of a word, unless it is a short one of a name, is replaced by the words that begin
 * so, the most frequent ones first: FTS5 would merge the places of all of them before it gives the
 * first hit, which takes seconds for a short beginning in a large catalogue. */

#define G_LOG_DOMAIN "entente-match"

#include "config.h"

#include "search/entente-match-private.h"

#include "search/entente-search-index-private.h"

#include <string.h>

/* Of all the words of a query together, and of each. */
#define MAX_EXPANSIONS        64
#define MIN_EXPANSIONS        8
#define MAX_PHRASE_EXPANSIONS 16
#define MAX_NAME_EXPANSIONS   100

/* The table of names has an index of beginnings, up to so many letters. */
#define MAX_INDEXED_LETTERS 3
#define MIN_EXPANDED_BYTES  2
#define FIRST_YEAR          1800
#define LAST_YEAR           2100

/* --- Helpers: terms --------------------------------------------------------------------------- */

static void
append_phrase (GString *out, const char *const *words, const char *last)
{
  g_string_append_c (out, '"');
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, words[i + 1] == NULL && last != NULL ? last : words[i]);
    }
  g_string_append_c (out, '"');
}

/* The words that begin as the last of @words does, itself included. */
static void
append_expanded (GString *out,
                 const char *const *words,
                 guint max_expansions,
                 EntenteDatabase *database)
{
  g_autoptr (EntenteStatement) select = NULL;
  g_autofree char *end = NULL;
  guint n = g_strv_length ((GStrv) words);
  const char *last = words[n - 1];

  g_string_append_c (out, '(');
  append_phrase (out, words, NULL);
  if (strlen (last) >= MIN_EXPANDED_BYTES)
    select = entente_database_prepare (database,
                                       "SELECT word FROM search_word WHERE word > ?1 AND word < ?2"
                                       " ORDER BY documents DESC LIMIT ?3",
                                       NULL);
  if (select != NULL)
    {
      end = g_strconcat (last, "\xf4\x8f\xbf\xbf", NULL);
      entente_statement_bind (
          select, "ssi", last, end,
          (gint64) (n > 1 ? MIN (MAX_PHRASE_EXPANSIONS, max_expansions) : max_expansions));
    }
  while (select != NULL && entente_statement_step (select, NULL))
    {
      g_string_append (out, " OR ");
      append_phrase (out, words, entente_statement_get_text (select, 0));
    }
  g_string_append_c (out, ')');
}

/* Where max_expansions is 0, the table itself knows beginnings. */
static void
append_term (GString *out,
             const EntenteTerm *term,
             EntenteMatchLevel level,
             guint max_expansions,
             EntenteDatabase *database)
{
  gboolean exact = level == ENTENTE_MATCH_EXACT && term->marked;
  const char *const *words = (const char *const *) (exact ? term->exact : term->folded);
  gboolean prefix = term->prefix && level != ENTENTE_MATCH_WORD;

  g_string_append (out, exact ? "exact : " : "folded : ");
  if (prefix && max_expansions > 0)
    append_expanded (out, words, max_expansions, database);
  else
    append_phrase (out, words, NULL);
  if (prefix && max_expansions == 0)
    g_string_append (out, " *");
}

static guint
count_expansions (const EntenteSearchQuery *query, const EntenteTerm *term, gboolean in_names)
{
  guint n_terms = MAX (entente_search_query_get_n_terms (query), 1);
  const char *last = term->folded[g_strv_length (term->folded) - 1];

  if (!in_names)
    return MAX (MAX_EXPANSIONS / n_terms, MIN_EXPANSIONS);
  if (g_utf8_strlen (last, -1) <= MAX_INDEXED_LETTERS)
    return 0;
  return MAX (MAX_NAME_EXPANSIONS / n_terms, MIN_EXPANSIONS);
}

/* --- Helpers: filters ------------------------------------------------------------------------- */

static void
append_token (GString *out, char *token, gboolean first)
{
  g_string_append_printf (out, "%s\"%s\"", first ? "" : " OR ", token);
  g_free (token);
}

/* Dates by the years that they may lie in; the search looks closer at those. */
static void
append_years (GString *out, const EntenteFilter *filter)
{
  const char *key = g_str_equal (filter->key, "signed") ? "signed" : "year";
  gboolean first = TRUE;

  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      gint32 first_day;
      gint32 last_day;

      if (!entente_filter_read_range (filter->values[i], &first_day, &last_day))
        continue;
      for (int year = CLAMP (first_day / 10000, FIRST_YEAR, LAST_YEAR);
           year <= CLAMP (last_day / 10000, FIRST_YEAR, LAST_YEAR); year++)
        {
          append_token (out, _entente_year_to_token (key, year), first);
          first = FALSE;
        }
    }
  if (first)
    append_token (out, g_strdup (ENTENTE_FACET_MARK "none"), TRUE);
}

static void
append_filter (GString *out, const EntenteFilter *filter)
{
  g_string_append (out, "facets : (");
  if (entente_filter_is_date (filter->key))
    append_years (out, filter);
  else
    for (guint i = 0; filter->values[i] != NULL; i++)
      append_token (out, _entente_facet_to_token (filter->key, filter->values[i]), i == 0);
  g_string_append_c (out, ')');
}

/* --- Helpers: queries ------------------------------------------------------------------------- */

static void
append_excluded_terms (GString *out, const EntenteSearchQuery *query)
{
  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);

      if (!term->excluded)
        continue;
      if (out->len > 0)
        g_string_append (out, " OR ");
      append_term (out, term, term->marked ? ENTENTE_MATCH_EXACT : ENTENTE_MATCH_WORD, 0, NULL);
    }
}

static char *
build (const EntenteSearchQuery *query,
       EntenteMatchLevel level,
       EntenteDatabase *database,
       gboolean in_names)
{
  GString *out = g_string_new ("(facets : \"" ENTENTE_FACET_ANY "\"");
  g_autoptr (GString) excluded = g_string_new (NULL);
  gboolean bare = TRUE;

  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);

      if (term->excluded)
        continue;
      g_string_append (out, " AND ");
      append_term (out, term, level, count_expansions (query, term, in_names), database);
      bare = FALSE;
    }
  for (guint i = 0; i < entente_search_query_get_n_filters (query); i++)
    {
      const EntenteFilter *filter = entente_search_query_get_filter (query, i);

      if (filter->excluded)
        {
          g_string_append (excluded, excluded->len > 0 ? " OR " : "");
          append_filter (excluded, filter);
          continue;
        }
      g_string_append (out, " AND ");
      append_filter (out, filter);
      bare = FALSE;
    }
  g_string_append_c (out, ')');
  /* What every document has serves only where nothing else is asked for. */
  if (!bare)
    g_string_erase (out, 1, (gssize) strlen ("facets : \"" ENTENTE_FACET_ANY "\" AND "));
  if (!in_names)
    append_excluded_terms (excluded, query);
  if (excluded->len > 0)
    g_string_append_printf (out, " NOT (%s)", excluded->str);
  return g_string_free (out, FALSE);
}

/* --- Functions for the search ----------------------------------------------------------------- */

gboolean
_entente_match_is_marked (const EntenteSearchQuery *query)
{
  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);

      if (term->marked && !term->excluded)
        return TRUE;
    }
  return FALSE;
}

/* For the table of names. Excluded words are looked for elsewhere: a record whose name does not
 * have them may have them in its text. */
char *
_entente_match_names (const EntenteSearchQuery *query,
                      EntenteMatchLevel level,
                      EntenteDatabase *database)
{
  return build (query, level, database, TRUE);
}

/* For the table of all text. */
char *
_entente_match_text (const EntenteSearchQuery *query,
                     EntenteMatchLevel level,
                     EntenteDatabase *database)
{
  return build (query, level, database, FALSE);
}

/* For the table of all text: what must not be there; NULL where nothing is excluded. */
char *
_entente_match_excluded (const EntenteSearchQuery *query)
{
  GString *out = g_string_new (NULL);

  append_excluded_terms (out, query);
  return g_string_free (out, out->len == 0);
}
