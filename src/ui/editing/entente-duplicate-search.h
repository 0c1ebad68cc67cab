/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "services/entente-duplicates.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* Looking for records that may be the same, in all of a catalogue, off the interface thread. */

void entente_duplicate_search_async (EntenteCatalogue *catalogue,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data,
                                     GTask **ret_task);
double entente_duplicate_search_get_progress (GTask *task);
GPtrArray *entente_duplicate_search_finish (GAsyncResult *result, GError **error);

G_END_DECLS
