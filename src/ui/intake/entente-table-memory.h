/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-csv-mapping.h"

G_BEGIN_DECLS

/* Where the columns of tables went, for the next table with the same columns. */

EntenteCsvMapping *entente_table_memory_recall (const char *const *header);
void entente_table_memory_keep (const EntenteCsvMapping *mapping);

G_END_DECLS
