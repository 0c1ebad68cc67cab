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
 * EntenteQuery:
 *
 * What somebody looks for: words, and filters. What is typed and what is chosen with buttons makes
 * the same query.
 */
typedef struct _EntenteQuery EntenteQuery;

#define ENTENTE_TYPE_QUERY (entente_query_get_type ())

GType entente_query_get_type (void) G_GNUC_CONST;
EntenteQuery *entente_query_new (void);
EntenteQuery *entente_query_copy (const EntenteQuery *self);
void entente_query_free (EntenteQuery *self);

guint entente_query_get_n_terms (const EntenteQuery *self);
const EntenteTerm *entente_query_get_term (const EntenteQuery *self, guint index);
guint entente_query_get_n_filters (const EntenteQuery *self);
const EntenteFilter *entente_query_get_filter (const EntenteQuery *self, guint index);
const EntenteFilter *entente_query_find_filter (const EntenteQuery *self, const char *key);
gboolean entente_query_is_empty (const EntenteQuery *self);
gboolean entente_query_has_words (const EntenteQuery *self);
gboolean entente_query_equal (const EntenteQuery *a, const EntenteQuery *b);

void
entente_query_add_term (EntenteQuery *self, const char *text, gboolean phrase, gboolean excluded);
void entente_query_add_value (EntenteQuery *self, const char *key, const char *value);
void entente_query_exclude_value (EntenteQuery *self, const char *key, const char *value);
void entente_query_remove_value (EntenteQuery *self, const char *key, const char *value);
gboolean entente_query_has_value (const EntenteQuery *self, const char *key, const char *value);
void entente_query_merge (EntenteQuery *self, const EntenteQuery *other);
EntenteKind entente_query_get_kind (const EntenteQuery *self);

char *entente_query_to_string (const EntenteQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuery, entente_query_free)

G_END_DECLS
