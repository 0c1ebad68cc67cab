/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people type them, in three languages at once: an office mixes them. The text is folded
 * and cut into numbers, words and signs; known phrases become signs as well (a month m8, a range
 * -, about ~), so that what remains is a small grammar of numbers. */

#define G_LOG_DOMAIN "entente-date-entry"

#include "config.h"

#include "language/entente-date-entry.h"

#include "language/entente-fold.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_LENGTH  200
#define MAX_NUMBERS 3

typedef struct
{
  EntenteDatePoint point;
  guint lone; /* a single small number, whose unit the other end of the range tells */
} Part;

typedef struct
{
  guint values[MAX_NUMBERS];
  guint digits[MAX_NUMBERS];
  guint n;
  guint month;
  gboolean parted; /* by / or . */
} Numbers;

/* --- Phrases ---------------------------------------------------------------------------------- */

/* In this order: longer ones before those that they contain. Folded; words stand apart. */
static const struct
{
  const char *phrase;
  const char *sign;
} phrases[] = {
  /* what the year is not */
  { "year not stated", "" },
  { "no year", "" },
  { "annee non precisee", "" },
  { "sans annee", "" },
  { "khong neu nam", "" },
  { "khong ro nam", "" },
  /* doubt */
  { "chua chac chan", "?" },
  { "uncertain", "?" },
  { "incertain", "?" },
  { "incertaine", "?" },
  /* months of the Vietnamese, whose fourth sounds like “from” */
  { "thang muoi mot", "m11" },
  { "thang muoi hai", "m12" },
  { "thang muoi", "m10" },
  { "thang hai", "m2" },
  { "thang ba", "m3" },
  { "thang tu", "m4" },
  { "thang nam", "m5" },
  { "thang sau", "m6" },
  { "thang bay", "m7" },
  { "thang tam", "m8" },
  { "thang chin", "m9" },
  { "thang gieng", "m1" },
  { "thang chap", "m12" },
  /* about */
  { "khoang", "~" },
  { "vers", "~" },
  { "environ", "~" },
  { "env", "~" },
  { "about", "~" },
  { "around", "~" },
  { "circa", "~" },
  { "ca", "~" },
  { "c", "~" },
  /* open ends and ranges */
  { "a partir d '", ">" },
  { "a partir de", ">" },
  { "a partir du", ">" },
  { "a compter du", ">" },
  { "a compter de", ">" },
  { "depuis", ">" },
  { "des", ">" },
  { "from", ">" },
  { "since", ">" },
  { "tu", ">" },
  { "jusqu ' au", "<" },
  { "jusqu ' en", "<" },
  { "jusqu ' a", "<" },
  { "until", "<" },
  { "till", "<" },
  { "up to", "<" },
  { "to", "-" },
  { "au", "-" },
  { "a", "-" },
  { "den", "-" },
  { ". .", "-" },
  /* months */
  { "january", "m1" },
  { "janvier", "m1" },
  { "february", "m2" },
  { "fevrier", "m2" },
  { "march", "m3" },
  { "mars", "m3" },
  { "april", "m4" },
  { "avril", "m4" },
  { "may", "m5" },
  { "mai", "m5" },
  { "june", "m6" },
  { "juin", "m6" },
  { "july", "m7" },
  { "juillet", "m7" },
  { "august", "m8" },
  { "aout", "m8" },
  { "september", "m9" },
  { "septembre", "m9" },
  { "october", "m10" },
  { "octobre", "m10" },
  { "november", "m11" },
  { "novembre", "m11" },
  { "december", "m12" },
  { "decembre", "m12" },
  { "jan", "m1" },
  { "janv", "m1" },
  { "feb", "m2" },
  { "fevr", "m2" },
  { "fev", "m2" },
  { "mar", "m3" },
  { "apr", "m4" },
  { "avr", "m4" },
  { "jun", "m6" },
  { "jul", "m7" },
  { "juil", "m7" },
  { "aug", "m8" },
  { "sep", "m9" },
  { "sept", "m9" },
  { "oct", "m10" },
  { "nov", "m11" },
  { "dec", "m12" },
  /* what adds nothing */
  { "chu nhat", "" },
  { "thu hai", "" },
  { "thu ba", "" },
  { "thu tu", "" },
  { "thu nam", "" },
  { "thu sau", "" },
  { "thu bay", "" },
  { "monday", "" },
  { "tuesday", "" },
  { "wednesday", "" },
  { "thursday", "" },
  { "friday", "" },
  { "saturday", "" },
  { "sunday", "" },
  { "lundi", "" },
  { "mardi", "" },
  { "mercredi", "" },
  { "jeudi", "" },
  { "vendredi", "" },
  { "samedi", "" },
  { "dimanche", "" },
  { "ngay", "" },
  { "mong", "" },
  { "mung", "" },
  { "nam", "" },
  { "the", "" },
  { "of", "" },
  { "in", "" },
  { "on", "" },
  { "year", "" },
  { "le", "" },
  { "la", "" },
  { "en", "" },
  { "du", "" },
  { "de", "" },
  { "d '", "" },
  { "l '", "" },
  { "an", "" },
  { "annee", "" },
  { "er", "" },
  { "st", "" },
  { "nd", "" },
  { "rd", "" },
  { "th", "" },
  { "(", "" },
  { ")", "" },
  { ",", "" },
};

/* --- Helpers: from text to signs -------------------------------------------------------------- */

/* Signs are runs of digits, runs of letters, and single other characters, with spaces between. */
static char *
space_out (const char *folded)
{
  GString *out = g_string_new (" ");
  gunichar previous = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean together = (g_unichar_isdigit (previous) && g_unichar_isdigit (letter))
                          || (g_unichar_isalpha (previous) && g_unichar_isalpha (letter));

      if (!together && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      if (!g_unichar_isspace (letter))
        g_string_append_unichar (out, letter);
      previous = letter;
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static void
replace_phrases (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *padded = g_strconcat (" ", phrases[i].phrase, " ", NULL);
      g_autofree char *sign = NULL;

      if (strstr (text->str, padded) == NULL)
        continue;
      sign = phrases[i].sign[0] != '\0' ? g_strconcat (" ", phrases[i].sign, " ", NULL)
                                        : g_strdup (" ");
      g_string_replace (text, padded, sign, 0);
      /* "the the": neighbours share a space, which one pass of replacing uses up. */
      g_string_replace (text, padded, sign, 0);
    }
}

static char *
replace_pattern (char *text, const char *pattern, const char *replacement)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  char *replaced = g_regex_replace (regex, text, -1, 0, replacement, 0, NULL);

  if (replaced == NULL)
    return text;
  g_free (text);
  return replaced;
}

static GStrv
split_signs (const char *text)
{
  char *folded = entente_fold (text);
  g_autofree char *spaced = NULL;
  g_autoptr (GString) signs = NULL;
  GStrvBuilder *builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  GStrv kept;

  /* Hyphens part the numbers of one date as well as two dates. */
  folded = replace_pattern (folded, "\\b(\\d{1,2})-(\\d{1,2})-(\\d{4})\\b", "\\1/\\2/\\3");
  folded = replace_pattern (folded, "\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b", "\\1/\\2/\\3");
  folded = replace_pattern (folded, "(?<![\\d/.])(\\d{1,2})-(\\d{4})\\b", "\\1/\\2");
  folded
      = replace_pattern (folded, "\\b(?:between|entre|giua)\\b(.*?)\\b(?:and|et|va)\\b", "\\1 - ");
  spaced = space_out (folded);
  g_free (folded);
  signs = g_string_new (spaced);
  replace_phrases (signs);
  /* Vietnamese numbers its months: tháng 8, T8. */
  g_string_replace (signs, " thang ", " m ", 0);
  g_string_replace (signs, " t ", " m ", 0);
  pieces = g_strsplit (signs->str, " ", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (pieces[i][0] != '\0')
      g_strv_builder_add (builder, pieces[i]);
  kept = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return kept;
}

/* --- Helpers: from signs to a date ------------------------------------------------------------ */

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE, reason);
  return FALSE;
}

static gboolean
read_sign (const char *sign, Numbers *numbers, gboolean *month_follows, GError **error)
{
  if (g_ascii_isdigit (*sign))
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
  if (g_str_equal (sign, "/") || g_str_equal (sign, "."))
    {
      numbers->parted = TRUE;
      return TRUE;
    }
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE,
               /* Translators: %s is a word that was typed where a date is expected */
               _ ("“%s” is not understood"), sign);
  return FALSE;
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
read_part (const char *const *signs, guint n, const Part *before, Part *part, GError **error)
{
  Numbers numbers = { 0 };
  gboolean month_follows = FALSE;

  for (guint i = 0; i < n; i++)
    if (!read_sign (signs[i], &numbers, &month_follows, error))
      return FALSE;
  if (month_follows)
    return refuse (error, _ ("the number of the month is missing"));
  for (guint i = 0; i < numbers.n; i++)
    if (numbers.values[i] == 0)
      return refuse (error, _ ("no day, month or year is 0"));
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
    point->year = other->point.year;
}

static EntenteDate *
build (Part *parts, guint n, char open, gboolean approximate, gboolean uncertain, GError **error)
{
  static const EntenteDatePoint nowhere = { 0 };

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
      parts[i].point.approximate = approximate;
      parts[i].point.uncertain = uncertain;
    }
  if (n == 2)
    return entente_date_new_for_points (&parts[0].point, &parts[1].point, error);
  if (open == '<')
    return entente_date_new_for_points (&nowhere, &parts[0].point, error);
  return entente_date_new_for_points (&parts[0].point, open == '>' ? &nowhere : NULL, error);
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

static EntenteDate *
parse_signs (GStrv signs, GError **error)
{
  const char *const *at = (const char *const *) signs;
  gboolean approximate = FALSE;
  gboolean uncertain = FALSE;
  Part parts[2] = { 0 };
  guint n_parts = 0;
  guint start = 0;
  guint n;
  char open = '\0';

  take_qualifiers (signs, &approximate, &uncertain);
  n = g_strv_length (signs);
  if (n > 0 && (g_str_equal (at[0], ">") || g_str_equal (at[0], "<") || g_str_equal (at[0], "-")))
    {
      open = at[0][0] == '>' ? '>' : '<';
      start = 1;
    }
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
      if (!read_part (at + start, i - start, n_parts > 0 ? &parts[0] : NULL, &parts[n_parts],
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
 * `khoảng 2009`, `17–20 February`, or the form that is stored. Days come before months; a year has
 * four digits. What entente_date_format() says is understood.
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
  signs = split_signs (stripped);
  date = parse_signs (signs, &reason);
  if (date == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_DATE, _ ("“%1$s”: %2$s"), stripped,
                   reason->message);
      g_error_free (reason);
    }
  return date;
}
