/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

void entente_export_job_run_async (EntenteCatalogue *catalogue,
                                   EntenteExporter *exporter,
                                   const char *const *ids,
                                   const char *language,
                                   GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean
entente_export_job_run_finish (EntenteCatalogue *catalogue, GAsyncResult *result, GError **error);

G_END_DECLS
