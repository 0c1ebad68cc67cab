/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records are found in tiers, from the whole name to the beginning of a word in the text. Within a
 * tier they come in the order of their documents, which is that of the index: the search takes the
 * first ones and stops, however many there are. */

#define G_LOG_DOMAIN "entente-search"

#include "config.h"

#include "search/entente-search.h"

#include "search/entente-match-private.h"
#include "search/entente-search-index-private.h"
#include "store/entente-database-private.h"

#include <time.h>

/* How long may be looked, in microseconds of the processor, before what was found has to do: an
 * answer does not depend on what else the machine is doing. */
#define TIME_LIMIT           30000
#define IMMEDIATE_TIME_LIMIT 6000
#define NO_TIME_LIMIT        (G_MAXINT64 / 2)

/* Steps of SQLite's machine between two looks at the clock. */
#define STEPS_BETWEEN_LOOKS 500

/* What was typed with marks comes first: folded tiers follow the exact ones, unless nothing was
 * typed with marks. */
typedef enum
{
  TIER_WHOLE_EXACT,
  TIER_WHOLE,
  TIER_NAME_EXACT,
  TIER_TEXT_EXACT,
  TIER_WHOLE_FOLDED,
  TIER_NAME_FOLDED,
  TIER_TEXT_WORD,
  TIER_TEXT_PREFIX,
} Tier;

typedef struct
{
  EntenteStore *store;
  EntenteDatabase *database;
  const EntenteSearchQuery *query;
  guint limit; /* per kind */
  GCancellable *cancellable;
  gint64 deadline;
  gboolean stopped;
  gboolean reached_limit; /* there may be more */

  gboolean marked;
  char *excluded;
  GArray *hits;
  GHashTable *seen; /* number of a record → its place in hits, from 1 */
} Search;

/* --- Helpers ---------------------------------------------------------------------------------- */

static gint64
get_time_used (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
on_progress_cb (void *data)
{
  Search *self = data;

  if (g_cancellable_is_cancelled (self->cancellable) || get_time_used () > self->deadline)
    self->stopped = TRUE;
  return self->stopped;
}

/* Who and what first, then what is written about them, of which there may be very much. */
static const EntenteKind order_of_kinds[] = {
  ENTENTE_KIND_PARTNER, ENTENTE_KIND_AGREEMENT, ENTENTE_KIND_PERSON,     ENTENTE_KIND_PROJECT,
  ENTENTE_KIND_EVENT,   ENTENTE_KIND_FIGURE,    ENTENTE_KIND_COMMITMENT, ENTENTE_KIND_ARTICLE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (order_of_kinds) == ENTENTE_N_KINDS - 1);

static guint
get_place (EntenteKind kind)
{
  guint place = 0;

  while (place < G_N_ELEMENTS (order_of_kinds) && order_of_kinds[place] != kind)
    place++;
  return place;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const EntenteHit *left = a;
  const EntenteHit *right = b;

  if (left->tier != right->tier)
    return left->tier < right->tier ? -1 : 1;
  if (left->kind != right->kind)
    return get_place (left->kind) < get_place (right->kind) ? -1 : 1;
  return (left->order > right->order) - (left->order < right->order);
}

static void
begin (Search *self,
       EntenteStore *store,
       const EntenteSearchQuery *query,
       guint limit,
       gint64 time_limit)
{
  self->store = store;
  self->database = entente_store_get_database (store);
  self->query = query;
  self->limit = limit;
  self->marked = _entente_match_is_marked (query);
  self->excluded = _entente_match_excluded (query);
  self->hits = g_array_new (FALSE, FALSE, sizeof (EntenteHit));
  self->seen = g_hash_table_new (NULL, NULL);
  self->deadline = get_time_used () + time_limit;
  sqlite3_progress_handler (_entente_database_get_handle (self->database), STEPS_BETWEEN_LOOKS,
                            on_progress_cb, self);
}

static void
end (Search *self)
{
  sqlite3_progress_handler (_entente_database_get_handle (self->database), 0, NULL, NULL);
  g_array_sort (self->hits, compare_hits);
  g_free (self->excluded);
  g_hash_table_unref (self->seen);
}

static gboolean
wants_kind (Search *self, EntenteKind kind)
{
  const EntenteFilter *filter = entente_search_query_find_filter (self->query, ENTENTE_FILTER_KIND);
  g_autoptr (EntenteStatement) any = NULL;

  if (filter != NULL
      && !g_strv_contains ((const char *const *) filter->values, entente_kind_to_code (kind)))
    return FALSE;
  any = entente_database_prepare (
      self->database, "SELECT 1 FROM search_document WHERE document BETWEEN ?1 AND ?2 LIMIT 1",
      NULL);
  if (any == NULL)
    return FALSE;
  entente_statement_bind (any, "ii", ENTENTE_DOCUMENT_FIRST (kind), ENTENTE_DOCUMENT_LAST (kind));
  return entente_statement_step (any, NULL);
}

static gboolean
is_year_boundary (gint32 first_day, gint32 last_day)
{
  return first_day % 10000 == 101 && last_day % 10000 == 1231;
}

/* The index knows years; ranges that begin or end inside one are looked at here. */
static gboolean
lies_in (const EntenteFilter *filter, gint32 first, gint32 last)
{
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      gint32 first_day;
      gint32 last_day;

      if (entente_filter_read_range (filter->values[i], &first_day, &last_day)
          && (is_year_boundary (first_day, last_day) || (first <= last_day && last >= first_day)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
meets_dates (Search *self, gint64 n)
{
  g_autoptr (EntenteStatement) select = NULL;
  gint32 first = 0;
  gint32 last = 0;

  for (guint i = 0; i < entente_search_query_get_n_filters (self->query); i++)
    {
      const EntenteFilter *filter = entente_search_query_get_filter (self->query, i);

      if (filter->excluded || !entente_filter_is_date (filter->key))
        continue;
      if (select == NULL)
        {
          select = entente_database_prepare (
              self->database, "SELECT first_day, last_day FROM entry WHERE n = ?1", NULL);
          if (select == NULL)
            return FALSE;
          entente_statement_bind_int (select, 1, n);
          if (!entente_statement_step (select, NULL))
            return FALSE;
          first = (gint32) entente_statement_get_int (select, 0);
          last = (gint32) entente_statement_get_int (select, 1);
        }
      if (!lies_in (filter, first, last))
        return FALSE;
    }
  return TRUE;
}

/* Returns whether the hit is a new one; one that is known may have got a better tier. */
static gboolean
add_hit (Search *self, EntenteKind kind, gint64 document, gint64 n, Tier tier)
{
  EntenteHit hit = { n, kind, tier, document };
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, GSIZE_TO_POINTER (n)));

  if (place != 0)
    {
      EntenteHit *known = &g_array_index (self->hits, EntenteHit, place - 1);

      known->tier = MIN (known->tier, tier);
      return FALSE;
    }
  if (!meets_dates (self, n))
    return FALSE;
  g_array_append_val (self->hits, hit);
  g_hash_table_insert (self->seen, GSIZE_TO_POINTER (n), GUINT_TO_POINTER (self->hits->len));
  return TRUE;
}

/* Reads rows of document and number until there are enough. */
static void
take_hits (Search *self, EntenteStatement *select, EntenteKind kind, Tier tier, guint *n_found)
{
  while (*n_found < self->limit && !self->stopped && entente_statement_step (select, NULL))
    if (add_hit (self, kind, entente_statement_get_int (select, 0),
                 entente_statement_get_int (select, 1), tier))
      ++*n_found;
  if (*n_found >= self->limit)
    self->reached_limit = TRUE;
}

/* --- Helpers: tiers --------------------------------------------------------------------------- */

/* The words of the query as a name would have them. */
static char *
join_terms (const EntenteSearchQuery *query, gboolean exact)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < entente_search_query_get_n_terms (query); i++)
    {
      const EntenteTerm *term = entente_search_query_get_term (query, i);
      g_autofree char *words = g_strjoinv (" ", exact ? term->exact : term->folded);

      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, words);
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_other_conditions (Search *self)
{
  guint n = entente_search_query_get_n_filters (self->query);

  if (entente_search_query_find_filter (self->query, ENTENTE_FILTER_KIND) != NULL)
    n--;
  return n > 0 || self->excluded != NULL;
}

static void
find_whole_names (Search *self, EntenteKind kind, guint *n_found)
{
  g_autofree char *exact = join_terms (self->query, TRUE);
  g_autofree char *folded = join_terms (self->query, FALSE);
  g_autoptr (EntenteStatement) select = NULL;

  if (has_other_conditions (self))
    return;
  select = entente_database_prepare (
      self->database,
      "SELECT k.document, d.n, k.exact = ?3 FROM search_key k"
      " CROSS JOIN search_document d ON d.document = k.document"
      " WHERE k.kind = ?1 AND k.folded = ?2 ORDER BY k.exact = ?3 DESC, k.document LIMIT ?4",
      NULL);
  if (select == NULL)
    return;
  entente_statement_bind (select, "issi", (gint64) kind, folded, exact, (gint64) self->limit);
  while (*n_found < self->limit && entente_statement_step (select, NULL))
    {
      Tier tier = entente_statement_get_int (select, 2) != 0 ? TIER_WHOLE_EXACT
                  : self->marked                             ? TIER_WHOLE_FOLDED
                                                             : TIER_WHOLE;

      if (add_hit (self, kind, entente_statement_get_int (select, 0),
                   entente_statement_get_int (select, 1), tier))
        ++*n_found;
    }
}

static void
find_names (Search *self, EntenteKind kind, const char *match, Tier tier, guint *n_found)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database,
      self->excluded == NULL
          ? "SELECT f.rowid, d.n FROM search_name f"
            " CROSS JOIN search_document d ON d.document = f.rowid"
            " WHERE search_name MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid"
          : "SELECT f.rowid, d.n FROM search_name f"
            " CROSS JOIN search_document d ON d.document = f.rowid"
            " WHERE search_name MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3"
            " AND NOT EXISTS (SELECT 1 FROM search_text t"
            "  WHERE t.search_text MATCH ?4 AND t.rowid = f.rowid) ORDER BY f.rowid",
      NULL);

  if (select == NULL)
    return;
  entente_statement_bind (select, "sii", match, ENTENTE_DOCUMENT_FIRST (kind),
                          ENTENTE_DOCUMENT_LAST (kind));
  if (self->excluded != NULL)
    entente_statement_bind_text (select, 4, self->excluded);
  take_hits (self, select, kind, tier, n_found);
}

static void
find_text (Search *self, EntenteKind kind, const char *match, Tier tier, guint *n_found)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      self->database,
      "SELECT f.rowid, d.n FROM search_text f"
      " CROSS JOIN search_document d ON d.document = f.rowid"
      " WHERE search_text MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid",
      NULL);

  if (select == NULL)
    return;
  entente_statement_bind (select, "sii", match, ENTENTE_DOCUMENT_FIRST (kind),
                          ENTENTE_DOCUMENT_LAST (kind));
  take_hits (self, select, kind, tier, n_found);
}

static void
search_names (Search *self)
{
  g_autofree char *exact
      = self->marked ? _entente_match_names (self->query, ENTENTE_MATCH_EXACT, self->database)
                     : NULL;
  g_autofree char *folded
      = _entente_match_names (self->query, ENTENTE_MATCH_PREFIX, self->database);

  for (guint i = 0; i < G_N_ELEMENTS (order_of_kinds); i++)
    {
      EntenteKind kind = order_of_kinds[i];
      guint n_found = 0;

      if (!wants_kind (self, kind))
        continue;
      find_whole_names (self, kind, &n_found);
      if (exact != NULL)
        find_names (self, kind, exact, TIER_NAME_EXACT, &n_found);
      find_names (self, kind, folded, TIER_NAME_FOLDED, &n_found);
    }
}

static void
search_text (Search *self)
{
  g_autofree char *exact
      = self->marked ? _entente_match_text (self->query, ENTENTE_MATCH_EXACT, self->database)
                     : NULL;
  g_autofree char *word = _entente_match_text (self->query, ENTENTE_MATCH_WORD, NULL);
  g_autofree char *prefix = _entente_match_text (self->query, ENTENTE_MATCH_PREFIX, self->database);

  for (guint i = 0; i < G_N_ELEMENTS (order_of_kinds) && !self->stopped; i++)
    {
      EntenteKind kind = order_of_kinds[i];
      guint n_found = 0;

      if (!wants_kind (self, kind))
        continue;
      if (exact != NULL)
        find_text (self, kind, exact, TIER_TEXT_EXACT, &n_found);
      find_text (self, kind, word, TIER_TEXT_WORD, &n_found);
      if (!g_str_equal (word, prefix))
        find_text (self, kind, prefix, TIER_TEXT_PREFIX, &n_found);
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_search_immediate:
 * @store: where to look
 * @query: what for
 * @limit: how many records of each kind to find
 *
 * Finds records by their names and titles only, within a few milliseconds: for while somebody
 * types. A query without words finds what meets its filters.
 *
 * Returns: (transfer full) (element-type EntenteHit): the hits, the best first
 */
GArray *
entente_search_immediate (EntenteStore *store, const EntenteSearchQuery *query, guint limit)
{
  Search self = { 0 };

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && query != NULL, NULL);

  begin (&self, store, query, limit, IMMEDIATE_TIME_LIMIT);
  if (entente_search_query_has_words (query))
    search_names (&self);
  else if (!entente_search_query_is_empty (query))
    search_text (&self);
  end (&self);
  return self.hits;
}

static GArray *
search (Search *self,
        EntenteStore *store,
        const EntenteSearchQuery *query,
        guint limit,
        gint64 time_limit,
        GError **error)
{
  begin (self, store, query, limit, time_limit);
  /* What must not be there is looked for in the text, which has the names too. */
  if (entente_search_query_has_words (query) && self->excluded == NULL)
    search_names (self);
  if (!entente_search_query_is_empty (query))
    search_text (self);
  end (self);
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return self->hits;
  g_array_unref (self->hits);
  return NULL;
}

/**
 * entente_search_run_soon:
 * @store: where to look; the thread's own
 * @query: what for
 * @limit: how many records of each kind to find by their names, and by their text
 * @ret_whole: (out): whether that is all there is
 * @cancellable: (nullable): to stop it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Finds records by all of their text, as far as that goes within a twentieth of a second of work:
 * what was found by then is the answer.
 *
 * Returns: (transfer full) (element-type EntenteHit) (nullable): the hits, the best first
 */
GArray *
entente_search_run_soon (EntenteStore *store,
                         const EntenteSearchQuery *query,
                         guint limit,
                         gboolean *ret_whole,
                         GCancellable *cancellable,
                         GError **error)
{
  Search self = { .cancellable = cancellable };
  GArray *hits;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && query != NULL, NULL);

  hits = search (&self, store, query, limit, TIME_LIMIT, error);
  *ret_whole = !self.stopped && !self.reached_limit;
  return hits;
}

/**
 * entente_search_run:
 * @store: where to look; the thread's own
 * @query: what for
 * @limit: how many records of each kind to find by their names, and by their text
 * @cancellable: (nullable): to stop it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Finds records by all of their text, however long it takes. A query without words finds what meets
 * its filters.
 *
 * Returns: (transfer full) (element-type EntenteHit) (nullable): the hits, the best first
 */
GArray *
entente_search_run (EntenteStore *store,
                    const EntenteSearchQuery *query,
                    guint limit,
                    GCancellable *cancellable,
                    GError **error)
{
  Search self = { .cancellable = cancellable };

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && query != NULL, NULL);

  return search (&self, store, query, limit, NO_TIME_LIMIT, error);
}
