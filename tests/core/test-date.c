/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-date.h"
#include "model/entente-error.h"

static const struct
{
  const char *edtf;
  EntenteDatePrecision precision;
  guint year;
  gint32 first;
  gint32 last;
} good[] = {
  { "2023-11-28", ENTENTE_DATE_PRECISION_DAY, 2023, 20231128, 20231128 },
  { "2014-11", ENTENTE_DATE_PRECISION_MONTH, 2014, 20141101, 20141130 },
  { "2024-02", ENTENTE_DATE_PRECISION_MONTH, 2024, 20240201, 20240229 },
  { "1983", ENTENTE_DATE_PRECISION_YEAR, 1983, 19830101, 19831231 },
  { "0042", ENTENTE_DATE_PRECISION_YEAR, 42, 420101, 421231 },
  { "XXXX-02-17", ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR, 0, 0, 0 },
  { "XXXX-02-29", ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR, 0, 0, 0 },
  { "XXXX-02", ENTENTE_DATE_PRECISION_MONTH_WITHOUT_YEAR, 0, 0, 0 },
  { "2024-06-19/2024-06-20", ENTENTE_DATE_PRECISION_DAY, 2024, 20240619, 20240620 },
  { "XXXX-02-17/XXXX-02-20", ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR, 0, 0, 0 },
  { "XXXX-12-28/XXXX-01-03", ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR, 0, 0, 0 },
  { "2018/2023", ENTENTE_DATE_PRECISION_YEAR, 2018, 20180101, 20231231 },
  { "2018/..", ENTENTE_DATE_PRECISION_YEAR, 2018, 20180101, ENTENTE_DATE_LAST_DAY },
  { "../2023", ENTENTE_DATE_PRECISION_YEAR, 2023, ENTENTE_DATE_FIRST_DAY, 20231231 },
  { "2009~", ENTENTE_DATE_PRECISION_YEAR, 2009, 20090101, 20091231 },
  { "2023-11?", ENTENTE_DATE_PRECISION_MONTH, 2023, 20231101, 20231130 },
  { "2023-11%", ENTENTE_DATE_PRECISION_MONTH, 2023, 20231101, 20231130 },
  { "2018~/2023?", ENTENTE_DATE_PRECISION_YEAR, 2018, 20180101, 20231231 },
};

static const struct
{
  const char *edtf;
  const char *reason; /* part of the message */
} bad[] = {
  { "2023-02-30", "28 days" },
  { "XXXX-02-30", "29 days" },
  { "2023-13", "month 13" },
  { "2023-13-01", "month 13" },
  { "2024/2023", "ends before" },
  { "2024-06/2024-03", "ends before" },
  { "2024-02-17/XXXX-02-20", "one end" },
  { "../..", "beginning or an end" },
  { "..", "not a date" },
  { "", "not a date" },
  { "0000", "not a date" },
  { "2023-00", "not a date" },
  { "2023-11-00", "not a date" },
  { "2023-1-1", "not a date" },
  { "20231128", "not a date" },
  { "2023-11-28 ", "not a date" },
  { "2023-11-28T10:00", "not a date" },
  { "2018/", "not a date" },
  { "/2018", "not a date" },
  { "2018/2019/2020", "not a date" },
  { "XXXX", "not a date" },
  { "2023-11?~", "not a date" },
  { "-2023", "not a date" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDate) date = entente_date_new_from_edtf (good[i].edtf, &error);
      g_autoptr (EntenteDate) copy = NULL;
      g_autofree char *edtf = NULL;

      g_assert_no_error (error);
      edtf = entente_date_to_edtf (date);
      g_assert_cmpstr (edtf, ==, good[i].edtf);
      g_assert_cmpint (entente_date_get_precision (date), ==, good[i].precision);
      g_assert_cmpuint (entente_date_get_year (date), ==, good[i].year);
      g_assert_cmpint (entente_date_get_first_day (date), ==, good[i].first);
      g_assert_cmpint (entente_date_get_last_day (date), ==, good[i].last);
      copy = entente_date_copy (date);
      g_assert_true (entente_date_equal (copy, date));
      g_assert_cmpint (entente_date_compare (copy, date), ==, 0);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDate) date = entente_date_new_from_edtf (bad[i].edtf, &error);

      g_assert_null (date);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE);
      if (g_strstr_len (error->message, -1, bad[i].reason) == NULL)
        g_error ("%s: “%s” does not say “%s”", bad[i].edtf, error->message, bad[i].reason);
    }
  g_assert_null (entente_date_new (0, 0, 0));
  g_assert_null (entente_date_new (2023, 0, 5));
  g_assert_null (entente_date_new (70000, 1, 5));
}

static void
test_flags (void)
{
  g_autoptr (EntenteDate) about = entente_date_new_from_edtf ("2009~", NULL);
  g_autoptr (EntenteDate) doubt = entente_date_new_from_edtf ("2023-11?", NULL);
  g_autoptr (EntenteDate) both = entente_date_new_from_edtf ("2018/2023%", NULL);

  g_assert_true (entente_date_is_approximate (about) && !entente_date_is_uncertain (about));
  g_assert_true (!entente_date_is_approximate (doubt) && entente_date_is_uncertain (doubt));
  g_assert_true (entente_date_is_approximate (both) && entente_date_is_uncertain (both));
  g_assert_true (entente_date_is_range (both) && !entente_date_is_range (doubt));
  g_assert_false (entente_date_equal (about, doubt));
}

static void
test_order (void)
{
  static const char *const order[] = { "../2023",    "1983",       "2014-11",    "2018/..",
                                       "2023-11-28", "2023-11-29", "XXXX-02-17", "XXXX-03" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (EntenteDate) a = entente_date_new_from_edtf (order[i], NULL);
      g_autoptr (EntenteDate) b = entente_date_new_from_edtf (order[i + 1], NULL);

      g_assert_cmpint (entente_date_compare (a, b), <, 0);
      g_assert_cmpint (entente_date_compare (b, a), >, 0);
      g_assert_cmpint (entente_date_compare (a, NULL), <, 0);
    }
}

static void
test_overlap (void)
{
  g_autoptr (EntenteDate) month = entente_date_new (2014, 11, 0);
  g_autoptr (EntenteDate) open = entente_date_new_from_edtf ("2018/..", NULL);
  g_autoptr (EntenteDate) yearless = entente_date_new (0, 2, 17);

  g_assert_true (entente_date_overlaps (month, 20141130, 20151231));
  g_assert_false (entente_date_overlaps (month, 20141201, 20151231));
  g_assert_true (entente_date_overlaps (open, 20250101, 20251231));
  g_assert_false (entente_date_overlaps (open, 20100101, 20171231));
  g_assert_false (entente_date_overlaps (yearless, 0, ENTENTE_DATE_LAST_DAY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/good", test_good);
  g_test_add_func ("/date/bad", test_bad);
  g_test_add_func ("/date/flags", test_flags);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/overlap", test_overlap);
  return g_test_run ();
}
