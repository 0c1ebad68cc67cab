/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteMergeChoice:
 * @ENTENTE_MERGE_KEEP: the value of the record that stays
 * @ENTENTE_MERGE_TAKE: the value of the other
 * @ENTENTE_MERGE_BOTH: all of both: languages, names, elements of a list
 *
 * What becomes of one field when two records are merged.
 */
typedef enum
{
  ENTENTE_MERGE_KEEP,
  ENTENTE_MERGE_TAKE,
  ENTENTE_MERGE_BOTH,
} EntenteMergeChoice;

/**
 * EntenteMergeField:
 * @field: a field in which the two differ
 * @choice: what becomes of it
 * @can_be_both: whether %ENTENTE_MERGE_BOTH makes sense
 */
typedef struct
{
  const EntenteField *field;
  EntenteMergeChoice choice;
  gboolean can_be_both;
} EntenteMergeField;

GArray *entente_merge_list_fields (EntenteRecord *stays, EntenteRecord *other);
EntenteRecord *
entente_merge_records (EntenteRecord *stays, EntenteRecord *other, const GArray *fields);

G_END_DECLS
