/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "language/entente-date-entry.h"
#include "language/entente-date-format.h"

static void
check_date (EntenteDate *date)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  g_autoptr (EntenteDate) owned = date;
  g_autoptr (EntenteDate) again = NULL;
  g_autofree char *edtf = NULL;

  if (date == NULL)
    return;
  edtf = entente_date_to_edtf (date);
  again = entente_date_new_from_edtf (edtf, NULL);
  g_assert_nonnull (again);
  g_assert_true (entente_date_equal (date, again));
  g_assert_cmpint (entente_date_get_first_day (date), <=, entente_date_get_last_day (date));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *words = entente_date_format (date, languages[i], ENTENTE_DATE_STYLE_LONG);
      g_autofree char *explained = entente_date_explain (date, languages[i]);

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_true (g_utf8_validate (explained, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  EntenteDate *typed;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  check_date (entente_date_new_from_edtf (text, NULL));
  typed = entente_date_entry_parse (text, &error);
  g_assert_true ((typed == NULL) == (error != NULL));
  check_date (typed);
  return 0;
}
