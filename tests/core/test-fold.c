/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-fold.h"
#include "language/entente-words.h"

static void
test_fold (void)
{
  static const char *const pairs[][2] = {
    { "VAST", "vast" },
    { "Đà Nẵng", "da nang" },
    { "ĐÀ NẴNG", "da nang" },
    { "D\xcc\x80"
      "a",
      "da" },
    { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "da nang" },
    { "đường", "duong" },
    { "Viện Hàn lâm Khoa học", "vien han lam khoa hoc" },
    { "œuvre", "oeuvre" },
    { "ŒUVRE", "oeuvre" },
    { "Straße", "strasse" },
    { "STRAẞE", "strasse" },
    { "Ærø", "aero" },
    { "Łódź", "lodz" },
    { "l’innovation", "l'innovation" },
    { "Béroud", "beroud" },
    { "ﬁn", "fin" },
    { "ＶＡＳＴ", "vast" },
    { "№ 5", "no 5" },
    { "Ø", "o" },
    { "a\xc2\xa0"
      "b",
      "a b" },
    { "co\xc2\xadop", "coop" },
    { "–", "-" },
    { "Й", "и" },
    { "ລາວ", "ລາວ" },
    { "ວຽງຈັນ", "ວຽງຈັນ" },
    { "ΣΟΦΟΣ", "σοφοσ" },
    { "🎉", "🎉" },
    { "a\xff"
      "b",
      "ab" },
    { "a\xe1\xbb", "a" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *folded = entente_fold (pairs[i][0]);

      g_assert_cmpstr (folded, ==, pairs[i][1]);
    }
}

static void
test_normalise (void)
{
  static const char *const pairs[][2] = {
    { "VAST", "vast" },
    { "ĐÀ NẴNG", "đà nẵng" },
    { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "đà nẵng" },
    { "hòa", "hoà" },
    { "hoà", "hoà" },
    { "Hòa Bình", "hoà bình" },
    { "HOÀ", "hoà" },
    { "ho\xcc\x80"
      "a",
      "hoà" },
    { "thủy", "thuỷ" },
    { "thuỷ", "thuỷ" },
    { "khỏe", "khoẻ" },
    { "lõe", "loẽ" },
    { "nghĩa Thụy", "nghĩa thuỵ" },
    { "úy", "uý" },
    { "qúy", "quý" },
    { "cộng hòa,", "cộng hoà," },
    { "của", "của" },
    { "toán", "toán" },
    { "hòan", "hòan" },
    { "Lisbóa", "lisbóa" },
    { "wòa", "wòa" },
    { "L’Innovation", "l'innovation" },
    { "œuvre", "œuvre" },
    { "Béroud", "béroud" },
    { "Be\xcc\x81roud", "béroud" },
    { "\xff"
      "é",
      "\xef\xbf\xbdé" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *exact = entente_normalise (pairs[i][0]);

      g_assert_cmpstr (exact, ==, pairs[i][1]);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words; /* joined by | */
  } cases[] = {
    { "", "" },
    { "  ...  ", "" },
    { "Viện Hàn lâm", "Viện|Hàn|lâm" },
    { "l’innovation, d'ici", "l|innovation|d|ici" },
    { "CEA-Leti (2023)", "CEA|Leti|2023" },
    { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng!", "Đa\xcc\x80|Na\xcc\x86\xcc\x83ng" },
    { "🎉 ok", "ok" },
    { "a\xff"
      "b",
      "a|b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) words = entente_split_words (cases[i].text);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint k = 0; k < words->len; k++)
        {
          EntenteWord *word = &g_array_index (words, EntenteWord, k);

          if (k > 0)
            g_string_append_c (joined, '|');
          g_string_append_len (joined, cases[i].text + word->start,
                               (gssize) (word->end - word->start));
        }
      g_assert_cmpstr (joined->str, ==, cases[i].words);
    }
}

static void
test_elision (void)
{
  static const struct
  {
    const char *text;
    gboolean elided;
  } cases[] = {
    { "l’innovation", TRUE }, { "L'innovation", TRUE },  { "qu'il", TRUE },
    { "aujourd'hui", FALSE }, { "l innovation", FALSE }, { "l", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) words = entente_split_words (cases[i].text);

      g_assert_cmpint (entente_is_elision (cases[i].text, &g_array_index (words, EntenteWord, 0)),
                       ==, cases[i].elided);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/normalise", test_normalise);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/elision", test_elision);
  return g_test_run ();
}
