/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-record"

#include "config.h"

#include "model/entente-record-private.h"

#include "model/entente-agreement.h"
#include "model/entente-article.h"
#include "model/entente-attachment.h"
#include "model/entente-commitment.h"
#include "model/entente-error.h"
#include "model/entente-event.h"
#include "model/entente-evidence.h"
#include "model/entente-figure.h"
#include "model/entente-identifier.h"
#include "model/entente-json-check.h"
#include "model/entente-link.h"
#include "model/entente-partner.h"
#include "model/entente-person.h"
#include "model/entente-project.h"

#include <glib/gi18n.h>

G_DEFINE_ABSTRACT_TYPE (EntenteRecord, entente_record, ENTENTE_TYPE_NODE)

static const EntenteField id_field[] = {
  { "id", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteRecord, id), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Id") },
};

static const EntenteField common_fields[] = {
  { "fields", ENTENTE_VALUE_CODES, G_STRUCT_OFFSET (EntenteRecord, fields),
    ENTENTE_VOCABULARY_FIELD, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Fields") },
  { "note", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteRecord, note), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Note") },
  { "evidence", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteRecord, evidence),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_evidence_get_type,
    NC_ ("field-name", "Evidence") },
  { "identifiers", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteRecord, identifiers),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_identifier_get_type,
    NC_ ("field-name", "Identifiers") },
  { "links", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteRecord, links), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, entente_link_get_type, NC_ ("field-name", "Links") },
  { "differentFrom", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteRecord, different_from),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Different from") },
  { "starred", ENTENTE_VALUE_BOOLEAN, G_STRUCT_OFFSET (EntenteRecord, starred),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Starred") },
  { "tags", ENTENTE_VALUE_STRINGS, G_STRUCT_OFFSET (EntenteRecord, tags), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Tags") },
  { "personal", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteRecord, personal),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Personal note") },
  { "attachments", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteRecord, attachments),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_attachment_get_type,
    NC_ ("field-name", "Attachments") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_record_class_init (EntenteRecordClass *klass)
{
}

static void
entente_record_init (EntenteRecord *self)
{
}

/* The table of a kind: the id, its own fields, and those that every record has. */
void
_entente_record_class_set_fields (EntenteRecordClass *klass,
                                  EntenteKind kind,
                                  gsize title_offset,
                                  const EntenteField *own,
                                  guint n_own)
{
  guint n = n_own + G_N_ELEMENTS (id_field) + G_N_ELEMENTS (common_fields);
  EntenteField *all = g_new (EntenteField, n); /* for as long as the class lives */

  all[0] = id_field[0];
  memcpy (all + 1, own, n_own * sizeof *all);
  memcpy (all + 1 + n_own, common_fields, sizeof common_fields);
  klass->kind = kind;
  klass->title_offset = title_offset;
  ENTENTE_NODE_CLASS (klass)->tag = entente_kind_to_code (kind);
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), all, n);
}

/* --- Public functions: making ------------------------------------------------------------------ */

/**
 * entente_kind_get_record_type:
 *
 * Returns: the type of the records of @kind.
 */
GType
entente_kind_get_record_type (EntenteKind kind)
{
  switch (kind)
    {
    case ENTENTE_KIND_ARTICLE:
      return ENTENTE_TYPE_ARTICLE;
    case ENTENTE_KIND_PARTNER:
      return ENTENTE_TYPE_PARTNER;
    case ENTENTE_KIND_PERSON:
      return ENTENTE_TYPE_PERSON;
    case ENTENTE_KIND_AGREEMENT:
      return ENTENTE_TYPE_AGREEMENT;
    case ENTENTE_KIND_PROJECT:
      return ENTENTE_TYPE_PROJECT;
    case ENTENTE_KIND_EVENT:
      return ENTENTE_TYPE_EVENT;
    case ENTENTE_KIND_FIGURE:
      return ENTENTE_TYPE_FIGURE;
    case ENTENTE_KIND_COMMITMENT:
      return ENTENTE_TYPE_COMMITMENT;
    case ENTENTE_KIND_NONE:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * entente_id_is_valid:
 *
 * Returns: whether @id is made of small letters, digits and hyphens, and does not begin with a hyphen.
 */
gboolean
entente_id_is_valid (const char *id)
{
  if (id == NULL || (!g_ascii_islower (*id) && !g_ascii_isdigit (*id)))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;
  return TRUE;
}

/**
 * entente_record_new:
 *
 * Returns: (transfer full): an empty record.
 */
EntenteRecord *
entente_record_new (EntenteKind kind, const char *id)
{
  EntenteRecord *self;

  g_return_val_if_fail (entente_id_is_valid (id), NULL);

  self = g_object_new (entente_kind_get_record_type (kind), NULL);
  self->id = g_strdup (id);
  return self;
}

static gboolean
fail_at (GError **error, EntenteError code, const char *path, const char *key, const char *reason)
{
  g_autofree char *place
      = path != NULL && *path != '\0' ? g_strconcat (path, ".", key, NULL) : g_strdup (key);

  g_set_error (error, ENTENTE_ERROR, code, C_ ("error", "%1$s: %2$s"), place, reason);
  return FALSE;
}

static EntenteKind
read_kind (JsonObject *object, const char *path, GError **error)
{
  JsonNode *node = json_object_get_member (object, "kind");
  EntenteKind kind;

  if (node == NULL)
    {
      fail_at (error, ENTENTE_ERROR_BAD_FORMAT, path, "kind", _ ("a record has to say its kind"));
      return ENTENTE_KIND_NONE;
    }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail_at (error, ENTENTE_ERROR_BAD_TYPE, path, "kind", _ ("a string is expected here"));
      return ENTENTE_KIND_NONE;
    }
  kind = entente_kind_from_code (json_node_get_string (node));
  if (kind == ENTENTE_KIND_NONE)
    {
      g_autofree char *reason
          = g_strdup_printf (_ ("“%s” is not a kind of record"), json_node_get_string (node));

      fail_at (error, ENTENTE_ERROR_BAD_CODE, path, "kind", reason);
    }
  return kind;
}

/**
 * entente_record_from_json:
 * @object: a record in JSON
 * @path: (nullable): its place in the file, such as "records[12]", for messages
 * @error: what is wrong, and where: BAD_FORMAT, BAD_TYPE, BAD_CODE, BAD_ID, BAD_DATE, TOO_LARGE
 *
 * Returns: (transfer full) (nullable): the record.
 */
EntenteRecord *
entente_record_from_json (JsonObject *object, const char *path, GError **error)
{
  g_autoptr (EntenteRecord) self = NULL;
  EntenteKind kind;

  g_return_val_if_fail (object != NULL, NULL);

  kind = read_kind (object, path, error);
  if (kind == ENTENTE_KIND_NONE)
    return NULL;
  self = (EntenteRecord *) entente_node_from_json (entente_kind_get_record_type (kind), object,
                                                   path, error);
  if (self == NULL)
    return NULL;
  if (!entente_id_is_valid (self->id))
    {
      fail_at (error, ENTENTE_ERROR_BAD_ID, path, "id",
               self->id == NULL ? _ ("a record has to have an id")
                                : _ ("an id is made of small letters, digits and hyphens"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * entente_record_parse:
 * @json: a record as JSON text
 * @length: its length in bytes, -1 where it ends with a NUL
 *
 * Returns: (transfer full) (nullable): the record.
 */
EntenteRecord *
entente_record_parse (const char *json, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;
  JsonNode *root;

  if (!entente_json_check (json, length, error))
    return NULL;
  if (!json_parser_load_from_data (parser, json, length, &reason))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON, reason->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                           _ ("a record has to be an object"));
      return NULL;
    }
  return entente_record_from_json (json_node_get_object (root), NULL, error);
}

/**
 * entente_record_to_json:
 *
 * Returns: (transfer full): the canonical form, on one line.
 */
char *
entente_record_to_json (EntenteRecord *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  entente_node_append_json (ENTENTE_NODE (self), text, -1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * entente_record_copy:
 *
 * Returns: (transfer full): a copy to be changed.
 */
EntenteRecord *
entente_record_copy (EntenteRecord *self)
{
  return ENTENTE_RECORD (entente_node_copy (ENTENTE_NODE (self)));
}

/* --- Public functions: reading ----------------------------------------------------------------- */

EntenteKind
entente_record_get_kind (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), ENTENTE_KIND_NONE);

  return ENTENTE_RECORD_GET_CLASS (self)->kind;
}

const char *
entente_record_get_id (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->id;
}

/**
 * entente_record_get_title:
 *
 * Returns: (transfer none) (nullable): what the record is called: its title, name, label or text.
 */
EntenteText *
entente_record_get_title (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return G_STRUCT_MEMBER (EntenteText *, self, ENTENTE_RECORD_GET_CLASS (self)->title_offset);
}

/**
 * entente_record_lookup_title:
 * @ret_fallback: (out) (optional): as in entente_text_lookup()
 *
 * Returns: (transfer none): what the record is called in @language; its id where it has no name.
 */
const char *
entente_record_lookup_title (EntenteRecord *self, const char *language, const char **ret_fallback)
{
  const char *title = entente_text_lookup (entente_record_get_title (self), language, ret_fallback);

  return title != NULL ? title : self->id;
}

/**
 * entente_record_get_field_label:
 * @field: one of the fields of the record
 *
 * Returns: (transfer none): what the field is called in this record, in the language of the
 *   interface: the place of an agreement is that of its signature, or that of its exchange at a
 *   ceremony, which is another act
 */
const char *
entente_record_get_field_label (EntenteRecord *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (ENTENTE_IS_AGREEMENT (self) && g_str_equal (field->name, "place")
      && entente_agreement_get_signed (ENTENTE_AGREEMENT (self)) == NULL
      && entente_agreement_get_exchanged (ENTENTE_AGREEMENT (self)) != NULL)
    /* Translators: where it was exchanged at a ceremony, not where it was signed */
    return _ ("Place of the exchange");
  return entente_field_get_label (field);
}

const char *const *
entente_record_get_fields (EntenteRecord *self)
{
  return entente_node_get_strings (ENTENTE_NODE (self), "fields");
}

EntenteText *
entente_record_get_note (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->note;
}

GPtrArray *
entente_record_get_evidence (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->evidence;
}

GPtrArray *
entente_record_get_identifiers (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->identifiers;
}

GPtrArray *
entente_record_get_links (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->links;
}

gboolean
entente_record_get_starred (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);

  return self->starred;
}

const char *const *
entente_record_get_tags (EntenteRecord *self)
{
  return entente_node_get_strings (ENTENTE_NODE (self), "tags");
}

const char *
entente_record_get_personal (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->personal;
}

GPtrArray *
entente_record_get_attachments (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return self->attachments;
}

/**
 * entente_record_list_evidence:
 * @field: (nullable): the field that is to be supported, %NULL for the record as a whole
 * @item: (nullable): for lists, the element; %NULL for all of them
 *
 * Returns: (transfer container) (element-type EntenteEvidence): what the sources say of it.
 */
GPtrArray *
entente_record_list_evidence (EntenteRecord *self, const char *field, const char *item)
{
  GPtrArray *found;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; i < self->evidence->len; i++)
    {
      EntenteEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (g_strcmp0 (entente_evidence_get_field (evidence), field) == 0
          && (item == NULL || g_strcmp0 (entente_evidence_get_item (evidence), item) == 0))
        g_ptr_array_add (found, evidence);
    }
  return found;
}
