/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/entente-record.h"

G_BEGIN_DECLS

/* A draft on the disk: what somebody has typed and not saved, as JSON. */

char *entente_draft_dup_path (const char *catalogue, EntenteKind kind, const char *id);
JsonObject *entente_draft_load (const char *path);
gboolean entente_draft_save (const char *path, JsonObject *draft, GError **error);
void entente_draft_remove (const char *path);

void entente_draft_collect_typed (EntenteNode *node, JsonObject *typed);
void entente_draft_give_typed (EntenteNode *node, JsonObject *typed);

G_END_DECLS
