/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"
#include "search/entente-filter.h"

G_BEGIN_DECLS

/**
 * EntenteTerm:
 * @text: as typed
 * @exact: its words in the exact form, see entente_normalise()
 * @folded: the same words in the folded form; as many
 * @marked: whether the two differ, so that marks were typed
 * @phrase: whether it was put in quotation marks
 * @prefix: whether the last word may go on
 * @excluded: whether records that have it are left out
 *
 * One word, one phrase, or what a hyphen makes one of: words that follow each other.
 */
typedef struct
{
  char *text;
  GStrv exact;
  GStrv folded;
  gboolean marked;
  gboolean phrase;
  gboolean prefix;
  gboolean excluded;
} EntenteTerm;

/**
 * EntenteSearchQuery:
 *
 * What somebody looks for: words, and filters. What is typed and what is chosen with buttons makes
 * the same query.
 */
typedef struct _EntenteSearchQuery EntenteSearchQuery;

#define ENTENTE_TYPE_SEARCH_QUERY (entente_search_query_get_type ())

GType entente_search_query_get_type (void) G_GNUC_CONST;
EntenteSearchQuery *entente_search_query_new (void);
EntenteSearchQuery *entente_search_query_copy (const EntenteSearchQuery *self);
void entente_search_query_free (EntenteSearchQuery *self);

guint entente_search_query_get_n_terms (const EntenteSearchQuery *self);
const EntenteTerm *entente_search_query_get_term (const EntenteSearchQuery *self, guint index);
guint entente_search_query_get_n_filters (const EntenteSearchQuery *self);
const EntenteFilter *entente_search_query_get_filter (const EntenteSearchQuery *self, guint index);
const EntenteFilter *
entente_search_query_find_filter (const EntenteSearchQuery *self, const char *key);
gboolean entente_search_query_is_empty (const EntenteSearchQuery *self);
gboolean entente_search_query_has_words (const EntenteSearchQuery *self);
gboolean entente_search_query_equal (const EntenteSearchQuery *a, const EntenteSearchQuery *b);

void entente_search_query_add_term (EntenteSearchQuery *self,
                                    const char *text,
                                    gboolean phrase,
                                    gboolean excluded);
void entente_search_query_add_value (EntenteSearchQuery *self, const char *key, const char *value);
void
entente_search_query_exclude_value (EntenteSearchQuery *self, const char *key, const char *value);
void
entente_search_query_remove_value (EntenteSearchQuery *self, const char *key, const char *value);
gboolean
entente_search_query_has_value (const EntenteSearchQuery *self, const char *key, const char *value);
void entente_search_query_merge (EntenteSearchQuery *self, const EntenteSearchQuery *other);
EntenteKind entente_search_query_get_kind (const EntenteSearchQuery *self);

char *entente_search_query_to_string (const EntenteSearchQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSearchQuery, entente_search_query_free)

G_END_DECLS
