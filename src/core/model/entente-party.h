/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTY (entente_party_get_type ())

/**
 * EntenteParty:
 *
 * Who an agreement binds, and as what. A party that the source does not name has a name instead of a partner.
 */
G_DECLARE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE, PARTY, EntenteNode)

const char *entente_party_get_partner (EntenteParty *self);
EntenteText *entente_party_get_name (EntenteParty *self);
const char *entente_party_get_role (EntenteParty *self);
EntenteText *entente_party_get_as (EntenteParty *self);
const char *entente_party_get_country (EntenteParty *self);

G_END_DECLS
