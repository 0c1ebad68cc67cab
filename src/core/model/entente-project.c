/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-project"

#include "config.h"

#include "model/entente-project.h"

#include "model/entente-project-partner.h"
#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteProject
{
  EntenteRecord parent_instance;

  EntenteText *name;
  const char *status;
  GPtrArray *partners;
  GStrv agreements;
  EntenteText *place;
  char *country;
  EntenteDate *started;
  EntenteDate *ended;
  EntenteDate *approved;
  EntenteText *description;
};

G_DEFINE_FINAL_TYPE (EntenteProject, entente_project, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteProject, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "status", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteProject, status),
    ENTENTE_VOCABULARY_PROJECT_STATUS, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Status") },
  { "partners", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteProject, partners),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_project_partner_get_type,
    NC_ ("field-name", "Partners") },
  { "agreements", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteProject, agreements),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_AGREEMENT, NULL, NC_ ("field-name", "Agreements") },
  { "place", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteProject, place), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Place") },
  { "country", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteProject, country),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Country") },
  { "started", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteProject, started),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Started") },
  { "ended", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteProject, ended), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Ended") },
  { "approved", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteProject, approved),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Approved") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteProject, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_project_class_init (EntenteProjectClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_PROJECT,
                                    G_STRUCT_OFFSET (EntenteProject, name), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_project_init (EntenteProject *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_project_get_name (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->name;
}

const char *
entente_project_get_status (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->status;
}

GPtrArray *
entente_project_get_partners (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->partners;
}

const char *const *
entente_project_get_agreements (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "agreements");
}

EntenteText *
entente_project_get_place (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->place;
}

const char *
entente_project_get_country (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->country;
}

EntenteDate *
entente_project_get_started (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->started;
}

EntenteDate *
entente_project_get_ended (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->ended;
}

EntenteDate *
entente_project_get_approved (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->approved;
}

EntenteText *
entente_project_get_description (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->description;
}
