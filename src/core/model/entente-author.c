/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-author"

#include "config.h"

#include "model/entente-author.h"

#include <glib/gi18n.h>

struct _EntenteAuthor
{
  EntenteNode parent_instance;

  char *name;
  const char *role;
};

G_DEFINE_FINAL_TYPE (EntenteAuthor, entente_author, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteAuthor, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "role", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAuthor, role),
    ENTENTE_VOCABULARY_AUTHOR_ROLE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Role") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_author_class_init (EntenteAuthorClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_author_init (EntenteAuthor *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_author_get_name (EntenteAuthor *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUTHOR (self), NULL);

  return self->name;
}

const char *
entente_author_get_role (EntenteAuthor *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUTHOR (self), NULL);

  return self->role;
}
