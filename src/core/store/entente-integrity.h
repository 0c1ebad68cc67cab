/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"
#include "store/entente-database.h"

G_BEGIN_DECLS

gboolean entente_integrity_count (EntenteDatabase *database, guint *counts, GError **error);
GPtrArray *entente_integrity_list_problems (EntenteDatabase *database, gboolean quick);
GPtrArray *entente_integrity_list_stale (EntenteDatabase *database);

G_END_DECLS
