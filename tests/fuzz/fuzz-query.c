/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "search/entente-query-parser.h"

/* Whatever is typed is a query. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (EntenteSearchQuery) query
      = entente_search_query_parse ((const char *) data, (gssize) size);

  g_assert_nonnull (query);
  return 0;
}
