/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "search/entente-search-query.h"
#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteHit:
 * @n: the number of the record in the file
 * @kind: its kind
 * @tier: how well it was met: the lower, the better
 * @order: within a tier and kind: what comes first has the lower one
 *
 * A record that was found.
 */
typedef struct
{
  gint64 n;
  EntenteKind kind;
  guint tier;
  gint64 order;
} EntenteHit;

GArray *
entente_search_immediate (EntenteStore *store, const EntenteSearchQuery *query, guint limit);
GArray *entente_search_run_soon (EntenteStore *store,
                                 const EntenteSearchQuery *query,
                                 guint limit,
                                 gboolean *ret_whole,
                                 GCancellable *cancellable,
                                 GError **error);
GArray *entente_search_run (EntenteStore *store,
                            const EntenteSearchQuery *query,
                            guint limit,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
