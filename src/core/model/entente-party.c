/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-party"

#include "config.h"

#include "model/entente-party.h"

#include <glib/gi18n.h>

struct _EntenteParty
{
  EntenteNode parent_instance;

  char *partner;
  EntenteText *name;
  const char *role;
  EntenteText *as;
  char *country;
};

G_DEFINE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteParty, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Partner") },
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteParty, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "role", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteParty, role), ENTENTE_VOCABULARY_PARTY_ROLE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Role") },
  { "as", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteParty, as), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Under the name of") },
  { "country", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteParty, country),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Country") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_party_class_init (EntentePartyClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_party_init (EntenteParty *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_party_get_partner (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return self->partner;
}

EntenteText *
entente_party_get_name (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return self->name;
}

const char *
entente_party_get_role (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return self->role;
}

EntenteText *
entente_party_get_as (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return self->as;
}

const char *
entente_party_get_country (EntenteParty *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY (self), NULL);

  return self->country;
}
