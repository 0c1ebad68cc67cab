/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

/* Imports @data; writes what was read and reads that again, which has to give as many records. */
void
fuzz_import (EntenteImporter *importer, EntenteExporter *exporter, const guint8 *data, gsize size);
