/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a date is folded and cut into numbers, words and signs; known phrases become signs
 * as well, so that what remains is a small grammar of numbers. */

#define G_LOG_DOMAIN "entente-date-entry"

#include "config.h"

#include "language/entente-date-signs-private.h"

#include "language/entente-fold.h"
#include "language/entente-words.h"

#include <string.h>

/* --- Phrases ---------------------------------------------------------------------------------- */

/* In this order: longer ones before those that they contain. Folded; words stand apart. */
static const struct
{
  const char *phrase;
  const char *sign;
} phrases[] = {
  /* what the year is not */
  { "year not stated", "" },
  { "no year", "" },
  { "annee non precisee", "" },
  { "sans annee", "" },
  { "khong neu nam", "" },
  { "khong ro nam", "" },
  /* doubt */
  { "chua chac chan", "?" },
  { "uncertain", "?" },
  { "date incertaine", "?" },
  { "incertain", "?" },
  { "incertaine", "?" },
  /* tens of years */
  { "decennie", SIGN_DECADE },
  { "decade", SIGN_DECADE },
  { "thap nien", SIGN_DECADE },
  { "thap ky", SIGN_DECADE },
  { "annees", SIGN_YEARS },
  { "nhung nam", SIGN_YEARS },
  { "cac nam", SIGN_YEARS },
  /* months of the Vietnamese, whose fourth sounds like “from” */
  { "thang muoi mot", "m11" },
  { "thang muoi hai", "m12" },
  { "thang muoi", "m10" },
  { "thang hai", "m2" },
  { "thang ba", "m3" },
  { "thang tu", "m4" },
  { "thang nam", "m5" },
  { "thang sau", "m6" },
  { "thang bay", "m7" },
  { "thang tam", "m8" },
  { "thang chin", "m9" },
  { "thang gieng", "m1" },
  { "thang chap", "m12" },
  /* about */
  { "khoang", "~" },
  { "vers", "~" },
  { "environ", "~" },
  { "env", "~" },
  { "about", "~" },
  { "around", "~" },
  { "circa", "~" },
  { "ca", "~" },
  { "c", "~" },
  /* open ends and ranges */
  { "a partir d '", ">" },
  { "a partir de", ">" },
  { "a partir du", ">" },
  { "a compter du", ">" },
  { "a compter de", ">" },
  { "depuis", ">" },
  { "des", ">" },
  { "from", ">" },
  { "since", ">" },
  { "tu", ">" },
  { "jusqu ' aux", "<" },
  { "jusqu ' au", "<" },
  { "jusqu ' en", "<" },
  { "jusqu ' a", "<" },
  { "until", "<" },
  { "till", "<" },
  { "up to", "<" },
  { "to", "-" },
  { "au", "-" },
  { "a", "-" },
  { "den", "-" },
  { ". .", "-" },
  /* months */
  { "january", "m1" },
  { "janvier", "m1" },
  { "february", "m2" },
  { "fevrier", "m2" },
  { "march", "m3" },
  { "mars", "m3" },
  { "april", "m4" },
  { "avril", "m4" },
  { "may", "m5" },
  { "mai", "m5" },
  { "june", "m6" },
  { "juin", "m6" },
  { "july", "m7" },
  { "juillet", "m7" },
  { "august", "m8" },
  { "aout", "m8" },
  { "september", "m9" },
  { "septembre", "m9" },
  { "october", "m10" },
  { "octobre", "m10" },
  { "november", "m11" },
  { "novembre", "m11" },
  { "december", "m12" },
  { "decembre", "m12" },
  { "jan", "m1" },
  { "janv", "m1" },
  { "feb", "m2" },
  { "fevr", "m2" },
  { "fev", "m2" },
  { "mar", "m3" },
  { "apr", "m4" },
  { "avr", "m4" },
  { "jun", "m6" },
  { "jul", "m7" },
  { "juil", "m7" },
  { "aug", "m8" },
  { "sep", "m9" },
  { "sept", "m9" },
  { "oct", "m10" },
  { "nov", "m11" },
  { "dec", "m12" },
  /* what adds nothing */
  { "chu nhat", "" },
  { "thu hai", "" },
  { "thu ba", "" },
  { "thu tu", "" },
  { "thu nam", "" },
  { "thu sau", "" },
  { "thu bay", "" },
  { "monday", "" },
  { "tuesday", "" },
  { "wednesday", "" },
  { "thursday", "" },
  { "friday", "" },
  { "saturday", "" },
  { "sunday", "" },
  { "lundi", "" },
  { "mardi", "" },
  { "mercredi", "" },
  { "jeudi", "" },
  { "vendredi", "" },
  { "samedi", "" },
  { "dimanche", "" },
  /* behind the Friday and the June of the Vietnamese, which sound like “after” */
  { "before", SIGN_BEFORE },
  { "avant", SIGN_BEFORE },
  { "truoc", SIGN_BEFORE },
  { "after", SIGN_AFTER },
  { "apres", SIGN_AFTER },
  { "sau", SIGN_AFTER },
  { "ngay", "" },
  { "mong", "" },
  { "mung", "" },
  { "nam", "" },
  { "the", "" },
  { "of", "" },
  { "in", "" },
  { "on", "" },
  { "year", "" },
  { "le", "" },
  { "la", "" },
  { "les", "" },
  { "en", "" },
  { "du", "" },
  { "de", "" },
  { "d '", "" },
  { "l '", "" },
  { "an", "" },
  { "annee", "" },
  { "er", "" },
  { "st", "" },
  { "nd", "" },
  { "rd", "" },
  { "th", "" },
  { "(", "" },
  { ")", "" },
  { ",", "" },
};

/* --- Helpers: from text to signs -------------------------------------------------------------- */

/* Signs are runs of digits, runs of letters, and single other characters, with spaces between. */
static char *
space_out (const char *folded)
{
  GString *out = g_string_new (" ");
  gunichar previous = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean together = (g_unichar_isdigit (previous) && g_unichar_isdigit (letter))
                          || (g_unichar_isalpha (previous) && g_unichar_isalpha (letter));

      if (!together && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      if (!g_unichar_isspace (letter))
        g_string_append_unichar (out, letter);
      previous = letter;
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static void
replace_phrases (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *padded = g_strconcat (" ", phrases[i].phrase, " ", NULL);
      g_autofree char *sign = NULL;

      if (strstr (text->str, padded) == NULL)
        continue;
      sign = phrases[i].sign[0] != '\0' ? g_strconcat (" ", phrases[i].sign, " ", NULL)
                                        : g_strdup (" ");
      g_string_replace (text, padded, sign, 0);
      /* "the the": neighbours share a space, which one pass of replacing uses up. */
      g_string_replace (text, padded, sign, 0);
    }
}

static char *
replace_pattern (char *text, const char *pattern, const char *replacement)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  char *replaced = g_regex_replace (regex, text, -1, 0, replacement, 0, NULL);

  if (replaced == NULL)
    return text;
  g_free (text);
  return replaced;
}

/* --- Helpers: parts of a year ----------------------------------------------------------------- */

/* Quarters and halves of a year: Q1, quý I, premier trimestre; H1, second semestre. */
static char *
replace_spans (char *text)
{
  static const struct
  {
    const char *ordinal;
    const char *roman;
    const char *vietnamese;
    const char *half;
  } words[] = {
    { "first|premiere?|1 ?(?:st|ere?|re)", "i", "mot|nhat",
      "nua dau|(?:6|sau) thang dau|1st half|[hs]1" },
    { "second|seconde|deuxieme|2 ?(?:nde?|e|eme)", "ii", "hai|nhi",
      "nua (?:cuoi|sau)|(?:6|sau) thang cuoi|2nd half|[hs]2" },
    { "third|troisieme|3 ?(?:rd|e|eme)", "iii", "ba", NULL },
    { "fourth|last|quatrieme|dernier|4 ?(?:th|e|eme)", "iv", "bon|tu", NULL },
  };

  static const char *const signs[] = { " QA ", " QB ", " QC ", " QD " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *quarter = g_strdup_printf (
          "(?<![a-z])(?:(?:%s) (?:quarter|trimestre)|q ?%u|quy (?:thu )?(?:%u|%s|%s))(?![a-z\\d])",
          words[i].ordinal, i + 1, i + 1, words[i].roman, words[i].vietnamese);
      g_autofree char *half
          = words[i].half != NULL
                ? g_strdup_printf ("(?<![a-z])(?:(?:%s) (?:half|semestre)|%s)(?![a-z\\d])",
                                   words[i].ordinal, words[i].half)
                : NULL;

      text = replace_pattern (text, quarter, signs[i]);
      if (half != NULL)
        text = replace_pattern (text, half, i == 0 ? " HA " : " HB ");
    }
  return text;
}

/* A hyphen between a quarter and its year makes no range. */
static char *
join_spans (char *text)
{
  text = replace_pattern (text, "^\\s*([QH][A-D])\\s*-\\s*(\\d{4})\\s*$", "\\1 \\2");
  return replace_pattern (text, "^\\s*(\\d{4})\\s*-\\s*([QH][A-D])\\s*$", "\\1 \\2");
}

/* --- Public functions ------------------------------------------------------------------------- */

/*
 * _entente_date_split_signs:
 * @text: what a person typed
 *
 * Returns: (transfer full): its numbers, words and signs; words that add nothing are left out
 */
GStrv
_entente_date_split_signs (const char *text)
{
  char *folded = entente_fold (text);
  g_autofree char *spaced = NULL;
  g_autoptr (GString) signs = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  /* Hyphens part the numbers of one date as well as two dates. */
  folded = replace_pattern (folded, "\\b(\\d{1,2})-(\\d{1,2})-(\\d{4})\\b", "\\1/\\2/\\3");
  folded = replace_pattern (folded, "\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b", "\\1/\\2/\\3");
  folded = replace_pattern (folded, "(?<![\\d/.])(\\d{1,2})-(\\d{4})\\b", "\\1/\\2");
  folded
      = replace_pattern (folded, "\\b(?:between|entre|giua)\\b(.*?)\\b(?:and|et|va)\\b", "\\1 - ");
  folded = join_spans (replace_spans (folded));
  folded = replace_pattern (folded, "(?<!\\d)'?(\\d{2}|\\d{4})'?s\\b", " " SIGN_TENS " \\1 ");
  spaced = space_out (folded);
  g_free (folded);
  signs = g_string_new (spaced);
  replace_phrases (signs);
  /* Vietnamese numbers its months: tháng 8, T8. */
  g_string_replace (signs, " thang ", " m ", 0);
  g_string_replace (signs, " t ", " m ", 0);
  pieces = g_strsplit (signs->str, " ", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (pieces[i][0] != '\0')
      g_strv_builder_add (builder, pieces[i]);
  return g_strv_builder_end (builder);
}

/*
 * _entente_date_find_typed:
 * @text: what a person typed
 * @sign: one of its signs
 *
 * Returns: (transfer full) (nullable): the word of @text that the sign is, with its marks; %NULL
 *   where a phrase was made into the sign
 */
char *
_entente_date_find_typed (const char *text, const char *sign)
{
  g_autoptr (GArray) words = entente_split_words (text);

  for (guint i = 0; i < words->len; i++)
    {
      const EntenteWord *word = &g_array_index (words, EntenteWord, i);
      g_autofree char *typed = g_strndup (text + word->start, word->end - word->start);
      g_autofree char *folded = entente_fold (typed);

      if (g_str_equal (folded, sign))
        return g_steal_pointer (&typed);
    }
  /* What is no word, and what letters and figures together make up. */
  return strpbrk (sign, "ABCDHQSY<>-~?%/.") == NULL ? g_strdup (sign) : NULL;
}
