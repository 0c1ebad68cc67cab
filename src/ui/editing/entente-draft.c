/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-draft"

#include "config.h"

#include "editing/entente-draft.h"

#include <glib/gstdio.h>

#include "editing/entente-edit-session.h"

#define FOLDER_MODE 0700
#define FILE_MODE   0600

/* --- Typed, but not understood ---------------------------------------------------------------- */

typedef void (*TypedFunc) (EntenteNode *node,
                           const EntenteField *field,
                           const char *path,
                           JsonObject *typed);

static void
walk (EntenteNode *node, const char *prefix, TypedFunc func, JsonObject *typed)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (prefix, fields[i].name, NULL);
      GPtrArray *elements;

      if (fields[i].type != ENTENTE_VALUE_NODES)
        {
          func (node, &fields[i], path, typed);
          continue;
        }
      elements = entente_node_get_nodes (node, fields[i].name);
      for (guint e = 0; e < elements->len; e++)
        {
          g_autofree char *inner = g_strdup_printf ("%s[%u].", path, e);

          walk (elements->pdata[e], inner, func, typed);
        }
    }
}

static void
collect (EntenteNode *node, const EntenteField *field, const char *path, JsonObject *typed)
{
  const char *text = entente_edit_session_get_typed (node, field);

  if (text != NULL)
    json_object_set_string_member (typed, path, text);
}

static void
give (EntenteNode *node, const EntenteField *field, const char *path, JsonObject *typed)
{
  if (json_object_has_member (typed, path))
    entente_edit_session_set_typed (NULL, node, field, json_object_get_string_member (typed, path));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_draft_dup_path:
 * @catalogue: the path of the catalogue
 * @kind: the kind of the record
 * @id: (nullable): its id; %NULL for a record that is being made
 *
 * Returns: (transfer full): where its draft is kept. The name of a draft begins with a letter that
 *   says whether the record exists, so that no id can be taken for something else.
 */
char *
entente_draft_dup_path (const char *catalogue, EntenteKind kind, const char *id)
{
  g_autofree char *folder = g_compute_checksum_for_string (G_CHECKSUM_SHA256, catalogue, -1);
  g_autofree char *name = id != NULL
                              ? g_strconcat ("record-", id, ".json", NULL)
                              : g_strconcat ("new-", entente_kind_to_code (kind), ".json", NULL);

  return g_build_filename (g_get_user_data_dir (), "entente", "drafts", folder, name, NULL);
}

/**
 * entente_draft_load:
 *
 * Returns: (transfer full) (nullable): the draft; %NULL where there is none that can be read.
 */
JsonObject *
entente_draft_load (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

/**
 * entente_draft_save:
 *
 * Puts a draft in the place of the one before, in one step. May be called in any thread.
 */
gboolean
entente_draft_save (const char *path, JsonObject *draft, GError **error)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;

  json_node_set_object (root, draft);
  text = json_to_string (root, FALSE);
  g_mkdir_with_parents (folder, FOLDER_MODE);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE,
                                   error);
}

void
entente_draft_remove (const char *path)
{
  g_unlink (path);
}

/**
 * entente_draft_collect_typed:
 *
 * Writes what was typed and not understood into @typed, by its place in the record.
 */
void
entente_draft_collect_typed (EntenteNode *node, JsonObject *typed)
{
  walk (node, "", collect, typed);
}

void
entente_draft_give_typed (EntenteNode *node, JsonObject *typed)
{
  walk (node, "", give, typed);
}
