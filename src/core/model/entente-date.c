/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-date"

#include "config.h"

#include "model/entente-date.h"

#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteDate
{
  EntenteDatePoint start;
  EntenteDatePoint end; /* the same as start where the date is no range */
  gboolean range;
};

G_DEFINE_BOXED_TYPE (EntenteDate, entente_date, entente_date_copy, entente_date_free)

/* --- Helpers: the calendar -------------------------------------------------------------------- */

static gboolean
is_open (const EntenteDatePoint *point)
{
  return point->year == 0 && point->month == 0;
}

/* Without a year, February has the 29 days that it may have. */
static guint
count_days (guint year, guint month)
{
  return g_date_get_days_in_month (month, year != 0 ? year : 2000);
}

static gint32
get_first_day_of_point (const EntenteDatePoint *point)
{
  return point->year * 10000 + MAX (point->month, 1) * 100 + MAX (point->day, 1);
}

static gint32
get_last_day_of_point (const EntenteDatePoint *point)
{
  guint month = point->month != 0 ? point->month : 12;
  guint day = point->day != 0 ? point->day : count_days (point->year, month);

  return point->year * 10000 + month * 100 + day;
}

static gboolean
check_point (const EntenteDatePoint *point, GError **error)
{
  if (point->year > 9999)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                   /* Translators: %u is a number that cannot be a year */
                   _ ("%u is no year from 1 to 9999"), point->year);
      return FALSE;
    }
  if (point->month > 12 || (point->month == 0 && point->day != 0))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                   /* Translators: %u is a number that cannot be a month */
                   _ ("there is no month %u"), point->month);
      return FALSE;
    }
  if (point->day == 0 || point->day <= count_days (point->year, point->month))
    return TRUE;
  if (point->year != 0)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                 /* Translators: %1$u is a day that does not exist, %2$u a month (1 to 12), %3$u a
                  * year, %4$u how many days that month has */
                 _ ("there is no day %1$u in month %2$u of %3$u, which has %4$u days"), point->day,
                 point->month, point->year, count_days (point->year, point->month));
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                 /* Translators: %1$u is a day that does not exist, %2$u a month (1 to 12), %3$u
                  * how many days that month has */
                 _ ("there is no day %1$u in month %2$u, which has %3$u days"), point->day,
                 point->month, count_days (0, point->month));
  return FALSE;
}

static gboolean
check_range (const EntenteDatePoint *start, const EntenteDatePoint *end, GError **error)
{
  if (is_open (start) && is_open (end))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                           _ ("a range needs a beginning or an end"));
      return FALSE;
    }
  if (is_open (start) || is_open (end))
    return TRUE;
  if ((start->year == 0) != (end->year == 0))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                           _ ("one end of the range has a year and the other has none"));
      return FALSE;
    }
  /* Without years, a range may run over the turn of the year. */
  if (start->year != 0 && get_first_day_of_point (start) > get_last_day_of_point (end))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                           _ ("the range ends before it begins"));
      return FALSE;
    }
  return TRUE;
}

/* --- Helpers: reading and writing ------------------------------------------------------------- */

static gboolean
read_digits (const char **at, guint n, guint *ret_number)
{
  guint number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      number = number * 10 + (guint) ((*at)[i] - '0');
    }
  *at += n;
  *ret_number = number;
  return TRUE;
}

/* Whether @at was of the form, with @at behind what was read; existence is another question. */
static gboolean
read_point (const char **at, EntenteDatePoint *point)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (g_str_has_prefix (*at, "XXXX-"))
    *at += 4;
  else if (!read_digits (at, 4, &year) || year == 0)
    return FALSE;
  if (**at == '-')
    {
      *at += 1;
      if (!read_digits (at, 2, &month) || month == 0)
        return FALSE;
      if (**at == '-')
        {
          *at += 1;
          if (!read_digits (at, 2, &day) || day == 0)
            return FALSE;
        }
    }
  point->year = year;
  point->month = month;
  point->day = day;
  if (**at == '?' || **at == '~' || **at == '%')
    {
      point->approximate = **at != '?';
      point->uncertain = **at != '~';
      *at += 1;
    }
  return TRUE;
}

static gboolean
read_end (const char **at, EntenteDatePoint *point, gboolean *ret_open)
{
  *ret_open = g_str_has_prefix (*at, "..");
  if (!*ret_open)
    return read_point (at, point);
  *at += 2;
  return TRUE;
}

static void
write_point (GString *out, const EntenteDatePoint *point)
{
  if (is_open (point))
    {
      g_string_append (out, "..");
      return;
    }
  if (point->year != 0)
    g_string_append_printf (out, "%04u", point->year);
  else
    g_string_append (out, "XXXX");
  if (point->month != 0)
    g_string_append_printf (out, "-%02u", point->month);
  if (point->day != 0)
    g_string_append_printf (out, "-%02u", point->day);
  if (point->approximate && point->uncertain)
    g_string_append_c (out, '%');
  else if (point->approximate)
    g_string_append_c (out, '~');
  else if (point->uncertain)
    g_string_append_c (out, '?');
}

static gboolean
equal_points (const EntenteDatePoint *a, const EntenteDatePoint *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->approximate == b->approximate && a->uncertain == b->uncertain;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_date_new_from_edtf:
 * @edtf: a date in Extended Date/Time Format
 * @error: return location for an %ENTENTE_ERROR_BAD_DATE that names what is wrong
 *
 * Reads exactly the form that entente_date_to_edtf() writes. For what people type, see
 * entente_date_entry_parse().
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where it can not be
 */
EntenteDate *
entente_date_new_from_edtf (const char *edtf, GError **error)
{
  EntenteDatePoint start = { 0 };
  EntenteDatePoint end = { 0 };
  gboolean open_start = FALSE;
  gboolean open_end = FALSE;
  gboolean range = FALSE;
  const char *at = edtf;
  gboolean well_formed;
  EntenteDate *self = NULL;
  GError *reason = NULL;

  g_return_val_if_fail (edtf != NULL, NULL);

  well_formed = read_end (&at, &start, &open_start);
  if (well_formed && (*at == '/' || open_start))
    {
      range = TRUE;
      well_formed = *at++ == '/' && read_end (&at, &end, &open_end);
    }
  if (!well_formed || *at != '\0')
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                   /* Translators: %s is a text that cannot be read as a date */
                   _ ("“%.64s” is not a date of the form 2024-08-05, 2024-08 or 2024"), edtf);
      return NULL;
    }
  self = entente_date_new_for_points (&start, range ? &end : NULL, &reason);
  if (self == NULL)
    {
      /* Translators: %1$s is a date as written, %2$s the reason why it cannot be */
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE, _ ("“%1$s”: %2$s"), edtf,
                   reason->message);
      g_error_free (reason);
    }
  return self;
}

/**
 * entente_date_new:
 * @year: 1 to 9999, or 0 where it is not known
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where there is none such
 */
EntenteDate *
entente_date_new (guint year, guint month, guint day)
{
  EntenteDatePoint point
      = { MIN (year, G_MAXUINT16), MIN (month, G_MAXUINT8), MIN (day, G_MAXUINT8), FALSE, FALSE };

  return entente_date_new_for_points (&point, NULL, NULL);
}

/**
 * entente_date_new_for_points:
 * @start: the date, or where the range begins
 * @end: (nullable): where the range ends; %NULL where the date is no range
 * @error: return location for an %ENTENTE_ERROR_BAD_DATE that names what is wrong
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where it can not be
 */
EntenteDate *
entente_date_new_for_points (const EntenteDatePoint *start,
                             const EntenteDatePoint *end,
                             GError **error)
{
  EntenteDate *self;

  g_return_val_if_fail (start != NULL, NULL);

  if (!check_point (start, error) || (end != NULL && !check_point (end, error)))
    return NULL;
  if (end != NULL ? !check_range (start, end, error) : is_open (start))
    {
      if (end == NULL)
        g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
                             _ ("a date needs a year, or a month"));
      return NULL;
    }
  self = g_new0 (EntenteDate, 1);
  self->start = *start;
  self->end = end != NULL ? *end : *start;
  self->range = end != NULL;
  return self;
}

EntenteDate *
entente_date_copy (const EntenteDate *self)
{
  return g_memdup2 (self, sizeof (EntenteDate));
}

void
entente_date_free (EntenteDate *self)
{
  g_free (self);
}

/**
 * entente_date_to_edtf:
 * @self: a date
 *
 * Returns: (transfer full): the one way in which this date is stored
 */
char *
entente_date_to_edtf (const EntenteDate *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  write_point (out, &self->start);
  if (self->range)
    {
      g_string_append_c (out, '/');
      write_point (out, &self->end);
    }
  return g_string_free (out, FALSE);
}

gboolean
entente_date_is_range (const EntenteDate *self)
{
  return self != NULL && self->range;
}

const EntenteDatePoint *
entente_date_get_start (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->start;
}

const EntenteDatePoint *
entente_date_get_end (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->end;
}

EntenteDatePrecision
entente_date_point_get_precision (const EntenteDatePoint *point)
{
  g_return_val_if_fail (point != NULL, ENTENTE_DATE_PRECISION_OPEN);

  if (is_open (point))
    return ENTENTE_DATE_PRECISION_OPEN;
  if (point->year == 0)
    return point->day != 0 ? ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR
                           : ENTENTE_DATE_PRECISION_MONTH_WITHOUT_YEAR;
  if (point->month == 0)
    return ENTENTE_DATE_PRECISION_YEAR;
  return point->day != 0 ? ENTENTE_DATE_PRECISION_DAY : ENTENTE_DATE_PRECISION_MONTH;
}

/**
 * entente_date_get_precision:
 * @self: a date
 *
 * Returns: how far the date is known; of a range, how far its beginning is, or its end where the
 *   beginning is open
 */
EntenteDatePrecision
entente_date_get_precision (const EntenteDate *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DATE_PRECISION_OPEN);

  return entente_date_point_get_precision (is_open (&self->start) ? &self->end : &self->start);
}

gboolean
entente_date_is_approximate (const EntenteDate *self)
{
  return self != NULL && (self->start.approximate || self->end.approximate);
}

gboolean
entente_date_is_uncertain (const EntenteDate *self)
{
  return self != NULL && (self->start.uncertain || self->end.uncertain);
}

/**
 * entente_date_get_year:
 * @self: (nullable): a date
 *
 * Returns: the year, that in which a range begins (ends, where the beginning is open), or 0
 */
guint
entente_date_get_year (const EntenteDate *self)
{
  if (self == NULL)
    return 0;
  return self->start.year != 0 ? self->start.year : self->end.year;
}

/**
 * entente_date_get_first_day:
 * @self: (nullable): a date
 *
 * Returns: the first day that the date may mean, as yyyymmdd in the proleptic Gregorian calendar;
 *   %ENTENTE_DATE_FIRST_DAY where the beginning is open, 0 where there is no year
 */
gint32
entente_date_get_first_day (const EntenteDate *self)
{
  if (self == NULL || entente_date_get_year (self) == 0)
    return 0;
  return is_open (&self->start) ? ENTENTE_DATE_FIRST_DAY : get_first_day_of_point (&self->start);
}

/**
 * entente_date_get_last_day:
 * @self: (nullable): a date
 *
 * Returns: the last day that the date may mean, as yyyymmdd; %ENTENTE_DATE_LAST_DAY where the end
 *   is open, 0 where there is no year
 */
gint32
entente_date_get_last_day (const EntenteDate *self)
{
  if (self == NULL || entente_date_get_year (self) == 0)
    return 0;
  return is_open (&self->end) ? ENTENTE_DATE_LAST_DAY : get_last_day_of_point (&self->end);
}

/**
 * entente_date_overlaps:
 * @self: (nullable): a date
 * @first_day: the beginning, as yyyymmdd
 * @last_day: the end, as yyyymmdd, included
 *
 * Returns: whether the date may lie between the two; never, where it has no year
 */
gboolean
entente_date_overlaps (const EntenteDate *self, gint32 first_day, gint32 last_day)
{
  if (entente_date_get_year (self) == 0)
    return FALSE;
  return entente_date_get_first_day (self) <= last_day
         && entente_date_get_last_day (self) >= first_day;
}

/**
 * entente_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): a date
 *
 * By time: what begins first, then what ends first. Dates without a year come after all others, by
 * month and day; %NULL comes last.
 */
int
entente_date_compare (const EntenteDate *a, const EntenteDate *b)
{
  gint32 first_a;
  gint32 first_b;

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  first_a = entente_date_get_first_day (a);
  first_b = entente_date_get_first_day (b);
  if ((first_a == 0) != (first_b == 0))
    return first_a == 0 ? 1 : -1;
  if (first_a == 0)
    {
      first_a = get_first_day_of_point (&a->start);
      first_b = get_first_day_of_point (&b->start);
    }
  if (first_a == first_b)
    {
      first_a = entente_date_get_last_day (a);
      first_b = entente_date_get_last_day (b);
    }
  return (first_a > first_b) - (first_a < first_b);
}

gboolean
entente_date_equal (const EntenteDate *a, const EntenteDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->range == b->range && equal_points (&a->start, &b->start)
         && equal_points (&a->end, &b->end);
}
