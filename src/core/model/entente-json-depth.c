/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-json-depth.h"

#include <string.h>

#define MAX_DEPTH 64

/**
 * entente_json_is_shallow:
 * @length: the length of @json in bytes, -1 where it ends with a NUL
 *
 * Brackets inside each other, a hundred thousand of them, fit into a small file and use up the
 * stack of a parser that calls itself for each.
 *
 * Returns: whether @json can be given to such a parser.
 */
gboolean
entente_json_is_shallow (const char *json, gssize length)
{
  const char *end = json + (length < 0 ? (gssize) strlen (json) : length);
  gboolean in_string = FALSE;
  int depth = 0;

  for (const char *p = json; p < end; p++)
    if (in_string && *p == '\\')
      p++;
    else if (*p == '"')
      in_string = !in_string;
    else if (!in_string && (*p == '[' || *p == '{') && ++depth > MAX_DEPTH)
      return FALSE;
    else if (!in_string && (*p == ']' || *p == '}'))
      depth--;
  return TRUE;
}
