/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-vocabulary"

#include "config.h"

#include "language/entente-translation.h"
#include "model/entente-vocabulary-private.h"

#include <glib/gi18n.h>

#define IS_VOCABULARY(v) ((v) > ENTENTE_VOCABULARY_NONE && (v) < ENTENTE_N_VOCABULARIES)

/* --- Helpers ---------------------------------------------------------------------------------- */

static const EntenteVocabularyWord *
find_word (EntenteVocabulary vocabulary, const char *code)
{
  const EntenteVocabularyTable *list = &_entente_vocabulary_tables[vocabulary];

  for (guint i = 0; i < list->n_words; i++)
    if (g_str_equal (list->words[i].code, code))
      return &list->words[i];
  return NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_vocabulary_get_name:
 *
 * Returns: (transfer none): the name of the list in data, such as "partner-type".
 */
const char *
entente_vocabulary_get_name (EntenteVocabulary vocabulary)
{
  g_return_val_if_fail (IS_VOCABULARY (vocabulary), NULL);

  return _entente_vocabulary_tables[vocabulary].name;
}

EntenteVocabulary
entente_vocabulary_from_name (const char *name)
{
  for (guint i = 1; i < ENTENTE_N_VOCABULARIES; i++)
    if (g_strcmp0 (_entente_vocabulary_tables[i].name, name) == 0)
      return (EntenteVocabulary) i;
  return ENTENTE_VOCABULARY_NONE;
}

guint
entente_vocabulary_get_size (EntenteVocabulary vocabulary)
{
  g_return_val_if_fail (IS_VOCABULARY (vocabulary), 0);

  return _entente_vocabulary_tables[vocabulary].n_words;
}

const char *
entente_vocabulary_get_code (EntenteVocabulary vocabulary, guint index)
{
  g_return_val_if_fail (IS_VOCABULARY (vocabulary), NULL);
  g_return_val_if_fail (index < _entente_vocabulary_tables[vocabulary].n_words, NULL);

  return _entente_vocabulary_tables[vocabulary].words[index].code;
}

/**
 * entente_vocabulary_find:
 *
 * Returns: (transfer none) (nullable): the static string equal to @code, %NULL where the list has no such code.
 */
const char *
entente_vocabulary_find (EntenteVocabulary vocabulary, const char *code)
{
  const EntenteVocabularyWord *word;

  g_return_val_if_fail (IS_VOCABULARY (vocabulary), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  word = find_word (vocabulary, code);
  return word != NULL ? word->code : NULL;
}

/**
 * entente_vocabulary_get_label:
 *
 * Returns: (transfer none): the word for @code in the interface language, not to be kept; @code
 *   itself where the list does not have it.
 */
const char *
entente_vocabulary_get_label (EntenteVocabulary vocabulary, const char *code)
{
  const EntenteVocabularyWord *word;

  g_return_val_if_fail (IS_VOCABULARY (vocabulary), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  word = find_word (vocabulary, code);
  if (word == NULL)
    return code;
  return g_dpgettext2 (NULL, _entente_vocabulary_tables[vocabulary].name, word->label);
}

/**
 * entente_vocabulary_get_label_in:
 * @language: one of the languages of the interface, whichever it is in
 *
 * Returns: (transfer none): the word for @code in the language; @code itself where the list does not
 *   have it.
 */
const char *
entente_vocabulary_get_label_in (EntenteVocabulary vocabulary,
                                 const char *code,
                                 const char *language)
{
  const EntenteVocabularyWord *word;

  g_return_val_if_fail (IS_VOCABULARY (vocabulary), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  word = find_word (vocabulary, code);
  if (word == NULL)
    return code;
  return entente_translate_into (language, _entente_vocabulary_tables[vocabulary].name,
                                 word->label);
}
