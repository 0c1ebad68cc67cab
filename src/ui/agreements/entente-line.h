/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-agreement.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteLineNode:
 * @agreement: an agreement of the line
 * @relation: (nullable): how it stands to an earlier one, as a code
 * @earlier: (nullable): which one that is
 *
 * One agreement in a line of agreements that continue one another.
 */
typedef struct
{
  EntenteAgreement *agreement;
  const char *relation;
  EntenteAgreement *earlier;
} EntenteLineNode;

GPtrArray *entente_line_new (EntenteCatalogue *catalogue, EntenteAgreement *agreement);
gboolean entente_line_has_relation (const char *relation);
EntenteDate *entente_line_get_date (EntenteAgreement *agreement);
char *entente_line_dup_year (EntenteAgreement *agreement);

G_END_DECLS
