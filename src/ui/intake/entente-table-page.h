/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "exchange/entente-csv-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TABLE_PAGE (entente_table_page_get_type ())

/**
 * EntenteTablePage:
 *
 * What a table of separated values is: how it is written, and where its columns go, with the first
 * rows to look at. What was chosen is remembered for tables with the same columns.
 *
 * Signals: "continue".
 */
G_DECLARE_FINAL_TYPE (EntenteTablePage, entente_table_page, ENTENTE, TABLE_PAGE, AdwBin)

GtkWidget *entente_table_page_new (EntenteCsvImporter *importer, GBytes *sample);

G_END_DECLS
