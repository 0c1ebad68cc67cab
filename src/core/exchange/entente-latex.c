/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The markup that bibliographies carry: accents on letters, the Vietnamese ones of the vntex
 * package included, names of letters, dashes and quotes. Other commands go, what they apply to
 * stays; of one that stands for itself, its name. */

#define G_LOG_DOMAIN "entente-latex"

#include "config.h"

#include "exchange/entente-latex.h"

#include <string.h>

#define MAX_DEPTH 32

static const struct
{
  char command;
  gunichar mark;
} accents[] = {
  { '`', 0x0300 }, { '\'', 0x0301 }, { '^', 0x0302 }, { '~', 0x0303 },
  { '=', 0x0304 }, { 'u', 0x0306 },  { '.', 0x0307 }, { '"', 0x0308 },
  { 'h', 0x0309 }, { 'r', 0x030a },  { 'H', 0x030b }, { 'v', 0x030c },
  { 'd', 0x0323 }, { 'c', 0x0327 },  { 'k', 0x0328 }, { 'b', 0x0331 },
};

static const struct
{
  const char *name;
  const char *text;
} letters[] = {
  { "AA", "Å" },
  { "AE", "Æ" },
  { "Abreve", "Ă" },
  { "DJ", "Đ" },
  { "L", "Ł" },
  { "O", "Ø" },
  { "OE", "Œ" },
  { "OHORN", "Ơ" },
  { "Ohorn", "Ơ" },
  { "P", "¶" },
  { "S", "§" },
  { "UHORN", "Ư" },
  { "Uhorn", "Ư" },
  { "aa", "å" },
  { "abreve", "ă" },
  { "ae", "æ" },
  { "dj", "đ" },
  { "dots", "…" },
  { "i", "i" },
  { "j", "j" },
  { "l", "ł" },
  { "ldots", "…" },
  { "newline", " " },
  { "o", "ø" },
  { "oe", "œ" },
  { "ohorn", "ơ" },
  { "ss", "ß" },
  { "textasciicircum", "^" },
  { "textasciitilde", "~" },
  { "textbackslash", "\\" },
  { "textemdash", "—" },
  { "textendash", "–" },
  { "textquotedblleft", "“" },
  { "textquotedblright", "”" },
  { "textquoteleft", "‘" },
  { "textquoteright", "’" },
  { "uhorn", "ư" },
};

/* They change how what follows looks, and stand for nothing. */
static const char *const switches[] = {
  "bf",       "bfseries", "displaystyle", "em",       "footnotesize", "huge",       "it",
  "itshape",  "large",    "mdseries",     "noindent", "normalfont",   "normalsize", "par",
  "protect",  "relax",    "rm",           "rmfamily", "sc",           "scshape",    "scriptsize",
  "sf",       "sffamily", "sl",           "slshape",  "small",        "tiny",       "tt",
  "ttfamily", "upshape",  NULL,
};

static void decode_until (const char **p, char stop, GString *out, guint depth);

/* --- Decoding --------------------------------------------------------------------------------- */

static void
skip_blanks (const char **p)
{
  while (**p == ' ' || **p == '\t' || **p == '\n')
    (*p)++;
}

static void decode_token (const char **p, GString *out, guint depth);

/* What a command applies to: a group, a command, or one letter. */
static char *
decode_argument (const char **p, guint depth)
{
  g_autoptr (GString) out = g_string_new (NULL);

  skip_blanks (p);
  if (**p == '{')
    {
      (*p)++;
      decode_until (p, '}', out, depth + 1);
    }
  else if (**p != '\0' && **p != '}')
    decode_token (p, out, depth + 1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The mark goes behind the first letter, and behind the marks that it has already. */
static void
append_marked (GString *out, const char *argument, gunichar mark)
{
  const char *rest = argument;

  if (*rest == '\0')
    return;
  do
    rest = g_utf8_next_char (rest);
  while (g_unichar_ismark (g_utf8_get_char (rest)));
  g_string_append_len (out, argument, rest - argument);
  g_string_append_unichar (out, mark);
  g_string_append (out, rest);
}

static gunichar
find_accent (char command)
{
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i].command == command)
      return accents[i].mark;
  return 0;
}

static void
decode_word (const char **p, gsize n, GString *out, guint depth)
{
  g_autofree char *name = g_strndup (*p, n);
  const gunichar mark = n == 1 ? find_accent (*name) : 0;
  g_autofree char *argument = NULL;
  const char *behind;

  *p += n;
  behind = *p;
  if (mark != 0)
    {
      argument = decode_argument (p, depth);
      append_marked (out, argument, mark);
      return;
    }
  skip_blanks (p);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_equal (letters[i].name, name))
      {
        g_string_append (out, letters[i].text);
        if ((*p)[0] == '{' && (*p)[1] == '}')
          *p += 2;
        return;
      }
  if (g_strv_contains (switches, name) || ((*p)[0] == '{' && (*p)[1] != '}'))
    return;
  g_string_append (out, name);
  *p = **p == '{' ? *p + 2 : behind;
}

/* Behind a backslash. */
static void
decode_command (const char **p, GString *out, guint depth)
{
  gsize n = 0;
  gunichar mark;

  while (g_ascii_isalpha ((*p)[n]))
    n++;
  if (n > 0)
    {
      decode_word (p, n, out, depth);
      return;
    }
  if (**p == '\0')
    return;
  mark = find_accent (**p);
  if (mark != 0)
    {
      g_autofree char *argument = NULL;

      (*p)++;
      argument = decode_argument (p, depth);
      append_marked (out, argument, mark);
    }
  else if (**p == '\\' || **p == ' ')
    {
      g_string_append_c (out, ' ');
      (*p)++;
    }
  else if (**p == '-' || **p == '/' || **p == ',')
    (*p)++;
  else
    {
      g_string_append_unichar (out, g_utf8_get_char (*p));
      *p = g_utf8_next_char (*p);
    }
}

static void
decode_token (const char **p, GString *out, guint depth)
{
  static const char *const ligatures[][2]
      = { { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" } };

  if (**p == '\\' && depth < MAX_DEPTH)
    {
      (*p)++;
      decode_command (p, out, depth);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (g_str_has_prefix (*p, ligatures[i][0]))
      {
        g_string_append (out, ligatures[i][1]);
        *p += strlen (ligatures[i][0]);
        return;
      }
  if (**p == '~')
    g_string_append_c (out, ' ');
  else if (**p != '$' && **p != '{' && **p != '}')
    g_string_append_unichar (out, g_utf8_get_char (*p));
  *p = g_utf8_next_char (*p);
}

static void
decode_until (const char **p, char stop, GString *out, guint depth)
{
  while (**p != '\0' && **p != stop)
    {
      if (**p == '{' && depth < MAX_DEPTH)
        {
          (*p)++;
          decode_until (p, '}', out, depth + 1);
        }
      else
        decode_token (p, out, depth);
    }
  if (**p != '\0')
    (*p)++;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_latex_decode:
 *
 * Returns: (transfer full): plain text in normal form C.
 */
char *
entente_latex_decode (const char *tex)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = tex;

  while (*p != '\0')
    decode_until (&p, '\0', out, 0);
  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

/**
 * entente_latex_encode:
 *
 * Returns: (transfer full): @text so that no letter of it is a command; letters stay letters, as
 *   every engine of today reads UTF-8.
 */
char *
entente_latex_encode (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        g_string_append_printf (out, "\\%c", *p);
        break;
      case '\\':
        g_string_append (out, "\\textbackslash{}");
        break;
      case '~':
        g_string_append (out, "\\textasciitilde{}");
        break;
      case '^':
        g_string_append (out, "\\textasciicircum{}");
        break;
      case '-':
      case '`':
      case '\'':
        /* Two of them in a row would be read as one of another kind. */
        g_string_append_c (out, *p);
        if (p[1] == *p)
          g_string_append (out, "{}");
        break;
      default:
        g_string_append_c (out, *p);
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
