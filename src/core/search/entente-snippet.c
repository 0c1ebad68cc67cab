/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words are looked for in the text as it is shown, folded word by word, so that what is marked
 * is what a reader sees. */

#define G_LOG_DOMAIN "entente-snippet"

#include "config.h"

#include "search/entente-snippet.h"

#include "language/entente-fold.h"
#include "search/entente-passages.h"

#include <string.h>

/* --- Helpers: matching ------------------------------------------------------------------------ */

static GPtrArray *
make_forms (const char *text, GArray *words, gboolean exact)
{
  GPtrArray *forms = g_ptr_array_new_full (words->len, g_free);

  for (guint i = 0; i < words->len; i++)
    {
      const EntenteWord *word = &g_array_index (words, EntenteWord, i);
      g_autofree char *string = g_strndup (text + word->start, word->end - word->start);

      g_ptr_array_add (forms, exact ? entente_normalise (string) : entente_fold (string));
    }
  return forms;
}

static gboolean
matches_at (GPtrArray *forms, guint at, const char *const *wanted, gboolean prefix)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const char *form;

      if (at + i >= forms->len)
        return FALSE;
      form = g_ptr_array_index (forms, at + i);
      if (prefix && wanted[i + 1] == NULL ? !g_str_has_prefix (form, wanted[i])
                                          : !g_str_equal (form, wanted[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark (GArray *words, GPtrArray *forms, const char *const *wanted, gboolean prefix, guint8 *marks)
{
  guint n = g_strv_length ((GStrv) wanted);
  gboolean found = FALSE;

  for (guint at = 0; at + n <= words->len; at++)
    if (matches_at (forms, at, wanted, prefix))
      {
        memset (marks + at, 1, n);
        found = TRUE;
      }
  return found;
}

/* What has the marks that were typed; else what has the letters. */
static gboolean
mark_term (GArray *words,
           GPtrArray *folded,
           GPtrArray **exact,
           const char *text,
           const EntenteTerm *term,
           guint8 *marks)
{
  if (term->marked)
    {
      if (*exact == NULL)
        *exact = make_forms (text, words, TRUE);
      if (mark (words, *exact, (const char *const *) term->exact, term->prefix, marks))
        return TRUE;
    }
  return mark (words, folded, (const char *const *) term->folded, term->prefix, marks);
}

/* --- Helpers: choosing ------------------------------------------------------------------------ */

static int
rate_language (const EntentePassage *passage, const char *language)
{
  if (g_strcmp0 (passage->language, language) == 0)
    return 2;
  return passage->language == NULL || g_str_equal (passage->language, "mul") ? 1 : 0;
}

/* Most of the words first, then what is not just the name, then the reader's language. */
static const EntentePassage *
choose_passage (GPtrArray *passages, const EntenteSearchQuery *query, const char *language)
{
  const EntentePassage *best = NULL;
  int best_rate = -1;

  for (guint i = 0; i < passages->len; i++)
    {
      const EntentePassage *passage = g_ptr_array_index (passages, i);
      guint n_terms = 0;
      g_autoptr (GArray) matches = entente_find_matches (passage->text, query, &n_terms);
      int rate = (int) n_terms * 8 + (passage->is_name ? 0 : 4) + rate_language (passage, language);

      if (n_terms == 0 && passage->is_name)
        continue;
      if (rate > best_rate)
        {
          best = passage;
          best_rate = rate;
        }
    }
  return best;
}

/* --- Helpers: cutting ------------------------------------------------------------------------- */

static gsize
go_back (const char *text, gsize from, guint n_characters)
{
  const char *at = text + from;

  for (guint i = 0; i < n_characters && at > text; i++)
    at = g_utf8_prev_char (at);
  return (gsize) (at - text);
}

static gsize
go_on (const char *text, gsize from, guint n_characters)
{
  const char *at = text + from;

  for (guint i = 0; i < n_characters && *at != '\0'; i++)
    at = g_utf8_next_char (at);
  return (gsize) (at - text);
}

/* The match from which on most matches fit into so many characters. */
static gsize
find_densest (const char *text, GArray *matches, guint n_characters)
{
  gsize best = 0;
  guint most = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      gsize start = g_array_index (matches, EntenteWord, i).start;
      gsize end = go_on (text, start, n_characters);
      guint n = 0;

      for (guint k = i; k < matches->len && g_array_index (matches, EntenteWord, k).end <= end; k++)
        n++;
      if (n > most)
        {
          most = n;
          best = start;
        }
    }
  return best;
}

static gsize
skip_to_word (const char *text, gsize from, gsize before)
{
  EntenteWord word;

  /* Behind a word that was cut. */
  while (from < before && text[from - 1] != ' ')
    from++;
  if (entente_next_word (text, before + 1, from, &word) && word.start < before)
    return word.start;
  return before;
}

static gsize
drop_cut_word (const char *text, gsize to, gsize after)
{
  gsize end = to;

  while (end > after && text[end] != ' ' && text[end] != '\0')
    end--;
  return end > after ? end : to;
}

static void
cut (EntenteSnippet *self, const char *text, guint max_characters)
{
  gsize length = strlen (text);
  gsize first = find_densest (text, self->matches, max_characters * 2 / 3);
  gsize start = go_back (text, first, max_characters / 3);
  gsize end;
  gsize shift;
  GString *out = g_string_new (NULL);
  guint kept = 0;

  if (start > 0)
    start = skip_to_word (text, start, first);
  end = go_on (text, start, max_characters);
  if (end < length)
    end = drop_cut_word (text, end, first);
  if (start > 0)
    g_string_append (out, "…");
  shift = out->len;
  g_string_append_len (out, text + start, (gssize) (end - start));
  g_strchomp (out->str);
  out->len = strlen (out->str);
  for (guint i = 0; i < self->matches->len; i++)
    {
      EntenteWord word = g_array_index (self->matches, EntenteWord, i);

      if (word.start < start || word.end > end)
        continue;
      word.start = word.start - start + shift;
      word.end = word.end - start + shift;
      g_array_index (self->matches, EntenteWord, kept++) = word;
    }
  g_array_set_size (self->matches, kept);
  if (end < length)
    g_string_append (out, "…");
  self->text = g_string_free (out, FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_find_matches:
 * @text: a text as it is shown
 * @query: a query
 * @ret_terms: (out) (optional): how many of the words and phrases of @query are in it
 *
 * Returns: (transfer full) (element-type EntenteWord): the places of the words that were asked for
 */
GArray *
entente_find_matches (const char *text, const EntenteSearchQuery *query, guint *ret_terms)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GPtrArray) folded = NULL;
  g_autoptr (GPtrArray) exact = NULL;
  g_autofree guint8 *marks = NULL;
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (EntenteWord));
  guint n_terms = 0;

  g_return_val_if_fail (text != NULL && query != NULL, matches);

  words = entente_split_words (text);
  folded = make_forms (text, words, FALSE);
  marks = g_malloc0 (words->len + 1);
  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);

      if (!term->excluded && mark_term (words, folded, &exact, text, term, marks))
        n_terms++;
    }
  for (guint i = 0; i < words->len; i++)
    if (marks[i])
      g_array_append_val (matches, g_array_index (words, EntenteWord, i));
  if (ret_terms != NULL)
    *ret_terms = n_terms;
  return matches;
}

/**
 * entente_snippet_new:
 * @record: a record that was found
 * @query: what was looked for
 * @language: the reader's language
 * @max_characters: how long the piece may be
 *
 * Returns: (transfer full) (nullable): a piece of its text where the words are, or how it begins
 *   where they are elsewhere; %NULL where there is no text but its name
 */
EntenteSnippet *
entente_snippet_new (EntenteRecord *record,
                     const EntenteSearchQuery *query,
                     const char *language,
                     guint max_characters)
{
  g_autoptr (GPtrArray) passages = NULL;
  const EntentePassage *passage;
  EntenteSnippet *self;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record) && query != NULL && language != NULL, NULL);

  passages = entente_passages_collect (record);
  passage = choose_passage (passages, query, language);
  if (passage == NULL)
    return NULL;
  self = g_new0 (EntenteSnippet, 1);
  self->language = passage->language;
  self->matches = entente_find_matches (passage->text, query, NULL);
  cut (self, passage->text, MAX (max_characters, 20));
  return self;
}

void
entente_snippet_free (EntenteSnippet *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->matches);
  g_free (self);
}
