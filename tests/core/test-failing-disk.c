/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is done to a catalogue is done again and again on a disk that fails at its first write,
 * its second, and so on, and then at its reads: either it was done and says so, or nothing of it
 * was, with the reason. */

#include "config.h"

#include "failing-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "exchange/entente-csv-importer.h"
#include "exchange/entente-import-plan.h"
#include "model/entente-error.h"
#include "search/entente-search-index.h"
#include "services/entente-amendments.h"
#include "services/entente-repair.h"
#include "services/entente-restore.h"
#include "store/entente-backup.h"
#include "store/entente-bulk.h"
#include "store/entente-catalogue-open.h"
#include "store/entente-integrity.h"

typedef struct
{
  char *folder;
  char *template; /* a catalogue that is never opened, only copied */
  char *path;
  char *backup; /* of another catalogue */
  EntenteIndexer *index;
  EntenteCatalogue *catalogue;
} Fixture;

typedef gboolean (*Act) (Fixture *fixture, GError **error);
typedef void (*Fail) (guint successes, int code);

/* --- What is done ----------------------------------------------------------------------------- */

static gboolean
edit (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (EntenteRecord) old = store_parse ("{'kind':'partner','id':'a','name':{'en':'New A'}}");
  g_autoptr (EntenteRecord) new = store_parse ("{'kind':'partner','id':'n','name':{'en':'New'},"
                                               "'relations':[{'kind':'part_of','partner':'a'}]}");

  entente_change_put (change, old);
  entente_change_put (change, new);
  return entente_catalogue_apply (fixture->catalogue, change, error);
}

static gboolean delete (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteChange) change = entente_amend_delete (fixture->catalogue, "a", error);

  return change != NULL && entente_catalogue_apply (fixture->catalogue, change, error);
}

static gboolean
merge (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteRecord) merged
      = store_parse ("{'kind':'partner','id':'b','name':{'en':'A and B'}}");
  g_autoptr (EntenteChange) change = entente_amend_merge (fixture->catalogue, merged, "a", error);

  return change != NULL && entente_catalogue_apply (fixture->catalogue, change, error);
}

static gboolean
undo (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteChange) change = entente_catalogue_undo (fixture->catalogue, error);

  return change != NULL;
}

static gboolean
redo (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteChange) change = entente_catalogue_redo (fixture->catalogue, error);

  return change != NULL;
}

static gboolean
write_bulk (Fixture *fixture, GError **error)
{
  g_autoptr (EntenteBulk) bulk = entente_bulk_new (fixture->catalogue, NULL, error);
  gboolean done = bulk != NULL && entente_bulk_delete (bulk, "c", error);

  for (guint i = 0; done && i < 20; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{'kind':'partner','id':'bulk-%u','name':{'en':'Bulk'},"
                             "'relations':[{'kind':'part_of','partner':'bulk-%u'}]}",
                             i, (i + 7) % 20);
      g_autoptr (EntenteRecord) record = store_parse (json);

      done = entente_bulk_put (bulk, record, error);
    }
  return done && entente_bulk_settle (bulk, error) && entente_bulk_commit (bulk, error);
}

static gboolean
import (Fixture *fixture, GError **error)
{
  static const char text[] = "id,name:en,country\na,A,VN\nx,X,FR\ny,Y,LA\n";
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (fixture->catalogue);
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (text, sizeof text - 1, NULL);
  gboolean done;

  if (!entente_import_plan_read (plan, importer, stream, sizeof text - 1, "file", NULL, error))
    return FALSE;
  done = entente_import_plan_apply (plan, NULL, error);
  g_assert_cmpuint (entente_import_plan_get_n_applied (plan), ==, done ? 3 : 0);
  return done;
}

static gboolean
rebuild (Fixture *fixture, GError **error)
{
  return entente_catalogue_rebuild (fixture->catalogue, NULL, NULL, NULL, error);
}

static gboolean
repair (Fixture *fixture, GError **error)
{
  g_auto (EntenteRepair) result = { 0 };

  return entente_repair_catalogue (fixture->catalogue, &result, error);
}

static gboolean
restore (Fixture *fixture, GError **error)
{
  return entente_restore_apply (fixture->catalogue, fixture->backup, NULL, error);
}

static gboolean
back_up (Fixture *fixture, GError **error)
{
  g_autofree char *path = entente_backup_make (fixture->path, ENTENTE_BACKUP_ASKED, error);

  return path != NULL;
}

/* --- What has to be true then ------------------------------------------------------------------ */

static void
open_catalogue (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->catalogue
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, fixture->index, &error);
  g_assert_no_error (error);
}

/* All records, and what of them is shown in lists. */
static char *
dup_contents (Fixture *fixture)
{
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_autoptr (GString) out = g_string_new (NULL);

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_auto (GStrv) ids = entente_store_list_ids (store, kind, NULL);

      g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, kind), ==,
                        g_strv_length (ids));
      for (char **id = ids; *id != NULL; id++)
        {
          g_autofree char *json = entente_store_dup_json (store, *id, NULL, NULL);
          g_autoptr (EntenteEntry) entry
              = entente_catalogue_ref_entry (fixture->catalogue, *id, "en");

          g_string_append_printf (out, "%s %s\n", json, entente_entry_get_title (entry));
        }
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_structure (Fixture *fixture)
{
  EntenteDatabase *database
      = entente_store_get_database (entente_catalogue_get_store (fixture->catalogue));
  g_autoptr (GPtrArray) problems = entente_integrity_list_problems (database, FALSE);
  g_autoptr (GPtrArray) stale = entente_integrity_list_stale (database);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (stale->len, ==, 0);
}

/* What is listed as a backup is one, and nothing that is half of one lies beside it. */
static void
check_backups (Fixture *fixture)
{
  g_autofree char *folder = entente_backup_dup_folder (fixture->path);
  g_autoptr (GPtrArray) backups = entente_backup_list (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, backups->len);
  for (guint i = 0; i < backups->len; i++)
    g_assert_no_error (((EntenteBackup *) backups->pdata[i])->error);
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (to, contents, (gssize) length, NULL));
}

static void
start_over (Fixture *fixture)
{
  g_autofree char *backups = entente_backup_dup_folder (fixture->path);

  store_remove_tree (backups);
  copy_file (fixture->template, fixture->path);
  open_catalogue (fixture);
}

/* One attempt on a disk that fails after @n writes or reads; whether it failed. */
static gboolean
attempt (
    Fixture *fixture, Act act, Fail fail, guint n, int code, const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *reopened = NULL;
  gboolean done, failed;

  start_over (fixture);
  fail (n, code);
  done = act (fixture, &error);
  failed = failing_vfs_has_failed ();
  fail (0, SQLITE_OK);
  g_assert_true (done || failed);
  g_assert_true (done == (error == NULL));

  /* A backup that cannot be read back is said to be damaged, which it may be. */
  if (!done)
    g_assert_true (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DISK_FULL)
                   || g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_IO)
                   || (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED)
                       && strstr (error->message, ".backups") != NULL));
  contents = dup_contents (fixture);
  g_assert_cmpstr (contents, ==, done ? after : before);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
  open_catalogue (fixture);
  reopened = dup_contents (fixture);
  g_assert_cmpstr (reopened, ==, contents);
  check_structure (fixture);
  check_backups (fixture);

  /* The disk is well again, and so is everything. */
  if (!done)
    {
      g_autofree char *again = NULL;

      g_clear_error (&error);
      g_assert_true (act (fixture, &error));
      g_assert_no_error (error);
      again = dup_contents (fixture);
      g_assert_cmpstr (again, ==, after);
    }
  g_clear_object (&fixture->catalogue);
  return failed;
}

static void
test_act (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    Fail fail;
    int code;
    guint step;
  } failures[] = {
    { failing_vfs_fail_after, SQLITE_FULL, 16 },
    { failing_vfs_fail_after, SQLITE_IOERR_WRITE, 4 },
    { failing_vfs_fail_reads_after, SQLITE_IOERR_READ, 8 },
  };
  Act act = *(const Act *) data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failed = 0;

  start_over (fixture);
  before = dup_contents (fixture);
  g_assert_true (act (fixture, &error));
  g_assert_no_error (error);
  after = dup_contents (fixture);
  g_clear_object (&fixture->catalogue);

  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    for (guint n = 0; attempt (fixture, act, failures[i].fail, n, failures[i].code, before, after);
         n += 1 + n / failures[i].step)
      n_failed++;
  g_test_message ("%u times", n_failed);
  g_assert_cmpuint (n_failed, >=, 4);
}

/* --- The catalogue ----------------------------------------------------------------------------- */

static void
fill (EntenteCatalogue *catalogue)
{
  store_put (catalogue, "{'kind':'partner','id':'a','name':{'en':'A'},'acronym':'AA'}");
  store_put (catalogue, "{'kind':'partner','id':'b','name':{'en':'B'},"
                        "'relations':[{'kind':'part_of','partner':'a'}]}");
  store_put (catalogue, "{'kind':'person','id':'p','name':{'mul':'Jane'},'posts':[{'title':{'en':"
                        "'Head'},'partner':'a'}]}");
  store_put (catalogue, "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'signed':'1983',"
                        "'parties':[{'partner':'a'},{'partner':'b'},{'partner':'gone'}],"
                        "'evidence':[{'field':'signed','article':'news','paragraph':1}]}");
  store_put (catalogue, "{'kind':'article','id':'news','title':{'en':'News'},'mentions':[{'record':"
                        "'a','paragraphs':[1]}]}");
  store_put (catalogue, "{'kind':'partner','id':'c','name':{'en':'C'}}");
  store_put (catalogue, "{'kind':'partner','id':'d','name':{'en':'D'}}");
  g_object_unref (entente_catalogue_undo (catalogue, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteCatalogue) catalogue = NULL;

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->template = g_build_filename (fixture->folder, "template", NULL);
  fixture->path = g_build_filename (fixture->folder, "test.entente", NULL);
  fixture->backup = g_build_filename (fixture->folder, "backup", NULL);
  fixture->index = entente_search_index_new ();
  other = g_build_filename (fixture->folder, "other.entente", NULL);

  catalogue = entente_catalogue_open (other, ENTENTE_CATALOGUE_CREATE, NULL, NULL);
  store_put (catalogue, "{'kind':'partner','id':'a','name':{'en':'Then'}}");
  store_put (catalogue, "{'kind':'event','id':'p','name':{'en':'Of another kind'}}");
  backup = entente_backup_make (other, ENTENTE_BACKUP_ASKED, NULL);
  copy_file (backup, fixture->backup);
  g_clear_object (&catalogue);

  catalogue
      = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_CREATE, fixture->index, NULL);
  fill (catalogue);
  g_clear_object (&catalogue);
  copy_file (fixture->path, fixture->template);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->index);
  store_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->template);
  g_free (fixture->path);
  g_free (fixture->backup);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    Act act;
  } tests[] = {
    { "/failing-disk/edit", edit },       { "/failing-disk/delete", delete },
    { "/failing-disk/merge", merge },     { "/failing-disk/undo", undo },
    { "/failing-disk/redo", redo },       { "/failing-disk/bulk", write_bulk },
    { "/failing-disk/import", import },   { "/failing-disk/rebuild", rebuild },
    { "/failing-disk/repair", repair },   { "/failing-disk/restore", restore },
    { "/failing-disk/back-up", back_up },
  };

  g_test_init (&argc, &argv, NULL);
  failing_vfs_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, &tests[i].act, set_up, test_act, tear_down);

  return g_test_run ();
}
