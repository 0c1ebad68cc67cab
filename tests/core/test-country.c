/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-display-names.h"

static void
test_countries (void)
{
  static const char *const cases[][4] = {
    { "VN", "Viet Nam", "Viêt Nam", "Việt Nam" },
    { "vn", "Viet Nam", "Viêt Nam", "Việt Nam" },
    { "FR", "France", "France", "Pháp" },
    { "RU", "Russia", "Russie", "Nga" },
    { "LA", "Laos", "Laos", "Lào" },
    { "CI", "Côte d’Ivoire", "Côte d’Ivoire", "Côte d’Ivoire" },
    { "TW", "Taiwan", "Taïwan", "Đài Loan" },
    { "PS", "Palestine", "Palestine", "Palestine" },
    { "US", "United States", "États-Unis", "Hoa Kỳ" },
    { "XQ", "XQ", "XQ", "XQ" },
    { "", "", "", "" },
    { "../..", "../..", "../..", "../.." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = entente_country_name (cases[i][0], "en");
      g_autofree char *fr = entente_country_name (cases[i][0], "fr");
      g_autofree char *vi = entente_country_name (cases[i][0], "vi");

      g_assert_cmpstr (en, ==, cases[i][1]);
      g_assert_cmpstr (fr, ==, cases[i][2]);
      g_assert_cmpstr (vi, ==, cases[i][3]);
    }
}

static guint
find (const char *const *codes, const char *code)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code))
      return i;
  g_assert_not_reached ();
}

static void
test_list (void)
{
  g_auto (GStrv) fr = entente_country_list ("fr");
  g_auto (GStrv) vi = entente_country_list ("vi");
  const char *const *french = (const char *const *) fr;
  const char *const *vietnamese = (const char *const *) vi;

  g_assert_cmpuint (g_strv_length (fr), >, 200);
  g_assert_cmpuint (find (french, "DE"), <, find (french, "FR"));         /* Allemagne, France */
  g_assert_cmpuint (find (french, "US"), <, find (french, "FR"));         /* États-Unis */
  g_assert_cmpuint (find (vietnamese, "DK"), <, find (vietnamese, "DE")); /* Đan Mạch, Đức */
}

static void
test_languages (void)
{
  static const char *const cases[][4] = {
    { "en", "English", "anglais", "tiếng Anh" },
    { "fr", "French", "français", "tiếng Pháp" },
    { "vi", "Vietnamese", "vietnamien", "tiếng Việt" },
    { "lo", "Lao", "lao", "tiếng Lào" },
    { "ru", "Russian", "russe", "tiếng Nga" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = entente_language_name (cases[i][0], "en");
      g_autofree char *fr = entente_language_name (cases[i][0], "fr");
      g_autofree char *vi = entente_language_name (cases[i][0], "vi");

      g_assert_cmpstr (en, ==, cases[i][1]);
      g_assert_cmpstr (fr, ==, cases[i][2]);
      g_assert_cmpstr (vi, ==, cases[i][3]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/names", test_countries);
  g_test_add_func ("/country/list", test_list);
  g_test_add_func ("/country/languages", test_languages);
  return g_test_run ();
}
