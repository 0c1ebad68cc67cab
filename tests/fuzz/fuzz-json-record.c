/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "model/entente-record.h"

/* What can be read is written in a form that reads back as the same. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_record_parse (text, -1, &error);
  g_autoptr (EntenteRecord) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true ((record == NULL) == (error != NULL));
  if (record == NULL)
    return 0;
  first = entente_record_to_json (record);
  g_assert_true (g_utf8_validate (first, -1, NULL));
  again = entente_record_parse (first, -1, &error);
  g_assert_no_error (error);
  second = entente_record_to_json (again);
  g_assert_cmpstr (first, ==, second);
  return 0;
}
