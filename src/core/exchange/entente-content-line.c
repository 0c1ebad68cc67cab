/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-content-line"

#include "config.h"

#include "exchange/entente-content-line.h"

#include <string.h>

#define LONGEST_LINE 75 /* octets, the line break not counted (RFC 5545 3.1, RFC 6350 3.2) */

/* --- Writing ---------------------------------------------------------------------------------- */

/* Folds between characters, so that each line is valid UTF-8. */
static void
append_folded (GString *out, const char *line)
{
  gsize room = LONGEST_LINE;

  for (const char *p = line; *p != '\0';)
    {
      const gsize n = (gsize) (g_utf8_next_char (p) - p);

      if (n > room)
        {
          g_string_append (out, "\r\n ");
          room = LONGEST_LINE - 1;
        }
      g_string_append_len (out, p, (gssize) n);
      room -= n;
      p += n;
    }
  g_string_append (out, "\r\n");
}

/**
 * entente_content_line_append:
 * @name: the name, with its parameters
 * @value: the value as it is to stand there
 */
void
entente_content_line_append (GString *out, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *p = value; *p != '\0'; p++)
    g_string_append_c (line, (guchar) *p < 0x20 && *p != '\t' ? ' ' : *p);
  append_folded (out, line->str);
}

/* Writes a text value; nothing for %NULL and "". */
void
entente_content_line_append_text (GString *out, const char *name, const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = entente_content_line_escape (text);
  entente_content_line_append (out, name, escaped);
}

char *
entente_content_line_escape (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\\' || *p == ';' || *p == ',')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p != '\r')
      g_string_append_c (out, *p);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* --- Reading ---------------------------------------------------------------------------------- */

char *
entente_content_line_unescape (const char *value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    if (*p != '\\' || p[1] == '\0')
      g_string_append_c (out, *p);
    else if (*++p == 'n' || *p == 'N')
      g_string_append_c (out, '\n');
    else
      g_string_append_c (out, *p);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * entente_content_line_split:
 *
 * Returns: (transfer full): the parts of a value between separators that are not escaped, unescaped
 *   and stripped.
 */
GStrv
entente_content_line_split (const char *value, char separator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *start = value;

  for (const char *p = value;; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          continue;
        }
      if (*p == separator || *p == '\0')
        {
          g_autofree char *part = g_strndup (start, (gsize) (p - start));

          g_ptr_array_add (parts, g_strstrip (entente_content_line_unescape (part)));
          start = p + 1;
        }
      if (*p == '\0')
        break;
    }
  g_ptr_array_add (parts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

/* The colon that ends the name is the first one outside of quotes. */
static const char *
find_colon (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == ':' && !quoted)
      return p;
  return NULL;
}

/* Nobody sees control characters, and they are not written either: a name made of them is none. */
static char *
dup_visible (const char *text)
{
  char *visible = g_strdup (text);

  for (char *p = visible; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\t')
      *p = ' ';
  return visible;
}

static void
add_line (GPtrArray *lines, const char *text, guint number)
{
  const char *colon = find_colon (text);
  const char *dot;
  const char *semicolon;
  EntenteContentLine *line;
  gsize n;

  if (colon == NULL)
    return;
  n = strcspn (text, ";:");
  dot = memchr (text, '.', n);
  semicolon = text[n] == ';' ? text + n + 1 : NULL;
  if (dot != NULL)
    {
      n -= (gsize) (dot + 1 - text);
      text = dot + 1;
    }
  line = g_new0 (EntenteContentLine, 1);
  line->name = g_ascii_strup (text, (gssize) n);
  line->parameters = semicolon != NULL ? g_strndup (semicolon, (gsize) (colon - semicolon)) : NULL;
  line->value = dup_visible (colon + 1);
  line->line = number;
  g_ptr_array_add (lines, line);
}

void
entente_content_line_free (EntenteContentLine *self)
{
  g_free (self->name);
  g_free (self->parameters);
  g_free (self->value);
  g_free (self);
}

/**
 * entente_content_lines_parse:
 *
 * Returns: (transfer full) (element-type EntenteContentLine): the lines of @text, unfolded; what has
 *   no colon is passed over.
 */
GPtrArray *
entente_content_lines_parse (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_content_line_free);
  g_autoptr (GString) whole = g_string_new (NULL);
  guint begins = 1;
  guint number = 1;

  for (const char *p = text; *p != '\0'; number++)
    {
      const gsize n = strcspn (p, "\r\n");
      const gboolean folded = number > 1 && (*p == ' ' || *p == '\t');

      if (!folded)
        {
          add_line (lines, whole->str, begins);
          g_string_truncate (whole, 0);
          begins = number;
        }
      g_string_append_len (whole, p + folded, (gssize) (n - (folded ? 1 : 0)));
      p += n;
      p += p[0] == '\r' && p[1] == '\n';
      p += *p != '\0';
    }
  add_line (lines, whole->str, begins);
  return lines;
}

/**
 * entente_content_line_dup_parameter:
 *
 * Returns: (transfer full) (nullable): the value of the parameter @name.
 */
char *
entente_content_line_dup_parameter (const EntenteContentLine *self, const char *name)
{
  g_auto (GStrv) parameters
      = g_strsplit (self->parameters != NULL ? self->parameters : "", ";", -1);
  const gsize n = strlen (name);

  for (char **p = parameters; *p != NULL; p++)
    if (g_ascii_strncasecmp (*p, name, n) == 0 && (*p)[n] == '=')
      {
        char *value = g_strdup (*p + n + 1);

        return g_strdelimit (value, "\"", ' '), g_strstrip (value);
      }
  return NULL;
}
