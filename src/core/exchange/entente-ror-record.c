/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One organisation of the Research Organization Registry, schema 1 or 2, as a partner. In schema 2
 * names, links and external identifiers are lists of typed values; in schema 1 each type has its
 * own key. */

#define G_LOG_DOMAIN "entente-ror-record"

#include "config.h"

#include "exchange/entente-ror-record.h"

#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define FOREACH(v, list) for (const EntenteJsonValue *v = (list); v != NULL; v = v->next)

/* --- Reading ---------------------------------------------------------------------------------- */

static const char *
get (const EntenteJsonValue *object, const char *key)
{
  const char *string = entente_json_value_get_string (object, key);

  return string != NULL && *string != '\0' ? string : NULL;
}

static gboolean
list_has (const EntenteJsonValue *first, const char *word)
{
  FOREACH (v, first)
  if (v->type == ENTENTE_JSON_STRING && g_ascii_strcasecmp (v->string, word) == 0)
    return TRUE;
  return FALSE;
}

/* --- Names ------------------------------------------------------------------------------------ */

static gboolean
is_tag (const char *language)
{
  gsize n = language != NULL ? strlen (language) : 0;

  if (n < 2 || n > 35)
    return FALSE;
  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  return TRUE;
}

static void
add_other_name (EntenteNode *partner, const char *kind, const char *name, const char *language)
{
  EntenteNode *other = entente_node_append (partner, "otherNames");

  entente_node_set_string (other, "kind", kind);
  entente_node_set_string (other, "name", name);
  if (is_tag (language))
    entente_node_set_string (other, "language", language);
}

static gboolean
has_form (EntenteNode *partner, const char *name)
{
  EntenteText *text = entente_node_get_text (partner, "name");

  for (guint i = 0; text != NULL && i < entente_text_get_size (text); i++)
    if (g_str_equal (entente_text_get_nth (text, i, NULL), name))
      return TRUE;
  return FALSE;
}

/* The first name of a language is the name in it; what comes after is another name. */
static void
add_label (EntenteNode *partner, const char *name, const char *language)
{
  const char *tag = is_tag (language) ? language : "und";
  EntenteText *text = entente_node_get_text (partner, "name");

  if (text == NULL || entente_text_get (text, tag) == NULL)
    entente_node_set_form (partner, "name", tag, name);
  else if (!has_form (partner, name))
    add_other_name (partner, "alias", name, language);
}

static void
add_acronym (EntenteNode *partner, const char *acronym, const char *language)
{
  if (entente_node_get_string (partner, "acronym") == NULL)
    entente_node_set_string (partner, "acronym", acronym);
  else if (g_strcmp0 (entente_node_get_string (partner, "acronym"), acronym) != 0)
    add_other_name (partner, "acronym", acronym, language);
}

/* What is displayed comes first, so that it is not made an alias by a label of its language. */
static void
add_names (EntenteNode *partner, const EntenteJsonValue *names)
{
  static const char *const order[] = { "ror_display", "label", "acronym", "alias" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    FOREACH (name, names)
    {
      const EntenteJsonValue *types = entente_json_value_get_items (name, "types");
      const char *value = get (name, "value");
      const char *language = get (name, "lang");

      if (value == NULL || !list_has (types, order[i]))
        continue;
      if (i < 2 && !(i == 1 && list_has (types, order[0])))
        add_label (partner, value, language);
      else if (i == 2 && !list_has (types, "label") && !list_has (types, "ror_display"))
        add_acronym (partner, value, language);
      else if (i == 3 && !list_has (types, "label") && !list_has (types, "ror_display")
               && !has_form (partner, value))
        add_other_name (partner, "alias", value, language);
    }
}

static void
add_names_1 (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  const char *name = get (organisation, "name");

  FOREACH (label, entente_json_value_get_items (organisation, "labels"))
  if (get (label, "label") != NULL)
    add_label (partner, get (label, "label"), get (label, "iso639"));
  if (name != NULL && !has_form (partner, name))
    add_label (partner, name, NULL);
  FOREACH (acronym, entente_json_value_get_items (organisation, "acronyms"))
  if (acronym->type == ENTENTE_JSON_STRING && *acronym->string != '\0')
    add_acronym (partner, acronym->string, NULL);
  FOREACH (alias, entente_json_value_get_items (organisation, "aliases"))
  if (alias->type == ENTENTE_JSON_STRING && *alias->string != '\0'
      && !has_form (partner, alias->string))
    add_other_name (partner, "alias", alias->string, NULL);
}

/* --- Identifiers and links -------------------------------------------------------------------- */

static void
add_identifier (EntenteNode *partner, const char *scheme, const char *value)
{
  EntenteNode *identifier = entente_node_append (partner, "identifiers");

  entente_node_set_string (identifier, "scheme", scheme);
  entente_node_set_string (identifier, "value", value);
}

static void
add_external (EntenteNode *partner, const char *type, const EntenteJsonValue *external)
{
  g_autofree char *scheme = g_ascii_strdown (type, -1);
  const char *preferred = get (external, "preferred");
  const EntenteJsonValue *all = entente_json_value_get (external, "all");

  if (preferred != NULL)
    add_identifier (partner, scheme, preferred);
  if (all != NULL && all->type == ENTENTE_JSON_STRING && g_strcmp0 (all->string, preferred) != 0)
    add_identifier (partner, scheme, all->string);
  FOREACH (value, entente_json_value_get_items (external, "all"))
  if (value->type == ENTENTE_JSON_STRING && *value->string != '\0'
      && g_strcmp0 (value->string, preferred) != 0)
    add_identifier (partner, scheme, value->string);
}

static void
add_externals (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  const EntenteJsonValue *all = entente_json_value_get (organisation, "external_ids");

  if (all == NULL)
    return;
  FOREACH (external, all->first)
  if (all->type == ENTENTE_JSON_OBJECT)
    add_external (partner, external->key, external);
  else if (get (external, "type") != NULL)
    add_external (partner, get (external, "type"), external);
}

static void
add_link (EntenteNode *partner, const char *kind, const char *url)
{
  EntenteNode *link;

  if (url == NULL)
    return;
  link = entente_node_append (partner, "links");
  entente_node_set_string (link, "kind", kind);
  entente_node_set_string (link, "url", url);
}

static void
add_links (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  FOREACH (link, entente_json_value_get_items (organisation, "links"))
  if (link->type == ENTENTE_JSON_STRING)
    add_link (partner, "website", *link->string != '\0' ? link->string : NULL);
  else
    add_link (partner, get (link, "type") != NULL ? get (link, "type") : "website",
              get (link, "value"));
  add_link (partner, "wikipedia", get (organisation, "wikipedia_url"));
}

/* --- Place, dates, relations ------------------------------------------------------------------ */

/* The register gives places as GeoNames does: in English. */
static void
add_place (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  const EntenteJsonValue *location = entente_json_value_get_items (organisation, "locations");
  const EntenteJsonValue *details = entente_json_value_get (location, "geonames_details");
  const EntenteJsonValue *number = entente_json_value_get (location, "geonames_id");
  const char *place = get (details, "name");

  if (location == NULL)
    {
      location = entente_json_value_get_items (organisation, "addresses");
      details = entente_json_value_get (location, "geonames_city");
      number = entente_json_value_get (details, "id");
      place = get (location, "city");
    }
  if (place != NULL)
    entente_node_set_form (partner, "place", "en", place);
  if (number != NULL && number->type == ENTENTE_JSON_NUMBER && number->number >= 1
      && number->number < 1e12)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number->number);

      add_identifier (partner, "geonames", id);
    }
}

static void
add_founded (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  const EntenteJsonValue *year = entente_json_value_get (organisation, "established");
  g_autoptr (EntenteDate) date = NULL;

  if (year == NULL || year->type != ENTENTE_JSON_NUMBER || year->number < 1 || year->number > 9999)
    return;
  date = entente_date_new ((guint) year->number, 0, 0);
  entente_node_set_date (partner, "founded", date);
}

/* A child says itself what it is part of. */
static void
add_relations (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  static const char *const kinds[][2] = {
    { "parent", "part_of" },
    { "predecessor", "predecessor" },
    { "successor", "successor" },
    { "related", "related" },
  };

  FOREACH (relation, entente_json_value_get_items (organisation, "relationships"))
  {
    const char *type = get (relation, "type");
    g_autofree char *id = entente_ror_dup_id (get (relation, "id"));

    for (guint i = 0; type != NULL && id != NULL && i < G_N_ELEMENTS (kinds); i++)
      if (g_ascii_strcasecmp (type, kinds[i][0]) == 0)
        {
          EntenteNode *node = entente_node_append (partner, "relations");

          entente_node_set_string (node, "kind", kinds[i][1]);
          entente_node_set_string (node, "partner", id);
        }
  }
}

/* What the register calls several things is named by the most telling of them. */
static void
add_type (EntenteNode *partner, const EntenteJsonValue *organisation)
{
  static const char *const types[][2] = {
    { "education", "university" },  { "healthcare", "hospital" }, { "company", "company" },
    { "facility", "laboratory" },   { "archive", "museum" },      { "government", "agency" },
    { "nonprofit", "association" }, { "funder", "foundation" },
  };
  const char *status = get (organisation, "status");

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (entente_ror_has_type (organisation, types[i][0]))
      {
        entente_node_set_string (partner, "type", types[i][1]);
        break;
      }
  if (entente_node_get_string (partner, "type") == NULL)
    entente_node_set_string (partner, "type", "other");
  if (status != NULL && g_ascii_strcasecmp (status, "active") == 0)
    entente_node_set_string (partner, "status", "active");
  else if (status != NULL && g_ascii_strcasecmp (status, "inactive") == 0)
    entente_node_set_string (partner, "status", "dissolved");
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_ror_dup_id:
 * @ror: (nullable): an identifier of the register, such as "https://ror.org/02feahw73"
 *
 * Returns: (transfer full) (nullable): the id of that partner in a catalogue, "ror-02feahw73".
 */
char *
entente_ror_dup_id (const char *ror)
{
  const char *suffix = ror != NULL ? strrchr (ror, '/') : NULL;

  suffix = suffix != NULL ? suffix + 1 : ror;
  if (suffix == NULL || strlen (suffix) > 32 || !entente_id_is_valid (suffix))
    return NULL;
  return g_strconcat ("ror-", suffix, NULL);
}

/**
 * entente_ror_get_country:
 *
 * Returns: (transfer none) (nullable): the ISO 3166-1 code of its first place.
 */
const char *
entente_ror_get_country (const EntenteJsonValue *organisation)
{
  const EntenteJsonValue *location = entente_json_value_get_items (organisation, "locations");

  if (location != NULL)
    return get (entente_json_value_get (location, "geonames_details"), "country_code");
  return get (entente_json_value_get (organisation, "country"), "country_code");
}

gboolean
entente_ror_has_type (const EntenteJsonValue *organisation, const char *type)
{
  return list_has (entente_json_value_get_items (organisation, "types"), type);
}

/**
 * entente_ror_to_partner:
 *
 * Returns: (transfer full) (nullable): the organisation as a partner.
 */
EntenteRecord *
entente_ror_to_partner (const EntenteJsonValue *organisation, GError **error)
{
  g_autofree char *id = entente_ror_dup_id (get (organisation, "id"));
  const char *country = entente_ror_get_country (organisation);
  g_autoptr (EntenteRecord) partner = NULL;
  EntenteNode *node;

  if (id == NULL)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_ID,
                           _ ("it has no identifier of the register"));
      return NULL;
    }
  partner = entente_record_new (ENTENTE_KIND_PARTNER, id);
  node = ENTENTE_NODE (partner);
  add_type (node, organisation);
  if (entente_json_value_get (organisation, "names") != NULL)
    add_names (node, entente_json_value_get_items (organisation, "names"));
  else
    add_names_1 (node, organisation);
  if (entente_record_get_title (partner) == NULL)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, _ ("it has no name"));
      return NULL;
    }
  if (country != NULL && strlen (country) == 2)
    entente_node_set_string (node, "country", country);
  add_founded (node, organisation);
  add_relations (node, organisation);
  add_identifier (node, "ror", id + strlen ("ror-"));
  add_externals (node, organisation);
  add_place (node, organisation);
  add_links (node, organisation);
  return g_steal_pointer (&partner);
}
