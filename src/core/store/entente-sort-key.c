/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names in the order of a language, as bytes that SQLite compares. The key is cut: beyond some
 * forty letters two names count as equal, which a list does not show, and a file stays small. */

#define G_LOG_DOMAIN "entente-store"

#include "config.h"

#include "store/entente-store-private.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#define MAX_KEY_BYTES 64
#define MAX_UNITS     160

static void
close_collator (gpointer collator)
{
  ucol_close (collator);
}

/* A collator serves one thread at a time: each keeps its own. */
static UCollator *
get_collator (const char *language)
{
  static GPrivate collators = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *table = g_private_get (&collators);
  UCollator *collator;
  UErrorCode status = U_ZERO_ERROR;

  if (table == NULL)
    {
      table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_collator);
      g_private_set (&collators, table);
    }
  collator = g_hash_table_lookup (table, language);
  if (collator == NULL)
    {
      collator = ucol_open (language, &status);
      g_return_val_if_fail (U_SUCCESS (status), NULL);
      g_hash_table_insert (table, g_strdup (language), collator);
    }
  return collator;
}

GBytes *
_entente_sort_key (const char *language, const char *string)
{
  UCollator *collator = get_collator (language);
  UErrorCode status = U_ZERO_ERROR;
  UChar units[MAX_UNITS];
  int32_t n_units = 0, n_bytes;
  const int32_t n_string = (int32_t) MIN (strlen (string), MAX_UNITS * 3);
  guint8 key[MAX_UNITS * 8];

  u_strFromUTF8WithSub (units, MAX_UNITS, &n_units, string, n_string, 0xfffd, NULL, &status);
  n_bytes = ucol_getSortKey (collator, units, MIN (n_units, MAX_UNITS), key, sizeof key);
  return g_bytes_new (key, (gsize) MIN (n_bytes, MAX_KEY_BYTES));
}
