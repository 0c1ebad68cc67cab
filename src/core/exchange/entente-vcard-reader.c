/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One card to one record. Addresses, telephones and whatever else the catalogue has no field for
 * are kept under the key "vcard", by their names. */

#define G_LOG_DOMAIN "entente-vcard-reader"

#include "config.h"

#include "exchange/entente-vcard-private.h"

#include "exchange/entente-content-line.h"
#include "exchange/entente-import-words.h"
#include "language/entente-fold.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define OWN_ID "X-ENTENTE-ID"

/* --- Helpers ---------------------------------------------------------------------------------- */

static const EntenteContentLine *
find_line (GPtrArray *lines, const char *name)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((EntenteContentLine *) lines->pdata[i])->name, name))
      return lines->pdata[i];
  return NULL;
}

static char *
dup_text (const EntenteContentLine *line)
{
  return line != NULL ? g_strstrip (entente_content_line_unescape (line->value)) : NULL;
}

static char *
dup_language (const EntenteContentLine *line, const char *otherwise)
{
  g_autofree char *language = entente_content_line_dup_parameter (line, "LANGUAGE");
  const gsize n = language != NULL ? strcspn (language, "-_") : 0;

  return n == 2 || n == 3 ? g_ascii_strdown (language, (gssize) n) : g_strdup (otherwise);
}

/* 1965-08, 1965, --0217 and 19650217T… as vCard has them. */
static EntenteDate *
read_date (const char *value)
{
  g_autofree char *digits = g_strndup (value, strcspn (value, "T"));
  g_autofree char *edtf = NULL;
  EntenteDate *date = entente_date_new_from_edtf (digits, NULL);

  if (date != NULL)
    return date;
  if (g_str_has_prefix (digits, "--") && strlen (digits) == 6)
    edtf = g_strdup_printf ("XXXX-%.2s-%.2s", digits + 2, digits + 4);
  else if (g_str_has_prefix (digits, "--") && strlen (digits) == 7 && digits[4] == '-')
    edtf = g_strdup_printf ("XXXX-%.5s", digits + 2);
  else if (strlen (digits) == 8 && strspn (digits, "0123456789") == 8)
    edtf = g_strdup_printf ("%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
  return edtf != NULL ? entente_date_new_from_edtf (edtf, NULL) : NULL;
}

static gboolean
set_date (EntenteNode *node, const char *field, const EntenteContentLine *line)
{
  g_autoptr (EntenteDate) date
      = entente_node_find_field (node, field) != NULL ? read_date (line->value) : NULL;

  if (date == NULL)
    return FALSE;
  entente_node_set_date (node, field, date);
  return TRUE;
}

/* --- Properties ------------------------------------------------------------------------------- */

static void
add_name (EntenteNode *node, const EntenteContentLine *line, const char *otherwise)
{
  g_autofree char *text = dup_text (line);
  g_autofree char *language = dup_language (line, otherwise);
  EntenteText *names = entente_node_get_text (node, "name");
  EntenteNode *other;

  if (*text == '\0')
    return;
  if (names == NULL || entente_text_get (names, language) == NULL)
    {
      entente_node_set_form (node, "name", language, text);
      return;
    }
  other = entente_node_append (node, "otherNames");
  entente_node_set_string (other, "kind", "alias");
  entente_node_set_string (other, "name", text);
}

static void
add_other_names (EntenteNode *node, const EntenteContentLine *line)
{
  g_auto (GStrv) names = entente_content_line_split (line->value, ',');
  g_autofree char *language = dup_language (line, NULL);

  for (char **name = names; *name != NULL; name++)
    if (**name != '\0')
      {
        EntenteNode *other = entente_node_append (node, "otherNames");

        entente_node_set_string (other, "kind", "alias");
        entente_node_set_string (other, "name", *name);
        entente_node_set_string (other, "language", language);
      }
}

/* N:family;given;additional;prefixes;suffixes */
static void
add_parts (EntenteNode *node, const EntenteContentLine *line)
{
  g_auto (GStrv) parts = entente_content_line_split (line->value, ';');
  g_autofree char *sort = entente_content_line_dup_parameter (line, "SORT-AS");
  g_autofree char *language = dup_language (line, "und");
  g_autofree char *both = NULL;

  if (g_strv_length (parts) < 2)
    return;
  both = g_strstrip (g_strconcat (parts[0], " ", parts[1], NULL));
  /* A name of one part is in order as it is. */
  if (entente_node_find_field (node, "sortName") != NULL && (sort != NULL || *parts[1] != '\0')
      && entente_node_get_string (node, "sortName") == NULL)
    entente_node_set_string (node, "sortName", sort != NULL ? sort : both);
  if (g_strv_length (parts) >= 4 && *parts[3] != '\0'
      && entente_node_find_field (node, "honorific") != NULL)
    entente_node_set_form (node, "honorific", language, parts[3]);
  if (entente_text_is_empty (entente_node_get_text (node, "name")) && *both != '\0')
    {
      g_autofree char *name = g_strstrip (g_strconcat (parts[1], " ", parts[0], NULL));

      entente_node_set_form (node, "name", "mul", name);
    }
}

/* A partner of the catalogue, or one that stands anywhere in the file. */
static char *
find_house (const char *words, GHashTable *houses, EntenteImportSink *sink)
{
  char *id = entente_import_sink_resolve (sink, ENTENTE_KIND_PARTNER, words);
  g_autofree char *key = entente_fold (words);
  const char *other = houses != NULL ? g_hash_table_lookup (houses, key) : NULL;

  return id == NULL && other != NULL && *other != '\0' ? g_strdup (other) : id;
}

/* ORG:house;unit;… and TITLE make one post, at a partner where it is known; what has no place of its own stands in the words. */
static void
add_post (EntenteNode *node, GPtrArray *lines, GHashTable *houses, EntenteImportSink *sink)
{
  const EntenteContentLine *title_line
      = find_line (lines, find_line (lines, "TITLE") != NULL ? "TITLE" : "ROLE");
  const EntenteContentLine *house_line = find_line (lines, "ORG");
  g_autofree char *title = dup_text (title_line);
  g_auto (GStrv) units
      = entente_content_line_split (house_line != NULL ? house_line->value : "", ';');
  g_autofree char *partner = find_house (units[0], houses, sink);
  g_autofree char *language = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  EntenteNode *post;

  if (title != NULL && *title != '\0')
    g_ptr_array_add (parts, title);
  for (char **unit = units + (partner != NULL ? 1 : 0); *unit != NULL; unit++)
    if (**unit != '\0')
      g_ptr_array_add (parts, *unit);
  if (parts->len == 0 && partner == NULL)
    return;
  g_ptr_array_add (parts, NULL);
  words = g_strjoinv (", ", (char **) parts->pdata);
  language = dup_language (title_line != NULL ? title_line : house_line, "und");
  post = entente_node_append (node, "posts");
  entente_node_set_string (post, "partner", partner);
  if (*words != '\0')
    entente_node_set_form (post, "title", language, words);
}

/* ADR:box;extended;street;locality;region;code;country, of which the catalogue has two. */
static gboolean
add_place (EntenteNode *node, const EntenteContentLine *line)
{
  g_auto (GStrv) parts = entente_content_line_split (line->value, ';');
  g_autofree char *language = dup_language (line, "und");
  const guint n = g_strv_length (parts);
  g_autofree char *country
      = n >= 7 && *parts[6] != '\0' ? entente_import_find_country (parts[6]) : NULL;

  if (country != NULL && entente_node_get_string (node, "country") == NULL)
    entente_node_set_string (node, "country", country);
  if (n >= 4 && *parts[3] != '\0' && entente_node_find_field (node, "place") != NULL)
    entente_node_set_form (node, "place", language, parts[3]);
  for (guint i = 0; i < n; i++)
    if (i != 3 && i != 6 && *parts[i] != '\0')
      return FALSE;
  return TRUE;
}

static void
add_link (EntenteNode *node, const char *url)
{
  EntenteNode *link;

  if (strstr (url, "://") == NULL)
    return;
  link = entente_node_append (node, "links");
  entente_node_set_string (link, "kind", "website");
  entente_node_set_string (link, "url", url);
}

/* Identifiers of registers are written by us as X-ENTENTE-IDENTIFIER:scheme:value. */
static void
add_identifier (EntenteNode *node, const char *words)
{
  const char *colon = strchr (words, ':');
  g_autofree char *scheme = colon != NULL ? g_strndup (words, (gsize) (colon - words)) : NULL;
  EntenteNode *identifier;

  if (scheme == NULL || *scheme == '\0' || colon[1] == '\0')
    return;
  identifier = entente_node_append (node, "identifiers");
  entente_node_set_string (identifier, "scheme", scheme);
  entente_node_set_string (identifier, "value", colon + 1);
}

static void
keep_line (JsonObject *rest, const EntenteContentLine *line)
{
  g_autofree char *value = NULL;
  JsonArray *values;

  if (g_str_equal (line->name, "PHOTO") || g_str_equal (line->name, "LOGO")
      || g_str_equal (line->name, "SOUND") || g_str_equal (line->name, "PRODID")
      || g_str_equal (line->name, "REV") || *line->value == '\0')
    return;
  if (!json_object_has_member (rest, line->name))
    json_object_set_array_member (rest, line->name, json_array_new ());
  values = json_object_get_array_member (rest, line->name);
  value = line->parameters != NULL ? g_strdup_printf (";%s:%s", line->parameters, line->value)
                                   : g_strdup_printf (":%s", line->value);
  json_array_add_string_element (values, value);
}

/* Whether the line has a place of its own in the record. */
static gboolean
take_line (EntenteNode *node, const EntenteContentLine *line, gboolean person)
{
  static const char *const elsewhere[]
      = { "VERSION", "KIND", OWN_ID, "TITLE", "ROLE", "UID", NULL };
  g_autofree char *text = dup_text (line);

  if (g_strv_contains (elsewhere, line->name) || g_str_equal (line->name, "FN"))
    return TRUE;
  if (g_str_equal (line->name, "N"))
    add_parts (node, line);
  else if (g_str_equal (line->name, "NICKNAME"))
    add_other_names (node, line);
  else if (g_str_equal (line->name, "BDAY"))
    return set_date (node, "born", line);
  else if (g_str_equal (line->name, "DEATHDATE"))
    return set_date (node, "died", line);
  else if (g_str_equal (line->name, "URL"))
    add_link (node, text);
  else if (g_str_equal (line->name, "NOTE"))
    {
      g_autofree char *language = dup_language (line, "und");

      entente_node_set_form (node, "note", language, text);
    }
  else if (g_str_equal (line->name, "CATEGORIES"))
    {
      g_auto (GStrv) tags = entente_content_line_split (line->value, ',');

      entente_node_set_strings (node, "tags", (const char *const *) tags);
    }
  else if (g_str_equal (line->name, "X-ENTENTE-IDENTIFIER"))
    add_identifier (node, text);
  else if (g_str_equal (line->name, "X-ENTENTE-COUNTRY") && strlen (text) == 2)
    entente_node_set_string (node, "country", text);
  else if (g_str_equal (line->name, "X-ENTENTE-ACRONYM") && !person)
    entente_node_set_string (node, "acronym", text);
  else if (g_str_equal (line->name, "X-ENTENTE-TYPE") && !person)
    return entente_node_set_string (node, "type", text);
  else
    return g_str_equal (line->name, "ORG");
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

static gboolean
is_person (GPtrArray *lines)
{
  const EntenteContentLine *kind = find_line (lines, "KIND");
  g_autofree char *name = dup_text (find_line (lines, "FN"));
  g_autofree char *house = dup_text (find_line (lines, "ORG"));

  if (kind == NULL)
    kind = find_line (lines, "X-ADDRESSBOOKSERVER-KIND");
  if (kind != NULL)
    return g_ascii_strcasecmp (kind->value, "org") != 0
           && g_ascii_strcasecmp (kind->value, "group") != 0;
  /* Version 3 has no kinds: an organisation is a card that bears its name. */
  return name == NULL || house == NULL || !g_str_equal (g_strdelimit (house, ";", ' '), name);
}

static char *
make_id (GPtrArray *lines, EntenteRecord *record, EntenteIdKind *ret_id_kind)
{
  g_autofree char *own = dup_text (find_line (lines, OWN_ID));

  *ret_id_kind = ENTENTE_ID_GIVEN;
  if (own != NULL && entente_id_is_valid (own))
    return g_steal_pointer (&own);
  *ret_id_kind = ENTENTE_ID_MADE;
  return entente_import_make_id (entente_record_get_kind (record),
                                 entente_record_lookup_title (record, "en", NULL));
}

EntenteRecord *
_entente_vcard_to_record (GPtrArray *lines,
                          GHashTable *houses,
                          EntenteImportSink *sink,
                          EntenteIdKind *ret_id_kind,
                          GError **error)
{
  const gboolean person = is_person (lines);
  const EntenteContentLine *version = find_line (lines, "VERSION");
  g_autoptr (EntenteRecord) record
      = entente_record_new (person ? ENTENTE_KIND_PERSON : ENTENTE_KIND_PARTNER, "x");
  EntenteNode *node = ENTENTE_NODE (record);
  g_autoptr (JsonObject) rest = json_object_new ();
  g_autofree char *id = NULL;

  if (version != NULL && g_str_has_prefix (version->value, "2"))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                           _ ("vCard 2.1 is not read; save it as version 3 or 4"));
      return NULL;
    }
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((EntenteContentLine *) lines->pdata[i])->name, "FN"))
      add_name (node, lines->pdata[i], person ? "mul" : "und");
  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteContentLine *line = lines->pdata[i];

      if (!(g_str_equal (line->name, "ADR") ? add_place (node, line)
                                            : take_line (node, line, person)))
        keep_line (rest, line);
    }
  if (entente_text_is_empty (entente_record_get_title (record)))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, _ ("it has no name"));
      return NULL;
    }
  if (person)
    add_post (node, lines, houses, sink);
  if (json_object_get_size (rest) > 0)
    entente_node_set_unknown (node, "vcard", json_node_init_object (json_node_alloc (), rest));
  id = make_id (lines, record, ret_id_kind);
  entente_node_set_string (node, "id", id);
  return g_steal_pointer (&record);
}

/* Whether a reference to @id will lead to the card that gives it. */
static gboolean
is_sure (EntenteImportSink *sink, const char *id, EntenteIdKind id_kind)
{
  g_autofree char *there = entente_import_sink_resolve (sink, ENTENTE_KIND_NONE, id);
  g_autofree char *partner = entente_import_sink_resolve (sink, ENTENTE_KIND_PARTNER, id);

  return there == NULL || (id_kind == ENTENTE_ID_GIVEN && partner != NULL);
}

static void
add_house (GHashTable *houses, const char *name, const char *id)
{
  g_autofree char *key = name != NULL ? entente_fold (name) : NULL;
  const char *other = key != NULL ? g_hash_table_lookup (houses, key) : NULL;

  if (key != NULL && *key != '\0')
    g_hash_table_replace (houses, g_steal_pointer (&key),
                          g_strdup (other == NULL || g_str_equal (other, id) ? id : ""));
}

/**
 * _entente_vcard_list_houses:
 * @cards: (element-type GPtrArray): all that the file has, %NULL for what is none
 *
 * Returns: (transfer full): what the cards of persons may name as their house.
 */
GHashTable *
_entente_vcard_list_houses (GPtrArray *cards, EntenteImportSink *sink)
{
  GHashTable *houses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      EntenteIdKind id_kind;
      g_autoptr (EntenteRecord) record
          = cards->pdata[i] != NULL
                ? _entente_vcard_to_record (cards->pdata[i], NULL, sink, &id_kind, NULL)
                : NULL;
      const char *id = record != NULL ? entente_record_get_id (record) : NULL;
      EntenteText *title = record != NULL ? entente_record_get_title (record) : NULL;

      /* The first one keeps its id. */
      if (record == NULL || !g_hash_table_add (ids, g_strdup (id))
          || entente_record_get_kind (record) != ENTENTE_KIND_PARTNER
          || !is_sure (sink, id, id_kind))
        continue;
      for (guint j = 0; j < entente_text_get_size (title); j++)
        add_house (houses, entente_text_get_nth (title, j, NULL), id);
      add_house (houses, entente_node_get_string (ENTENTE_NODE (record), "acronym"), id);
    }
  return houses;
}
