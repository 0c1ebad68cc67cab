/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one piece of markup that a paragraph may have: [words](id) leads to a record. A backslash
 * takes the meaning from the bracket or backslash after it. Whatever is not a whole link is text. */

#include "config.h"

#include "model/entente-inline.h"

static void
free_span (gpointer data)
{
  EntenteSpan *span = data;

  g_free (span->text);
  g_free (span->id);
  g_free (span);
}

static void
add_span (GPtrArray *spans, GString *text, char *id)
{
  EntenteSpan *span;

  if (text->len == 0)
    {
      g_free (id);
      return;
    }
  span = g_new (EntenteSpan, 1);
  span->text = g_strndup (text->str, text->len);
  span->id = id;
  g_ptr_array_add (spans, span);
  g_string_truncate (text, 0);
}

/* Appends one character of text at @p, and returns what follows it. */
static const char *
take_character (const char *p, GString *text)
{
  if (*p == '\\' && p[1] != '\0' && strchr ("[]\\", p[1]) != NULL)
    p++;
  g_string_append_c (text, *p);
  return p + 1;
}

/* Reads a link that begins at @p, a bracket; returns what follows it, or NULL where it is none. */
static const char *
take_link (const char *p, GString *label, char **ret_id)
{
  const char *end;

  g_string_truncate (label, 0);
  p++;
  while (*p != '\0' && *p != ']' && *p != '[')
    p = take_character (p, label);
  if (p[0] != ']' || p[1] != '(')
    return NULL;
  p += 2;
  for (end = p; g_ascii_islower (*end) || g_ascii_isdigit (*end) || *end == '-'; end++)
    ;
  if (end == p || *end != ')')
    return NULL;
  *ret_id = g_strndup (p, end - p);
  return end + 1;
}

/**
 * entente_inline_parse:
 * @paragraph: a paragraph, or several with blank lines between
 *
 * Returns: (transfer full) (element-type EntenteSpan): its runs of words.
 */
GPtrArray *
entente_inline_parse (const char *paragraph)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func (free_span);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) label = g_string_new (NULL);
  const char *p = paragraph;

  g_return_val_if_fail (paragraph != NULL, spans);

  while (*p != '\0')
    {
      char *id = NULL;
      const char *next = *p == '[' ? take_link (p, label, &id) : NULL;

      if (next != NULL)
        {
          add_span (spans, text, NULL);
          add_span (spans, label, id);
          p = next;
        }
      else
        p = take_character (p, text);
    }
  add_span (spans, text, NULL);
  return spans;
}

/**
 * entente_inline_to_plain:
 *
 * Returns: (transfer full): the words without the links.
 */
char *
entente_inline_to_plain (const char *paragraph)
{
  g_autoptr (GPtrArray) spans = entente_inline_parse (paragraph);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    g_string_append (plain, ((const EntenteSpan *) g_ptr_array_index (spans, i))->text);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * entente_inline_append_text:
 * @text: words that have no markup
 *
 * Appends them so that they are read as they are.
 */
void
entente_inline_append_text (GString *out, const char *text)
{
  g_return_if_fail (out != NULL && text != NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("[]\\", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/**
 * entente_inline_append_link:
 * @text: words that have no markup
 * @id: the record that they lead to
 */
void
entente_inline_append_link (GString *out, const char *text, const char *id)
{
  g_return_if_fail (out != NULL && text != NULL && id != NULL);

  g_string_append_c (out, '[');
  entente_inline_append_text (out, text);
  g_string_append_printf (out, "](%s)", id);
}
