/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is an array of record numbers, shared with the order that the catalogue keeps where
 * nothing is filtered. Only while that is being loaded, pages are fetched by LIMIT and OFFSET. */

#define G_LOG_DOMAIN "entente-query-model"

#include "config.h"

#include "store/entente-query-model.h"

#include "store/entente-catalogue-private.h"
#include "store/entente-entry-private.h"
#include "store/entente-query-private.h"

#define PAGE_SIZE 64
#define MAX_PAGES 16
#define N_CHECKED 256 /* of the hits of a search: more than a list makes rows for */

typedef struct
{
  guint index; /* the first position is index × PAGE_SIZE */
  guint n_entries;
  EntenteEntry *entries[PAGE_SIZE]; /* owned; NULL where a row could not be read */
} Page;

/* An entry that somebody has, so that the same record is the same entry. */
typedef struct
{
  EntenteQueryModel *model; /* borrowed: owns this */
  EntenteEntry *entry;      /* borrowed */
  gint64 n;
} Hold;

struct _EntenteQueryModel
{
  GObject parent_instance;

  /* Owned */
  EntenteCatalogue *catalogue;
  EntenteQuery *query;
  GArray *numbers;     /* of guint32; NULL as long as the order is not there */
  GQueue pages;        /* of Page, the last used one first */
  GHashTable *entries; /* number → Hold */

  guint n_items;
};

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_QUERY,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void entente_query_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteQueryModel,
                               entente_query_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_query_model_list_init))

/* --- Entries ---------------------------------------------------------------------------------- */

static void
on_entry_gone_cb (gpointer data, GObject *gone)
{
  const Hold *hold = data;

  g_hash_table_remove (hold->model->entries, GSIZE_TO_POINTER (hold->n));
}

static void
hold_entry (EntenteQueryModel *self, EntenteEntry *entry)
{
  Hold *hold = g_new0 (Hold, 1);

  hold->model = self;
  hold->entry = entry;
  hold->n = entente_entry_get_n (entry);
  g_object_weak_ref (G_OBJECT (entry), on_entry_gone_cb, hold);
  g_hash_table_insert (self->entries, GSIZE_TO_POINTER (hold->n), hold);
}

/* (transfer full): the entry for a row, the same as before where somebody still has it. */
static EntenteEntry *
ref_entry (EntenteQueryModel *self, EntenteStatement *row)
{
  const gint64 n = entente_statement_get_int (row, 0);
  const Hold *hold = g_hash_table_lookup (self->entries, GSIZE_TO_POINTER (n));
  EntenteEntry *entry;

  if (hold != NULL)
    entry = g_object_ref (hold->entry);
  else
    {
      entry = _entente_entry_new (n);
      hold_entry (self, entry);
    }
  _entente_entry_read (entry, row, entente_query_get_language (self->query));
  return entry;
}

/* --- Pages ------------------------------------------------------------------------------------ */

static void
page_free (Page *page)
{
  for (guint i = 0; i < page->n_entries; i++)
    g_clear_object (&page->entries[i]);
  g_free (page);
}

static void
drop_pages (EntenteQueryModel *self)
{
  Page *page;

  while ((page = g_queue_pop_head (&self->pages)) != NULL)
    page_free (page);
}

static EntenteStatement *
prepare (EntenteQueryModel *self, const char *sql)
{
  EntenteStore *store = entente_catalogue_get_store (self->catalogue);

  return entente_database_prepare (entente_store_get_database (store), sql, NULL);
}

static void
load_by_number (EntenteQueryModel *self, Page *page)
{
  g_autoptr (EntenteStatement) select
      = prepare (self, "SELECT " ENTENTE_ENTRY_COLUMNS " FROM entry WHERE n = ?1");

  for (guint i = 0; i < page->n_entries && select != NULL; i++)
    {
      entente_statement_bind_int (
          select, 1, g_array_index (self->numbers, guint32, page->index * PAGE_SIZE + i));
      if (entente_statement_step (select, NULL))
        page->entries[i] = ref_entry (self, select);
      entente_statement_reset (select);
    }
}

/* The inner query is answered from an index alone; only the rows of the page are then read. */
static void
load_by_offset (EntenteQueryModel *self, Page *page)
{
  const char *order = _entente_orders_get_sql (self->query);
  g_autofree char *sql
      = g_strdup_printf ("SELECT " ENTENTE_ENTRY_COLUMNS " FROM entry WHERE n IN (SELECT n"
                         " FROM entry WHERE kind = ?1 %s LIMIT ?2 OFFSET ?3) %s",
                         order, order);
  g_autoptr (EntenteStatement) select = prepare (self, sql);

  if (select == NULL)
    return;
  entente_statement_bind (select, "iii", (gint64) entente_query_get_kind (self->query),
                          (gint64) page->n_entries, (gint64) page->index * PAGE_SIZE);
  for (guint i = 0; i < page->n_entries && entente_statement_step (select, NULL); i++)
    page->entries[i] = ref_entry (self, select);
}

static Page *
get_page (EntenteQueryModel *self, guint index)
{
  Page *page;

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      page = link->data;
      if (page->index != index)
        continue;
      g_queue_unlink (&self->pages, link);
      g_queue_push_head_link (&self->pages, link);
      return page;
    }
  page = g_new0 (Page, 1);
  page->index = index;
  page->n_entries = MIN (PAGE_SIZE, self->n_items - index * PAGE_SIZE);
  if (self->numbers == NULL)
    self->numbers = _entente_orders_peek (self->catalogue->orders, self->query);
  if (self->numbers != NULL)
    load_by_number (self, page);
  else
    load_by_offset (self, page);
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  return page;
}

/* --- Finding ---------------------------------------------------------------------------------- */

static GArray *
filter (EntenteQueryModel *self, const EntenteNumberSet *set)
{
  GArray *hits = _entente_query_get_hits (self->query);
  g_autoptr (GArray) all = NULL;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (hits != NULL && entente_query_get_sort (self->query) == ENTENTE_SORT_RANK)
    all = g_array_ref (hits);
  else
    all = _entente_orders_ref (self->catalogue->orders, self->query);
  for (guint i = 0; i < all->len; i++)
    {
      const guint32 n = g_array_index (all, guint32, i);

      if (_entente_number_set_contains (set, n))
        g_array_append_val (numbers, n);
    }
  return numbers;
}

/* Hits may be of other kinds, or of records that are gone. A search that has just ended found what
 * there is: of its answer, only what is shown first is looked at again. */
static void
keep_existing (EntenteQueryModel *self, GArray *numbers, gboolean fresh)
{
  const guint n_checked = fresh ? MIN (numbers->len, N_CHECKED) : numbers->len;
  g_autoptr (EntenteStatement) select
      = prepare (self, "SELECT 1 FROM entry WHERE n = ?1 AND ?2 IN (0, kind)");
  guint kept = 0;

  for (guint i = 0; i < n_checked && select != NULL; i++)
    {
      const guint32 n = g_array_index (numbers, guint32, i);

      entente_statement_bind (select, "ii", (gint64) n,
                              (gint64) entente_query_get_kind (self->query));
      if (entente_statement_step (select, NULL))
        g_array_index (numbers, guint32, kept++) = n;
      entente_statement_reset (select);
    }
  if (kept < n_checked)
    g_array_remove_range (numbers, kept, n_checked - kept);
}

/* Answers the query anew. */
static void
find_numbers (EntenteQueryModel *self, gboolean fresh, GArray **ret_numbers, guint *ret_n_items)
{
  EntenteStore *store = entente_catalogue_get_store (self->catalogue);
  g_auto (EntenteNumberSet) set = { NULL };

  if (!entente_query_is_filtered (self->query))
    {
      *ret_numbers = _entente_orders_peek (self->catalogue->orders, self->query);
      *ret_n_items = *ret_numbers != NULL
                         ? (*ret_numbers)->len
                         : entente_store_count (store, entente_query_get_kind (self->query));
      return;
    }
  _entente_query_evaluate (self->query, store, NULL, &set);
  *ret_numbers = filter (self, &set);
  if (_entente_query_get_hits (self->query) != NULL
      && entente_query_get_sort (self->query) == ENTENTE_SORT_RANK)
    keep_existing (self, *ret_numbers, fresh);
  *ret_n_items = (*ret_numbers)->len;
}

/* What is the same at the beginning and at the end of both lists need not be told. */
static void
emit_difference (EntenteQueryModel *self, GArray *old, guint n_old)
{
  guint n_new = self->n_items, start = 0, end = 0, n_before = n_old;

  if (old != NULL && self->numbers != NULL)
    {
      const guint32 *a = (const guint32 *) (gpointer) old->data;
      const guint32 *b = (const guint32 *) (gpointer) self->numbers->data;
      const guint n_both = MIN (n_old, n_new);

      while (start < n_both && a[start] == b[start])
        start++;
      while (end < n_both - start && a[n_old - 1 - end] == b[n_new - 1 - end])
        end++;
    }
  n_old -= start + end;
  n_new -= start + end;
  if (n_old > 0 || n_new > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_old, n_new);
  if (n_before != self->n_items)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
refresh (EntenteQueryModel *self, gboolean same_order, gboolean fresh)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->numbers);
  const guint n_old = self->n_items;

  drop_pages (self);
  find_numbers (self, fresh, &self->numbers, &self->n_items);
  emit_difference (self, same_order ? old : NULL, n_old);
}

static void
reread_entry (EntenteQueryModel *self, EntenteEntry *entry)
{
  g_autoptr (EntenteStatement) select
      = prepare (self, "SELECT " ENTENTE_ENTRY_COLUMNS " FROM entry WHERE n = ?1");

  if (select == NULL)
    return;
  entente_statement_bind_int (select, 1, entente_entry_get_n (entry));
  if (entente_statement_step (select, NULL))
    _entente_entry_read (entry, select, entente_query_get_language (self->query));
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_changed_cb (EntenteQueryModel *self, const char *const *ids, guint kinds)
{
  const EntenteKind kind = entente_query_get_kind (self->query);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  if (kind != ENTENTE_KIND_NONE && (kinds & (1u << kind)) == 0)
    return;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (held, g_object_ref (((Hold *) value)->entry));
  for (guint i = 0; i < held->len; i++)
    {
      EntenteEntry *entry = g_ptr_array_index (held, i);

      if (ids == NULL || g_strv_contains (ids, entente_entry_get_id (entry)))
        reread_entry (self, entry);
    }
  refresh (self, TRUE, FALSE);
}

/* --- GListModel ------------------------------------------------------------------------------- */

static GType
entente_query_model_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_ENTRY;
}

static guint
entente_query_model_get_n_items (GListModel *model)
{
  return ENTENTE_QUERY_MODEL (model)->n_items;
}

static gpointer
entente_query_model_get_item (GListModel *model, guint position)
{
  EntenteQueryModel *self = ENTENTE_QUERY_MODEL (model);
  EntenteEntry *entry;

  if (position >= self->n_items)
    return NULL;
  entry = get_page (self, position / PAGE_SIZE)->entries[position % PAGE_SIZE];

  /* A list must not have holes: a row that the disk refuses is shown empty. */
  return entry != NULL ? g_object_ref (entry) : _entente_entry_new (0);
}

static void
entente_query_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_query_model_get_item_type;
  iface->get_n_items = entente_query_model_get_n_items;
  iface->get_item = entente_query_model_get_item;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
forget_entries (EntenteQueryModel *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_object_weak_unref (G_OBJECT (((Hold *) value)->entry), on_entry_gone_cb, value);
  g_hash_table_remove_all (self->entries);
}

static void
entente_query_model_finalize (GObject *object)
{
  EntenteQueryModel *self = ENTENTE_QUERY_MODEL (object);

  drop_pages (self);
  forget_entries (self);
  g_hash_table_unref (self->entries);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_object (&self->query);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (entente_query_model_parent_class)->finalize (object);
}

static void
entente_query_model_constructed (GObject *object)
{
  EntenteQueryModel *self = ENTENTE_QUERY_MODEL (object);

  G_OBJECT_CLASS (entente_query_model_parent_class)->constructed (object);

  if (self->query == NULL)
    self->query = entente_query_new (ENTENTE_KIND_NONE);
  g_signal_connect_object (self->catalogue, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  find_numbers (self, FALSE, &self->numbers, &self->n_items);
}

static void
entente_query_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteQueryModel *self = ENTENTE_QUERY_MODEL (object);

  switch (id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_query_model_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntenteQueryModel *self = ENTENTE_QUERY_MODEL (object);

  switch (id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;
    case PROP_QUERY:
      if (self->query == NULL)
        self->query = g_value_dup_object (value);
      else
        entente_query_model_set_query (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_query_model_class_init (EntenteQueryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = entente_query_model_constructed;
  object_class->finalize = entente_query_model_finalize;
  object_class->get_property = entente_query_model_get_property;
  object_class->set_property = entente_query_model_set_property;

  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] = g_param_spec_object (
      "query", NULL, NULL, ENTENTE_TYPE_QUERY,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS]
      = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_query_model_init (EntenteQueryModel *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_query_model_new:
 * @query: (transfer none): what to list; not to be changed afterwards
 */
EntenteQueryModel *
entente_query_model_new (EntenteCatalogue *catalogue, EntenteQuery *query)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  return g_object_new (ENTENTE_TYPE_QUERY_MODEL, "catalogue", catalogue, "query", query, NULL);
}

EntenteCatalogue *
entente_query_model_get_catalogue (EntenteQueryModel *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY_MODEL (self), NULL);

  return self->catalogue;
}

/**
 * entente_query_model_get_query:
 *
 * Returns: (transfer none): what is listed; to ask for something else, change a copy of it
 */
EntenteQuery *
entente_query_model_get_query (EntenteQueryModel *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUERY_MODEL (self), NULL);

  return self->query;
}

/**
 * entente_query_model_set_query:
 * @query: what to list from now on; not to be changed afterwards
 *
 * Lists something else. Records that are in both lists keep their entries.
 */
void
entente_query_model_set_query (EntenteQueryModel *self, EntenteQuery *query)
{
  gboolean same_language;

  g_return_if_fail (ENTENTE_IS_QUERY_MODEL (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));

  if (self->query == query || entente_query_equal (self->query, query))
    return;
  same_language
      = g_str_equal (entente_query_get_language (self->query), entente_query_get_language (query));
  g_set_object (&self->query, query);
  if (!same_language)
    forget_entries (self);
  refresh (self, same_language, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * entente_query_model_find:
 * @ret_position: (out): where it is
 *
 * Returns: whether the record @id is in the list
 */
gboolean
entente_query_model_find (EntenteQueryModel *self, const char *id, guint *ret_position)
{
  gint64 n;

  g_return_val_if_fail (ENTENTE_IS_QUERY_MODEL (self), FALSE);
  g_return_val_if_fail (id != NULL && ret_position != NULL, FALSE);

  n = entente_store_lookup (entente_catalogue_get_store (self->catalogue), id, NULL);
  if (n == 0)
    return FALSE;
  if (self->numbers == NULL)
    return _entente_orders_find (self->catalogue->orders, self->query, (guint32) n, ret_position);
  for (guint i = 0; i < self->numbers->len; i++)
    if (g_array_index (self->numbers, guint32, i) == (guint32) n)
      {
        *ret_position = i;
        return TRUE;
      }
  return FALSE;
}
