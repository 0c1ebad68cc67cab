/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-date-format.h"

static const char *const languages[] = { "en", "fr", "vi" };

static const struct
{
  const char *edtf;
  const char *words[3];
} long_cases[] = {
  { "2024-08-05", { "5 August 2024", "5 août 2024", "ngày 5 tháng 8 năm 2024" } },
  { "2025-03-01", { "1 March 2025", "1er mars 2025", "ngày 1 tháng 3 năm 2025" } },
  { "2024-08", { "August 2024", "août 2024", "tháng 8 năm 2024" } },
  { "1983", { "1983", "1983", "năm 1983" } },
  { "2009~", { "about 2009", "vers 2009", "khoảng năm 2009" } },
  { "2024-08-05~",
    { "about 5 August 2024", "vers le 5 août 2024", "khoảng ngày 5 tháng 8 năm 2024" } },
  { "2023-11?",
    { "November 2023 (uncertain)", "novembre 2023 (date incertaine)",
      "tháng 11 năm 2023 (chưa chắc chắn)" } },
  { "XXXX-02-17",
    { "17 February (year not stated)", "17 février (année non précisée)",
      "ngày 17 tháng 2 (không nêu năm)" } },
  { "XXXX-02-17/XXXX-02-20",
    { "17–20 February (year not stated)", "17–20 février (année non précisée)",
      "ngày 17–20 tháng 2 (không nêu năm)" } },
  { "XXXX-12-28/XXXX-01-03",
    { "28 December – 3 January (year not stated)", "28 décembre – 3 janvier (année non précisée)",
      "ngày 28 tháng 12 – ngày 3 tháng 1 (không nêu năm)" } },
  { "2024-06-19/2024-06-20",
    { "19–20 June 2024", "19–20 juin 2024", "ngày 19–20 tháng 6 năm 2024" } },
  { "2025-05-25/2025-05-27", { "25–27 May 2025", "25–27 mai 2025", "ngày 25–27 tháng 5 năm 2025" } },
  { "2025-05-28/2025-06-01",
    { "28 May – 1 June 2025", "28 mai – 1er juin 2025",
      "ngày 28 tháng 5 – ngày 1 tháng 6 năm 2025" } },
  { "2023-12-28/2024-01-03",
    { "28 December 2023 – 3 January 2024", "28 décembre 2023 – 3 janvier 2024",
      "ngày 28 tháng 12 năm 2023 – ngày 3 tháng 1 năm 2024" } },
  { "2024-03/2024-05", { "March–May 2024", "mars–mai 2024", "tháng 3–5 năm 2024" } },
  { "2018/2023", { "2018–2023", "2018–2023", "2018–2023" } },
  { "2018~/2023~", { "about 2018–2023", "vers 2018–2023", "khoảng 2018–2023" } },
  { "2018/..", { "from 2018", "à partir de 2018", "từ năm 2018" } },
  { "2024-08/..", { "from August 2024", "à partir d’août 2024", "từ tháng 8 năm 2024" } },
  { "2024-08-05/..",
    { "from 5 August 2024", "à partir du 5 août 2024", "từ ngày 5 tháng 8 năm 2024" } },
  { "../2023", { "until 2023", "jusqu’en 2023", "đến năm 2023" } },
  { "../2023~",
    { "until about 2023", "jusqu’en 2023 environ", "đến khoảng năm 2023" } },
  { "2024-08-05~/..",
    { "from about 5 August 2024", "à partir du 5 août 2024 environ",
      "từ khoảng ngày 5 tháng 8 năm 2024" } },
  { "2018/2023-11",
    { "2018 – November 2023", "2018 – novembre 2023", "năm 2018 – tháng 11 năm 2023" } },
}, short_cases[] = {
  { "2024-08-05", { "5 Aug 2024", "5 août 2024", "5/8/2024" } },
  { "2025-02", { "Feb 2025", "févr. 2025", "2/2025" } },
  { "1983", { "1983", "1983", "1983" } },
  { "2009~", { "about 2009", "vers 2009", "khoảng 2009" } },
  { "2023-11?", { "Nov 2023?", "nov. 2023\u202f?", "11/2023?" } },
  { "XXXX-02-17/XXXX-02-20",
    { "17–20 Feb, no year", "17–20 févr., sans année", "17–20/2, không nêu năm" } },
  { "2024-06-19/2024-06-20", { "19–20 Jun 2024", "19–20 juin 2024", "19–20/6/2024" } },
  { "2024-03/2024-05", { "Mar–May 2024", "mars–mai 2024", "tháng 3–5/2024" } },
  { "2018/..", { "from 2018", "à partir de 2018", "từ 2018" } },
};

static void
check (const char *edtf, const char *const *words, EntenteDateStyle style)
{
  g_autoptr (EntenteDate) date = entente_date_new_from_edtf (edtf, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = entente_date_format (date, languages[i], style);

      g_assert_cmpstr (text, ==, words[i]);
    }
}

static void
test_long (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (long_cases); i++)
    check (long_cases[i].edtf, long_cases[i].words, ENTENTE_DATE_STYLE_LONG);
}

static void
test_short (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (short_cases); i++)
    check (short_cases[i].edtf, short_cases[i].words, ENTENTE_DATE_STYLE_SHORT);
}

static void
test_explain (void)
{
  static const char *const expected[][4] = {
    { "2024-08-05", "5 August 2024, to the day", "5 août 2024, au jour près",
      "ngày 5 tháng 8 năm 2024, chính xác đến ngày" },
    { "2024", "2024, to the year", "2024, à l’année près", "năm 2024, chính xác đến năm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (EntenteDate) date = entente_date_new_from_edtf (expected[i][0], NULL);

      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        {
          g_autofree char *text = entente_date_explain (date, languages[k]);

          g_assert_cmpstr (text, ==, expected[i][k + 1]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-format/long", test_long);
  g_test_add_func ("/date-format/short", test_short);
  g_test_add_func ("/date-format/explain", test_explain);
  return g_test_run ();
}
