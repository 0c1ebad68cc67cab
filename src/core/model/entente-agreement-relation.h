/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AGREEMENT_RELATION (entente_agreement_relation_get_type ())

/**
 * EntenteAgreementRelation:
 *
 * How an agreement stands to an earlier one.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAgreementRelation, entente_agreement_relation, ENTENTE, AGREEMENT_RELATION, EntenteNode)

const char *entente_agreement_relation_get_kind (EntenteAgreementRelation *self);
const char *entente_agreement_relation_get_agreement (EntenteAgreementRelation *self);

G_END_DECLS
