/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-node"

#include "config.h"

#include "model/entente-node-private.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  JsonObject *extra; /* owned, nullable: keys that the table does not know */
} EntenteNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteNode, entente_node, G_TYPE_OBJECT)

#define VALUE(self, f, type) ENTENTE_NODE_VALUE (self, f, type)

/* --- Helpers ---------------------------------------------------------------------------------- */

static const EntenteField *
find_typed (EntenteNode *self, const char *name, EntenteValueType type, EntenteValueType other)
{
  const EntenteField *field = entente_node_find_field (self, name);

  if (field == NULL || (field->type != type && field->type != other))
    {
      g_critical ("%s has no such field of that type: %s", G_OBJECT_TYPE_NAME (self), name);
      return NULL;
    }
  return field;
}

static gboolean
is_list (EntenteValueType type)
{
  return type == ENTENTE_VALUE_STRINGS || type == ENTENTE_VALUE_CODES
         || type == ENTENTE_VALUE_REFERENCES;
}

static void
init_value (EntenteNode *self, const EntenteField *field)
{
  if (field->type == ENTENTE_VALUE_NUMBER)
    VALUE (self, field, double) = NAN;
  else if (field->type == ENTENTE_VALUE_NODES)
    VALUE (self, field, GPtrArray *) = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
clear_value (EntenteNode *self, const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
      g_clear_pointer (&VALUE (self, field, char *), g_free);
      break;
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      g_clear_pointer (&VALUE (self, field, GStrv), g_strfreev);
      break;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      g_clear_pointer (&VALUE (self, field, EntenteText *), entente_text_free);
      break;
    case ENTENTE_VALUE_DATE:
      g_clear_pointer (&VALUE (self, field, EntenteDate *), entente_date_free);
      break;
    case ENTENTE_VALUE_CODE:
      VALUE (self, field, const char *) = NULL;
      break;
    case ENTENTE_VALUE_NUMBER:
      VALUE (self, field, double) = NAN;
      break;
    case ENTENTE_VALUE_NUMBERS:
      g_clear_pointer (&VALUE (self, field, GArray *), g_array_unref);
      break;
    case ENTENTE_VALUE_BOOLEAN:
      VALUE (self, field, gboolean) = FALSE;
      break;
    case ENTENTE_VALUE_NODES:
      g_ptr_array_set_size (VALUE (self, field, GPtrArray *), 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
copy_nodes (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, entente_node_copy (g_ptr_array_index (from, i)));
}

static void
copy_value (EntenteNode *from, EntenteNode *to, const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
      VALUE (to, field, char *) = g_strdup (VALUE (from, field, char *));
      break;
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      VALUE (to, field, GStrv) = g_strdupv (VALUE (from, field, GStrv));
      break;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      VALUE (to, field, EntenteText *) = entente_text_copy (VALUE (from, field, EntenteText *));
      break;
    case ENTENTE_VALUE_DATE:
      if (VALUE (from, field, EntenteDate *) != NULL)
        VALUE (to, field, EntenteDate *) = entente_date_copy (VALUE (from, field, EntenteDate *));
      break;
    case ENTENTE_VALUE_CODE:
      VALUE (to, field, const char *) = VALUE (from, field, const char *);
      break;
    case ENTENTE_VALUE_NUMBER:
      VALUE (to, field, double) = VALUE (from, field, double);
      break;
    case ENTENTE_VALUE_NUMBERS:
      if (VALUE (from, field, GArray *) != NULL)
        VALUE (to, field, GArray *) = g_array_copy (VALUE (from, field, GArray *));
      break;
    case ENTENTE_VALUE_BOOLEAN:
      VALUE (to, field, gboolean) = VALUE (from, field, gboolean);
      break;
    case ENTENTE_VALUE_NODES:
      copy_nodes (VALUE (from, field, GPtrArray *), VALUE (to, field, GPtrArray *));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_node_constructed (GObject *object)
{
  EntenteNode *self = ENTENTE_NODE (object);
  guint n;
  const EntenteField *fields = entente_node_get_fields (self, &n);

  for (guint i = 0; i < n; i++)
    init_value (self, &fields[i]);
  G_OBJECT_CLASS (entente_node_parent_class)->constructed (object);
}

static void
entente_node_finalize (GObject *object)
{
  EntenteNode *self = ENTENTE_NODE (object);
  EntenteNodePrivate *priv = entente_node_get_instance_private (self);
  guint n;
  const EntenteField *fields = entente_node_get_fields (self, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].type == ENTENTE_VALUE_NODES)
      g_clear_pointer (&VALUE (self, &fields[i], GPtrArray *), g_ptr_array_unref);
    else
      clear_value (self, &fields[i]);
  g_clear_pointer (&priv->extra, json_object_unref);
  G_OBJECT_CLASS (entente_node_parent_class)->finalize (object);
}

static void
entente_node_class_init (EntenteNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = entente_node_constructed;
  object_class->finalize = entente_node_finalize;
}

static void
entente_node_init (EntenteNode *self)
{
}

JsonObject *
_entente_node_get_extra (EntenteNode *self)
{
  EntenteNodePrivate *priv = entente_node_get_instance_private (self);

  return priv->extra;
}

void
_entente_node_set_extra (EntenteNode *self, const char *key, JsonNode *value)
{
  EntenteNodePrivate *priv = entente_node_get_instance_private (self);

  if (priv->extra == NULL)
    priv->extra = json_object_new ();
  json_object_set_member (priv->extra, key, value);
}

/* --- Public functions: the table --------------------------------------------------------------- */

/**
 * entente_node_class_set_fields:
 * @klass: the class, in its class_init
 * @fields: (array length=n_fields): the table, static
 *
 * Tells what the nodes of this class consist of.
 */
void
entente_node_class_set_fields (EntenteNodeClass *klass, const EntenteField *fields, guint n_fields)
{
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_fields; i++)
    g_hash_table_insert (klass->by_name, (gpointer) fields[i].name, (gpointer) &fields[i]);
}

const EntenteField *
entente_node_get_fields (EntenteNode *self, guint *n_fields)
{
  EntenteNodeClass *klass = ENTENTE_NODE_GET_CLASS (self);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * entente_node_find_field:
 *
 * Returns: (nullable) (transfer none): the line of the table that is about @name.
 */
const EntenteField *
entente_node_find_field (EntenteNode *self, const char *name)
{
  g_return_val_if_fail (ENTENTE_IS_NODE (self), NULL);

  return g_hash_table_lookup (ENTENTE_NODE_GET_CLASS (self)->by_name, name);
}

/**
 * entente_field_get_label:
 *
 * Returns: (transfer none): the name of the field in the interface language; not to be kept.
 */
const char *
entente_field_get_label (const EntenteField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return field->label != NULL ? g_dpgettext2 (NULL, "field-name", field->label) : field->name;
}

gboolean
entente_node_is_set (EntenteNode *self, const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
    case ENTENTE_VALUE_CODE:
      return VALUE (self, field, char *) != NULL;
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return VALUE (self, field, GStrv) != NULL && *VALUE (self, field, GStrv) != NULL;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return !entente_text_is_empty (VALUE (self, field, EntenteText *));
    case ENTENTE_VALUE_DATE:
      return VALUE (self, field, EntenteDate *) != NULL;
    case ENTENTE_VALUE_NUMBER:
      return !isnan (VALUE (self, field, double));
    case ENTENTE_VALUE_NUMBERS:
      return VALUE (self, field, GArray *) != NULL && VALUE (self, field, GArray *)->len > 0;
    case ENTENTE_VALUE_BOOLEAN:
      return VALUE (self, field, gboolean);
    case ENTENTE_VALUE_NODES:
      return VALUE (self, field, GPtrArray *)->len > 0;
    default:
      g_assert_not_reached ();
    }
}

/* --- Public functions: reading ----------------------------------------------------------------- */

/**
 * entente_node_get_string:
 * @name: a field that is a string, a code or a reference
 *
 * Returns: (nullable) (transfer none): its value.
 */
const char *
entente_node_get_string (EntenteNode *self, const char *name)
{
  const EntenteField *field = entente_node_find_field (self, name);

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_CODE
                            || field->type == ENTENTE_VALUE_REFERENCE,
                        NULL);
  return VALUE (self, field, char *);
}

/**
 * entente_node_get_strings:
 * @name: a field that is a list of strings, codes or references
 *
 * Returns: (transfer none): its values, never %NULL.
 */
const char *const *
entente_node_get_strings (EntenteNode *self, const char *name)
{
  static const char *const none[] = { NULL };
  const EntenteField *field = entente_node_find_field (self, name);

  g_return_val_if_fail (field != NULL && is_list (field->type), none);
  if (VALUE (self, field, GStrv) == NULL)
    return none;
  return (const char *const *) VALUE (self, field, GStrv);
}

EntenteText *
entente_node_get_text (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_TEXT, ENTENTE_VALUE_PARAGRAPHS);

  return field != NULL ? VALUE (self, field, EntenteText *) : NULL;
}

EntenteDate *
entente_node_get_date (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_DATE, ENTENTE_VALUE_DATE);

  return field != NULL ? VALUE (self, field, EntenteDate *) : NULL;
}

/**
 * entente_node_get_number:
 * @ret_set: (out) (optional): whether the number is stated
 *
 * Returns: the number, NAN where it is not stated.
 */
double
entente_node_get_number (EntenteNode *self, const char *name, gboolean *ret_set)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NUMBER, ENTENTE_VALUE_NUMBER);
  double value = field != NULL ? VALUE (self, field, double) : NAN;

  if (ret_set != NULL)
    *ret_set = !isnan (value);
  return value;
}

GArray *
entente_node_get_numbers (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NUMBERS, ENTENTE_VALUE_NUMBERS);

  return field != NULL ? VALUE (self, field, GArray *) : NULL;
}

gboolean
entente_node_get_boolean (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_BOOLEAN, ENTENTE_VALUE_BOOLEAN);

  return field != NULL && VALUE (self, field, gboolean);
}

/**
 * entente_node_get_nodes:
 *
 * Returns: (transfer none) (element-type EntenteNode): the elements, never %NULL.
 */
GPtrArray *
entente_node_get_nodes (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NODES, ENTENTE_VALUE_NODES);

  return field != NULL ? VALUE (self, field, GPtrArray *) : NULL;
}

/**
 * entente_node_get_item_key:
 * @self: an element of a list inside a record
 *
 * What evidence calls this element by: its key, or the first id that it refers to.
 *
 * Returns: (nullable) (transfer none): the key.
 */
const char *
entente_node_get_item_key (EntenteNode *self)
{
  const EntenteField *key = entente_node_find_field (self, "key");
  guint n;
  const EntenteField *fields = entente_node_get_fields (self, &n);

  if (key != NULL && VALUE (self, key, char *) != NULL)
    return VALUE (self, key, char *);
  for (guint i = 0; i < n; i++)
    if (fields[i].type == ENTENTE_VALUE_REFERENCE && VALUE (self, &fields[i], char *) != NULL)
      return VALUE (self, &fields[i], char *);
  return NULL;
}

/* --- Public functions: writing ----------------------------------------------------------------- */

void
entente_node_clear (EntenteNode *self, const EntenteField *field)
{
  g_return_if_fail (ENTENTE_IS_NODE (self));
  g_return_if_fail (field != NULL);

  clear_value (self, field);
}

/**
 * entente_node_set_string:
 * @value: (nullable): the value; "" clears as well
 *
 * Returns: %FALSE where @name is a code and its vocabulary has no @value; nothing is changed then.
 */
gboolean
entente_node_set_string (EntenteNode *self, const char *name, const char *value)
{
  const EntenteField *field = entente_node_find_field (self, name);
  const char *code = NULL;
  char *copy;

  g_return_val_if_fail (field != NULL, FALSE);

  if (value != NULL && *value == '\0')
    value = NULL;
  if (field->type == ENTENTE_VALUE_CODE)
    {
      if (value != NULL && (code = entente_vocabulary_find (field->vocabulary, value)) == NULL)
        return FALSE;
      VALUE (self, field, const char *) = code;
      return TRUE;
    }
  g_return_val_if_fail (
      field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_REFERENCE, FALSE);
  copy = g_strdup (value);
  clear_value (self, field);
  VALUE (self, field, char *) = copy;
  return TRUE;
}

void
entente_node_set_strings (EntenteNode *self, const char *name, const char *const *values)
{
  const EntenteField *field = entente_node_find_field (self, name);
  GStrv copy;

  g_return_if_fail (field != NULL && is_list (field->type));

  copy = g_strdupv ((GStrv) values);
  clear_value (self, field);
  VALUE (self, field, GStrv) = copy;
}

void
entente_node_set_text (EntenteNode *self, const char *name, const EntenteText *value)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_TEXT, ENTENTE_VALUE_PARAGRAPHS);
  EntenteText *copy;

  g_return_if_fail (field != NULL);

  copy = entente_text_copy (value);
  clear_value (self, field);
  VALUE (self, field, EntenteText *) = copy;
}

/**
 * entente_node_set_form:
 * @language: a BCP 47 tag
 * @form: (nullable): the form in @language, %NULL to take it out
 *
 * Sets a text in one language.
 */
void
entente_node_set_form (EntenteNode *self, const char *name, const char *language, const char *form)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_TEXT, ENTENTE_VALUE_PARAGRAPHS);

  g_return_if_fail (field != NULL);

  if (VALUE (self, field, EntenteText *) == NULL)
    VALUE (self, field, EntenteText *) = entente_text_new ();
  entente_text_set (VALUE (self, field, EntenteText *), language, form);
}

void
entente_node_set_date (EntenteNode *self, const char *name, const EntenteDate *value)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_DATE, ENTENTE_VALUE_DATE);
  EntenteDate *copy;

  g_return_if_fail (field != NULL);

  copy = value != NULL ? entente_date_copy (value) : NULL;
  clear_value (self, field);
  VALUE (self, field, EntenteDate *) = copy;
}

void
entente_node_set_number (EntenteNode *self, const char *name, double value)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NUMBER, ENTENTE_VALUE_NUMBER);

  g_return_if_fail (field != NULL);

  VALUE (self, field, double) = value;
}

void
entente_node_set_numbers (EntenteNode *self, const char *name, const int *values, guint n)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NUMBERS, ENTENTE_VALUE_NUMBERS);

  g_return_if_fail (field != NULL);

  clear_value (self, field);
  VALUE (self, field, GArray *) = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
  g_array_append_vals (VALUE (self, field, GArray *), values, n);
}

void
entente_node_set_boolean (EntenteNode *self, const char *name, gboolean value)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_BOOLEAN, ENTENTE_VALUE_BOOLEAN);

  g_return_if_fail (field != NULL);

  VALUE (self, field, gboolean) = value;
}

/**
 * entente_node_add_node:
 * @element: (transfer full): what to add at the end of the list @name
 */
void
entente_node_add_node (EntenteNode *self, const char *name, EntenteNode *element)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NODES, ENTENTE_VALUE_NODES);

  g_return_if_fail (field != NULL);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (element, field->node_type ()));

  g_ptr_array_add (VALUE (self, field, GPtrArray *), element);
}

/**
 * entente_node_append:
 *
 * Makes an empty element at the end of the list @name.
 *
 * Returns: (transfer none): the element, to be filled.
 */
EntenteNode *
entente_node_append (EntenteNode *self, const char *name)
{
  const EntenteField *field = find_typed (self, name, ENTENTE_VALUE_NODES, ENTENTE_VALUE_NODES);
  EntenteNode *element;

  g_return_val_if_fail (field != NULL, NULL);

  element = g_object_new (field->node_type (), NULL);
  g_ptr_array_add (VALUE (self, field, GPtrArray *), element);
  return element;
}

/**
 * entente_node_get_unknown:
 *
 * Returns: (transfer none) (nullable): the keys that the table does not know.
 */
JsonObject *
entente_node_get_unknown (EntenteNode *self)
{
  g_return_val_if_fail (ENTENTE_IS_NODE (self), NULL);

  return _entente_node_get_extra (self);
}

/**
 * entente_node_set_unknown:
 * @key: a key that the table does not know
 * @value: (transfer full): what to keep under it
 */
void
entente_node_set_unknown (EntenteNode *self, const char *key, JsonNode *value)
{
  g_return_if_fail (ENTENTE_IS_NODE (self));
  g_return_if_fail (entente_node_find_field (self, key) == NULL);

  _entente_node_set_extra (self, key, value);
}

/**
 * entente_node_copy:
 *
 * Returns: (transfer full): a deep copy.
 */
EntenteNode *
entente_node_copy (EntenteNode *self)
{
  EntenteNode *copy;
  JsonObject *extra;
  guint n;
  const EntenteField *fields;

  g_return_val_if_fail (ENTENTE_IS_NODE (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  fields = entente_node_get_fields (self, &n);
  for (guint i = 0; i < n; i++)
    copy_value (self, copy, &fields[i]);
  extra = _entente_node_get_extra (self);
  if (extra != NULL)
    {
      g_autoptr (GList) keys = json_object_get_members (extra);

      for (GList *l = keys; l != NULL; l = l->next)
        _entente_node_set_extra (copy, l->data, json_object_dup_member (extra, l->data));
    }
  return copy;
}

/**
 * entente_node_equal:
 *
 * Returns: whether the two are written alike.
 */
gboolean
entente_node_equal (EntenteNode *a, EntenteNode *b)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  entente_node_append_json (a, left, -1);
  entente_node_append_json (b, right, -1);
  return g_string_equal (left, right);
}
