/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-format"

#include "config.h"

#include "widgets/entente-format.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "model/entente-figure.h"
#include "model/entente-post.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How many, as far as the source says. The number comes formatted. */
static const struct
{
  const char *code;
  const char *format;
} qualified[] = {
  /* Translators: %s is a number, such as 1,000 */
  { "about", NC_ ("figure", "about %s") },
  { "nearly", NC_ ("figure", "nearly %s") },
  { "more_than", NC_ ("figure", "more than %s") },
  { "less_than", NC_ ("figure", "less than %s") },
};

/* Of one text in a label: more than any that is written to be read in one. */
#define MOST_SHOWN_BYTES (16 * 1024)

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
dup_reference (EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (EntenteRecord) record = catalogue != NULL && entente_id_is_valid (id)
                                         ? entente_catalogue_ref_record (catalogue, id, NULL)
                                         : NULL;

  return record != NULL ? entente_format_dup_title (record) : g_strdup (id);
}

/* “Since” and “until” agree with the date that follows them, in French: the formatter does it. */
static char *
dup_open_range (const EntenteDatePoint *start, const EntenteDatePoint *end)
{
  g_autoptr (EntenteDate) range = entente_date_new_for_points (start, end, NULL);

  return range != NULL ? entente_format_dup_date (range) : NULL;
}

static gboolean
is_in_months (const EntenteField *field)
{
  return g_str_equal (field->name, "duration") || g_str_equal (field->name, "notice")
         || g_str_equal (field->name, "renewalPeriod");
}

static char *
dup_number (const EntenteField *field, double number)
{
  return is_in_months (field) ? entente_format_dup_months (number)
                              : entente_format_dup_number (number);
}

static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  /* Translators: between the items of a list in one line */
  return g_strjoinv (_ (", "), (char **) words->pdata);
}

/* --- Public functions: values ------------------------------------------------------------------ */

char *
entente_format_dup_date (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_LONG);
}

char *
entente_format_dup_number (double number)
{
  return entente_format_number (entente_language_get_current (), number);
}

/**
 * entente_format_dup_months:
 *
 * Returns: (transfer full): a length of time, in years where it is whole ones.
 */
char *
entente_format_dup_months (double months)
{
  gulong n = (gulong) llround (months);

  if (n >= 12 && n % 12 == 0)
    return g_strdup_printf (ngettext ("%lu year", "%lu years", n / 12), n / 12);
  return g_strdup_printf (ngettext ("%lu month", "%lu months", n), n);
}

/**
 * entente_format_dup_language:
 * @code: a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language, as inside a sentence.
 */
char *
entente_format_dup_language (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return entente_language_name (code, entente_language_get_current ());
}

char *
entente_format_dup_languages (const char *const *codes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (names, entente_format_dup_language (codes[i]));
  return join (names);
}

char *
entente_format_dup_quoted (const char *words)
{
  /* Translators: quotation marks of the language around words from a source */
  return g_strdup_printf (C_ ("quotation", "“%s”"), words);
}

/**
 * entente_format_dup_paragraphs:
 * @first: the number of a paragraph, 0 for an article as a whole
 * @through: the last one, 0 or @first where it is one
 */
char *
entente_format_dup_paragraphs (guint first, guint through)
{
  if (first == 0)
    return g_strdup (_ ("whole article"));
  if (through > first)
    /* Translators: the numbers of the first and the last of some paragraphs of an article */
    return g_strdup_printf (_ ("¶ %1$u–%2$u"), first, through);
  /* Translators: the number of a paragraph of an article */
  return g_strdup_printf (_ ("¶ %u"), first);
}

/**
 * entente_format_dup_shown:
 * @words: (nullable): a text of any length
 *
 * A label lays out all of its text at once, and a field may be of megabytes: the window would not
 * answer for minutes.
 *
 * Returns: (transfer full) (nullable): the text, or its beginning and that it goes on
 */
char *
entente_format_dup_shown (const char *words)
{
  g_autofree char *beginning = NULL;
  const char *end;

  if (words == NULL || strnlen (words, MOST_SHOWN_BYTES + 1) <= MOST_SHOWN_BYTES)
    return g_strdup (words);
  end = g_utf8_find_prev_char (words, words + MOST_SHOWN_BYTES);
  beginning = g_strndup (words, (gsize) (end - words));
  /* Translators: a text that is too long to be shown; %s is its beginning */
  return g_strdup_printf (
      _ ("%s… (This text is too long to be shown here; an export has all of it.)"), beginning);
}

/**
 * entente_format_dup_text:
 *
 * Returns: (transfer full) (nullable): the text in the language of the interface, or what there is.
 */
char *
entente_format_dup_text (const EntenteText *text)
{
  return entente_format_dup_shown (
      entente_text_lookup (text, entente_language_get_current (), NULL));
}

char *
entente_format_dup_title (EntenteRecord *record)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  return entente_format_dup_shown (
      entente_record_lookup_title (record, entente_language_get_current (), NULL));
}

/* --- Public functions: records and their fields ------------------------------------------------ */

/**
 * entente_format_dup_figure:
 *
 * Returns: (transfer full) (nullable): how many of what, as exactly as the source says it: "more
 *   than 1,000 researchers"; %NULL where it gives no number.
 */
char *
entente_format_dup_figure (EntenteRecord *figure)
{
  const char *qualifier = entente_figure_get_qualifier (ENTENTE_FIGURE (figure));
  double value = entente_figure_get_value (ENTENTE_FIGURE (figure));
  g_autofree char *unit
      = entente_format_dup_text (entente_figure_get_unit (ENTENTE_FIGURE (figure)));
  g_autofree char *number = NULL;

  if (isnan (value))
    {
      const char *words
          = qualifier != NULL
                ? entente_vocabulary_get_label (ENTENTE_VOCABULARY_QUALIFIER, qualifier)
                : NULL;

      if (words == NULL || unit == NULL)
        return g_strdup (words);
      /* Translators: a number that is known roughly, and of what: "Hundreds of", "theses" gives
       * "Hundreds: theses". %1$s is "Dozens", "Hundreds" or "Thousands", %2$s is the unit. */
      return g_strdup_printf (C_ ("figure", "%1$s: %2$s"), words, unit);
    }
  number = entente_format_dup_number (value);
  for (guint i = 0; i < G_N_ELEMENTS (qualified); i++)
    if (g_strcmp0 (qualified[i].code, qualifier) == 0)
      {
        g_autofree char *bare = g_steal_pointer (&number);
        const char *format = g_dpgettext2 (NULL, "figure", qualified[i].format);
        g_auto (GStrv) around = g_strsplit (format, "%s", 2);

        number = g_strjoinv (bare, around);
      }
  if (unit == NULL)
    return g_steal_pointer (&number);
  /* Translators: a number and its unit: "more than 1,000" "researchers" */
  return g_strdup_printf (C_ ("figure", "%1$s %2$s"), number, unit);
}

/**
 * entente_format_dup_post_dates:
 *
 * Returns: (transfer full) (nullable): when a post was held, as far as the sources say.
 */
char *
entente_format_dup_post_dates (EntenteNode *post)
{
  static const EntenteDatePoint nowhen = { 0 };
  EntenteDate *from = entente_node_get_date (post, "from");
  EntenteDate *until = entente_node_get_date (post, "until");
  EntenteDate *at = entente_node_get_date (post, "at");
  g_autofree char *first = from != NULL ? entente_format_dup_date (from) : NULL;
  g_autofree char *last = until != NULL ? entente_format_dup_date (until) : NULL;
  g_autofree char *when = at != NULL ? entente_format_dup_date (at) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: from one date to another, of a post that somebody held */
    return g_strdup_printf (_ ("%1$s – %2$s"), first, last);
  if (from != NULL)
    return dup_open_range (entente_date_get_start (from), &nowhen);
  if (until != NULL)
    return dup_open_range (&nowhen, entente_date_get_start (until));
  if (when != NULL && entente_node_get_boolean (post, "former"))
    /* Translators: a source of this date says that the post was held before it */
    return g_strdup_printf (_ ("before %s"), when);
  if (when != NULL)
    /* Translators: a source of this date says that the post was held then */
    return g_strdup_printf (_ ("as of %s"), when);
  return entente_node_get_boolean (post, "former") ? g_strdup (_ ("formerly")) : NULL;
}

/**
 * entente_format_dup_value:
 * @value: what a source says, in the form in which @field is written
 *
 * Returns: (transfer full): the same in the words of the interface; as it is where it has not that form.
 */
char *
entente_format_dup_value (EntenteCatalogue *catalogue, const EntenteField *field, const char *value)
{
  g_autoptr (EntenteDate) date = NULL;
  char *end = NULL;
  double number;

  g_return_val_if_fail (value != NULL, NULL);

  if (field == NULL)
    return g_strdup (value);
  if (g_str_equal (field->name, "country"))
    return entente_country_name (value, entente_language_get_current ());
  switch ((int) field->type)
    {
    case ENTENTE_VALUE_DATE:
      date = entente_date_new_from_edtf (value, NULL);
      return date != NULL ? entente_format_dup_date (date) : g_strdup (value);
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_CODES:
      return g_strdup (entente_vocabulary_get_label (field->vocabulary, value));
    case ENTENTE_VALUE_NUMBER:
      number = g_ascii_strtod (value, &end);
      return end != value && *end == '\0' ? dup_number (field, number) : g_strdup (value);
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_REFERENCES:
    case ENTENTE_VALUE_NODES:
      return dup_reference (catalogue, value);
    default:
      return g_strdup (value);
    }
}

/**
 * entente_format_dup_field:
 *
 * Returns: (transfer full) (nullable): the one value of a field, %NULL where it is not stated.
 */
char *
entente_format_dup_field (EntenteCatalogue *catalogue, EntenteNode *node, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_NODE (node), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (!entente_node_is_set (node, field))
    return NULL;
  switch ((int) field->type)
    {
    case ENTENTE_VALUE_DATE:
      return entente_format_dup_date (entente_node_get_date (node, field->name));
    case ENTENTE_VALUE_NUMBER:
      return dup_number (field, entente_node_get_number (node, field->name, NULL));
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return entente_format_dup_text (entente_node_get_text (node, field->name));
    case ENTENTE_VALUE_STRINGS:
      return g_str_equal (field->name, "languages")
                 ? entente_format_dup_languages (entente_node_get_strings (node, field->name))
                 : g_strjoinv (_ (", "), (char **) entente_node_get_strings (node, field->name));
    case ENTENTE_VALUE_BOOLEAN:
      return g_strdup (_ ("Yes"));
    default:
      return entente_format_dup_value (catalogue, field,
                                       entente_node_get_string (node, field->name));
    }
}
