/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-words"

#include "config.h"

#include "language/entente-words.h"

#include <string.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_invisible (gunichar letter)
{
  return letter == 0x00ad || (letter >= 0x200b && letter <= 0x200d) || letter == 0x2060
         || letter == 0xfeff;
}

/* Reads one character; *@n gets its bytes, also where they are not UTF-8. */
static gboolean
is_word_character (const char *at, gsize left, gsize *n)
{
  gunichar letter;

  *n = 1;
  if ((guchar) *at < 0x80)
    return g_ascii_isalnum (*at);
  letter = g_utf8_get_char_validated (at, (gssize) left);
  if (letter == (gunichar) -1 || letter == (gunichar) -2)
    return FALSE;
  *n = (gsize) (g_utf8_next_char (at) - at);
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || is_invisible (letter)
         || g_unichar_type (letter) == G_UNICODE_PRIVATE_USE;
}

/* Compares no more than it needs: g_str_has_prefix() may measure the whole text behind @at, which
 * with every word of a long text is its length squared. */
static gboolean
is_apostrophe (const char *at)
{
  static const char *const others[] = { "’", "ʼ", "‘" };

  if (*at == '\'')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strncmp (at, others[i], strlen (others[i])) == 0)
      return TRUE;
  return FALSE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_next_word:
 * @text: a text
 * @length: its length in bytes
 * @from: where to look from
 * @word: (out): the word found
 *
 * Returns: whether there is a further word
 */
gboolean
entente_next_word (const char *text, gsize length, gsize from, EntenteWord *word)
{
  gsize at = from;
  gsize n = 0;

  g_return_val_if_fail (text != NULL && word != NULL, FALSE);

  while (at < length && !is_word_character (text + at, length - at, &n))
    at += n;
  if (at >= length)
    return FALSE;
  word->start = at;
  while (at < length && is_word_character (text + at, length - at, &n))
    at += n;
  word->end = at;
  return TRUE;
}

/**
 * entente_split_words:
 * @text: a text
 *
 * Returns: (transfer full) (element-type EntenteWord): its words, in order
 */
GArray *
entente_split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (EntenteWord));
  gsize length;
  EntenteWord word = { 0, 0 };

  g_return_val_if_fail (text != NULL, words);

  length = strlen (text);
  while (entente_next_word (text, length, word.end, &word))
    g_array_append_val (words, word);
  return words;
}

/**
 * entente_is_elision:
 * @text: a text
 * @word: one of its words
 *
 * Returns: whether the word is a French article or conjunction that lost its vowel before another
 *   word, as the l of l'innovation: nobody looks for it
 */
gboolean
entente_is_elision (const char *text, const EntenteWord *word)
{
  static const char *const elided[]
      = { "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t" };
  gsize length;

  g_return_val_if_fail (text != NULL && word != NULL, FALSE);

  length = word->end - word->start;
  if (!is_apostrophe (text + word->end))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (elided); i++)
    if (strlen (elided[i]) == length
        && g_ascii_strncasecmp (text + word->start, elided[i], length) == 0)
      return TRUE;
  return FALSE;
}
