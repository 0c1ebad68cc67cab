/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTNER_RELATION (entente_partner_relation_get_type ())

/**
 * EntentePartnerRelation:
 *
 * How a partner stands to another.
 */
G_DECLARE_FINAL_TYPE (
    EntentePartnerRelation, entente_partner_relation, ENTENTE, PARTNER_RELATION, EntenteNode)

const char *entente_partner_relation_get_kind (EntentePartnerRelation *self);
const char *entente_partner_relation_get_partner (EntentePartnerRelation *self);
EntenteDate *entente_partner_relation_get_date (EntentePartnerRelation *self);

G_END_DECLS
