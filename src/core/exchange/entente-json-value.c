/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small JSON parser that works inside the text it is given: strings are unescaped where they
 * stand, values come from a pool, and nothing is allocated one by one. */

#define G_LOG_DOMAIN "entente-json-value"

#include "config.h"

#include "exchange/entente-json-value.h"

#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK     256 /* values in one block */
#define MAX_DEPTH 64

struct _EntenteJsonPool
{
  GPtrArray *blocks; /* owned arrays of BLOCK values */
  guint used;
};

typedef struct
{
  EntenteJsonPool *pool;
  char *start;
  char *p;
  char *end;
  const char *problem; /* untranslated */
} Parser;

static EntenteJsonValue *parse_value (Parser *parser, guint depth);

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteJsonValue *
take_value (EntenteJsonPool *self, EntenteJsonType type)
{
  EntenteJsonValue *block;
  EntenteJsonValue *value;

  if (self->used / BLOCK == self->blocks->len)
    g_ptr_array_add (self->blocks, g_new (EntenteJsonValue, BLOCK));
  block = g_ptr_array_index (self->blocks, self->used / BLOCK);
  value = &block[self->used++ % BLOCK];
  memset (value, 0, sizeof *value);
  value->type = type;
  return value;
}

static gpointer
fail (Parser *parser, const char *problem)
{
  if (parser->problem == NULL)
    parser->problem = problem;
  return NULL;
}

static void
skip_space (Parser *parser)
{
  while (parser->p < parser->end
         && (*parser->p == ' ' || *parser->p == '\n' || *parser->p == '\t' || *parser->p == '\r'))
    parser->p++;
}

static gboolean
take_byte (Parser *parser, char c)
{
  skip_space (parser);
  if (parser->p >= parser->end || *parser->p != c)
    return FALSE;
  parser->p++;
  return TRUE;
}

/* --- Strings ---------------------------------------------------------------------------------- */

static int
read_hex (Parser *parser)
{
  int value = 0;

  if (parser->end - parser->p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (parser->p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  parser->p += 4;
  return value;
}

/* Half a pair, and NUL, become U+FFFD. */
static gboolean
read_unicode (Parser *parser, char **out)
{
  int c = read_hex (parser);
  gunichar character;

  if (c < 0)
    return FALSE;
  character = (gunichar) c;
  if (c >= 0xd800 && c < 0xdc00 && parser->end - parser->p >= 6 && parser->p[0] == '\\'
      && parser->p[1] == 'u')
    {
      char *before = parser->p;
      int low;

      parser->p += 2;
      low = read_hex (parser);
      if (low >= 0xdc00 && low < 0xe000)
        character = 0x10000 + (((gunichar) c - 0xd800) << 10) + ((gunichar) low - 0xdc00);
      else
        parser->p = before;
    }
  if (character == 0 || (character >= 0xd800 && character < 0xe000))
    character = 0xfffd;
  *out += g_unichar_to_utf8 (character, *out);
  return TRUE;
}

static gboolean
read_escape (Parser *parser, char **out)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (parser->p >= parser->end || *parser->p == '\0')
    return FALSE;
  if (*parser->p == 'u')
    {
      parser->p++;
      return read_unicode (parser, out);
    }
  found = strchr (from, *parser->p);
  if (found == NULL)
    return FALSE;
  *(*out)++ = to[found - from];
  parser->p++;
  return TRUE;
}

/* The opening quote has been read. What an escape stands for is never longer than the escape. */
static const char *
parse_string (Parser *parser)
{
  char *start = parser->p;
  char *out = start;

  while (parser->p < parser->end)
    {
      char c = *parser->p++;

      if (c == '"')
        {
          *out = '\0';
          return start;
        }
      if (c == '\\')
        {
          if (!read_escape (parser, &out))
            return fail (parser, N_ ("an escape that does not exist"));
        }
      else
        *out++ = c;
    }
  return fail (parser, N_ ("a string without an end"));
}

/* --- Values ----------------------------------------------------------------------------------- */

static EntenteJsonValue *
parse_number (Parser *parser)
{
  char buffer[64];
  gsize n = 0;
  char *end;
  EntenteJsonValue *value;

  while (parser->p < parser->end && n < sizeof buffer - 1
         && (g_ascii_isdigit (*parser->p) || strchr ("+-.eE", *parser->p) != NULL))
    buffer[n++] = *parser->p++;
  buffer[n] = '\0';
  value = take_value (parser->pool, ENTENTE_JSON_NUMBER);
  value->number = g_ascii_strtod (buffer, &end);
  if (n == 0 || *end != '\0')
    return fail (parser, N_ ("neither a value nor a bracket"));
  return value;
}

static EntenteJsonValue *
parse_word (Parser *parser, const char *word, EntenteJsonType type, double number)
{
  gsize n = strlen (word);
  EntenteJsonValue *value;

  if ((gsize) (parser->end - parser->p) < n || memcmp (parser->p, word, n) != 0)
    return fail (parser, N_ ("neither a value nor a bracket"));
  parser->p += n;
  value = take_value (parser->pool, type);
  value->number = number;
  return value;
}

static const char *
parse_key (Parser *parser)
{
  const char *key;

  if (!take_byte (parser, '"'))
    return fail (parser, N_ ("a key is missing"));
  key = parse_string (parser);
  if (key != NULL && !take_byte (parser, ':'))
    return fail (parser, N_ ("a colon is missing"));
  return key;
}

static EntenteJsonValue *
parse_container (Parser *parser, EntenteJsonType type, guint depth)
{
  char close = type == ENTENTE_JSON_OBJECT ? '}' : ']';
  EntenteJsonValue *self = take_value (parser->pool, type);
  EntenteJsonValue **next = &self->first;

  if (depth >= MAX_DEPTH)
    return fail (parser, N_ ("too many brackets inside each other"));
  if (take_byte (parser, close))
    return self;
  do
    {
      const char *key = NULL;

      if (type == ENTENTE_JSON_OBJECT && (key = parse_key (parser)) == NULL)
        return NULL;
      *next = parse_value (parser, depth + 1);
      if (*next == NULL)
        return NULL;
      (*next)->key = key;
      next = &(*next)->next;
    }
  while (take_byte (parser, ','));
  if (!take_byte (parser, close))
    return fail (parser, N_ ("a comma or a closing bracket is missing"));
  return self;
}

static EntenteJsonValue *
parse_value (Parser *parser, guint depth)
{
  EntenteJsonValue *value;

  skip_space (parser);
  if (parser->p >= parser->end)
    return fail (parser, N_ ("the text ends in the middle"));
  switch (*parser->p)
    {
    case '{':
      parser->p++;
      return parse_container (parser, ENTENTE_JSON_OBJECT, depth);
    case '[':
      parser->p++;
      return parse_container (parser, ENTENTE_JSON_ARRAY, depth);
    case '"':
      parser->p++;
      value = take_value (parser->pool, ENTENTE_JSON_STRING);
      value->string = parse_string (parser);
      return value->string != NULL ? value : NULL;
    case 't':
      return parse_word (parser, "true", ENTENTE_JSON_BOOLEAN, 1);
    case 'f':
      return parse_word (parser, "false", ENTENTE_JSON_BOOLEAN, 0);
    case 'n':
      return parse_word (parser, "null", ENTENTE_JSON_NULL, 0);
    default:
      return parse_number (parser);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteJsonPool *
entente_json_pool_new (void)
{
  EntenteJsonPool *self = g_new0 (EntenteJsonPool, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
entente_json_pool_free (EntenteJsonPool *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * entente_json_pool_parse:
 * @self: a pool; what it held before is gone
 * @text: (array length=length): JSON; it is written over, and has to outlive the value
 *
 * Returns: (transfer none) (nullable): the value; BAD_JSON where the text is none.
 */
EntenteJsonValue *
entente_json_pool_parse (EntenteJsonPool *self, char *text, gsize length, GError **error)
{
  Parser parser = { self, text, text, text + length, NULL };
  g_autofree char *byte = NULL;
  EntenteJsonValue *value;

  self->used = 0;
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON,
                           _ ("the text is not valid UTF-8"));
      return NULL;
    }
  value = parse_value (&parser, 0);
  skip_space (&parser);
  if (value != NULL && parser.p == parser.end)
    return value;
  fail (&parser, N_ ("something stands after the end"));
  byte = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) (parser.p - parser.start));
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON, _ ("%1$s (at byte %2$s)"),
               _ (parser.problem), byte);
  return NULL;
}

/**
 * entente_json_value_get:
 * @object: (nullable): any value
 *
 * Returns: (transfer none) (nullable): the member @key, %NULL where @object has none.
 */
const EntenteJsonValue *
entente_json_value_get (const EntenteJsonValue *object, const char *key)
{
  if (object == NULL || object->type != ENTENTE_JSON_OBJECT)
    return NULL;
  for (const EntenteJsonValue *v = object->first; v != NULL; v = v->next)
    if (g_str_equal (v->key, key))
      return v;
  return NULL;
}

/**
 * entente_json_value_get_items:
 *
 * Returns: (transfer none) (nullable): the first element of the array @key.
 */
const EntenteJsonValue *
entente_json_value_get_items (const EntenteJsonValue *object, const char *key)
{
  const EntenteJsonValue *value = entente_json_value_get (object, key);

  if (value == NULL)
    return NULL;
  return value->type == ENTENTE_JSON_ARRAY ? value->first : NULL;
}

const char *
entente_json_value_get_string (const EntenteJsonValue *object, const char *key)
{
  const EntenteJsonValue *value = entente_json_value_get (object, key);

  return value != NULL && value->type == ENTENTE_JSON_STRING ? value->string : NULL;
}
