/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of a file to text. Decoding never fails: what is no character becomes U+FFFD, where a
 * person can see it. */

#define G_LOG_DOMAIN "entente-encoding"

#include "config.h"

#include "exchange/entente-encoding.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define SAMPLE      (64 * 1024)

/* 0x80 to 0x9f, where the two code pages differ from ISO 8859-1; 0 where there is no character. */
static const gunichar2 upper_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, /* 80 */
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,      /* 88 */
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, /* 90 */
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178, /* 98 */
};

/* --- Detecting -------------------------------------------------------------------------------- */

static gsize
skip_bom (EntenteEncoding encoding, const char *bytes, gsize length)
{
  if (encoding == ENTENTE_ENCODING_UTF_8 && length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return 3;
  if (encoding == ENTENTE_ENCODING_UTF_16_LE && length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return 2;
  if (encoding == ENTENTE_ENCODING_UTF_16_BE && length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return 2;
  return 0;
}

/* Text without a mark is UTF-16 where every other byte is mostly zero. */
static gboolean
has_zeros (const char *bytes, gsize length, gsize parity)
{
  gsize n = 0;
  gsize others = 0;
  gsize pairs = MIN (length, 4096) / 2;

  for (gsize i = 0; i < pairs; i++)
    {
      n += bytes[2 * i + parity] == '\0';
      others += bytes[2 * i + 1 - parity] == '\0';
    }
  return pairs >= 2 && n * 2 > pairs && others * 8 < pairs + 8 && others < n / 2 + 1;
}

/* A sample may end in the middle of a character; NULs are dealt with when decoding. */
static gboolean
is_utf_8 (const char *bytes, gsize length)
{
  const char *end = bytes + length;
  const char *bad;

  for (const char *p = bytes; !g_utf8_validate_len (p, end - p, &bad); p = bad + 1)
    if (*bad != 0)
      return length >= 1024 && g_utf8_get_char_validated (bad, end - bad) == (gunichar) -2;
  return TRUE;
}

static gboolean
is_vowel (guchar c)
{
  return c != '\0'
         && (strchr ("aeiouyAEIOUY", c) != NULL
             || strchr ("\xc2\xe2\xca\xea\xd4\xf4\xc3\xe3\xd5\xf5\xdd\xfd", c) != NULL);
}

static gboolean
is_letter (guchar c)
{
  return g_ascii_isalpha (c) || c >= 0xc0;
}

/* In code page 1258 a tone mark follows its vowel; in Western text those bytes (Ì Ò Þ ì ò) hardly
 * ever do. Đ before a vowel, and ư ơ ă, count where 1252 has Ð ð ý õ ã. */
static gboolean
is_vietnamese (const guchar *bytes, gsize length)
{
  gsize marks = 0;
  gsize western = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar before = i > 0 ? bytes[i - 1] : 0;
      guchar after = i + 1 < length ? bytes[i + 1] : 0;

      if (bytes[i] < 0x80)
        continue;
      if (strchr ("\xcc\xd2\xde\xec\xf2", bytes[i]) != NULL)
        *(is_vowel (before) ? &marks : &western) += 1;
      else if (strchr ("\xd0\xf0", bytes[i]) != NULL)
        *(is_vowel (after) && !is_letter (before) ? &marks : &western) += 1;
    }
  return marks > western;
}

/* --- Decoding --------------------------------------------------------------------------------- */

static gunichar
from_1252 (guchar c)
{
  if (c < 0x80 || c >= 0xa0)
    return c;
  return upper_1252[c - 0x80] != 0 ? upper_1252[c - 0x80] : REPLACEMENT;
}

static gunichar
from_1258 (guchar c)
{
  static const struct
  {
    guchar byte;
    gunichar2 character;
  } differences[] = {
    { 0x8a, REPLACEMENT }, { 0x8e, REPLACEMENT }, { 0x9a, REPLACEMENT }, { 0x9e, REPLACEMENT },
    { 0xc3, 0x0102 },      { 0xcc, 0x0300 },      { 0xd0, 0x0110 },      { 0xd2, 0x0309 },
    { 0xd5, 0x01a0 },      { 0xdd, 0x01af },      { 0xde, 0x0303 },      { 0xe3, 0x0103 },
    { 0xec, 0x0301 },      { 0xf0, 0x0111 },      { 0xf2, 0x0323 },      { 0xf5, 0x01a1 },
    { 0xfd, 0x01b0 },      { 0xfe, 0x20ab },
  };

  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i].byte == c)
      return differences[i].character;
  return from_1252 (c);
}

static char *
decode_bytes (const char *bytes, gsize length, gunichar (*convert) (guchar c))
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 4);

  for (gsize i = 0; i < length; i++)
    g_string_append_unichar (text, bytes[i] != '\0' ? convert ((guchar) bytes[i]) : REPLACEMENT);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
unit_at (const guchar *bytes, gsize i, gboolean big)
{
  return big ? (guint) bytes[i] << 8 | bytes[i + 1] : (guint) bytes[i + 1] << 8 | bytes[i];
}

static char *
decode_utf_16 (const guchar *bytes, gsize length, gboolean big)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = unit_at (bytes, i, big);

      if (c >= 0xd800 && c < 0xdc00 && i + 3 < length)
        {
          guint low = unit_at (bytes, i + 2, big);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i += 2;
            }
        }
      g_string_append_unichar (text, c == 0 || (c >= 0xd800 && c < 0xe000) ? REPLACEMENT : c);
    }
  if (length % 2 != 0)
    g_string_append_unichar (text, REPLACEMENT);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
decode_utf_8 (const char *bytes, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length + 1);
  const char *p = bytes;
  const char *end = bytes + length;
  const char *valid;

  while (p < end && !g_utf8_validate_len (p, end - p, &valid))
    {
      g_string_append_len (text, p, valid - p);
      g_string_append_unichar (text, REPLACEMENT);
      p = valid + 1;
    }
  if (p < end)
    g_string_append_len (text, p, end - p);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_encoding_get_name:
 *
 * Returns: (transfer none): the name as IANA registers it; the same in every language.
 */
const char *
entente_encoding_get_name (EntenteEncoding encoding)
{
  static const char *const names[ENTENTE_N_ENCODINGS]
      = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1258" };

  g_return_val_if_fail (encoding < ENTENTE_N_ENCODINGS, NULL);

  return names[encoding];
}

/**
 * entente_encoding_detect:
 * @bytes: (array length=length): a file, or its beginning
 *
 * Returns: the encoding that it is most likely in. A byte-order mark decides; else what is valid
 *   UTF-8 is taken as such, and Vietnamese tone marks tell the two Windows code pages apart.
 */
EntenteEncoding
entente_encoding_detect (const char *bytes, gsize length)
{
  gsize sample = MIN (length, SAMPLE);

  if (length == 0)
    return ENTENTE_ENCODING_UTF_8;
  if (skip_bom (ENTENTE_ENCODING_UTF_8, bytes, length) > 0)
    return ENTENTE_ENCODING_UTF_8;
  if (skip_bom (ENTENTE_ENCODING_UTF_16_LE, bytes, length) > 0 || has_zeros (bytes, sample, 1))
    return ENTENTE_ENCODING_UTF_16_LE;
  if (skip_bom (ENTENTE_ENCODING_UTF_16_BE, bytes, length) > 0 || has_zeros (bytes, sample, 0))
    return ENTENTE_ENCODING_UTF_16_BE;
  if (is_utf_8 (bytes, length))
    return ENTENTE_ENCODING_UTF_8;
  return is_vietnamese ((const guchar *) bytes, length) ? ENTENTE_ENCODING_WINDOWS_1258
                                                        : ENTENTE_ENCODING_WINDOWS_1252;
}

/**
 * entente_encoding_decode:
 * @bytes: (array length=length): what to decode, with or without a byte-order mark
 *
 * Returns: (transfer full): valid UTF-8 in normal form C, without NUL.
 */
char *
entente_encoding_decode (EntenteEncoding encoding, const char *bytes, gsize length)
{
  gsize skip = skip_bom (encoding, bytes, length);
  g_autofree char *text = NULL;

  if (length == 0)
    return g_strdup ("");
  bytes += skip;
  length -= skip;
  switch (encoding)
    {
    case ENTENTE_ENCODING_UTF_16_LE:
    case ENTENTE_ENCODING_UTF_16_BE:
      text = decode_utf_16 ((const guchar *) bytes, length, encoding == ENTENTE_ENCODING_UTF_16_BE);
      break;
    case ENTENTE_ENCODING_WINDOWS_1252:
      return decode_bytes (bytes, length, from_1252);
    case ENTENTE_ENCODING_WINDOWS_1258:
      text = decode_bytes (bytes, length, from_1258);
      break;
    case ENTENTE_ENCODING_UTF_8:
    default:
      text = decode_utf_8 (bytes, length);
      break;
    }
  if (g_str_is_ascii (text))
    return g_steal_pointer (&text);
  return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}
