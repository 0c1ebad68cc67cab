/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-identifier"

#include "config.h"

#include "model/entente-identifier.h"

#include <glib/gi18n.h>

struct _EntenteIdentifier
{
  EntenteNode parent_instance;

  char *scheme;
  char *value;
};

G_DEFINE_FINAL_TYPE (EntenteIdentifier, entente_identifier, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "scheme", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteIdentifier, scheme),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Register") },
  { "value", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteIdentifier, value),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Identifier") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_identifier_class_init (EntenteIdentifierClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_identifier_init (EntenteIdentifier *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_identifier_get_scheme (EntenteIdentifier *self)
{
  g_return_val_if_fail (ENTENTE_IS_IDENTIFIER (self), NULL);

  return self->scheme;
}

const char *
entente_identifier_get_value (EntenteIdentifier *self)
{
  g_return_val_if_fail (ENTENTE_IS_IDENTIFIER (self), NULL);

  return self->value;
}
