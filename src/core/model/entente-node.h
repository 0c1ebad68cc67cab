/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/entente-date.h"
#include "model/entente-field.h"
#include "model/entente-text.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_NODE (entente_node_get_type ())

/**
 * EntenteNode:
 *
 * Anything that has fields: a record, or an element inside one. A class is described by one table
 * of #EntenteField, which serves for reading, writing, comparing and showing. Keys of the JSON
 * that the table does not know are kept and written again.
 */
G_DECLARE_DERIVABLE_TYPE (EntenteNode, entente_node, ENTENTE, NODE, GObject)

struct _EntenteNodeClass
{
  GObjectClass parent_class;

  /*< private >*/
  const EntenteField *fields;
  guint n_fields;
  GHashTable *by_name;
  const char *tag; /* what "kind" says in the JSON of a record; NULL inside one */
};

void
entente_node_class_set_fields (EntenteNodeClass *klass, const EntenteField *fields, guint n_fields);

const EntenteField *entente_node_get_fields (EntenteNode *self, guint *n_fields);
const EntenteField *entente_node_find_field (EntenteNode *self, const char *name);

gboolean entente_node_is_set (EntenteNode *self, const EntenteField *field);
const char *entente_node_get_string (EntenteNode *self, const char *name);
const char *const *entente_node_get_strings (EntenteNode *self, const char *name);
EntenteText *entente_node_get_text (EntenteNode *self, const char *name);
EntenteDate *entente_node_get_date (EntenteNode *self, const char *name);
double entente_node_get_number (EntenteNode *self, const char *name, gboolean *ret_set);
GArray *entente_node_get_numbers (EntenteNode *self, const char *name);
gboolean entente_node_get_boolean (EntenteNode *self, const char *name);
GPtrArray *entente_node_get_nodes (EntenteNode *self, const char *name);
const char *entente_node_get_item_key (EntenteNode *self);

gboolean entente_node_set_string (EntenteNode *self, const char *name, const char *value);
void entente_node_set_strings (EntenteNode *self, const char *name, const char *const *values);
void entente_node_set_text (EntenteNode *self, const char *name, const EntenteText *value);
void
entente_node_set_form (EntenteNode *self, const char *name, const char *language, const char *form);
void entente_node_set_date (EntenteNode *self, const char *name, const EntenteDate *value);
void entente_node_set_number (EntenteNode *self, const char *name, double value);
void entente_node_set_numbers (EntenteNode *self, const char *name, const int *values, guint n);
void entente_node_set_boolean (EntenteNode *self, const char *name, gboolean value);
void entente_node_add_node (EntenteNode *self, const char *name, EntenteNode *element);
EntenteNode *entente_node_append (EntenteNode *self, const char *name);
void entente_node_clear (EntenteNode *self, const EntenteField *field);

EntenteNode *
entente_node_from_json (GType type, JsonObject *object, const char *path, GError **error);
JsonNode *entente_node_to_json (EntenteNode *self);
void entente_node_append_json (EntenteNode *self, GString *out, int indent);
JsonNode *entente_node_dup_value (EntenteNode *self, const EntenteField *field);
gboolean entente_node_take_value (EntenteNode *self,
                                  const EntenteField *field,
                                  JsonNode *value,
                                  GError **error);

JsonObject *entente_node_get_unknown (EntenteNode *self);
void entente_node_set_unknown (EntenteNode *self, const char *key, JsonNode *value);

EntenteNode *entente_node_copy (EntenteNode *self);
gboolean entente_node_equal (EntenteNode *a, EntenteNode *b);

G_END_DECLS
