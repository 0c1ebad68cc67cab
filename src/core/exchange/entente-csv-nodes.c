/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of elements in a cell: "vast [coordinator]; cnrs", "CNRS / VAST", "ror:02feahw73",
 * "website ADDRESS". What can not be said so exactly is written as JSON, which is read as well. */

#define G_LOG_DOMAIN "entente-csv-nodes"

#include "config.h"

#include "exchange/entente-csv-cell-private.h"

#include "exchange/entente-import-words.h"
#include "model/entente-error.h"
#include "model/entente-identifier.h"
#include "model/entente-json-check.h"
#include "model/entente-link.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *language;
  EntenteResolveFunc resolve;
  gpointer user_data;
} Context;

/* --- Helpers ---------------------------------------------------------------------------------- */

static const EntenteField *
find_type (EntenteNode *element, EntenteValueType type)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (element, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].type == type)
      return &fields[i];
  return NULL;
}

/* The field that names the element: a reference, else a name. */
static const EntenteField *
find_main (EntenteNode *element)
{
  const EntenteField *main_field = find_type (element, ENTENTE_VALUE_REFERENCE);

  if (main_field == NULL)
    main_field = entente_node_find_field (element, "name");
  return main_field != NULL ? main_field : entente_node_find_field (element, "title");
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
take_qualifier (EntenteNode *element, const char *word)
{
  const EntenteField *code_field = find_type (element, ENTENTE_VALUE_CODE);
  const char *code
      = code_field != NULL ? entente_import_find_code (code_field->vocabulary, word) : NULL;

  if (code != NULL)
    return entente_node_set_string (element, code_field->name, code);
  if (strlen (word) < 2 || strlen (word) > 3
      || strspn (word, "abcdefghijklmnopqrstuvwxyz") != strlen (word)
      || entente_node_find_field (element, "language") == NULL)
    return FALSE;
  return entente_node_set_string (element, "language", word);
}

/* Takes "[former, fr]" off the end of @words, where all of it is understood. */
static void
take_qualifiers (EntenteNode *element, char *words)
{
  gsize n = strlen (words);
  char *open = strrchr (words, '[');
  g_auto (GStrv) parts = NULL;

  if (open == NULL || open == words || n == 0 || words[n - 1] != ']')
    return;
  words[n - 1] = '\0';
  parts = g_strsplit (open + 1, ",", -1);
  words[n - 1] = ']';
  for (char **part = parts; *part != NULL; part++)
    if (!take_qualifier (element, g_strstrip (*part)))
      return;
  *open = '\0';
  g_strchomp (words);
}

static void
set_main (EntenteNode *element, const char *words, const Context *context)
{
  const EntenteField *field = find_main (element);
  const EntenteField *name = entente_node_find_field (element, "name");
  g_autofree char *id = NULL;

  if (field->type == ENTENTE_VALUE_REFERENCE)
    {
      id = context->resolve (field->target, words, context->user_data);
      if (id != NULL || name == NULL)
        {
          entente_node_set_string (element, field->name, id);
          return;
        }
      field = name;
    }
  if (field->type == ENTENTE_VALUE_TEXT)
    entente_node_set_form (element, field->name, context->language, words);
  else
    entente_node_set_string (element, field->name, words);
}

/* Whether a record is called so, whatever stands in brackets behind. */
static gboolean
is_known (const EntenteField *field, const char *words, const Context *context)
{
  g_autofree char *name = g_strndup (words, strcspn (words, "["));
  g_autofree char *id = context->resolve (field->target, g_strstrip (name), context->user_data);

  return id != NULL;
}

/* A name may have a slash or a semicolon in it: there the words part only where that gives a record
 * that is known, and the whole does not. */
static GStrv
split_names (EntenteNode *element, const char *words, const Context *context)
{
  const EntenteField *field = find_main (element);
  g_auto (GStrv) parts = g_regex_split_simple ("\\s+/\\s+|\\s*;\\s*", words, 0, 0);
  gboolean known = FALSE;

  if (field->type == ENTENTE_VALUE_REFERENCE && parts[0] != NULL && parts[1] != NULL
      && !is_known (field, words, context))
    for (char **part = parts; !known && *part != NULL; part++)
      known = is_known (field, *part, context);
  if (known)
    return g_steal_pointer (&parts);
  return g_strsplit (words, "\n", 1);
}

/* @element is the first of as many as @words name. */
static void
set_named (EntenteNode *node,
           const EntenteField *field,
           EntenteNode *element,
           const char *words,
           const Context *context)
{
  g_auto (GStrv) names = split_names (element, words, context);

  for (char **name = names; *name != NULL; name++)
    {
      if (**name == '\0')
        continue;
      if (element == NULL)
        element = entente_node_append (node, field->name);
      take_qualifiers (element, *name);
      set_main (element, *name, context);
      element = NULL;
    }
}

/* "scheme:value" or "kind address" */
static gboolean
set_pair (EntenteNode *element, const char *words)
{
  const gboolean link = G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_LINK);
  gsize n = strcspn (words, link ? " " : ":");
  g_autofree char *first = g_strndup (words, n);

  if (words[n] == '\0' && !link)
    return FALSE;
  entente_node_set_string (element, link ? "kind" : "scheme",
                           words[n] != '\0' ? g_strstrip (first) : "website");
  entente_node_set_string (element, link ? "url" : "value",
                           words[n] != '\0' ? words + n + 1 + (words[n + 1] == ' ') : words);
  return TRUE;
}

static gboolean
set_json (EntenteNode *node, const EntenteField *field, const char *cell, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!entente_json_check (cell, -1, NULL) || !json_parser_load_from_data (parser, cell, -1, NULL))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON, C_ ("error", "%1$s: %2$s"),
                   entente_field_get_label (field), _ ("the list cannot be read"));
      return FALSE;
    }
  return entente_node_take_value (node, field, json_parser_steal_root (parser), error);
}

/* --- Public functions ------------------------------------------------------------------------- */

gboolean
_entente_csv_set_nodes (EntenteNode *node,
                        const EntenteField *field,
                        const char *cell,
                        const char *language,
                        EntenteResolveFunc resolve,
                        gpointer user_data,
                        GError **error)
{
  const Context context = { language, resolve, user_data };
  g_auto (GStrv) parts = NULL;

  if (g_str_has_prefix (cell, "[{"))
    return set_json (node, field, cell, error);
  parts = g_regex_split_simple (";\\s+|;$|\\s*\\n\\s*", cell, 0, 0);
  for (char **part = parts; part != NULL && *part != NULL; part++)
    {
      const char *words = g_strstrip (*part);
      EntenteNode *element;

      if (*words == '\0')
        continue;
      element = entente_node_append (node, field->name);
      if (G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_LINK)
          || G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_IDENTIFIER))
        {
          if (set_pair (element, words))
            continue;
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, C_ ("error", "%1$s: %2$s"),
                       entente_field_get_label (field), _ ("“register:value” is expected"));
          return FALSE;
        }
      if (find_main (element) == NULL)
        return set_json (node, field, "", error);
      set_named (node, field, element, words, &context);
    }
  return TRUE;
}

/**
 * _entente_csv_list_unlinked:
 *
 * Returns: (transfer full): the names in @record that could have been records of the catalogue.
 */
GStrv
_entente_csv_list_unlinked (EntenteRecord *record)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *elements = fields[i].type == ENTENTE_VALUE_NODES
                                ? entente_node_get_nodes (ENTENTE_NODE (record), fields[i].name)
                                : NULL;

      for (guint j = 0; elements != NULL && j < elements->len; j++)
        {
          const EntenteField *reference = find_type (elements->pdata[j], ENTENTE_VALUE_REFERENCE);
          const EntenteField *name = entente_node_find_field (elements->pdata[j], "name");

          if (reference != NULL && !entente_node_is_set (elements->pdata[j], reference)
              && name != NULL && entente_node_is_set (elements->pdata[j], name))
            g_strv_builder_add (
                names, entente_text_lookup (entente_node_get_text (elements->pdata[j], "name"),
                                            "en", NULL));
        }
    }
  return g_strv_builder_end (names);
}

static char *
dup_element (EntenteNode *element)
{
  const EntenteField *code = find_type (element, ENTENTE_VALUE_CODE);
  const EntenteField *field = find_main (element);
  const char *language = entente_node_find_field (element, "language") != NULL
                             ? entente_node_get_string (element, "language")
                             : NULL;
  const char *word = code != NULL ? entente_node_get_string (element, code->name) : NULL;
  const char *name;

  if (G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_LINK)
      || G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_IDENTIFIER))
    {
      const gboolean link = G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_LINK);

      return g_strdup_printf (link ? "%s %s" : "%s:%s",
                              entente_node_get_string (element, link ? "kind" : "scheme"),
                              entente_node_get_string (element, link ? "url" : "value"));
    }
  if (field == NULL || field->type == ENTENTE_VALUE_TEXT)
    return NULL;
  name = entente_node_get_string (element, field->name);
  if (name == NULL)
    return NULL;
  if (word == NULL && language == NULL)
    return g_strdup (name);
  return g_strdup_printf ("%s [%s%s%s]", name, word != NULL ? word : "",
                          word != NULL && language != NULL ? ", " : "",
                          language != NULL ? language : "");
}

static char *
echo_id (EntenteKind kind, const char *words, gpointer user_data)
{
  return entente_id_is_valid (words) ? g_strdup (words) : NULL;
}

static gboolean
reads_back (EntenteNode *node, const EntenteField *field, const char *cell)
{
  g_autoptr (EntenteNode) again = g_object_new (G_OBJECT_TYPE (node), NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) mine = entente_node_dup_value (node, field);
  g_autoptr (JsonNode) read = NULL;

  if (!_entente_csv_set_nodes (again, field, cell, "und", echo_id, NULL, NULL))
    return FALSE;
  read = entente_node_dup_value (again, field);
  if (read == NULL)
    return FALSE;
  before = json_to_string (mine, FALSE);
  after = json_to_string (read, FALSE);
  return g_str_equal (before, after);
}

char *
_entente_csv_dup_nodes (EntenteNode *node, const EntenteField *field)
{
  GPtrArray *elements = entente_node_get_nodes (node, field->name);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (JsonNode) json = NULL;

  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *words = dup_element (g_ptr_array_index (elements, i));

      if (words == NULL)
        {
          g_string_truncate (cell, 0);
          break;
        }
      g_string_append_printf (cell, "%s%s", i > 0 ? "; " : "", words);
    }
  if (cell->len > 0 && reads_back (node, field, cell->str))
    return g_string_free (g_steal_pointer (&cell), FALSE);
  json = entente_node_dup_value (node, field);
  return json_to_string (json, FALSE);
}
