/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/entente-error.h"
#include "services/entente-repair.h"
#include "services/entente-restore.h"
#include "store/entente-backup.h"
#include "store/entente-history.h"
#include "store/entente-integrity.h"
#include "store/entente-schema.h"

#define PARTNER_A "{'kind':'partner','id':'a','name':{'en':'Alpha'}}"
#define PARTNER_B "{'kind':'partner','id':'b','name':{'en':'Beta'}}"

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
make (StoreFixture *fixture, EntenteBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  char *path = entente_backup_make (fixture->path, reason, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  return path;
}

static guint
count_files (StoreFixture *fixture)
{
  g_autofree char *folder = entente_backup_dup_folder (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A copy of the backup @from as if it had been made then. */
static void
pretend (StoreFixture *fixture, const char *from, const char *name)
{
  g_autofree char *folder = entente_backup_dup_folder (fixture->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static gboolean
has_file (StoreFixture *fixture, const char *name)
{
  g_autofree char *folder = entente_backup_dup_folder (fixture->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
execute (StoreFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database
      = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  entente_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

/* --- Making ----------------------------------------------------------------------------------- */

/* Made while the catalogue is open, with what is only in its log; one file, nothing beside it. */
static void
test_holds_what_was (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (EntenteCatalogue) copy = NULL;
  g_autofree char *title = NULL;
  const EntenteBackup *backup;

  store_put (fixture->catalogue, PARTNER_A);
  store_put (fixture->catalogue, "{'kind':'person','id':'p','name':{'en':'Jane'}}");
  path = make (fixture, ENTENTE_BACKUP_ASKED);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  store_put (fixture->catalogue, PARTNER_B);
  backups = entente_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = backups->pdata[0];
  g_assert_no_error (backup->error);
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_cmpuint (backup->reason, ==, ENTENTE_BACKUP_ASKED);
  g_assert_cmpuint (backup->counts[ENTENTE_KIND_NONE], ==, 2);
  g_assert_cmpuint (backup->counts[ENTENTE_KIND_PARTNER], ==, 1);
  g_assert_cmpuint (backup->counts[ENTENTE_KIND_PERSON], ==, 1);
  g_assert_cmpint (backup->size, >, 0);
  copy = entente_catalogue_open (path, ENTENTE_CATALOGUE_READ_ONLY, NULL, NULL);
  title = store_dup_title (copy, "a");
  g_assert_cmpstr (title, ==, "Alpha");
  g_assert_false (entente_catalogue_has_record (copy, "b"));
  g_clear_object (&copy);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_only_after_changes (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *same = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  store_put (fixture->catalogue, PARTNER_A);
  g_assert_true (entente_backup_is_due (fixture->path));
  first = make (fixture, ENTENTE_BACKUP_DAILY);
  g_assert_false (entente_backup_is_due (fixture->path));
  same = make (fixture, ENTENTE_BACKUP_IMPORT);
  g_assert_cmpstr (first, ==, same);
  store_put (fixture->catalogue, PARTNER_B);
  second = make (fixture, ENTENTE_BACKUP_IMPORT);
  g_assert_cmpstr (second, !=, first);
  g_clear_object (&fixture->catalogue);
  fixture->catalogue = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
  g_object_unref (entente_catalogue_undo (fixture->catalogue, NULL));
  third = make (fixture, ENTENTE_BACKUP_IMPORT);
  g_assert_cmpstr (third, !=, second);
  g_assert_cmpuint (count_files (fixture), ==, 3);
}

/* The last ten stay, then the last of each of fourteen days; other files are nobody's business. */
static void
test_rotation (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *first = make (fixture, ENTENTE_BACKUP_DAILY);
  g_autofree char *last = NULL;

  for (guint day = 1; day <= 28; day++)
    {
      g_autofree char *early = g_strdup_printf ("2001-02-%02uT08-00-00Z-daily.entente", day);
      g_autofree char *late = g_strdup_printf ("2001-02-%02uT20-00-00Z-import.entente", day);

      pretend (fixture, first, early);
      pretend (fixture, first, late);
    }
  pretend (fixture, first, "2001-01-01 my own copy.entente");
  pretend (fixture, first, "1999-01-01T00-00-00Z-unheard.entente");
  store_put (fixture->catalogue, PARTNER_A);
  last = make (fixture, ENTENTE_BACKUP_ASKED);

  g_assert_true (g_file_test (last, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (has_file (fixture, "2001-02-28T08-00-00Z-daily.entente"));
  g_assert_true (has_file (fixture, "2001-02-25T20-00-00Z-import.entente"));
  g_assert_true (has_file (fixture, "2001-02-16T20-00-00Z-import.entente"));
  g_assert_false (has_file (fixture, "2001-02-16T08-00-00Z-daily.entente"));
  g_assert_false (has_file (fixture, "2001-02-15T20-00-00Z-import.entente"));
  g_assert_false (has_file (fixture, "2001-02-14T20-00-00Z-import.entente"));
  g_assert_true (has_file (fixture, "2001-01-01 my own copy.entente"));
  g_assert_true (has_file (fixture, "1999-01-01T00-00-00Z-unheard.entente"));
}

/* A clock that goes back makes the newest backup the oldest by its name: it stays all the same, and
 * those of the time to come do not stand for today's. */
static void
test_clock_that_goes_back (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *first = make (fixture, ENTENTE_BACKUP_DAILY);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  for (guint day = 1; day <= 28; day++)
    {
      g_autofree char *name = g_strdup_printf ("2999-02-%02uT08-00-00Z-daily.entente", day);

      pretend (fixture, first, name);
    }
  g_unlink (first);
  g_assert_true (entente_backup_is_due (fixture->path));
  store_put (fixture->catalogue, PARTNER_A);
  second = make (fixture, ENTENTE_BACKUP_DAILY);
  g_assert_false (entente_backup_is_due (fixture->path));
  store_put (fixture->catalogue, PARTNER_B);
  third = make (fixture, ENTENTE_BACKUP_ASKED);
  backups = entente_backup_list (fixture->path);
  g_assert_cmpstr (((EntenteBackup *) backups->pdata[backups->len - 1])->path, ==, third);
  g_assert_cmpuint (((EntenteBackup *) backups->pdata[backups->len - 1])->counts[ENTENTE_KIND_NONE],
                    ==, 2);
}

/* Where none can be made, it is said, and nothing is left behind. */
static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = entente_backup_dup_folder (fixture->path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (folder, "a file", -1, NULL);
  g_assert_null (entente_backup_make (fixture->path, ENTENTE_BACKUP_ASKED, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, folder));
}

static void
test_damaged_is_listed (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make (fixture, ENTENTE_BACKUP_ASKED);
  g_autoptr (GPtrArray) backups = NULL;
  EntenteRestoreDifference difference;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "nothing of the kind", -1, NULL);
  backups = entente_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_nonnull (((EntenteBackup *) backups->pdata[0])->error);
  g_assert_false (entente_restore_compare (entente_catalogue_get_store (fixture->catalogue), path,
                                           &difference, &error));
  g_assert_nonnull (error);
}

static void
test_before_migration (StoreFixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = { "", "CREATE TABLE more (x);", NULL };
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  const EntenteBackup *backup;

  store_put (fixture->catalogue, PARTNER_A);
  g_clear_object (&fixture->catalogue);
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ_WRITE, &error);
  g_assert_true (_entente_schema_upgrade_with (database, scripts, &error));
  g_assert_true (_entente_schema_upgrade_with (database, scripts, &error));
  backups = entente_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = backups->pdata[0];
  g_assert_cmpuint (backup->reason, ==, ENTENTE_BACKUP_MIGRATION);
  g_assert_cmpuint (backup->counts[ENTENTE_KIND_PARTNER], ==, 1);
  fixture->catalogue
      = entente_catalogue_open (backup->path, ENTENTE_CATALOGUE_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
}

/* --- Restoring -------------------------------------------------------------------------------- */

static void
test_restore_and_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteChange) change = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *title = NULL;
  g_autofree char *after = NULL;
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRestoreDifference difference;
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);

  store_put (fixture->catalogue, PARTNER_A);
  store_put (fixture->catalogue, PARTNER_B);
  backup = make (fixture, ENTENTE_BACKUP_ASKED);
  store_put (fixture->catalogue, "{'kind':'partner','id':'a','name':{'en':'Another'}}");
  store_delete (fixture->catalogue, "b");
  store_put (fixture->catalogue, "{'kind':'person','id':'p','name':{'en':'Jane'}}");

  g_assert_true (entente_restore_compare (store, backup, &difference, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (difference.added, ==, 1);
  g_assert_cmpuint (difference.changed, ==, 1);
  g_assert_cmpuint (difference.removed, ==, 1);

  g_assert_true (entente_restore_apply (fixture->catalogue, backup, "Lan", &error));
  change = entente_history_ref_undo (entente_catalogue_get_store (fixture->catalogue));
  g_assert_cmpstr (entente_change_get_author (change), ==, "Lan");
  g_assert_no_error (error);
  title = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (title, ==, "Alpha");
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "b"));
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "p"));
  backups = entente_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpuint (((EntenteBackup *) backups->pdata[0])->counts[ENTENTE_KIND_PERSON], ==, 1);

  undone = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_change_get_label (undone), ==, ENTENTE_CHANGE_RESTORE);
  after = store_dup_title (fixture->catalogue, "a");
  g_assert_cmpstr (after, ==, "Another");
  g_assert_false (entente_catalogue_has_record (fixture->catalogue, "b"));
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "p"));
}

/* An id that was a partner's then and is a person's now. */
static void
test_restore_another_kind (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, PARTNER_A);
  backup = make (fixture, ENTENTE_BACKUP_ASKED);
  store_delete (fixture->catalogue, "a");
  store_put (fixture->catalogue, "{'kind':'person','id':'a','name':{'en':'Jane'}}");
  g_assert_true (entente_restore_apply (fixture->catalogue, backup, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (entente_catalogue_get_kind (fixture->catalogue, "a"), ==, ENTENTE_KIND_PARTNER);
  undone = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_catalogue_get_kind (fixture->catalogue, "a"), ==, ENTENTE_KIND_PERSON);
}

/* --- Repairing -------------------------------------------------------------------------------- */

static void
test_repair (StoreFixture *fixture, gconstpointer data)
{
  g_auto (EntenteRepair) repair = { 0 };
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GPtrArray) stale = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) still = NULL;
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GError) error = NULL;

  store_put (fixture->catalogue, PARTNER_A);
  store_put (fixture->catalogue,
             "{'kind':'event','id':'e','name':{'en':'Visit'},'partners':['a','gone'],"
             "'agreements':['lost'],'evidence':[{'field':'name','article':'burnt',"
             "'paragraph':2}]}");
  execute (fixture, "DELETE FROM entry WHERE id = 'a'; UPDATE tally SET records = 7");
  stale = entente_integrity_list_stale (
      entente_store_get_database (entente_catalogue_get_store (fixture->catalogue)));
  g_assert_cmpuint (stale->len, ==, 2);

  g_assert_true (entente_repair_catalogue (fixture->catalogue, &repair, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (repair.backup, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (repair.n_references, ==, 3);
  g_assert_cmpuint (repair.n_records, ==, 1);
  left = entente_integrity_list_stale (
      entente_store_get_database (entente_catalogue_get_store (fixture->catalogue)));
  g_assert_cmpuint (left->len, ==, 0);
  still = entente_store_list_dangling (entente_catalogue_get_store (fixture->catalogue), NULL);
  g_assert_cmpuint (still->len, ==, 0);
  record = entente_catalogue_ref_record (fixture->catalogue, "e", &error);
  g_assert_cmpuint (entente_record_get_evidence (record)->len, ==, 0);

  undone = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  g_clear_object (&record);
  record = entente_catalogue_ref_record (fixture->catalogue, "e", &error);
  g_assert_cmpuint (entente_record_get_evidence (record)->len, ==, 1);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backup/holds-what-was", test_holds_what_was);
  ADD ("/backup/only-after-changes", test_only_after_changes);
  ADD ("/backup/rotation", test_rotation);
  ADD ("/backup/clock-that-goes-back", test_clock_that_goes_back);
  ADD ("/backup/refused", test_refused);
  ADD ("/backup/damaged-is-listed", test_damaged_is_listed);
  ADD ("/backup/before-migration", test_before_migration);
  ADD ("/backup/restore-and-undo", test_restore_and_undo);
  ADD ("/backup/restore-another-kind", test_restore_another_kind);
  ADD ("/backup/repair", test_repair);

  return g_test_run ();
}
