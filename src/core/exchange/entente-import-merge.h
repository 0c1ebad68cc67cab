/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteImportSide:
 *
 * Whose values win where both have one. Whatever only one of them has is kept in any case.
 */
typedef enum
{
  ENTENTE_IMPORT_OURS,
  ENTENTE_IMPORT_THEIRS,
} EntenteImportSide;

/**
 * EntenteImportDifference:
 * @field: a field in which their record says something that ours does not
 * @clashes: whether the two say different things, rather than theirs adding to ours
 * @side: whose value is taken where they clash
 */
typedef struct
{
  const EntenteField *field;
  gboolean clashes;
  EntenteImportSide side;
} EntenteImportDifference;

GArray *entente_import_list_differences (EntenteRecord *ours, EntenteRecord *theirs);
EntenteRecord *
entente_import_merge (EntenteRecord *ours, EntenteRecord *theirs, const GArray *differences);
char *
entente_import_dup_value (EntenteRecord *record, const EntenteField *field, const char *language);

G_END_DECLS
