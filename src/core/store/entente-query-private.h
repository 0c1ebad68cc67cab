/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-query.h"

G_BEGIN_DECLS

/* A set of record numbers, one bit each. */
typedef struct
{
  guint8 *bits;
  guint32 size; /* numbers below this can be in it */
} EntenteNumberSet;

static inline gboolean
_entente_number_set_contains (const EntenteNumberSet *self, guint32 n)
{
  return n < self->size && (self->bits[n >> 3] & (1u << (n & 7))) != 0;
}

void _entente_number_set_clear (EntenteNumberSet *self);

/* Which records pass all filters but the one by @except; the hits count as one. FALSE where there
 * is no filter, and every record of the kind passes. */
gboolean _entente_query_evaluate (EntenteQuery *self,
                                  EntenteStore *store,
                                  const char *except,
                                  EntenteNumberSet *ret_set);

/* (nullable) (element-type guint32): the hits, in their order */
GArray *_entente_query_get_hits (EntenteQuery *self);

void entente_facet_count_free (EntenteFacetCount *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteNumberSet, _entente_number_set_clear)

G_END_DECLS
