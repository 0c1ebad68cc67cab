/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-search-query.h"
#include "store/entente-database.h"

G_BEGIN_DECLS

/* How closely the words of a query are met. */
typedef enum
{
  ENTENTE_MATCH_EXACT,  /* with the marks that were typed; words may go on */
  ENTENTE_MATCH_WORD,   /* without marks, whole words */
  ENTENTE_MATCH_PREFIX, /* without marks; words may go on */
} EntenteMatchLevel;

gboolean _entente_match_is_marked (const EntenteSearchQuery *query);
char *_entente_match_names (const EntenteSearchQuery *query,
                            EntenteMatchLevel level,
                            EntenteDatabase *database);
char *_entente_match_text (const EntenteSearchQuery *query,
                           EntenteMatchLevel level,
                           EntenteDatabase *database);
char *_entente_match_excluded (const EntenteSearchQuery *query);

G_END_DECLS
