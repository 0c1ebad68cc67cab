/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a node to JSON text: keys in the order of the table, then the unknown ones; nothing that is
 * empty. The same node always gives the same bytes. */

#define G_LOG_DOMAIN "entente-node"

#include "config.h"

#include "model/entente-node-private.h"

#include <math.h>

#define VALUE(self, f, type) ENTENTE_NODE_VALUE (self, f, type)

/* An indent below 0 means compact; else it is the depth of what is being written. */
#define DEEPER(indent) ((indent) < 0 ? -1 : (indent) + 1)

/* --- Pieces of JSON --------------------------------------------------------------------------- */

static void
append_break (GString *out, int indent)
{
  if (indent < 0)
    return;
  g_string_append_c (out, '\n');
  for (int i = 0; i < indent; i++)
    g_string_append (out, "  ");
}

static void
append_string (GString *out, const char *string)
{
  const char *start = string;

  g_string_append_c (out, '"');
  for (const char *p = string;; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, start, p - start);
      start = p + 1;
      if (c == '\0')
        break;
      else if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append_c (out, '"');
}

static void
append_key (GString *out, const char *key, int indent, gboolean *first)
{
  if (!*first)
    g_string_append_c (out, ',');
  *first = FALSE;
  append_break (out, DEEPER (indent));
  append_string (out, key);
  g_string_append (out, indent < 0 ? ":" : ": ");
}

static void
append_item (GString *out, int indent, gboolean *first)
{
  if (!*first)
    g_string_append_c (out, ',');
  *first = FALSE;
  append_break (out, DEEPER (indent));
}

static void
close_bracket (GString *out, char bracket, int indent, gboolean empty)
{
  if (!empty)
    append_break (out, indent);
  g_string_append_c (out, bracket);
}

/* The shortest form that reads back as the same number. */
static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number == floor (number) && fabs (number) < 1e15)
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number)
    g_ascii_dtostr (buffer, sizeof buffer, number);
  g_string_append (out, buffer);
}

/* --- JSON that the table does not know --------------------------------------------------------- */

static void append_json_node (GString *out, JsonNode *node, int indent);

static void
append_json_object (GString *out, JsonObject *object, int indent)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (GList *l = keys; l != NULL; l = l->next)
    {
      append_key (out, l->data, indent, &first);
      append_json_node (out, json_object_get_member (object, l->data), DEEPER (indent));
    }
  close_bracket (out, '}', indent, first);
}

static gboolean
holds_numbers_only (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        return FALSE;
    }
  return TRUE;
}

/* Numbers stand on one line, as those of the table do. */
static void
append_json_numbers (GString *out, JsonArray *array)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      append_json_node (out, json_array_get_element (array, i), -1);
    }
  g_string_append_c (out, ']');
}

static void
append_json_array (GString *out, JsonArray *array, int indent)
{
  gboolean first = TRUE;

  if (holds_numbers_only (array))
    {
      append_json_numbers (out, array);
      return;
    }
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      append_item (out, indent, &first);
      append_json_node (out, json_array_get_element (array, i), DEEPER (indent));
    }
  close_bracket (out, ']', indent, first);
}

static void
append_json_node (GString *out, JsonNode *node, int indent)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_json_object (out, json_node_get_object (node), indent);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_json_array (out, json_node_get_array (node), indent);
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    append_string (out, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    append_number (out, json_node_get_double (node));
}

/* --- Values of the table ----------------------------------------------------------------------- */

static void
append_strings (GString *out, const GStrv strings, int indent)
{
  gboolean first = TRUE;

  g_string_append_c (out, '[');
  for (char **s = strings; *s != NULL; s++)
    {
      append_item (out, indent, &first);
      append_string (out, *s);
    }
  close_bracket (out, ']', indent, first);
}

static void
append_numbers (GString *out, GArray *numbers)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (out, i > 0 ? ", %d" : "%d", g_array_index (numbers, int, i));
  g_string_append_c (out, ']');
}

static void
append_text (GString *out, const EntenteText *text, gboolean paragraphs, int indent)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (text, i, &language);

      append_key (out, language, indent, &first);
      if (paragraphs)
        {
          g_auto (GStrv) parts = g_strsplit (form, "\n\n", -1);

          append_strings (out, parts, DEEPER (indent));
        }
      else
        append_string (out, form);
    }
  close_bracket (out, '}', indent, first);
}

static void
append_nodes (GString *out, GPtrArray *nodes, int indent)
{
  gboolean first = TRUE;

  g_string_append_c (out, '[');
  for (guint i = 0; i < nodes->len; i++)
    {
      append_item (out, indent, &first);
      entente_node_append_json (g_ptr_array_index (nodes, i), out, DEEPER (indent));
    }
  close_bracket (out, ']', indent, first);
}

static void
append_date (GString *out, const EntenteDate *date)
{
  g_autofree char *edtf = entente_date_to_edtf (date);

  append_string (out, edtf);
}

static void
append_value (GString *out, EntenteNode *self, const EntenteField *field, int indent)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_CODE:
      append_string (out, VALUE (self, field, char *));
      break;
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      append_strings (out, VALUE (self, field, GStrv), indent);
      break;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      append_text (out, VALUE (self, field, EntenteText *), field->type == ENTENTE_VALUE_PARAGRAPHS,
                   indent);
      break;
    case ENTENTE_VALUE_DATE:
      append_date (out, VALUE (self, field, EntenteDate *));
      break;
    case ENTENTE_VALUE_NUMBER:
      append_number (out, VALUE (self, field, double));
      break;
    case ENTENTE_VALUE_NUMBERS:
      append_numbers (out, VALUE (self, field, GArray *));
      break;
    case ENTENTE_VALUE_BOOLEAN:
      g_string_append (out, "true");
      break;
    case ENTENTE_VALUE_NODES:
      append_nodes (out, VALUE (self, field, GPtrArray *), indent);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_node_append_json:
 * @self: a node
 * @out: where to write
 * @indent: -1 for one line without spaces, else the depth at which the object stands (0: outermost)
 *
 * Writes @self in its canonical form.
 */
void
entente_node_append_json (EntenteNode *self, GString *out, int indent)
{
  const char *tag;
  JsonObject *extra;
  gboolean first = TRUE;
  guint n;
  const EntenteField *fields;

  g_return_if_fail (ENTENTE_IS_NODE (self));
  g_return_if_fail (out != NULL);

  g_string_append_c (out, '{');
  tag = ENTENTE_NODE_GET_CLASS (self)->tag;
  if (tag != NULL)
    {
      append_key (out, "kind", indent, &first);
      append_string (out, tag);
    }
  fields = entente_node_get_fields (self, &n);
  for (guint i = 0; i < n; i++)
    if (entente_node_is_set (self, &fields[i]))
      {
        append_key (out, fields[i].name, indent, &first);
        append_value (out, self, &fields[i], DEEPER (indent));
      }
  extra = _entente_node_get_extra (self);
  if (extra != NULL)
    {
      g_autoptr (GList) keys = json_object_get_members (extra);

      for (GList *l = keys; l != NULL; l = l->next)
        {
          append_key (out, l->data, indent, &first);
          append_json_node (out, json_object_get_member (extra, l->data), DEEPER (indent));
        }
    }
  close_bracket (out, '}', indent, first);
}

/**
 * entente_node_to_json:
 *
 * Returns: (transfer full): @self as a tree.
 */
JsonNode *
entente_node_to_json (EntenteNode *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  entente_node_append_json (self, text, -1);
  return json_from_string (text->str, NULL);
}

/**
 * entente_node_dup_value:
 *
 * Returns: (transfer full) (nullable): the value of one field as JSON; %NULL where it is not set.
 */
JsonNode *
entente_node_dup_value (EntenteNode *self, const EntenteField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_NODE (self) && field != NULL, NULL);

  if (!entente_node_is_set (self, field))
    return NULL;
  append_value (text, self, field, -1);
  return json_from_string (text->str, NULL);
}
