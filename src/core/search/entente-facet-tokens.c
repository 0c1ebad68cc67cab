/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facets as words of the index, so that one look into it answers for words and filters together. */

#define G_LOG_DOMAIN "entente-facet-tokens"

#include "config.h"

#include "search/entente-search-index-private.h"

#include "language/entente-fold.h"
#include "search/entente-filter.h"

#include <string.h>

#define MAX_YEARS 100
#define LAST_YEAR 2100

/* FNV-1a, 64 bits: a word that stands for a pair of key and value, however long. */
char *
_entente_facet_to_token (const char *key, const char *value)
{
  g_autofree char *folded = entente_fold (value);
  g_autofree char *pair = g_strconcat (key, "=", folded, NULL);
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const char *at = pair; *at != '\0'; at++)
    hash = (hash ^ (guchar) *at) * G_GUINT64_CONSTANT (0x100000001b3);
  return g_strdup_printf (ENTENTE_FACET_MARK "%" G_GINT64_MODIFIER "x", hash);
}

char *
_entente_year_to_token (const char *key, int year)
{
  return g_strdup_printf (ENTENTE_FACET_MARK "%c%d", key[0], year);
}

static void
add_token (GString *facets, char *token)
{
  g_string_append_c (facets, ' ');
  g_string_append (facets, token);
  g_free (token);
}

/* Every year that a date may lie in; of open ranges those that are near. */
void
_entente_facets_add_years (GString *facets, const char *key, gint32 first_day, gint32 last_day)
{
  int first = first_day / 10000;
  int last = MIN (last_day / 10000, LAST_YEAR);

  if (first_day == 0 || last_day == 0)
    return;
  first = MAX (first, last - MAX_YEARS);
  for (int year = first; year <= last || year == first; year++)
    add_token (facets, _entente_year_to_token (key, year));
}

/* The store packs them as key US value RS key US value… */
void
_entente_facets_add_packed (GString *facets, const char *packed)
{
  g_auto (GStrv) pairs = g_strsplit (packed != NULL ? packed : "", "\x1e", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *value = strchr (pairs[i], '\x1f');

      if (value == NULL)
        continue;
      *value = '\0';
      add_token (facets, _entente_facet_to_token (pairs[i], value + 1));
    }
}

/* What a record has that the store does not pack: that it is there, its kind, and of an agreement
 * when it was signed. One that was exchanged, and whose signature no source dates, is found by
 * that day. */
void
_entente_facets_begin (GString *facets, EntenteRecord *record)
{
  EntenteDate *date;

  g_string_assign (facets, ENTENTE_FACET_ANY);
  add_token (facets,
             _entente_facet_to_token (ENTENTE_FILTER_KIND,
                                      entente_kind_to_code (entente_record_get_kind (record))));
  if (entente_record_get_kind (record) != ENTENTE_KIND_AGREEMENT)
    return;
  date = entente_node_get_date (ENTENTE_NODE (record), "signed");
  if (date == NULL)
    date = entente_node_get_date (ENTENTE_NODE (record), "exchanged");
  _entente_facets_add_years (facets, ENTENTE_FILTER_SIGNED, entente_date_get_first_day (date),
                             entente_date_get_last_day (date));
}
