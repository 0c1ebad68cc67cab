/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteCatalogueProgress:
 * @done: how many records have been gone through
 * @total: how many there are
 *
 * Called in the thread that does the work.
 */
typedef void (*EntenteCatalogueProgress) (guint done, guint total, gpointer user_data);

gboolean entente_catalogue_bring_up_to_date (const char *path,
                                             EntenteIndexer *indexer,
                                             EntenteCatalogueProgress progress,
                                             gpointer user_data,
                                             GCancellable *cancellable,
                                             GError **error);
gboolean entente_catalogue_rebuild (EntenteCatalogue *self,
                                    EntenteCatalogueProgress progress,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
