/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SIGNATORY (entente_signatory_get_type ())

/**
 * EntenteSignatory:
 *
 * A person who signed an agreement, or witnessed its signing.
 */
G_DECLARE_FINAL_TYPE (EntenteSignatory, entente_signatory, ENTENTE, SIGNATORY, EntenteNode)

const char *entente_signatory_get_person (EntenteSignatory *self);
EntenteText *entente_signatory_get_name (EntenteSignatory *self);
EntenteText *entente_signatory_get_capacity (EntenteSignatory *self);
const char *entente_signatory_get_on_behalf_of (EntenteSignatory *self);
EntenteDate *entente_signatory_get_date (EntenteSignatory *self);

G_END_DECLS
