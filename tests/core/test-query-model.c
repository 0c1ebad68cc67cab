/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include "store/entente-bulk.h"
#include "store/entente-query-model.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
put_partner (EntenteBulk *bulk, guint i, const char *name)
{
  g_autofree char *json = g_strdup_printf (
      "{'kind':'partner','id':'p-%u','name':{'en':'%s'},'country':'%s','founded':'%u'}", i, name,
      i % 3 == 0 ? "FR" : "VN", 1900 + i % 100);
  g_autoptr (EntenteRecord) record = store_parse (json);
  g_autoptr (GError) error = NULL;

  entente_bulk_put (bulk, record, &error);
  g_assert_no_error (error);
}

static void
fill (StoreFixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBulk) bulk = entente_bulk_new (fixture->catalogue, NULL, &error);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %04u", (i * 7919) % n);

      put_partner (bulk, i, name);
    }
  entente_bulk_commit (bulk, &error);
  g_assert_no_error (error);
}

/* The ids of the list, and a check that it holds together. */
static char *
join_ids (EntenteQueryModel *model)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_nonnull (entente_entry_get_id (entry));
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_entry_get_id (entry));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), n));
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_ids (EntenteQueryModel *model, const char *expected)
{
  g_autofree char *ids = join_ids (model);

  g_assert_cmpstr (ids, ==, expected);
}

/* Lets what workers have found come in, also what they begin to look for a little later. */
static void
wait_for_workers (void)
{
  for (guint i = 0; i < 500; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

/* A model on an order that is loaded whole. */
static EntenteQueryModel *
new_loaded_model (EntenteCatalogue *catalogue, EntenteQuery *query)
{
  g_object_unref (entente_query_model_new (catalogue, query));
  wait_for_workers ();
  return entente_query_model_new (catalogue, query);
}

/* A list that listens to the model and applies nothing but what it is told. */
typedef struct
{
  GPtrArray *copy;
  GString *told;
} Mirror;

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_string_append_printf (mirror->told, "%u-%u+%u ", position, removed, added);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->copy, (int) (position + i),
                        g_list_model_get_item (model, position + i));
}

static void
assert_mirrored (EntenteQueryModel *model, Mirror *mirror, const char *told)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, mirror->copy->len);
  for (guint i = 0; i < mirror->copy->len; i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_true (entry == g_ptr_array_index (mirror->copy, i));
    }
  g_assert_cmpstr (mirror->told->str, ==, told);
  g_string_truncate (mirror->told, 0);
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_order (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteQuery) by_name = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQuery) by_date = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQuery) by_agreements = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQueryModel) model = NULL;

  store_put (fixture->catalogue, "{'kind':'partner','id':'d','name':{'vi':'Đà Nẵng'}}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'e','name':{'fr':'École'},'founded':'1794'}");
  store_put (fixture->catalogue, "{'kind':'partner','id':'z','name':{'en':'Zoo'}}");
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'f','name':{'en':'Forum','vi':'Ủy ban'},'founded':'2009'}");
  store_put (fixture->catalogue, "{'kind':'partner','id':'dz','name':{'vi':'Dz'}}");
  store_put (fixture->catalogue, "{'kind':'agreement','id':'a','title':{'en':'A'},'signed':'1990',"
                                 "'parties':[{'partner':'z'},{'partner':'e'}]}");
  store_put (fixture->catalogue, "{'kind':'agreement','id':'b','title':{'en':'B'},'signed':'1999',"
                                 "'parties':[{'partner':'z'}]}");

  model = entente_query_model_new (fixture->catalogue, by_name);
  assert_ids (model, "d dz e f z");
  entente_query_set_language (by_date, "vi");
  entente_query_model_set_query (model, by_date);
  assert_ids (model, "dz d e f z"); /* in Vietnamese đ is a letter behind d; “Ủy” before “Z” */
  entente_query_set_sort (by_agreements, ENTENTE_SORT_AGREEMENTS);
  entente_query_model_set_query (model, by_agreements);
  assert_ids (model, "z e d dz f");
  {
    g_autoptr (EntenteQuery) dated = entente_query_copy (by_agreements);

    entente_query_set_sort (dated, ENTENTE_SORT_DATE_ASCENDING);
    entente_query_model_set_query (model, dated);
    assert_ids (model, "e f d z dz");
  }
  {
    g_autoptr (EntenteQuery) newest = entente_query_copy (by_agreements);

    entente_query_set_sort (newest, ENTENTE_SORT_DATE);
    entente_query_model_set_query (model, newest);
    assert_ids (model, "f e dz z d");
  }
}

/* Pages fetched by OFFSET, before the order is there, are those of the order. */
static void
test_pages (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQueryModel) early = NULL;
  g_autoptr (EntenteQueryModel) late = NULL;
  g_autofree char *ids_early = NULL;
  g_autofree char *ids_late = NULL;
  guint position;

  fill (fixture, 1000);
  early = entente_query_model_new (fixture->catalogue, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (early)), ==, 1000);
  ids_early = join_ids (early);
  wait_for_workers ();
  late = entente_query_model_new (fixture->catalogue, query);
  ids_late = join_ids (late);
  g_assert_cmpstr (ids_early, ==, ids_late);
  g_assert_true (g_str_has_prefix (ids_late, "p-0 p-"));
  g_assert_true (entente_query_model_find (late, "p-0", &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (entente_query_model_find (late, "nobody", &position));
}

static void
test_filters (StoreFixture *fixture, gconstpointer data)
{
  static const guint32 hits[] = { 4, 2, 900, 1, 3 };
  g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQuery) other = NULL;
  g_autoptr (EntenteQueryModel) model = NULL;

  fill (fixture, 8); /* names: 0 7 6 5 4 3 2 1 */
  entente_query_add_value (query, "country", "FR");
  model = entente_query_model_new (fixture->catalogue, query);
  assert_ids (model, "p-0 p-6 p-3");

  other = entente_query_copy (query);
  entente_query_add_value (other, "country", "VN");
  entente_query_set_days (other, 19020101, 19050101);
  entente_query_model_set_query (model, other);
  assert_ids (model, "p-5 p-4 p-3 p-2");

  g_clear_object (&other);
  other = entente_query_new (ENTENTE_KIND_PARTNER);
  entente_query_exclude_value (other, "country", "VN");
  entente_query_model_set_query (model, other);
  assert_ids (model, "p-0 p-6 p-3");

  g_clear_object (&other);
  other = entente_query_new (ENTENTE_KIND_PARTNER);
  entente_query_set_hits (other, hits, G_N_ELEMENTS (hits));
  entente_query_set_sort (other, ENTENTE_SORT_RANK);
  entente_query_model_set_query (model, other);
  assert_ids (model, "p-3 p-1 p-0 p-2");

  g_clear_object (&query);
  query = entente_query_copy (other);
  entente_query_add_value (query, "country", "FR");
  entente_query_model_set_query (model, query);
  assert_ids (model, "p-3 p-0");
}

static void
test_counts (StoreFixture *fixture, gconstpointer data)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  const EntenteFacetCount *count;

  fill (fixture, 8);
  all = entente_query_count_values (query, store, "country");
  g_assert_cmpuint (all->len, ==, 2);
  count = g_ptr_array_index (all, 0);
  g_assert_cmpstr (count->value, ==, "VN");
  g_assert_cmpuint (count->count, ==, 5);

  /* The filter of the key itself does not count, others do. */
  entente_query_add_value (query, "country", "FR");
  entente_query_set_days (query, 19000101, 19020101);
  some = entente_query_count_values (query, store, "country");
  g_assert_cmpuint (some->len, ==, 2);
  count = g_ptr_array_index (some, 0);
  g_assert_cmpstr (count->value, ==, "VN");
  g_assert_cmpuint (count->count, ==, 2);
}

static void
on_notify_cb (EntenteEntry *entry, GParamSpec *pspec, GString *seen)
{
  g_string_append_printf (seen, "%s ", pspec->name);
}

/* What comes, goes or moves is told, and nothing else; who stays keeps the entry. */
static void
test_changes (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);
  g_autoptr (EntenteQueryModel) model = NULL;
  g_autoptr (EntenteEntry) entry = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  Mirror mirror = { g_ptr_array_new_with_free_func (g_object_unref), g_string_new (NULL) };

  fill (fixture, 8);
  model = new_loaded_model (fixture->catalogue, query);
  on_items_changed_cb (G_LIST_MODEL (model), 0, 0, 8, &mirror);
  g_string_truncate (mirror.told, 0);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed_cb), &mirror);
  entry = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_signal_connect (entry, "notify", G_CALLBACK (on_notify_cb), seen);

  /* p-7 is “Name 0001” */
  store_put (fixture->catalogue,
             "{'kind':'partner','id':'p-7','name':{'en':'Name 0001'},'starred':true}");
  assert_mirrored (model, &mirror, "");
  g_assert_nonnull (strstr (seen->str, "starred "));
  g_assert_true (entente_entry_get_starred (entry));

  store_put (fixture->catalogue, "{'kind':'partner','id':'p-7','name':{'en':'Name 0003b'}}");
  assert_mirrored (model, &mirror, "1-3+3 ");
  store_put (fixture->catalogue, "{'kind':'partner','id':'new','name':{'en':'Name 0002b'}}");
  assert_mirrored (model, &mirror, "2-0+1 ");
  store_delete (fixture->catalogue, "p-0");
  assert_mirrored (model, &mirror, "0-1+0 ");
  store_put (fixture->catalogue, "{'kind':'person','id':'somebody','name':{'en':'A'}}");
  assert_mirrored (model, &mirror, "");
  g_object_unref (entente_catalogue_undo (fixture->catalogue, NULL));
  g_object_unref (entente_catalogue_undo (fixture->catalogue, NULL));
  assert_mirrored (model, &mirror, "0-0+1 ");

  g_signal_handlers_disconnect_by_data (model, &mirror);
  g_signal_handlers_disconnect_by_data (entry, seen);
  g_ptr_array_unref (mirror.copy);
  g_string_free (mirror.told, TRUE);
}

/* Where a record is, is the same before its order is loaded and after. */
static void
test_find (StoreFixture *fixture, gconstpointer data)
{
  fill (fixture, 50);
  store_put (fixture->catalogue, "{'kind':'person','id':'somebody','name':{'en':'A'}}");
  for (guint sort = 0; sort < ENTENTE_SORT_RANK; sort++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);
      g_autoptr (EntenteQueryModel) early = NULL;
      g_autoptr (EntenteQueryModel) late = NULL;
      guint before[50], after;

      entente_query_set_sort (query, (EntenteSort) sort);
      early = entente_query_model_new (fixture->catalogue, query);
      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          g_autofree char *id = g_strdup_printf ("p-%u", i);

          g_assert_true (entente_query_model_find (early, id, &before[i]));
        }
      g_assert_false (entente_query_model_find (early, "somebody", &after));
      late = new_loaded_model (fixture->catalogue, query);
      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          g_autofree char *id = g_strdup_printf ("p-%u", i);

          g_assert_true (entente_query_model_find (late, id, &after));
          g_assert_cmpuint (before[i], ==, after);
        }
      g_assert_false (entente_query_model_find (late, "somebody", &after));
    }
}

/* Patched record by record, an order is the one that would be loaded. */
static void
test_patched_orders (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  EntenteQueryModel *models[ENTENTE_SORT_RANK];

  fill (fixture, 50);
  for (guint sort = 0; sort < G_N_ELEMENTS (models); sort++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_PARTNER);

      entente_query_set_sort (query, (EntenteSort) sort);
      models[sort] = new_loaded_model (fixture->catalogue, query);
    }
  for (guint i = 0; i < 60; i++)
    {
      const guint p = (guint) g_rand_int_range (rand, 0, 50);
      g_autofree char *json
          = i % 2 == 0 ? g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'Name %04d'},"
                                          "'founded':'%d'}",
                                          p, g_rand_int_range (rand, 0, 50),
                                          g_rand_int_range (rand, 1900, 1910))
                       : g_strdup_printf ("{'kind':'agreement','id':'a-%u','parties':["
                                          "{'partner':'p-%u'},{'partner':'p-%u'}],'signed':'%d'}",
                                          i, p, p / 2, g_rand_int_range (rand, 1900, 1910));

      store_put (fixture->catalogue, json);
    }
  store_delete (fixture->catalogue, "p-3");
  for (guint sort = 0; sort < G_N_ELEMENTS (models); sort++)
    {
      g_autofree char *patched = join_ids (models[sort]);
      g_autoptr (EntenteCatalogue) fresh
          = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_READ_ONLY, NULL, NULL);
      g_autoptr (EntenteQueryModel) loaded
          = entente_query_model_new (fresh, entente_query_model_get_query (models[sort]));
      g_autofree char *anew = join_ids (loaded);

      g_assert_cmpstr (patched, ==, anew);
      g_object_unref (models[sort]);
    }
  wait_for_workers ();
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/query-model/order", test_order);
  ADD ("/query-model/pages", test_pages);
  ADD ("/query-model/filters", test_filters);
  ADD ("/query-model/counts", test_counts);
  ADD ("/query-model/changes", test_changes);
  ADD ("/query-model/find", test_find);
  ADD ("/query-model/patched-orders", test_patched_orders);

  return g_test_run ();
}
