/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner"

#include "config.h"

#include "model/entente-partner.h"

#include "model/entente-name.h"
#include "model/entente-partner-relation.h"
#include "model/entente-priority.h"
#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntentePartner
{
  EntenteRecord parent_instance;

  const char *type;
  EntenteText *name;
  char *acronym;
  GPtrArray *other_names;
  char *country;
  EntenteText *place;
  EntenteDate *founded;
  EntenteDate *ended;
  const char *status;
  EntenteText *description;
  GPtrArray *relations;
  GPtrArray *priorities;
};

G_DEFINE_FINAL_TYPE (EntentePartner, entente_partner, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "type", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntentePartner, type),
    ENTENTE_VOCABULARY_PARTNER_TYPE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Kind") },
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePartner, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "acronym", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntentePartner, acronym),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Acronym") },
  { "otherNames", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePartner, other_names),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_name_get_type,
    NC_ ("field-name", "Other names") },
  { "country", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntentePartner, country),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Country") },
  { "place", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePartner, place), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Place") },
  { "founded", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePartner, founded),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Founded") },
  { "ended", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePartner, ended), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Ended") },
  { "status", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntentePartner, status),
    ENTENTE_VOCABULARY_PARTNER_STATUS, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Status") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePartner, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
  { "relations", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePartner, relations),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_partner_relation_get_type,
    NC_ ("field-name", "Relations") },
  { "priorities", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePartner, priorities),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_priority_get_type,
    NC_ ("field-name", "Priorities") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_partner_class_init (EntentePartnerClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_PARTNER,
                                    G_STRUCT_OFFSET (EntentePartner, name), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_partner_init (EntentePartner *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_partner_get_type_code (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->type;
}

EntenteText *
entente_partner_get_name (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->name;
}

const char *
entente_partner_get_acronym (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->acronym;
}

GPtrArray *
entente_partner_get_other_names (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->other_names;
}

const char *
entente_partner_get_country (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->country;
}

EntenteText *
entente_partner_get_place (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->place;
}

EntenteDate *
entente_partner_get_founded (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->founded;
}

EntenteDate *
entente_partner_get_ended (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->ended;
}

const char *
entente_partner_get_status (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->status;
}

EntenteText *
entente_partner_get_description (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->description;
}

GPtrArray *
entente_partner_get_relations (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->relations;
}

GPtrArray *
entente_partner_get_priorities (EntentePartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER (self), NULL);

  return self->priorities;
}
