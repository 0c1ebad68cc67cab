/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner-relation"

#include "config.h"

#include "model/entente-partner-relation.h"

#include <glib/gi18n.h>

struct _EntentePartnerRelation
{
  EntenteNode parent_instance;

  const char *kind;
  char *partner;
  EntenteDate *date;
};

G_DEFINE_FINAL_TYPE (EntentePartnerRelation, entente_partner_relation, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "kind", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntentePartnerRelation, kind),
    ENTENTE_VOCABULARY_PARTNER_RELATION, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Relation") },
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntentePartnerRelation, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Partner") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePartnerRelation, date),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_partner_relation_class_init (EntentePartnerRelationClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_partner_relation_init (EntentePartnerRelation *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_partner_relation_get_kind (EntentePartnerRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER_RELATION (self), NULL);

  return self->kind;
}

const char *
entente_partner_relation_get_partner (EntentePartnerRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER_RELATION (self), NULL);

  return self->partner;
}

EntenteDate *
entente_partner_relation_get_date (EntentePartnerRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTNER_RELATION (self), NULL);

  return self->date;
}
