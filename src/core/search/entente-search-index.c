/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two full-text tables, one of names and one of all text, each with the exact form, the folded
 * form and the facets of a document. They keep no text: it is in the records.
 *
 * A document is never changed. A record that changes becomes a new document, and search_document
 * says which one counts; what is left of the old one is dropped when the index is made anew. So
 * nobody needs to know what the old text was, which SQLite would ask for to take it out.
 *
 * The exact column is empty where it would say the same as the folded one. */

#define G_LOG_DOMAIN "entente-search-index"

#include "config.h"

#include "search/entente-search-index.h"

#include "language/entente-fold.h"
#include "language/entente-words.h"
#include "search/entente-filter.h"
#include "search/entente-passages.h"
#include "search/entente-search-index-private.h"
#include "search/entente-search-queue-private.h"

#include <string.h>

/* To be raised with every change of what is indexed or how. */
#define STAMP "2"

/* More documents than these in one transaction, and the list of words is made from the index. */
#define MAX_COUNTED_DOCUMENTS 5000
#define MIN_TIDIED_DOCUMENTS  200
#define MAX_CACHED_NAMES      50000
#define MAX_REFERENCES        500
#define MAX_KEY_BYTES         80
#define MAX_WORD_BYTES        64

struct _EntenteSearchIndex
{
  GObject parent_instance;

  GHashTable *names; /* id → the names of that record, as indexed */
  GHashTable *words; /* those of the documents of this transaction → how many have it */
  guint n_documents; /* in this transaction */
  EntenteSearchQueue *queue;
};

/* What is collected of one record. */
typedef struct
{
  GString *names;
  GString *text;
  GString *facets;
} Document;

static void entente_search_index_indexer_init (EntenteIndexerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteSearchIndex,
                               entente_search_index,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_INDEXER,
                                                      entente_search_index_indexer_init))

/* --- Helpers: text ---------------------------------------------------------------------------- */

static void
append_passages (GString *out, GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const EntentePassage *passage = g_ptr_array_index (passages, i);

      g_string_append (out, passage->text);
      /* A stop that parts words: no phrase runs from one passage into the next. */
      g_string_append (out, "\n" ENTENTE_FACET_MARK "\n");
    }
}

typedef struct
{
  EntenteSearchIndex *self;
  EntenteStore *store;
  GString *out;
  GHashTable *seen;
} Linked;

static gboolean
bears_names (EntenteRecord *record)
{
  const EntenteKind kind = entente_record_get_kind (record);

  return kind == ENTENTE_KIND_PARTNER || kind == ENTENTE_KIND_PERSON;
}

/* Partners and people, by all the names that they have: an agreement of VAST with the CNRS is
 * found by "vast cnrs" whatever its title says. */
static const char *
find_names (Linked *linked, const char *id)
{
  EntenteSearchIndex *self = linked->self;
  const char *known = g_hash_table_lookup (self->names, id);
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GString) joined = NULL;

  if (known != NULL)
    return known;
  if (g_hash_table_size (self->names) >= MAX_CACHED_NAMES)
    g_hash_table_remove_all (self->names);
  joined = g_string_new (NULL);
  record = entente_store_ref_record (linked->store, id, NULL);
  if (record != NULL && bears_names (record))
    {
      g_autoptr (GPtrArray) names = entente_passages_collect_names (record);

      append_passages (joined, names);
    }
  g_hash_table_insert (self->names, g_strdup (id), g_strdup (joined->str));
  return g_hash_table_lookup (self->names, id);
}

/* Whoever refers to what is indexed needs not read it again. */
static void
keep_names (EntenteSearchIndex *self, EntenteRecord *record, const char *names)
{
  if (!bears_names (record))
    names = "";
  if (g_hash_table_size (self->names) >= MAX_CACHED_NAMES)
    g_hash_table_remove_all (self->names);
  g_hash_table_insert (self->names, g_strdup (entente_record_get_id (record)), g_strdup (names));
}

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  Linked *linked = user_data;

  if (g_hash_table_size (linked->seen) >= MAX_REFERENCES
      || !g_hash_table_add (linked->seen, g_strdup (id)))
    return;
  g_string_append (linked->out, find_names (linked, id));
}

static void
append_linked_names (EntenteSearchIndex *self,
                     EntenteStore *store,
                     EntenteRecord *record,
                     GString *out)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Linked linked = { self, store, out, seen };

  entente_record_foreach_reference (record, on_reference_cb, &linked);
}

/* --- Helpers: the list of words --------------------------------------------------------------- */

/* Adds the words of @text that @seen does not have yet. */
static void
count_words (EntenteSearchIndex *self, const char *text, GHashTable *seen)
{
  gsize length = strlen (text);
  EntenteWord word = { 0, 0 };

  while (entente_next_word (text, length, word.end, &word))
    {
      char buffer[MAX_WORD_BYTES + 1];
      gsize n = word.end - word.start;
      gpointer key;
      gpointer count;

      if (n > MAX_WORD_BYTES)
        continue;
      memcpy (buffer, text + word.start, n);
      buffer[n] = '\0';
      if (g_str_has_prefix (buffer, ENTENTE_FACET_MARK) || g_hash_table_contains (seen, buffer))
        continue;
      if (!g_hash_table_lookup_extended (self->words, buffer, &key, &count))
        {
          key = g_strdup (buffer);
          count = g_new0 (gint64, 1);
          g_hash_table_insert (self->words, key, count);
        }
      ++*(gint64 *) count;
      g_hash_table_add (seen, key);
    }
}

static gboolean
write_counted_words (EntenteSearchIndex *self, EntenteDatabase *database, GError **error)
{
  GHashTableIter iter;
  gpointer word;
  gpointer count;
  g_autoptr (EntenteStatement) upsert = entente_database_prepare (
      database,
      "INSERT INTO search_word (word, documents) VALUES (?1, ?2)"
      " ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents",
      error);

  if (upsert == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      entente_statement_bind (upsert, "si", (const char *) word, *(gint64 *) count);
      if (!entente_statement_run (upsert, error))
        return FALSE;
    }
  return TRUE;
}

/* A word is looked up once in each segment of the index: when much of it is new, it is made one
 * segment. */
static gboolean
tidy (EntenteSearchIndex *self, EntenteDatabase *database, GError **error)
{
  gint64 n_all;

  if (self->n_documents < MIN_TIDIED_DOCUMENTS)
    return TRUE;
  if (!entente_database_get_int (database, "SELECT COUNT (*) FROM search_document", &n_all, error))
    return FALSE;
  if (self->n_documents < n_all / 4)
    return TRUE;
  return entente_database_execute (database,
                                   "INSERT INTO search_name (search_name) VALUES ('optimize');"
                                   "INSERT INTO search_text (search_text) VALUES ('optimize');",
                                   error);
}

/* After many documents it is quicker to ask the index itself. */
static gboolean
write_all_words (EntenteDatabase *database, GError **error)
{
  return entente_database_execute (database,
                                   "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary"
                                   " USING fts5vocab (main, search_text, row);"
                                   "DELETE FROM search_word;"
                                   "INSERT INTO search_word (word, documents)"
                                   " SELECT term, doc FROM temp.search_vocabulary"
                                   "  WHERE term < char (57344) AND LENGTH (term) <= " G_STRINGIFY (
                                       MAX_WORD_BYTES) ";"
                                                       "DROP TABLE temp.search_vocabulary;",
                                   error);
}

/* --- Helpers: writing a document -------------------------------------------------------------- */

static gboolean
forget_document (EntenteDatabase *database, gint64 n, GError **error)
{
  g_autoptr (EntenteStatement) remove
      = entente_database_prepare (database, "DELETE FROM search_document WHERE n = ?1", error);

  if (remove == NULL)
    return FALSE;
  entente_statement_bind_int (remove, 1, n);
  return entente_statement_run (remove, error);
}

/* A number that no document had. One row by its number, not all rows: a statement that may change
 * several is a part of the transaction of its own, at the beginning of which FTS5 writes down all
 * that it has gathered, and a large import takes several times as long. */
static gboolean
take_number (EntenteDatabase *database, gint64 *ret_number, GError **error)
{
  g_autoptr (EntenteStatement) update = entente_database_prepare (
      database, "UPDATE search_state SET taken = taken + 1 WHERE rowid = 1", error);

  return update != NULL && entente_statement_run (update, error)
         && entente_database_get_int (database, "SELECT taken FROM search_state WHERE rowid = 1",
                                      ret_number, error);
}

/* Forgets what this transaction has had so far. */
static void
forget_transaction (EntenteSearchIndex *self)
{
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->words);
  _entente_search_queue_clear (self->queue);
  self->n_documents = 0;
}

static gboolean
write_text (EntenteSearchIndex *self,
            EntenteDatabase *database,
            gint64 document,
            const Document *contents,
            GError **error)
{
  EntenteForms names, text;

  _entente_forms_init (&names, contents->names->str);
  _entente_forms_init (&text, contents->text->str);
  if (++self->n_documents <= MAX_COUNTED_DOCUMENTS)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      count_words (self, text.folded, seen);
      if (text.exact != NULL)
        count_words (self, text.exact, seen);
    }
  _entente_search_queue_take (self->queue, document, &names, &text, contents->facets->str);
  return !_entente_search_queue_is_long (self->queue)
         || _entente_search_queue_write (self->queue, database, error);
}

/* The words of a name with one space between them. */
static char *
join_words (const char *text)
{
  GString *joined = g_string_new (NULL);
  gsize length = strlen (text);
  EntenteWord word = { 0, 0 };

  while (entente_next_word (text, length, word.end, &word) && joined->len < MAX_KEY_BYTES)
    {
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append_len (joined, text + word.start, (gssize) (word.end - word.start));
    }
  return g_string_free (joined, FALSE);
}

/* Whole names, to be found by the whole or by how they begin. */
static gboolean
write_keys (
    EntenteDatabase *database, EntenteKind kind, gint64 document, GPtrArray *names, GError **error)
{
  g_autoptr (EntenteStatement) insert = entente_database_prepare (
      database,
      "INSERT OR IGNORE INTO search_key (kind, folded, exact, document) VALUES (?1, ?2, ?3, ?4)",
      error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      const EntentePassage *name = g_ptr_array_index (names, i);
      g_autofree char *normal = entente_normalise (name->text);
      g_autofree char *plain = entente_fold (name->text);
      g_autofree char *exact = join_words (normal);
      g_autofree char *folded = join_words (plain);

      entente_statement_bind (insert, "issi", (gint64) kind, folded, exact, document);
      if (*folded != '\0' && !entente_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static guint
find_shortest (GPtrArray *names)
{
  gsize shortest = ENTENTE_DOCUMENT_MAX_ORDER;

  for (guint i = 0; i < names->len; i++)
    shortest = MIN (shortest, strlen (((EntentePassage *) g_ptr_array_index (names, i))->text));
  return (guint) shortest;
}

static gint64
number_document (EntenteRecord *record, gint32 first_day, guint shortest, gint64 number)
{
  EntenteKind kind = entente_record_get_kind (record);
  gint64 order = ENTENTE_DOCUMENT_MAX_ORDER - first_day;

  if (kind == ENTENTE_KIND_PARTNER || kind == ENTENTE_KIND_PERSON)
    order = shortest;
  return ENTENTE_DOCUMENT_FIRST (kind) | (order << ENTENTE_DOCUMENT_ORDER_SHIFT)
         | (number & G_MAXUINT32);
}

/* Facets and day, from the row of the record that lists show. */
static gboolean
read_entry (EntenteDatabase *database,
            gint64 n,
            EntenteRecord *record,
            GString *facets,
            gint32 *first_day,
            GError **error)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      database, "SELECT first_day, last_day, facets FROM entry WHERE n = ?1", error);

  if (select == NULL)
    return FALSE;
  _entente_facets_begin (facets, record);
  entente_statement_bind_int (select, 1, n);
  if (!entente_statement_step (select, NULL))
    return TRUE;
  *first_day = (gint32) entente_statement_get_int (select, 0);
  _entente_facets_add_years (facets, ENTENTE_FILTER_YEAR, *first_day,
                             (gint32) entente_statement_get_int (select, 1));
  _entente_facets_add_packed (facets, entente_statement_get_text (select, 2));
  return TRUE;
}

static gboolean
write_document (EntenteSearchIndex *self,
                EntenteStore *store,
                gint64 n,
                EntenteRecord *record,
                Document *contents,
                GError **error)
{
  EntenteDatabase *database = entente_store_get_database (store);
  g_autoptr (GPtrArray) names = entente_passages_collect_names (record);
  g_autoptr (GPtrArray) passages = entente_passages_collect (record);
  g_autoptr (EntenteStatement) insert = NULL;
  gint32 first_day = 0;
  gint64 document;

  append_passages (contents->names, names);
  append_passages (contents->text, passages);
  keep_names (self, record, contents->names->str);
  append_linked_names (self, store, record, contents->text);
  if (!read_entry (database, n, record, contents->facets, &first_day, error)
      || !take_number (database, &document, error))
    return FALSE;
  document = number_document (record, first_day, find_shortest (names), document);
  insert = entente_database_prepare (
      database, "INSERT INTO search_document (document, n) VALUES (?1, ?2)", error);
  if (insert == NULL)
    return FALSE;
  entente_statement_bind (insert, "ii", document, n);
  return entente_statement_run (insert, error)
         && write_keys (database, entente_record_get_kind (record), document, names, error)
         && write_text (self, database, document, contents, error);
}

/* --- Interface -------------------------------------------------------------------------------- */

static const char *
get_stamp (EntenteIndexer *indexer)
{
  return STAMP;
}

static gboolean
create (EntenteIndexer *indexer, EntenteStore *store, GError **error)
{
  EntenteSearchIndex *self = ENTENTE_SEARCH_INDEX (indexer);

  forget_transaction (self);
  return entente_database_execute (
      entente_store_get_database (store),
      "DROP TABLE IF EXISTS search_name;"
      "DROP TABLE IF EXISTS search_text;"
      "DROP TABLE IF EXISTS search_document;"
      "DROP TABLE IF EXISTS search_key;"
      "DROP TABLE IF EXISTS search_word;"
      "DROP TABLE IF EXISTS search_state;"
      "CREATE VIRTUAL TABLE search_name USING fts5 (exact, folded, facets, content = '',"
      " columnsize = 0, prefix = '1 2 3',"
      " tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");"
      "CREATE VIRTUAL TABLE search_text USING fts5 (exact, folded, facets, content = '',"
      " columnsize = 0,"
      " tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");"
      "CREATE TABLE search_document (document INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE);"
      "CREATE TABLE search_key (kind INTEGER NOT NULL, folded TEXT NOT NULL, exact TEXT NOT NULL,"
      " document INTEGER NOT NULL, PRIMARY KEY (kind, folded, exact, document)) WITHOUT ROWID;"
      "CREATE TABLE search_word (word TEXT PRIMARY KEY, documents INTEGER NOT NULL)"
      " WITHOUT ROWID;"
      "CREATE TABLE search_state (taken INTEGER NOT NULL);"
      "INSERT INTO search_state (taken) VALUES (0);",
      error);
}

static gboolean
update (
    EntenteIndexer *indexer, EntenteStore *store, gint64 n, EntenteRecord *record, GError **error)
{
  EntenteSearchIndex *self = ENTENTE_SEARCH_INDEX (indexer);
  Document contents = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gboolean written;

  written = forget_document (entente_store_get_database (store), n, error)
            && write_document (self, store, n, record, &contents, error);
  g_string_free (contents.names, TRUE);
  g_string_free (contents.text, TRUE);
  g_string_free (contents.facets, TRUE);
  return written;
}

static gboolean
remove_record (EntenteIndexer *indexer, EntenteStore *store, gint64 n, GError **error)
{
  EntenteSearchIndex *self = ENTENTE_SEARCH_INDEX (indexer);

  g_hash_table_remove_all (self->names);
  return forget_document (entente_store_get_database (store), n, error);
}

static gboolean
finish (EntenteIndexer *indexer, EntenteStore *store, gboolean bulk, GError **error)
{
  EntenteSearchIndex *self = ENTENTE_SEARCH_INDEX (indexer);
  EntenteDatabase *database = entente_store_get_database (store);
  gboolean written;

  written
      = _entente_search_queue_write (self->queue, database, error) && tidy (self, database, error);
  if (written && self->n_documents > MAX_COUNTED_DOCUMENTS)
    written = write_all_words (database, error);
  else if (written)
    written = write_counted_words (self, database, error);
  forget_transaction (self);
  return written;
}

static void
discard (EntenteIndexer *indexer)
{
  forget_transaction (ENTENTE_SEARCH_INDEX (indexer));
}

static void
entente_search_index_indexer_init (EntenteIndexerInterface *iface)
{
  iface->get_stamp = get_stamp;
  iface->create = create;
  iface->update = update;
  iface->remove = remove_record;
  iface->finish = finish;
  iface->discard = discard;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_search_index_finalize (GObject *object)
{
  EntenteSearchIndex *self = ENTENTE_SEARCH_INDEX (object);

  g_hash_table_unref (self->names);
  g_hash_table_unref (self->words);
  _entente_search_queue_free (self->queue);

  G_OBJECT_CLASS (entente_search_index_parent_class)->finalize (object);
}

static void
entente_search_index_class_init (EntenteSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_search_index_finalize;
}

static void
entente_search_index_init (EntenteSearchIndex *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->queue = _entente_search_queue_new ();
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteIndexer *
entente_search_index_new (void)
{
  return g_object_new (ENTENTE_TYPE_SEARCH_INDEX, NULL);
}
