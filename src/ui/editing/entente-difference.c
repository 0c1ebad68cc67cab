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
#include "model/entente-inline.h"
#include "services/entente-description.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* Of a text in brief: in letters, how much is shown, and how much before what differs. */
#define MOST_LETTERS 160
#define LEAD_LETTERS 40

typedef struct
{
  EntenteCatalogue *catalogue;
  EntenteRecord *before;
  EntenteRecord *after;
  const char *language;
  GStrvBuilder *lines;
  gboolean brief;
} Difference;

/* --- Helpers ---------------------------------------------------------------------------------- */

/* Where the two begin to differ, in letters. */
static glong
find_difference (const char *from, const char *to)
{
  glong n = 0;

  while (*from != '\0' && g_utf8_get_char (from) == g_utf8_get_char (to))
    {
      from = g_utf8_next_char (from);
      to = g_utf8_next_char (to);
      n++;
    }
  return n;
}

/* Returns: (transfer full): what is in view of @text, with what is at @place in it, a letter */
static char *
dup_excerpt (const char *text, glong place)
{
  const glong length = g_utf8_strlen (text, -1);
  glong start = length > MOST_LETTERS ? MAX (place - LEAD_LETTERS, 0) : 0;
  const char *begin = g_utf8_offset_to_pointer (text, start);
  const char *word = start > 0 ? strchr (begin, ' ') : NULL;
  g_autofree char *shown = NULL;

  if (word != NULL && g_utf8_pointer_to_offset (text, word) < place)
    {
      begin = word + 1;
      start = g_utf8_pointer_to_offset (text, begin);
    }
  if (length - start <= MOST_LETTERS)
    return g_strconcat (start > 0 ? "…" : "", begin, NULL);
  shown = g_utf8_substring (text, start, start + MOST_LETTERS);
  return g_strconcat (start > 0 ? "…" : "", shown, "…", NULL);
}

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

static void
add_form (Difference *self, const char *label, const char *from, const char *to)
{
  const glong place = from != NULL && to != NULL ? find_difference (from, to) : 0;
  g_autofree char *less = NULL;
  g_autofree char *more = NULL;

  if (!self->brief)
    {
      add_line (self, label, from, to);
      return;
    }
  less = from != NULL ? dup_excerpt (from, place) : NULL;
  more = to != NULL ? dup_excerpt (to, place) : NULL;
  add_line (self, label, less, more);
}

/* The words of a paragraph as they are read, unless only its links differ. */
static void
add_paragraphs (Difference *self, const char *label, const char *from, const char *to)
{
  g_autofree char *plain_from = from != NULL ? entente_inline_to_plain (from) : NULL;
  g_autofree char *plain_to = to != NULL ? entente_inline_to_plain (to) : NULL;

  if (g_strcmp0 (plain_from, plain_to) == 0)
    add_form (self, label, from, to);
  else
    add_form (self, label, plain_from, plain_to);
}

static void
add_truth (Difference *self, const char *label, gboolean truth)
{
  /* Translators: what either holds or not, and was changed: what it is called, such as “Starred” */
  const char *format = truth ? C_ ("history", "%s: yes") : C_ ("history", "%s: no");

  g_autofree char *line = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  line = g_strdup_printf (format, label);
#pragma GCC diagnostic pop
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
        if (field->type == ENTENTE_VALUE_PARAGRAPHS)
          add_paragraphs (self, label, from, to);
        else
          add_form (self, label, from, to);
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

/* What evidence says of itself by the names of fields is said by their labels, and what it says of
 * such a field as that is said. */
static char *
dup_part (EntenteCatalogue *catalogue,
          EntenteRecord *record,
          EntenteNode *element,
          const EntenteField *field,
          const char *language)
{
  const EntenteField *supported;
  const char *said_of;

  if (!entente_node_is_set (element, field) || g_str_equal (field->name, "key"))
    return NULL;
  if (field->type == ENTENTE_VALUE_BOOLEAN)
    return g_strdup (entente_field_get_label (field));
  if (!ENTENTE_IS_EVIDENCE (element) || field->type != ENTENTE_VALUE_STRING)
    return entente_description_format_value (catalogue, element, field, language);
  said_of = entente_node_get_string (element, "field");
  supported = said_of != NULL ? entente_node_find_field (ENTENTE_NODE (record), said_of) : NULL;
  if (g_str_equal (field->name, "field"))
    return supported != NULL ? g_strdup (entente_field_get_label (supported)) : NULL;
  if (g_str_equal (field->name, "value"))
    return entente_format_dup_value (catalogue, supported,
                                     entente_node_get_string (element, "value"));
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

static gboolean
has_same_string (EntenteNode *a, EntenteNode *b, const char *name)
{
  return g_strcmp0 (entente_node_get_string (a, name), entente_node_get_string (b, name)) == 0;
}

/* Whether one is what became of the other. */
static gboolean
is_same_element (EntenteNode *a, EntenteNode *b)
{
  const char *key;

  if (ENTENTE_IS_ATTACHMENT (a))
    return has_same_string (a, b, "sha256");
  if (ENTENTE_IS_EVIDENCE (a))
    return has_same_string (a, b, "field") && has_same_string (a, b, "item")
           && has_same_string (a, b, "article");
  key = entente_node_get_item_key (a);
  return key != NULL && g_strcmp0 (key, entente_node_get_item_key (b)) == 0;
}

static EntenteNode *
steal_same_element (GPtrArray *elements, EntenteNode *element)
{
  for (guint i = 0; i < elements->len; i++)
    if (is_same_element (elements->pdata[i], element))
      return g_ptr_array_steal_index (elements, i);
  return NULL;
}

/* Returns: (transfer container): those that @others do not have */
static GPtrArray *
list_missing (GPtrArray *elements, GPtrArray *others)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < elements->len; i++)
    if (!has_equal (others, elements->pdata[i]))
      g_ptr_array_add (missing, elements->pdata[i]);
  return missing;
}

/* What is the same before and after tells the element from others: the first two parts of it. */
static char *
dup_element_label (Difference *self, const char *label, EntenteNode *before, EntenteNode *after)
{
  g_autoptr (GString) common = g_string_new (NULL);
  guint n, found = 0;
  const EntenteField *fields = entente_node_get_fields (after, &n);

  for (guint i = 0; i < n && found < 2; i++)
    {
      g_autofree char *from
          = dup_part (self->catalogue, self->before, before, &fields[i], self->language);
      g_autofree char *to
          = dup_part (self->catalogue, self->after, after, &fields[i], self->language);

      if (to == NULL || g_strcmp0 (from, to) != 0)
        continue;
      g_string_append_printf (common, found++ > 0 ? " · %s" : "%s", to);
    }
  if (found == 0)
    return g_strdup (label);
  /* Translators: the name of a list, and which of its elements */
  return g_strdup_printf (C_ ("history element", "%1$s (%2$s)"), label, common->str);
}

/* A line for each part of the element that is not as it was; FALSE where none can be told. */
static gboolean
add_parts (Difference *self, const char *label, EntenteNode *before, EntenteNode *after)
{
  g_autofree char *whole = dup_element_label (self, label, before, after);
  gboolean found = FALSE;
  guint n;
  const EntenteField *fields = entente_node_get_fields (after, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from
          = dup_part (self->catalogue, self->before, before, &fields[i], self->language);
      g_autofree char *to
          = dup_part (self->catalogue, self->after, after, &fields[i], self->language);
      g_autofree char *part = NULL;

      if (g_strcmp0 (from, to) == 0)
        continue;
      /* Translators: an element of a list, such as “Evidence (Signed · a title)”, and which part
       * of it */
      part = g_strdup_printf (C_ ("history element", "%1$s, %2$s"), whole,
                              entente_field_get_label (&fields[i]));
      if (fields[i].type == ENTENTE_VALUE_BOOLEAN)
        add_truth (self, part, to != NULL);
      else
        add_line (self, part, from, to);
      found = TRUE;
    }
  return found;
}

static void
add_element (Difference *self, const char *label, EntenteNode *before, EntenteNode *after)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (before != NULL && after != NULL && !ENTENTE_IS_ATTACHMENT (after)
      && add_parts (self, label, before, after))
    return;
  if (before != NULL)
    from = dup_element_words (self->catalogue, self->before, before, self->language);
  if (after != NULL)
    to = dup_element_words (self->catalogue, self->after, after, self->language);
  add_line (self, label, from, to);
}

static void
add_elements (Difference *self, const EntenteField *field)
{
  GPtrArray *before = entente_node_get_nodes (ENTENTE_NODE (self->before), field->name);
  GPtrArray *after = entente_node_get_nodes (ENTENTE_NODE (self->after), field->name);
  g_autoptr (GPtrArray) from = list_missing (before, after);
  g_autoptr (GPtrArray) to = list_missing (after, before);
  const char *label = entente_field_get_label (field);
  const gboolean found = from->len > 0 || to->len > 0;

  for (guint i = 0; i < from->len; i++)
    add_element (self, label, from->pdata[i], steal_same_element (to, from->pdata[i]));
  for (guint i = 0; i < to->len; i++)
    add_element (self, label, NULL, to->pdata[i]);
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
  else if (field->type == ENTENTE_VALUE_BOOLEAN)
    {
      add_truth (self, entente_field_get_label (field),
                 entente_node_get_boolean (ENTENTE_NODE (self->after), field->name));
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
 * @brief: whether of a long text only what differs is shown
 *
 * Returns: (transfer full): what differs, a line each, in the language of the interface.
 */
GStrv
entente_difference_list (EntenteCatalogue *catalogue,
                         EntenteRecord *before,
                         EntenteRecord *after,
                         const char *language,
                         gboolean brief)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  Difference self = { catalogue, before, after, language, lines, brief };
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
