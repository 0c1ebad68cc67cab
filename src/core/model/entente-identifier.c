/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-identifier"

#include "config.h"

#include "model/entente-identifier.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* --- Helpers ---------------------------------------------------------------------------------- */

/* A place, a journal or a country is no organisation, person or article. */
static gboolean
identifies (const char *scheme)
{
  return scheme != NULL && !g_str_equal (scheme, "geonames") && !g_str_equal (scheme, "issn")
         && !g_str_equal (scheme, "iso3166");
}

/* Registers are written with and without their address, in groups of digits or in one. */
static char *
normalise (const char *value)
{
  const char *last = g_strrstr (value, "://") != NULL ? g_strrstr (value, "://") + 3 : value;
  const char *slash = last != value ? strchr (last, '/') : NULL;
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = slash != NULL ? slash + 1 : last; *p != '\0'; p++)
    if (*p != ' ' && *p != '-')
      g_string_append_c (plain, g_ascii_tolower (*p));
  return g_string_free (g_steal_pointer (&plain), FALSE);
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

/**
 * entente_identifier_dup_key:
 *
 * Returns: (transfer full) (nullable): “scheme:value” in the one form in which two records that
 *   have it are the same; %NULL where several may have it, as the place where they are
 */
char *
entente_identifier_dup_key (EntenteIdentifier *self)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (ENTENTE_IS_IDENTIFIER (self), NULL);

  if (!identifies (self->scheme) || self->value == NULL)
    return NULL;
  plain = normalise (self->value);
  return *plain != '\0' ? g_strconcat (self->scheme, ":", plain, NULL) : NULL;
}
