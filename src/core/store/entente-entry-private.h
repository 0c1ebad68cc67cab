/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-database.h"
#include "store/entente-entry.h"

G_BEGIN_DECLS

/* Where parties are joined, before each form of the name of one that is no record. No id has it. */
#define ENTENTE_PARTY_NAMED "="

/* The columns that _entente_entry_read() expects, in this order. */
#define ENTENTE_ENTRY_COLUMNS                                                                      \
  "n, kind, id, type, status, country, language, acronym, starred, date, first_day, last_day, "    \
  "agreements, articles, latest, title, subtitle, parties"

EntenteEntry *_entente_entry_new (gint64 n);
void _entente_entry_read (EntenteEntry *self, EntenteStatement *row, const char *language);

/* A text in one column, as "language US form RS language US form…". */
char *_entente_text_pack (const EntenteText *text);
EntenteText *_entente_text_unpack (const char *packed);

G_END_DECLS
