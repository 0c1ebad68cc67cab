/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-page"

#include "config.h"

#include "exchange/entente-page-private.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-numbers.h"
#include "model/entente-attachment.h"
#include "model/entente-inline.h"

#include <glib/gi18n.h>

static void append_node (GString *out, const EntenteExportSource *source, EntenteNode *node);

/* --- Values ----------------------------------------------------------------------------------- */

static const char *
look_up (const EntenteExportSource *source, EntenteText *text)
{
  return entente_text_lookup (text, source->language, NULL);
}

static char *
dup_string (const EntenteExportSource *source, EntenteNode *node, const EntenteField *field)
{
  const char *value = entente_node_get_string (node, field->name);

  if (g_str_equal (field->name, "country"))
    return entente_country_name (value, source->language);
  if (g_str_equal (field->name, "language"))
    return entente_language_name (value, source->language);
  return g_strdup (value);
}

static char *
dup_text (const char *words)
{
  g_autoptr (GString) out = g_string_new (NULL);

  entente_inline_append_text (out, words);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_link (const EntenteExportSource *source, const char *id)
{
  g_autofree char *title = entente_export_source_dup_title (source, id);
  g_autoptr (GString) out = g_string_new (NULL);

  entente_inline_append_link (out, title, id);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_words (const EntenteExportSource *source, EntenteNode *node, const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
      return dup_string (source, node, field);
    case ENTENTE_VALUE_CODE:
      return g_strdup (entente_vocabulary_get_label (field->vocabulary,
                                                     entente_node_get_string (node, field->name)));
    case ENTENTE_VALUE_TEXT:
      return g_strdup (look_up (source, entente_node_get_text (node, field->name)));
    case ENTENTE_VALUE_DATE:
      return entente_date_format (entente_node_get_date (node, field->name), source->language,
                                  ENTENTE_DATE_STYLE_LONG);
    case ENTENTE_VALUE_NUMBER:
      return entente_format_number (source->language,
                                    entente_node_get_number (node, field->name, NULL));
    case ENTENTE_VALUE_BOOLEAN:
      return g_strdup (C_ ("value", "Yes"));
    case ENTENTE_VALUE_PARAGRAPHS:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_NODES:
    default:
      return NULL;
    }
}

/* The value of a field that has but one, with the markup of a paragraph; %NULL for lists. */
static char *
dup_value (const EntenteExportSource *source, EntenteNode *node, const EntenteField *field)
{
  g_autofree char *words = NULL;

  if (field->type == ENTENTE_VALUE_REFERENCE)
    return dup_link (source, entente_node_get_string (node, field->name));
  if (field->type == ENTENTE_VALUE_PARAGRAPHS)
    return g_strdup (look_up (source, entente_node_get_text (node, field->name)));
  words = dup_words (source, node, field);
  return words != NULL ? dup_text (words) : NULL;
}

static void
add_strings (GPtrArray *values,
             const EntenteExportSource *source,
             EntenteNode *node,
             const EntenteField *field)
{
  const char *const *strings = entente_node_get_strings (node, field->name);

  for (guint i = 0; strings[i] != NULL; i++)
    if (field->type == ENTENTE_VALUE_CODES)
      g_ptr_array_add (values,
                       dup_text (entente_vocabulary_get_label (field->vocabulary, strings[i])));
    else if (field->type == ENTENTE_VALUE_REFERENCES)
      g_ptr_array_add (values, dup_link (source, strings[i]));
    else
      g_ptr_array_add (values, dup_text (strings[i]));
}

static GPtrArray *
list_values (const EntenteExportSource *source, EntenteNode *node, const EntenteField *field)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  char *single = dup_value (source, node, field);

  if (single != NULL)
    g_ptr_array_add (values, single);
  else if (field->type == ENTENTE_VALUE_NODES)
    {
      GPtrArray *elements = entente_node_get_nodes (node, field->name);

      for (guint i = 0; i < elements->len; i++)
        {
          g_autoptr (GString) words = g_string_new (NULL);

          append_node (words, source, elements->pdata[i]);
          g_ptr_array_add (values, g_string_free (g_steal_pointer (&words), FALSE));
        }
    }
  else if (field->type != ENTENTE_VALUE_NUMBERS)
    add_strings (values, source, node, field);
  return values;
}

/* An element of a list in one line: its values, one after the other. */
static void
append_node (GString *out, const EntenteExportSource *source, EntenteNode *node)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  if (ENTENTE_IS_ATTACHMENT (node))
    {
      g_autofree char *name = entente_attachment_dup_name (ENTENTE_ATTACHMENT (node));

      entente_inline_append_text (out, name);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = NULL;

      if (g_str_equal (fields[i].name, "key") || !entente_node_is_set (node, &fields[i]))
        continue;
      value = dup_value (source, node, &fields[i]);
      if (value != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", value);
    }
}

/* --- Sources ---------------------------------------------------------------------------------- */

static guint
number_source (EntentePage *page, char *words)
{
  for (guint i = 0; i < page->sources->len; i++)
    if (g_str_equal (page->sources->pdata[i], words))
      {
        g_free (words);
        return i + 1;
      }
  g_ptr_array_add (page->sources, words);
  return page->sources->len;
}

static GArray *
number_sources (EntentePage *page,
                const EntenteExportSource *source,
                EntenteRecord *record,
                const EntenteField *field)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) evidence = entente_record_list_evidence (record, field->name, NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      char *words = _entente_page_dup_source (source, evidence->pdata[i], field);
      guint number = words != NULL ? number_source (page, words) : 0;
      gboolean there = number == 0;

      for (guint j = 0; j < numbers->len; j++)
        there |= g_array_index (numbers, guint, j) == number;
      if (!there)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

/* --- The page --------------------------------------------------------------------------------- */

/* What is the user's own, and what only the program needs, stays at home. */
static gboolean
is_shown (const EntenteField *field)
{
  static const char *const hidden[] = { "id",       "evidence", "personal",
                                        "starred",  "tags",     "differentFrom",
                                        "sortName", "text",     NULL };

  return !g_strv_contains (hidden, field->name);
}

static void
free_line (gpointer data)
{
  EntentePageLine *line = data;

  g_free (line->label);
  g_ptr_array_unref (line->values);
  g_array_unref (line->sources);
  g_free (line);
}

EntentePage *
_entente_page_new (const EntenteExportSource *source, EntenteRecord *record)
{
  EntentePage *self = g_new0 (EntentePage, 1);
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

  self->id = g_strdup (entente_record_get_id (record));
  self->kind = g_strdup (entente_kind_get_label (entente_record_get_kind (record)));
  self->title = g_strdup (entente_record_lookup_title (record, source->language, NULL));
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      EntentePageLine *line;

      if (!is_shown (&fields[i]) || !entente_node_is_set (ENTENTE_NODE (record), &fields[i]))
        continue;
      line = g_new0 (EntentePageLine, 1);
      line->label = g_strdup (entente_record_get_field_label (record, &fields[i]));
      line->values = list_values (source, ENTENTE_NODE (record), &fields[i]);
      line->sources = number_sources (self, source, record, &fields[i]);
      g_ptr_array_add (self->lines, line);
    }
  return self;
}

void
_entente_page_free (EntentePage *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->sources);
  g_free (self);
}
