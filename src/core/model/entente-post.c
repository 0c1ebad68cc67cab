/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-post"

#include "config.h"

#include "model/entente-post.h"

#include <glib/gi18n.h>

struct _EntentePost
{
  EntenteNode parent_instance;

  char *key;
  EntenteText *title;
  char *partner;
  EntenteDate *from;
  EntenteDate *until;
  EntenteDate *at;
  gboolean former;
};

G_DEFINE_FINAL_TYPE (EntentePost, entente_post, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "key", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntentePost, key), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Key") },
  { "title", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePost, title), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Post") },
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntentePost, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "On behalf of") },
  { "from", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePost, from), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "From") },
  { "until", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePost, until), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Until") },
  { "at", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePost, at), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Held in") },
  { "former", ENTENTE_VALUE_BOOLEAN, G_STRUCT_OFFSET (EntentePost, former), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Former") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_post_class_init (EntentePostClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_post_init (EntentePost *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_post_get_key (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->key;
}

EntenteText *
entente_post_get_title (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->title;
}

const char *
entente_post_get_partner (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->partner;
}

EntenteDate *
entente_post_get_from (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->from;
}

EntenteDate *
entente_post_get_until (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->until;
}

EntenteDate *
entente_post_get_at (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), NULL);

  return self->at;
}

gboolean
entente_post_get_former (EntentePost *self)
{
  g_return_val_if_fail (ENTENTE_IS_POST (self), FALSE);

  return self->former;
}
