/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteLikeness:
 *
 * What makes two records look like one, and what speaks against it. Nothing is ever merged by
 * itself: a person is shown both sides.
 */
typedef enum
{
  ENTENTE_LIKENESS_NONE = 0,
  ENTENTE_LIKENESS_SAME_IDENTIFIER = 1 << 0,
  ENTENTE_LIKENESS_SAME_NAME = 1 << 1,
  ENTENTE_LIKENESS_SAME_WORDS = 1 << 2,
  ENTENTE_LIKENESS_SAME_ACRONYM = 1 << 3,
  ENTENTE_LIKENESS_SAME_DATE = 1 << 4,
  ENTENTE_LIKENESS_OTHER_IDENTIFIER = 1 << 8,
  ENTENTE_LIKENESS_OTHER_ACRONYM = 1 << 9,
  ENTENTE_LIKENESS_OTHER_COUNTRY = 1 << 10,
  ENTENTE_LIKENESS_OTHER_TYPE = 1 << 11,
  ENTENTE_LIKENESS_OTHER_FOUNDING = 1 << 12,
} EntenteLikeness;

#define ENTENTE_LIKENESS_FOR     0x00ff
#define ENTENTE_LIKENESS_AGAINST 0xff00

/**
 * EntenteDuplicate:
 * @a: the id of one record
 * @b: the id of the other, which is later in the alphabet
 * @likeness: what speaks for it and against it
 * @score: how much looks alike, for the order in which pairs are shown
 *
 * Two records that may be one.
 */
typedef struct
{
  char *a;
  char *b;
  EntenteLikeness likeness;
  int score;
} EntenteDuplicate;

#define ENTENTE_TYPE_DUPLICATE_FINDER (entente_duplicate_finder_get_type ())

/**
 * EntenteDuplicateFinder:
 *
 * Finds records of one kind that may be the same. It is told of every record, then asked.
 */
G_DECLARE_FINAL_TYPE (
    EntenteDuplicateFinder, entente_duplicate_finder, ENTENTE, DUPLICATE_FINDER, GObject)

EntenteDuplicateFinder *entente_duplicate_finder_new (void);
void entente_duplicate_finder_add (EntenteDuplicateFinder *self, EntenteRecord *record);
GPtrArray *entente_duplicate_finder_find (EntenteDuplicateFinder *self,
                                          GCancellable *cancellable,
                                          GError **error);

GStrv entente_likeness_list_reasons (EntenteLikeness likeness);

G_END_DECLS
