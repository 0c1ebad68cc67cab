/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-csv-mapping.h"
#include "exchange/entente-encoding.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

/**
 * EntenteCsvTable:
 * @encoding: that of the file
 * @separator: what parts the cells
 * @has_header: whether the first row says what the columns are
 * @n_columns: how many columns the widest row has
 * @header: the words above the columns; "1", "2"… where there are none
 * @rows: (element-type GStrv): the first real rows
 *
 * What a file looks like, to be shown before anything is read from it.
 */
typedef struct
{
  EntenteEncoding encoding;
  char separator;
  gboolean has_header;
  guint n_columns;
  GStrv header;
  GPtrArray *rows;
} EntenteCsvTable;

void entente_csv_table_free (EntenteCsvTable *self);

#define ENTENTE_TYPE_CSV_IMPORTER (entente_csv_importer_get_type ())

/**
 * EntenteCsvImporter:
 *
 * Tables of separated values: partners, agreements, articles, people, or any other kind. What is
 * not set is found out from the file.
 */
G_DECLARE_FINAL_TYPE (EntenteCsvImporter, entente_csv_importer, ENTENTE, CSV_IMPORTER, GObject)

EntenteImporter *entente_csv_importer_new (void);
EntenteCsvTable *entente_csv_importer_inspect (EntenteCsvImporter *self,
                                               const char *bytes,
                                               gsize length,
                                               guint max_rows);

void entente_csv_importer_set_encoding (EntenteCsvImporter *self, int encoding);
void entente_csv_importer_set_separator (EntenteCsvImporter *self, char separator);
void entente_csv_importer_set_has_header (EntenteCsvImporter *self, int has_header);
void entente_csv_importer_set_language (EntenteCsvImporter *self, const char *language);
void entente_csv_importer_set_kind (EntenteCsvImporter *self, EntenteKind kind);
void entente_csv_importer_set_mapping (EntenteCsvImporter *self, const EntenteCsvMapping *mapping);
EntenteCsvMapping *
entente_csv_importer_dup_mapping (EntenteCsvImporter *self, const EntenteCsvTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvTable, entente_csv_table_free)

G_END_DECLS
