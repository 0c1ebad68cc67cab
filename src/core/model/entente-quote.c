/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-quote"

#include "config.h"

#include "model/entente-quote.h"

#include <string.h>

/* Letters that are kept on each side. The standard does not say how many; this many tell apart
 * what stands twice in a paragraph, and others who write such quotes keep as many. */
#define CONTEXT 32

/* In another paragraph, words are the same words only when so many letters around them are, too;
 * or when there are so many of them that they hardly stand there by chance. */
#define LEAST_CONTEXT 12
#define LONG_ENOUGH   40

/* --- Helpers ---------------------------------------------------------------------------------- */

static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* The end of @words where they stand at @p; %NULL where they do not. However many blanks there
 * are, they are one: texts are wrapped anew when they are pasted. */
static const char *
match (const char *p, const char *words)
{
  while (*words != '\0')
    {
      gunichar wanted = g_utf8_get_char (words);

      if (g_unichar_isspace (wanted))
        {
          if (*p == '\0' || !g_unichar_isspace (g_utf8_get_char (p)))
            return NULL;
          p = skip_blanks (p);
          words = skip_blanks (words);
          continue;
        }
      if (*p == '\0' || g_utf8_get_char (p) != wanted)
        return NULL;
      p = g_utf8_next_char (p);
      words = g_utf8_next_char (words);
    }
  return p;
}

static guint
count_before (const char *text, const char *at, const char *prefix)
{
  const char *p = prefix + strlen (prefix);
  guint n = 0;

  while (at > text && p > prefix)
    {
      at = g_utf8_prev_char (at);
      p = g_utf8_prev_char (p);
      if (g_utf8_get_char (at) != g_utf8_get_char (p))
        break;
      n++;
    }
  return n;
}

static guint
count_behind (const char *at, const char *suffix)
{
  guint n = 0;

  while (*at != '\0' && *suffix != '\0' && g_utf8_get_char (at) == g_utf8_get_char (suffix))
    {
      at = g_utf8_next_char (at);
      suffix = g_utf8_next_char (suffix);
      n++;
    }
  return n;
}

/* Of several places the one whose surroundings are most like those of the quote. */
static gboolean
find_in (const EntenteQuote *self, const char *text, EntenteQuotePlace *place, guint *ret_context)
{
  gboolean found = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = match (p, self->exact);
      guint context;

      if (end == NULL)
        continue;
      context = count_before (text, p, self->prefix) + count_behind (end, self->suffix);
      if (found && context <= *ret_context)
        continue;
      found = TRUE;
      *ret_context = context;
      place->start = (gsize) (p - text);
      place->end = (gsize) (end - text);
    }
  return found;
}

static gboolean
find_elsewhere (const EntenteQuote *self,
                const char *const *paragraphs,
                guint but,
                EntenteQuotePlace *place)
{
  const gboolean is_long = g_utf8_strlen (self->exact, -1) >= LONG_ENOUGH;
  guint best = is_long ? 0 : LEAST_CONTEXT;
  gboolean found = FALSE;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      EntenteQuotePlace here = { i + 1, 0, 0 };
      guint context;

      if (i + 1 == but || !find_in (self, paragraphs[i], &here, &context))
        continue;
      if (context < best || (found && context == best))
        continue;
      best = context;
      found = TRUE;
      *place = here;
    }
  return found;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_quote_new:
 * @exact: the words
 * @prefix: (nullable): what stands before them
 * @suffix: (nullable): what stands behind them
 */
EntenteQuote *
entente_quote_new (const char *exact, const char *prefix, const char *suffix)
{
  EntenteQuote *self;

  g_return_val_if_fail (exact != NULL, NULL);

  self = g_new0 (EntenteQuote, 1);
  self->exact = g_strdup (exact);
  self->prefix = g_strdup (prefix != NULL ? prefix : "");
  self->suffix = g_strdup (suffix != NULL ? suffix : "");
  return self;
}

/**
 * entente_quote_new_from_range:
 * @text: a paragraph
 * @start: where in it the words begin, in bytes
 * @end: the byte behind them
 *
 * Returns: (transfer full) (nullable): the words, without the blanks around them; %NULL where there
 *   is nothing else
 */
EntenteQuote *
entente_quote_new_from_range (const char *text, gsize start, gsize end)
{
  const char *first;
  const char *last;
  const char *before;
  const char *behind;
  EntenteQuote *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (start <= end && end <= strlen (text), NULL);

  first = skip_blanks (text + start);
  last = text + end;
  if (first >= last)
    return NULL;
  while (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);

  before = first;
  for (guint i = 0; i < CONTEXT && before > text; i++)
    before = g_utf8_prev_char (before);
  behind = last;
  for (guint i = 0; i < CONTEXT && *behind != '\0'; i++)
    behind = g_utf8_next_char (behind);

  self = g_new0 (EntenteQuote, 1);
  self->exact = g_strndup (first, (gsize) (last - first));
  self->prefix = g_strndup (before, (gsize) (first - before));
  self->suffix = g_strndup (last, (gsize) (behind - last));
  return self;
}

EntenteQuote *
entente_quote_copy (const EntenteQuote *self)
{
  return entente_quote_new (self->exact, self->prefix, self->suffix);
}

void
entente_quote_free (EntenteQuote *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/**
 * entente_quote_find:
 * @paragraphs: a text as it is now
 * @paragraph: where the words were, from 1; 0 where nobody knows
 * @ret_place: (out): where they are
 *
 * Finds the words in a text that may have changed since they were quoted. Words of which a few
 * stand somewhere else by chance are not taken for the quote.
 */
EntenteQuoteFit
entente_quote_find (const EntenteQuote *self,
                    const char *const *paragraphs,
                    guint paragraph,
                    EntenteQuotePlace *ret_place)
{
  guint context;

  g_return_val_if_fail (self != NULL, ENTENTE_QUOTE_LOST);
  g_return_val_if_fail (ret_place != NULL, ENTENTE_QUOTE_LOST);

  if (paragraphs == NULL || *self->exact == '\0')
    return ENTENTE_QUOTE_LOST;
  if (paragraph > 0 && paragraph <= g_strv_length ((GStrv) paragraphs))
    {
      ret_place->paragraph = paragraph;
      if (find_in (self, paragraphs[paragraph - 1], ret_place, &context))
        return ENTENTE_QUOTE_FOUND;
    }
  return find_elsewhere (self, paragraphs, paragraph, ret_place) ? ENTENTE_QUOTE_MOVED
                                                                 : ENTENTE_QUOTE_LOST;
}
