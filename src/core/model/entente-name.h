/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_NAME (entente_name_get_type ())

/**
 * EntenteName:
 *
 * A name other than the main one: former, printed, an acronym.
 */
G_DECLARE_FINAL_TYPE (EntenteName, entente_name, ENTENTE, NAME, EntenteNode)

const char *entente_name_get_kind (EntenteName *self);
const char *entente_name_get_name (EntenteName *self);
const char *entente_name_get_language (EntenteName *self);
EntenteDate *entente_name_get_from (EntenteName *self);
EntenteDate *entente_name_get_until (EntenteName *self);

G_END_DECLS
