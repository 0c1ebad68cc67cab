/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-commitment"

#include "config.h"

#include "model/entente-commitment.h"

#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteCommitment
{
  EntenteRecord parent_instance;

  EntenteText *text;
  GStrv obligors;
  GStrv beneficiaries;
  EntenteDate *due;
  const char *recurrence;
  const char *state;
  EntenteDate *met_on;
  char *agreement;
  GStrv about;
  EntenteText *place;
  EntenteText *description;
};

G_DEFINE_FINAL_TYPE (EntenteCommitment, entente_commitment, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "text", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteCommitment, text), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Commitment") },
  { "obligors", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteCommitment, obligors),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Bound") },
  { "beneficiaries", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteCommitment, beneficiaries),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "To the benefit of") },
  { "due", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteCommitment, due), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Due") },
  { "recurrence", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteCommitment, recurrence),
    ENTENTE_VOCABULARY_RECURRENCE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Recurrence") },
  { "state", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteCommitment, state),
    ENTENTE_VOCABULARY_COMMITMENT_STATE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "State") },
  { "metOn", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteCommitment, met_on),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Met on") },
  { "agreement", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteCommitment, agreement),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_AGREEMENT, NULL, NC_ ("field-name", "Agreement") },
  { "about", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteCommitment, about),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "About") },
  { "place", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteCommitment, place),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Place") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteCommitment, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_commitment_class_init (EntenteCommitmentClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_COMMITMENT,
                                    G_STRUCT_OFFSET (EntenteCommitment, text), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_commitment_init (EntenteCommitment *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_commitment_get_text (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->text;
}

const char *const *
entente_commitment_get_obligors (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "obligors");
}

const char *const *
entente_commitment_get_beneficiaries (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "beneficiaries");
}

EntenteDate *
entente_commitment_get_due (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->due;
}

const char *
entente_commitment_get_recurrence (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->recurrence;
}

const char *
entente_commitment_get_state (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->state;
}

EntenteDate *
entente_commitment_get_met_on (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->met_on;
}

const char *
entente_commitment_get_agreement (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->agreement;
}

const char *const *
entente_commitment_get_about (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "about");
}

EntenteText *
entente_commitment_get_place (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->place;
}

EntenteText *
entente_commitment_get_description (EntenteCommitment *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMITMENT (self), NULL);

  return self->description;
}
