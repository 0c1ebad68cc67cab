/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement"

#include "config.h"

#include "model/entente-agreement.h"

#include "model/entente-agreement-relation.h"
#include "model/entente-party.h"
#include "model/entente-signatory.h"
#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteAgreement
{
  EntenteRecord parent_instance;

  EntenteText *title;
  const char *instrument;
  const char *nature;
  const char *status;
  GPtrArray *parties;
  EntenteDate *signed_on;
  EntenteDate *exchanged;
  EntenteDate *announced;
  EntenteText *place;
  char *place_partner;
  EntenteDate *entry_into_force;
  EntenteDate *ends;
  double duration;
  const char *renewal;
  double renewal_period;
  double notice;
  GPtrArray *signatories;
  GPtrArray *witnesses;
  GStrv languages;
  EntenteText *subjects;
  GPtrArray *relations;
  EntenteText *description;
};

G_DEFINE_FINAL_TYPE (EntenteAgreement, entente_agreement, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "title", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteAgreement, title), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Title") },
  { "instrument", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAgreement, instrument),
    ENTENTE_VOCABULARY_INSTRUMENT, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Kind") },
  { "nature", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAgreement, nature),
    ENTENTE_VOCABULARY_LEGAL_NATURE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Legal nature") },
  { "status", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAgreement, status),
    ENTENTE_VOCABULARY_AGREEMENT_STATUS, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Status") },
  { "parties", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteAgreement, parties),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_party_get_type,
    NC_ ("field-name", "Parties") },
  { "signed", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAgreement, signed_on),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Signed") },
  { "exchanged", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAgreement, exchanged),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Exchanged") },
  { "announced", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAgreement, announced),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Announced") },
  { "place", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteAgreement, place), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Place of signature") },
  { "placePartner", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteAgreement, place_partner),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL,
    /* Translators: the partner in whose house an agreement was signed; the town is another field */
    NC_ ("field-name", "Place of signature (partner)") },
  { "entryIntoForce", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAgreement, entry_into_force),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Entry into force") },
  { "ends", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteAgreement, ends), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Ends") },
  { "duration", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteAgreement, duration),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Duration") },
  { "renewal", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteAgreement, renewal),
    ENTENTE_VOCABULARY_RENEWAL, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Renewal") },
  { "renewalPeriod", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteAgreement, renewal_period),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Renewal period") },
  { "notice", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteAgreement, notice),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Notice") },
  { "signatories", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteAgreement, signatories),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_signatory_get_type,
    NC_ ("field-name", "Signatories") },
  { "witnesses", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteAgreement, witnesses),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_signatory_get_type,
    NC_ ("field-name", "Witnesses") },
  { "languages", ENTENTE_VALUE_STRINGS, G_STRUCT_OFFSET (EntenteAgreement, languages),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Authentic texts") },
  { "subjects", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteAgreement, subjects),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Subjects") },
  { "relations", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteAgreement, relations),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_agreement_relation_get_type,
    NC_ ("field-name", "Relations") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteAgreement, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_agreement_class_init (EntenteAgreementClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_AGREEMENT,
                                    G_STRUCT_OFFSET (EntenteAgreement, title), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_agreement_init (EntenteAgreement *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_agreement_get_title (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->title;
}

const char *
entente_agreement_get_instrument (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->instrument;
}

const char *
entente_agreement_get_nature (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->nature;
}

const char *
entente_agreement_get_status (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->status;
}

GPtrArray *
entente_agreement_get_parties (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->parties;
}

EntenteDate *
entente_agreement_get_signed (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->signed_on;
}

EntenteDate *
entente_agreement_get_exchanged (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->exchanged;
}

EntenteDate *
entente_agreement_get_announced (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->announced;
}

EntenteText *
entente_agreement_get_place (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->place;
}

const char *
entente_agreement_get_place_partner (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->place_partner;
}

EntenteDate *
entente_agreement_get_entry_into_force (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->entry_into_force;
}

EntenteDate *
entente_agreement_get_ends (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->ends;
}

double
entente_agreement_get_duration (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), 0);

  return self->duration;
}

const char *
entente_agreement_get_renewal (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->renewal;
}

double
entente_agreement_get_renewal_period (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), 0);

  return self->renewal_period;
}

double
entente_agreement_get_notice (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), 0);

  return self->notice;
}

GPtrArray *
entente_agreement_get_signatories (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->signatories;
}

GPtrArray *
entente_agreement_get_witnesses (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->witnesses;
}

const char *const *
entente_agreement_get_languages (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "languages");
}

EntenteText *
entente_agreement_get_subjects (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->subjects;
}

GPtrArray *
entente_agreement_get_relations (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->relations;
}

EntenteText *
entente_agreement_get_description (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return self->description;
}
