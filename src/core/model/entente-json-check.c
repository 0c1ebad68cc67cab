/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What json-glib lets through and we must not: it calls itself for each bracket, makes bytes that
 * are no UTF-8 of half a character, ends a string at a NUL, makes a number infinite, and takes
 * several values one after the other, of which it keeps the last and loses the memory of the
 * others. */

#include "config.h"

#include "model/entente-json-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/entente-error.h"

#define MAX_DEPTH 64

typedef struct
{
  const char *p;
  const char *end;
  const char *problem;
  int depth;
  gboolean begun; /* something stands outside all brackets, or stood before them */
  gboolean ended; /* the value is complete */
} Check;

static gboolean
fail (Check *self, const char *problem)
{
  self->problem = problem;
  return FALSE;
}

/* --- Strings ---------------------------------------------------------------------------------- */

/* The four digits at @p; -1 where there are none. */
static int
read_hex (const Check *self, const char *p)
{
  int value = 0;

  if (self->end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      const int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* Behind “\u”. The parser would make do with fewer digits. */
static gboolean
check_unicode (Check *self)
{
  const int c = read_hex (self, self->p);

  if (c < 0)
    return fail (self, N_ ("an escape that does not exist"));
  self->p += 4;
  if (c >= 0xd800 && c < 0xdc00 && self->end - self->p >= 6 && self->p[0] == '\\'
      && self->p[1] == 'u')
    {
      const int low = read_hex (self, self->p + 2);

      if (low >= 0xdc00 && low < 0xe000)
        {
          self->p += 6;
          return TRUE;
        }
    }
  if (c == 0)
    return fail (self, N_ ("a text contains the null character (\\u0000)"));
  if (c >= 0xd800 && c < 0xe000)
    return fail (self, N_ ("a text contains half a character"));
  return TRUE;
}

/* Behind the opening quote. */
static gboolean
check_string (Check *self)
{
  while (self->p < self->end && *self->p != '"')
    {
      const char c = *self->p++;

      if (c != '\\' || self->p == self->end)
        continue;
      if (*self->p == '\0' || strchr ("\"\\/bfnrtu", *self->p) == NULL)
        return fail (self, N_ ("an escape that does not exist"));
      if (*self->p++ == 'u' && !check_unicode (self))
        return FALSE;
    }
  if (self->p < self->end)
    self->p++;
  self->ended = self->depth == 0;
  return TRUE;
}

/* --- Numbers ---------------------------------------------------------------------------------- */

/* What is too large for a number would become “inf” in the parser, which nobody can read again. */
static gboolean
check_number (Check *self)
{
  const char *start = self->p - 1;
  g_autofree char *number = NULL;

  while (self->p < self->end
         && (g_ascii_isalnum (*self->p) || *self->p == '.' || *self->p == '+' || *self->p == '-'))
    self->p++;
  number = g_strndup (start, (gsize) (self->p - start));
  return isfinite (g_ascii_strtod (number, NULL)) || fail (self, N_ ("a number is too large"));
}

/* --- Brackets ---------------------------------------------------------------------------------- */

static gboolean
check_outside (Check *self, gboolean begins)
{
  if (self->ended || (begins && self->begun))
    return fail (self, N_ ("something stands after the end"));
  self->begun = TRUE;
  return TRUE;
}

static gboolean
check_byte (Check *self)
{
  const char c = *self->p++;
  const gboolean opens = c == '{' || c == '[';

  if (self->depth <= 0 && !g_ascii_isspace (c) && !check_outside (self, opens || c == '"'))
    return FALSE;
  if (c == '"')
    return check_string (self);
  if (g_ascii_isdigit (c))
    return check_number (self);
  if (opens && ++self->depth > MAX_DEPTH)
    return fail (self, N_ ("too many brackets inside each other"));
  if ((c == '}' || c == ']') && --self->depth <= 0)
    self->ended = TRUE;
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_json_check:
 * @length: the length of @json in bytes, -1 where it ends with a NUL
 * @error: BAD_JSON
 *
 * Returns: whether @json can be given to the parser of json-glib, which then says whether it is JSON.
 */
gboolean
entente_json_check (const char *json, gssize length, GError **error)
{
  const gsize size = length < 0 ? strlen (json) : (gsize) length;
  Check self = { json, json + size, NULL, 0, FALSE, FALSE };

  if (!g_utf8_validate_len (json, size, NULL))
    fail (&self, N_ ("the text is not valid UTF-8"));
  while (self.problem == NULL && self.p < self.end)
    check_byte (&self);
  if (self.problem == NULL)
    return TRUE;
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON, _ (self.problem));
  return FALSE;
}
