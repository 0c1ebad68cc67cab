/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in words, at the precision that they have and no finer. The words are here and not in the
 * message catalogues because a date can be asked for in any of the languages at any time, as for
 * the names of an agreement in all three. */

#define G_LOG_DOMAIN "entente-date-format"

#include "config.h"

#include "language/entente-date-format.h"

#include <string.h>

/* --- Tables ----------------------------------------------------------------------------------- */

/* In the patterns, d m y stand for day, month and year, D M Y for those of the end of a range, and
 * x for what was made so far. Arrays go by day, month, year. */
typedef struct
{
  const char *language;
  const char *months[12];
  const char *point[3];
  const char *point_without_year[2];
  const char *span[3]; /* 19–20 June 2024, March–May 2024, 2018–2023 */
  const char *span_without_year[2];
  const char *across; /* days of two months in one year */
  const char *across_without_year;
  const char *between; /* anything else; X is the end */
  const char *year_not_stated;
  const char *uncertain;
  const char *about[3];
  const char *about_open; /* in a range that is open at one side */
  const char *from[3];
  const char *until[3];
} Words;

static const Words long_words[] = {
  { "en",
    { "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December" },
    { "{d} {m} {y}", "{m} {y}", "{y}" },
    { "{d} {m}", "{m}" },
    { "{d}–{D} {m} {y}", "{m}–{M} {y}", "{y}–{Y}" },
    { "{d}–{D} {m}", "{m}–{M}" },
    "{d} {m} – {D} {M} {y}",
    "{d} {m} – {D} {M}",
    "{x} – {X}",
    "{x} (year not stated)",
    "{x} (uncertain)",
    { "about {x}", "about {x}", "about {x}" },
    "about {x}",
    { "from {x}", "from {x}", "from {x}" },
    { "until {x}", "until {x}", "until {x}" } },
  { "fr",
    { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre" },
    { "{d} {m} {y}", "{m} {y}", "{y}" },
    { "{d} {m}", "{m}" },
    { "{d}–{D} {m} {y}", "{m}–{M} {y}", "{y}–{Y}" },
    { "{d}–{D} {m}", "{m}–{M}" },
    "{d} {m} – {D} {M} {y}",
    "{d} {m} – {D} {M}",
    "{x} – {X}",
    "{x} (année non précisée)",
    "{x} (date incertaine)",
    { "vers le {x}", "vers {x}", "vers {x}" },
    "{x} environ",
    { "à partir du {x}", "à partir de {x}", "à partir de {x}" },
    { "jusqu’au {x}", "jusqu’en {x}", "jusqu’en {x}" } },
  { "vi",
    { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" },
    { "ngày {d} tháng {m} năm {y}", "tháng {m} năm {y}", "năm {y}" },
    { "ngày {d} tháng {m}", "tháng {m}" },
    { "ngày {d}–{D} tháng {m} năm {y}", "tháng {m}–{M} năm {y}", "{y}–{Y}" },
    { "ngày {d}–{D} tháng {m}", "tháng {m}–{M}" },
    "ngày {d} tháng {m} – ngày {D} tháng {M} năm {y}",
    "ngày {d} tháng {m} – ngày {D} tháng {M}",
    "{x} – {X}",
    "{x} (không nêu năm)",
    "{x} (chưa chắc chắn)",
    { "khoảng {x}", "khoảng {x}", "khoảng {x}" },
    "khoảng {x}",
    { "từ {x}", "từ {x}", "từ {x}" },
    { "đến {x}", "đến {x}", "đến {x}" } },
};

static const Words short_words[] = {
  { "en",
    { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
    { "{d} {m} {y}", "{m} {y}", "{y}" },
    { "{d} {m}", "{m}" },
    { "{d}–{D} {m} {y}", "{m}–{M} {y}", "{y}–{Y}" },
    { "{d}–{D} {m}", "{m}–{M}" },
    "{d} {m} – {D} {M} {y}",
    "{d} {m} – {D} {M}",
    "{x} – {X}",
    "{x}, no year",
    "{x}?",
    { "about {x}", "about {x}", "about {x}" },
    "about {x}",
    { "from {x}", "from {x}", "from {x}" },
    { "until {x}", "until {x}", "until {x}" } },
  { "fr",
    { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc." },
    { "{d} {m} {y}", "{m} {y}", "{y}" },
    { "{d} {m}", "{m}" },
    { "{d}–{D} {m} {y}", "{m}–{M} {y}", "{y}–{Y}" },
    { "{d}–{D} {m}", "{m}–{M}" },
    "{d} {m} – {D} {M} {y}",
    "{d} {m} – {D} {M}",
    "{x} – {X}",
    "{x}, sans année",
    "{x}\u202f?",
    { "vers le {x}", "vers {x}", "vers {x}" },
    "{x} environ",
    { "à partir du {x}", "à partir de {x}", "à partir de {x}" },
    { "jusqu’au {x}", "jusqu’en {x}", "jusqu’en {x}" } },
  { "vi",
    { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" },
    { "{d}/{m}/{y}", "{m}/{y}", "{y}" },
    { "{d}/{m}", "tháng {m}" },
    { "{d}–{D}/{m}/{y}", "tháng {m}–{M}/{y}", "{y}–{Y}" },
    { "{d}–{D}/{m}", "tháng {m}–{M}" },
    "{d}/{m} – {D}/{M}/{y}",
    "{d}/{m} – {D}/{M}",
    "{x} – {X}",
    "{x}, không nêu năm",
    "{x}?",
    { "khoảng {x}", "khoảng {x}", "khoảng {x}" },
    "khoảng {x}",
    { "từ {x}", "từ {x}", "từ {x}" },
    { "đến {x}", "đến {x}", "đến {x}" } },
};

/* How far a date is known, to follow the date and a comma. */
static const struct
{
  const char *language;
  const char *precision[5]; /* as EntenteDatePrecision */
} explanations[] = {
  { "en",
    { "to the day", "to the month", "to the year", "to the day, without a year",
      "to the month, without a year" } },
  { "fr",
    { "au jour près", "au mois près", "à l’année près", "au jour près, sans année",
      "au mois près, sans année" } },
  { "vi",
    { "chính xác đến ngày", "chính xác đến tháng", "chính xác đến năm",
      "chính xác đến ngày, không có năm", "chính xác đến tháng, không có năm" } },
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static const Words *
find_words (const char *language, EntenteDateStyle style)
{
  const Words *table = style == ENTENTE_DATE_STYLE_SHORT ? short_words : long_words;

  for (guint i = 0; i < G_N_ELEMENTS (long_words); i++)
    if (g_str_has_prefix (language, table[i].language))
      return &table[i];
  return &table[0];
}

static void
append_day (GString *out, const Words *words, guint day)
{
  g_string_append_printf (out, "%u%s", day,
                          day == 1 && g_str_equal (words->language, "fr") ? "er" : "");
}

/* Fills a pattern; its braces hold one letter. */
static char *
fill (const Words *words,
      const char *pattern,
      const EntenteDatePoint *start,
      const EntenteDatePoint *end)
{
  GString *out = g_string_new (NULL);

  for (const char *at = pattern; *at != '\0'; at++)
    {
      const EntenteDatePoint *point;

      if (*at != '{')
        {
          g_string_append_c (out, *at);
          continue;
        }
      at++;
      point = g_ascii_isupper (*at) ? end : start;
      if (*at == 'd' || *at == 'D')
        append_day (out, words, point->day);
      else if (*at == 'm' || *at == 'M')
        g_string_append (out, words->months[point->month - 1]);
      else
        g_string_append_printf (out, "%u", point->year);
      at++;
    }
  return g_string_free (out, FALSE);
}

static char *
wrap (const char *pattern, const char *x, const char *end)
{
  GString *out = g_string_new (pattern);

  g_string_replace (out, "{x}", x, 1);
  if (end != NULL)
    g_string_replace (out, "{X}", end, 1);
  /* French de, before a vowel. */
  g_string_replace (out, " de a", " d’a", 1);
  g_string_replace (out, " de o", " d’o", 1);
  return g_string_free (out, FALSE);
}

static void
wrap_in_place (char **text, const char *pattern)
{
  char *wrapped = wrap (pattern, *text, NULL);

  g_free (*text);
  *text = wrapped;
}

/* 0 for a day, 1 for a month, 2 for a year. */
static guint
get_unit (const EntenteDatePoint *point)
{
  return point->day != 0 ? 0 : point->month != 0 ? 1 : 2;
}

static void
qualify (char **text, const Words *words, const EntenteDatePoint *point)
{
  if (point->approximate)
    wrap_in_place (text, words->about[get_unit (point)]);
  if (point->uncertain)
    wrap_in_place (text, words->uncertain);
}

static char *
format_bare_point (const Words *words, const EntenteDatePoint *point)
{
  guint unit = get_unit (point);

  return fill (words, point->year != 0 ? words->point[unit] : words->point_without_year[unit],
               point, point);
}

static char *
format_point (const Words *words, const EntenteDatePoint *point)
{
  char *text = format_bare_point (words, point);

  if (point->year == 0)
    wrap_in_place (&text, words->year_not_stated);
  qualify (&text, words, point);
  return text;
}

/* The patterns are those of the side that is known, from or until. */
static char *
format_open (const Words *words, const EntenteDatePoint *point, const char *const patterns[3])
{
  char *text = format_bare_point (words, point);

  if (point->year == 0)
    wrap_in_place (&text, words->year_not_stated);
  if (point->approximate)
    wrap_in_place (&text, words->about_open);
  if (point->uncertain)
    wrap_in_place (&text, words->uncertain);
  wrap_in_place (&text, patterns[get_unit (point)]);
  return text;
}

/* The shortest form in which no part is said twice, or NULL where there is none. */
static const char *
find_span (const Words *words, const EntenteDatePoint *start, const EntenteDatePoint *end)
{
  guint unit = get_unit (start);

  if (unit != get_unit (end) || start->approximate != end->approximate
      || start->uncertain != end->uncertain || (unit != 2 && start->year != end->year))
    return NULL;
  if (unit == 0 && start->month != end->month)
    return start->year != 0 ? words->across : words->across_without_year;
  return start->year != 0 ? words->span[unit] : words->span_without_year[unit];
}

static char *
format_range (const Words *words, const EntenteDatePoint *start, const EntenteDatePoint *end)
{
  const char *span = find_span (words, start, end);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  char *text;

  if (span == NULL)
    {
      first = format_point (words, start);
      last = format_point (words, end);
      return wrap (words->between, first, last);
    }
  text = fill (words, span, start, end);
  if (start->year == 0)
    wrap_in_place (&text, words->year_not_stated);
  qualify (&text, words, start);
  return text;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_date_format:
 * @date: a date
 * @language: the reader's language
 * @style: for a text or for a row
 *
 * Returns: (transfer full): the date in words, with what is not known of it said plainly
 */
char *
entente_date_format (const EntenteDate *date, const char *language, EntenteDateStyle style)
{
  const Words *words;
  const EntenteDatePoint *start;
  const EntenteDatePoint *end;

  g_return_val_if_fail (date != NULL && language != NULL, NULL);

  words = find_words (language, style);
  start = entente_date_get_start (date);
  end = entente_date_get_end (date);
  if (!entente_date_is_range (date))
    return format_point (words, start);
  if (entente_date_point_get_precision (end) == ENTENTE_DATE_PRECISION_OPEN)
    return format_open (words, start, words->from);
  if (entente_date_point_get_precision (start) == ENTENTE_DATE_PRECISION_OPEN)
    return format_open (words, end, words->until);
  return format_range (words, start, end);
}

/**
 * entente_date_explain:
 * @date: a date
 * @language: the reader's language
 *
 * Returns: (transfer full): how a date that was typed is understood: "5 August 2024, to the day"
 */
char *
entente_date_explain (const EntenteDate *date, const char *language)
{
  g_autofree char *text = NULL;
  guint row = 0;

  g_return_val_if_fail (date != NULL && language != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    if (g_str_has_prefix (language, explanations[i].language))
      row = i;
  text = entente_date_format (date, language, ENTENTE_DATE_STYLE_LONG);
  return g_strdup_printf ("%s, %s", text,
                          explanations[row].precision[entente_date_get_precision (date)]);
}
