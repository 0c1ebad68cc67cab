/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

/* The facets of a record, packed as "key US value RS key US value…"; NULL where it has none. */
char *_entente_facets_collect (EntenteStore *store, EntenteRecord *record);
gboolean _entente_facets_insert (
    EntenteStore *store, gint64 n, EntenteKind kind, const char *packed, GError **error);
gboolean _entente_facets_remove (EntenteStore *store, gint64 n, EntenteKind kind, GError **error);

G_END_DECLS
