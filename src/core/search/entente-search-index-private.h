/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/* A document of the index has a number that says where it comes among the hits, so that the first
 * of them can be read without looking at all: its kind, then for what has a date the latest first,
 * for names the shortest first, then a number that is never given twice. */
#define ENTENTE_DOCUMENT_KIND_SHIFT  59
#define ENTENTE_DOCUMENT_ORDER_SHIFT 32
#define ENTENTE_DOCUMENT_MAX_ORDER   99999999
#define ENTENTE_DOCUMENT_FIRST(kind) ((gint64) (kind) << ENTENTE_DOCUMENT_KIND_SHIFT)
#define ENTENTE_DOCUMENT_LAST(kind)  (ENTENTE_DOCUMENT_FIRST ((kind) + 1) - 1)

/* Filters are words of the index too. They begin with a letter that is nobody's. */
#define ENTENTE_FACET_MARK "\xee\x80\x80"

/* The first of the documents' facets: every document has it. */
#define ENTENTE_FACET_ANY ENTENTE_FACET_MARK "any"

char *_entente_facet_to_token (const char *key, const char *value);
char *_entente_year_to_token (const char *key, int year);
void _entente_facets_begin (GString *facets, EntenteRecord *record);
void
_entente_facets_add_years (GString *facets, const char *key, gint32 first_day, gint32 last_day);
void _entente_facets_add_packed (GString *facets, const char *packed);

G_END_DECLS
