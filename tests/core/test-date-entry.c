/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-date-entry.h"
#include "language/entente-date-format.h"
#include "model/entente-error.h"

static const char *const understood[][2] = {
  { "2024", "2024" },
  { " 2024 ", "2024" },
  { "08/2024", "2024-08" },
  { "8/2024", "2024-08" },
  { "2024/08", "2024-08" },
  { "08-2024", "2024-08" },
  { "5 août 2024", "2024-08-05" },
  { "5 AOÛT 2024", "2024-08-05" },
  { "1er mars 2025", "2025-03-01" },
  { "le 5 aout 2024", "2024-08-05" },
  { "5 août", "XXXX-08-05" },
  { "ngày 5 tháng 8 năm 2024", "2024-08-05" },
  { "5 tháng 8, 2024", "2024-08-05" },
  { "tháng 8/2024", "2024-08" },
  { "tháng 8 năm 2024", "2024-08" },
  { "T8/2024", "2024-08" },
  { "tháng Tám năm 2024", "2024-08" },
  { "5 tháng Tám", "XXXX-08-05" },
  { "tháng Năm năm 2024", "2024-05" },
  { "tháng Tư 2024", "2024-04" },
  { "tháng Mười Hai năm 2023", "2023-12" },
  { "tháng Mười năm 2023", "2023-10" },
  { "từ tháng Ba đến tháng Năm năm 2024", "2024-03/2024-05" },
  { "mùng 5 tháng 8", "XXXX-08-05" },
  { "thứ Hai, ngày 5/8/2024", "2024-08-05" },
  { "le lundi 5 août 2024", "2024-08-05" },
  { "Monday, 5 August 2024", "2024-08-05" },
  { "between March and May 2024", "2024-03/2024-05" },
  { "entre 2018 et 2023", "2018/2023" },
  { "giữa năm 2018 và năm 2023", "2018/2023" },
  { "February 17–20, 2024", "2024-02-17/2024-02-20" },
  { "February 17 to 20, 2024", "2024-02-17/2024-02-20" },
  { "năm 1983", "1983" },
  { "5 August 2024", "2024-08-05" },
  { "August 5, 2024", "2024-08-05" },
  { "5th of August 2024", "2024-08-05" },
  { "Aug 2024", "2024-08" },
  { "sept. 2023", "2023-09" },
  { "28/11/2023", "2023-11-28" },
  { "28.11.2023", "2023-11-28" },
  { "28-11-2023", "2023-11-28" },
  { "2023/11/28", "2023-11-28" },
  { "2023-1-8", "2023-01-08" },
  { "28/11", "XXXX-11-28" },
  { "khoảng 2009", "2009~" },
  { "khoảng năm 2009", "2009~" },
  { "vers 1983", "1983~" },
  { "c. 1983", "1983~" },
  { "~1983", "1983~" },
  { "environ août 2024", "2024-08~" },
  { "11/2023?", "2023-11?" },
  { "2018-2023", "2018/2023" },
  { "2018–2023", "2018/2023" },
  { "2018..2023", "2018/2023" },
  { "de 2018 à 2023", "2018/2023" },
  { "from 2018 to 2023", "2018/2023" },
  { "từ 2018 đến 2023", "2018/2023" },
  { "từ năm 2018 đến năm 2023", "2018/2023" },
  { "17–20 February", "XXXX-02-17/XXXX-02-20" },
  { "du 17 au 20 février 2024", "2024-02-17/2024-02-20" },
  { "19-20/6/2024", "2024-06-19/2024-06-20" },
  { "19 – 20 juin 2024", "2024-06-19/2024-06-20" },
  { "28 May – 2 June 2025", "2025-05-28/2025-06-02" },
  { "28/12/2023 - 3/1/2024", "2023-12-28/2024-01-03" },
  { "March-May 2024", "2024-03/2024-05" },
  { "tháng 3 - tháng 5 năm 2024", "2024-03/2024-05" },
  { "depuis 2018", "2018/.." },
  { "since August 2024", "2024-08/.." },
  { "từ 2018", "2018/.." },
  { "2018-", "2018/.." },
  { "2018..", "2018/.." },
  { "jusqu’en 2023", "../2023" },
  { "until 2023", "../2023" },
  { "đến năm 2023", "../2023" },
  { "2024-06-19/2024-06-20", "2024-06-19/2024-06-20" },
  { "XXXX-02-17", "XXXX-02-17" },
  { "2018/..", "2018/.." },
  /* decades */
  { "1980s", "1980/1989" },
  { "the 1980s", "1980/1989" },
  { "in the 1980’s", "1980/1989" },
  { "années 1980", "1980/1989" },
  { "les années 2000", "2000/2009" },
  { "décennie 1980", "1980/1989" },
  { "thập niên 1980", "1980/1989" },
  { "thập kỷ 1980", "1980/1989" },
  { "những năm 1980", "1980/1989" },
  { "khoảng những năm 1980", "1980~/1989~" },
  { "since the 1980s", "1980/.." },
  { "jusqu’aux années 1980", "../1989" },
  { "1980s–1990s", "1980/1999" },
  { "années 2018–2020", "2018/2020" },
  { "những năm 2018-2020", "2018/2020" },
  /* quarters and halves */
  { "Q1 2024", "2024-01/2024-03" },
  { "2024Q3", "2024-07/2024-09" },
  { "Q4-2024", "2024-10/2024-12" },
  { "first quarter of 2024", "2024-01/2024-03" },
  { "2nd quarter 2024", "2024-04/2024-06" },
  { "premier trimestre 2024", "2024-01/2024-03" },
  { "1er trimestre 2024", "2024-01/2024-03" },
  { "4e trimestre de 2024", "2024-10/2024-12" },
  { "3ème trimestre 2024", "2024-07/2024-09" },
  { "quý I/2024", "2024-01/2024-03" },
  { "quý IV năm 2024", "2024-10/2024-12" },
  { "quý 2 năm 2024", "2024-04/2024-06" },
  { "quý II-2024", "2024-04/2024-06" },
  { "quý Ba năm 2024", "2024-07/2024-09" },
  { "Q1–Q3 2024", "2024-01/2024-09" },
  { "Q4 2023 – Q1 2024", "2023-10/2024-03" },
  { "H1 2024", "2024-01/2024-06" },
  { "first half of 2024", "2024-01/2024-06" },
  { "second semestre 2024", "2024-07/2024-12" },
  { "S2 2024", "2024-07/2024-12" },
  { "6 tháng đầu năm 2024", "2024-01/2024-06" },
  { "nửa cuối năm 2024", "2024-07/2024-12" },
  /* before and after */
  { "before 2020", "../2019" },
  { "avant 2020", "../2019" },
  { "trước năm 2020", "../2019" },
  { "before January 2020", "../2019-12" },
  { "avant le 1er mars 2024", "../2024-02-29" },
  { "trước ngày 5/8/2024", "../2024-08-04" },
  { "after 2020", "2021/.." },
  { "après décembre 2020", "2021-01/.." },
  { "sau năm 2020", "2021/.." },
  { "sau ngày 31/12/2020", "2021-01-01/.." },
  { "after the 1980s", "1990/.." },
  { "before Q2 2024", "../2024-03" },
  { "01/2025–03/2025", "2025-01/2025-03" },
};

static void
test_understood (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (understood); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDate) date = entente_date_entry_parse (understood[i][0], &error);
      g_autofree char *edtf = NULL;

      g_test_message ("%s", understood[i][0]);
      g_assert_no_error (error);
      edtf = entente_date_to_edtf (date);
      g_assert_cmpstr (edtf, ==, understood[i][1]);
    }
}

static void
test_refused (void)
{
  static const char *const cases[][2] = {
    { "", "no date" },
    { "   ", "no date" },
    { "30 February 2023", "28 days" },
    { "30/2/2023", "28 days" },
    { "2023-02-30", "28 days" },
    { "ngày 31 tháng 4 năm 2024", "30 days" },
    { "tháng 13 năm 2024", "no such month" },
    { "8/25/2024", "month 25" },
    { "5/8/24", "four digits" },
    { "5", "neither" },
    { "tomorrow", "tomorrow" },
    { "August", "" },
    { "5 6 7", "between the numbers" },
    { "2023-2018", "ends before" },
    { "1/2/2024 - 2/2/2024 - 3/2/2024", "more than one" },
    { "5 août juillet 2024", "two months" },
    { "🎉", "🎉" },
    { "00/2024", "is 0" },
    { "5 août 2024 à Hanoi", "“Hanoi”" },
    { "2 and 10 June 2024", "“and”" },
    { "5 Tám 2024", "“Tám”" },
    { "5 août 2024 à Hà Nội", "“Hà”" },
    { "80s", "four digits" },
    { "années 80", "four digits" },
    { "1900s", "decade or a century" },
    { "thập niên 1985", "ends in 0" },
    { "années 1980–1990", "or the decade" },
    { "early 2025", "“early” has no exact bounds" },
    { "Début 2025", "“Début” has no exact bounds" },
    { "đầu năm 2025", "“đầu” has no exact bounds" },
    { "mid-2025", "“mid” has no exact bounds" },
    { "cuối năm 2025", "“cuối” has no exact bounds" },
    { "fin août 2025", "“fin” has no exact bounds" },
    { "spring 2025", "“spring” has no exact bounds" },
    { "mùa thu năm 2025", "“mùa” has no exact bounds" },
    { "before about 2020", "not exact" },
    { "before 5 August", "which year" },
    { "before 1", "neither" },
    { "before 0001", "1 to 9999" },
    { "before 31/2/2024", "29 days" },
    { "after 9999", "1 to 9999" },
    { "2018 before 2020", "one date" },
    { "before 2018–2020", "one date" },
    { "first half of August 2024", "two months" },
    { "5 Q1 2024", "its year" },
    { "%s%n", "" },
    { "\xff\xfe", "" },
  };
  g_autofree char *endless = g_strnfill (10000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDate) date = entente_date_entry_parse (cases[i][0], &error);

      if (g_str_equal (cases[i][0], "August"))
        {
          g_assert_nonnull (date); /* a month without its year is known that far */
          continue;
        }
      g_assert_null (date);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE);
      if (g_strstr_len (error->message, -1, cases[i][1]) == NULL)
        g_error ("%s: “%s” does not say “%s”", cases[i][0], error->message, cases[i][1]);
    }
  g_assert_null (entente_date_entry_parse (endless, NULL));
}

/* Whatever is shown can be typed. */
static void
test_round_trip (void)
{
  static const char *const edtf[] = {
    "2024-08-05",
    "2025-03-01",
    "2024-08",
    "1983",
    "2009~",
    "2024-08-05~",
    "2023-11?",
    "2023-11%",
    "XXXX-02-17",
    "XXXX-02",
    "XXXX-02-17/XXXX-02-20",
    "XXXX-12-28/XXXX-01-03",
    "2024-06-19/2024-06-20",
    "2025-05-28/2025-06-01",
    "2023-12-28/2024-01-03",
    "2024-03/2024-05",
    "2018/2023",
    "2018~/2023~",
    "2018/..",
    "2024-08/..",
    "2024-08-05/..",
    "../2023",
    "../2024-08",
    "../2024-08-05",
    "2018/2023-11",
  };
  static const char *const languages[] = { "en", "fr", "vi" };
  static const EntenteDateStyle styles[] = { ENTENTE_DATE_STYLE_LONG, ENTENTE_DATE_STYLE_SHORT };

  for (guint i = 0; i < G_N_ELEMENTS (edtf); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages) * G_N_ELEMENTS (styles); k++)
      {
        g_autoptr (EntenteDate) date = entente_date_new_from_edtf (edtf[i], NULL);
        g_autofree char *shown = entente_date_format (date, languages[k % 3], styles[k / 3]);
        g_autoptr (GError) error = NULL;
        g_autoptr (EntenteDate) read = entente_date_entry_parse (shown, &error);
        g_autofree char *again = NULL;

        g_test_message ("%s: %s", edtf[i], shown);
        g_assert_no_error (error);
        again = entente_date_to_edtf (read);
        g_assert_cmpstr (again, ==, edtf[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/understood", test_understood);
  g_test_add_func ("/date-entry/refused", test_refused);
  g_test_add_func ("/date-entry/round-trip", test_round_trip);
  return g_test_run ();
}
