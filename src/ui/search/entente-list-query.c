/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-list-query"

#include "config.h"

#include "search/entente-list-query.h"

#include "language/entente-language.h"
#include "search/entente-filter-label.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "store/entente-background.h"
#include "store/entente-query-model.h"
#include "widgets/entente-format.h"

#include <string.h>

/* What names and titles give within one frame, and what the worker adds to it before it looks for
 * all there is. */
#define IMMEDIATE_LIMIT 200
#define RANKED_LIMIT    20000

/* More values than this are not worth counting out one by one: they are found by typing. */
#define MAX_VALUES 1000

struct _EntenteListQuery
{
  GObject parent_instance;

  /* Owned */
  EntenteCatalogue *catalogue;
  EntenteQueryModel *model;
  char *text;
  char *order;
  EntenteSearchQuery *typed; /* NULL where nothing is typed that narrows down */
  GHashTable *values;        /* field → GStrv: what is chosen with buttons */
  GArray *hits;              /* of guint32; NULL where nothing was searched for */
  EntenteStore *reader;      /* of the worker; only one has it at a time */
  GCancellable *cancellable;

  EntenteKind kind;
  gboolean order_chosen; /* while a text is there: until then the best comes first */
  gboolean working;
  gboolean again;     /* something else is looked for by now */
  gboolean completes; /* the worker has answered, and looks for what is still missing */
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteListQuery, entente_list_query, G_TYPE_OBJECT)

static const struct
{
  const char *name;
  EntenteSort sort;
} sorts[] = {
  { "name", ENTENTE_SORT_NAME },
  { "date", ENTENTE_SORT_DATE },
  { "oldest", ENTENTE_SORT_DATE_ASCENDING },
  { "agreements", ENTENTE_SORT_AGREEMENTS },
  { "articles", ENTENTE_SORT_ARTICLES },
  { "latest", ENTENTE_SORT_LATEST },
};

/* --- The model -------------------------------------------------------------------------------- */

static EntenteSort
get_sort (EntenteListQuery *self)
{
  if (self->hits != NULL && !self->order_chosen && entente_search_query_has_words (self->typed))
    return ENTENTE_SORT_RANK;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].name, self->order) == 0)
      return sorts[i].sort;

  return ENTENTE_SORT_NAME;
}

static EntenteQuery *
create_query (EntenteListQuery *self)
{
  EntenteQuery *query = entente_query_new (self->kind);
  GHashTableIter iter;
  gpointer field, values;

  entente_query_set_language (query, entente_language_get_current ());
  entente_query_set_sort (query, get_sort (self));

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &field, &values))
    for (guint i = 0; ((char **) values)[i] != NULL; i++)
      entente_query_add_value (query, field, ((char **) values)[i]);

  if (self->hits != NULL)
    entente_query_set_hits (query, (const guint32 *) self->hits->data, self->hits->len);

  return query;
}

/* The catalogue changed. */
static void
on_items_changed_cb (EntenteListQuery *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
answer (EntenteListQuery *self)
{
  g_autoptr (EntenteQuery) query = create_query (self);

  g_signal_handlers_block_by_func (self->model, on_items_changed_cb, self);
  entente_query_model_set_query (self->model, query);
  g_signal_handlers_unblock_by_func (self->model, on_items_changed_cb, self);
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* --- Searching -------------------------------------------------------------------------------- */

static void
take_hits (EntenteListQuery *self, GArray *found)
{
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = g_array_sized_new (FALSE, FALSE, sizeof (guint32), found->len);

  for (guint i = 0; i < found->len; i++)
    {
      const EntenteHit *hit = &g_array_index (found, EntenteHit, i);
      guint32 n = (guint32) hit->n;

      if (hit->kind == self->kind)
        g_array_append_val (self->hits, n);
    }
}

static void
on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EntenteStore *reader = g_object_get_data (G_OBJECT (task), "reader");
  const gboolean completes = g_object_get_data (G_OBJECT (task), "completes") != NULL;
  gboolean whole = TRUE;
  GError *error = NULL;
  GArray *found = completes ? entente_search_run (reader, data, G_MAXUINT, cancellable, &error)
                            : entente_search_run_soon (reader, data, RANKED_LIMIT, &whole,
                                                       cancellable, &error);

  g_object_set_data (G_OBJECT (task), "whole", GINT_TO_POINTER (whole));
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

static void start (EntenteListQuery *self);
static void start_worker (EntenteListQuery *self, gboolean completes);

static void
on_ranked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  EntenteListQuery *self = ENTENTE_LIST_QUERY (object);
  g_autoptr (GArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  self->working = FALSE;
  g_clear_object (&self->cancellable);

  if (self->again)
    {
      start (self);
      return;
    }

  if (found != NULL && self->typed != NULL)
    {
      take_hits (self, found);
      if (g_object_get_data (G_OBJECT (result), "whole") == NULL)
        start_worker (self, TRUE);
    }
  answer (self);
}

static void
start_worker (EntenteListQuery *self, gboolean completes)
{
  g_autoptr (GTask) task = NULL;

  self->working = TRUE;
  self->completes = completes;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_ranked_cb, NULL);
  g_task_set_source_tag (task, start_worker);
  g_task_set_task_data (task, entente_search_query_copy (self->typed),
                        (GDestroyNotify) entente_search_query_free);
  g_object_set_data (G_OBJECT (task), "completes", GINT_TO_POINTER (completes));
  g_object_set_data_full (G_OBJECT (task), "reader", g_object_ref (self->reader), g_object_unref);
  entente_background_run (task, on_worker);
}

/* One worker at a time: it is told to stop, and the next one starts when it has. */
static void
start (EntenteListQuery *self)
{
  self->again = self->working && self->typed != NULL;
  if (self->working)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  if (self->typed == NULL)
    return;
  if (self->reader == NULL)
    self->reader = entente_catalogue_open_reader (self->catalogue, NULL);
  if (self->reader == NULL)
    return;

  start_worker (self, FALSE);
}

/* What the model lists is as it was found, without what has come since. It stays until it is known
 * what there is now. */
static void
on_catalogue_changed_cb (EntenteListQuery *self)
{
  if (self->typed == NULL)
    return;
  if (self->working || self->reader == NULL)
    start (self);
  else
    start_worker (self, TRUE);
}

static void
search (EntenteListQuery *self)
{
  g_clear_pointer (&self->typed, entente_search_query_free);
  g_clear_pointer (&self->hits, g_array_unref);

  self->typed = entente_search_query_parse (self->text, -1);
  if (entente_search_query_is_empty (self->typed))
    g_clear_pointer (&self->typed, entente_search_query_free);
  else
    {
      g_autoptr (GArray) found = NULL;

      if (entente_search_query_find_filter (self->typed, ENTENTE_FILTER_KIND) == NULL)
        entente_search_query_add_value (self->typed, ENTENTE_FILTER_KIND,
                                        entente_kind_to_code (self->kind));
      found = entente_search_immediate (entente_catalogue_get_store (self->catalogue), self->typed,
                                        IMMEDIATE_LIMIT);
      take_hits (self, found);
    }

  start (self);
  answer (self);
}

/* --- Counting --------------------------------------------------------------------------------- */

static void
value_free (gpointer data)
{
  EntenteListValue *value = data;

  g_free (value->value);
  g_free (value->label);
  g_free (value);
}

typedef struct
{
  EntenteQuery *query;
  EntenteStore *reader;
  char *field;
  char *language;
} Count;

static void
count_free (gpointer data)
{
  Count *count = data;

  g_clear_object (&count->query);
  g_clear_object (&count->reader);
  g_free (count->field);
  g_free (count->language);
  g_free (count);
}

static gboolean
names_a_record (const char *field)
{
  return g_str_equal (field, ENTENTE_FILTER_PARTNER) || g_str_equal (field, ENTENTE_FILTER_PARTY)
         || g_str_equal (field, ENTENTE_FILTER_PERSON);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const EntenteListValue *first = *(EntenteListValue *const *) a;
  const EntenteListValue *second = *(EntenteListValue *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return strcmp (first->value, second->value);
}

/* The names of records are read here; words of the interface are not: they belong to its thread. */
static void
on_count_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Count *count = data;
  g_autoptr (GPtrArray) counted = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);

  counted = entente_query_count_values (count->query, count->reader, count->field);
  for (guint i = 0; counted != NULL && i < counted->len; i++)
    {
      const EntenteFacetCount *facet = g_ptr_array_index (counted, i);
      EntenteListValue *value = g_new0 (EntenteListValue, 1);

      value->value = g_strdup (facet->value);
      value->count = facet->count;
      g_ptr_array_add (values, value);
    }

  g_ptr_array_sort (values, compare_counts);
  if (values->len > MAX_VALUES)
    g_ptr_array_set_size (values, MAX_VALUES);

  for (guint i = 0; names_a_record (count->field) && i < values->len; i++)
    {
      EntenteListValue *value = g_ptr_array_index (values, i);
      g_autoptr (EntenteEntry) entry
          = entente_store_ref_entry (count->reader, value->value, count->language);

      value->label = entente_format_dup_shown (entry != NULL ? entente_entry_get_title (entry)
                                                             : value->value);
    }

  g_task_return_pointer (task, g_steal_pointer (&values), (GDestroyNotify) g_ptr_array_unref);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_list_query_dispose (GObject *object)
{
  EntenteListQuery *self = ENTENTE_LIST_QUERY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_object (&self->model);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (entente_list_query_parent_class)->dispose (object);
}

static void
entente_list_query_finalize (GObject *object)
{
  EntenteListQuery *self = ENTENTE_LIST_QUERY (object);

  g_free (self->text);
  g_free (self->order);
  g_clear_pointer (&self->typed, entente_search_query_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_hash_table_unref (self->values);

  G_OBJECT_CLASS (entente_list_query_parent_class)->finalize (object);
}

static void
entente_list_query_class_init (EntenteListQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_list_query_dispose;
  object_class->finalize = entente_list_query_finalize;

  /**
   * EntenteListQuery::answered:
   *
   * The model has what was asked for last, or more of it.
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_list_query_init (EntenteListQuery *self)
{
  self->text = g_strdup ("");
  self->values
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteListQuery *
entente_list_query_new (EntenteCatalogue *catalogue, EntenteKind kind, const char *order)
{
  EntenteListQuery *self = g_object_new (ENTENTE_TYPE_LIST_QUERY, NULL);
  g_autoptr (EntenteQuery) query = NULL;

  self->catalogue = g_object_ref (catalogue);
  self->kind = kind;
  self->order = g_strdup (order);
  query = create_query (self);
  self->model = entente_query_model_new (catalogue, query);
  /* After the list has taken it in: who is told may select a row, and that row has to be there. */
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (on_catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

GListModel *
entente_list_query_get_model (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), NULL);

  return G_LIST_MODEL (self->model);
}

const char *
entente_list_query_get_text (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), NULL);

  return self->text;
}

/**
 * entente_list_query_set_text:
 * @self: a query
 * @text: what is typed, in the query language
 */
void
entente_list_query_set_text (EntenteListQuery *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_LIST_QUERY (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  if (*text == '\0')
    self->order_chosen = FALSE;
  search (self);
}

void
entente_list_query_set_order (EntenteListQuery *self, const char *order)
{
  g_return_if_fail (ENTENTE_IS_LIST_QUERY (self));
  g_return_if_fail (order != NULL);

  g_free (self->order);
  self->order = g_strdup (order);
  self->order_chosen = self->typed != NULL;
  answer (self);
}

/**
 * entente_list_query_set_values:
 * @self: a query
 * @field: a field of the query language
 * @values: the values of which a record has to have one; none where any will do
 */
void
entente_list_query_set_values (EntenteListQuery *self, const char *field, const char *const *values)
{
  g_return_if_fail (ENTENTE_IS_LIST_QUERY (self));
  g_return_if_fail (field != NULL);

  if (values == NULL || *values == NULL)
    g_hash_table_remove (self->values, field);
  else
    g_hash_table_insert (self->values, g_strdup (field), g_strdupv ((char **) values));
  answer (self);
}

void
entente_list_query_clear (EntenteListQuery *self)
{
  g_return_if_fail (ENTENTE_IS_LIST_QUERY (self));

  g_free (self->text);
  self->text = g_strdup ("");
  self->order_chosen = FALSE;
  g_hash_table_remove_all (self->values);
  search (self);
}

gboolean
entente_list_query_is_narrowed (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), FALSE);

  return self->typed != NULL || g_hash_table_size (self->values) > 0;
}

/**
 * entente_list_query_is_ranked:
 *
 * Returns: whether the best comes first, and not what the chosen order says
 */
gboolean
entente_list_query_is_ranked (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), FALSE);

  return get_sort (self) == ENTENTE_SORT_RANK;
}

/**
 * entente_list_query_is_whole:
 *
 * Returns: whether all that there is has been found
 */
gboolean
entente_list_query_is_whole (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), FALSE);

  return !self->working;
}

/**
 * entente_list_query_is_working:
 *
 * Returns: whether the best of the full text is still being searched for
 */
gboolean
entente_list_query_is_working (EntenteListQuery *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), FALSE);

  return self->working && (!self->completes || self->again);
}

/**
 * entente_list_query_find:
 *
 * Returns: where the record stands in the model, or %G_MAXUINT
 */
guint
entente_list_query_find (EntenteListQuery *self, const char *id)
{
  guint position;

  g_return_val_if_fail (ENTENTE_IS_LIST_QUERY (self), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  return entente_query_model_find (self->model, id, &position) ? position : G_MAXUINT;
}

/**
 * entente_list_query_count_values_async:
 * @self: a query
 * @field: a field of the query language
 *
 * Counts the values of a field in what is left, by a worker. What is chosen of the same field does
 * not count: another value of it would be an alternative.
 */
void
entente_list_query_count_values_async (EntenteListQuery *self,
                                       const char *field,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Count *count;

  g_return_if_fail (ENTENTE_IS_LIST_QUERY (self));

  count = g_new0 (Count, 1);
  count->query = create_query (self);
  count->field = g_strdup (field);
  count->language = g_strdup (entente_language_get_current ());
  count->reader = entente_catalogue_open_reader (self->catalogue, &error);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_list_query_count_values_async);
  g_task_set_task_data (task, count, count_free);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    entente_background_run (task, on_count_worker);
}

/**
 * entente_list_query_count_values_finish:
 *
 * Returns: (transfer full) (element-type EntenteListValue): the values, the most frequent first
 */
GPtrArray *
entente_list_query_count_values_finish (EntenteListQuery *self,
                                        GAsyncResult *result,
                                        GError **error)
{
  GPtrArray *values = g_task_propagate_pointer (G_TASK (result), error);
  const Count *count = g_task_get_task_data (G_TASK (result));

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      EntenteListValue *value = g_ptr_array_index (values, i);

      if (value->label == NULL)
        value->label = entente_filter_dup_label (self->catalogue, count->field, value->value);
    }

  return values;
}
