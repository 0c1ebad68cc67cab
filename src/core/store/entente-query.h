/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"
#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteSort:
 * @ENTENTE_SORT_NAME: by the rules of the language of the query
 * @ENTENTE_SORT_DATE: the newest first, what has no date last
 * @ENTENTE_SORT_DATE_ASCENDING: the oldest first, what has no date last
 * @ENTENTE_SORT_AGREEMENTS: with most agreements first
 * @ENTENTE_SORT_ARTICLES: with most articles first
 * @ENTENTE_SORT_LATEST: what something happened to last
 * @ENTENTE_SORT_RANK: as the hits of the query are given
 */
typedef enum
{
  ENTENTE_SORT_NAME,
  ENTENTE_SORT_DATE,
  ENTENTE_SORT_DATE_ASCENDING,
  ENTENTE_SORT_AGREEMENTS,
  ENTENTE_SORT_ARTICLES,
  ENTENTE_SORT_LATEST,
  ENTENTE_SORT_RANK,
} EntenteSort;

#define ENTENTE_N_SORTS (ENTENTE_SORT_RANK + 1)

#define ENTENTE_TYPE_QUERY (entente_query_get_type ())

/**
 * EntenteQuery:
 *
 * Which records, and in what order: a kind, filters by facets, a span of days, and where a text
 * was searched for, the hits of that search.
 *
 * Values of one key are alternatives, keys restrict each other. A query that a model has been
 * given is not changed any more: take a copy.
 */
G_DECLARE_FINAL_TYPE (EntenteQuery, entente_query, ENTENTE, QUERY, GObject)

/**
 * EntenteFacetCount:
 *
 * How many of the records that a query finds have a value.
 */
typedef struct
{
  char *value;
  guint count;
} EntenteFacetCount;

EntenteQuery *entente_query_new (EntenteKind kind);
EntenteQuery *entente_query_copy (EntenteQuery *self);
gboolean entente_query_equal (EntenteQuery *a, EntenteQuery *b);

void entente_query_set_kind (EntenteQuery *self, EntenteKind kind);
void entente_query_set_language (EntenteQuery *self, const char *language);
void entente_query_set_sort (EntenteQuery *self, EntenteSort sort);
void entente_query_set_days (EntenteQuery *self, gint32 first_day, gint32 last_day);
void entente_query_set_hits (EntenteQuery *self, const guint32 *numbers, guint n_numbers);
void entente_query_clear_hits (EntenteQuery *self);
void entente_query_add_value (EntenteQuery *self, const char *key, const char *value);
void entente_query_remove_value (EntenteQuery *self, const char *key, const char *value);
void entente_query_exclude_value (EntenteQuery *self, const char *key, const char *value);
void entente_query_clear_key (EntenteQuery *self, const char *key);

EntenteKind entente_query_get_kind (EntenteQuery *self);
const char *entente_query_get_language (EntenteQuery *self);
EntenteSort entente_query_get_sort (EntenteQuery *self);
const char *const *entente_query_get_values (EntenteQuery *self, const char *key);
gboolean entente_query_has_value (EntenteQuery *self, const char *key, const char *value);
gboolean entente_query_is_filtered (EntenteQuery *self);

GPtrArray *entente_query_count_values (EntenteQuery *self, EntenteStore *store, const char *key);

G_END_DECLS
