/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

/* The place of field @f in @self, as a pointer to @type. */
#define ENTENTE_NODE_VALUE(self, f, type) (G_STRUCT_MEMBER (type, (self), (f)->offset))

JsonObject *_entente_node_get_extra (EntenteNode *self);
void _entente_node_set_extra (EntenteNode *self, const char *key, JsonNode *value);

G_END_DECLS
