/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in words, field by field, for a terminal, a report or a screen reader. */

#define G_LOG_DOMAIN "entente-description"

#include "config.h"

#include "services/entente-description.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-numbers.h"
#include "model/entente-attachment.h"
#include "model/entente-evidence.h"
#include "model/entente-inline.h"

#include <glib/gi18n.h>

/* --- Values ----------------------------------------------------------------------------------- */

static char *
format_reference (EntenteCatalogue *catalogue, const char *id, const char *language)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, id, NULL);

  if (record == NULL)
    return g_strdup (id);
  return g_strdup (entente_record_lookup_title (record, language, NULL));
}

static char *
format_text (const EntenteText *text, gboolean inline_links, const char *language)
{
  const char *fallback = NULL;
  const char *form = entente_text_lookup (text, language, &fallback);
  g_autofree char *plain = inline_links ? entente_inline_to_plain (form) : g_strdup (form);

  /* Translators: a text, and the code of the language that it is in, since the reader's is missing */
  return fallback != NULL ? g_strdup_printf (C_ ("fallback", "%1$s [%2$s]"), plain, fallback)
                          : g_steal_pointer (&plain);
}

static char *
format_strings (EntenteCatalogue *catalogue,
                EntenteNode *node,
                const EntenteField *field,
                const char *language)
{
  const char *const *strings = entente_node_get_strings (node, field->name);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; strings[i] != NULL; i++)
    {
      g_autofree char *part = NULL;

      if (field->type == ENTENTE_VALUE_REFERENCES)
        part = format_reference (catalogue, strings[i], language);
      else if (field->type == ENTENTE_VALUE_CODES)
        part = g_strdup (entente_vocabulary_get_label (field->vocabulary, strings[i]));
      else
        part = g_strdup (strings[i]);
      g_strv_builder_add (parts, part);
    }
  all = g_strv_builder_end (parts);
  return g_strjoinv (", ", all);
}

static char *
format_numbers (GArray *numbers)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (out, i > 0 ? ", %d" : "%d", g_array_index (numbers, int, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The name of the file as it can be shown, and how large it is. What it is filed by says nothing. */
static char *
format_attachment (EntenteAttachment *attachment, const char *language)
{
  g_autofree char *name = entente_attachment_dup_name (attachment);
  const goffset bytes = entente_attachment_get_size (attachment);
  g_autofree char *size = bytes >= 0 ? entente_format_size (language, (guint64) bytes) : NULL;

  return size != NULL ? g_strdup_printf ("%s · %s", name, size) : g_steal_pointer (&name);
}

/**
 * entente_description_format_element:
 * @catalogue: where the records referred to are
 * @element: an element of a list
 * @language: the reader's language
 *
 * Returns: (transfer full): what it says, in one line
 */
char *
entente_description_format_element (EntenteCatalogue *catalogue,
                                    EntenteNode *element,
                                    const char *language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const EntenteField *fields = entente_node_get_fields (element, &n);

  if (ENTENTE_IS_ATTACHMENT (element))
    return format_attachment (ENTENTE_ATTACHMENT (element), language);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = NULL;

      if (!entente_node_is_set (element, &fields[i]) || g_str_equal (fields[i].name, "key"))
        continue;
      value = entente_description_format_value (catalogue, element, &fields[i], language);
      g_string_append_printf (out, out->len > 0 ? " · %s" : "%s", value);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
format_elements (EntenteCatalogue *catalogue, GPtrArray *elements, const char *language)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *part = entente_description_format_element (
          catalogue, g_ptr_array_index (elements, i), language);

      g_string_append_printf (out, i > 0 ? "; %s" : "%s", part);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
format_string (EntenteNode *node, const EntenteField *field, const char *language)
{
  const char *string = entente_node_get_string (node, field->name);

  if (g_str_equal (field->name, "language"))
    return entente_language_name (string, language);
  if (g_str_equal (field->name, "country"))
    return entente_country_name (string, language);
  if (field->type == ENTENTE_VALUE_CODE)
    return g_strdup (entente_vocabulary_get_label (field->vocabulary, string));
  return g_strdup (string);
}

/**
 * entente_description_format_value:
 * @catalogue: where the records referred to are
 * @node: a record, or an element of one
 * @field: one of its fields, that is set
 * @language: the reader's language
 *
 * Returns: (transfer full): the value in words.
 */
char *
entente_description_format_value (EntenteCatalogue *catalogue,
                                  EntenteNode *node,
                                  const EntenteField *field,
                                  const char *language)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_CODE:
      return format_string (node, field, language);
    case ENTENTE_VALUE_REFERENCE:
      return format_reference (catalogue, entente_node_get_string (node, field->name), language);
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return format_strings (catalogue, node, field, language);
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return format_text (entente_node_get_text (node, field->name),
                          field->type == ENTENTE_VALUE_PARAGRAPHS, language);
    case ENTENTE_VALUE_DATE:
      return entente_date_format (entente_node_get_date (node, field->name), language,
                                  ENTENTE_DATE_STYLE_LONG);
    case ENTENTE_VALUE_NUMBER:
      return entente_format_number (language, entente_node_get_number (node, field->name, NULL));
    case ENTENTE_VALUE_NUMBERS:
      return format_numbers (entente_node_get_numbers (node, field->name));
    case ENTENTE_VALUE_BOOLEAN:
      return g_strdup (C_ ("boolean", "Yes"));
    case ENTENTE_VALUE_NODES:
      return format_elements (catalogue, entente_node_get_nodes (node, field->name), language);
    default:
      g_assert_not_reached ();
    }
}

/* --- Sources ---------------------------------------------------------------------------------- */

static void
append_source (GString *out, EntenteEvidence *evidence)
{
  double paragraph = entente_evidence_get_paragraph (evidence);
  const char *article = entente_evidence_get_article (evidence);
  const char *value = entente_evidence_get_value (evidence);
  const char *quote = entente_node_get_string (ENTENTE_NODE (evidence), "quote");

  if (article == NULL)
    return;
  if (out->len > 0)
    g_string_append (out, "; ");
  g_string_append (out, article);
  if (paragraph >= 1)
    g_string_append_printf (out, " ¶ %d", (int) paragraph);
  if (value != NULL)
    g_string_append_printf (out, " (%s)", value);
  if (quote != NULL)
    g_string_append_printf (out, C_ ("source", ": “%s”"), quote);
}

static char *
list_sources (EntenteRecord *record, const char *field)
{
  g_autoptr (GPtrArray) evidence = entente_record_list_evidence (record, field, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    append_source (out, g_ptr_array_index (evidence, i));
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static void
free_line (gpointer data)
{
  EntenteDescriptionLine *line = data;

  g_free (line->label);
  g_free (line->value);
  g_free (line->sources);
  g_free (line);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_description_list:
 * @catalogue: where the records referred to are
 * @record: what to describe
 * @language: the reader's language; that of the interface gives the labels
 *
 * Returns: (transfer full) (element-type EntenteDescriptionLine): a line for each field that is
 *   set, in the order of the record.
 */
GPtrArray *
entente_description_list (EntenteCatalogue *catalogue, EntenteRecord *record, const char *language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteDescriptionLine *line;

      if (!entente_node_is_set (ENTENTE_NODE (record), &fields[i])
          || g_str_equal (fields[i].name, "id") || g_str_equal (fields[i].name, "evidence"))
        continue;
      line = g_new0 (EntenteDescriptionLine, 1);
      line->field = &fields[i];
      line->label = g_strdup (entente_record_get_field_label (record, &fields[i]));
      line->value = entente_description_format_value (catalogue, ENTENTE_NODE (record), &fields[i],
                                                      language);
      line->sources = list_sources (record, fields[i].name);
      g_ptr_array_add (lines, line);
    }
  return lines;
}
