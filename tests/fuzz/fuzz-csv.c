/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-csv-importer.h"
#include "fuzz-import.h"
#include "fuzz.h"

#include <string.h>

/* The first byte chooses the kind, so that files without a header are read as well. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (EntenteExporter) exporter = entente_csv_exporter_new ();
  EntenteKind kind;

  if (size == 0)
    return 0;
  kind = (EntenteKind) (data[0] % ENTENTE_N_KINDS);
  if (kind != ENTENTE_KIND_NONE)
    entente_csv_importer_set_kind (ENTENTE_CSV_IMPORTER (importer), kind);
  entente_csv_exporter_set_complete (ENTENTE_CSV_EXPORTER (exporter), TRUE);
  fuzz_import (importer, exporter, data + 1, size - 1);
  return 0;
}
