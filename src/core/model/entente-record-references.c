/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record refers to: found, and replaced when records are merged or deleted. */

#define G_LOG_DOMAIN "entente-record"

#include "config.h"

#include "model/entente-inline.h"
#include "model/entente-node-private.h"
#include "model/entente-record.h"

/* --- Finding ---------------------------------------------------------------------------------- */

typedef struct
{
  EntenteReferenceFunc func;
  gpointer user_data;
  const EntenteField *top; /* the field of the record */
  guint index;
  EntenteNode *element;
} Walk;

static void walk_node (EntenteNode *node, const Walk *walk);

static void
walk_paragraphs (const EntenteText *text, const Walk *walk)
{
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      g_autoptr (GPtrArray) spans = entente_inline_parse (entente_text_get_nth (text, i, NULL));

      for (guint j = 0; j < spans->len; j++)
        {
          const EntenteSpan *span = g_ptr_array_index (spans, j);

          if (span->id != NULL)
            walk->func (walk->top, walk->index, walk->element, span->id, ENTENTE_KIND_NONE,
                        walk->user_data);
        }
    }
}

static void
walk_list (EntenteNode *node, const EntenteField *field, const Walk *walk)
{
  const char *const *ids = entente_node_get_strings (node, field->name);

  for (guint i = 0; ids[i] != NULL; i++)
    walk->func (walk->top, walk->element == NULL ? i : walk->index, walk->element, ids[i],
                field->target, walk->user_data);
}

static void
walk_nodes (EntenteNode *node, const EntenteField *field, const Walk *walk)
{
  GPtrArray *elements = entente_node_get_nodes (node, field->name);

  for (guint i = 0; i < elements->len; i++)
    {
      Walk inner = *walk;

      inner.index = i;
      inner.element = g_ptr_array_index (elements, i);
      walk_node (inner.element, &inner);
    }
}

static void
walk_node (EntenteNode *node, const Walk *walk)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      Walk here = *walk;

      if (here.element == NULL)
        here.top = &fields[i];
      if (fields[i].type == ENTENTE_VALUE_PARAGRAPHS)
        walk_paragraphs (entente_node_get_text (node, fields[i].name), &here);
      else if (fields[i].type == ENTENTE_VALUE_REFERENCES)
        walk_list (node, &fields[i], &here);
      else if (fields[i].type == ENTENTE_VALUE_NODES)
        walk_nodes (node, &fields[i], &here);
      else if (fields[i].type == ENTENTE_VALUE_REFERENCE && entente_node_is_set (node, &fields[i]))
        here.func (here.top, here.index, here.element,
                   entente_node_get_string (node, fields[i].name), fields[i].target,
                   here.user_data);
    }
}

/**
 * entente_record_foreach_reference:
 * @func: (scope call): called for each reference
 *
 * Goes through all that the record refers to, in the order in which it is written.
 */
void
entente_record_foreach_reference (EntenteRecord *self,
                                  EntenteReferenceFunc func,
                                  gpointer user_data)
{
  Walk walk = { func, user_data, NULL, 0, NULL };

  g_return_if_fail (ENTENTE_IS_RECORD (self));

  walk_node (ENTENTE_NODE (self), &walk);
}

/* --- Replacing -------------------------------------------------------------------------------- */

typedef struct
{
  const char *from;
  const char *to;          /* NULL: the reference goes */
  const EntenteText *name; /* what stays in its place, where there is room for a name */
  guint replaced;
} Replacement;

static void replace_in_node (EntenteNode *node, Replacement *replacement);

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("[]\\", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static char *
replace_in_paragraphs (const char *form, Replacement *replacement)
{
  g_autoptr (GPtrArray) spans = entente_inline_parse (form);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteSpan *span = g_ptr_array_index (spans, i);
      gboolean hit = g_strcmp0 (span->id, replacement->from) == 0;
      const char *id = hit ? replacement->to : span->id;

      replacement->replaced += hit ? 1 : 0;
      if (id != NULL)
        g_string_append_c (out, '[');
      append_escaped (out, span->text);
      if (id != NULL)
        g_string_append_printf (out, "](%s)", id);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
replace_in_text (EntenteText *text, Replacement *replacement)
{
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (text, i, &language);
      guint before = replacement->replaced;
      g_autofree char *changed = replace_in_paragraphs (form, replacement);

      if (replacement->replaced > before)
        entente_text_set (text, language, changed);
    }
}

static void
replace_in_list (EntenteNode *node, const EntenteField *field, Replacement *replacement)
{
  const char *const *ids = entente_node_get_strings (node, field->name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;
  gboolean has_new = replacement->to != NULL && g_strv_contains (ids, replacement->to);

  if (!g_strv_contains (ids, replacement->from))
    return;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], replacement->from))
      g_strv_builder_add (builder, ids[i]);
    else if (replacement->to != NULL && !has_new)
      g_strv_builder_add (builder, replacement->to);
  changed = g_strv_builder_end (builder);
  entente_node_set_strings (node, field->name, (const char *const *) changed);
  replacement->replaced++;
}

/* Whether anything but the reference that goes makes the element worth keeping. */
static gboolean
keep_element (EntenteNode *element, Replacement *replacement)
{
  const EntenteField *name = entente_node_find_field (element, "name");

  if (entente_node_get_item_key (element) != NULL)
    return TRUE;
  if (name == NULL || name->type != ENTENTE_VALUE_TEXT)
    return entente_node_find_field (element, "title") != NULL;
  if (!entente_node_is_set (element, name))
    entente_node_set_text (element, "name", replacement->name);
  return TRUE;
}

static void
replace_in_nodes (EntenteNode *node, const EntenteField *field, Replacement *replacement)
{
  GPtrArray *elements = entente_node_get_nodes (node, field->name);

  for (guint i = elements->len; i > 0; i--)
    {
      EntenteNode *element = g_ptr_array_index (elements, i - 1);
      guint before = replacement->replaced;

      replace_in_node (element, replacement);
      if (replacement->replaced > before && replacement->to == NULL
          && !keep_element (element, replacement))
        g_ptr_array_remove_index (elements, i - 1);
    }
}

static void
replace_in_node (EntenteNode *node, Replacement *replacement)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    if (!entente_node_is_set (node, &fields[i]))
      continue;
    else if (fields[i].type == ENTENTE_VALUE_PARAGRAPHS)
      replace_in_text (entente_node_get_text (node, fields[i].name), replacement);
    else if (fields[i].type == ENTENTE_VALUE_REFERENCES)
      replace_in_list (node, &fields[i], replacement);
    else if (fields[i].type == ENTENTE_VALUE_NODES)
      replace_in_nodes (node, &fields[i], replacement);
    else if (fields[i].type == ENTENTE_VALUE_REFERENCE
             && g_str_equal (entente_node_get_string (node, fields[i].name), replacement->from))
      {
        entente_node_set_string (node, fields[i].name, replacement->to);
        replacement->replaced++;
      }
    else if (fields[i].type == ENTENTE_VALUE_STRING && g_str_equal (fields[i].name, "item")
             && g_str_equal (entente_node_get_string (node, "item"), replacement->from))
      entente_node_set_string (node, "item", replacement->to);
}

/**
 * entente_record_replace_reference:
 * @self: a record that nobody else holds
 * @from: the id referred to
 * @to: (nullable): the id to refer to instead; %NULL to refer to nothing
 * @name: (nullable): with @to %NULL: the name of what was referred to. Where an element has room
 *   for a name, such as a party, it keeps that; other elements that are left with nothing go
 *
 * Makes @self refer to another record.
 *
 * Returns: how many references were changed.
 */
guint
entente_record_replace_reference (EntenteRecord *self,
                                  const char *from,
                                  const char *to,
                                  const EntenteText *name)
{
  Replacement replacement = { from, to, name, 0 };

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);
  g_return_val_if_fail (from != NULL, 0);

  replace_in_node (ENTENTE_NODE (self), &replacement);
  return replacement.replaced;
}
