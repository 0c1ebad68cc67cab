/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-csv-mapping"

#include "config.h"

#include "exchange/entente-csv-mapping.h"

#include "exchange/entente-csv-words-private.h"
#include "model/entente-error.h"
#include "model/entente-record.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

struct _EntenteCsvMapping
{
  EntenteKind kind;
  GPtrArray *headers; /* owned strings */
  GPtrArray *targets; /* owned strings; "" where a column is passed over */
};

G_DEFINE_BOXED_TYPE (EntenteCsvMapping,
                     entente_csv_mapping,
                     entente_csv_mapping_copy,
                     entente_csv_mapping_free)

static EntenteCsvMapping *
new_empty (EntenteKind kind)
{
  EntenteCsvMapping *self = g_new0 (EntenteCsvMapping, 1);

  self->kind = kind;
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->targets = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gboolean
is_taken (const EntenteCsvMapping *self, const char *target)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->targets, i), target) == 0)
      return TRUE;
  return FALSE;
}

static void
add_column (EntenteCsvMapping *self, const char *header, const char *target)
{
  gboolean take = target != NULL && *target != '\0' && !is_taken (self, target);

  g_ptr_array_add (self->headers, g_strdup (header));
  g_ptr_array_add (self->targets, g_strdup (take ? target : ""));
}

/* --- Public functions: making ------------------------------------------------------------------ */

/**
 * entente_csv_mapping_new:
 * @kind: what each row is
 * @header: (array zero-terminated=1): the words above the columns
 *
 * Returns: (transfer full): a suggestion, from the words in English, French and Vietnamese.
 */
EntenteCsvMapping *
entente_csv_mapping_new (EntenteKind kind, const char *const *header)
{
  EntenteCsvMapping *self = new_empty (kind);

  for (guint i = 0; header[i] != NULL; i++)
    {
      g_autofree char *target = _entente_csv_suggest_target (kind, header[i]);

      add_column (self, header[i], target);
    }
  return self;
}

EntenteCsvMapping *
entente_csv_mapping_copy (const EntenteCsvMapping *self)
{
  EntenteCsvMapping *copy = new_empty (self->kind);

  for (guint i = 0; i < self->headers->len; i++)
    add_column (copy, g_ptr_array_index (self->headers, i), g_ptr_array_index (self->targets, i));
  return copy;
}

void
entente_csv_mapping_free (EntenteCsvMapping *self)
{
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->targets);
  g_free (self);
}

/**
 * entente_csv_mapping_fit:
 * @header: the columns of a file
 *
 * Returns: (transfer full): the remembered choices of @self for the columns of @header that have
 *   the same words, and suggestions for the others.
 */
EntenteCsvMapping *
entente_csv_mapping_fit (const EntenteCsvMapping *self, const char *const *header)
{
  EntenteCsvMapping *fitted = new_empty (self->kind);

  for (guint i = 0; header[i] != NULL; i++)
    {
      g_autofree char *target = NULL;

      for (guint j = 0; target == NULL && j < self->headers->len; j++)
        if (g_strcmp0 (g_ptr_array_index (self->headers, j), header[i]) == 0)
          target = g_strdup (g_ptr_array_index (self->targets, j));
      if (target == NULL)
        target = _entente_csv_suggest_target (self->kind, header[i]);
      add_column (fitted, header[i], target);
    }
  return fitted;
}

/* --- Public functions: keeping ----------------------------------------------------------------- */

/**
 * entente_csv_mapping_to_string:
 *
 * Returns: (transfer full): the mapping as JSON, to be remembered.
 */
char *
entente_csv_mapping_to_string (const EntenteCsvMapping *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, entente_kind_to_code (self->kind));
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->headers->len; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "header");
      json_builder_add_string_value (builder, g_ptr_array_index (self->headers, i));
      json_builder_set_member_name (builder, "target");
      json_builder_add_string_value (builder, g_ptr_array_index (self->targets, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static const char *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/**
 * entente_csv_mapping_new_from_string:
 * @json: what entente_csv_mapping_to_string() gave
 */
EntenteCsvMapping *
entente_csv_mapping_new_from_string (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (EntenteCsvMapping) self = NULL;
  JsonObject *object;
  JsonNode *columns;
  EntenteKind kind;

  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  kind = object != NULL ? entente_kind_from_code (get_member (object, "kind")) : ENTENTE_KIND_NONE;
  columns = object != NULL ? json_object_get_member (object, "columns") : NULL;
  if (kind == ENTENTE_KIND_NONE || columns == NULL || !JSON_NODE_HOLDS_ARRAY (columns))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                           _ ("This is no mapping of columns"));
      return NULL;
    }
  self = new_empty (kind);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (columns)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (columns), i);
      JsonObject *column = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      const char *header = column != NULL ? get_member (column, "header") : NULL;
      const char *target = column != NULL ? get_member (column, "target") : NULL;

      if (header != NULL)
        add_column (self, header,
                    target != NULL && entente_csv_is_target (kind, target) ? target : "");
    }
  return g_steal_pointer (&self);
}

/* --- Public functions: columns ----------------------------------------------------------------- */

EntenteKind
entente_csv_mapping_get_kind (const EntenteCsvMapping *self)
{
  return self->kind;
}

guint
entente_csv_mapping_get_n_columns (const EntenteCsvMapping *self)
{
  return self->headers->len;
}

guint
entente_csv_mapping_count_mapped (const EntenteCsvMapping *self)
{
  guint n = 0;

  for (guint i = 0; i < self->targets->len; i++)
    n += *(const char *) g_ptr_array_index (self->targets, i) != '\0';
  return n;
}

const char *
entente_csv_mapping_get_header (const EntenteCsvMapping *self, guint column)
{
  g_return_val_if_fail (column < self->headers->len, NULL);

  return g_ptr_array_index (self->headers, column);
}

/**
 * entente_csv_mapping_get_target:
 *
 * Returns: (transfer none) (nullable): where the column goes, %NULL where it is passed over.
 */
const char *
entente_csv_mapping_get_target (const EntenteCsvMapping *self, guint column)
{
  const char *target = column < self->targets->len ? g_ptr_array_index (self->targets, column) : "";

  return *target != '\0' ? target : NULL;
}

/**
 * entente_csv_mapping_set_target:
 * @target: (nullable): where the column goes, %NULL to pass it over
 *
 * Returns: %FALSE where the kind has no such target.
 */
gboolean
entente_csv_mapping_set_target (EntenteCsvMapping *self, guint column, const char *target)
{
  g_return_val_if_fail (column < self->targets->len, FALSE);

  if (target != NULL && *target != '\0' && !entente_csv_is_target (self->kind, target))
    return FALSE;
  g_free (self->targets->pdata[column]);
  self->targets->pdata[column] = g_strdup (target != NULL ? target : "");
  return TRUE;
}

/* Which kind has the most words of @header; %ENTENTE_KIND_NONE where none has any. */
EntenteKind
entente_csv_guess_kind (const char *const *header)
{
  static const EntenteKind kinds[]
      = { ENTENTE_KIND_PARTNER, ENTENTE_KIND_AGREEMENT, ENTENTE_KIND_ARTICLE,
          ENTENTE_KIND_PERSON,  ENTENTE_KIND_PROJECT,   ENTENTE_KIND_EVENT,
          ENTENTE_KIND_FIGURE,  ENTENTE_KIND_COMMITMENT };
  EntenteKind best = ENTENTE_KIND_NONE;
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (EntenteCsvMapping) mapping = entente_csv_mapping_new (kinds[i], header);
      guint n = entente_csv_mapping_count_mapped (mapping);

      if (n > most)
        {
          most = n;
          best = kinds[i];
        }
    }
  return best;
}
