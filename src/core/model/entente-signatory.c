/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-signatory"

#include "config.h"

#include "model/entente-signatory.h"

#include <glib/gi18n.h>

struct _EntenteSignatory
{
  EntenteNode parent_instance;

  char *person;
  EntenteText *name;
  EntenteText *capacity;
  char *on_behalf_of;
  EntenteDate *date;
};

G_DEFINE_FINAL_TYPE (EntenteSignatory, entente_signatory, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "person", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteSignatory, person),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PERSON, NULL, NC_ ("field-name", "Person") },
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteSignatory, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "capacity", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteSignatory, capacity),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Capacity") },
  { "onBehalfOf", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteSignatory, on_behalf_of),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "On behalf of") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteSignatory, date), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_signatory_class_init (EntenteSignatoryClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_signatory_init (EntenteSignatory *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_signatory_get_person (EntenteSignatory *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY (self), NULL);

  return self->person;
}

EntenteText *
entente_signatory_get_name (EntenteSignatory *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY (self), NULL);

  return self->name;
}

EntenteText *
entente_signatory_get_capacity (EntenteSignatory *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY (self), NULL);

  return self->capacity;
}

const char *
entente_signatory_get_on_behalf_of (EntenteSignatory *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY (self), NULL);

  return self->on_behalf_of;
}

EntenteDate *
entente_signatory_get_date (EntenteSignatory *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY (self), NULL);

  return self->date;
}
