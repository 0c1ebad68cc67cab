/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-orders"

#include "config.h"

#include "store/entente-background.h"
#include "store/entente-catalogue-private.h"

#include <stdlib.h>

/* With more changes than these at once, an order is loaded anew. */
#define MAX_PATCHES 200

/* What an index gives a page of at once is loaded whole a little later, in ms: the window that asks
 * for it has its first frame to draw. */
#define LOAD_DELAY 300

enum
{
  KEY_EN,
  KEY_FR,
  KEY_VI,
  N_KEYS
};

typedef struct
{
  const char *order;  /* ORDER BY … */
  const char *before; /* whether the row a stands before the row b */
} OrderSql;

#define SQL_BY_KEY(key)                                                                            \
  {                                                                                                \
    "ORDER BY " key ", n", "(a." key ", a.n) < (b." key ", b.n)"                                   \
  }
#define SQL_BY_COUNT(count, key)                                                                   \
  {                                                                                                \
    "ORDER BY " count " DESC, " key ", n",                                                         \
        "(b." count ", a." key ", a.n) < (a." count ", b." key ", b.n)"                            \
  }
#define SQL_EACH_KEY(macro)                                                                        \
  {                                                                                                \
    macro ("key_en"), macro ("key_fr"), macro ("key_vi")                                           \
  }
#define SQL_EACH_KEY_BY(count)                                                                     \
  {                                                                                                \
    SQL_BY_COUNT (count, "key_en"), SQL_BY_COUNT (count, "key_fr"), SQL_BY_COUNT (count, "key_vi") \
  }
#define SQL_NEWEST                                                                                 \
  {                                                                                                \
    "ORDER BY first_day DESC, n DESC", "(b.first_day, b.n) < (a.first_day, a.n)"                   \
  }
#define SQL_OLDEST                                                                                 \
  {                                                                                                \
    "ORDER BY first_day = 0, first_day, n",                                                        \
        "(a.first_day = 0, a.first_day, a.n) < (b.first_day = 0, b.first_day, b.n)"                \
  }

static const OrderSql sqls[ENTENTE_N_SORTS][N_KEYS] = {
  [ENTENTE_SORT_NAME] = SQL_EACH_KEY (SQL_BY_KEY),
  [ENTENTE_SORT_DATE] = { SQL_NEWEST, SQL_NEWEST, SQL_NEWEST },
  [ENTENTE_SORT_DATE_ASCENDING] = { SQL_OLDEST, SQL_OLDEST, SQL_OLDEST },
  [ENTENTE_SORT_AGREEMENTS] = SQL_EACH_KEY_BY ("agreements"),
  [ENTENTE_SORT_ARTICLES] = SQL_EACH_KEY_BY ("articles"),
  [ENTENTE_SORT_LATEST] = SQL_EACH_KEY_BY ("latest"),
  [ENTENTE_SORT_RANK] = SQL_EACH_KEY (SQL_BY_KEY),
};

/* One order. */
typedef struct
{
  EntenteKind kind;
  EntenteSort sort;
  guint key;
  GArray *numbers; /* owned; NULL until loaded */
  gboolean loading;
  guint soon;            /* source: will begin to load */
  EntenteOrders *orders; /* borrowed: whose it is */
} Order;

struct _EntenteOrders
{
  EntenteCatalogue *catalogue; /* borrowed: owns this */
  GCancellable *cancellable;   /* of what is being loaded */
  GPtrArray *orders;           /* of Order */
  guint serial;                /* how often something has changed */
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_handle_id (&order->soon, g_source_remove);
  g_clear_pointer (&order->numbers, g_array_unref);
  g_free (order);
}

static guint
get_key (EntenteQuery *query)
{
  const char *language = entente_query_get_language (query);

  if (g_str_has_prefix (language, "fr"))
    return KEY_FR;
  return g_str_has_prefix (language, "vi") ? KEY_VI : KEY_EN;
}

static const OrderSql *
get_sql (const Order *order)
{
  return &sqls[order->sort][order->key];
}

static Order *
find_order (EntenteOrders *self, EntenteQuery *query)
{
  Order *order;

  for (guint i = 0; i < self->orders->len; i++)
    {
      order = g_ptr_array_index (self->orders, i);
      if (order->kind == entente_query_get_kind (query)
          && order->sort == entente_query_get_sort (query) && order->key == get_key (query))
        return order;
    }
  order = g_new0 (Order, 1);
  order->orders = self;
  order->kind = entente_query_get_kind (query);
  order->sort = entente_query_get_sort (query);
  order->key = get_key (query);
  g_ptr_array_add (self->orders, order);
  return order;
}

/* --- Loading ---------------------------------------------------------------------------------- */

static GArray *
load_with (EntenteStore *store,
           EntenteKind kind,
           const char *format,
           const char *order_by,
           GCancellable *cancellable)
{
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint32),
                                       MAX (1, entente_store_count (store, kind)));
  g_autofree char *where
      = kind != ENTENTE_KIND_NONE ? g_strdup_printf ("kind = %d", (int) kind) : g_strdup ("1");
  g_autoptr (GString) sql = g_string_new (format);
  g_autoptr (EntenteStatement) select = NULL;

  g_string_replace (sql, "$kind", where, 0);
  g_string_replace (sql, "$order", order_by, 0);
  select = entente_database_prepare (entente_store_get_database (store), sql->str, NULL);
  while (select != NULL && entente_statement_step (select, NULL))
    {
      const guint32 n = (guint32) entente_statement_get_int (select, 0);

      g_array_append_val (numbers, n);
      if (numbers->len % 4096 == 0 && g_cancellable_is_cancelled (cancellable))
        break;
    }
  return numbers;
}

/* A record, how many it has of what is counted, and where it stands by name. */
typedef struct
{
  guint32 n;
  guint32 rank;
  gint64 count;
} Counted;

static int
compare_counted (gconstpointer a, gconstpointer b)
{
  const Counted *first = a;
  const Counted *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return first->rank < second->rank ? -1 : 1;
}

/* Counts by number, from the index that has them; records without are left at 0. */
static void
read_counts (EntenteStore *store, EntenteKind kind, const char *count, GHashTable *counts)
{
  g_autofree char *sql
      = kind != ENTENTE_KIND_NONE
            ? g_strdup_printf ("SELECT n, %s FROM entry WHERE kind = %d AND %s > 0", count,
                               (int) kind, count)
            : g_strdup_printf ("SELECT n, %s FROM entry WHERE %s > 0", count, count);
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (entente_store_get_database (store), sql, NULL);

  while (select != NULL && entente_statement_step (select, NULL))
    g_hash_table_insert (counts, GSIZE_TO_POINTER (entente_statement_get_int (select, 0)),
                         GSIZE_TO_POINTER (entente_statement_get_int (select, 1)));
}

/* Names from their index, counts from theirs: no row is read. */
static GArray *
load_by_count (EntenteStore *store,
               const Order *order,
               const char *count,
               GCancellable *cancellable)
{
  GArray *numbers = load_with (store, order->kind, "SELECT n FROM entry WHERE $kind $order",
                               sqls[ENTENTE_SORT_NAME][order->key].order, cancellable);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree Counted *counted = g_new (Counted, MAX (1, numbers->len));
  guint n_counted = 0, n_others = 0;

  read_counts (store, order->kind, count, counts);
  for (guint i = 0; i < numbers->len; i++)
    {
      const guint32 n = g_array_index (numbers, guint32, i);
      const gint64 value
          = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (counts, GUINT_TO_POINTER (n)));

      if (value > 0)
        counted[n_counted++] = (Counted){ n, i, value };
      else
        g_array_index (numbers, guint32, n_others++) = n;
    }
  qsort (counted, n_counted, sizeof *counted, compare_counted);
  memmove (numbers->data + n_counted * sizeof (guint32), numbers->data,
           n_others * sizeof (guint32));
  for (guint i = 0; i < n_counted; i++)
    g_array_index (numbers, guint32, i) = counted[i].n;
  return numbers;
}

/* From the index of days; what has none comes first there. */
static GArray *
load_oldest_first (EntenteStore *store, const Order *order, GCancellable *cancellable)
{
  GArray *numbers
      = load_with (store, order->kind, "SELECT n FROM entry WHERE $kind AND first_day > 0 $order",
                   "ORDER BY first_day, n", cancellable);
  g_autoptr (GArray) undated
      = load_with (store, order->kind, "SELECT n FROM entry WHERE $kind AND first_day = 0 $order",
                   "ORDER BY n", cancellable);

  return g_array_append_vals (numbers, undated->data, undated->len);
}

static GArray *
load (EntenteStore *store, const Order *order, GCancellable *cancellable)
{
  switch (order->sort)
    {
    case ENTENTE_SORT_AGREEMENTS:
      return load_by_count (store, order, "agreements", cancellable);
    case ENTENTE_SORT_ARTICLES:
      return load_by_count (store, order, "articles", cancellable);
    case ENTENTE_SORT_LATEST:
      return load_by_count (store, order, "latest", cancellable);
    case ENTENTE_SORT_DATE_ASCENDING:
      return load_oldest_first (store, order, cancellable);
    case ENTENTE_SORT_NAME:
    case ENTENTE_SORT_DATE:
    case ENTENTE_SORT_RANK:
    default:
      return load_with (store, order->kind, "SELECT n FROM entry WHERE $kind $order",
                        get_sql (order)->order, cancellable);
    }
}

/* Whether an index gives a page of the order at once. */
static gboolean
has_index (const Order *order)
{
  return order->kind != ENTENTE_KIND_NONE
         && (order->sort == ENTENTE_SORT_NAME || order->sort == ENTENTE_SORT_DATE
             || order->sort == ENTENTE_SORT_RANK);
}

typedef struct
{
  EntenteOrders *orders; /* borrowed: not to be touched once cancelled */
  Order *order;          /* borrowed, likewise */
  Order wanted;
  guint serial;
} Loading;

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Loading *loading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) store = entente_catalogue_open_reader (source, &error);

  if (store == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, load (store, &loading->wanted, cancellable),
                           (GDestroyNotify) g_array_unref);
}

static void start_loading (EntenteOrders *self, Order *order);

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Loading *loading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) numbers = g_task_propagate_pointer (G_TASK (result), NULL);
  Order *order = loading->order;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  order->loading = FALSE;
  if (numbers == NULL || order->numbers != NULL)
    return;
  if (loading->serial == loading->orders->serial)
    order->numbers = g_steal_pointer (&numbers);
  else
    start_loading (loading->orders, order);
}

static void
start_loading (EntenteOrders *self, Order *order)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  if (order->loading)
    return;
  order->loading = TRUE;
  task = g_task_new (self->catalogue, self->cancellable, on_loaded_cb, NULL);
  g_task_set_source_tag (task, start_loading);
  loading = g_new0 (Loading, 1);
  loading->orders = self;
  loading->order = order;
  loading->wanted = *order;
  loading->serial = self->serial;
  g_task_set_task_data (task, loading, g_free);
  entente_background_run (task, load_in_thread);
}

static gboolean
load_soon_cb (gpointer user_data)
{
  Order *order = user_data;

  order->soon = 0;
  if (order->numbers == NULL)
    start_loading (order->orders, order);
  return G_SOURCE_REMOVE;
}

/* --- Patching --------------------------------------------------------------------------------- */

static gboolean
find_number (GArray *numbers, guint32 n, guint *ret_position)
{
  const guint32 *data = (const guint32 *) (gpointer) numbers->data;

  for (guint i = 0; i < numbers->len; i++)
    if (data[i] == n)
      {
        *ret_position = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_of_kind (EntenteStore *store, guint32 n, EntenteKind kind)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store), "SELECT kind FROM entry WHERE n = ?1", NULL);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_int (select, 1, n);
  if (!entente_statement_step (select, NULL))
    return FALSE;
  return kind == ENTENTE_KIND_NONE || entente_statement_get_int (select, 0) == (gint64) kind;
}

/* Where @n belongs among @numbers, all others of which are in order. */
static guint
find_place (EntenteStore *store, const Order *order, GArray *numbers, guint32 n)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT %s FROM entry AS a, entry AS b WHERE a.n = ?1 AND b.n = ?2", get_sql (order)->before);
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (entente_store_get_database (store), sql, NULL);
  guint low = 0, high = numbers->len;

  while (select != NULL && low < high)
    {
      const guint middle = low + (high - low) / 2;

      entente_statement_bind (select, "ii", (gint64) g_array_index (numbers, guint32, middle),
                              (gint64) n);
      if (entente_statement_step (select, NULL) && entente_statement_get_int (select, 0) != 0)
        low = middle + 1;
      else
        high = middle;
      entente_statement_reset (select);
    }
  return low;
}

static GArray *
copy_numbers (GArray *numbers)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (guint32), numbers->len + 16);

  return g_array_append_vals (copy, numbers->data, numbers->len);
}

static void
patch (EntenteOrders *self, Order *order, GArray *changed)
{
  EntenteStore *store = entente_catalogue_get_store (self->catalogue);
  GArray *numbers = copy_numbers (order->numbers);
  guint position;

  for (guint i = 0; i < changed->len; i++)
    if (find_number (numbers, g_array_index (changed, guint32, i), &position))
      g_array_remove_index (numbers, position);
  for (guint i = 0; i < changed->len; i++)
    {
      const guint32 n = g_array_index (changed, guint32, i);

      if (is_of_kind (store, n, order->kind))
        g_array_insert_val (numbers, find_place (store, order, numbers, n), n);
    }
  g_array_unref (order->numbers);
  order->numbers = numbers;
}

/* --- Functions for the query model ------------------------------------------------------------ */

EntenteOrders *
_entente_orders_new (EntenteCatalogue *catalogue)
{
  EntenteOrders *self = g_new0 (EntenteOrders, 1);

  self->catalogue = catalogue;
  self->cancellable = g_cancellable_new ();
  self->orders = g_ptr_array_new_with_free_func (order_free);
  return self;
}

void
_entente_orders_free (EntenteOrders *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->orders);
  g_free (self);
}

const char *
_entente_orders_get_sql (EntenteQuery *query)
{
  return sqls[entente_query_get_sort (query)][get_key (query)].order;
}

GArray *
_entente_orders_peek (EntenteOrders *self, EntenteQuery *query)
{
  Order *order = find_order (self, query);

  if (order->numbers != NULL)
    return g_array_ref (order->numbers);
  if (!has_index (order))
    return _entente_orders_ref (self, query);
  if (!order->loading && order->soon == 0)
    order->soon = g_timeout_add_full (G_PRIORITY_LOW, LOAD_DELAY, load_soon_cb, order, NULL);
  return NULL;
}

GArray *
_entente_orders_ref (EntenteOrders *self, EntenteQuery *query)
{
  Order *order = find_order (self, query);

  if (order->numbers == NULL)
    order->numbers = load (entente_catalogue_get_store (self->catalogue), order, NULL);
  return g_array_ref (order->numbers);
}

/* Where @n is in a list of all there is, without loading what is not loaded. */
gboolean
_entente_orders_find (EntenteOrders *self, EntenteQuery *query, guint32 n, guint *ret_position)
{
  EntenteStore *store = entente_catalogue_get_store (self->catalogue);
  Order *order = find_order (self, query);
  g_autoptr (EntenteStatement) count = NULL;
  g_autofree char *sql = NULL;

  if (order->numbers == NULL && !has_index (order))
    g_array_unref (_entente_orders_ref (self, query));
  if (order->numbers != NULL)
    return find_number (order->numbers, n, ret_position);
  if (!is_of_kind (store, n, order->kind))
    return FALSE;
  sql = g_strdup_printf ("SELECT count(*) FROM entry AS b CROSS JOIN entry AS a"
                         " WHERE b.n = ?1 AND a.kind = ?2 AND %s",
                         get_sql (order)->before);
  count = entente_database_prepare (entente_store_get_database (store), sql, NULL);
  if (count == NULL)
    return FALSE;
  entente_statement_bind (count, "ii", (gint64) n, (gint64) order->kind);
  if (!entente_statement_step (count, NULL))
    return FALSE;
  *ret_position = (guint) entente_statement_get_int (count, 0);
  return TRUE;
}

void
_entente_orders_update (EntenteOrders *self, GArray *numbers, guint kinds)
{
  self->serial++;
  for (guint i = 0; i < self->orders->len; i++)
    {
      Order *order = g_ptr_array_index (self->orders, i);

      if (order->numbers == NULL
          || (order->kind != ENTENTE_KIND_NONE && (kinds & (1u << order->kind)) == 0))
        continue;
      if (numbers != NULL && numbers->len <= MAX_PATCHES)
        patch (self, order, numbers);
      else
        g_clear_pointer (&order->numbers, g_array_unref);
    }
}
