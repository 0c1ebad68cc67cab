/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record can be found by. The index and the snippets ask here, so that whatever is found
 * can also be shown. */

#define G_LOG_DOMAIN "entente-passages"

#include "config.h"

#include "search/entente-passages.h"

#include "language/entente-display-names.h"
#include "model/entente-inline.h"

#include <string.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
free_passage (gpointer data)
{
  EntentePassage *passage = data;

  g_free (passage->text);
  g_free (passage);
}

static void
add_passage (GPtrArray *out, char *text, const char *language, gboolean is_name)
{
  EntentePassage *passage;

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  passage = g_new (EntentePassage, 1);
  passage->text = text;
  passage->language = language;
  passage->is_name = is_name;
  g_ptr_array_add (out, passage);
}

static void
add_text (GPtrArray *out, const EntenteText *text, gboolean is_name)
{
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (text, i, &language);

      add_passage (out, g_strdup (form), language, is_name);
    }
}

static void
add_paragraphs (GPtrArray *out, const EntenteText *text)
{
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (text, i, &language);
      g_auto (GStrv) paragraphs = g_strsplit (form, "\n\n", -1);

      for (guint k = 0; paragraphs[k] != NULL; k++)
        add_passage (out, entente_inline_to_plain (paragraphs[k]), language, FALSE);
    }
}

/* Strings that are words; the others are addresses, ids and codes. */
static gboolean
holds_words (const char *field)
{
  static const char *const fields[]
      = { "acronym", "sortName", "name", "personal", "text", "tags", "printed", "value" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i], field))
      return TRUE;
  return FALSE;
}

static void
add_countries (GPtrArray *out, const char *code)
{
  static const char *const languages[] = { "en", "fr", "vi" };

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (languages); i++)
    add_passage (out, entente_country_name (code, languages[i]), languages[i], FALSE);
}

static void add_node (GPtrArray *out, EntenteNode *node, gboolean is_evidence);

static void
add_nodes (GPtrArray *out, GPtrArray *nodes, gboolean are_evidence)
{
  for (guint i = 0; i < nodes->len; i++)
    add_node (out, g_ptr_array_index (nodes, i), are_evidence);
}

static void
add_field (GPtrArray *out, EntenteNode *node, const EntenteField *field)
{
  const char *const *strings;

  switch (field->type)
    {
    case ENTENTE_VALUE_TEXT:
      add_text (out, entente_node_get_text (node, field->name), FALSE);
      break;
    case ENTENTE_VALUE_PARAGRAPHS:
      add_paragraphs (out, entente_node_get_text (node, field->name));
      break;
    case ENTENTE_VALUE_STRING:
      if (g_str_equal (field->name, "country"))
        add_countries (out, entente_node_get_string (node, field->name));
      else if (holds_words (field->name))
        add_passage (out, g_strdup (entente_node_get_string (node, field->name)), NULL, FALSE);
      break;
    case ENTENTE_VALUE_STRINGS:
      strings = holds_words (field->name) ? entente_node_get_strings (node, field->name) : NULL;
      for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
        add_passage (out, g_strdup (strings[i]), NULL, FALSE);
      break;
    case ENTENTE_VALUE_NODES:
      add_nodes (out, entente_node_get_nodes (node, field->name),
                 g_str_equal (field->name, "evidence"));
      break;
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_REFERENCES:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      break;
    }
}

/* The value of a piece of evidence is a code or a date, not words. */
static void
add_node (GPtrArray *out, EntenteNode *node, gboolean is_evidence)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    if (!is_evidence || !g_str_equal (fields[i].name, "value"))
      add_field (out, node, &fields[i]);
}

static void
add_names (GPtrArray *out, EntenteRecord *record)
{
  EntenteNode *node = ENTENTE_NODE (record);
  GPtrArray *others;

  add_text (out, entente_record_get_title (record), TRUE);
  if (entente_node_find_field (node, "acronym") != NULL)
    add_passage (out, g_strdup (entente_node_get_string (node, "acronym")), NULL, TRUE);
  if (entente_node_find_field (node, "otherNames") == NULL)
    return;
  others = entente_node_get_nodes (node, "otherNames");
  for (guint i = 0; i < others->len; i++)
    {
      EntenteNode *other = g_ptr_array_index (others, i);
      const char *language = entente_node_get_string (other, "language");

      add_passage (out, g_strdup (entente_node_get_string (other, "name")),
                   g_intern_string (language), TRUE);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_passages_collect_names:
 * @record: a record
 *
 * Returns: (transfer full) (element-type EntentePassage): its names in all languages: title,
 *   acronym, former and other names
 */
GPtrArray *
entente_passages_collect_names (EntenteRecord *record)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (free_passage);

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), out);

  add_names (out, record);
  return out;
}

/**
 * entente_passages_collect:
 * @record: a record
 *
 * Returns: (transfer full) (element-type EntentePassage): its names, then all of its text
 */
GPtrArray *
entente_passages_collect (EntenteRecord *record)
{
  GPtrArray *out = entente_passages_collect_names (record);
  EntenteNode *node = ENTENTE_NODE (record);
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);
  EntenteText *title = entente_record_get_title (record);

  for (guint i = 0; i < n; i++)
    {
      const char *name = fields[i].name;

      if (g_str_equal (name, "acronym") || g_str_equal (name, "otherNames")
          || (fields[i].type == ENTENTE_VALUE_TEXT && entente_node_get_text (node, name) == title))
        continue;
      add_field (out, node, &fields[i]);
    }
  return out;
}
