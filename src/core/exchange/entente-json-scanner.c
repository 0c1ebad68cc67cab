/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An automaton: what may come next, and a stack of the brackets that are open. One byte decides
 * one step; only the end of a number is seen by the byte behind it, which is then looked at again. */

#define G_LOG_DOMAIN "entente-json-scanner"

#include "config.h"

#include "exchange/entente-json-scanner.h"

#include <string.h>

/* Nothing of ours nests this deep, and the parser behind must not be made to recurse for ever. */
#define MAX_DEPTH 64

/* Values are told of down to here: the whole, its members, the members of these. */
#define TOLD_DEPTH 2

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* after “[” */
  EXPECT_KEY,
  EXPECT_KEY_OR_END, /* after “{” */
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

typedef enum
{
  IN_NOTHING,
  IN_STRING,
  IN_ESCAPE,
  IN_UNICODE,
  IN_LITERAL,
  IN_NUMBER,
} Token;

typedef enum
{
  NUMBER_SIGN,
  NUMBER_ZERO,
  NUMBER_WHOLE,
  NUMBER_POINT,
  NUMBER_FRACTION,
  NUMBER_E,
  NUMBER_E_SIGN,
  NUMBER_EXPONENT,
} Number;

struct _EntenteJsonScanner
{
  guint64 line;   /* from 1 */
  guint64 column; /* from 1, in characters */
  Expect expect;
  Token token;
  Number number;
  gboolean is_key;      /* the string is a key */
  const char *literal;  /* what is still to come of it */
  guint n_digits;       /* of \uXXXX so far */
  gboolean only_zeroes; /* in them */
  guint depth;
  char stack[MAX_DEPTH];
  gboolean begun; /* a beginning was told, and its byte is still to be taken */
};

EntenteJsonScanner *
entente_json_scanner_new (void)
{
  EntenteJsonScanner *self = g_new0 (EntenteJsonScanner, 1);

  self->line = self->column = 1;
  return self;
}

void
entente_json_scanner_free (EntenteJsonScanner *self)
{
  g_free (self);
}

/* --- Steps ------------------------------------------------------------------------------------ */

static void
advance (EntenteJsonScanner *self, guchar c)
{
  if (c == '\n')
    {
      self->line++;
      self->column = 1;
    }
  else if ((c & 0xc0) != 0x80)
    self->column++;
}

static EntenteJsonEvent
end_value (EntenteJsonScanner *self)
{
  self->token = IN_NOTHING;
  self->expect = self->depth == 0 ? EXPECT_NOTHING : EXPECT_COMMA_OR_END;
  return self->depth <= TOLD_DEPTH ? ENTENTE_JSON_EVENT_END : ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
end_string (EntenteJsonScanner *self)
{
  if (!self->is_key)
    return end_value (self);
  self->token = IN_NOTHING;
  self->expect = EXPECT_COLON;
  return self->depth == 1 ? ENTENTE_JSON_EVENT_KEY : ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
step_string (EntenteJsonScanner *self, guchar c)
{
  if (c < 0x20)
    return ENTENTE_JSON_EVENT_ERROR;
  if (c == '\\')
    self->token = IN_ESCAPE;
  return c == '"' ? end_string (self) : ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
step_escape (EntenteJsonScanner *self, guchar c)
{
  if (c == 'u')
    {
      self->token = IN_UNICODE;
      self->n_digits = 0;
      self->only_zeroes = TRUE;
      return ENTENTE_JSON_EVENT_MORE;
    }
  self->token = IN_STRING;
  return c != '\0' && strchr ("\"\\/bfnrt", c) != NULL ? ENTENTE_JSON_EVENT_MORE
                                                       : ENTENTE_JSON_EVENT_ERROR;
}

/* A NUL would end the string early in C: what is behind it would be lost without a word. */
static EntenteJsonEvent
step_unicode (EntenteJsonScanner *self, guchar c)
{
  if (!g_ascii_isxdigit (c))
    return ENTENTE_JSON_EVENT_ERROR;
  self->only_zeroes = self->only_zeroes && c == '0';
  if (++self->n_digits < 4)
    return ENTENTE_JSON_EVENT_MORE;
  self->token = IN_STRING;
  return self->only_zeroes ? ENTENTE_JSON_EVENT_ERROR : ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
step_literal (EntenteJsonScanner *self, guchar c)
{
  if (c != (guchar) *self->literal)
    return ENTENTE_JSON_EVENT_ERROR;
  self->literal++;
  return *self->literal == '\0' ? end_value (self) : ENTENTE_JSON_EVENT_MORE;
}

/* Whether @c goes on with the number. */
static gboolean
step_number (EntenteJsonScanner *self, guchar c)
{
  const gboolean digit = g_ascii_isdigit (c);

  switch (self->number)
    {
    case NUMBER_SIGN:
      self->number = c == '0' ? NUMBER_ZERO : NUMBER_WHOLE;
      return digit;
    case NUMBER_ZERO:
    case NUMBER_WHOLE:
      if (digit)
        return self->number == NUMBER_WHOLE;
      self->number = c == '.' ? NUMBER_POINT : NUMBER_E;
      return c == '.' || c == 'e' || c == 'E';
    case NUMBER_POINT:
      self->number = NUMBER_FRACTION;
      return digit;
    case NUMBER_FRACTION:
      if (!digit)
        self->number = NUMBER_E;
      return digit || c == 'e' || c == 'E';
    case NUMBER_E:
      self->number = digit ? NUMBER_EXPONENT : NUMBER_E_SIGN;
      return digit || c == '+' || c == '-';
    case NUMBER_E_SIGN:
    case NUMBER_EXPONENT:
    default:
      self->number = NUMBER_EXPONENT;
      return digit;
    }
}

static gboolean
can_end_number (Number number)
{
  return number == NUMBER_ZERO || number == NUMBER_WHOLE || number == NUMBER_FRACTION
         || number == NUMBER_EXPONENT;
}

static EntenteJsonEvent
open_bracket (EntenteJsonScanner *self, guchar c)
{
  if (self->depth == MAX_DEPTH)
    return ENTENTE_JSON_EVENT_ERROR;
  self->stack[self->depth++] = (char) c;
  self->expect = c == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
  return ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
close_bracket (EntenteJsonScanner *self, guchar c)
{
  if (self->depth == 0 || self->stack[self->depth - 1] != (c == '}' ? '{' : '['))
    return ENTENTE_JSON_EVENT_ERROR;
  self->depth--;
  return end_value (self);
}

static EntenteJsonEvent
begin_string (EntenteJsonScanner *self, gboolean is_key)
{
  self->token = IN_STRING;
  self->is_key = is_key;
  return ENTENTE_JSON_EVENT_MORE;
}

static EntenteJsonEvent
begin_value (EntenteJsonScanner *self, guchar c)
{
  if (c == '"')
    return begin_string (self, FALSE);
  if (c == '{' || c == '[')
    return open_bracket (self, c);
  if (c == '-' || g_ascii_isdigit (c))
    {
      self->token = IN_NUMBER;
      self->number = c == '-' ? NUMBER_SIGN : c == '0' ? NUMBER_ZERO : NUMBER_WHOLE;
      return ENTENTE_JSON_EVENT_MORE;
    }
  self->token = IN_LITERAL;
  self->literal = c == 't' ? "rue" : c == 'f' ? "alse" : "ull";
  return c == 't' || c == 'f' || c == 'n' ? ENTENTE_JSON_EVENT_MORE : ENTENTE_JSON_EVENT_ERROR;
}

static EntenteJsonEvent
step_between (EntenteJsonScanner *self, guchar c)
{
  const gboolean in_object = entente_json_scanner_is_in_object (self);

  switch (self->expect)
    {
    case EXPECT_KEY_OR_END:
      if (c == '}')
        return close_bracket (self, c);
      return c == '"' ? begin_string (self, TRUE) : ENTENTE_JSON_EVENT_ERROR;
    case EXPECT_KEY:
      return c == '"' ? begin_string (self, TRUE) : ENTENTE_JSON_EVENT_ERROR;
    case EXPECT_COLON:
      self->expect = EXPECT_VALUE;
      return c == ':' ? ENTENTE_JSON_EVENT_MORE : ENTENTE_JSON_EVENT_ERROR;
    case EXPECT_COMMA_OR_END:
      if (c != ',')
        return c == '}' || c == ']' ? close_bracket (self, c) : ENTENTE_JSON_EVENT_ERROR;
      self->expect = in_object ? EXPECT_KEY : EXPECT_VALUE;
      return ENTENTE_JSON_EVENT_MORE;
    case EXPECT_VALUE_OR_END:
      return c == ']' ? close_bracket (self, c) : begin_value (self, c);
    case EXPECT_VALUE:
      return begin_value (self, c);
    case EXPECT_NOTHING:
    default:
      return ENTENTE_JSON_EVENT_ERROR;
    }
}

static EntenteJsonEvent
step (EntenteJsonScanner *self, guchar c)
{
  switch (self->token)
    {
    case IN_STRING:
      return step_string (self, c);
    case IN_ESCAPE:
      return step_escape (self, c);
    case IN_UNICODE:
      return step_unicode (self, c);
    case IN_LITERAL:
      return step_literal (self, c);
    case IN_NUMBER:
    case IN_NOTHING:
    default:
      return step_between (self, c);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

static gboolean
is_space (guchar c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Whether a value that is to be told of begins with @c. */
static gboolean
begins_told_value (EntenteJsonScanner *self, guchar c)
{
  return self->depth <= TOLD_DEPTH && self->token == IN_NOTHING
         && (self->expect == EXPECT_VALUE || (self->expect == EXPECT_VALUE_OR_END && c != ']'));
}

/**
 * entente_json_scanner_next:
 * @data: a piece of the file
 * @position: (inout): from where on; set to where the event is
 *
 * Goes on to the next event in @data.
 */
EntenteJsonEvent
entente_json_scanner_next (EntenteJsonScanner *self,
                           const char *data,
                           gsize length,
                           gsize *position)
{
  while (*position < length)
    {
      const guchar c = (guchar) data[*position];
      EntenteJsonEvent event;

      if (self->token == IN_NUMBER)
        {
          const Number before = self->number;

          if (!step_number (self, c))
            {
              if (!can_end_number (before))
                return ENTENTE_JSON_EVENT_ERROR;
              if (end_value (self) == ENTENTE_JSON_EVENT_END)
                return ENTENTE_JSON_EVENT_END;
              continue;
            }
        }
      else if (self->token == IN_NOTHING && is_space (c))
        ;
      else if (!self->begun && begins_told_value (self, c))
        {
          self->begun = TRUE;
          return ENTENTE_JSON_EVENT_BEGIN;
        }
      else
        {
          event = step (self, c);
          self->begun = FALSE;
          if (event == ENTENTE_JSON_EVENT_ERROR)
            return event;
          advance (self, c);
          ++*position;
          if (event != ENTENTE_JSON_EVENT_MORE)
            return event;
          continue;
        }
      advance (self, c);
      ++*position;
    }
  return ENTENTE_JSON_EVENT_MORE;
}

/**
 * entente_json_scanner_is_complete:
 *
 * Returns: whether the file may end here; a number that nothing follows is no file of ours
 */
gboolean
entente_json_scanner_is_complete (EntenteJsonScanner *self)
{
  return self->token == IN_NOTHING && self->expect == EXPECT_NOTHING;
}

/* How many brackets are open: 1 for the members of the whole. */
guint
entente_json_scanner_get_depth (EntenteJsonScanner *self)
{
  return self->depth;
}

/* Whether the innermost open bracket is that of an object. */
gboolean
entente_json_scanner_is_in_object (EntenteJsonScanner *self)
{
  return self->depth > 0 && self->stack[self->depth - 1] == '{';
}

guint64
entente_json_scanner_get_line (EntenteJsonScanner *self)
{
  return self->line;
}

guint64
entente_json_scanner_get_column (EntenteJsonScanner *self)
{
  return self->column;
}
