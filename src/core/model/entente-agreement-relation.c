/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement-relation"

#include "config.h"

#include "model/entente-agreement-relation.h"

#include <glib/gi18n.h>

struct _EntenteAgreementRelation
{
  EntenteNode parent_instance;

  const char *kind;
  char *agreement;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementRelation, entente_agreement_relation, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "kind", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAgreementRelation, kind),
    ENTENTE_VOCABULARY_AGREEMENT_RELATION, ENTENTE_KIND_NONE, NULL,
    NC_ ("field-name", "Relation") },
  { "agreement", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteAgreementRelation, agreement),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_AGREEMENT, NULL, NC_ ("field-name", "Agreement") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_agreement_relation_class_init (EntenteAgreementRelationClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_agreement_relation_init (EntenteAgreementRelation *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_agreement_relation_get_kind (EntenteAgreementRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT_RELATION (self), NULL);

  return self->kind;
}

const char *
entente_agreement_relation_get_agreement (EntenteAgreementRelation *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT_RELATION (self), NULL);

  return self->agreement;
}
