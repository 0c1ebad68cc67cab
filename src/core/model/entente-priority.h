/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRIORITY (entente_priority_get_type ())

/**
 * EntentePriority:
 *
 * The fields that a partner puts first in its cooperation with another.
 */
G_DECLARE_FINAL_TYPE (EntentePriority, entente_priority, ENTENTE, PRIORITY, EntenteNode)

const char *entente_priority_get_partner (EntentePriority *self);
const char *const *entente_priority_get_fields (EntentePriority *self);
const char *entente_priority_get_period (EntentePriority *self);
EntenteText *entente_priority_get_text (EntentePriority *self);

G_END_DECLS
