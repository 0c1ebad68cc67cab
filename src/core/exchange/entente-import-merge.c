/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an imported record adds to one that is there, or says otherwise. Nothing that ours has is
 * lost by a merge, except a single value or the words of one language that theirs replaces. */

#define G_LOG_DOMAIN "entente-import-merge"

#include "config.h"

#include "exchange/entente-import-merge.h"

#include "language/entente-date-format.h"
#include "model/entente-identifier.h"
#include "model/entente-inline.h"

#include <math.h>

typedef enum
{
  SAME,
  ADDS,
  CLASHES,
} Verdict;

static Verdict compare_field (EntenteNode *ours, EntenteNode *theirs, const EntenteField *field);

/* --- Comparing -------------------------------------------------------------------------------- */

/* Paragraphs that link nowhere say nothing against the same words with links. */
static gboolean
is_same (const char *mine, const char *form, gboolean paragraphs)
{
  g_autoptr (GPtrArray) spans = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *words = NULL;

  if (mine == NULL || g_str_equal (mine, form))
    return mine != NULL;
  if (!paragraphs)
    return FALSE;
  spans = entente_inline_parse (form);
  for (guint i = 0; i < spans->len; i++)
    if (((EntenteSpan *) spans->pdata[i])->id != NULL)
      return FALSE;
  plain = entente_inline_to_plain (form);
  words = entente_inline_to_plain (mine);
  return g_str_equal (plain, words);
}

/* Words that serve every language serve that one too, and words of no known language are those of
 * whichever language has them. */
static gboolean
has_form (const EntenteText *ours, const char *language, const char *form, gboolean paragraphs)
{
  if (ours == NULL)
    return FALSE;
  if (is_same (entente_text_get (ours, language), form, paragraphs)
      || is_same (entente_text_get (ours, "mul"), form, paragraphs))
    return TRUE;
  for (guint i = 0; g_str_equal (language, "und") && i < entente_text_get_size (ours); i++)
    if (is_same (entente_text_get_nth (ours, i, NULL), form, paragraphs))
      return TRUE;
  return FALSE;
}

static Verdict
compare_texts (EntenteNode *mine, EntenteNode *other, const EntenteField *field)
{
  const EntenteText *ours = entente_node_get_text (mine, field->name);
  const EntenteText *theirs = entente_node_get_text (other, field->name);
  Verdict verdict = SAME;

  for (guint i = 0; i < entente_text_get_size (theirs); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (theirs, i, &language);

      if (has_form (ours, language, form, field->type == ENTENTE_VALUE_PARAGRAPHS))
        continue;
      if (ours != NULL && entente_text_get (ours, language) != NULL)
        return CLASHES;
      verdict = ADDS;
    }
  return verdict;
}

static Verdict
compare_lists (EntenteNode *ours, EntenteNode *theirs, const char *name)
{
  const char *const *mine = entente_node_get_strings (ours, name);
  const char *const *others = entente_node_get_strings (theirs, name);

  for (guint i = 0; others[i] != NULL; i++)
    if (!g_strv_contains (mine, others[i]))
      return ADDS;
  return SAME;
}

static gboolean
covers_unknown (EntenteNode *mine, EntenteNode *other)
{
  JsonObject *ours = entente_node_get_unknown (mine);
  JsonObject *theirs = entente_node_get_unknown (other);
  g_autoptr (GList) keys = theirs != NULL ? json_object_get_members (theirs) : NULL;

  for (GList *l = keys; l != NULL; l = l->next)
    if (ours == NULL || !json_object_has_member (ours, l->data)
        || !json_node_equal (json_object_get_member (ours, l->data),
                             json_object_get_member (theirs, l->data)))
      return FALSE;
  return TRUE;
}

/* Whether @mine says all that @other says: a format that carries less brings nothing new. */
static gboolean
covers (EntenteNode *mine, EntenteNode *other)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (other, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) left = NULL;
      g_autoptr (JsonNode) right = NULL;

      if (compare_field (mine, other, &fields[i]) != SAME)
        return FALSE;
      if (fields[i].type != ENTENTE_VALUE_NUMBERS || !entente_node_is_set (other, &fields[i]))
        continue;
      left = entente_node_dup_value (mine, &fields[i]);
      right = entente_node_dup_value (other, &fields[i]);
      if (!json_node_equal (left, right))
        return FALSE;
    }
  return covers_unknown (mine, other);
}

static gboolean
has_node (GPtrArray *nodes, EntenteNode *node)
{
  for (guint i = 0; i < nodes->len; i++)
    if (covers (nodes->pdata[i], node))
      return TRUE;
  return FALSE;
}

/* Formats that know no kinds take a name for an alias and an address for a web site: what ours has
 * under another kind, or is called by, is nothing new. */
static gboolean
knows_otherwise (EntenteNode *ours, EntenteNode *element, const char *name)
{
  const gboolean is_name = g_str_equal (name, "otherNames");
  const char *field = is_name ? "name" : "url";
  GPtrArray *mine = entente_node_get_nodes (ours, name);
  const char *words;

  if ((!is_name && !g_str_equal (name, "links"))
      || g_strcmp0 (entente_node_get_string (element, "kind"), is_name ? "alias" : "website") != 0)
    return FALSE;
  words = entente_node_get_string (element, field);
  for (guint i = 0; words != NULL && i < mine->len; i++)
    if (g_strcmp0 (entente_node_get_string (mine->pdata[i], field), words) == 0)
      return TRUE;
  return is_name && words != NULL && entente_node_find_field (ours, "name") != NULL
         && has_form (entente_node_get_text (ours, "name"), "und", words, FALSE);
}

/* Registers are written with and without their address, in capitals or not. */
static gboolean
has_identifier (GPtrArray *identifiers, EntenteNode *element)
{
  g_autofree char *key = ENTENTE_IS_IDENTIFIER (element)
                             ? entente_identifier_dup_key (ENTENTE_IDENTIFIER (element))
                             : NULL;

  for (guint i = 0; key != NULL && i < identifiers->len; i++)
    {
      g_autofree char *other = entente_identifier_dup_key (identifiers->pdata[i]);

      if (g_strcmp0 (key, other) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
knows (EntenteNode *ours, EntenteNode *element, const char *name)
{
  return has_node (entente_node_get_nodes (ours, name), element)
         || has_identifier (entente_node_get_nodes (ours, name), element)
         || knows_otherwise (ours, element, name);
}

static Verdict
compare_nodes (EntenteNode *ours, EntenteNode *theirs, const char *name)
{
  GPtrArray *others = entente_node_get_nodes (theirs, name);

  for (guint i = 0; i < others->len; i++)
    if (!knows (ours, others->pdata[i], name))
      return ADDS;
  return SAME;
}

static Verdict
compare_field (EntenteNode *ours, EntenteNode *theirs, const EntenteField *field)
{
  if (!entente_node_is_set (theirs, field))
    return SAME;
  switch (field->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return compare_texts (ours, theirs, field);
    case ENTENTE_VALUE_STRINGS:
      if (!g_str_equal (field->name, "tags") && entente_node_is_set (ours, field))
        return g_strv_equal (entente_node_get_strings (ours, field->name),
                             entente_node_get_strings (theirs, field->name))
                   ? SAME
                   : CLASHES;
      return compare_lists (ours, theirs, field->name);
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return compare_lists (ours, theirs, field->name);
    case ENTENTE_VALUE_NODES:
      return compare_nodes (ours, theirs, field->name);
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_REFERENCE:
      if (!entente_node_is_set (ours, field))
        return ADDS;
      return g_str_equal (entente_node_get_string (ours, field->name),
                          entente_node_get_string (theirs, field->name))
                 ? SAME
                 : CLASHES;
    case ENTENTE_VALUE_DATE:
      if (!entente_node_is_set (ours, field))
        return ADDS;
      return entente_date_equal (entente_node_get_date (ours, field->name),
                                 entente_node_get_date (theirs, field->name))
                 ? SAME
                 : CLASHES;
    case ENTENTE_VALUE_NUMBER:
      if (!entente_node_is_set (ours, field))
        return ADDS;
      return entente_node_get_number (ours, field->name, NULL)
                     == entente_node_get_number (theirs, field->name, NULL)
                 ? SAME
                 : CLASHES;
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      return entente_node_is_set (ours, field) ? SAME : ADDS;
    }
}

/* --- Joining ---------------------------------------------------------------------------------- */

static void
join_texts (EntenteNode *into, EntenteNode *from, const EntenteField *field, EntenteImportSide side)
{
  const char *name = field->name;
  EntenteText *theirs = entente_node_get_text (from, name);

  for (guint i = 0; i < entente_text_get_size (theirs); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (theirs, i, &language);
      EntenteText *ours = entente_node_get_text (into, name);

      if (has_form (ours, language, form, field->type == ENTENTE_VALUE_PARAGRAPHS))
        continue;
      if (side == ENTENTE_IMPORT_THEIRS || ours == NULL
          || entente_text_get (ours, language) == NULL)
        entente_node_set_form (into, name, language, form);
    }
}

static void
join_lists (EntenteNode *into, EntenteNode *from, const char *name)
{
  const char *const *mine = entente_node_get_strings (into, name);
  const char *const *others = entente_node_get_strings (from, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) mine);
  for (guint i = 0; others[i] != NULL; i++)
    if (!g_strv_contains (mine, others[i]))
      g_strv_builder_add (builder, others[i]);
  all = g_strv_builder_end (builder);
  entente_node_set_strings (into, name, (const char *const *) all);
}

static void
join_nodes (EntenteNode *into, EntenteNode *from, const char *name)
{
  GPtrArray *mine = entente_node_get_nodes (into, name);
  GPtrArray *others = entente_node_get_nodes (from, name);

  for (guint i = 0; i < others->len; i++)
    if (!knows (into, others->pdata[i], name))
      g_ptr_array_add (mine, entente_node_copy (others->pdata[i]));
}

static void
take_value (EntenteNode *into, EntenteNode *from, const EntenteField *field)
{
  entente_node_take_value (into, field, entente_node_dup_value (from, field), NULL);
}

static void
join_field (EntenteNode *into, EntenteNode *from, const EntenteImportDifference *difference)
{
  const EntenteField *field = difference->field;

  switch (field->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      join_texts (into, from, field, difference->side);
      break;
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      join_lists (into, from, field->name);
      break;
    case ENTENTE_VALUE_NODES:
      join_nodes (into, from, field->name);
      break;
    case ENTENTE_VALUE_STRINGS:
      if (!difference->clashes && entente_node_is_set (into, field))
        join_lists (into, from, field->name);
      else if (!difference->clashes || difference->side == ENTENTE_IMPORT_THEIRS)
        take_value (into, from, field);
      break;
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      if (!difference->clashes || difference->side == ENTENTE_IMPORT_THEIRS)
        take_value (into, from, field);
      break;
    }
}

static void
join_unknown (EntenteNode *into, EntenteNode *from)
{
  JsonObject *theirs = entente_node_get_unknown (from);
  JsonObject *ours = entente_node_get_unknown (into);
  g_autoptr (GList) keys = theirs != NULL ? json_object_get_members (theirs) : NULL;

  for (GList *l = keys; l != NULL; l = l->next)
    if (ours == NULL || !json_object_has_member (ours, l->data))
      entente_node_set_unknown (into, l->data,
                                json_node_copy (json_object_get_member (theirs, l->data)));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_import_list_differences:
 *
 * Returns: (transfer full) (element-type EntenteImportDifference): the fields in which @theirs says
 *   more than @ours, or something else; theirs wins at first.
 */
GArray *
entente_import_list_differences (EntenteRecord *ours, EntenteRecord *theirs)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntenteImportDifference));
  guint n;
  const EntenteField *fields;

  g_return_val_if_fail (G_OBJECT_TYPE (ours) == G_OBJECT_TYPE (theirs), found);

  fields = entente_node_get_fields (ENTENTE_NODE (theirs), &n);
  for (guint i = 0; i < n; i++)
    {
      EntenteImportDifference difference = { &fields[i], FALSE, ENTENTE_IMPORT_THEIRS };
      Verdict verdict;

      if (g_str_equal (fields[i].name, "id"))
        continue;
      verdict = compare_field (ENTENTE_NODE (ours), ENTENTE_NODE (theirs), &fields[i]);
      difference.clashes = verdict == CLASHES;
      if (verdict != SAME)
        g_array_append_val (found, difference);
    }
  return found;
}

/**
 * entente_import_merge:
 * @differences: (element-type EntenteImportDifference): whose value is taken where the two clash
 *
 * Returns: (transfer full): ours, with what theirs adds.
 */
EntenteRecord *
entente_import_merge (EntenteRecord *ours, EntenteRecord *theirs, const GArray *differences)
{
  EntenteRecord *merged = entente_record_copy (ours);

  for (guint i = 0; i < differences->len; i++)
    join_field (ENTENTE_NODE (merged), ENTENTE_NODE (theirs),
                &g_array_index (differences, EntenteImportDifference, i));
  join_unknown (ENTENTE_NODE (merged), ENTENTE_NODE (theirs));
  return merged;
}

/**
 * entente_import_dup_value:
 * @language: the language of the interface
 *
 * Returns: (transfer full): the value of a field in short, for a person to compare; "" where the
 *   record has none.
 */
char *
entente_import_dup_value (EntenteRecord *record, const EntenteField *field, const char *language)
{
  EntenteNode *node = ENTENTE_NODE (record);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonNode) json = NULL;

  if (!entente_node_is_set (node, field))
    return g_strdup ("");
  if (field->type == ENTENTE_VALUE_DATE)
    return entente_date_format (entente_node_get_date (node, field->name), language,
                                ENTENTE_DATE_STYLE_LONG);
  if (field->type == ENTENTE_VALUE_CODE)
    return g_strdup (entente_vocabulary_get_label (field->vocabulary,
                                                   entente_node_get_string (node, field->name)));
  if (field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_REFERENCE)
    return g_strdup (entente_node_get_string (node, field->name));
  if (field->type == ENTENTE_VALUE_STRINGS || field->type == ENTENTE_VALUE_REFERENCES
      || field->type == ENTENTE_VALUE_CODES)
    return g_strjoinv ("; ", (GStrv) entente_node_get_strings (node, field->name));
  if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS)
    {
      EntenteText *text = entente_node_get_text (node, field->name);

      for (guint i = 0; i < entente_text_get_size (text); i++)
        {
          const char *tag;
          const char *form = entente_text_get_nth (text, i, &tag);

          g_string_append_printf (out, "%s[%s] %s", i > 0 ? "\n" : "", tag, form);
        }
      return g_string_free (g_steal_pointer (&out), FALSE);
    }
  json = entente_node_dup_value (node, field);
  return json_to_string (json, FALSE);
}
