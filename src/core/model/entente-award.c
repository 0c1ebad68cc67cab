/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-award"

#include "config.h"

#include "model/entente-award.h"

#include <glib/gi18n.h>

struct _EntenteAward
{
  EntenteNode parent_instance;

  EntenteText *name;
  char *partner;
  EntenteDate *date;
};

G_DEFINE_FINAL_TYPE (EntenteAward, entente_award, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteAward, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Award") },
  { "partner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteAward, partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Conferred by") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAward, date), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_award_class_init (EntenteAwardClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_award_init (EntenteAward *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_award_get_name (EntenteAward *self)
{
  g_return_val_if_fail (ENTENTE_IS_AWARD (self), NULL);

  return self->name;
}

const char *
entente_award_get_partner (EntenteAward *self)
{
  g_return_val_if_fail (ENTENTE_IS_AWARD (self), NULL);

  return self->partner;
}

EntenteDate *
entente_award_get_date (EntenteAward *self)
{
  g_return_val_if_fail (ENTENTE_IS_AWARD (self), NULL);

  return self->date;
}
