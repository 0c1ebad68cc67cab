/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-collation"

#include "config.h"

#include "language/entente-collation.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

static GMutex lock;
static GHashTable *collators; /* language → UCollator, for the life of the process */

/* --- Helpers ---------------------------------------------------------------------------------- */

/* To be called with the lock held. */
static UCollator *
get_collator (const char *language)
{
  UCollator *collator;
  UErrorCode status = U_ZERO_ERROR;

  if (collators == NULL)
    collators = g_hash_table_new (g_str_hash, g_str_equal);
  collator = g_hash_table_lookup (collators, language);
  if (collator != NULL)
    return collator;
  collator = ucol_open (language, &status);
  if (U_FAILURE (status))
    {
      status = U_ZERO_ERROR;
      collator = ucol_open ("", &status);
    }
  g_assert (U_SUCCESS (status));
  /* Catalogues hold decomposed text too; digits sort by value, as in lists of decisions. */
  ucol_setAttribute (collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
  ucol_setAttribute (collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  g_hash_table_insert (collators, g_strdup (language), collator);
  return collator;
}

/* What is not UTF-8 becomes U+FFFD. */
static UChar *
dup_utf16 (const char *string, UChar *buffer, gint32 capacity, gint32 *ret_length)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar *longer;

  u_strFromUTF8WithSub (buffer, capacity, ret_length, string, -1, 0xfffd, NULL, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR)
    return buffer;
  longer = g_new (UChar, *ret_length + 1);
  status = U_ZERO_ERROR;
  u_strFromUTF8WithSub (longer, *ret_length + 1, ret_length, string, -1, 0xfffd, NULL, &status);
  return longer;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_collation_key:
 * @language: a BCP 47 tag
 * @string: a text
 *
 * Returns: (transfer full): bytes whose order, compared as memcmp() does, is that of the texts in
 *   @language
 */
GBytes *
entente_collation_key (const char *language, const char *string)
{
  UChar buffer[256];
  guint8 key[512];
  UChar *wide;
  gint32 length = 0;
  gint32 size;
  UCollator *collator;
  GBytes *bytes;

  g_return_val_if_fail (language != NULL && string != NULL, NULL);

  wide = dup_utf16 (string, buffer, G_N_ELEMENTS (buffer), &length);
  g_mutex_lock (&lock);
  collator = get_collator (language);
  size = ucol_getSortKey (collator, wide, length, key, sizeof key);
  if (size <= (gint32) sizeof key)
    bytes = g_bytes_new (key, (gsize) size);
  else
    {
      guint8 *longer = g_malloc ((gsize) size);

      ucol_getSortKey (collator, wide, length, longer, size);
      bytes = g_bytes_new_take (longer, (gsize) size);
    }
  g_mutex_unlock (&lock);
  if (wide != buffer)
    g_free (wide);
  return bytes;
}

/**
 * entente_collation_compare:
 * @language: a BCP 47 tag
 * @a: a text
 * @b: another
 *
 * Returns: below, equal to or above 0, as @a comes before, with or after @b in @language
 */
int
entente_collation_compare (const char *language, const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order;

  g_return_val_if_fail (language != NULL && a != NULL && b != NULL, 0);

  g_mutex_lock (&lock);
  order = ucol_strcollUTF8 (get_collator (language), a, -1, b, -1, &status);
  g_mutex_unlock (&lock);
  return (int) order;
}
