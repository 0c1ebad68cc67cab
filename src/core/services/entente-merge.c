/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records into one, value by value. No name is lost: where the name of the other record is not
 * taken, it becomes one of the other names. */

#define G_LOG_DOMAIN "entente-merge"

#include "config.h"

#include "services/entente-merge.h"

#include "model/entente-name.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
dup_value (EntenteRecord *record, const EntenteField *field)
{
  g_autoptr (JsonNode) value = entente_node_dup_value (ENTENTE_NODE (record), field);

  return value != NULL ? json_to_string (value, FALSE) : NULL;
}

static gboolean
can_be_both (const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
    case ENTENTE_VALUE_NODES:
      return TRUE;
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      return FALSE;
    }
}

static void
join_texts (EntenteNode *into, EntenteNode *from, const EntenteField *field)
{
  EntenteText *other = entente_node_get_text (from, field->name);

  for (guint i = 0; i < entente_text_get_size (other); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (other, i, &language);
      EntenteText *present = entente_node_get_text (into, field->name);

      if (present == NULL || entente_text_get (present, language) == NULL)
        entente_node_set_form (into, field->name, language, form);
    }
}

static void
join_strings (EntenteNode *into, EntenteNode *from, const EntenteField *field)
{
  const char *const *mine = entente_node_get_strings (into, field->name);
  const char *const *others = entente_node_get_strings (from, field->name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; mine[i] != NULL; i++)
    g_strv_builder_add (builder, mine[i]);
  for (guint i = 0; others[i] != NULL; i++)
    if (!g_strv_contains (mine, others[i]))
      g_strv_builder_add (builder, others[i]);
  all = g_strv_builder_end (builder);
  entente_node_set_strings (into, field->name, (const char *const *) all);
}

static gboolean
has_node (GPtrArray *nodes, EntenteNode *node)
{
  for (guint i = 0; i < nodes->len; i++)
    if (entente_node_equal (g_ptr_array_index (nodes, i), node))
      return TRUE;
  return FALSE;
}

static void
join_nodes (EntenteNode *into, EntenteNode *from, const EntenteField *field)
{
  GPtrArray *mine = entente_node_get_nodes (into, field->name);
  GPtrArray *others = entente_node_get_nodes (from, field->name);

  for (guint i = 0; i < others->len; i++)
    {
      EntenteNode *element = g_ptr_array_index (others, i);

      if (!has_node (mine, element))
        g_ptr_array_add (mine, entente_node_copy (element));
    }
}

static void
join_values (EntenteNode *into, EntenteNode *from, const EntenteField *field)
{
  if (field->type == ENTENTE_VALUE_NODES)
    join_nodes (into, from, field);
  else if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS)
    join_texts (into, from, field);
  else
    join_strings (into, from, field);
}

/* The names of @other that @merged does not bear become other names of it. */
static void
keep_names (EntenteRecord *merged, EntenteRecord *other)
{
  EntenteText *names = entente_record_get_title (other);
  EntenteText *kept = entente_record_get_title (merged);

  if (entente_node_find_field (ENTENTE_NODE (merged), "otherNames") == NULL)
    return;
  for (guint i = 0; i < entente_text_get_size (names); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (names, i, &language);
      g_autoptr (EntenteNode) name = g_object_new (ENTENTE_TYPE_NAME, NULL);

      if (g_strcmp0 (entente_text_get (kept, language), form) == 0)
        continue;
      entente_node_set_string (name, "kind", "alias");
      entente_node_set_string (name, "name", form);
      entente_node_set_string (name, "language", language);
      if (!has_node (entente_node_get_nodes (ENTENTE_NODE (merged), "otherNames"), name))
        entente_node_add_node (ENTENTE_NODE (merged), "otherNames", g_steal_pointer (&name));
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_merge_list_fields:
 * @stays: the record that stays, with its id
 * @other: the record that goes into it, of the same kind
 *
 * Proposes what to do: what only one has is kept, lists and texts are joined, and where both have
 * a value that can be but one, the record that stays has its way.
 *
 * Returns: (transfer full) (element-type EntenteMergeField): the fields in which the two differ.
 */
GArray *
entente_merge_list_fields (EntenteRecord *stays, EntenteRecord *other)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntenteMergeField));
  guint n;
  const EntenteField *fields;

  g_return_val_if_fail (ENTENTE_IS_RECORD (stays) && ENTENTE_IS_RECORD (other), found);
  g_return_val_if_fail (G_OBJECT_TYPE (stays) == G_OBJECT_TYPE (other), found);

  fields = entente_node_get_fields (ENTENTE_NODE (stays), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *mine = dup_value (stays, &fields[i]);
      g_autofree char *others = dup_value (other, &fields[i]);
      EntenteMergeField line = { &fields[i], ENTENTE_MERGE_KEEP, can_be_both (&fields[i]) };

      if (g_str_equal (fields[i].name, "id") || g_strcmp0 (mine, others) == 0)
        continue;
      if (mine == NULL)
        line.choice = ENTENTE_MERGE_TAKE;
      else if (others != NULL && line.can_be_both)
        line.choice = ENTENTE_MERGE_BOTH;
      g_array_append_val (found, line);
    }
  return found;
}

/**
 * entente_merge_records:
 * @fields: (element-type EntenteMergeField): what becomes of each field in which the two differ
 *
 * Returns: (transfer full): what @stays becomes.
 */
EntenteRecord *
entente_merge_records (EntenteRecord *stays, EntenteRecord *other, const GArray *fields)
{
  EntenteRecord *merged = entente_record_copy (stays);

  for (guint i = 0; i < fields->len; i++)
    {
      const EntenteMergeField *line = &g_array_index (fields, EntenteMergeField, i);

      if (line->choice == ENTENTE_MERGE_TAKE)
        entente_node_take_value (ENTENTE_NODE (merged), line->field,
                                 entente_node_dup_value (ENTENTE_NODE (other), line->field), NULL);
      else if (line->choice == ENTENTE_MERGE_BOTH)
        join_values (ENTENTE_NODE (merged), ENTENTE_NODE (other), line->field);
    }
  keep_names (merged, other);
  keep_names (merged, stays);
  entente_record_replace_reference (merged, entente_record_get_id (other), NULL, NULL);
  return merged;
}
