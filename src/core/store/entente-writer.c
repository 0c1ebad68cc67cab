/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A record is derived when it is put, unless it refers to one that is not there yet: then at the
 * end, since a file may name a partner before it says who that is. When a record comes, goes or
 * gets other names, those that refer to it are derived anew, also at the end. */

#define G_LOG_DOMAIN "entente-writer"

#include "config.h"

#include "store/entente-writer-private.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-change-private.h"
#include "store/entente-history-private.h"
#include "store/entente-store-private.h"

/* With more than these, whoever listens had better look at everything again. */
#define MAX_TOUCHED 1000

/* So many records that are put off are kept as they came; those after them are read again. */
#define MAX_HELD 5000

struct _EntenteWriter
{
  EntenteStore *store;       /* owned */
  EntenteDatabase *database; /* borrowed from the store */
  EntenteIndexer *indexer;   /* owned, may be NULL */
  EntenteChange *change;     /* owned; NULL where no history is kept */

  GHashTable *targets;           /* ids whose counts are to be made anew */
  GHashTable *later;             /* numbers of the records still to be derived → Later */
  guint n_held;                  /* records among them */
  GHashTable *touched;           /* ids that are not as they were → their numbers */
  guint kinds;                   /* theirs, as 1 << kind */
  guint n_items;                 /* of the change */
  gint64 delta[ENTENTE_N_KINDS]; /* how many more records there are */
  gboolean bulk;
};

/* A record as it stands. */
typedef struct
{
  gint64 n;
  EntenteKind kind;
  char *json;
} Standing;

/* A record that is still to be derived. */
typedef struct
{
  EntenteRecord *record; /* owned; NULL where it is to be read */
  gboolean derived;      /* what was derived before is still there */
} Later;

static void
later_free (gpointer data)
{
  Later *later = data;

  g_clear_object (&later->record);
  g_free (later);
}

static void
standing_clear (Standing *standing)
{
  g_free (standing->json);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

/* --- Making ----------------------------------------------------------------------------------- */

EntenteWriter *
_entente_writer_new (EntenteStore *store, EntenteIndexer *indexer)
{
  EntenteWriter *self = g_new0 (EntenteWriter, 1);

  self->store = g_object_ref (store);
  self->database = entente_store_get_database (store);
  g_set_object (&self->indexer, indexer);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->later = g_hash_table_new_full (NULL, NULL, NULL, later_free);
  return self;
}

void
_entente_writer_free (EntenteWriter *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->later);
  g_clear_object (&self->change);
  g_clear_object (&self->indexer);
  g_object_unref (self->store);
  g_free (self);
}

/* Whatever is written from now on is part of @change, which enters the history with the first. */
void
_entente_writer_set_change (EntenteWriter *self, EntenteChange *change)
{
  g_set_object (&self->change, change);
}

void
_entente_writer_set_bulk (EntenteWriter *self)
{
  self->bulk = TRUE;
}

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
touch (EntenteWriter *self, const char *id, gint64 n, EntenteKind kind)
{
  self->kinds |= 1u << kind;
  if (g_hash_table_size (self->touched) <= MAX_TOUCHED)
    g_hash_table_insert (self->touched, g_strdup (id), GSIZE_TO_POINTER (n));
}

static gboolean
find_standing (EntenteWriter *self, const char *id, Standing *ret_standing, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database, "SELECT n, kind, json FROM record WHERE id = ?1", error);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_text (select, 1, id);
  if (entente_statement_step (select, &inner))
    {
      ret_standing->n = entente_statement_get_int (select, 0);
      ret_standing->kind = entente_kind_from_code (entente_statement_get_text (select, 1));
      ret_standing->json = g_strdup (entente_statement_get_text (select, 2));
    }
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

static gboolean
remember (EntenteWriter *self, const char *id, const char *before, GError **error)
{
  if (self->change == NULL)
    return TRUE;
  if (self->n_items == 0 && !_entente_history_append (self->store, self->change, error))
    return FALSE;
  self->n_items++;
  return _entente_history_append_item (self->store, self->change->sequence, id, before, error);
}

static void
put_off (EntenteWriter *self, gint64 n, EntenteRecord *record, gboolean derived)
{
  Later *later = g_new0 (Later, 1);

  if (record != NULL && self->n_held < MAX_HELD)
    {
      later->record = g_object_ref (record);
      self->n_held++;
    }
  later->derived = derived;
  g_hash_table_insert (self->later, GSIZE_TO_POINTER (n), later);
}

/* Those that refer to @id show something of it. */
static gboolean
mark_linkers (EntenteWriter *self, const char *id, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database, "SELECT DISTINCT source FROM link WHERE target = ?1", error);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_text (select, 1, id);
  while (entente_statement_step (select, &inner))
    {
      const gint64 n = entente_statement_get_int (select, 0);

      if (!g_hash_table_contains (self->later, GSIZE_TO_POINTER (n)))
        put_off (self, n, NULL, TRUE);
    }
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

typedef struct
{
  EntenteStatement *select;
  gboolean missing;
} Search;

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  Search *search = user_data;

  if (search->missing)
    return;
  entente_statement_bind_text (search->select, 1, id);
  search->missing = !entente_statement_step (search->select, NULL);
  entente_statement_reset (search->select);
}

/* Missing is also what is there but has not been derived. */
static gboolean
refers_to_missing (EntenteWriter *self, EntenteRecord *record)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database, "SELECT 1 FROM entry WHERE n = (SELECT n FROM record WHERE id = ?1)", NULL);
  Search search = { select, select == NULL };

  entente_record_foreach_reference (record, on_reference_cb, &search);
  return search.missing;
}

/* --- Deriving --------------------------------------------------------------------------------- */

static gboolean
derive (EntenteWriter *self, gint64 n, EntenteRecord *record, GError **error)
{
  return _entente_derive_insert (self->store, n, record, self->targets, error)
         && (self->indexer == NULL
             || entente_indexer_update (self->indexer, self->store, n, record, error));
}

static gboolean
derive_later (EntenteWriter *self, gint64 n, const Later *later, GError **error)
{
  g_autoptr (EntenteRecord) record = later->record != NULL
                                         ? g_object_ref (later->record)
                                         : entente_store_ref_record_at (self->store, n, error);
  EntenteKind kind;
  const char *id;

  if (record == NULL)
    return FALSE;
  id = entente_record_get_id (record);
  kind = entente_record_get_kind (record);
  if ((later->derived && !_entente_derive_remove (self->store, n, kind, self->targets, error))
      || !derive (self, n, record, error))
    return FALSE;
  touch (self, id, n, kind);

  /* A new row has no counts yet. */
  if (!g_hash_table_contains (self->targets, id))
    g_hash_table_add (self->targets, g_strdup (id));
  return TRUE;
}

static gboolean
write_tally (EntenteWriter *self, GError **error)
{
  g_autoptr (EntenteStatement) upsert = entente_database_prepare (
      self->database,
      "INSERT INTO tally (kind, records) VALUES (?1, ?2)"
      " ON CONFLICT (kind) DO UPDATE SET records = records + excluded.records",
      error);

  if (upsert == NULL)
    return FALSE;
  for (guint kind = 0; kind < ENTENTE_N_KINDS; kind++)
    {
      if (self->delta[kind] == 0)
        continue;
      entente_statement_bind (upsert, "ii", (gint64) kind, self->delta[kind]);
      if (!entente_statement_run (upsert, error))
        return FALSE;
      self->delta[kind] = 0;
    }
  return TRUE;
}

static gboolean
recount_targets (EntenteWriter *self, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      EntenteKind kind;
      gint64 n;

      if (!_entente_derive_recount (self->store, id, &n, &kind, error))
        return FALSE;
      if (n != 0)
        touch (self, id, n, kind);
    }
  g_hash_table_remove_all (self->targets);
  return TRUE;
}

/* --- Writing one record ----------------------------------------------------------------------- */

static gboolean
insert_record (
    EntenteWriter *self, EntenteRecord *record, const char *json, gint64 *ret_n, GError **error)
{
  const EntenteKind kind = entente_record_get_kind (record);
  g_autoptr (EntenteStatement) insert = entente_database_prepare (
      self->database, "INSERT INTO record (id, kind, json) VALUES (?1, ?2, ?3)", error);

  if (insert == NULL)
    return FALSE;
  entente_statement_bind (insert, "sss", entente_record_get_id (record),
                          entente_kind_to_code (kind), json);
  if (!entente_statement_run (insert, error))
    return FALSE;
  self->delta[kind]++;
  return entente_database_get_int (self->database, "SELECT last_insert_rowid ()", ret_n, error);
}

static gboolean
update_record (EntenteWriter *self, const Standing *standing, const char *json, GError **error)
{
  g_autoptr (EntenteStatement) update = entente_database_prepare (
      self->database, "UPDATE record SET json = ?2 WHERE n = ?1", error);

  if (update == NULL)
    return FALSE;
  entente_statement_bind (update, "is", standing->n, json);
  return entente_statement_run (update, error)
         && _entente_derive_remove (self->store, standing->n, standing->kind, self->targets, error);
}

static gboolean
check_kind (const Standing *standing, EntenteRecord *record, GError **error)
{
  if (standing->n == 0 || standing->kind == entente_record_get_kind (record))
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DUPLICATE,
               /* Translators: %s is the id of a record, such as vast */
               _ ("Another kind of record has the id “%s” already."),
               entente_record_get_id (record));
  return FALSE;
}

static gboolean
changes_quoting (const Standing *standing, EntenteRecord *record)
{
  g_autoptr (EntenteRecord) before = NULL;

  if (standing->json != NULL)
    before = entente_record_parse (standing->json, -1, NULL);
  return _entente_derive_changes_quoting (before, record);
}

/* Puts @record in the place of the one with its id, or as a new one. One that is the same as the
 * one that stands is no change at all. */
gboolean
_entente_writer_put (EntenteWriter *self, EntenteRecord *record, GError **error)
{
  const char *id = entente_record_get_id (record);
  g_autofree char *json = entente_record_to_json (record);
  g_auto (Standing) standing = { 0 };
  gint64 n;

  if (!find_standing (self, id, &standing, error) || !check_kind (&standing, record, error))
    return FALSE;
  if (g_strcmp0 (standing.json, json) == 0)
    return TRUE;
  if (!remember (self, id, standing.json, error))
    return FALSE;
  n = standing.n;
  if (n == 0 ? !insert_record (self, record, json, &n, error)
             : !update_record (self, &standing, json, error))
    return FALSE;
  touch (self, id, n, entente_record_get_kind (record));
  if (changes_quoting (&standing, record) && !mark_linkers (self, id, error))
    return FALSE;
  if (standing.n != 0)
    g_hash_table_add (self->targets, g_strdup (id)); /* its row is a new one */
  if (refers_to_missing (self, record))
    {
      put_off (self, n, record, FALSE);
      return TRUE;
    }
  g_hash_table_remove (self->later, GSIZE_TO_POINTER (n));
  return derive (self, n, record, error);
}

/* A record that is not there need not be deleted. */
gboolean
_entente_writer_delete (EntenteWriter *self, const char *id, GError **error)
{
  g_auto (Standing) standing = { 0 };
  g_autoptr (EntenteStatement) delete = NULL;

  if (!find_standing (self, id, &standing, error))
    return FALSE;
  if (standing.n == 0)
    return TRUE;
  if (!remember (self, id, standing.json, error) || !mark_linkers (self, id, error)
      || (self->indexer != NULL
          && !entente_indexer_remove (self->indexer, self->store, standing.n, error))
      || !_entente_derive_remove (self->store, standing.n, standing.kind, self->targets, error))
    return FALSE;
  delete = entente_database_prepare (self->database, "DELETE FROM record WHERE n = ?1", error);
  if (delete == NULL)
    return FALSE;
  entente_statement_bind_int (delete, 1, standing.n);
  if (!entente_statement_run (delete, error))
    return FALSE;
  self->delta[standing.kind]--;
  g_hash_table_remove (self->later, GSIZE_TO_POINTER (standing.n));
  touch (self, id, standing.n, standing.kind);
  return TRUE;
}

/* --- Writing a change ------------------------------------------------------------------------- */

static gboolean
check_before (EntenteWriter *self, const EntenteChangeItem *item, GError **error)
{
  g_auto (Standing) standing = { 0 };
  g_autofree char *expected = NULL;

  if (item->before == NULL)
    return TRUE;
  if (!find_standing (self, item->id, &standing, error))
    return FALSE;
  expected = entente_record_to_json (item->before);
  if (g_strcmp0 (standing.json, expected) == 0)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
               /* Translators: %s is the id of a record, such as vast */
               _ ("The record “%s” was changed meanwhile."), item->id);
  return FALSE;
}

gboolean
_entente_writer_apply (EntenteWriter *self, EntenteChange *change, GError **error)
{
  for (guint i = 0; i < change->items->len; i++)
    {
      const EntenteChangeItem *item = g_ptr_array_index (change->items, i);

      if (!check_before (self, item, error))
        return FALSE;
      if (item->after != NULL ? !_entente_writer_put (self, item->after, error)
                              : !_entente_writer_delete (self, item->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_standing (EntenteWriter *self, const char *id, const char *json, GError **error)
{
  g_autoptr (EntenteRecord) record = NULL;

  if (json == NULL)
    return _entente_writer_delete (self, id, error);
  record = entente_record_parse (json, -1, error);
  return record != NULL && _entente_writer_put (self, record, error);
}

static gboolean
set_after (EntenteWriter *self, gint64 item, const char *json, GError **error)
{
  g_autoptr (EntenteStatement) update = entente_database_prepare (
      self->database, "UPDATE change_item SET after = ?2 WHERE item = ?1", error);

  if (update == NULL)
    return FALSE;
  entente_statement_bind (update, "is", item, json);
  return entente_statement_run (update, error);
}

/* Takes back one item, keeping what stood for redo; or does it again. */
static gboolean
turn_item (EntenteWriter *self, EntenteStatement *row, gboolean undo, GError **error)
{
  const gint64 item = entente_statement_get_int (row, 0);
  g_autofree char *id = g_strdup (entente_statement_get_text (row, 1));
  g_autofree char *wanted = g_strdup (entente_statement_get_text (row, 2));
  g_auto (Standing) standing = { 0 };

  return find_standing (self, id, &standing, error)
         && set_after (self, item, undo ? standing.json : NULL, error)
         && set_standing (self, id, wanted, error);
}

static gboolean
turn_items (EntenteWriter *self, const char *sql, gint64 sequence, gboolean undo, GError **error)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (self->database, sql, error);
  g_autoptr (GError) inner = NULL;

  if (select == NULL)
    return FALSE;
  entente_statement_bind_int (select, 1, sequence);
  while (entente_statement_step (select, &inner))
    if (!turn_item (self, select, undo, error))
      return FALSE;
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

gboolean
_entente_writer_undo (EntenteWriter *self, EntenteChange *change, GError **error)
{
  return turn_items (self,
                     "SELECT item, id, before FROM change_item WHERE seq = ?1 ORDER BY item DESC",
                     change->sequence, TRUE, error)
         && _entente_history_set_state (self->store, change->sequence, ENTENTE_CHANGE_UNDONE,
                                        error);
}

gboolean
_entente_writer_redo (EntenteWriter *self, EntenteChange *change, GError **error)
{
  return turn_items (self, "SELECT item, id, after FROM change_item WHERE seq = ?1 ORDER BY item",
                     change->sequence, FALSE, error)
         && _entente_history_set_state (self->store, change->sequence, ENTENTE_CHANGE_DONE, error);
}

/* --- Everything anew -------------------------------------------------------------------------- */

typedef struct
{
  void (*tell) (guint done, guint total, gpointer user_data);
  gpointer user_data;
  GCancellable *cancellable;
  guint done;
  guint total;
} Work;

static gboolean
derive_all_of (EntenteWriter *self, EntenteKind kind, Work *work, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database, "SELECT n, json FROM record WHERE kind = ?1 ORDER BY n", error);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_text (select, 1, entente_kind_to_code (kind));
  while (entente_statement_step (select, &inner))
    {
      g_autoptr (EntenteRecord) record
          = entente_record_parse (entente_statement_get_text (select, 1), -1, error);

      if (record == NULL || g_cancellable_set_error_if_cancelled (work->cancellable, error)
          || !derive (self, entente_statement_get_int (select, 0), record, error))
        return FALSE;
      self->delta[kind]++;
      if (work->tell != NULL)
        work->tell (++work->done, work->total, work->user_data);
    }
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

/* Partners first: the facets of the others speak of them. */
gboolean
_entente_writer_rebuild (EntenteWriter *self,
                         void (*progress) (guint done, guint total, gpointer user_data),
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  Work work = { progress, user_data, cancellable };
  gint64 total = 0;

  if (!entente_database_get_int (self->database, "SELECT count(*) FROM record", &total, error))
    return FALSE;
  work.total = (guint) total;
  if (!_entente_derive_clear (self->store, error)
      || (self->indexer != NULL && !entente_indexer_create (self->indexer, self->store, error))
      || !derive_all_of (self, ENTENTE_KIND_PARTNER, &work, error))
    return FALSE;
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    if (kind != ENTENTE_KIND_PARTNER && !derive_all_of (self, kind, &work, error))
      return FALSE;
  return TRUE;
}

/* --- Ending ----------------------------------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* The numbers of what was put off, in the order in which the file has the records. Partners come
 * first, as in _entente_writer_rebuild(). */
static GArray *
list_later (EntenteWriter *self, GError **error)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database, "SELECT kind = 'partner' FROM record WHERE n = ?1", error);
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  if (select == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, self->later);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const gint64 n = (gint64) GPOINTER_TO_SIZE (key);

      entente_statement_bind_int (select, 1, n);
      if (entente_statement_step (select, NULL) && entente_statement_get_int (select, 0) != 0)
        g_array_append_val (partners, n);
      else
        g_array_append_val (others, n);
      entente_statement_reset (select);
    }
  g_array_sort (partners, compare_numbers);
  g_array_sort (others, compare_numbers);
  return g_array_append_vals (g_steal_pointer (&partners), others->data, others->len);
}

/* Derives what was put off. */
gboolean
_entente_writer_settle (EntenteWriter *self, GError **error)
{
  g_autoptr (GArray) numbers = list_later (self, error);

  if (numbers == NULL)
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    {
      const gint64 n = g_array_index (numbers, gint64, i);

      if (!derive_later (self, n, g_hash_table_lookup (self->later, GSIZE_TO_POINTER (n)), error))
        return FALSE;
    }
  g_hash_table_remove_all (self->later);
  self->n_held = 0;
  return TRUE;
}

/* To be called once, before the commit. */
gboolean
_entente_writer_finish (EntenteWriter *self, GError **error)
{
  if (!_entente_writer_settle (self, error) || !recount_targets (self, error)
      || !write_tally (self, error))
    return FALSE;
  if (self->n_items > 0
      && !_entente_history_set_n_items (self->store, self->change->sequence, self->n_items, error))
    return FALSE;
  return self->indexer == NULL
         || entente_indexer_finish (self->indexer, self->store, self->bulk, error);
}

GStrv
_entente_writer_list_touched (EntenteWriter *self, GArray **ret_numbers)
{
  g_autoptr (GStrvBuilder) ids = NULL;
  GHashTableIter iter;
  gpointer id, n;

  *ret_numbers = NULL;
  if (g_hash_table_size (self->touched) > MAX_TOUCHED)
    return NULL;
  ids = g_strv_builder_new ();
  *ret_numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, &n))
    {
      const guint32 number = (guint32) GPOINTER_TO_SIZE (n);

      g_strv_builder_add (ids, id);
      g_array_append_val (*ret_numbers, number);
    }
  return g_strv_builder_end (ids);
}

guint
_entente_writer_get_touched_kinds (EntenteWriter *self)
{
  return self->kinds;
}
