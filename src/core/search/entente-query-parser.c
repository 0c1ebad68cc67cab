/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is typed is a query: there is no syntax to get wrong. A quotation mark that is not
 * closed ends with the text, a filter that is not known is a word, and signs are nothing. */

#define G_LOG_DOMAIN "entente-query-parser"

#include "config.h"

#include "search/entente-query-parser.h"

#include "language/entente-display-names.h"
#include "language/entente-fold.h"

#include <string.h>

#define MAX_BYTES 1000

typedef struct
{
  const char *at;
  const char *end;
} Reader;

/* --- Helpers: cleaning ------------------------------------------------------------------------ */

/* Valid UTF-8 without NUL, no longer than a person types, cut between characters. */
static char *
clean (const char *text, gsize length)
{
  g_autofree char *copy = NULL;
  char *valid;
  gsize n = MIN (length, MAX_BYTES);

  copy = g_malloc (n + 1);
  memcpy (copy, text, n);
  copy[n] = '\0';
  for (gsize i = 0; i < n; i++)
    if (copy[i] == '\0')
      copy[i] = ' ';
  while (n > 0 && length > MAX_BYTES && ((guchar) text[n] & 0xc0) == 0x80)
    copy[--n] = '\0';
  valid = g_utf8_make_valid (copy, (gssize) n);
  for (char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)) || g_unichar_iscntrl (g_utf8_get_char (at)))
      memset (at, ' ', (gsize) (g_utf8_next_char (at) - at));
  return valid;
}

/* --- Helpers: reading ------------------------------------------------------------------------- */

/* Quotation marks of the three languages; returns their length in bytes, or 0. */
static gsize
match_quote (const char *at)
{
  static const char *const quotes[] = { "\"", "“", "”", "„", "«", "»" };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (at, quotes[i]))
      return strlen (quotes[i]);
  return 0;
}

static void
skip_spaces (Reader *reader)
{
  while (reader->at < reader->end && *reader->at == ' ')
    reader->at++;
}

/* Reads what is between quotation marks, the first of which is next. */
static char *
read_quoted (Reader *reader, gboolean *ret_closed)
{
  const char *start;
  char *quoted;

  reader->at += match_quote (reader->at);
  start = reader->at;
  while (reader->at < reader->end && match_quote (reader->at) == 0)
    reader->at++;
  quoted = g_strstrip (g_strndup (start, (gsize) (reader->at - start)));
  *ret_closed = reader->at < reader->end;
  if (*ret_closed)
    reader->at += match_quote (reader->at);
  return quoted;
}

/* Reads up to a space, a quotation mark, or a comma where @in_list. */
static char *
read_bare (Reader *reader, gboolean in_list)
{
  const char *start = reader->at;

  while (reader->at < reader->end && *reader->at != ' ' && match_quote (reader->at) == 0
         && !(in_list && *reader->at == ','))
    reader->at++;
  return g_strndup (start, (gsize) (reader->at - start));
}

/* --- Helpers: filters ------------------------------------------------------------------------- */

/* A country by its code, or by its name in any of the languages. */
static char *
find_country (const char *value)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  g_autofree char *wanted = entente_fold (value);

  if (strlen (value) == 2)
    return g_ascii_strup (value, -1);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto (GStrv) codes = entente_country_list (languages[i]);

      for (guint k = 0; codes[k] != NULL; k++)
        {
          g_autofree char *name = entente_country_name (codes[k], languages[i]);
          g_autofree char *folded = entente_fold (name);

          if (g_str_equal (folded, wanted))
            return g_strdup (codes[k]);
        }
    }
  return g_ascii_strup (value, -1);
}

static char *
find_kind (const char *value)
{
  char *code = g_ascii_strdown (value, -1);
  gsize length = strlen (code);

  if (g_str_equal (code, "people"))
    {
      g_free (code);
      return g_strdup ("person");
    }
  if (entente_kind_from_code (code) == ENTENTE_KIND_NONE && length > 1 && code[length - 1] == 's')
    code[length - 1] = '\0';
  return code;
}

/* The value as records have it, or NULL where it can not be a value of that key. */
static char *
canonicalise (const char *key, const char *value)
{
  gint32 first;
  gint32 last;

  if (*value == '\0')
    return NULL;
  if (entente_filter_is_date (key))
    return entente_filter_read_range (value, &first, &last) ? g_strdup (value) : NULL;
  if (g_str_equal (key, ENTENTE_FILTER_STARRED))
    return g_ascii_strcasecmp (value, "starred") == 0 || g_str_equal (value, "1") ? g_strdup ("1")
                                                                                  : NULL;
  if (g_str_equal (key, ENTENTE_FILTER_COUNTRY))
    return find_country (value);
  if (g_str_equal (key, ENTENTE_FILTER_KIND))
    return find_kind (value);
  if (g_str_equal (key, ENTENTE_FILTER_PUBLISHER) || g_str_equal (key, ENTENTE_FILTER_TAG))
    return g_strdup (value);
  return g_ascii_strdown (value, -1);
}

/* The values behind a colon, all of them or none. */
static gboolean
read_values (Reader *reader, const char *key, gboolean excluded, EntenteSearchQuery *query)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  while (reader->at < reader->end && *reader->at != ' ')
    {
      gboolean closed;
      g_autofree char *value = match_quote (reader->at) != 0 ? read_quoted (reader, &closed)
                                                             : read_bare (reader, TRUE);
      char *canonical = canonicalise (key, value);

      if (canonical != NULL)
        g_ptr_array_add (values, canonical);
      else if (*value != '\0')
        return FALSE;
      if (reader->at < reader->end && *reader->at == ',')
        reader->at++;
    }
  for (guint i = 0; i < values->len; i++)
    {
      if (excluded)
        entente_search_query_exclude_value (query, key, g_ptr_array_index (values, i));
      else
        entente_search_query_add_value (query, key, g_ptr_array_index (values, i));
    }
  return values->len > 0;
}

static gboolean
read_filter (Reader *reader, gboolean excluded, EntenteSearchQuery *query)
{
  Reader ahead = *reader;
  const char *colon = reader->at;
  const char *key;

  while (colon < reader->end && g_ascii_isalpha (*colon))
    colon++;
  if (colon == reader->end || *colon != ':')
    return FALSE;
  key = entente_filter_find_key (reader->at, (gsize) (colon - reader->at));
  ahead.at = colon + 1;
  if (key == NULL || !read_values (&ahead, key, excluded, query))
    return FALSE;
  *reader = ahead;
  return TRUE;
}

/* --- Helpers: terms --------------------------------------------------------------------------- */

static void
read_term (Reader *reader, gboolean excluded, EntenteSearchQuery *query)
{
  g_autofree char *text = NULL;
  gboolean phrase = FALSE;

  if (match_quote (reader->at) != 0)
    text = read_quoted (reader, &phrase);
  else
    text = read_bare (reader, FALSE);
  /* Other programs want it between words; here it is what happens anyway. */
  if (!phrase && g_str_equal (text, "AND"))
    {
      skip_spaces (reader);
      if (entente_search_query_get_n_terms (query) > 0 && reader->at < reader->end)
        return;
    }
  entente_search_query_add_term (query, text, phrase, excluded);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_search_query_parse:
 * @text: what was typed; it may hold anything, NUL included
 * @length: its length in bytes, or -1 where it ends with a NUL
 *
 * Reads words, of which beginnings are enough; "phrases"; -exclusion; and filters such as
 * `country:FR,VN`, `signed:2020..2025`, `lang:fr`, `is:starred`.
 *
 * Returns: (transfer full): the query; it may be empty
 */
EntenteSearchQuery *
entente_search_query_parse (const char *text, gssize length)
{
  EntenteSearchQuery *query = entente_search_query_new ();
  g_autofree char *cleaned = NULL;
  Reader reader;

  g_return_val_if_fail (text != NULL, query);

  cleaned = clean (text, length < 0 ? strlen (text) : (gsize) length);
  reader.at = cleaned;
  reader.end = cleaned + strlen (cleaned);
  skip_spaces (&reader);
  while (reader.at < reader.end)
    {
      gboolean excluded = FALSE;

      while (reader.at < reader.end && *reader.at == '-')
        {
          reader.at++;
          excluded = TRUE;
        }
      if (reader.at < reader.end && *reader.at != ' ' && !read_filter (&reader, excluded, query))
        read_term (&reader, excluded, query);
      skip_spaces (&reader);
    }
  return query;
}
