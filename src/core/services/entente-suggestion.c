/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What words of an article say of a value, where that can be understood. The person sees it before
 * it is kept, so that it may be wrong now and then; but what is not understood is not guessed. */

#define G_LOG_DOMAIN "entente-suggestion"

#include "config.h"

#include "services/entente-suggestion.h"

#include "exchange/entente-import-words.h"
#include "language/entente-date-entry.h"
#include "language/entente-fold.h"

#include <string.h>

/* Of the words that were chosen, so many at a time are read as one value; and in longer texts
 * there is no value to be found. */
#define MOST_TOGETHER 10
#define MOST_WORDS    60

/* A name that is shorter than this is found in any text. */
#define LEAST_LETTERS 3

typedef char *(*ReadFunc) (const char *words, gconstpointer data);

/* --- Runs of words ---------------------------------------------------------------------------- */

/* Without what a sentence puts around its words. */
static char *
dup_stripped (const char *words)
{
  static const char *const marks[]
      = { ",", ".", ";", ":", "(", ")", "[", "]", "“", "”", "«", "»", "\"", "!", "?", "’", "…" };
  char *stripped = g_strdup (words);
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      g_strstrip (stripped);
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          gsize length = strlen (stripped);
          gsize n = strlen (marks[i]);

          if (g_str_has_prefix (stripped, marks[i]))
            memmove (stripped, stripped + n, length - n + 1);
          else if (g_str_has_suffix (stripped, marks[i]))
            stripped[length - n] = '\0';
          else
            continue;
          again = TRUE;
        }
    }
  return stripped;
}

/* The longest run of words that is read as a value; the first of several. */
static char *
read_longest (const char *words, ReadFunc read, gconstpointer data)
{
  g_auto (GStrv) all = g_regex_split_simple ("\\s+", words, 0, 0);
  guint n = g_strv_length (all);

  if (n > MOST_WORDS)
    return NULL;
  for (guint length = MIN (n, MOST_TOGETHER); length > 0; length--)
    for (guint first = 0; first + length <= n; first++)
      {
        g_autofree char *after = all[first + length];
        g_autofree char *run = NULL;
        g_autofree char *stripped = NULL;
        char *value;

        all[first + length] = NULL;
        run = g_strjoinv (" ", all + first);
        all[first + length] = g_steal_pointer (&after);
        stripped = dup_stripped (run);
        value = *stripped != '\0' ? read (stripped, data) : NULL;
        if (value != NULL)
          return value;
      }
  return NULL;
}

/* --- Readers ---------------------------------------------------------------------------------- */

/* A number alone is a date only as a year. */
static char *
read_date (const char *words, gconstpointer data)
{
  g_autoptr (EntenteDate) date = NULL;

  if (strspn (words, "0123456789") == strlen (words) && strlen (words) != 4)
    return NULL;
  date = entente_date_entry_parse (words, NULL);
  return date != NULL ? entente_date_to_edtf (date) : NULL;
}

static char *
read_code (const char *words, gconstpointer data)
{
  const EntenteField *field = data;

  return g_strdup (entente_import_find_code (field->vocabulary, words));
}

/* Two letters are a word much more often than a code. */
static char *
read_country (const char *words, gconstpointer data)
{
  return g_utf8_strlen (words, -1) > 2 ? entente_import_find_country (words) : NULL;
}

/* What parts the thousands in a language parts no fraction in it. */
static char *
read_number (const char *words, const char *language)
{
  const gboolean english = g_strcmp0 (language, "en") == 0;
  g_autoptr (GRegex) regex = g_regex_new (
      english
          ? "(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,])|(?<![\\d.,])\\d+(?:\\.\\d+)?(?![\\d,])"
          : "(?<![\\d.,])\\d{1,3}(?:[.\\x{A0}\\x{202F} ]\\d{3})+(?:,\\d+)?(?![\\d.])|"
            "(?<![\\d.,])\\d+(?:,\\d+)?(?![\\d.])",
      0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  g_autoptr (GString) number = g_string_new (NULL);
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, words, 0, &info))
    return NULL;
  found = g_match_info_fetch (info, 0);
  if (g_match_info_next (info, NULL))
    return NULL; /* which of them it is, the person knows */
  for (const char *p = found; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (number, *p);
    else if (*p == (english ? '.' : ','))
      g_string_append_c (number, '.');
  return g_string_free (g_steal_pointer (&number), FALSE);
}

/* --- Elements of a list ----------------------------------------------------------------------- */

/* As words with a blank on either side, so that no name is found in the middle of another. */
static char *
dup_as_words (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  g_autoptr (GString) out = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
names (const char *name, const char *words)
{
  g_autofree char *as_words = NULL;

  if (name == NULL || g_utf8_strlen (name, -1) < LEAST_LETTERS)
    return FALSE;
  as_words = dup_as_words (name);
  return strstr (words, as_words) != NULL
         || (strlen (words) > LEAST_LETTERS + 2 && strstr (as_words, words) != NULL);
}

static gboolean
text_names (EntenteText *text, const char *words)
{
  for (guint i = 0; text != NULL && i < entente_text_get_size (text); i++)
    if (names (entente_text_get_nth (text, i, NULL), words))
      return TRUE;
  return FALSE;
}

static gboolean
record_names (EntenteCatalogue *catalogue, const char *id, const char *words)
{
  g_autoptr (EntenteRecord) record
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;

  if (record == NULL)
    return FALSE;
  return text_names (entente_record_get_title (record), words)
         || (entente_record_get_kind (record) == ENTENTE_KIND_PARTNER
             && names (entente_node_get_string (ENTENTE_NODE (record), "acronym"), words));
}

static gboolean
element_names (EntenteCatalogue *catalogue, EntenteNode *element, const char *words)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (element, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].type == ENTENTE_VALUE_REFERENCE
            ? record_names (catalogue, entente_node_get_string (element, fields[i].name), words)
            : fields[i].type == ENTENTE_VALUE_TEXT
                  && text_names (entente_node_get_text (element, fields[i].name), words))
      return TRUE;
  return FALSE;
}

/* A value has no lines. */
static char *
read_words (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \n\t", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", parts[i]);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_suggest_value:
 * @field: what the words may speak of
 * @words: some words of an article
 * @language: (nullable): the language of the article
 *
 * Returns: (transfer full) (nullable): what the words say of the field, in the form in which
 *   evidence writes it: of a field that holds words, the words; %NULL where they are not understood
 */
char *
entente_suggest_value (const EntenteField *field, const char *words, const char *language)
{
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (field->type == ENTENTE_VALUE_DATE)
    return read_longest (words, read_date, NULL);
  if (field->type == ENTENTE_VALUE_NUMBER)
    return read_number (words, language);
  if (field->type == ENTENTE_VALUE_CODE)
    return read_longest (words, read_code, field);
  if (field->type == ENTENTE_VALUE_STRING && g_str_equal (field->name, "country"))
    return read_longest (words, read_country, NULL);
  if (field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_TEXT)
    return read_words (words);
  return NULL;
}

/**
 * entente_suggest_item:
 * @field: a list in @record
 *
 * Returns: (transfer full) (nullable): the key of the one element of the list that the words name;
 *   %NULL where they name none, or more than one
 */
char *
entente_suggest_item (EntenteCatalogue *catalogue,
                      EntenteRecord *record,
                      const EntenteField *field,
                      const char *words)
{
  g_autofree char *as_words = dup_as_words (words);
  g_autofree char *found = NULL;
  GPtrArray *elements = field->type == ENTENTE_VALUE_NODES
                            ? entente_node_get_nodes (ENTENTE_NODE (record), field->name)
                            : NULL;
  const char *const *ids = field->type == ENTENTE_VALUE_REFERENCES
                               ? entente_node_get_strings (ENTENTE_NODE (record), field->name)
                               : NULL;
  guint n = elements != NULL ? elements->len : ids != NULL ? g_strv_length ((GStrv) ids) : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *key = elements != NULL ? entente_node_get_item_key (elements->pdata[i]) : ids[i];

      if (key == NULL
          || !(elements != NULL ? element_names (catalogue, elements->pdata[i], as_words)
                                : record_names (catalogue, key, as_words)))
        continue;
      if (found != NULL)
        return NULL;
      found = g_strdup (key);
    }
  return g_steal_pointer (&found);
}
