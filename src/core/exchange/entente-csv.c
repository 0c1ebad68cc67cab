/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-csv"

#include "config.h"

#include "exchange/entente-csv.h"

#include <string.h>

#define MAX_SAMPLED_ROWS 50

struct _EntenteCsvReader
{
  const char *start; /* borrowed */
  const char *p;
  gsize length;
  GString *cell;
  guint line;
  char separator;
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_break (char c)
{
  return c == '\n' || c == '\r';
}

static void
skip_break (EntenteCsvReader *self)
{
  if (self->p[0] == '\r' && self->p[1] == '\n')
    self->p++;
  if (*self->p != '\0')
    self->p++;
  self->line++;
}

/* Reads behind the opening quote; %FALSE where the closing one is missing. */
static gboolean
read_quoted (EntenteCsvReader *self)
{
  while (*self->p != '\0')
    {
      gsize n = strcspn (self->p, "\"\r\n");

      g_string_append_len (self->cell, self->p, (gssize) n);
      self->p += n;
      if (is_break (*self->p))
        {
          g_string_append_c (self->cell, '\n');
          skip_break (self);
        }
      else if (self->p[0] == '"' && self->p[1] == '"')
        {
          g_string_append_c (self->cell, '"');
          self->p += 2;
        }
      else if (*self->p == '"')
        {
          self->p++;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_cell (EntenteCsvReader *self)
{
  const char stops[] = { self->separator, '\r', '\n', '\0' };
  const char *p = self->p + strspn (self->p, self->separator == '\t' ? " " : " \t");
  const gboolean quoted = *p == '"';
  gboolean complete = TRUE;
  gsize n;

  g_string_truncate (self->cell, 0);
  if (quoted)
    {
      self->p = p + 1;
      complete = read_quoted (self);
    }
  n = strcspn (self->p, stops);
  if (quoted && complete && strspn (self->p, " ") >= n)
    self->p += n; /* blanks behind the closing quote */
  else
    {
      g_string_append_len (self->cell, self->p, (gssize) n);
      self->p += n;
    }
  return complete;
}

static gboolean
is_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    for (const char *p = g_ptr_array_index (cells, i); *p != '\0'; p++)
      if (*p != ' ' && *p != '\t')
        return FALSE;
  return TRUE;
}

/* --- Public functions: reading ----------------------------------------------------------------- */

/**
 * entente_csv_reader_new:
 * @text: valid UTF-8, which has to outlive the reader
 */
EntenteCsvReader *
entente_csv_reader_new (const char *text, char separator)
{
  EntenteCsvReader *self = g_new0 (EntenteCsvReader, 1);

  self->start = self->p = text;
  self->length = strlen (text);
  self->cell = g_string_new (NULL);
  self->line = 1;
  self->separator = separator;
  if (g_str_has_prefix (text, "sep=") && text[4] != '\0' && (is_break (text[5]) || text[5] == '\0'))
    {
      self->p += 5;
      skip_break (self);
    }
  return self;
}

void
entente_csv_reader_free (EntenteCsvReader *self)
{
  g_string_free (self->cell, TRUE);
  g_free (self);
}

/**
 * entente_csv_reader_next:
 * @ret_line: (out) (optional): the line on which the row begins, from 1
 * @ret_complete: (out) (optional): %FALSE where a quoted cell has no end
 *
 * Returns: (transfer full) (nullable): the cells of the next row that is not empty.
 */
GStrv
entente_csv_reader_next (EntenteCsvReader *self, guint *ret_line, gboolean *ret_complete)
{
  while (*self->p != '\0')
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      const guint line = self->line;
      gboolean complete = TRUE;

      while (TRUE)
        {
          complete = read_cell (self) && complete;
          g_ptr_array_add (cells, g_strdup (self->cell->str));
          if (*self->p != self->separator || *self->p == '\0')
            break;
          self->p++;
        }
      skip_break (self);
      if (is_empty (cells))
        continue;
      if (ret_line != NULL)
        *ret_line = line;
      if (ret_complete != NULL)
        *ret_complete = complete;
      g_ptr_array_add (cells, NULL);
      return (GStrv) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
    }
  return NULL;
}

double
entente_csv_reader_get_fraction (EntenteCsvReader *self)
{
  return self->length > 0 ? (double) (self->p - self->start) / (double) self->length : 1.0;
}

/**
 * entente_csv_detect_separator:
 *
 * Returns: what parts the cells: comma, semicolon, tab or bar, whichever gives the most columns
 *   in the most rows.
 */
char
entente_csv_detect_separator (const char *text)
{
  static const char candidates[] = ",;\t|";
  g_autofree char *sample = g_strndup (text, 256 * 1024);
  double best = 0;
  char separator = ',';

  if (g_str_has_prefix (text, "sep=") && text[4] != '\0')
    return text[4];
  for (const char *c = candidates; *c != '\0'; c++)
    {
      g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (sample, *c);
      guint first = 0;
      guint same = 0;
      guint n = 0;
      double score;

      for (GStrv row; n < MAX_SAMPLED_ROWS && (row = entente_csv_reader_next (reader, NULL, NULL));
           g_strfreev (row), n++)
        {
          if (n == 0)
            first = g_strv_length (row);
          same += g_strv_length (row) == first;
        }
      score = first > 1 ? (double) same / n * (1.0 + 0.02 * MIN (first, 40)) : 0;
      if (score > best)
        {
          best = score;
          separator = *c;
        }
    }
  return separator;
}

/* --- Public functions: writing ----------------------------------------------------------------- */

static gboolean
looks_like_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

/**
 * entente_csv_append_row:
 *
 * Writes a row, with the line ending that RFC 4180 asks for. Quotes stand only where they must.
 */
void
entente_csv_append_row (GString *out,
                        const char *const *cells,
                        char separator,
                        EntenteCsvSafety safety)
{
  const char special[] = { separator, '"', '\r', '\n', '\0' };

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const char *cell = cells[i];
      gboolean guard
          = safety == ENTENTE_CSV_NO_FORMULAS && looks_like_formula (cell + strspn (cell, "'"));
      gboolean quote = strpbrk (cell, special) != NULL || g_str_has_prefix (cell, " ")
                       || g_str_has_suffix (cell, " ");

      if (i > 0)
        g_string_append_c (out, separator);
      if (quote)
        g_string_append_c (out, '"');
      if (guard)
        g_string_append_c (out, '\'');
      for (const char *p = cell; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *p);
        }
      if (quote)
        g_string_append_c (out, '"');
    }
  g_string_append (out, "\r\n");
}

/**
 * entente_csv_skip_apostrophe:
 *
 * Returns: (transfer none): @cell without the apostrophe that guards against formulas.
 */
const char *
entente_csv_skip_apostrophe (const char *cell)
{
  return *cell == '\'' && looks_like_formula (cell + strspn (cell, "'")) ? cell + 1 : cell;
}
