/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-display-names"

#include "config.h"

#include "language/entente-display-names.h"

#include "language/entente-collation.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

/* Where the forms in use between states, which are those of the United Nations, differ from what
 * ICU says. In English, French and Vietnamese. */
static const struct
{
  const char *code;
  const char *names[3];
} overrides[] = {
  { "CD",
    { "Democratic Republic of the Congo", "République démocratique du Congo",
      "Cộng hòa Dân chủ Congo" } },
  { "CG", { "Congo", "Congo", "Congo" } },
  { "MM", { "Myanmar", "Myanmar", "Myanmar" } },
  { "PS", { "Palestine", "Palestine", "Palestine" } },
  { "TR", { "Türkiye", "Türkiye", "Thổ Nhĩ Kỳ" } },
  { "VN", { "Viet Nam", "Viêt Nam", "Việt Nam" } },
};

static const char *
find_override (const char *code, const char *language)
{
  guint column;

  if (g_str_has_prefix (language, "en"))
    column = 0;
  else if (g_str_has_prefix (language, "fr"))
    column = 1;
  else if (g_str_has_prefix (language, "vi"))
    column = 2;
  else
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (overrides); i++)
    if (g_ascii_strcasecmp (overrides[i].code, code) == 0)
      return overrides[i].names[column];
  return NULL;
}

static char *
dup_utf8 (const UChar *wide, gint32 length)
{
  char narrow[512];
  gint32 written = 0;
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8 (narrow, sizeof narrow, &written, wide, length, &status);
  if (U_FAILURE (status))
    return NULL;
  return g_strndup (narrow, (gsize) written);
}

static int
compare_country_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *const *left = *(gpointer const *) a;
  const char *const *right = *(gpointer const *) b;

  return entente_collation_compare (data, left[1], right[1]);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_country_name:
 * @code: an ISO 3166-1 alpha-2 code
 * @language: the reader's language
 *
 * Returns: (transfer full): the short name of the country in @language; the code itself where
 *   there is no such country
 */
char *
entente_country_name (const char *code, const char *language)
{
  g_autofree char *locale = NULL;
  const char *override;
  UChar wide[128];
  gint32 length;
  UErrorCode status = U_ZERO_ERROR;
  char *name;

  g_return_val_if_fail (code != NULL && language != NULL, NULL);

  override = find_override (code, language);
  if (override != NULL)
    return g_strdup (override);
  if (strlen (code) != 2 || !g_ascii_isalpha (code[0]) || !g_ascii_isalpha (code[1]))
    return g_strdup (code);
  locale = g_strconcat ("und_", code, NULL);
  length = uloc_getDisplayCountry (locale, language, wide, G_N_ELEMENTS (wide), &status);
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING)
    return g_strdup (code);
  name = dup_utf8 (wide, length);
  return name != NULL ? name : g_strdup (code);
}

/**
 * entente_country_list:
 * @language: the reader's language
 *
 * Returns: (transfer full): the codes of all countries, in the order of their names in @language
 */
GStrv
entente_country_list (const char *language)
{
  const char *const *codes = uloc_getISOCountries ();
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv sorted;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      char **pair = g_new0 (char *, 3);

      pair[0] = g_strdup (codes[i]);
      pair[1] = entente_country_name (codes[i], language);
      g_ptr_array_add (named, pair);
    }
  g_ptr_array_sort_with_data (named, compare_country_names, (gpointer) language);
  for (guint i = 0; i < named->len; i++)
    g_strv_builder_add (builder, ((char **) g_ptr_array_index (named, i))[0]);
  sorted = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return sorted;
}

/**
 * entente_language_name:
 * @tag: a BCP 47 tag
 * @language: the reader's language
 *
 * Returns: (transfer full): the name of the language in @language, as inside a sentence (français,
 *   French, tiếng Pháp); the tag itself where ICU does not know it
 */
char *
entente_language_name (const char *tag, const char *language)
{
  UChar wide[128];
  gint32 length;
  UErrorCode status = U_ZERO_ERROR;
  char *name;

  g_return_val_if_fail (tag != NULL && language != NULL, NULL);

  length = uloc_getDisplayName (tag, language, wide, G_N_ELEMENTS (wide), &status);
  if (U_FAILURE (status) || length == 0)
    return g_strdup (tag);
  name = dup_utf8 (wide, length);
  if (name != NULL && g_str_has_prefix (language, "vi") && g_str_has_prefix (name, "Tiếng "))
    memcpy (name, "t", 1);
  return name != NULL ? name : g_strdup (tag);
}
