/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PROJECT_PARTNER (entente_project_partner_get_type ())

/**
 * EntenteProjectPartner:
 *
 * Who takes part in a project, and as what.
 */
G_DECLARE_FINAL_TYPE (
    EntenteProjectPartner, entente_project_partner, ENTENTE, PROJECT_PARTNER, EntenteNode)

const char *entente_project_partner_get_partner (EntenteProjectPartner *self);
const char *entente_project_partner_get_role (EntenteProjectPartner *self);

G_END_DECLS
