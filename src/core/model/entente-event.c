/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-event"

#include "config.h"

#include "model/entente-event.h"

#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteEvent
{
  EntenteRecord parent_instance;

  EntenteText *name;
  const char *type;
  EntenteDate *date;
  EntenteText *place;
  char *country;
  GStrv partners;
  GStrv people;
  GStrv agreements;
  GStrv projects;
  EntenteText *description;
};

G_DEFINE_FINAL_TYPE (EntenteEvent, entente_event, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteEvent, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "type", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteEvent, type), ENTENTE_VOCABULARY_EVENT_TYPE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Kind") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteEvent, date), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
  { "place", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteEvent, place), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Place") },
  { "country", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvent, country),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Country") },
  { "partners", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteEvent, partners),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PARTNER, NULL, NC_ ("field-name", "Partners") },
  { "people", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteEvent, people),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PERSON, NULL, NC_ ("field-name", "People") },
  { "agreements", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteEvent, agreements),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_AGREEMENT, NULL, NC_ ("field-name", "Agreements") },
  { "projects", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteEvent, projects),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PROJECT, NULL, NC_ ("field-name", "Projects") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteEvent, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_event_class_init (EntenteEventClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_EVENT,
                                    G_STRUCT_OFFSET (EntenteEvent, name), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_event_init (EntenteEvent *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_event_get_name (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->name;
}

const char *
entente_event_get_type_code (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->type;
}

EntenteDate *
entente_event_get_date (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->date;
}

EntenteText *
entente_event_get_place (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->place;
}

const char *
entente_event_get_country (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->country;
}

const char *const *
entente_event_get_partners (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "partners");
}

const char *const *
entente_event_get_people (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "people");
}

const char *const *
entente_event_get_agreements (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "agreements");
}

const char *const *
entente_event_get_projects (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "projects");
}

EntenteText *
entente_event_get_description (EntenteEvent *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVENT (self), NULL);

  return self->description;
}
