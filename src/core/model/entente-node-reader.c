/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From JSON to a node. Whatever is wrong is reported with its place, as in
 * "records[12].parties[0].role", and nothing is made. */

#define G_LOG_DOMAIN "entente-node"

#include "config.h"

#include "model/entente-node-private.h"

#include "model/entente-error.h"
#include "model/entente-record.h"

#include <glib/gi18n.h>
#include <math.h>

#define VALUE(self, f, type) ENTENTE_NODE_VALUE (self, f, type)

/* Where we are, as a chain on the stack; it becomes a string only when something is wrong. */
typedef struct _Place
{
  const struct _Place *up;
  const char *key; /* NULL for an element of an array */
  guint index;
} Place;

static gboolean
read_members (EntenteNode *self, JsonObject *object, const Place *place, GError **error);

/* --- Errors ----------------------------------------------------------------------------------- */

static void
append_place (GString *out, const Place *place)
{
  if (place == NULL)
    return;
  append_place (out, place->up);
  if (place->key == NULL)
    g_string_append_printf (out, "[%u]", place->index);
  else if (*place->key != '\0')
    g_string_append_printf (out, out->len > 0 ? ".%s" : "%s", place->key);
}

static gboolean
fail (GError **error, EntenteError code, const Place *place, const char *reason)
{
  g_autoptr (GString) where = g_string_new (NULL);

  append_place (where, place);
  /* Translators: a place in a file, such as “records[12].signed”, and what is wrong there */
  g_set_error (error, ENTENTE_ERROR, code, C_ ("error", "%1$s: %2$s"), where->str, reason);
  return FALSE;
}

static gboolean
fail_type (GError **error, const Place *place, const char *reason)
{
  return fail (error, ENTENTE_ERROR_BAD_TYPE, place, reason);
}

/* --- Values ----------------------------------------------------------------------------------- */

static const char *
read_string (JsonNode *node, const Place *place, GError **error)
{
  const char *string;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail_type (error, place, _ ("a string is expected here"));
      return NULL;
    }
  string = json_node_get_string (node);
  if (strlen (string) > ENTENTE_MAX_STRING_BYTES)
    {
      g_autofree char *most
          = g_format_size_full (ENTENTE_MAX_STRING_BYTES, G_FORMAT_SIZE_IEC_UNITS);
      g_autofree char *size = g_format_size_full (strlen (string), G_FORMAT_SIZE_IEC_UNITS);
      /* Translators: two sizes, such as “100 MiB” and “8 MiB” */
      g_autofree char *reason
          = g_strdup_printf (_ ("the text has %1$s; at most %2$s can be kept"), size, most);

      fail (error, ENTENTE_ERROR_TOO_LARGE, place, reason);
      return NULL;
    }
  if (!g_utf8_validate (string, -1, NULL))
    {
      fail (error, ENTENTE_ERROR_BAD_FORMAT, place, _ ("the text is not valid UTF-8"));
      return NULL;
    }
  return string;
}

static const char *
read_reference (JsonNode *node, const Place *place, GError **error)
{
  const char *string = read_string (node, place, error);

  if (string != NULL && !entente_id_is_valid (string))
    {
      /* Translators: %s is what stands there */
      g_autofree char *reason = g_strdup_printf (
          _ ("“%s” is not an id: small letters, digits and hyphens only"), string);

      fail (error, ENTENTE_ERROR_BAD_ID, place, reason);
      return NULL;
    }
  return string;
}

static const char *
read_code (JsonNode *node, const EntenteField *field, const Place *place, GError **error)
{
  const char *string = read_string (node, place, error);
  const char *code;

  if (string == NULL)
    return NULL;
  code = entente_vocabulary_find (field->vocabulary, string);
  if (code == NULL)
    {
      g_autofree char *reason =
          /* Translators: an unknown code, and the name of the list of words that lacks it */
          g_strdup_printf (_ ("“%1$s” is not in the vocabulary “%2$s”"), string,
                           entente_vocabulary_get_name (field->vocabulary));

      fail (error, ENTENTE_ERROR_BAD_CODE, place, reason);
    }
  return code;
}

static GStrv
read_list (JsonNode *node, const EntenteField *field, const Place *place, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_type (error, place, _ ("a list of strings is expected here"));
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Place here = { place, NULL, i };
      JsonNode *element = json_array_get_element (array, i);
      const char *string;

      if (field->type == ENTENTE_VALUE_REFERENCES)
        string = read_reference (element, &here, error);
      else if (field->type == ENTENTE_VALUE_CODES)
        string = read_code (element, field, &here, error);
      else
        string = read_string (element, &here, error);
      if (string == NULL)
        return NULL;
      g_strv_builder_add (builder, string);
    }
  return g_strv_builder_end (builder);
}

static char *
read_paragraphs (JsonNode *node, const Place *place, GError **error)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_type (error, place, _ ("a list of paragraphs is expected here"));
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Place here = { place, NULL, i };
      const char *string = read_string (json_array_get_element (array, i), &here, error);

      if (string == NULL)
        return NULL;
      if (i > 0)
        g_string_append (joined, "\n\n");
      g_string_append (joined, string);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static EntenteText *
read_text (JsonNode *node, const EntenteField *field, const Place *place, GError **error)
{
  g_autoptr (EntenteText) text = entente_text_new ();
  JsonObjectIter iter;
  const char *language;
  JsonNode *form;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail_type (error, place, _ ("an object with a text for each language is expected here"));
      return NULL;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &language, &form))
    {
      Place here = { place, language, 0 };

      if (field->type == ENTENTE_VALUE_PARAGRAPHS)
        {
          g_autofree char *joined = read_paragraphs (form, &here, error);

          if (joined == NULL)
            return NULL;
          entente_text_set (text, language, joined);
        }
      else
        {
          const char *string = read_string (form, &here, error);

          if (string == NULL)
            return NULL;
          entente_text_set (text, language, string);
        }
    }
  return g_steal_pointer (&text);
}

static gboolean
read_date (EntenteNode *self,
           const EntenteField *field,
           JsonNode *node,
           const Place *place,
           GError **error)
{
  g_autoptr (GError) reason = NULL;
  const char *string = read_string (node, place, error);
  EntenteDate *date;

  if (string == NULL)
    return FALSE;
  date = entente_date_new_from_edtf (string, &reason);
  if (date == NULL)
    return fail (error, ENTENTE_ERROR_BAD_DATE, place, reason->message);
  VALUE (self, field, EntenteDate *) = date;
  return TRUE;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
read_numbers (EntenteNode *self,
              const EntenteField *field,
              JsonNode *node,
              const Place *place,
              GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (error, place, _ ("a list of numbers is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Place here = { place, NULL, i };
      JsonNode *element = json_array_get_element (array, i);
      int number;

      if (!is_number (element))
        return fail_type (error, &here, _ ("a number is expected here"));
      number = (int) CLAMP (json_node_get_int (element), G_MININT, G_MAXINT);
      g_array_append_val (numbers, number);
    }
  VALUE (self, field, GArray *) = g_steal_pointer (&numbers);
  return TRUE;
}

static gboolean
read_nodes (EntenteNode *self,
            const EntenteField *field,
            JsonNode *node,
            const Place *place,
            GError **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (error, place, _ ("a list of objects is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Place here = { place, NULL, i };
      JsonNode *element = json_array_get_element (array, i);
      EntenteNode *child;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return fail_type (error, &here, _ ("an object is expected here"));
      child = g_object_new (field->node_type (), NULL);
      g_ptr_array_add (VALUE (self, field, GPtrArray *), child);
      if (!read_members (child, json_node_get_object (element), &here, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_scalar (EntenteNode *self,
             const EntenteField *field,
             JsonNode *node,
             const Place *place,
             GError **error)
{
  const char *string;

  if (field->type == ENTENTE_VALUE_CODE)
    {
      string = read_code (node, field, place, error);
      VALUE (self, field, const char *) = string;
      return string != NULL;
    }
  string = field->type == ENTENTE_VALUE_REFERENCE ? read_reference (node, place, error)
                                                  : read_string (node, place, error);
  if (string == NULL)
    return FALSE;
  VALUE (self, field, char *) = *string != '\0' ? g_strdup (string) : NULL;
  return TRUE;
}

static gboolean
read_value (EntenteNode *self,
            const EntenteField *field,
            JsonNode *node,
            const Place *place,
            GError **error)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_CODE:
      return read_scalar (self, field, node, place, error);
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      VALUE (self, field, GStrv) = read_list (node, field, place, error);
      return VALUE (self, field, GStrv) != NULL;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      VALUE (self, field, EntenteText *) = read_text (node, field, place, error);
      return VALUE (self, field, EntenteText *) != NULL;
    case ENTENTE_VALUE_DATE:
      return read_date (self, field, node, place, error);
    case ENTENTE_VALUE_NUMBER:
      if (!is_number (node))
        return fail_type (error, place, _ ("a number is expected here"));
      VALUE (self, field, double) = json_node_get_double (node);
      return TRUE;
    case ENTENTE_VALUE_NUMBERS:
      return read_numbers (self, field, node, place, error);
    case ENTENTE_VALUE_BOOLEAN:
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return fail_type (error, place, _ ("true or false is expected here"));
      VALUE (self, field, gboolean) = json_node_get_boolean (node);
      return TRUE;
    case ENTENTE_VALUE_NODES:
      return read_nodes (self, field, node, place, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_members (EntenteNode *self, JsonObject *object, const Place *place, GError **error)
{
  const char *tag = ENTENTE_NODE_GET_CLASS (self)->tag;
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *key = l->data;
      JsonNode *node = json_object_get_member (object, key);
      const EntenteField *field = entente_node_find_field (self, key);
      Place here = { place, key, 0 };

      if (field == NULL && tag != NULL && g_str_equal (key, "kind"))
        continue;
      if (field == NULL)
        _entente_node_set_extra (self, key, json_node_copy (node));
      else if (!JSON_NODE_HOLDS_NULL (node) && !read_value (self, field, node, &here, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_node_from_json:
 * @type: a type of node
 * @object: what to read
 * @path: (nullable): the place of @object in its file, for messages
 * @error: what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the node.
 */
EntenteNode *
entente_node_from_json (GType type, JsonObject *object, const char *path, GError **error)
{
  g_autoptr (EntenteNode) self = NULL;
  Place place = { NULL, path != NULL ? path : "", 0 };

  g_return_val_if_fail (g_type_is_a (type, ENTENTE_TYPE_NODE), NULL);
  g_return_val_if_fail (object != NULL, NULL);

  self = g_object_new (type, NULL);
  if (!read_members (self, object, &place, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * entente_node_take_value:
 * @value: (transfer full) (nullable): the new value as JSON, %NULL to clear the field
 *
 * Sets one field from JSON; where @value does not fit, the field is left empty and @error says why.
 */
gboolean
entente_node_take_value (EntenteNode *self,
                         const EntenteField *field,
                         JsonNode *value,
                         GError **error)
{
  g_autoptr (JsonNode) owned = value;
  Place place = { NULL, NULL, 0 };

  g_return_val_if_fail (ENTENTE_IS_NODE (self) && field != NULL, FALSE);

  place.key = field->name;
  entente_node_clear (self, field);
  if (owned == NULL || JSON_NODE_HOLDS_NULL (owned))
    return TRUE;
  if (read_value (self, field, owned, &place, error))
    return TRUE;
  entente_node_clear (self, field);
  return FALSE;
}
