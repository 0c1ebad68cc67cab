/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-link"

#include "config.h"

#include "model/entente-link.h"

#include <glib/gi18n.h>

struct _EntenteLink
{
  EntenteNode parent_instance;

  char *kind;
  char *url;
  EntenteText *label;
};

G_DEFINE_FINAL_TYPE (EntenteLink, entente_link, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "kind", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteLink, kind), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Kind") },
  { "url", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteLink, url), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Address") },
  { "label", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteLink, label), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Label") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_link_class_init (EntenteLinkClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_link_init (EntenteLink *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_link_get_kind (EntenteLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_LINK (self), NULL);

  return self->kind;
}

const char *
entente_link_get_url (EntenteLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_LINK (self), NULL);

  return self->url;
}

EntenteText *
entente_link_get_label (EntenteLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_LINK (self), NULL);

  return self->label;
}
