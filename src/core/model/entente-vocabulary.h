/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteVocabulary:
 *
 * The lists of words that the data may use. Data holds codes; the interface shows words.
 */
typedef enum
{
  ENTENTE_VOCABULARY_NONE = 0,
  ENTENTE_VOCABULARY_AUTHOR_ROLE,
  ENTENTE_VOCABULARY_NAME_KIND,
  ENTENTE_VOCABULARY_PARTNER_TYPE,
  ENTENTE_VOCABULARY_PARTNER_STATUS,
  ENTENTE_VOCABULARY_PARTNER_RELATION,
  ENTENTE_VOCABULARY_PRIORITY_PERIOD,
  ENTENTE_VOCABULARY_INSTRUMENT,
  ENTENTE_VOCABULARY_LEGAL_NATURE,
  ENTENTE_VOCABULARY_AGREEMENT_STATUS,
  ENTENTE_VOCABULARY_PARTY_ROLE,
  ENTENTE_VOCABULARY_RENEWAL,
  ENTENTE_VOCABULARY_AGREEMENT_RELATION,
  ENTENTE_VOCABULARY_PROJECT_STATUS,
  ENTENTE_VOCABULARY_EVENT_TYPE,
  ENTENTE_VOCABULARY_QUALIFIER,
  ENTENTE_VOCABULARY_RECURRENCE,
  ENTENTE_VOCABULARY_COMMITMENT_STATE,
  ENTENTE_VOCABULARY_FIELD,
} EntenteVocabulary;

#define ENTENTE_N_VOCABULARIES (ENTENTE_VOCABULARY_FIELD + 1)

const char *entente_vocabulary_get_name (EntenteVocabulary vocabulary);
EntenteVocabulary entente_vocabulary_from_name (const char *name);
guint entente_vocabulary_get_size (EntenteVocabulary vocabulary);
const char *entente_vocabulary_get_code (EntenteVocabulary vocabulary, guint index);
const char *entente_vocabulary_find (EntenteVocabulary vocabulary, const char *code);
const char *entente_vocabulary_get_label_in (EntenteVocabulary vocabulary,
                                             const char *code,
                                             const char *language);
const char *entente_vocabulary_get_label (EntenteVocabulary vocabulary, const char *code);

G_END_DECLS
