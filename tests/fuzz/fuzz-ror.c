/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-ror-importer.h"
#include "fuzz-import.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();

  fuzz_import (importer, NULL, data, size);
  return 0;
}
