/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AWARD (entente_award_get_type ())

/**
 * EntenteAward:
 *
 * An honour that a person received.
 */
G_DECLARE_FINAL_TYPE (EntenteAward, entente_award, ENTENTE, AWARD, EntenteNode)

EntenteText *entente_award_get_name (EntenteAward *self);
const char *entente_award_get_partner (EntenteAward *self);
EntenteDate *entente_award_get_date (EntenteAward *self);

G_END_DECLS
