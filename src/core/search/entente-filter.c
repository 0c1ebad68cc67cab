/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-filter"

#include "config.h"

#include "search/entente-filter.h"

#include "language/entente-date-entry.h"

#include <string.h>

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_filter_find_key:
 * @word: what stands before a colon
 * @length: its length in bytes
 *
 * Returns: (nullable) (transfer none): the key of the filter that it names
 */
const char *
entente_filter_find_key (const char *word, gsize length)
{
  static const struct
  {
    const char *word;
    const char *key;
  } keys[] = {
    { "kind", ENTENTE_FILTER_KIND },         { "type", ENTENTE_FILTER_TYPE },
    { "status", ENTENTE_FILTER_STATUS },     { "nature", ENTENTE_FILTER_NATURE },
    { "country", ENTENTE_FILTER_COUNTRY },   { "lang", ENTENTE_FILTER_LANGUAGE },
    { "language", ENTENTE_FILTER_LANGUAGE }, { "field", ENTENTE_FILTER_FIELD },
    { "partner", ENTENTE_FILTER_PARTNER },   { "party", ENTENTE_FILTER_PARTY },
    { "person", ENTENTE_FILTER_PERSON },     { "publisher", ENTENTE_FILTER_PUBLISHER },
    { "tag", ENTENTE_FILTER_TAG },           { "starred", ENTENTE_FILTER_STARRED },
    { "is", ENTENTE_FILTER_STARRED },        { "year", ENTENTE_FILTER_YEAR },
    { "date", ENTENTE_FILTER_DATE },         { "signed", ENTENTE_FILTER_SIGNED },
  };

  g_return_val_if_fail (word != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strlen (keys[i].word) == length && g_ascii_strncasecmp (keys[i].word, word, length) == 0)
      return keys[i].key;
  return NULL;
}

gboolean
entente_filter_is_date (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key, ENTENTE_FILTER_YEAR) || g_str_equal (key, ENTENTE_FILTER_DATE)
         || g_str_equal (key, ENTENTE_FILTER_SIGNED);
}

/**
 * entente_filter_read_range:
 * @value: a date, or two with ".." between, of which one may be missing
 * @first_day: (out): where the range begins, as yyyymmdd
 * @last_day: (out): where it ends
 *
 * Returns: whether @value is a range of dates
 */
gboolean
entente_filter_read_range (const char *value, gint32 *first_day, gint32 *last_day)
{
  g_autoptr (EntenteDate) first = NULL;
  g_autoptr (EntenteDate) last = NULL;
  g_autofree char *from = NULL;
  const char *dots;

  g_return_val_if_fail (value != NULL && first_day != NULL && last_day != NULL, FALSE);

  dots = strstr (value, "..");
  from = dots != NULL ? g_strndup (value, (gsize) (dots - value)) : g_strdup (value);
  *first_day = ENTENTE_DATE_FIRST_DAY;
  *last_day = ENTENTE_DATE_LAST_DAY;
  if (*from != '\0')
    {
      first = entente_date_entry_parse (from, NULL);
      if (entente_date_get_year (first) == 0)
        return FALSE;
      *first_day = entente_date_get_first_day (first);
    }
  if (dots == NULL)
    {
      *last_day = entente_date_get_last_day (first);
      return first != NULL;
    }
  if (dots[2] != '\0')
    {
      last = entente_date_entry_parse (dots + 2, NULL);
      if (entente_date_get_year (last) == 0)
        return FALSE;
      *last_day = entente_date_get_last_day (last);
    }
  return (first != NULL || last != NULL) && *first_day <= *last_day;
}
