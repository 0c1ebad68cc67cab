/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-numbers.h"

#include <math.h>

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *en;
    const char *fr;
    const char *vi;
  } cases[] = {
    { 0, "0", "0", "0" },
    { 999, "999", "999", "999" },
    { 1000, "1,000", "1\u202f000", "1.000" },
    { 1234567, "1,234,567", "1\u202f234\u202f567", "1.234.567" },
    { -1234.5, "-1,234.5", "-1\u202f234,5", "-1.234,5" },
    { 2.25, "2.25", "2,25", "2,25" },
    { -0.0000001, "0", "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = entente_format_number ("en", cases[i].number);
      g_autofree char *fr = entente_format_number ("fr", cases[i].number);
      g_autofree char *vi = entente_format_number ("vi", cases[i].number);

      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (fr, ==, cases[i].fr);
      g_assert_cmpstr (vi, ==, cases[i].vi);
    }
}

static void
test_counts (void)
{
  g_autofree char *en = entente_format_count ("en", "%s records", 4411);
  g_autofree char *fr = entente_format_count ("fr", "Import de %s fiches", 4411);
  g_autofree char *vi = entente_format_count ("vi", "hồ sơ", 4411);

  g_assert_cmpstr (en, ==, "4,411 records");
  g_assert_cmpstr (fr, ==, "Import de 4\u202f411 fiches");
  g_assert_cmpstr (vi, ==, "hồ sơ");
}

static void
test_odd (void)
{
  g_autofree char *huge = entente_format_number ("vi", 1e300);
  g_autofree char *none = entente_format_number ("vi", NAN);
  g_autofree char *other = entente_format_number ("lo", 1000);

  g_assert_cmpstr (huge, !=, "");
  g_assert_cmpstr (none, !=, "");
  g_assert_cmpstr (other, ==, "1,000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbers/table", test_numbers);
  g_test_add_func ("/numbers/counts", test_counts);
  g_test_add_func ("/numbers/odd", test_odd);
  return g_test_run ();
}
