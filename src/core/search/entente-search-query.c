/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-search-query"

#include "config.h"

#include "search/entente-search-query.h"

#include "language/entente-fold.h"
#include "language/entente-words.h"

#include <string.h>

/* More than this in one query is no question but a text that was pasted. */
#define MAX_TERMS   24
#define MAX_FILTERS 32
#define MAX_VALUES  64
#define MAX_WORDS   24

struct _EntenteSearchQuery
{
  GPtrArray *terms;   /* of EntenteTerm */
  GPtrArray *filters; /* of EntenteFilter */
};

G_DEFINE_BOXED_TYPE (EntenteSearchQuery,
                     entente_search_query,
                     entente_search_query_copy,
                     entente_search_query_free)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
free_term (gpointer data)
{
  EntenteTerm *term = data;

  g_free (term->text);
  g_strfreev (term->exact);
  g_strfreev (term->folded);
  g_free (term);
}

static void
free_filter (gpointer data)
{
  EntenteFilter *filter = data;

  g_strfreev (filter->values);
  g_free (filter);
}

static EntenteTerm *
copy_term (const EntenteTerm *term)
{
  EntenteTerm *copy = g_memdup2 (term, sizeof *term);

  copy->text = g_strdup (term->text);
  copy->exact = g_strdupv (term->exact);
  copy->folded = g_strdupv (term->folded);
  return copy;
}

/* The words of @text, as many in each form; elided articles only inside quotation marks. */
static void
split_term (EntenteTerm *term)
{
  g_autoptr (GArray) words = entente_split_words (term->text);
  GStrvBuilder *exact = g_strv_builder_new ();
  GStrvBuilder *folded = g_strv_builder_new ();

  for (guint i = 0; i < words->len && i < MAX_WORDS; i++)
    {
      const EntenteWord *word = &g_array_index (words, EntenteWord, i);
      g_autofree char *string = NULL;
      g_autofree char *normal = NULL;
      g_autofree char *plain = NULL;

      if (!term->phrase && i + 1 < words->len && entente_is_elision (term->text, word))
        continue;
      string = g_strndup (term->text + word->start, word->end - word->start);
      normal = entente_normalise (string);
      plain = entente_fold (string);
      if (*plain == '\0' || *normal == '\0')
        continue;
      term->marked = term->marked || !g_str_equal (normal, plain);
      g_strv_builder_add (exact, normal);
      g_strv_builder_add (folded, plain);
    }
  term->exact = g_strv_builder_end (exact);
  term->folded = g_strv_builder_end (folded);
  g_strv_builder_unref (exact);
  g_strv_builder_unref (folded);
}

static EntenteFilter *
find_filter (const EntenteSearchQuery *self, const char *key, gboolean excluded)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      EntenteFilter *filter = g_ptr_array_index (self->filters, i);

      if (filter->excluded == excluded && g_str_equal (filter->key, key))
        return filter;
    }
  return NULL;
}

static void
add_value (EntenteSearchQuery *self, const char *key, const char *value, gboolean excluded)
{
  EntenteFilter *filter;
  guint n;

  key = entente_filter_find_key (key, strlen (key));
  if (key == NULL)
    return;
  filter = find_filter (self, key, excluded);
  if (filter == NULL)
    {
      if (self->filters->len == MAX_FILTERS)
        return;
      filter = g_new0 (EntenteFilter, 1);
      filter->key = key;
      filter->values = g_new0 (char *, 1);
      filter->excluded = excluded;
      g_ptr_array_add (self->filters, filter);
    }
  n = g_strv_length (filter->values);
  if (n == MAX_VALUES || g_strv_contains ((const char *const *) filter->values, value))
    return;
  filter->values = g_renew (char *, filter->values, n + 2);
  filter->values[n] = g_strdup (value);
  filter->values[n + 1] = NULL;
}

static void
append_quoted (GString *out, const char *value)
{
  gboolean plain = *value != '\0';

  for (const char *at = value; *at != '\0'; at++)
    plain = plain && !g_ascii_isspace (*at) && *at != ',' && *at != '"';
  if (plain)
    {
      g_string_append (out, value);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = value; *at != '\0'; at++)
    if (*at != '"')
      g_string_append_c (out, *at);
  g_string_append_c (out, '"');
}

/* A phrase whose second quotation mark is still to be typed; it goes to the end of the text. */
static gboolean
is_open_phrase (const EntenteTerm *term)
{
  return !term->phrase && strchr (term->text, ' ') != NULL;
}

static void
append_start (GString *out, gboolean excluded)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  if (excluded)
    g_string_append_c (out, '-');
}

static void
append_term (GString *out, const EntenteTerm *term)
{
  append_start (out, term->excluded);
  if (term->phrase || is_open_phrase (term))
    g_string_append_c (out, '"');
  g_string_append (out, term->text);
  if (term->phrase)
    g_string_append_c (out, '"');
}

static void
append_filter (GString *out, const EntenteFilter *filter)
{
  append_start (out, filter->excluded);
  if (g_str_equal (filter->key, ENTENTE_FILTER_STARRED))
    {
      g_string_append (out, "is:starred");
      return;
    }
  g_string_append_printf (
      out, "%s:", g_str_equal (filter->key, ENTENTE_FILTER_LANGUAGE) ? "lang" : filter->key);
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_quoted (out, filter->values[i]);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteSearchQuery *
entente_search_query_new (void)
{
  EntenteSearchQuery *self = g_new0 (EntenteSearchQuery, 1);

  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->filters = g_ptr_array_new_with_free_func (free_filter);
  return self;
}

EntenteSearchQuery *
entente_search_query_copy (const EntenteSearchQuery *self)
{
  EntenteSearchQuery *copy;

  if (self == NULL)
    return NULL;
  copy = entente_search_query_new ();
  for (guint i = 0; i < self->terms->len; i++)
    g_ptr_array_add (copy->terms, copy_term (g_ptr_array_index (self->terms, i)));
  entente_search_query_merge (copy, self);
  return copy;
}

void
entente_search_query_free (EntenteSearchQuery *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->filters);
  g_free (self);
}

guint
entente_search_query_get_n_terms (const EntenteSearchQuery *self)
{
  return self != NULL ? self->terms->len : 0;
}

const EntenteTerm *
entente_search_query_get_term (const EntenteSearchQuery *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->terms->len, NULL);

  return g_ptr_array_index (self->terms, index);
}

guint
entente_search_query_get_n_filters (const EntenteSearchQuery *self)
{
  return self != NULL ? self->filters->len : 0;
}

const EntenteFilter *
entente_search_query_get_filter (const EntenteSearchQuery *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->filters->len, NULL);

  return g_ptr_array_index (self->filters, index);
}

/**
 * entente_search_query_find_filter:
 * @self: a query
 * @key: one of ENTENTE_FILTER_…
 *
 * Returns: (nullable) (transfer none): the filter by @key that asks for something
 */
const EntenteFilter *
entente_search_query_find_filter (const EntenteSearchQuery *self, const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return self != NULL ? find_filter (self, key, FALSE) : NULL;
}

gboolean
entente_search_query_is_empty (const EntenteSearchQuery *self)
{
  return self == NULL || (self->terms->len == 0 && self->filters->len == 0);
}

/**
 * entente_search_query_has_words:
 * @self: (nullable): a query
 *
 * Returns: whether there is a word to be found, so that there is a rank
 */
gboolean
entente_search_query_has_words (const EntenteSearchQuery *self)
{
  for (guint i = 0; i < entente_search_query_get_n_terms (self); i++)
    if (!entente_search_query_get_term (self, i)->excluded)
      return TRUE;
  return FALSE;
}

gboolean
entente_search_query_equal (const EntenteSearchQuery *a, const EntenteSearchQuery *b)
{
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (a == NULL || b == NULL)
    return entente_search_query_is_empty (a) && entente_search_query_is_empty (b);
  text_a = entente_search_query_to_string (a);
  text_b = entente_search_query_to_string (b);
  return g_str_equal (text_a, text_b);
}

/**
 * entente_search_query_add_term:
 * @self: a query
 * @text: a word or a phrase; what has no letter and no digit is left out
 * @phrase: whether it is complete, and its words stand together
 * @excluded: whether records that have it are left out
 */
void
entente_search_query_add_term (EntenteSearchQuery *self,
                               const char *text,
                               gboolean phrase,
                               gboolean excluded)
{
  EntenteTerm *term;

  g_return_if_fail (self != NULL && text != NULL);

  if (self->terms->len == MAX_TERMS)
    return;
  term = g_new0 (EntenteTerm, 1);
  term->text = g_utf8_make_valid (text, -1);
  term->phrase = phrase;
  term->prefix = !phrase;
  term->excluded = excluded;
  split_term (term);
  if (term->folded[0] != NULL)
    g_ptr_array_add (self->terms, term);
  else
    free_term (term);
}

void
entente_search_query_add_value (EntenteSearchQuery *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  add_value (self, key, value, FALSE);
}

void
entente_search_query_exclude_value (EntenteSearchQuery *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  add_value (self, key, value, TRUE);
}

void
entente_search_query_remove_value (EntenteSearchQuery *self, const char *key, const char *value)
{
  EntenteFilter *filter;
  guint kept = 0;

  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  filter = find_filter (self, key, FALSE);
  if (filter == NULL)
    return;
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      if (g_str_equal (filter->values[i], value))
        g_free (filter->values[i]);
      else
        filter->values[kept++] = filter->values[i];
    }
  filter->values[kept] = NULL;
  if (kept == 0)
    g_ptr_array_remove (self->filters, filter);
}

gboolean
entente_search_query_has_value (const EntenteSearchQuery *self, const char *key, const char *value)
{
  const EntenteFilter *filter = entente_search_query_find_filter (self, key);

  g_return_val_if_fail (value != NULL, FALSE);

  return filter != NULL && g_strv_contains ((const char *const *) filter->values, value);
}

/**
 * entente_search_query_merge:
 * @self: a query
 * @other: another, as of the buttons beside a list
 *
 * Adds the filters of @other to those of @self; its words are not taken.
 */
void
entente_search_query_merge (EntenteSearchQuery *self, const EntenteSearchQuery *other)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < entente_search_query_get_n_filters (other); i++)
    {
      const EntenteFilter *filter = entente_search_query_get_filter (other, i);

      for (guint k = 0; filter->values[k] != NULL; k++)
        add_value (self, filter->key, filter->values[k], filter->excluded);
    }
}

/**
 * entente_search_query_get_kind:
 * @self: (nullable): a query
 *
 * Returns: the one kind of record that is asked for, or %ENTENTE_KIND_NONE
 */
EntenteKind
entente_search_query_get_kind (const EntenteSearchQuery *self)
{
  const EntenteFilter *filter = entente_search_query_find_filter (self, ENTENTE_FILTER_KIND);

  if (filter == NULL || g_strv_length (filter->values) != 1)
    return ENTENTE_KIND_NONE;
  return entente_kind_from_code (filter->values[0]);
}

/**
 * entente_search_query_to_string:
 * @self: a query
 *
 * Returns: (transfer full): the query as it could have been typed
 */
char *
entente_search_query_to_string (const EntenteSearchQuery *self)
{
  GString *out = g_string_new (NULL);
  const EntenteTerm *open = NULL;

  for (guint i = 0; i < entente_search_query_get_n_terms (self); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (self, i);

      if (is_open_phrase (term))
        open = term;
      else
        append_term (out, term);
    }
  for (guint i = 0; i < entente_search_query_get_n_filters (self); i++)
    append_filter (out, entente_search_query_get_filter (self, i));
  if (open != NULL)
    append_term (out, open);
  return g_string_free (out, FALSE);
}
