/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding is ours because none at hand does what readers of Vietnamese and French need: neither
 * the tokenizers of SQLite nor GLib take đ for d, œ for oe or ß for ss. Catalogues hold hundreds
 * of megabytes of text, so the Latin letters go through a table that is made once. */

#define G_LOG_DOMAIN "entente-fold"

#include "config.h"

#include "language/entente-fold.h"

#include <string.h>

#define TABLE_1_FIRST 0x00a0
#define TABLE_1_LAST  0x024f
#define TABLE_2_FIRST 0x1e00
#define TABLE_2_LAST  0x1eff
#define MAX_FOLDED    8

typedef struct
{
  char folded[MAX_FOLDED];
} Entry;

static Entry table_1[TABLE_1_LAST - TABLE_1_FIRST + 1];
static Entry table_2[TABLE_2_LAST - TABLE_2_FIRST + 1];

/* --- Helpers: folding ------------------------------------------------------------------------- */

/* What has no decomposition, after lower-casing. */
static const char *
find_special (gunichar letter)
{
  static const struct
  {
    gunichar letter;
    const char *folded;
  } specials[] = {
    { 0x00ad, "" },  { 0x00b4, "'" },  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" },
    { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" },
    { 0x0138, "k" }, { 0x0142, "l" },  { 0x014b, "n" },  { 0x0153, "oe" }, { 0x0167, "t" },
    { 0x0180, "b" }, { 0x0192, "f" },  { 0x01b6, "z" },  { 0x0256, "d" },  { 0x0259, "e" },
    { 0x02b9, "'" }, { 0x02bb, "'" },  { 0x02bc, "'" },  { 0x03c2, "σ" },  { 0x200b, "" },
    { 0x200c, "" },  { 0x200d, "" },   { 0x2010, "-" },  { 0x2011, "-" },  { 0x2012, "-" },
    { 0x2013, "-" }, { 0x2014, "-" },  { 0x2018, "'" },  { 0x2019, "'" },  { 0x201b, "'" },
    { 0x2032, "'" }, { 0x2060, "" },   { 0x2212, "-" },  { 0xfeff, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (specials) && specials[i].letter <= letter; i++)
    if (specials[i].letter == letter)
      return specials[i].folded;
  return NULL;
}

/* The marks of the Latin, Greek and Cyrillic scripts. Those of Lao or Thai are letters of the
 * word and stay. */
static gboolean
is_dropped_mark (gunichar letter)
{
  return (letter >= 0x0300 && letter <= 0x036f) || (letter >= 0x1ab0 && letter <= 0x1aff)
         || (letter >= 0x1dc0 && letter <= 0x1dff) || (letter >= 0x20d0 && letter <= 0x20ff)
         || (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xfe20 && letter <= 0xfe2f);
}

static void
append_letter (GString *out, gunichar letter)
{
  const char *special;

  if (is_dropped_mark (letter))
    return;
  letter = g_unichar_tolower (letter);
  special = find_special (letter);
  if (special != NULL)
    g_string_append (out, special);
  else
    g_string_append_unichar (out, letter);
}

static void
append_decomposed (GString *out, gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const char *special = find_special (g_unichar_tolower (letter));
  gsize n;

  if (special != NULL)
    {
      g_string_append (out, special);
      return;
    }
  n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    append_letter (out, parts[i]);
}

static inline void
append_entry (GString *out, const Entry *entry)
{
  for (const char *at = entry->folded; *at != '\0'; at++)
    g_string_append_c (out, *at);
}

static void
fill_table (Entry *table, gunichar first, gunichar last)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (gunichar letter = first; letter <= last; letter++)
    {
      g_string_truncate (folded, 0);
      append_decomposed (folded, letter);
      g_assert (folded->len < MAX_FOLDED);
      strcpy (table[letter - first].folded, folded->str);
    }
}

static void
ensure_tables (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  fill_table (table_1, TABLE_1_FIRST, TABLE_1_LAST);
  fill_table (table_2, TABLE_2_FIRST, TABLE_2_LAST);
  g_once_init_leave (&ready, 1);
}

/* --- Helpers: where the tone mark sits -------------------------------------------------------- */

typedef struct
{
  gunichar first; /* the vowel that carries the tone in the older style */
  gunichar plain; /* the same without */
  gunichar a;     /* the second vowel with the tone, or 0 where the pair does not exist */
  gunichar e;
  gunichar y;
} Tone;

static const Tone tones[] = {
  { 0x00f2, 'o', 0x00e0, 0x00e8, 0 }, { 0x00f3, 'o', 0x00e1, 0x00e9, 0 },
  { 0x1ecf, 'o', 0x1ea3, 0x1ebb, 0 }, { 0x00f5, 'o', 0x00e3, 0x1ebd, 0 },
  { 0x1ecd, 'o', 0x1ea1, 0x1eb9, 0 }, { 0x00f9, 'u', 0, 0, 0x1ef3 },
  { 0x00fa, 'u', 0, 0, 0x00fd },      { 0x1ee7, 'u', 0, 0, 0x1ef7 },
  { 0x0169, 'u', 0, 0, 0x1ef9 },      { 0x1ee5, 'u', 0, 0, 0x1ef5 },
};

static const Tone *
find_tone (gunichar letter)
{
  if (letter < 0x00f2 || letter > 0x1ee7)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (tones[i].first == letter)
      return &tones[i];
  return NULL;
}

static gboolean
is_initial (const char *onset)
{
  static const char *const initials[]
      = { "",   "b",   "c",  "ch", "d",  "đ", "g", "gh", "h", "k",  "kh", "l", "m", "n",
          "ng", "ngh", "nh", "p",  "ph", "q", "r", "s",  "t", "th", "tr", "v", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (initials); i++)
    if (g_str_equal (initials[i], onset))
      return TRUE;
  return FALSE;
}

static gboolean
is_word_letter (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

/* Vietnamese is spelled in two styles, hòa and hoà, thủy and thuỷ; the index has the second. Only
 * where the three last letters are such a syllable: what is French or Spanish stays as it is. */
static void
append_with_tones_moved (GString *out, const char *string)
{
  gsize word = out->len;

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter;
      const Tone *tone;
      const char *next;
      gunichar moved = 0;

      if ((guchar) *at < 0x80)
        {
          g_string_append_c (out, *at);
          if (!g_ascii_isalnum (*at))
            word = out->len;
          continue;
        }
      letter = g_utf8_get_char (at);
      tone = find_tone (letter);
      next = g_utf8_next_char (at);
      if (tone != NULL && (*next == 'a' || *next == 'e' || *next == 'y')
          && !is_word_letter (g_utf8_get_char (next + 1)) && is_initial (out->str + word))
        moved = *next == 'a' ? tone->a : *next == 'e' ? tone->e : tone->y;
      if (moved != 0)
        {
          g_string_append_unichar (out, tone->plain);
          g_string_append_unichar (out, moved);
          at = next;
          continue;
        }
      g_string_append_unichar (out, letter);
      if (!is_word_letter (letter))
        word = out->len;
    }
}

/* --- Helpers: the exact form ------------------------------------------------------------------ */

static void
append_lower (GString *out, const char *string, gboolean *has_tones)
{
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter;

      if ((guchar) *at < 0x80)
        {
          g_string_append_c (out, g_ascii_tolower (*at));
          continue;
        }
      letter = g_unichar_tolower (g_utf8_get_char (at));
      switch (letter)
        {
        case 0x02bc: /* what people and programs write for an apostrophe */
        case 0x2018:
        case 0x2019:
        case 0x201b:
          letter = '\'';
          break;
        case 0x03c2:
          letter = 0x03c3;
          break;
        case 0x00ad: /* invisible */
        case 0x200b:
        case 0x200c:
        case 0x200d:
        case 0x2060:
        case 0xfeff:
          continue;
        default:
          break;
        }
      *has_tones = *has_tones || find_tone (letter) != NULL;
      g_string_append_unichar (out, letter);
    }
}

/* Whether the composed form is already there, as in nearly all text met. */
static gboolean
is_composed (const char *string)
{
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter;

      if ((guchar) *at < 0x80)
        continue;
      letter = g_utf8_get_char (at);
      if (letter >= 0x0300 && !(letter >= 0x1ea0 && letter <= 0x1ef9)
          && !(letter >= 0x2010 && letter <= 0x2026) && !(letter >= 0xe000 && letter <= 0xf8ff))
        return FALSE;
    }
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

gboolean
entente_is_ascii (const char *string)
{
  g_return_val_if_fail (string != NULL, TRUE);

  for (const char *at = string; *at != '\0'; at++)
    if ((guchar) *at >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * entente_fold_append:
 * @out: where to
 * @string: a text; bytes that are not UTF-8 are left out
 * @length: its length in bytes, or -1 where it ends with a NUL
 *
 * Appends the folded form of @string.
 */
void
entente_fold_append (GString *out, const char *string, gssize length)
{
  const char *at = string;
  const char *end;

  g_return_if_fail (out != NULL && string != NULL);

  end = string + (length < 0 ? strlen (string) : (gsize) length);
  ensure_tables ();
  while (at < end)
    {
      gunichar letter;

      if ((guchar) *at < 0x80)
        {
          g_string_append_c (out, g_ascii_tolower (*at));
          at++;
          continue;
        }
      letter = g_utf8_get_char_validated (at, end - at);
      if (letter == (gunichar) -1 || letter == (gunichar) -2)
        {
          at++;
          continue;
        }
      if (letter >= TABLE_1_FIRST && letter <= TABLE_1_LAST)
        append_entry (out, &table_1[letter - TABLE_1_FIRST]);
      else if (letter >= TABLE_2_FIRST && letter <= TABLE_2_LAST)
        append_entry (out, &table_2[letter - TABLE_2_FIRST]);
      else
        append_decomposed (out, letter);
      at = g_utf8_next_char (at);
    }
}

/**
 * entente_fold:
 * @string: a text
 *
 * The form in which marks, case and ligatures make no difference: compatibility decomposition
 * (NFKD) without marks, in lower case, with đ as d, œ as oe, æ as ae, ß as ss, ø as o, ł as l, and
 * one apostrophe and one hyphen.
 *
 * Returns: (transfer full): the folded form
 */
char *
entente_fold (const char *string)
{
  GString *out;

  g_return_val_if_fail (string != NULL, NULL);

  if (entente_is_ascii (string))
    return g_ascii_strdown (string, -1);
  out = g_string_sized_new (strlen (string));
  entente_fold_append (out, string, -1);
  return g_string_free (out, FALSE);
}

/**
 * entente_normalise:
 * @string: a text
 *
 * The form in which marks count and spelling habits do not: composed (NFC), in lower case, with
 * one apostrophe, and with the tone mark of Vietnamese open syllables on the second vowel, so that
 * hòa equals hoà and thủy equals thuỷ.
 *
 * Returns: (transfer full): the exact form
 */
char *
entente_normalise (const char *string)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString *lower;
  GString *out;
  gboolean has_tones = FALSE;

  g_return_val_if_fail (string != NULL, NULL);

  if (entente_is_ascii (string))
    return g_ascii_strdown (string, -1);
  if (!g_utf8_validate (string, -1, NULL))
    string = valid = g_utf8_make_valid (string, -1);
  if (!is_composed (string))
    string = composed = g_utf8_normalize (string, -1, G_NORMALIZE_NFC);
  lower = g_string_sized_new (strlen (string) + 8);
  append_lower (lower, string, &has_tones);
  if (!has_tones)
    return g_string_free (lower, FALSE);
  out = g_string_sized_new (lower->len + 8);
  append_with_tones_moved (out, lower->str);
  g_string_free (lower, TRUE);
  return g_string_free (out, FALSE);
}
