/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-numbers"

#include "config.h"

#include "language/entente-numbers.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

typedef struct
{
  const char *language;
  const char *group;
  const char *decimal;
} Habit;

/* CLDR 42. French parts groups with a narrow no-break space. */
static const Habit habits[] = {
  { "en", ",", "." },
  { "fr", "\xe2\x80\xaf", "," },
  { "vi", ".", "," },
};

static const Habit *
find_habit (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (habits); i++)
    if (g_str_has_prefix (language, habits[i].language))
      return &habits[i];
  return &habits[0];
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_format_number:
 * @language: the reader's language
 * @number: a count or a quantity, not a year
 *
 * Returns: (transfer full): the number with its digits grouped, and with at most six decimals
 */
char *
entente_format_number (const char *language, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE * 16];
  const Habit *habit;
  GString *out;
  const char *whole;
  const char *point;
  gsize n;

  g_return_val_if_fail (language != NULL, NULL);

  if (!isfinite (number) || fabs (number) >= 1e18)
    return g_strdup (g_ascii_dtostr (digits, sizeof digits, number));
  g_ascii_formatd (digits, sizeof digits, "%.6f", number);
  n = strlen (digits);
  while (digits[n - 1] == '0')
    digits[--n] = '\0';
  if (digits[n - 1] == '.')
    digits[--n] = '\0';
  habit = find_habit (language);
  out = g_string_new (NULL);
  whole = digits;
  if (*whole == '-')
    {
      if (!g_str_equal (digits, "-0"))
        g_string_append_c (out, '-');
      whole++;
    }
  point = strchr (whole, '.');
  n = point != NULL ? (gsize) (point - whole) : strlen (whole);
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (out, habit->group);
      g_string_append_c (out, whole[i]);
    }
  if (point != NULL)
    g_string_append_printf (out, "%s%s", habit->decimal, point + 1);
  return g_string_free (out, FALSE);
}

/**
 * entente_format_count:
 * @words: what ngettext() gives for @count, with “%s” where it stands
 *
 * Returns: (transfer full): @words, with the count as the reader writes it
 */
char *
entente_format_count (const char *language, const char *words, guint count)
{
  g_autofree char *number = entente_format_number (language, count);
  GString *out;

  g_return_val_if_fail (words != NULL, NULL);

  out = g_string_new (words);
  g_string_replace (out, "%s", number, 1);
  return g_string_free (out, FALSE);
}

/**
 * entente_format_size:
 * @language: the reader's language, for the digits
 * @bytes: the size of a file
 *
 * Returns: (transfer full): the size as people say it, with a decimal where that says something;
 *   the unit is in the language of the interface
 */
char *
entente_format_size (const char *language, guint64 bytes)
{
  static const char *const units[] = {
    /* Translators: the size of a file; %s is a number */
    NC_ ("file size", "%s kB"),
    NC_ ("file size", "%s MB"),
    NC_ ("file size", "%s GB"),
  };
  g_autofree char *number = NULL;
  double value = (double) bytes / 1000;
  guint unit = 0;

  if (bytes < 1000)
    {
      number = entente_format_number (language, (double) bytes);
      /* Translators: the size of a small file; %s is a number, the same as that of the plural */
      return g_strdup_printf (ngettext ("%s byte", "%s bytes", (gulong) bytes), number);
    }
  while (round (value * 10) / 10 >= 1000 && unit + 1 < G_N_ELEMENTS (units))
    {
      value /= 1000;
      unit++;
    }
  value = value < 100 ? round (value * 10) / 10 : round (value);
  number = entente_format_number (language, value);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (g_dpgettext2 (NULL, "file size", units[unit]), number);
#pragma GCC diagnostic pop
}
