/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteStoreWalkFunc:
 * @json: a record, in its canonical form on one line
 *
 * Returns: %FALSE with @error set to stop
 */
typedef gboolean (*EntenteStoreWalkFunc) (const char *json, gpointer user_data, GError **error);

gboolean entente_store_walk (EntenteStore *self,
                             EntenteStoreWalkFunc func,
                             gpointer user_data,
                             GError **error);
gboolean entente_store_walk_ids (EntenteStore *self,
                                 const char *const *ids,
                                 EntenteStoreWalkFunc func,
                                 gpointer user_data,
                                 GError **error);

G_END_DECLS
