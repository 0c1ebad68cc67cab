/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters are worked out as sets of record numbers, one bit each: for 150,000 records these are
 * 20 kB, and to restrict one by another takes a few microseconds. */

#define G_LOG_DOMAIN "entente-query"

#include "config.h"

#include "store/entente-query-private.h"

#include "model/entente-date.h"

struct _EntenteQuery
{
  GObject parent_instance;

  EntenteKind kind;
  EntenteSort sort;
  gint32 first_day; /* 0 where any will do */
  gint32 last_day;

  /* Owned */
  char *language;
  GArray *hits;         /* of guint32; NULL where no text was searched for */
  GHashTable *included; /* key → GStrv of values */
  GHashTable *excluded;
};

G_DEFINE_FINAL_TYPE (EntenteQuery, entente_query, G_TYPE_OBJECT)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_query_finalize (GObject *object)
{
  EntenteQuery *self = ENTENTE_QUERY (object);

  g_free (self->language);
  g_clear_pointer (&self->hits, g_array_unref);
  g_hash_table_unref (self->included);
  g_hash_table_unref (self->excluded);

  G_OBJECT_CLASS (entente_query_parent_class)->finalize (object);
}

static void
entente_query_class_init (EntenteQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_query_finalize;
}

static GHashTable *
new_filters (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

static void
entente_query_init (EntenteQuery *self)
{
  self->included = new_filters ();
  self->excluded = new_filters ();
  self->language = g_strdup ("en");
}

/* --- Sets ------------------------------------------------------------------------------------- */

void
_entente_number_set_clear (EntenteNumberSet *self)
{
  g_clear_pointer (&self->bits, g_free);
}

static void
set_init (EntenteNumberSet *self, guint32 size)
{
  self->size = size;
  self->bits = g_malloc0 (size / 8 + 1);
}

static void
set_add (EntenteNumberSet *self, gint64 n)
{
  if (n >= 0 && n < self->size)
    self->bits[n >> 3] |= (guint8) (1u << (n & 7));
}

/* What is in both; or with exclude, what is in self alone. */
static void
set_restrict (EntenteNumberSet *self, const EntenteNumberSet *other, gboolean exclude)
{
  for (guint32 i = 0; i <= self->size / 8; i++)
    self->bits[i] &= exclude ? (guint8) ~other->bits[i] : other->bits[i];
}

static void
set_add_rows (EntenteNumberSet *self, EntenteStatement *select)
{
  while (entente_statement_step (select, NULL))
    set_add (self, entente_statement_get_int (select, 0));
}

static void
set_add_values (EntenteNumberSet *self,
                EntenteStore *store,
                EntenteKind kind,
                const char *key,
                const char *const *values)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store),
      "SELECT n FROM facet WHERE kind = ?1 AND key = ?2 AND value = ?3", NULL);
  const EntenteKind first = kind != ENTENTE_KIND_NONE ? kind : ENTENTE_KIND_NONE + 1;
  const EntenteKind last = kind != ENTENTE_KIND_NONE ? kind : ENTENTE_N_KINDS - 1;

  if (select == NULL)
    return;
  for (guint i = 0; values[i] != NULL; i++)
    for (EntenteKind k = first; k <= last; k++)
      {
        entente_statement_bind (select, "iss", (gint64) k, key, values[i]);
        set_add_rows (self, select);
        entente_statement_reset (select);
      }
}

static void
set_add_days (EntenteNumberSet *self, EntenteStore *store, EntenteQuery *query)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store),
      "SELECT n FROM entry WHERE kind BETWEEN ?1 AND ?2 AND first_day BETWEEN 1 AND ?4"
      " AND last_day >= ?3",
      NULL);
  const gboolean any = query->kind == ENTENTE_KIND_NONE;

  if (select == NULL)
    return;
  entente_statement_bind (select, "iiii", (gint64) (any ? 1 : (int) query->kind),
                          (gint64) (any ? ENTENTE_N_KINDS : (int) query->kind),
                          (gint64) query->first_day,
                          (gint64) (query->last_day > 0 ? query->last_day : G_MAXINT32));
  set_add_rows (self, select);
}

/* --- Evaluating ------------------------------------------------------------------------------- */

typedef struct
{
  EntenteQuery *query;
  EntenteStore *store;
  EntenteNumberSet *set;
  gboolean any; /* a filter has been applied already */
} Evaluation;

static void
apply_set (Evaluation *self, EntenteNumberSet *other, gboolean exclude)
{
  if (!self->any && exclude)
    memset (self->set->bits, 0xff, self->set->size / 8 + 1);
  else if (!self->any)
    memcpy (self->set->bits, other->bits, self->set->size / 8 + 1);
  if (self->any || exclude)
    set_restrict (self->set, other, exclude);
  self->any = TRUE;
}

static void
apply_filters (Evaluation *self, GHashTable *filters, const char *except, gboolean exclude)
{
  GHashTableIter iter;
  gpointer key, values;

  g_hash_table_iter_init (&iter, filters);
  while (g_hash_table_iter_next (&iter, &key, &values))
    {
      g_auto (EntenteNumberSet) other = { NULL };

      if (!exclude && g_strcmp0 (key, except) == 0)
        continue;
      set_init (&other, self->set->size);
      set_add_values (&other, self->store, self->query->kind, key, values);
      apply_set (self, &other, exclude);
    }
}

gboolean
_entente_query_evaluate (EntenteQuery *self,
                         EntenteStore *store,
                         const char *except,
                         EntenteNumberSet *ret_set)
{
  Evaluation evaluation = { self, store, ret_set, FALSE };
  gint64 largest = 0;

  entente_database_get_int (entente_store_get_database (store), "SELECT MAX (n) FROM entry",
                            &largest, NULL);
  set_init (ret_set, (guint32) largest + 1);
  if (self->hits != NULL)
    {
      for (guint i = 0; i < self->hits->len; i++)
        set_add (ret_set, g_array_index (self->hits, guint32, i));
      evaluation.any = TRUE;
    }
  apply_filters (&evaluation, self->included, except, FALSE);
  if (self->first_day > 0 || self->last_day > 0)
    {
      g_auto (EntenteNumberSet) other = { NULL };

      set_init (&other, ret_set->size);
      set_add_days (&other, store, self);
      apply_set (&evaluation, &other, FALSE);
    }
  apply_filters (&evaluation, self->excluded, NULL, TRUE);
  return evaluation.any;
}

GArray *
_entente_query_get_hits (EntenteQuery *self)
{
  return self->hits;
}

/* --- Public functions: making ----------------------------------------------------------------- */

/**
 * entente_query_new:
 * @kind: what is looked for, %ENTENTE_KIND_NONE for everything
 *
 * Returns: (transfer full): a query for all records of @kind, by name, in English
 */
EntenteQuery *
entente_query_new (EntenteKind kind)
{
  EntenteQuery *self = g_object_new (ENTENTE_TYPE_QUERY, NULL);

  self->kind = kind;
  return self;
}

static void
copy_filters (GHashTable *target, GHashTable *source)
{
  GHashTableIter iter;
  gpointer key, values;

  g_hash_table_iter_init (&iter, source);
  while (g_hash_table_iter_next (&iter, &key, &values))
    g_hash_table_insert (target, g_strdup (key), g_strdupv (values));
}

EntenteQuery *
entente_query_copy (EntenteQuery *self)
{
  EntenteQuery *copy;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  copy = entente_query_new (self->kind);
  copy->sort = self->sort;
  copy->first_day = self->first_day;
  copy->last_day = self->last_day;
  entente_query_set_language (copy, self->language);
  if (self->hits != NULL)
    copy->hits = g_array_ref (self->hits);
  copy_filters (copy->included, self->included);
  copy_filters (copy->excluded, self->excluded);
  return copy;
}

static gboolean
filters_equal (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key, values;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &values))
    {
      const char *const *others = g_hash_table_lookup (b, key);

      if (others == NULL || !g_strv_equal (values, others))
        return FALSE;
    }
  return TRUE;
}

static gboolean
hits_equal (GArray *a, GArray *b)
{
  if (a == b || a == NULL || b == NULL)
    return a == b;
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint32)) == 0);
}

gboolean
entente_query_equal (EntenteQuery *a, EntenteQuery *b)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (a) && ENTENTE_IS_QUERY (b), FALSE);

  return a->kind == b->kind && a->sort == b->sort && a->first_day == b->first_day
         && a->last_day == b->last_day && g_str_equal (a->language, b->language)
         && hits_equal (a->hits, b->hits) && filters_equal (a->included, b->included)
         && filters_equal (a->excluded, b->excluded);
}

void
entente_query_set_kind (EntenteQuery *self, EntenteKind kind)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  self->kind = kind;
}

/**
 * entente_query_set_language:
 * @language: the language in which titles are given, and sorted
 */
void
entente_query_set_language (EntenteQuery *self, const char *language)
{
  char *copy;

  g_return_if_fail (ENTENTE_IS_QUERY (self));
  g_return_if_fail (language != NULL);

  copy = g_strdup (language);
  g_free (self->language);
  self->language = copy;
}

void
entente_query_set_sort (EntenteQuery *self, EntenteSort sort)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  self->sort = sort;
}

/**
 * entente_query_set_days:
 * @first_day: as yyyymmdd, 0 for an open beginning
 * @last_day: as yyyymmdd, 0 for an open end
 *
 * Restricts the query to records whose date may fall in the span.
 */
void
entente_query_set_days (EntenteQuery *self, gint32 first_day, gint32 last_day)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  self->first_day = first_day;
  self->last_day = last_day;
}

/**
 * entente_query_set_hits:
 * @numbers: (array length=n_numbers): the numbers of the records that a search found, best first
 *
 * Restricts the query to these; with %ENTENTE_SORT_RANK, in this order.
 */
void
entente_query_set_hits (EntenteQuery *self, const guint32 *numbers, guint n_numbers)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_numbers);
  g_array_append_vals (self->hits, numbers, n_numbers);
}

void
entente_query_clear_hits (EntenteQuery *self)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  g_clear_pointer (&self->hits, g_array_unref);
}

static void
add_to (GHashTable *filters, const char *key, const char *value)
{
  char **values = g_hash_table_lookup (filters, key);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (values != NULL && g_strv_contains ((const char *const *) values, value))
    return;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_strv_builder_add (builder, values[i]);
  g_strv_builder_add (builder, value);
  g_hash_table_insert (filters, g_strdup (key), g_strv_builder_end (builder));
}

/**
 * entente_query_add_value:
 * @key: a facet: type, status, nature, country, language, field, partner, party, person,
 *   publisher, year, tag, starred
 *
 * Asks for records that have @value, or another one asked for with the same key.
 */
void
entente_query_add_value (EntenteQuery *self, const char *key, const char *value)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));
  g_return_if_fail (key != NULL && value != NULL);

  add_to (self->included, key, value);
}

void
entente_query_exclude_value (EntenteQuery *self, const char *key, const char *value)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));
  g_return_if_fail (key != NULL && value != NULL);

  add_to (self->excluded, key, value);
}

static void
remove_from (GHashTable *filters, const char *key, const char *value)
{
  char **values = g_hash_table_lookup (filters, key);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (!g_str_equal (values[i], value))
      g_strv_builder_add (builder, values[i]);
  rest = g_strv_builder_end (builder);
  if (rest[0] == NULL)
    g_hash_table_remove (filters, key);
  else
    g_hash_table_insert (filters, g_strdup (key), g_steal_pointer (&rest));
}

void
entente_query_remove_value (EntenteQuery *self, const char *key, const char *value)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));
  g_return_if_fail (key != NULL && value != NULL);

  remove_from (self->included, key, value);
  remove_from (self->excluded, key, value);
}

void
entente_query_clear_key (EntenteQuery *self, const char *key)
{
  g_return_if_fail (ENTENTE_IS_QUERY (self));

  g_hash_table_remove (self->included, key);
  g_hash_table_remove (self->excluded, key);
}

/* --- Public functions: reading ---------------------------------------------------------------- */

EntenteKind
entente_query_get_kind (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), ENTENTE_KIND_NONE);

  return self->kind;
}

const char *
entente_query_get_language (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), NULL);

  return self->language;
}

EntenteSort
entente_query_get_sort (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), ENTENTE_SORT_NAME);

  return self->sort;
}

/**
 * entente_query_get_values:
 *
 * Returns: (transfer none): the values asked for; empty where any will do
 */
const char *const *
entente_query_get_values (EntenteQuery *self, const char *key)
{
  static const char *const none[] = { NULL };
  const char *const *values;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self), none);

  values = g_hash_table_lookup (self->included, key);
  return values != NULL ? values : none;
}

gboolean
entente_query_has_value (EntenteQuery *self, const char *key, const char *value)
{
  return g_strv_contains (entente_query_get_values (self, key), value);
}

gboolean
entente_query_is_filtered (EntenteQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY (self), FALSE);

  return self->hits != NULL || self->first_day > 0 || self->last_day > 0
         || g_hash_table_size (self->included) > 0 || g_hash_table_size (self->excluded) > 0;
}

/* --- Public functions: counting --------------------------------------------------------------- */

void
entente_facet_count_free (EntenteFacetCount *self)
{
  g_free (self->value);
  g_free (self);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const EntenteFacetCount *first = *(EntenteFacetCount *const *) a;
  const EntenteFacetCount *second = *(EntenteFacetCount *const *) b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return strcmp (first->value, second->value);
}

/* Rows come by value: each run of one value is one count. */
static void
count_rows (GPtrArray *counts, EntenteStatement *select, const EntenteNumberSet *set)
{
  EntenteFacetCount *last = NULL;

  while (entente_statement_step (select, NULL))
    {
      const char *value;

      if (set != NULL
          && !_entente_number_set_contains (set, (guint32) entente_statement_get_int (select, 1)))
        continue;
      value = entente_statement_get_text (select, 0);
      if (last == NULL || !g_str_equal (last->value, value))
        {
          last = g_new0 (EntenteFacetCount, 1);
          last->value = g_strdup (value);
          g_ptr_array_add (counts, last);
        }
      last->count += set != NULL ? 1 : (guint) entente_statement_get_int (select, 1);
    }
}

/**
 * entente_query_count_values:
 * @store: where; a worker's own where the catalogue is large
 * @key: a facet
 *
 * Counts the values of @key among the records that the query would find if it did not ask for a
 * value of @key itself: what each choice in a filter would give. The kind must be given.
 *
 * Returns: (transfer full) (element-type EntenteFacetCount): the most frequent first
 */
GPtrArray *
entente_query_count_values (EntenteQuery *self, EntenteStore *store, const char *key)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_facet_count_free);
  g_autoptr (EntenteStatement) select = NULL;
  g_auto (EntenteNumberSet) set = { NULL };
  gboolean filtered;

  g_return_val_if_fail (ENTENTE_IS_QUERY (self) && key != NULL, counts);

  filtered = _entente_query_evaluate (self, store, key, &set);
  select = entente_database_prepare (
      entente_store_get_database (store),
      filtered ? "SELECT value, n FROM facet WHERE kind = ?1 AND key = ?2 ORDER BY value"
               : "SELECT value, COUNT (*) FROM facet WHERE kind = ?1 AND key = ?2 GROUP BY value",
      NULL);
  if (select != NULL)
    {
      entente_statement_bind (select, "is", (gint64) self->kind, key);
      count_rows (counts, select, filtered ? &set : NULL);
    }
  g_ptr_array_sort (counts, compare_counts);
  return counts;
}
