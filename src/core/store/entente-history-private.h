/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-history.h"

G_BEGIN_DECLS

void entente_version_free (EntenteVersion *self);

EntenteChange *_entente_history_find_undo (EntenteStore *store, GError **error);
EntenteChange *_entente_history_find_redo (EntenteStore *store, GError **error);

gboolean _entente_history_append (EntenteStore *store, EntenteChange *change, GError **error);
gboolean _entente_history_append_item (
    EntenteStore *store, gint64 sequence, const char *id, const char *before, GError **error);
gboolean
_entente_history_set_n_items (EntenteStore *store, gint64 sequence, guint n_items, GError **error);
gboolean _entente_history_set_state (EntenteStore *store,
                                     gint64 sequence,
                                     EntenteChangeState state,
                                     GError **error);

G_END_DECLS
