/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_COMMITMENT (entente_commitment_get_type ())

/**
 * EntenteCommitment:
 *
 * What somebody promised to do, and by when.
 */
G_DECLARE_FINAL_TYPE (EntenteCommitment, entente_commitment, ENTENTE, COMMITMENT, EntenteRecord)

EntenteText *entente_commitment_get_text (EntenteCommitment *self);
const char *const *entente_commitment_get_obligors (EntenteCommitment *self);
const char *const *entente_commitment_get_beneficiaries (EntenteCommitment *self);
EntenteDate *entente_commitment_get_due (EntenteCommitment *self);
const char *entente_commitment_get_recurrence (EntenteCommitment *self);
const char *entente_commitment_get_state (EntenteCommitment *self);
EntenteDate *entente_commitment_get_met_on (EntenteCommitment *self);
const char *entente_commitment_get_agreement (EntenteCommitment *self);
const char *const *entente_commitment_get_about (EntenteCommitment *self);
EntenteText *entente_commitment_get_place (EntenteCommitment *self);
EntenteText *entente_commitment_get_description (EntenteCommitment *self);

G_END_DECLS
