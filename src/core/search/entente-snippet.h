/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/entente-words.h"
#include "model/entente-record.h"
#include "search/entente-search-query.h"

G_BEGIN_DECLS

/**
 * EntenteSnippet:
 * @text: a piece of the text of a record, with an ellipsis where it is cut
 * @language: (nullable): its language, an interned string
 * @matches: (element-type EntenteWord): where in @text the words of the query are, in order
 *
 * Why a record was found.
 */
typedef struct
{
  char *text;
  const char *language;
  GArray *matches;
} EntenteSnippet;

EntenteSnippet *entente_snippet_new (EntenteRecord *record,
                                     const EntenteSearchQuery *query,
                                     const char *language,
                                     guint max_characters);
void entente_snippet_free (EntenteSnippet *self);
GArray *entente_find_matches (const char *text, const EntenteSearchQuery *query, guint *ret_terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSnippet, entente_snippet_free)

G_END_DECLS
