/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  const char *label; /* untranslated; the message context is the name of the vocabulary */
} EntenteVocabularyWord;

typedef struct
{
  const char *name;
  const EntenteVocabularyWord *words;
  guint n_words;
} EntenteVocabularyTable;

extern const EntenteVocabularyTable _entente_vocabulary_tables[ENTENTE_N_VOCABULARIES];

G_END_DECLS
