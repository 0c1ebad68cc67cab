/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"
#include "store/entente-store.h"

G_BEGIN_DECLS

/* All formats that there are, in the order in which to offer them. */

GPtrArray *entente_formats_list_importers (void);
GPtrArray *entente_formats_list_exporters (void);
EntenteImporter *entente_formats_find_importer (const char *id);
EntenteExporter *entente_formats_find_exporter (const char *id);
EntenteExporter *entente_formats_find_exporter_for_name (const char *file_name);
EntenteImporter *
entente_formats_guess_importer (const char *file_name, const char *bytes, gsize length);
EntenteImporter *
entente_formats_guess_importer_for_file (GFile *file, GCancellable *cancellable, GError **error);

EntenteExportSource
entente_formats_make_source (EntenteStore *store, const char *const *ids, const char *language);

G_END_DECLS
