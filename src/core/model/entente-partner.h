/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTNER (entente_partner_get_type ())

/**
 * EntentePartner:
 *
 * Who cooperates: a state, a ministry, an academy, a laboratory, a locality.
 */
G_DECLARE_FINAL_TYPE (EntentePartner, entente_partner, ENTENTE, PARTNER, EntenteRecord)

const char *entente_partner_get_type_code (EntentePartner *self);
EntenteText *entente_partner_get_name (EntentePartner *self);
const char *entente_partner_get_acronym (EntentePartner *self);
GPtrArray *entente_partner_get_other_names (EntentePartner *self);
const char *entente_partner_get_country (EntentePartner *self);
EntenteText *entente_partner_get_place (EntentePartner *self);
EntenteDate *entente_partner_get_founded (EntentePartner *self);
EntenteDate *entente_partner_get_ended (EntentePartner *self);
const char *entente_partner_get_status (EntentePartner *self);
EntenteText *entente_partner_get_description (EntentePartner *self);
GPtrArray *entente_partner_get_relations (EntentePartner *self);
GPtrArray *entente_partner_get_priorities (EntentePartner *self);

G_END_DECLS
