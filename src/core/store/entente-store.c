/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-store"

#include "config.h"

#include "store/entente-entry-private.h"
#include "store/entente-store-private.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"

struct _EntenteStore
{
  GObject parent_instance;

  EntenteDatabase *database; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteStore, entente_store, G_TYPE_OBJECT)

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What only reads can still fail, when the disk does. Where the caller has no way to say so, the
 * answer is that of an empty catalogue; opening it anew will tell. */
static EntenteStatement *
prepare (EntenteStore *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement = entente_database_prepare (self->database, sql, &error);

  if (statement == NULL)
    g_debug ("%s", error->message);
  return statement;
}

static void
set_not_found (const char *id, GError **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
               /* Translators: %s is the id of a record, such as vast */
               _ ("There is no record “%s” in this catalogue."), id);
}

void
entente_backlink_free (EntenteBacklink *self)
{
  g_free (self->id);
  g_free (self->field);
  g_free (self);
}

void
entente_citation_free (EntenteCitation *self)
{
  g_free (self->id);
  g_free (self->field);
  g_free (self->item);
  g_free (self);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_store_finalize (GObject *object)
{
  EntenteStore *self = ENTENTE_STORE (object);

  entente_database_close (self->database);

  G_OBJECT_CLASS (entente_store_parent_class)->finalize (object);
}

static void
entente_store_class_init (EntenteStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_store_finalize;
}

static void
entente_store_init (EntenteStore *self)
{
}

/* --- Public functions: records ---------------------------------------------------------------- */

EntenteStore *
entente_store_new_take (EntenteDatabase *database)
{
  EntenteStore *self;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_STORE, NULL);
  self->database = database;
  return self;
}

EntenteDatabase *
entente_store_get_database (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  return self->database;
}

/**
 * entente_store_lookup:
 * @ret_kind: (out) (optional): its kind
 *
 * Returns: the number of the record, or 0 where there is none
 */
gint64
entente_store_lookup (EntenteStore *self, const char *id, EntenteKind *ret_kind)
{
  g_autoptr (EntenteStatement) select = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  if (ret_kind != NULL)
    *ret_kind = ENTENTE_KIND_NONE;
  select = prepare (self, "SELECT n, kind FROM record WHERE id = ?1");
  if (select == NULL)
    return 0;
  entente_statement_bind_text (select, 1, id);
  if (!entente_statement_step (select, NULL))
    return 0;
  if (ret_kind != NULL)
    *ret_kind = entente_kind_from_code (entente_statement_get_text (select, 1));
  return entente_statement_get_int (select, 0);
}

/**
 * entente_store_dup_json:
 * @ret_n: (out) (optional): the number of the record
 *
 * Returns: (transfer full) (nullable): the record as it is stored; %NULL without an error where
 *   there is none
 */
char *
entente_store_dup_json (EntenteStore *self, const char *id, gint64 *ret_n, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  select = entente_database_prepare (self->database, "SELECT n, json FROM record WHERE id = ?1",
                                     error);
  if (select == NULL)
    return NULL;
  entente_statement_bind_text (select, 1, id);
  if (!entente_statement_step (select, error))
    return NULL;
  if (ret_n != NULL)
    *ret_n = entente_statement_get_int (select, 0);
  return g_strdup (entente_statement_get_text (select, 1));
}

/**
 * entente_store_ref_record:
 *
 * Errors: %ENTENTE_ERROR_NOT_FOUND, those of reading a record, those of the database.
 *
 * Returns: (transfer full): the record, read anew
 */
EntenteRecord *
entente_store_ref_record (EntenteStore *self, const char *id, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autofree char *json = entente_store_dup_json (self, id, NULL, &inner);

  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (json == NULL)
    set_not_found (id, error);
  return json != NULL ? entente_record_parse (json, -1, error) : NULL;
}

EntenteRecord *
entente_store_ref_record_at (EntenteStore *self, gint64 n, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;
  g_autoptr (GError) inner = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  select = entente_database_prepare (self->database, "SELECT json FROM record WHERE n = ?1", error);
  if (select == NULL)
    return NULL;
  entente_statement_bind_int (select, 1, n);
  if (entente_statement_step (select, &inner))
    return entente_record_parse (entente_statement_get_text (select, 0), -1, error);
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return NULL;
    }
  name = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  set_not_found (name, error);
  return NULL;
}

guint
entente_store_count (EntenteStore *self, EntenteKind kind)
{
  g_autoptr (EntenteStatement) select = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);

  select = prepare (self, "SELECT SUM (records) FROM tally WHERE ?1 IN (0, kind)");
  if (select == NULL)
    return 0;
  entente_statement_bind_int (select, 1, kind);
  return entente_statement_step (select, NULL) ? (guint) entente_statement_get_int (select, 0) : 0;
}

/**
 * entente_store_list_ids:
 * @kind: a kind
 * @error: set where not all could be read; what could be is returned all the same
 *
 * Returns: (transfer full): the ids of the records of @kind, in their order
 */
GStrv
entente_store_list_ids (EntenteStore *self, EntenteKind kind, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (EntenteStatement) select = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  select = entente_database_prepare (self->database,
                                     "SELECT id FROM record WHERE kind = ?1 ORDER BY id", error);
  if (select != NULL)
    {
      entente_statement_bind_text (select, 1, entente_kind_to_code (kind));
      while (entente_statement_step (select, error))
        g_strv_builder_add (ids, entente_statement_get_text (select, 0));
    }
  return g_strv_builder_end (ids);
}

/* --- Public functions: entries ---------------------------------------------------------------- */

EntenteEntry *
entente_store_ref_entry_at (EntenteStore *self, gint64 n, const char *language)
{
  g_autoptr (EntenteStatement) select = NULL;
  EntenteEntry *entry;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  select = prepare (self, "SELECT " ENTENTE_ENTRY_COLUMNS " FROM entry WHERE n = ?1");
  if (select == NULL)
    return NULL;
  entente_statement_bind_int (select, 1, n);
  if (!entente_statement_step (select, NULL))
    return NULL;
  entry = _entente_entry_new (n);
  _entente_entry_read (entry, select, language);
  return entry;
}

/**
 * entente_store_ref_entry:
 * @language: the language of the title
 *
 * Returns: (transfer full) (nullable): what a list shows of the record @id
 */
EntenteEntry *
entente_store_ref_entry (EntenteStore *self, const char *id, const char *language)
{
  gint64 n = entente_store_lookup (self, id, NULL);

  return n != 0 ? entente_store_ref_entry_at (self, n, language) : NULL;
}

/* --- Public functions: what refers to what ---------------------------------------------------- */

/**
 * entente_store_list_links_to:
 * @id: the record that is referred to
 * @kind: of what kind the ones that refer shall be, %ENTENTE_KIND_NONE for any
 * @limit: at most so many, 0 for all
 * @error: set where not all could be read; what could be is returned all the same
 *
 * Returns: (transfer full) (element-type EntenteBacklink): by kind, the latest first
 */
GPtrArray *
entente_store_list_links_to (
    EntenteStore *self, const char *id, EntenteKind kind, guint limit, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_backlink_free);

  g_return_val_if_fail (ENTENTE_IS_STORE (self), links);

  select = entente_database_prepare (
      self->database,
      "SELECT link.source, link.kind, link.day, link.field, link.item, record.id"
      " FROM link JOIN record ON record.n = link.source"
      " WHERE link.target = ?1 AND link.kind BETWEEN ?2 AND ?3"
      " ORDER BY link.kind, link.day DESC, link.source, link.position LIMIT ?4",
      error);
  if (select == NULL)
    return links;
  entente_statement_bind (select, "siii", id, (gint64) (kind != ENTENTE_KIND_NONE ? (int) kind : 0),
                          (gint64) (kind != ENTENTE_KIND_NONE ? (int) kind : ENTENTE_N_KINDS),
                          limit > 0 ? (gint64) limit : (gint64) -1);
  while (entente_statement_step (select, error))
    {
      EntenteBacklink *link = g_new0 (EntenteBacklink, 1);

      link->n = entente_statement_get_int (select, 0);
      link->kind = (EntenteKind) entente_statement_get_int (select, 1);
      link->day = (gint32) entente_statement_get_int (select, 2);
      link->field = g_strdup (entente_statement_get_text (select, 3));
      link->item = (guint) entente_statement_get_int (select, 4);
      link->id = g_strdup (entente_statement_get_text (select, 5));
      g_ptr_array_add (links, link);
    }
  return links;
}

/**
 * entente_store_list_dangling:
 * @error: set where not all could be read; what could be is returned all the same
 *
 * Returns: (transfer full) (element-type EntenteBacklink): the references that lead nowhere; here
 *   @id is the one that no record has
 */
GPtrArray *
entente_store_list_dangling (EntenteStore *self, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_backlink_free);

  g_return_val_if_fail (ENTENTE_IS_STORE (self), links);

  select = entente_database_prepare (self->database,
                                     "SELECT source, kind, day, field, item, target FROM link"
                                     " WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = target)"
                                     " ORDER BY source, position",
                                     error);
  while (select != NULL && entente_statement_step (select, error))
    {
      EntenteBacklink *link = g_new0 (EntenteBacklink, 1);

      link->n = entente_statement_get_int (select, 0);
      link->kind = (EntenteKind) entente_statement_get_int (select, 1);
      link->day = (gint32) entente_statement_get_int (select, 2);
      link->field = g_strdup (entente_statement_get_text (select, 3));
      link->item = (guint) entente_statement_get_int (select, 4);
      link->id = g_strdup (entente_statement_get_text (select, 5));
      g_ptr_array_add (links, link);
    }
  return links;
}

/**
 * entente_store_list_citations:
 * @article: the id of an article
 *
 * Returns: (transfer full) (element-type EntenteCitation): what the article is the source of, in
 *   the order of its paragraphs
 */
GPtrArray *
entente_store_list_citations (EntenteStore *self, const char *article)
{
  g_autoptr (EntenteStatement) select = NULL;
  GPtrArray *citations = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_citation_free);

  g_return_val_if_fail (ENTENTE_IS_STORE (self), citations);

  select = prepare (self, "SELECT evidence.n, position, paragraph, through, field, item, id, kind"
                          " FROM evidence JOIN record ON record.n = evidence.n"
                          " WHERE article = ?1 ORDER BY paragraph, evidence.n, position");
  if (select == NULL)
    return citations;
  entente_statement_bind_text (select, 1, article);
  while (entente_statement_step (select, NULL))
    {
      EntenteCitation *citation = g_new0 (EntenteCitation, 1);

      citation->n = entente_statement_get_int (select, 0);
      citation->position = (guint) entente_statement_get_int (select, 1);
      citation->paragraph = (guint) entente_statement_get_int (select, 2);
      citation->through = (guint) entente_statement_get_int (select, 3);
      citation->field = g_strdup (entente_statement_get_text (select, 4));
      citation->item = g_strdup (entente_statement_get_text (select, 5));
      citation->id = g_strdup (entente_statement_get_text (select, 6));
      citation->kind = entente_kind_from_code (entente_statement_get_text (select, 7));
      g_ptr_array_add (citations, citation);
    }
  return citations;
}

/* --- Public functions: notes about the file --------------------------------------------------- */

char *
entente_store_dup_meta (EntenteStore *self, const char *key)
{
  g_autoptr (EntenteStatement) select = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  select = prepare (self, "SELECT value FROM meta WHERE key = ?1");
  if (select == NULL)
    return NULL;
  entente_statement_bind_text (select, 1, key);
  return entente_statement_step (select, NULL) ? g_strdup (entente_statement_get_text (select, 0))
                                               : NULL;
}

gboolean
entente_store_set_meta (EntenteStore *self, const char *key, const char *value, GError **error)
{
  g_autoptr (EntenteStatement) insert = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);

  insert = entente_database_prepare (
      self->database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", error);
  if (insert == NULL)
    return FALSE;
  entente_statement_bind (insert, "ss", key, value);
  return entente_statement_run (insert, error);
}
