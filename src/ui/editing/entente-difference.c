/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two versions of a record differ in, in words: a line for each value, for each language of a
 * text, for each element of a list. */

#define G_LOG_DOMAIN "entente-difference"

#include "config.h"

#include "editing/entente-difference.h"

#include "language/entente-display-names.h"
#include "model/entente-attachment.h"
#include "model/entente-evidence.h"
#include "services/entente-description.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteCatalogue *catalogue;
  EntenteRecord *before;
  EntenteRecord *after;
  const char *language;
  GStrvBuilder *lines;
} Difference;

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
add_line (Difference *self, const char *label, const char *from, const char *to)
{
  g_autofree char *line = NULL;

  if (from != NULL && to != NULL)
    /* Translators: a value that was changed: the name of a field, what it was, what it became */
    line = g_strdup_printf (C_ ("history", "%1$s: %2$s → %3$s"), label, from, to);
  else if (to != NULL)
    /* Translators: a value that was added: the name of a field, the value */
    line = g_strdup_printf (C_ ("history", "%1$s, added: %2$s"), label, to);
  else
    /* Translators: a value that was taken out: the name of a field, the value */
    line = g_strdup_printf (C_ ("history", "%1$s, removed: %2$s"), label, from);
  g_strv_builder_add (self->lines, line);
}

static char *
dup_words (Difference *self, EntenteRecord *record, const EntenteField *field)
{
  if (!entente_node_is_set (ENTENTE_NODE (record), field))
    return NULL;
  return entente_description_format_value (self->catalogue, ENTENTE_NODE (record), field,
                                           self->language);
}

static void
add_text (Difference *self, const EntenteField *field)
{
  EntenteText *texts[] = { entente_node_get_text (ENTENTE_NODE (self->before), field->name),
                           entente_node_get_text (ENTENTE_NODE (self->after), field->name) };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    for (guint i = 0; texts[t] != NULL && i < entente_text_get_size (texts[t]); i++)
      {
        const char *tag;
        const char *from;
        const char *to;
        g_autofree char *name = NULL;
        g_autofree char *label = NULL;

        entente_text_get_nth (texts[t], i, &tag);
        if (!g_hash_table_add (seen, (gpointer) tag))
          continue;
        from = texts[0] != NULL ? entente_text_get (texts[0], tag) : NULL;
        to = texts[1] != NULL ? entente_text_get (texts[1], tag) : NULL;
        if (g_strcmp0 (from, to) == 0)
          continue;
        name = entente_language_name (tag, self->language);
        /* Translators: the name of a field, and the language of one of its forms */
        label = g_strdup_printf (C_ ("history", "%1$s (%2$s)"), entente_field_get_label (field),
                                 name);
        add_line (self, label, from, to);
      }
}

static gboolean
has_equal (GPtrArray *elements, EntenteNode *element)
{
  for (guint i = 0; i < elements->len; i++)
    if (entente_node_equal (g_ptr_array_index (elements, i), element))
      return TRUE;
  return FALSE;
}

/* What evidence says of itself by the names of fields is said by their labels. */
static char *
dup_part (EntenteCatalogue *catalogue,
          EntenteRecord *record,
          EntenteNode *element,
          const EntenteField *field,
          const char *language)
{
  const EntenteField *supported;

  if (!entente_node_is_set (element, field) || g_str_equal (field->name, "key"))
    return NULL;
  if (!ENTENTE_IS_EVIDENCE (element) || field->type != ENTENTE_VALUE_STRING)
    return entente_description_format_value (catalogue, element, field, language);
  if (g_str_equal (field->name, "field"))
    {
      supported = entente_node_find_field (ENTENTE_NODE (record),
                                           entente_node_get_string (element, "field"));
      return supported != NULL ? g_strdup (entente_field_get_label (supported)) : NULL;
    }
  return g_str_equal (field->name, "item") || !entente_evidence_is_for_people (field)
             ? NULL
             : entente_description_format_value (catalogue, element, field, language);
}

static char *
dup_element_words (EntenteCatalogue *catalogue,
                   EntenteRecord *record,
                   EntenteNode *element,
                   const char *language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const EntenteField *fields = entente_node_get_fields (element, &n);

  if (ENTENTE_IS_ATTACHMENT (element))
    return entente_description_format_element (catalogue, element, language);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part = dup_part (catalogue, record, element, &fields[i], language);

      if (part != NULL)
        g_string_append_printf (out, out->len > 0 ? " · %s" : "%s", part);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_elements (Difference *self, const EntenteField *field)
{
  GPtrArray *from = entente_node_get_nodes (ENTENTE_NODE (self->before), field->name);
  GPtrArray *to = entente_node_get_nodes (ENTENTE_NODE (self->after), field->name);
  const char *label = entente_field_get_label (field);
  gboolean found = FALSE;

  for (guint i = 0; i < from->len; i++)
    if (!has_equal (to, from->pdata[i]))
      {
        g_autofree char *words
            = dup_element_words (self->catalogue, self->before, from->pdata[i], self->language);

        add_line (self, label, words, NULL);
        found = TRUE;
      }
  for (guint i = 0; i < to->len; i++)
    if (!has_equal (from, to->pdata[i]))
      {
        g_autofree char *words
            = dup_element_words (self->catalogue, self->after, to->pdata[i], self->language);

        add_line (self, label, NULL, words);
        found = TRUE;
      }
  if (!found)
    {
      /* Translators: the elements of a list are the same, in another order; %s names the list */
      g_autofree char *line = g_strdup_printf (C_ ("history", "%s: in another order"), label);

      g_strv_builder_add (self->lines, line);
    }
}

static gboolean
is_same (Difference *self, const EntenteField *field)
{
  g_autoptr (JsonNode) a = entente_node_dup_value (ENTENTE_NODE (self->before), field);
  g_autoptr (JsonNode) b = entente_node_dup_value (ENTENTE_NODE (self->after), field);

  if (a == NULL || b == NULL)
    return a == b;
  return json_node_equal (a, b);
}

static void
add_field (Difference *self, const EntenteField *field)
{
  if (is_same (self, field))
    return;
  if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS)
    {
      add_text (self, field);
    }
  else if (field->type == ENTENTE_VALUE_NODES)
    {
      add_elements (self, field);
    }
  else
    {
      g_autofree char *from = dup_words (self, self->before, field);
      g_autofree char *to = dup_words (self, self->after, field);

      add_line (self, entente_field_get_label (field), from, to);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_difference_list:
 * @before: a version of a record
 * @after: another, of the same kind
 * @language: the reader's language
 *
 * Returns: (transfer full): what differs, a line each, in the language of the interface.
 */
GStrv
entente_difference_list (EntenteCatalogue *catalogue,
                         EntenteRecord *before,
                         EntenteRecord *after,
                         const char *language)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  Difference self = { catalogue, before, after, language, lines };
  const EntenteField *fields;
  guint n;

  fields = entente_node_get_fields (ENTENTE_NODE (after), &n);
  for (guint i = 0; i < n; i++)
    add_field (&self, &fields[i]);
  return g_strv_builder_end (lines);
}

/* Each form of a text, with its language where there are more. */
static char *
dup_forms (EntenteText *text, const char *language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = entente_text_get_size (text);

  for (guint i = 0; i < n; i++)
    {
      const char *tag;
      const char *form = entente_text_get_nth (text, i, &tag);
      g_autofree char *name = entente_language_name (tag, language);

      if (i > 0)
        g_string_append_c (out, '\n');
      if (n > 1)
        /* Translators: one form of a text: its language, and the form */
        g_string_append_printf (out, C_ ("text language", "%1$s: %2$s"), name, form);
      else
        g_string_append (out, form);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * entente_difference_dup_value:
 * @field: a field that is set
 *
 * Returns: (transfer full): all of a value, to be compared with another: a line for each language
 *   of a text, and for each element of a list
 */
char *
entente_difference_dup_value (EntenteCatalogue *catalogue,
                              EntenteRecord *record,
                              const EntenteField *field,
                              const char *language)
{
  EntenteNode *node = ENTENTE_NODE (record);
  g_autoptr (GString) out = NULL;
  GPtrArray *elements;

  if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS)
    return dup_forms (entente_node_get_text (node, field->name), language);
  if (field->type != ENTENTE_VALUE_NODES)
    return entente_description_format_value (catalogue, node, field, language);
  out = g_string_new (NULL);
  elements = entente_node_get_nodes (node, field->name);
  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *words = dup_element_words (catalogue, record, elements->pdata[i], language);

      g_string_append_printf (out, i > 0 ? "\n• %s" : "• %s", words);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
