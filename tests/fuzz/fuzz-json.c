/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-json-format.h"
#include "fuzz-import.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (EntenteImporter) importer = ENTENTE_IMPORTER (entente_json_format_new ());

  fuzz_import (importer, ENTENTE_EXPORTER (importer), data, size);
  return 0;
}
