/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-filter-label"

#include "config.h"

#include "search/entente-filter-label.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-vocabulary.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* The vocabularies that the values of a field may come from. No code is in two of one field with
 * different words. */
static const struct
{
  const char *field;
  EntenteVocabulary vocabularies[4];
} vocabularies[] = {
  { "type",
    { ENTENTE_VOCABULARY_PARTNER_TYPE, ENTENTE_VOCABULARY_INSTRUMENT,
      ENTENTE_VOCABULARY_EVENT_TYPE } },
  { "status",
    { ENTENTE_VOCABULARY_AGREEMENT_STATUS, ENTENTE_VOCABULARY_PARTNER_STATUS,
      ENTENTE_VOCABULARY_PROJECT_STATUS, ENTENTE_VOCABULARY_COMMITMENT_STATE } },
  { "nature", { ENTENTE_VOCABULARY_LEGAL_NATURE } },
  { "field", { ENTENTE_VOCABULARY_FIELD } },
};

static const char *
find_word (const char *field, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      if (!g_str_equal (vocabularies[i].field, field))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (vocabularies[i].vocabularies); j++)
        {
          EntenteVocabulary vocabulary = vocabularies[i].vocabularies[j];

          if (vocabulary != ENTENTE_VOCABULARY_NONE
              && entente_vocabulary_find (vocabulary, value) != NULL)
            return entente_vocabulary_get_label (vocabulary, value);
        }
    }

  return NULL;
}

/**
 * entente_filter_dup_label:
 * @catalogue: a catalogue
 * @field: a field of the query language
 * @value: a value of it
 *
 * Returns: (transfer full): what the interface calls the value, now, in its language
 */
char *
entente_filter_dup_label (EntenteCatalogue *catalogue, const char *field, const char *value)
{
  const char *language = entente_language_get_current ();
  const char *word;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (g_str_equal (field, "language"))
    return entente_language_name (value, language);

  if (g_str_equal (field, "country"))
    return entente_country_name (value, language);

  word = find_word (field, value);
  if (word != NULL)
    return g_strdup (word);

  if (g_str_equal (field, "partner") || g_str_equal (field, "party")
      || g_str_equal (field, "person"))
    {
      g_autoptr (EntenteEntry) entry = entente_catalogue_ref_entry (catalogue, value, language);

      if (entry != NULL)
        return entente_format_dup_shown (entente_entry_get_title (entry));
    }

  if (g_str_equal (field, "starred"))
    return g_strdup (C_ ("filter", "Starred"));

  return g_strdup (value);
}
