/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_IDENTIFIER (entente_identifier_get_type ())

/**
 * EntenteIdentifier:
 *
 * A number or code under which others know the record.
 */
G_DECLARE_FINAL_TYPE (EntenteIdentifier, entente_identifier, ENTENTE, IDENTIFIER, EntenteNode)

const char *entente_identifier_get_scheme (EntenteIdentifier *self);
const char *entente_identifier_get_value (EntenteIdentifier *self);
char *entente_identifier_dup_key (EntenteIdentifier *self);

G_END_DECLS
