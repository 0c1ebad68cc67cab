/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people type them, in three languages at once: an office mixes them. What the signs are
 * (a month m8, a range -, about ~) is for entente-date-signs.c; here is their small grammar. */

#define G_LOG_DOMAIN "entente-date-entry"

#include "config.h"

#include "language/entente-date-entry.h"

#include "language/entente-date-signs-private.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_LENGTH  200
#define MAX_NUMBERS 3

typedef struct
{
  EntenteDatePoint point;
  EntenteDatePoint last; /* where it spans several years or months, as a decade or a quarter */
  gboolean spans;
  char decade; /* the sign that makes it one */
  guint lone;  /* a single small number, whose unit the other end of the range tells */
} Part;

typedef struct
{
  guint values[MAX_NUMBERS];
  guint digits[MAX_NUMBERS];
  guint n;
  guint month;
  guint n_months;  /* from that one on, of a quarter or a half of a year */
  char decade;     /* the sign of one */
  gboolean parted; /* by / or . */
} Numbers;

/* --- Helpers: from signs to a date ------------------------------------------------------------ */

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE, reason);
  return FALSE;
}

/* Some words say a part of a year whose bounds everybody draws elsewhere. */
static gboolean
is_vague (const char *sign)
{
  static const char *const words[]
      = { "early",  "late",   "mid",     "middle",    "beginning", "start",   "end",
          "spring", "summer", "autumn",  "fall",      "winter",    "debut",   "fin",
          "mi",     "milieu", "courant", "printemps", "ete",       "automne", "hiver",
          "dau",    "cuoi",   "giua",    "mua",       NULL };

  return g_strv_contains (words, sign);
}

static gboolean
refuse_sign (const char *sign, const char *typed, GError **error)
{
  g_autofree char *word = _entente_date_find_typed (typed, sign);

  if (word == NULL)
    return refuse (error, _ ("these words do not make one date"));
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
               is_vague (sign)
                   /* Translators: %s is a word such as “early” or “spring” that was typed in a
                    * date. The example has to be one that can be typed */
                   ? _ ("“%s” has no exact bounds: write the months, as in 01/2025–03/2025")
                   /* Translators: %s is a word that was typed where a date is expected */
                   : _ ("“%s” is not understood"),
               word);
  return FALSE;
}

static gboolean
read_number (const char *sign, Numbers *numbers, gboolean *month_follows, GError **error)
{
  guint value = (guint) MIN (g_ascii_strtoull (sign, NULL, 10), 99999);

  if (*month_follows)
    {
      *month_follows = FALSE;
      numbers->month = value;
      return value >= 1 && value <= 12 ? TRUE : refuse (error, _ ("there is no such month"));
    }
  if (numbers->n == MAX_NUMBERS)
    return refuse (error, _ ("there are too many numbers for a date"));
  numbers->values[numbers->n] = value;
  numbers->digits[numbers->n++] = (guint) strlen (sign);
  return TRUE;
}

static gboolean
read_sign (
    const char *sign, const char *typed, Numbers *numbers, gboolean *month_follows, GError **error)
{
  static const char *const decades[] = { SIGN_DECADE, SIGN_YEARS, SIGN_TENS, NULL };

  if (g_ascii_isdigit (*sign))
    return read_number (sign, numbers, month_follows, error);
  if (g_str_equal (sign, "m"))
    {
      *month_follows = TRUE;
      return TRUE;
    }
  if (*sign == 'm' && g_ascii_isdigit (sign[1]))
    {
      if (numbers->month != 0)
        return refuse (error, _ ("there are two months in one date"));
      numbers->month = (guint) g_ascii_strtoull (sign + 1, NULL, 10);
      return TRUE;
    }
  if ((*sign == SIGN_QUARTER_1[0] || *sign == SIGN_HALF_1[0]) && g_ascii_isupper (sign[1]))
    {
      if (numbers->month != 0)
        return refuse (error, _ ("there are two months in one date"));
      numbers->n_months = *sign == SIGN_QUARTER_1[0] ? 3 : 6;
      numbers->month = (guint) (sign[1] - 'A') * numbers->n_months + 1;
      return TRUE;
    }
  if (g_strv_contains (decades, sign))
    {
      numbers->decade = *sign;
      return TRUE;
    }
  if (g_str_equal (sign, "/") || g_str_equal (sign, "."))
    {
      numbers->parted = TRUE;
      return TRUE;
    }
  return refuse_sign (sign, typed, error);
}

static gboolean
set_point (EntenteDatePoint *point, guint year, guint month, guint day, GError **error)
{
  if (month > 12 || day > 31)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                   month > 12 ? _ ("there is no month %u") : _ ("there is no day %u"),
                   month > 12 ? month : day);
      return FALSE;
    }
  point->year = (guint16) year;
  point->month = (guint8) month;
  point->day = (guint8) day;
  return TRUE;
}

static gboolean
place_with_month (const Numbers *numbers, Part *part, GError **error)
{
  guint year = 0;
  guint day = 0;

  for (guint i = 0; i < numbers->n; i++)
    {
      if (numbers->digits[i] == 4 && year == 0)
        year = numbers->values[i];
      else if (numbers->digits[i] <= 2 && day == 0)
        day = numbers->values[i];
      else
        return refuse (error, _ ("a year needs four digits, and a day one or two"));
    }
  return set_point (&part->point, year, numbers->month, day, error);
}

static gboolean
place_months (const Numbers *numbers, Part *part, GError **error)
{
  const guint year = numbers->n > 0 ? numbers->values[0] : 0;

  if (numbers->n > 1 || (numbers->n == 1 && numbers->digits[0] != 4))
    return refuse (error, _ ("a quarter or a half needs its year, and nothing else"));
  part->spans = TRUE;
  return set_point (&part->point, year, numbers->month, 0, error)
         && set_point (&part->last, year, numbers->month + numbers->n_months - 1, 0, error);
}

/* “Les années 2018 et 2019” are years. */
static gboolean
place_decade (const Numbers *numbers, Part *part, GError **error)
{
  const guint year = numbers->values[0];

  if (numbers->n != 1 || numbers->month != 0)
    return refuse (error, _ ("a decade is written as one year that ends in 0, as 1980"));
  if (numbers->digits[0] != 4)
    return refuse (error, _ ("a decade is written with four digits, as 1980"));
  if (year % 10 != 0 && numbers->decade != SIGN_YEARS[0])
    return refuse (error, _ ("a decade is written as one year that ends in 0, as 1980"));
  if (year % 100 == 0 && numbers->decade == SIGN_TENS[0])
    return refuse (error, _ ("this may be a decade or a century"));
  part->spans = year % 10 == 0;
  part->decade = numbers->decade;
  return set_point (&part->point, year, 0, 0, error)
         && set_point (&part->last, year + 9, 0, 0, error);
}

/* @before is the other end of a range, if there is one already: February 17–20, 2024. */
static gboolean
place_numbers (const Numbers *numbers, const Part *before, Part *part, GError **error)
{
  const guint *value = numbers->values;
  const guint *digits = numbers->digits;
  const gboolean in_month = before != NULL && before->point.day != 0 && before->point.year == 0;

  if (numbers->n == 1 && digits[0] == 4)
    return set_point (&part->point, value[0], 0, 0, error);
  if (numbers->n == 1 && digits[0] <= 2)
    {
      part->lone = value[0];
      return value[0] != 0 ? TRUE : refuse (error, _ ("there is no day 0"));
    }
  if (numbers->n == 2 && digits[0] <= 2 && digits[1] == 4 && in_month && !numbers->parted)
    return set_point (&part->point, value[1], before->point.month, value[0], error);
  if (numbers->n == 2 && digits[0] <= 2 && digits[1] == 4)
    return set_point (&part->point, value[1], value[0], 0, error);
  if (numbers->n > 1 && !numbers->parted)
    return refuse (error, _ ("there is nothing between the numbers"));
  if (numbers->n == 2 && digits[0] == 4 && digits[1] <= 2)
    return set_point (&part->point, value[0], value[1], 0, error);
  if (numbers->n == 2 && digits[0] <= 2 && digits[1] <= 2)
    return set_point (&part->point, 0, value[1], value[0], error);
  if (numbers->n == 3 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4)
    return set_point (&part->point, value[2], value[1], value[0], error);
  if (numbers->n == 3 && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2)
    return set_point (&part->point, value[0], value[1], value[2], error);
  return refuse (error, _ ("a year needs four digits, and a day one or two"));
}

static gboolean
read_part (const char *const *signs,
           guint n,
           const char *typed,
           const Part *before,
           Part *part,
           GError **error)
{
  Numbers numbers = { 0 };
  gboolean month_follows = FALSE;

  for (guint i = 0; i < n; i++)
    if (!read_sign (signs[i], typed, &numbers, &month_follows, error))
      return FALSE;
  if (month_follows)
    return refuse (error, _ ("the number of the month is missing"));
  for (guint i = 0; i < numbers.n; i++)
    if (numbers.values[i] == 0)
      return refuse (error, _ ("no day, month or year is 0"));
  if (numbers.decade != '\0')
    return place_decade (&numbers, part, error);
  if (numbers.n_months != 0)
    return place_months (&numbers, part, error);
  if (numbers.month != 0)
    return place_with_month (&numbers, part, error);
  if (numbers.n == 0)
    return refuse (error, _ ("there is no number in it"));
  return place_numbers (&numbers, before, part, error);
}

/* What one end of a range leaves out is what the other end says: 17–20 February 2024. */
static void
complete (Part *part, const Part *other)
{
  EntenteDatePoint *point = &part->point;

  if (part->lone != 0)
    {
      *point = other->point;
      if (point->day != 0)
        point->day = (guint8) part->lone;
      else if (point->month != 0)
        point->month = (guint8) part->lone;
      else
        point->year = (guint16) part->lone;
    }
  else if (point->year == 0)
    point->year = part->last.year = other->point.year;
}

static gboolean
is_whole_decade (const EntenteDatePoint *point)
{
  return point->year % 10 == 0 && point->month == 0;
}

/* The last day before, or the first behind, to the same precision. */
static EntenteDatePoint
step (const EntenteDatePoint *point, int by)
{
  EntenteDatePoint to = *point;

  if (point->day != 0)
    {
      g_autoptr (GDate) day = g_date_new_dmy (point->day, point->month, point->year);

      if (by < 0)
        g_date_subtract_days (day, 1);
      else
        g_date_add_days (day, 1);
      to.year = g_date_get_year (day);
      to.month = (guint8) g_date_get_month (day);
      to.day = g_date_get_day (day);
    }
  else if (point->month != 0)
    {
      int months = point->year * 12 + point->month - 1 + by;

      to.year = (guint16) (months / 12);
      to.month = (guint8) (months % 12 + 1);
    }
  else
    to.year = (guint16) (point->year + by);
  return to;
}

/* Before 2020 is until 2019: what is written is not among the days meant. */
static EntenteDate *
build_beyond (const Part *part, gboolean before, GError **error)
{
  static const EntenteDatePoint nowhere = { 0 };
  const EntenteDatePoint *edge = before || !part->spans ? &part->point : &part->last;
  EntenteDatePoint beyond;

  if (edge->approximate)
    {
      refuse (error, _ ("before or after a date that is itself not exact says nothing exact"));
      return NULL;
    }
  if (edge->year == 0)
    {
      refuse (error, _ ("before or after which year?"));
      return NULL;
    }
  if (!g_date_valid_month (MAX (edge->month, 1)) || edge->year > 9999
      || (edge->day != 0 && !g_date_valid_dmy (edge->day, edge->month, edge->year)))
    return entente_date_new_for_points (edge, NULL, error);
  beyond = step (edge, before ? -1 : 1);
  if (beyond.year == 0 || beyond.year > 9999)
    {
      refuse (error, _ ("there is no such year from 1 to 9999"));
      return NULL;
    }
  return before ? entente_date_new_for_points (&nowhere, &beyond, error)
                : entente_date_new_for_points (&beyond, &nowhere, error);
}

static EntenteDate *
build (Part *parts, guint n, char open, gboolean approximate, gboolean uncertain, GError **error)
{
  static const EntenteDatePoint nowhere = { 0 };
  const EntenteDatePoint *end;

  if (n == 2)
    {
      Part first = parts[0];

      complete (&parts[0], &parts[1]);
      complete (&parts[1], &first);
    }
  for (guint i = 0; i < n; i++)
    {
      if (parts[i].point.year == 0 && parts[i].point.month == 0)
        {
          refuse (error, _ ("one small number alone is neither a year nor a day"));
          return NULL;
        }
      parts[i].point.approximate = parts[i].last.approximate = approximate;
      parts[i].point.uncertain = parts[i].last.uncertain = uncertain;
    }
  if (n == 2 && parts[0].spans && parts[0].decade != '\0' && parts[1].decade == '\0'
      && is_whole_decade (&parts[1].point))
    {
      refuse (error, _ ("its end may be that year, or the decade that begins with it"));
      return NULL;
    }
  if (open == SIGN_BEFORE[0] || open == SIGN_AFTER[0])
    {
      if (n == 1)
        return build_beyond (&parts[0], open == SIGN_BEFORE[0], error);
      refuse (error, _ ("these words do not make one date"));
      return NULL;
    }
  end = parts[n - 1].spans ? &parts[n - 1].last : &parts[n - 1].point;
  if (open == '<')
    return entente_date_new_for_points (&nowhere, end, error);
  if (open == '>' && n == 1)
    end = &nowhere;
  return entente_date_new_for_points (&parts[0].point,
                                      n == 2 || open == '>' || parts[0].spans ? end : NULL, error);
}

/* Takes the qualifiers out of @signs; what they were is returned. */
static void
take_qualifiers (GStrv signs, gboolean *approximate, gboolean *uncertain)
{
  guint kept = 0;

  for (guint i = 0; signs[i] != NULL; i++)
    {
      const char c = signs[i][1] == '\0' ? signs[i][0] : '\0';

      *approximate = *approximate || c == '~' || c == '%';
      *uncertain = *uncertain || c == '?' || c == '%';
      if (c == '~' || c == '?' || c == '%')
        g_free (signs[i]);
      else
        signs[kept++] = signs[i];
    }
  /* The rest was moved or freed. */
  signs[kept] = NULL;
}

/* What the first sign says of the whole, or 0. */
static char
get_opening (const char *const *signs)
{
  static const char *const openings[] = { ">", "<", "-", SIGN_BEFORE, SIGN_AFTER, NULL };

  if (signs[0] == NULL || !g_strv_contains (openings, signs[0]))
    return '\0';
  return signs[0][0] == '-' ? '<' : signs[0][0];
}

static EntenteDate *
parse_signs (GStrv signs, const char *typed, GError **error)
{
  const char *const *at = (const char *const *) signs;
  gboolean approximate = FALSE;
  gboolean uncertain = FALSE;
  Part parts[2] = { 0 };
  guint n_parts = 0;
  guint start;
  guint n;
  char open;

  take_qualifiers (signs, &approximate, &uncertain);
  n = g_strv_length (signs);
  open = get_opening (at);
  start = open != '\0' ? 1 : 0;
  if (n > start && g_str_equal (at[n - 1], "-") && open == '\0')
    {
      open = '>';
      n--;
    }
  for (guint i = start; i <= n; i++)
    {
      if (i < n && !g_str_equal (at[i], "-") && !g_str_equal (at[i], "<"))
        continue;
      if (n_parts == 2)
        {
          refuse (error, _ ("there is more than one range in it"));
          return NULL;
        }
      if (!read_part (at + start, i - start, typed, n_parts > 0 ? &parts[0] : NULL, &parts[n_parts],
                      error))
        return NULL;
      n_parts++;
      start = i + 1;
    }
  return build (parts, n_parts, open, approximate, uncertain, error);
}

static gboolean
is_edtf_like (const char *text)
{
  return g_regex_match_simple ("^((\\d{4}|XXXX)(-\\d\\d){0,2}[?~%]?|\\.\\.)"
                               "(/((\\d{4}|XXXX)(-\\d\\d){0,2}[?~%]?|\\.\\.))?$",
                               text, 0, 0);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_date_entry_parse:
 * @text: what a person typed
 * @error: return location for an %ENTENTE_ERROR_BAD_DATE with the reason
 *
 * Reads a date as people write it in English, French or Vietnamese: `5 août 2024`, `08/2024`,
 * `khoảng 2009`, `17–20 February`, `années 1980`, or the form that is stored. Days come before
 * months; a year has four digits. What has no exact bounds, as “early 2025”, is refused. What entente_date_format() says is understood.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where it is not understood
 */
EntenteDate *
entente_date_entry_parse (const char *text, GError **error)
{
  g_autofree char *stripped = NULL;
  g_auto (GStrv) signs = NULL;
  GError *reason = NULL;
  EntenteDate *date;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_utf8_make_valid (text, (gssize) strnlen (text, MAX_LENGTH + 1));
  g_strstrip (stripped);
  if (*stripped == '\0' || strlen (text) > MAX_LENGTH)
    {
      refuse (error,
              *stripped == '\0' ? _ ("no date was typed") : _ ("this is too long for a date"));
      return NULL;
    }
  if (is_edtf_like (stripped))
    return entente_date_new_from_edtf (stripped, error);
  signs = _entente_date_split_signs (stripped);
  date = parse_signs (signs, stripped, &reason);
  if (date == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE, _ ("“%1$s”: %2$s"), stripped,
                   reason->message);
      g_error_free (reason);
    }
  return date;
}
