/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds where each element begins and ends, by brackets and quotes alone; what is inside is the
 * parser's affair. Only one element and one chunk of the file are in memory. */

#define G_LOG_DOMAIN "entente-json-stream"

#include "config.h"

#include "exchange/entente-json-stream.h"

#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define CHUNK (64 * 1024)

typedef enum
{
  STATE_START,    /* before the array */
  STATE_ELEMENTS, /* between two elements */
  STATE_ELEMENT,  /* inside one */
  STATE_END,      /* after the array */
} State;

struct _EntenteJsonStream
{
  GInputStream *input; /* owned */
  GByteArray *element; /* owned: the element so far */
  guint8 chunk[CHUNK];
  gsize filled;
  gsize position;
  guint64 offset; /* of the chunk, in the file */
  guint64 index;  /* of the element that was returned last */
  guint64 count;
  guint depth; /* of brackets, inside the element */
  guint outer; /* of brackets, before the array */
  State state;
  gboolean in_string;
  gboolean escaped;
  gboolean too_large;
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
fail (EntenteJsonStream *self, const char *reason, GError **error)
{
  g_autofree char *byte
      = g_strdup_printf ("%" G_GUINT64_FORMAT, entente_json_stream_get_offset (self));

  /* Translators: what is wrong with a JSON file, and how far into the file, in bytes */
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON, _ ("%1$s (at byte %2$s)"), reason,
               byte);
  return FALSE;
}

static gboolean
fill (EntenteJsonStream *self, GCancellable *cancellable, GError **error)
{
  gssize n;

  self->offset += self->filled;
  self->filled = self->position = 0;
  n = g_input_stream_read (self->input, self->chunk, CHUNK, cancellable, error);
  if (n < 0)
    return FALSE;
  self->filled = (gsize) n;
  return TRUE;
}

static void
keep (EntenteJsonStream *self, gsize from)
{
  gsize n = self->position - from;

  if (self->element->len + n > ENTENTE_JSON_STREAM_MAX_ELEMENT)
    {
      self->too_large = TRUE;
      g_byte_array_set_size (self->element, 0);
    }
  if (!self->too_large)
    g_byte_array_append (self->element, self->chunk + from, (guint) n);
}

/* Moves on to the next byte that means something inside a string or outside one. */
static gboolean
step_string (EntenteJsonStream *self)
{
  while (self->position < self->filled)
    {
      guint8 c = self->chunk[self->position++];

      if (self->escaped)
        self->escaped = FALSE;
      else if (c == '\\')
        self->escaped = TRUE;
      else if (c == '"')
        {
          self->in_string = FALSE;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the element ends within the chunk. */
static gboolean
scan_element (EntenteJsonStream *self)
{
  while (self->position < self->filled)
    {
      guint8 c;

      if (self->in_string)
        {
          step_string (self);
          continue;
        }
      c = self->chunk[self->position];
      if (c == '"')
        self->in_string = TRUE;
      else if (c == '{' || c == '[')
        self->depth++;
      else if (self->depth == 0 && (c == ',' || c == ']'))
        return TRUE;
      else if ((c == '}' || c == ']') && self->depth > 0)
        self->depth--;
      self->position++;
    }
  return FALSE;
}

static gboolean
is_space (guint8 c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Before the array: the file is the array, or an object that has it. */
static gboolean
scan_start (EntenteJsonStream *self, GError **error)
{
  while (self->position < self->filled)
    {
      guint8 c;

      if (self->in_string)
        {
          step_string (self);
          continue;
        }
      c = self->chunk[self->position++];
      if (c == '[' && self->outer <= 1)
        {
          self->state = STATE_ELEMENTS;
          return TRUE;
        }
      if (self->outer == 0 && c != '{' && !is_space (c) && c != 0xef && c != 0xbb && c != 0xbf)
        return fail (self, _ ("The file is not JSON"), error);
      if (c == '"')
        self->in_string = TRUE;
      else if (c == '{' || c == '[')
        self->outer++;
      else if (c == '}' || c == ']')
        self->outer--;
      if (c == '}' && self->outer == 0)
        return fail (self, _ ("The file has no list of records"), error);
    }
  return TRUE;
}

static gboolean
scan_elements (EntenteJsonStream *self, GError **error)
{
  while (self->position < self->filled && self->state == STATE_ELEMENTS)
    {
      guint8 c = self->chunk[self->position];

      if (c == ']')
        self->state = STATE_END;
      else if (!is_space (c) && c != ',')
        {
          if (strchr ("{[\"-0123456789tfn", c) == NULL || c == '\0')
            return fail (self, _ ("The file is not JSON"), error);
          self->state = STATE_ELEMENT;
          self->depth = 0;
          self->too_large = FALSE;
          g_byte_array_set_size (self->element, 0);
          break;
        }
      self->position++;
    }
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_json_stream_new:
 * @input: a file
 */
EntenteJsonStream *
entente_json_stream_new (GInputStream *input)
{
  EntenteJsonStream *self = g_new0 (EntenteJsonStream, 1);

  self->input = g_object_ref (input);
  self->element = g_byte_array_new ();
  return self;
}

void
entente_json_stream_free (EntenteJsonStream *self)
{
  g_object_unref (self->input);
  g_byte_array_unref (self->element);
  g_free (self);
}

/**
 * entente_json_stream_next:
 * @ret_text: (out) (transfer none) (nullable): the text of the element, to be written over at
 *   will, until the next call; %NULL after the last one, and for one that is too large
 * @ret_length: (out): its length; 0 after the last one
 *
 * Returns: %FALSE where the file is no JSON, or ends in the middle.
 */
gboolean
entente_json_stream_next (EntenteJsonStream *self,
                          char **ret_text,
                          gsize *ret_length,
                          GCancellable *cancellable,
                          GError **error)
{
  *ret_text = NULL;
  *ret_length = 0;
  while (self->state != STATE_END)
    {
      gsize from;

      if (self->position == self->filled && !fill (self, cancellable, error))
        return FALSE;
      if (self->filled == 0)
        return fail (self, _ ("The file ends in the middle"), error);
      if (self->state == STATE_START && !scan_start (self, error))
        return FALSE;
      if (self->state == STATE_ELEMENTS && !scan_elements (self, error))
        return FALSE;
      if (self->state != STATE_ELEMENT)
        continue;
      from = self->position;
      if (!scan_element (self))
        {
          keep (self, from);
          continue;
        }
      keep (self, from);
      self->state = STATE_ELEMENTS;
      self->index = self->count++;
      *ret_text = self->too_large ? NULL : (char *) self->element->data;
      *ret_length = self->too_large ? ENTENTE_JSON_STREAM_MAX_ELEMENT + 1 : self->element->len;
      return TRUE;
    }
  return TRUE;
}

/* The number of the element that was returned last, from 0. */
guint64
entente_json_stream_get_index (EntenteJsonStream *self)
{
  return self->index;
}

/* How many bytes of the file have been used. */
guint64
entente_json_stream_get_offset (EntenteJsonStream *self)
{
  return self->offset + self->position;
}
