/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-bibtex-reader"

#include "config.h"

#include "exchange/entente-bibtex-reader.h"

#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteBibtexReader
{
  const char *start; /* borrowed */
  const char *p;
  const char *counted; /* up to where lines have been counted */
  GHashTable *strings; /* @string: name → value */
  gsize length;
  guint line;
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint
get_line (EntenteBibtexReader *self)
{
  for (; self->counted < self->p; self->counted++)
    self->line += *self->counted == '\n';
  return self->line;
}

static void
skip_space (EntenteBibtexReader *self)
{
  while (g_ascii_isspace (*self->p))
    self->p++;
}

static gboolean
take_byte (EntenteBibtexReader *self, char c)
{
  skip_space (self);
  if (*self->p != c)
    return FALSE;
  self->p++;
  return TRUE;
}

static gboolean
fail (const char *reason, GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, reason);
  return FALSE;
}

static char *
read_name (EntenteBibtexReader *self)
{
  gsize n;
  char *name;

  skip_space (self);
  n = strcspn (self->p, " \t\r\n\"#%'(),={}@\\");
  name = g_utf8_strdown (self->p, (gssize) n);
  self->p += n;
  return name;
}

/* --- Values ----------------------------------------------------------------------------------- */

static gboolean
begins_entry (const char *line)
{
  gsize n = 1;

  if (*line != '@')
    return FALSE;
  while (g_ascii_isalpha (line[n]))
    n++;
  return n > 3 && line[n] == '{';
}

/* Behind the opening brace or quote. Where the closing one is missing, the next entry ends it. */
static gboolean
read_delimited (EntenteBibtexReader *self, char close, GString *out, GError **error)
{
  guint depth = 0;

  for (; *self->p != '\0'; self->p++)
    {
      if (*self->p == close && depth == 0)
        {
          self->p++;
          return TRUE;
        }
      if (*self->p == '\\' && self->p[1] != '\0')
        g_string_append_c (out, *self->p++);
      else if (*self->p == '{')
        depth++;
      else if ((*self->p == '}' && depth == 0) || (*self->p == '\n' && begins_entry (self->p + 1)))
        break;
      else if (*self->p == '}')
        depth--;
      g_string_append_c (out, *self->p);
    }
  return fail (_ ("a brace or a quotation mark is never closed"), error);
}

static gboolean
read_piece (EntenteBibtexReader *self, GString *out, GError **error)
{
  g_autofree char *name = NULL;
  const char *value;

  if (take_byte (self, '{'))
    return read_delimited (self, '}', out, error);
  if (take_byte (self, '"'))
    return read_delimited (self, '"', out, error);
  name = read_name (self);
  if (*name == '\0')
    return fail (_ ("a value is missing"), error);
  value = g_hash_table_lookup (self->strings, name);
  g_string_append (out, value != NULL ? value : name);
  return TRUE;
}

static char *
read_value (EntenteBibtexReader *self, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  do
    if (!read_piece (self, out, error))
      return NULL;
  while (take_byte (self, '#'));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
read_fields (EntenteBibtexReader *self, char close, EntenteBibtexEntry *entry, GError **error)
{
  while (!take_byte (self, close))
    {
      g_autofree char *name = read_name (self);
      char *value;

      if (*name == '\0' || !take_byte (self, '='))
        return fail (_ ("a field with “=” is expected"), error);
      value = read_value (self, error);
      if (value == NULL)
        return FALSE;
      g_ptr_array_add (entry->names, g_steal_pointer (&name));
      g_ptr_array_add (entry->values, value);
      if (!take_byte (self, ',') && (skip_space (self), *self->p != close))
        return fail (_ ("a comma or the end of the entry is expected"), error);
    }
  return TRUE;
}

/* --- Entries ---------------------------------------------------------------------------------- */

static gboolean
read_entry (EntenteBibtexReader *self, EntenteBibtexEntry *entry, GError **error)
{
  char close;
  gsize n;

  entry->type = read_name (self);
  skip_space (self);
  close = *self->p == '(' ? ')' : '}';
  if (*entry->type == '\0' || (*self->p != '{' && *self->p != '('))
    return fail (_ ("the beginning of an entry is expected"), error);
  self->p++;
  if (g_str_equal (entry->type, "preamble"))
    {
      g_autofree char *value = read_value (self, error);

      return value != NULL && (take_byte (self, close), TRUE);
    }
  if (g_str_equal (entry->type, "string"))
    return read_fields (self, close, entry, error);
  skip_space (self);
  n = strcspn (self->p, ",}) \t\r\n");
  entry->key = g_strndup (self->p, n);
  self->p += n;
  if (!take_byte (self, ',') && (skip_space (self), *self->p != close))
    return fail (_ ("a comma behind the key is expected"), error);
  return read_fields (self, close, entry, error);
}

static EntenteBibtexEntry *
new_entry (guint line)
{
  EntenteBibtexEntry *entry = g_new0 (EntenteBibtexEntry, 1);

  entry->names = g_ptr_array_new_with_free_func (g_free);
  entry->values = g_ptr_array_new_with_free_func (g_free);
  entry->line = line;
  return entry;
}

static void
note_strings (EntenteBibtexReader *self, const EntenteBibtexEntry *entry)
{
  for (guint i = 0; i < entry->names->len; i++)
    g_hash_table_replace (self->strings, g_strdup (entry->names->pdata[i]),
                          g_strdup (entry->values->pdata[i]));
}

/* A comment in braces ends with them, any other one with its line. */
static void
skip_comment (EntenteBibtexReader *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *start = self->p += strlen ("comment");

  if (!take_byte (self, '{') || !read_delimited (self, '}', words, NULL))
    self->p = start + strcspn (start, "\r\n");
}

/* Behind something that could not be read: the next line that begins an entry. */
static void
skip_to_next (EntenteBibtexReader *self)
{
  while (*self->p != '\0'
         && !(self->p[0] == '\n' && self->p[1 + strspn (self->p + 1, " \t")] == '@'))
    self->p++;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_bibtex_reader_new:
 * @text: valid UTF-8, which has to outlive the reader
 */
EntenteBibtexReader *
entente_bibtex_reader_new (const char *text)
{
  EntenteBibtexReader *self = g_new0 (EntenteBibtexReader, 1);

  self->start = self->p = self->counted = text;
  self->length = strlen (text);
  self->line = 1;
  self->strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
entente_bibtex_reader_free (EntenteBibtexReader *self)
{
  g_hash_table_unref (self->strings);
  g_free (self);
}

/**
 * entente_bibtex_reader_next:
 * @ret_entry: (out) (transfer full) (nullable): the next entry; %NULL at the end
 * @ret_line: (out): where it begins
 *
 * Returns: %FALSE for an entry that can not be read; the one after it can be asked for then.
 */
gboolean
entente_bibtex_reader_next (EntenteBibtexReader *self,
                            EntenteBibtexEntry **ret_entry,
                            guint *ret_line,
                            GError **error)
{
  *ret_entry = NULL;
  while (*(self->p += strcspn (self->p, "@")) != '\0')
    {
      g_autoptr (EntenteBibtexEntry) entry = NULL;

      *ret_line = get_line (self);
      self->p++;
      skip_space (self);
      if (g_ascii_strncasecmp (self->p, "comment", 7) == 0 && !g_ascii_isalnum (self->p[7]))
        {
          skip_comment (self);
          continue;
        }
      entry = new_entry (*ret_line);
      if (!read_entry (self, entry, error))
        {
          skip_to_next (self);
          return FALSE;
        }
      if (g_str_equal (entry->type, "string"))
        note_strings (self, entry);
      else if (!g_str_equal (entry->type, "preamble"))
        {
          *ret_entry = g_steal_pointer (&entry);
          return TRUE;
        }
    }
  return TRUE;
}

double
entente_bibtex_reader_get_fraction (EntenteBibtexReader *self)
{
  return self->length > 0 ? (double) (self->p - self->start) / (double) self->length : 1;
}

const char *
entente_bibtex_entry_get (const EntenteBibtexEntry *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (self->names->pdata[i], name))
      return self->values->pdata[i];
  return NULL;
}

void
entente_bibtex_entry_free (EntenteBibtexEntry *self)
{
  g_free (self->type);
  g_free (self->key);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_free (self);
}
