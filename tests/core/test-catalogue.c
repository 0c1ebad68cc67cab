/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include "model/entente-error.h"
#include "store/entente-bulk.h"
#include "store/entente-catalogue-open.h"
#include "store/entente-query.h"

#define VAST                                                                                       \
  "{'kind':'partner','id':'vast','type':'academy','name':{'en':'Academy','vi':'Viện'},"          \
  "'acronym':'VAST','country':'VN','later':{'x':1}}"
#define CNRS                                                                                       \
  "{'kind':'partner','id':'cnrs','type':'research_organisation','name':{'fr':'Centre'},"           \
  "'acronym':'CNRS','country':'FR'}"
#define TREATY                                                                                     \
  "{'kind':'agreement','id':'treaty','title':{'en':'Treaty'},'status':'in_force',"                 \
  "'parties':[{'partner':'vast'},{'partner':'cnrs'}],'signed':'1983-10',"                          \
  "'evidence':[{'field':'signed','article':'story','paragraph':4}]}"
#define STORY                                                                                      \
  "{'kind':'article','id':'story','title':{'fr':'Récit'},'language':'fr','date':'2023-11-28',"    \
  "'abstract':{'en':['About [the academy](vast).']},'mentions':[{'record':'cnrs'}]}"

static void
test_records (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (EntenteRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *id = NULL;

  store_put (fixture->catalogue, VAST);
  store_fixture_reopen (fixture);
  record = entente_catalogue_ref_record (fixture->catalogue, "vast", &error);
  g_assert_no_error (error);
  again = entente_catalogue_ref_record (fixture->catalogue, "vast", NULL);
  g_assert_true (record == again);
  json = entente_record_to_json (record);
  g_assert_nonnull (strstr (json, "\"later\":{\"x\":1}"));
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), ==, 1);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 1);
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "vast"));
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "cnrs"));
  id = entente_catalogue_dup_free_id (fixture->catalogue, "vast");
  g_assert_cmpstr (id, ==, "vast-2");
  g_assert_null (entente_catalogue_ref_record (fixture->catalogue, "cnrs", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

/* An agreement that comes before its parties gets all that depends on them once they are there. */
static void
test_derived (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEntry) entry = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new (ENTENTE_KIND_AGREEMENT);
  const EntenteCitation *citation;
  const EntenteBacklink *link;

  store_put (fixture->catalogue, TREATY);
  store_put (fixture->catalogue, STORY);
  store_put (fixture->catalogue, VAST);
  store_put (fixture->catalogue, CNRS);

  entry = entente_catalogue_ref_entry (fixture->catalogue, "vast", "fr");
  g_assert_cmpstr (entente_entry_get_title (entry), ==, "Academy");
  g_assert_cmpstr (entente_entry_get_title_fallback (entry), ==, "en");
  g_assert_cmpuint (entente_entry_get_agreements (entry), ==, 1);
  g_assert_cmpuint (entente_entry_get_articles (entry), ==, 1);
  g_assert_cmpint (entente_entry_get_latest_day (entry), ==, 20231128);

  links = entente_catalogue_list_links_to (fixture->catalogue, "cnrs", ENTENTE_KIND_AGREEMENT);
  g_assert_cmpuint (links->len, ==, 1);
  link = g_ptr_array_index (links, 0);
  g_assert_cmpstr (link->id, ==, "treaty");
  g_assert_cmpstr (link->field, ==, "parties");
  g_assert_cmpuint (link->item, ==, 1);

  citations = entente_catalogue_list_citations (fixture->catalogue, "story");
  g_assert_cmpuint (citations->len, ==, 1);
  citation = g_ptr_array_index (citations, 0);
  g_assert_cmpstr (citation->id, ==, "treaty");
  g_assert_cmpstr (citation->field, ==, "signed");
  g_assert_cmpuint (citation->paragraph, ==, 4);

  counts = entente_query_count_values (query, entente_catalogue_get_store (fixture->catalogue),
                                       "country");
  g_assert_cmpuint (counts->len, ==, 2);
}

/* Whose head was a witness has no agreement by it, and the list has to count as the record shows. */
static void
test_counts (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEntry) party = NULL;
  g_autoptr (EntenteEntry) witness = NULL;
  g_autoptr (EntenteEntry) person = NULL;

  store_put (fixture->catalogue, VAST);
  store_put (fixture->catalogue, CNRS);
  store_put (fixture->catalogue, "{'kind':'person','id':'head','name':{'mul':'Head'}}");
  store_put (fixture->catalogue,
             "{'kind':'agreement','id':'a','title':{'en':'A'},'parties':[{'partner':'vast'}],"
             "'witnesses':[{'person':'head','onBehalfOf':'cnrs'}]}");
  party = entente_catalogue_ref_entry (fixture->catalogue, "vast", "en");
  witness = entente_catalogue_ref_entry (fixture->catalogue, "cnrs", "en");
  person = entente_catalogue_ref_entry (fixture->catalogue, "head", "en");
  g_assert_cmpuint (entente_entry_get_agreements (party), ==, 1);
  g_assert_cmpuint (entente_entry_get_agreements (witness), ==, 0);
  g_assert_cmpuint (entente_entry_get_agreements (person), ==, 1);
}

static void
on_changed_cb (EntenteCatalogue *catalogue, const char *const *ids, guint kinds, GString *seen)
{
  g_autofree char *joined = g_strjoinv (" ", (GStrv) ids);

  g_string_append_printf (seen, "%s|", joined);
}

static void
test_changed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) seen = g_string_new (NULL);

  g_signal_connect (fixture->catalogue, "changed", G_CALLBACK (on_changed_cb), seen);
  store_put (fixture->catalogue, VAST);
  store_put (fixture->catalogue, VAST);
  g_assert_cmpstr (seen->str, ==, "vast|");
}

static void
test_conflict (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) before = store_parse (VAST);
  g_autoptr (EntenteRecord) after = store_parse (CNRS);
  g_autoptr (EntenteRecord) other
      = store_parse ("{'kind':'partner','id':'vast','name':{'en':'Other'}}");
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  store_put (fixture->catalogue, "{'kind':'partner','id':'vast','name':{'en':'Meanwhile'}}");
  entente_change_put (change, after);
  entente_change_replace (change, before, other);
  g_assert_false (entente_catalogue_apply (fixture->catalogue, change, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  title = store_dup_title (fixture->catalogue, "vast");
  g_assert_cmpstr (title, ==, "Meanwhile");
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "cnrs"));
}

/* What is derived has to be the same, whether it grew or was made anew. */
static char *
dump_derived (StoreFixture *fixture)
{
  static const char *const queries[] = {
    "SELECT id || kind || ifnull (type, '-') || agreements || '/' || articles || '/' || latest"
    " || ifnull (facets, '-') FROM entry ORDER BY id",
    "SELECT source || target || field || item || day FROM link ORDER BY 1",
    "SELECT kind || key || value || n FROM facet ORDER BY 1",
    "SELECT n || article || paragraph FROM evidence ORDER BY 1",
    "SELECT kind || ':' || records FROM tally WHERE records > 0 ORDER BY 1",
  };
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (EntenteStatement) select
          = entente_database_prepare (entente_store_get_database (store), queries[i], NULL);

      while (entente_statement_step (select, NULL))
        g_string_append_printf (dump, "%s\n", entente_statement_get_text (select, 0));
    }
  return g_string_free (dump, FALSE);
}

static void
test_rebuild (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *grown = NULL;
  g_autofree char *anew = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, STORY);
  store_put (fixture->catalogue, TREATY);
  store_put (fixture->catalogue, CNRS);
  store_put (fixture->catalogue, VAST);
  store_put (fixture->catalogue, "{'kind':'partner','id':'gone','name':{'en':'Gone'}}");
  store_delete (fixture->catalogue, "gone");
  grown = dump_derived (fixture);
  entente_catalogue_rebuild (fixture->catalogue, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  anew = dump_derived (fixture);
  g_assert_cmpstr (grown, ==, anew);
}

typedef struct
{
  GCancellable *cancellable;
  guint last;
  guint total;
} Seen;

static void
on_progress (guint done, guint total, gpointer user_data)
{
  Seen *seen = user_data;

  g_assert_cmpuint (done, ==, seen->last + 1);
  seen->last = done;
  seen->total = total;
  if (seen->cancellable != NULL && done == 2)
    g_cancellable_cancel (seen->cancellable);
}

static void
assert_derived_by (const char *path, const char *whom)
{
  g_autoptr (EntenteDatabase) database
      = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, NULL);
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (database, "SELECT value FROM meta WHERE key = 'derived'", NULL);

  g_assert_true (entente_statement_step (select, NULL));
  g_assert_cmpstr (entente_statement_get_text (select, 0), ==, whom);
}

/* A file of another version is opened at once or not at all; it is brought to the form of this one
 * with word of how far that is, or left wholly as it was. */
static void
test_older (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Seen stopped = { cancellable };
  Seen whole = { NULL };
  g_autofree char *grown = NULL;
  g_autofree char *anew = NULL;
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, STORY);
  store_put (fixture->catalogue, TREATY);
  store_put (fixture->catalogue, VAST);
  grown = dump_derived (fixture);
  g_clear_object (&fixture->catalogue);
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, NULL);
  g_assert_true (entente_database_execute (
      database, "UPDATE meta SET value = 'somebody else' WHERE key = 'derived'; DELETE FROM facet",
      NULL));
  g_clear_pointer (&database, entente_database_close);

  g_assert_null (entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_AS_IT_IS, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_OLDER);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  g_assert_false (entente_catalogue_bring_up_to_date (fixture->path, NULL, on_progress, &stopped,
                                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (stopped.last, ==, 2);
  assert_derived_by (fixture->path, "somebody else");

  g_assert_true (
      entente_catalogue_bring_up_to_date (fixture->path, NULL, on_progress, &whole, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (whole.last, ==, 3);
  g_assert_cmpuint (whole.total, ==, 3);
  fixture->catalogue
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_AS_IT_IS, NULL, &error);
  g_assert_no_error (error);
  anew = dump_derived (fixture);
  g_assert_cmpstr (grown, ==, anew);
}

static void
test_bulk (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) treaty = store_parse (TREATY);
  g_autoptr (EntenteRecord) vast = store_parse (VAST);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dangling = NULL;
  EntenteBulk *bulk = entente_bulk_new (fixture->catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (entente_bulk_put (bulk, treaty, &error));
  entente_bulk_free (bulk);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 0);

  bulk = entente_bulk_new (fixture->catalogue, NULL, &error);
  g_assert_true (entente_bulk_put (bulk, treaty, &error));
  g_assert_true (entente_bulk_put (bulk, vast, &error));
  g_assert_true (entente_bulk_settle (bulk, &error));
  dangling = entente_store_list_dangling (entente_bulk_get_store (bulk), NULL);
  g_assert_cmpuint (dangling->len, ==, 2);
  g_assert_true (entente_bulk_commit (bulk, &error));
  entente_bulk_free (bulk);
  g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 2);
  g_assert_false (entente_catalogue_can_undo (fixture->catalogue));
}

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_catalogue_apply_finish (ENTENTE_CATALOGUE (source), result, &error));
  g_assert_true (entente_catalogue_has_record (ENTENTE_CATALOGUE (source), "vast"));
  g_main_loop_quit (user_data);
}

static void
test_async (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (EntenteRecord) vast = store_parse (VAST);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_CREATE);

  g_signal_connect (fixture->catalogue, "changed", G_CALLBACK (on_changed_cb), seen);
  entente_change_put (change, vast);
  entente_catalogue_apply_async (fixture->catalogue, change, on_done_cb, loop);
  g_main_loop_run (loop);
  g_assert_cmpstr (seen->str, ==, "vast|");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/catalogue/records", test_records);
  ADD ("/catalogue/derived", test_derived);
  ADD ("/catalogue/counts", test_counts);
  ADD ("/catalogue/changed", test_changed);
  ADD ("/catalogue/conflict", test_conflict);
  ADD ("/catalogue/rebuild", test_rebuild);
  ADD ("/catalogue/older", test_older);
  ADD ("/catalogue/bulk", test_bulk);
  ADD ("/catalogue/async", test_async);

  return g_test_run ();
}
