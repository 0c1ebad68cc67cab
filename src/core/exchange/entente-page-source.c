/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-page-source"

#include "config.h"

#include "exchange/entente-page-private.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-numbers.h"
#include "model/entente-article.h"
#include "model/entente-inline.h"

#include <glib/gi18n.h>

/* --- Where it stands -------------------------------------------------------------------------- */

static char *
dup_place (EntenteEvidence *evidence)
{
  gboolean set;
  const double first = entente_node_get_number (ENTENTE_NODE (evidence), "paragraph", &set);
  gboolean further;
  const double last
      = entente_node_get_number (ENTENTE_NODE (evidence), "throughParagraph", &further);

  if (!set)
    return g_strdup ("");
  if (further)
    /* Translators: paragraphs of an article */
    return g_strdup_printf (C_ ("source", ", ¶%1$u–%2$u"), (guint) first, (guint) last);
  return g_strdup_printf (C_ ("source", ", ¶%u"), (guint) first);
}

static const char *
get_title (const EntenteExportSource *source, EntenteRecord *article)
{
  const char *language = source->language;

  /* The title as printed: that is what leads to the article. */
  if (ENTENTE_IS_ARTICLE (article))
    language = entente_article_get_language (ENTENTE_ARTICLE (article));
  return entente_record_lookup_title (article, language != NULL ? language : "mul", NULL);
}

static void
append_origin (GString *out, const EntenteExportSource *source, EntenteArticle *article)
{
  const char *publisher
      = entente_text_lookup (entente_article_get_publisher (article), source->language, NULL);
  EntenteDate *date = entente_article_get_date (article);

  if (publisher != NULL)
    g_string_append_printf (out, ", %s", publisher);
  if (date != NULL)
    {
      g_autofree char *day = entente_date_format (date, source->language, ENTENTE_DATE_STYLE_LONG);

      g_string_append_printf (out, ", %s", day);
    }
}

/* --- What it says ----------------------------------------------------------------------------- */

/* A value in the form in which the field is written; as it is where it has not that form. */
static char *
dup_value (const EntenteExportSource *source, const EntenteField *field, const char *value)
{
  g_autoptr (EntenteDate) date = NULL;
  char *end = NULL;
  double number;

  if (g_str_equal (field->name, "country"))
    return entente_country_name (value, source->language);
  switch ((int) field->type)
    {
    case ENTENTE_VALUE_DATE:
      date = entente_date_new_from_edtf (value, NULL);
      return date != NULL ? entente_date_format (date, source->language, ENTENTE_DATE_STYLE_LONG)
                          : g_strdup (value);
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_CODES:
      return g_strdup (entente_vocabulary_get_label (field->vocabulary, value));
    case ENTENTE_VALUE_NUMBER:
      number = g_ascii_strtod (value, &end);
      return end != value && *end == '\0' ? entente_format_number (source->language, number)
                                          : g_strdup (value);
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_REFERENCES:
    case ENTENTE_VALUE_NODES:
      return entente_export_source_dup_title (source, value);
    default:
      return g_strdup (value);
    }
}

static void
append_reading (GString *out,
                const EntenteExportSource *source,
                EntenteEvidence *evidence,
                const EntenteField *field)
{
  const char *value = entente_evidence_get_value (evidence);
  EntenteText *printed = entente_evidence_get_printed (evidence);

  if (value != NULL)
    {
      g_autofree char *words = dup_value (source, field, value);

      g_string_append (out, " · ");
      /* Translators: what one source says of a value, such as a date */
      g_string_append_printf (out, _ ("Says: %s"), words);
    }
  for (guint i = 0; i < entente_text_get_size (printed); i++)
    {
      /* Translators: quotation marks of the language around words from a source */
      g_autofree char *quoted
          = g_strdup_printf (C_ ("quotation", "“%s”"), entente_text_get_nth (printed, i, NULL));

      g_string_append (out, " · ");
      /* Translators: %s is a name or a term exactly as an article prints it, in quotation marks */
      g_string_append_printf (out, _ ("Printed %s"), quoted);
    }
}

static void
append_remarks (GString *out, const EntenteExportSource *source, EntenteEvidence *evidence)
{
  const char *speaker = entente_evidence_get_speaker (evidence);
  const char *note
      = entente_text_lookup (entente_evidence_get_note (evidence), source->language, NULL);

  if (speaker != NULL)
    {
      g_autofree char *name = entente_export_source_dup_title (source, speaker);

      g_string_append (out, " · ");
      /* Translators: %s is the person whose words the article reports */
      g_string_append_printf (out, _ ("Said by %s"), name);
    }
  if (note != NULL)
    g_string_append_printf (out, " · %s", note);
  if (entente_evidence_get_preferred (evidence))
    /* Translators: of several things that sources say, the one that the catalogue goes by */
    g_string_append_printf (out, " · %s", _ ("Preferred"));
}

/* --- Public functions ------------------------------------------------------------------------- */

/* Where it is said, and what is said there, with the markup of a paragraph: of two sources that
 * disagree each is heard. */
char *
_entente_page_dup_source (const EntenteExportSource *source,
                          EntenteEvidence *evidence,
                          const EntenteField *field)
{
  const char *id = entente_evidence_get_article (evidence);
  g_autoptr (EntenteRecord) article = entente_export_source_ref (source, id);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *place = dup_place (evidence);
  const char *quote = entente_node_get_string (ENTENTE_NODE (evidence), "quote");

  if (id == NULL)
    return NULL;
  entente_inline_append_link (out, article != NULL ? get_title (source, article) : id, id);
  if (article != NULL && ENTENTE_IS_ARTICLE (article))
    append_origin (words, source, ENTENTE_ARTICLE (article));
  g_string_append (words, place);
  if (quote != NULL)
    /* Translators: behind a source on a page: the words of the article that say so */
    g_string_append_printf (words, C_ ("source", ": “%s”"), quote);
  append_reading (words, source, evidence, field);
  append_remarks (words, source, evidence);
  entente_inline_append_text (out, words->str);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
