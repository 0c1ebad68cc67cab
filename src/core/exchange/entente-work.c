/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What articles have no field for is kept under the key "citation": an object of variables. */

#define G_LOG_DOMAIN "entente-work"

#include "config.h"

#include "exchange/entente-work.h"

#include "exchange/entente-import-words.h"
#include "language/entente-date-entry.h"
#include "model/entente-author.h"
#include "model/entente-error.h"
#include "model/entente-identifier.h"
#include "model/entente-inline.h"

#include <glib/gi18n.h>
#include <string.h>

#define UNKNOWN_KEY  "citation"
#define DEFAULT_TYPE "article-newspaper"

/* Variables that have a place of their own in an article. */
static const char *const registers[][2]
    = { { "DOI", "doi" }, { "ISBN", "isbn" }, { "ISSN", "issn" }, { "PMID", "pmid" } };

/* --- Making ----------------------------------------------------------------------------------- */

static void
free_creator (gpointer data)
{
  EntenteCreator *creator = data;

  g_free (creator->family);
  g_free (creator->given);
  g_free (creator->literal);
  g_free (creator);
}

EntenteWork *
entente_work_new (void)
{
  EntenteWork *self = g_new0 (EntenteWork, 1);

  self->creators = g_ptr_array_new_with_free_func (free_creator);
  self->keywords = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->variables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

void
entente_work_free (EntenteWork *self)
{
  g_free (self->type);
  g_free (self->key);
  g_clear_pointer (&self->issued, entente_date_free);
  g_clear_pointer (&self->accessed, entente_date_free);
  g_hash_table_unref (self->variables);
  g_ptr_array_unref (self->creators);
  g_ptr_array_unref (self->keywords);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* "" and %NULL are passed over. */
void
entente_work_set (EntenteWork *self, const char *name, const char *value)
{
  gpointer known;

  if (value == NULL || *value == '\0')
    return;
  if (!g_hash_table_lookup_extended (self->variables, name, &known, NULL))
    {
      known = g_strdup (name);
      g_ptr_array_add (self->names, known);
    }
  g_hash_table_replace (self->variables, known, g_strdup (value));
}

/* Adds to what is there. */
void
entente_work_append (EntenteWork *self, const char *name, const char *separator, const char *value)
{
  const char *before = entente_work_get (self, name);
  g_autofree char *both
      = before != NULL ? g_strconcat (before, separator, value, NULL) : g_strdup (value);

  entente_work_set (self, name, both);
}

const char *
entente_work_get (EntenteWork *self, const char *name)
{
  return g_hash_table_lookup (self->variables, name);
}

static char *
strip (const char *string)
{
  char *stripped = string != NULL ? g_strstrip (g_strdup (string)) : NULL;

  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  return stripped;
}

/* @literal: (nullable): the whole name, where it is not known which part is which */
void
entente_work_add_creator (
    EntenteWork *self, const char *family, const char *given, const char *literal, const char *role)
{
  EntenteCreator *creator = g_new0 (EntenteCreator, 1);

  creator->family = strip (family);
  creator->given = strip (given);
  creator->literal = strip (literal);
  creator->role
      = entente_vocabulary_find (ENTENTE_VOCABULARY_AUTHOR_ROLE, role != NULL ? role : "author");
  if (creator->family == NULL && creator->given != NULL && creator->literal == NULL)
    creator->literal = g_steal_pointer (&creator->given);
  if (creator->family != NULL || creator->literal != NULL)
    g_ptr_array_add (self->creators, creator);
  else
    free_creator (creator);
}

void
entente_work_add_keywords (EntenteWork *self, const char *words, const char *separators)
{
  g_auto (GStrv) parts = g_strsplit_set (words, separators, -1);

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_ptr_array_add (self->keywords, g_strdup (*part));
}

static EntenteDate *
read_date (const char *words)
{
  EntenteDate *date = entente_date_new_from_edtf (words, NULL);

  return date != NULL ? date : entente_date_entry_parse (words, NULL);
}

/* A date that can not be read is kept as it stands. */
void
entente_work_set_date (EntenteWork *self, const char *words)
{
  EntenteDate *date = read_date (words);

  if (date == NULL)
    entente_work_set (self, "issued", words);
  g_clear_pointer (&self->issued, entente_date_free);
  self->issued = date;
}

void
entente_work_set_accessed (EntenteWork *self, const char *words)
{
  EntenteDate *date = read_date (words);

  if (date == NULL)
    entente_work_set (self, "accessed", words);
  g_clear_pointer (&self->accessed, entente_date_free);
  self->accessed = date;
}

/**
 * entente_creator_dup_name:
 *
 * Returns: (transfer full): the name in one piece, the given name first.
 */
char *
entente_creator_dup_name (const EntenteCreator *self)
{
  if (self->literal != NULL)
    return g_strdup (self->literal);
  if (self->given == NULL)
    return g_strdup (self->family);
  return g_strdup_printf ("%s %s", self->given, self->family);
}

/* --- To an article ---------------------------------------------------------------------------- */

static JsonNode *
string_node (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

static void
put_creators (EntenteWork *self, EntenteNode *article)
{
  for (guint i = 0; i < self->creators->len; i++)
    {
      const EntenteCreator *creator = self->creators->pdata[i];
      EntenteNode *author = entente_node_append (article, "authors");
      g_autofree char *name = entente_creator_dup_name (creator);

      entente_node_set_string (author, "name", name);
      if (creator->role != NULL && !g_str_equal (creator->role, "author"))
        entente_node_set_string (author, "role", creator->role);
      if (creator->literal == NULL)
        {
          entente_node_set_unknown (author, "family", string_node (creator->family));
          if (creator->given != NULL)
            entente_node_set_unknown (author, "given", string_node (creator->given));
        }
    }
}

static gboolean
put_identifier (EntenteNode *article, const char *name, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    if (g_str_equal (name, registers[i][0]))
      {
        EntenteNode *identifier = entente_node_append (article, "identifiers");

        entente_node_set_string (identifier, "scheme", registers[i][1]);
        entente_node_set_string (identifier, "value", value);
        return TRUE;
      }
  return FALSE;
}

/* A name that looks like a language tag is one: "fr", "vi-VN". */
static char *
dup_tag (const char *language)
{
  static const char *const words[][2] = {
    { "english", "en" },    { "french", "fr" },     { "français", "fr" }, { "francais", "fr" },
    { "vietnamese", "vi" }, { "tiếng việt", "vi" }, { "eng", "en" },      { "fre", "fr" },
    { "fra", "fr" },        { "vie", "vi" },        { "american", "en" }, { "british", "en" },
    { "russian", "ru" },    { "lao", "lo" },
  };
  g_autofree char *lower = language != NULL ? g_utf8_strdown (language, -1) : NULL;
  gsize n = lower != NULL ? strcspn (lower, "-_") : 0;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (lower, words[i][0]))
      return g_strdup (words[i][1]);
  return n == 2 ? g_strndup (lower, n) : NULL;
}

static void
put_variables (EntenteWork *self, EntenteNode *article, const char *language)
{
  g_autoptr (JsonObject) rest = json_object_new ();
  const char *publisher_from
      = entente_work_get (self, "container-title") != NULL ? "container-title" : "publisher";

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = self->names->pdata[i];
      const char *value = entente_work_get (self, name);

      if (g_str_equal (name, "title") || put_identifier (article, name, value))
        continue;
      if (g_str_equal (name, publisher_from))
        entente_node_set_form (article, "publisher", language, value);
      else if (g_str_equal (name, "URL"))
        entente_node_set_string (article, "url", value);
      else if (g_str_equal (name, "abstract"))
        entente_node_set_form (article, "abstract", language, value);
      else if (g_str_equal (name, "note"))
        entente_node_set_form (article, "note", language, value);
      else if (!g_str_equal (name, "language") || !g_str_equal (value, language))
        json_object_set_string_member (rest, name, value);
    }
  if (self->type != NULL && !g_str_equal (self->type, DEFAULT_TYPE))
    json_object_set_string_member (rest, "type", self->type);
  if (self->key != NULL)
    json_object_set_string_member (rest, "key", self->key);
  if (json_object_get_size (rest) > 0)
    {
      JsonNode *node = json_node_alloc ();

      entente_node_set_unknown (article, UNKNOWN_KEY, json_node_init_object (node, rest));
    }
}

/* A paragraph in our files may link to records: what looks like a link is none here. */
static char *
escape_links (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '[' || *p == ']' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * entente_work_to_article:
 *
 * Returns: (transfer full) (nullable): an article with an id made from its title.
 */
EntenteRecord *
entente_work_to_article (EntenteWork *self, GError **error)
{
  const char *title = entente_work_get (self, "title");
  const char *abstract = entente_work_get (self, "abstract");
  g_autofree char *tag = dup_tag (entente_work_get (self, "language"));
  const char *language = tag != NULL ? tag : "und";
  g_autoptr (EntenteRecord) record = NULL;
  g_autofree char *id = NULL;
  EntenteNode *article;

  if (title == NULL)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, _ ("it has no title"));
      return NULL;
    }
  if (abstract != NULL)
    {
      g_autofree char *escaped = escape_links (abstract);

      entente_work_set (self, "abstract", escaped);
    }
  id = entente_import_make_id (ENTENTE_KIND_ARTICLE, title);
  record = entente_record_new (ENTENTE_KIND_ARTICLE, id);
  article = ENTENTE_NODE (record);
  entente_node_set_form (article, "title", language, title);
  entente_node_set_string (article, "language", tag);
  put_creators (self, article);
  entente_node_set_date (article, "date", self->issued);
  entente_node_set_date (article, "accessed", self->accessed);
  put_variables (self, article, language);
  if (self->keywords->len > 0)
    {
      g_ptr_array_add (self->keywords, NULL);
      entente_node_set_strings (article, "tags", (const char *const *) self->keywords->pdata);
      g_ptr_array_remove_index (self->keywords, self->keywords->len - 1);
    }
  return g_steal_pointer (&record);
}

/* --- From an article -------------------------------------------------------------------------- */

static const char *
get_unknown (EntenteNode *node, const char *key)
{
  JsonObject *unknown = entente_node_get_unknown (node);
  JsonNode *value = unknown != NULL ? json_object_get_member (unknown, key) : NULL;

  return value != NULL && JSON_NODE_HOLDS_VALUE (value)
                 && json_node_get_value_type (value) == G_TYPE_STRING
             ? json_node_get_string (value)
             : NULL;
}

static void
take_creators (EntenteWork *self, EntenteNode *article)
{
  GPtrArray *authors = entente_node_get_nodes (article, "authors");

  for (guint i = 0; i < authors->len; i++)
    {
      EntenteNode *author = authors->pdata[i];
      const char *family = get_unknown (author, "family");

      entente_work_add_creator (self, family, get_unknown (author, "given"),
                                family == NULL ? entente_node_get_string (author, "name") : NULL,
                                entente_node_get_string (author, "role"));
    }
}

static void
take_identifiers (EntenteWork *self, EntenteRecord *article)
{
  GPtrArray *identifiers = entente_record_get_identifiers (article);

  for (guint i = 0; i < identifiers->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (registers); j++)
      if (g_strcmp0 (entente_identifier_get_scheme (identifiers->pdata[i]), registers[j][1]) == 0)
        entente_work_set (self, registers[j][0],
                          entente_identifier_get_value (identifiers->pdata[i]));
}

static JsonObject *
get_rest (EntenteNode *article)
{
  JsonObject *unknown = entente_node_get_unknown (article);
  JsonNode *rest = unknown != NULL ? json_object_get_member (unknown, UNKNOWN_KEY) : NULL;

  return rest != NULL && JSON_NODE_HOLDS_OBJECT (rest) ? json_node_get_object (rest) : NULL;
}

static void
take_unknown (EntenteWork *self, EntenteNode *article)
{
  JsonObject *rest = get_rest (article);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (rest == NULL)
    return;
  json_object_iter_init_ordered (&iter, rest);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
        continue;
      if (g_str_equal (name, "type"))
        self->type = g_strdup (json_node_get_string (value));
      else if (g_str_equal (name, "key"))
        self->key = g_strdup (json_node_get_string (value));
      else if (!g_hash_table_contains (self->variables, name))
        entente_work_set (self, name, json_node_get_string (value));
    }
}

/* A work says one language for all of it: words in another would be read back as that one. */
static const char *
find_words (EntenteNode *article, const char *name, const char *own, const char *language)
{
  const EntenteText *text = entente_node_get_text (article, name);
  const char *form;

  if (text == NULL || own == NULL)
    return entente_text_lookup (text, language, NULL);
  form = entente_text_get (text, own);
  if (form == NULL)
    form = entente_text_get (text, "mul");
  return form != NULL ? form : entente_text_get (text, "und");
}

/**
 * entente_work_new_for_article:
 * @language: the reader's, where the language of the article itself is not known
 */
EntenteWork *
entente_work_new_for_article (EntenteArticle *article, const char *language)
{
  EntenteWork *self = entente_work_new ();
  EntenteNode *node = ENTENTE_NODE (article);
  EntenteDate *issued = entente_node_get_date (node, "date");
  EntenteDate *accessed = entente_node_get_date (node, "accessed");
  const char *own = entente_node_get_string (node, "language");
  const char *const *tags = entente_node_get_strings (node, "tags");
  const char *abstract = find_words (node, "abstract", own, language);
  g_autofree char *plain = abstract != NULL ? entente_inline_to_plain (abstract) : NULL;

  entente_work_set (self, "title",
                    entente_text_lookup (entente_node_get_text (node, "title"),
                                         own != NULL ? own : language, NULL));
  entente_work_set (self, "container-title",
                    entente_text_lookup (entente_node_get_text (node, "publisher"),
                                         own != NULL ? own : language, NULL));
  self->issued = issued != NULL ? entente_date_copy (issued) : NULL;
  self->accessed = accessed != NULL ? entente_date_copy (accessed) : NULL;
  take_creators (self, node);
  entente_work_set (self, "URL", entente_node_get_string (node, "url"));
  entente_work_set (self, "language", own);
  take_identifiers (self, ENTENTE_RECORD (article));
  entente_work_set (self, "abstract", plain);
  entente_work_set (self, "note", find_words (node, "note", own, language));
  take_unknown (self, node);
  for (guint i = 0; tags[i] != NULL; i++)
    g_ptr_array_add (self->keywords, g_strdup (tags[i]));
  if (self->type == NULL)
    self->type = g_strdup (DEFAULT_TYPE);
  if (self->key == NULL)
    self->key = g_strdup (entente_record_get_id (ENTENTE_RECORD (article)));
  return self;
}

/* Returns: (nullable): by what files of references call @article, other than by its id. */
const char *
entente_work_get_key (EntenteRecord *article)
{
  JsonObject *rest = get_rest (ENTENTE_NODE (article));
  JsonNode *key = rest != NULL ? json_object_get_member (rest, "key") : NULL;

  return key != NULL && JSON_NODE_HOLDS_VALUE (key) ? json_node_get_string (key) : NULL;
}

/* Forgets the key of an article that has it as its id. */
void
entente_work_forget_key (EntenteRecord *article)
{
  JsonObject *rest = get_rest (ENTENTE_NODE (article));

  if (rest != NULL)
    json_object_remove_member (rest, "key");
  if (rest != NULL && json_object_get_size (rest) == 0)
    json_object_remove_member (entente_node_get_unknown (ENTENTE_NODE (article)), UNKNOWN_KEY);
}

/**
 * entente_work_write_articles:
 * @append: how a work is written
 *
 * Writes the articles of @source one after the other; other records are passed over.
 */
gboolean
entente_work_write_articles (const EntenteExportSource *source,
                             EntenteWorkAppendFunc append,
                             GOutputStream *stream,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      g_autoptr (EntenteWork) work = NULL;

      if (record == NULL || !ENTENTE_IS_ARTICLE (record))
        continue;
      work = entente_work_new_for_article (ENTENTE_ARTICLE (record), source->language);
      append (out, work);
      if (!entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
