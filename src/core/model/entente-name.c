/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-name"

#include "config.h"

#include "model/entente-name.h"

#include <glib/gi18n.h>

struct _EntenteName
{
  EntenteNode parent_instance;

  const char *kind;
  char *name;
  char *language;
  EntenteDate *from;
  EntenteDate *until;
};

G_DEFINE_FINAL_TYPE (EntenteName, entente_name, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "kind", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteName, kind), ENTENTE_VOCABULARY_NAME_KIND,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Kind") },
  { "name", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteName, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "language", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteName, language),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Language") },
  { "from", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteName, from), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "From") },
  { "until", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteName, until), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Until") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_name_class_init (EntenteNameClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_name_init (EntenteName *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_name_get_kind (EntenteName *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAME (self), NULL);

  return self->kind;
}

const char *
entente_name_get_name (EntenteName *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAME (self), NULL);

  return self->name;
}

const char *
entente_name_get_language (EntenteName *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAME (self), NULL);

  return self->language;
}

EntenteDate *
entente_name_get_from (EntenteName *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAME (self), NULL);

  return self->from;
}

EntenteDate *
entente_name_get_until (EntenteName *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAME (self), NULL);

  return self->until;
}
