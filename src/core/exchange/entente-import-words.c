/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-words"

#include "config.h"

#include "exchange/entente-import-words.h"

#include "language/entente-display-names.h"
#include "language/entente-fold.h"

#include <string.h>

#define LONGEST_ID 60

/* --- Countries -------------------------------------------------------------------------------- */

/* What countries are called besides their names in the three languages, folded. */
static const char *const other_countries[][2] = {
  { "vietnam", "VN" },
  { "viet-nam", "VN" },
  { "lao pdr", "LA" },
  { "russian federation", "RU" },
  { "federation de russie", "RU" },
  { "usa", "US" },
  { "etats-unis d'amerique", "US" },
  { "uk", "GB" },
  { "great britain", "GB" },
  { "republic of korea", "KR" },
  { "south korea", "KR" },
};

static gpointer
make_country_table (gpointer unused)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) codes = entente_country_list ("en");

  for (guint i = 0; codes[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *name = entente_country_name (codes[i], languages[j]);

        if (name != NULL)
          g_hash_table_insert (table, entente_fold (name), g_strdup (codes[i]));
      }
  for (guint i = 0; i < G_N_ELEMENTS (other_countries); i++)
    g_hash_table_insert (table, g_strdup (other_countries[i][0]), g_strdup (other_countries[i][1]));
  return table;
}

/**
 * entente_import_find_country:
 * @words: a country as a file names it: its code, or its name in one of the three languages
 *
 * Returns: (transfer full) (nullable): its ISO 3166-1 code.
 */
char *
entente_import_find_country (const char *words)
{
  static GOnce once = G_ONCE_INIT;
  g_autofree char *folded = entente_fold (words);
  const char *code;

  g_once (&once, make_country_table, NULL);
  g_strstrip (folded);
  code = g_hash_table_lookup (once.retval, folded);
  if (code != NULL)
    return g_strdup (code);
  return strlen (folded) == 2 && g_ascii_isalpha (folded[0]) && g_ascii_isalpha (folded[1])
             ? g_ascii_strup (folded, -1)
             : NULL;
}

/* --- Codes ------------------------------------------------------------------------------------ */

static char *
dup_key (const char *words)
{
  char *key = entente_fold (words);

  return g_strdelimit (g_strstrip (key), "_-", ' ');
}

/* A word that stands for two codes stands for the first. */
static void
add_word (GHashTable *table, const char *words, const char *code)
{
  char *key = dup_key (words);

  if (g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, (gpointer) code);
}

static gpointer
make_code_tables (gpointer unused)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  GHashTable **tables = g_new0 (GHashTable *, ENTENTE_N_VOCABULARIES);

  for (EntenteVocabulary v = ENTENTE_VOCABULARY_NONE + 1; v < ENTENTE_N_VOCABULARIES; v++)
    {
      tables[v] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < entente_vocabulary_get_size (v); i++)
        add_word (tables[v], entente_vocabulary_get_code (v, i),
                  entente_vocabulary_get_code (v, i));
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        for (guint i = 0; i < entente_vocabulary_get_size (v); i++)
          {
            const char *code = entente_vocabulary_get_code (v, i);

            add_word (tables[v], entente_vocabulary_get_label_in (v, code, languages[l]), code);
          }
    }
  return tables;
}

/**
 * entente_import_find_code:
 * @words: a code, or the word for it in one of the three languages
 *
 * Returns: (transfer none) (nullable): the code.
 */
const char *
entente_import_find_code (EntenteVocabulary vocabulary, const char *words)
{
  static GOnce once = G_ONCE_INIT;
  g_autofree char *key = dup_key (words);

  g_return_val_if_fail (vocabulary > ENTENTE_VOCABULARY_NONE && vocabulary < ENTENTE_N_VOCABULARIES,
                        NULL);

  g_once (&once, make_code_tables, NULL);
  return g_hash_table_lookup (((GHashTable **) once.retval)[vocabulary], key);
}

/* --- Ids -------------------------------------------------------------------------------------- */

/**
 * entente_import_make_id:
 * @words: a name or a title
 *
 * Returns: (transfer full): an id made of the words, folded and hyphenated: "nicolas-beroud". One
 *   whose letters are not Latin gets the kind and a number made of the name.
 */
char *
entente_import_make_id (EntenteKind kind, const char *words)
{
  g_autofree char *folded = entente_fold (words);
  g_autoptr (GString) id = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && id->len <= LONGEST_ID; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  if (id->len > LONGEST_ID)
    {
      char *last = strrchr (id->str, '-');

      g_string_truncate (id, last != NULL ? (gsize) (last - id->str) : LONGEST_ID);
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len < 2)
    g_string_printf (id, "%s-%08x", entente_kind_to_code (kind), g_str_hash (words));
  return g_string_free (g_steal_pointer (&id), FALSE);
}
