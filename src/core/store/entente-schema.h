/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-database.h"

G_BEGIN_DECLS

/**
 * ENTENTE_SCHEMA_VERSION:
 *
 * The version of the file format that this program writes; `PRAGMA user_version` of the file.
 */
#define ENTENTE_SCHEMA_VERSION 1

gboolean entente_schema_get_version (EntenteDatabase *database, guint *ret_version, GError **error);
gboolean entente_schema_upgrade (EntenteDatabase *database, GError **error);

/* For tests: another list of migrations, each a script; the nth makes version n + 1. */
gboolean _entente_schema_upgrade_with (EntenteDatabase *database,
                                       const char *const *scripts,
                                       GError **error);

G_END_DECLS
