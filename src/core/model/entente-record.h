/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECORD (entente_record_get_type ())

typedef struct _EntenteRecord EntenteRecord;
typedef struct _EntenteRecordClass EntenteRecordClass;

/*< private >*/
struct _EntenteRecord
{
  EntenteNode parent_instance;

  char *id;
  GStrv fields;
  EntenteText *note;
  GPtrArray *evidence;
  GPtrArray *identifiers;
  GPtrArray *links;
  GStrv different_from;
  gboolean starred;
  GStrv tags;
  char *personal;
  GPtrArray *attachments;
};

struct _EntenteRecordClass
{
  EntenteNodeClass parent_class;

  EntenteKind kind;
  gsize title_offset;
};

/*< public >*/
GType entente_record_get_type (void) G_GNUC_CONST;
GType entente_kind_get_record_type (EntenteKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecord, g_object_unref)

#define ENTENTE_RECORD(object)                                                                     \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), ENTENTE_TYPE_RECORD, EntenteRecord))
#define ENTENTE_IS_RECORD(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), ENTENTE_TYPE_RECORD))

#define ENTENTE_RECORD_CLASS(klass)                                                                \
  (G_TYPE_CHECK_CLASS_CAST ((klass), ENTENTE_TYPE_RECORD, EntenteRecordClass))
#define ENTENTE_RECORD_GET_CLASS(object)                                                           \
  (G_TYPE_INSTANCE_GET_CLASS ((object), ENTENTE_TYPE_RECORD, EntenteRecordClass))

/**
 * EntenteReferenceFunc:
 * @field: the field that refers
 * @index: for lists, which of its elements; else 0
 * @element: (nullable): the element of the list, where it is a node
 * @id: the id referred to
 *
 * Called for each reference in a record, those inside paragraphs included.
 */
typedef void (*EntenteReferenceFunc) (const EntenteField *field,
                                      guint index,
                                      EntenteNode *element,
                                      const char *id,
                                      EntenteKind target,
                                      gpointer user_data);

EntenteRecord *entente_record_new (EntenteKind kind, const char *id);
EntenteRecord *entente_record_from_json (JsonObject *object, const char *path, GError **error);
EntenteRecord *entente_record_parse (const char *json, gssize length, GError **error);
char *entente_record_to_json (EntenteRecord *self);
EntenteRecord *entente_record_copy (EntenteRecord *self);

EntenteKind entente_record_get_kind (EntenteRecord *self);
const char *entente_record_get_id (EntenteRecord *self);
EntenteText *entente_record_get_title (EntenteRecord *self);
const char *entente_record_get_field_label (EntenteRecord *self, const EntenteField *field);
const char *
entente_record_lookup_title (EntenteRecord *self, const char *language, const char **ret_fallback);
const char *const *entente_record_get_fields (EntenteRecord *self);
EntenteText *entente_record_get_note (EntenteRecord *self);
GPtrArray *entente_record_get_evidence (EntenteRecord *self);
GPtrArray *entente_record_get_identifiers (EntenteRecord *self);
GPtrArray *entente_record_get_links (EntenteRecord *self);
gboolean entente_record_get_starred (EntenteRecord *self);
const char *const *entente_record_get_tags (EntenteRecord *self);
const char *entente_record_get_personal (EntenteRecord *self);
GPtrArray *entente_record_get_attachments (EntenteRecord *self);

GPtrArray *entente_record_list_evidence (EntenteRecord *self, const char *field, const char *item);
void entente_record_foreach_reference (EntenteRecord *self,
                                       EntenteReferenceFunc func,
                                       gpointer user_data);
guint entente_record_replace_reference (EntenteRecord *self,
                                        const char *from,
                                        const char *to,
                                        const EntenteText *name);
gboolean entente_id_is_valid (const char *id);

G_END_DECLS
