/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-priority"

#include "config.h"

#include "model/entente-priority.h"

#include <glib/gi18n.h>

struct _EntentePriority
{
  EntenteNode parent_instance;

  char *partner;
  GStrv fields;
  const char *period;
  EntenteText *text;
};

G_DEFINE_FINAL_TYPE (EntentePriority, entente_priority, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntentePriority, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "With") },
  { "fields", ENTENTE_VALUE_CODES, G_STRUCT_OFFSET (EntentePriority, fields),
    ENTENTE_VOCABULARY_FIELD, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Fields") },
  { "period", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntentePriority, period),
    ENTENTE_VOCABULARY_PRIORITY_PERIOD, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Period") },
  { "text", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePriority, text), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Wording") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_priority_class_init (EntentePriorityClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_priority_init (EntentePriority *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_priority_get_partner (EntentePriority *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRIORITY (self), NULL);

  return self->partner;
}

const char *const *
entente_priority_get_fields (EntentePriority *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRIORITY (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "fields");
}

const char *
entente_priority_get_period (EntentePriority *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRIORITY (self), NULL);

  return self->period;
}

EntenteText *
entente_priority_get_text (EntentePriority *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRIORITY (self), NULL);

  return self->text;
}
