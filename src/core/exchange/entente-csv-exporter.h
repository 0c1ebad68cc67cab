/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CSV_EXPORTER (entente_csv_exporter_get_type ())

/**
 * EntenteCsvExporter:
 *
 * The records of one kind as a table, with columns that the importer knows again.
 */
G_DECLARE_FINAL_TYPE (EntenteCsvExporter, entente_csv_exporter, ENTENTE, CSV_EXPORTER, GObject)

EntenteExporter *entente_csv_exporter_new (void);
void entente_csv_exporter_set_kind (EntenteCsvExporter *self, EntenteKind kind);
void entente_csv_exporter_set_separator (EntenteCsvExporter *self, char separator);
void entente_csv_exporter_set_bom (EntenteCsvExporter *self, gboolean bom);
void entente_csv_exporter_set_complete (EntenteCsvExporter *self, gboolean complete);

G_END_DECLS
