/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AGREEMENT (entente_agreement_get_type ())

/**
 * EntenteAgreement:
 *
 * What binds partners: a treaty, an agreement, minutes, a declaration.
 */
G_DECLARE_FINAL_TYPE (EntenteAgreement, entente_agreement, ENTENTE, AGREEMENT, EntenteRecord)

EntenteText *entente_agreement_get_title (EntenteAgreement *self);
const char *entente_agreement_get_instrument (EntenteAgreement *self);
const char *entente_agreement_get_nature (EntenteAgreement *self);
const char *entente_agreement_get_status (EntenteAgreement *self);
GPtrArray *entente_agreement_get_parties (EntenteAgreement *self);
EntenteDate *entente_agreement_get_signed (EntenteAgreement *self);
EntenteDate *entente_agreement_get_exchanged (EntenteAgreement *self);
EntenteDate *entente_agreement_get_announced (EntenteAgreement *self);
EntenteText *entente_agreement_get_place (EntenteAgreement *self);
const char *entente_agreement_get_place_partner (EntenteAgreement *self);
EntenteDate *entente_agreement_get_entry_into_force (EntenteAgreement *self);
EntenteDate *entente_agreement_get_ends (EntenteAgreement *self);
double entente_agreement_get_duration (EntenteAgreement *self);
const char *entente_agreement_get_renewal (EntenteAgreement *self);
double entente_agreement_get_renewal_period (EntenteAgreement *self);
double entente_agreement_get_notice (EntenteAgreement *self);
GPtrArray *entente_agreement_get_signatories (EntenteAgreement *self);
GPtrArray *entente_agreement_get_witnesses (EntenteAgreement *self);
const char *const *entente_agreement_get_languages (EntenteAgreement *self);
EntenteText *entente_agreement_get_subjects (EntenteAgreement *self);
GPtrArray *entente_agreement_get_relations (EntenteAgreement *self);
EntenteText *entente_agreement_get_description (EntenteAgreement *self);

G_END_DECLS
