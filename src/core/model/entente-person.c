/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-person"

#include "config.h"

#include "model/entente-person.h"

#include "model/entente-award.h"
#include "model/entente-name.h"
#include "model/entente-post.h"
#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntentePerson
{
  EntenteRecord parent_instance;

  EntenteText *name;
  char *sort_name;
  EntenteText *honorific;
  GPtrArray *other_names;
  char *country;
  EntenteDate *born;
  EntenteDate *died;
  EntenteText *description;
  GPtrArray *posts;
  GPtrArray *awards;
};

G_DEFINE_FINAL_TYPE (EntentePerson, entente_person, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePerson, name), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "sortName", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntentePerson, sort_name),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Sorted as") },
  { "honorific", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePerson, honorific),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Title") },
  { "otherNames", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePerson, other_names),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_name_get_type,
    NC_ ("field-name", "Other names") },
  { "country", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntentePerson, country),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Country") },
  { "born", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePerson, born), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Born") },
  { "died", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntentePerson, died), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Died") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntentePerson, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
  { "posts", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePerson, posts), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, entente_post_get_type, NC_ ("field-name", "Posts") },
  { "awards", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntentePerson, awards), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, entente_award_get_type, NC_ ("field-name", "Awards") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_person_class_init (EntentePersonClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_PERSON,
                                    G_STRUCT_OFFSET (EntentePerson, name), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_person_init (EntentePerson *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_person_get_name (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->name;
}

const char *
entente_person_get_sort_name (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->sort_name;
}

EntenteText *
entente_person_get_honorific (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->honorific;
}

GPtrArray *
entente_person_get_other_names (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->other_names;
}

const char *
entente_person_get_country (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->country;
}

EntenteDate *
entente_person_get_born (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->born;
}

EntenteDate *
entente_person_get_died (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->died;
}

EntenteText *
entente_person_get_description (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->description;
}

GPtrArray *
entente_person_get_posts (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->posts;
}

GPtrArray *
entente_person_get_awards (EntentePerson *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return self->awards;
}
