/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-project-partner"

#include "config.h"

#include "model/entente-project-partner.h"

#include <glib/gi18n.h>

struct _EntenteProjectPartner
{
  EntenteNode parent_instance;

  char *partner;
  const char *role;
};

G_DEFINE_FINAL_TYPE (EntenteProjectPartner, entente_project_partner, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteProjectPartner, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Partner") },
  { "role", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteProjectPartner, role),
    ENTENTE_VOCABULARY_PARTY_ROLE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Role") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_project_partner_class_init (EntenteProjectPartnerClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_project_partner_init (EntenteProjectPartner *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_project_partner_get_partner (EntenteProjectPartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_PARTNER (self), NULL);

  return self->partner;
}

const char *
entente_project_partner_get_role (EntenteProjectPartner *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_PARTNER (self), NULL);

  return self->role;
}
