/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A child changes a catalogue without end and says which change has been confirmed; it is killed
 * at some moment, again and again. Every confirmed change has to be there, and no half of one. */

#include "config.h"

#include "store-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "exchange/entente-import-plan.h"
#include "exchange/entente-json-format.h"
#include "services/entente-amendments.h"
#include "services/entente-merge.h"
#include "store/entente-backup.h"
#include "store/entente-bulk.h"
#include "store/entente-integrity.h"
#include "store/entente-schema.h"

#define N_RECORDS  12
#define N_VERSIONS 40

/* --- The child -------------------------------------------------------------------------------- */

static EntenteRecord *
make_record (guint i, guint step)
{
  g_autofree char *json = g_strdup_printf (
      "{'kind':'partner','id':'p-%u','name':{'en':'%u'},'relations':[{'kind':'related',"
      "'partner':'p-%u'}]}",
      i, step, (i + step) % N_RECORDS);

  return store_parse (json);
}

static void
undo_and_redo (EntenteCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (entente_catalogue_undo (catalogue, &error));
  g_object_unref (entente_catalogue_redo (catalogue, &error));
  g_assert_no_error (error);
}

/* After step n, all records have the name n; every fifth step is undone and done again. */
static void
do_edit (EntenteCatalogue *catalogue, guint step)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (EntenteBulk) bulk = NULL;
  g_autoptr (GError) error = NULL;

  if (step % 3 == 0)
    bulk = entente_bulk_new (catalogue, change, &error);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autoptr (EntenteRecord) record = make_record (i, step);

      if (bulk != NULL)
        entente_bulk_put (bulk, record, &error);
      else
        entente_change_put (change, record);
    }
  if (bulk != NULL)
    entente_bulk_commit (bulk, &error);
  else
    entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
  if (step % 4 == 0)
    {
      g_free (entente_backup_make (entente_catalogue_get_path (catalogue), ENTENTE_BACKUP_ASKED,
                                   &error));
      g_assert_no_error (error);
    }
  if (step % 5 == 0)
    undo_and_redo (catalogue);
}

/* The same by a file: read, planned, and taken over what is there. */
static void
do_import (EntenteCatalogue *catalogue, guint step)
{
  g_autoptr (GString) text
      = g_string_new ("{\"format\":\"entente-catalogue\",\"version\":1,\"records\":[");
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (catalogue);
  g_autoptr (EntenteJsonFormat) importer = entente_json_format_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autoptr (EntenteRecord) record = make_record (i, step);
      g_autofree char *json = entente_record_to_json (record);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", json);
    }
  g_string_append (text, "]}");
  stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  entente_import_plan_read (plan, ENTENTE_IMPORTER (importer), stream, (goffset) text->len, "file",
                            NULL, &error);
  g_assert_no_error (error);
  for (EntenteImportState state = 0; state < ENTENTE_N_IMPORT_STATES; state++)
    if (state != ENTENTE_IMPORT_NEW)
      entente_import_plan_choose_all (plan, state, ENTENTE_IMPORT_TAKE);
  entente_import_plan_apply (plan, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_import_plan_get_n_applied (plan), ==, N_RECORDS);
  if (step % 5 == 0)
    undo_and_redo (catalogue);
}

/* First there is a twin that the others name, then it is merged into the one that stays, which
 * bears its name from then on. */
static void
do_merge (EntenteCatalogue *catalogue, guint step)
{
  g_autoptr (EntenteChange) before = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autofree char *twin_id = g_strdup_printf ("twin-%u", step);
  g_autofree char *twin_json = g_strdup_printf (
      "{'kind':'partner','id':'%s','name':{'en':'%u'},'country':'VN'}", twin_id, step);
  g_autoptr (EntenteRecord) twin = store_parse (twin_json);
  g_autoptr (EntenteRecord) stays
      = store_parse ("{'kind':'partner','id':'stays','name':{'en':'Stays'}}");
  g_autoptr (EntenteRecord) merged = NULL;
  g_autoptr (GArray) fields = entente_merge_list_fields (stays, twin);
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GError) error = NULL;

  entente_change_put (before, stays);
  entente_change_put (before, twin);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *json = g_strdup_printf ("{'kind':'partner','id':'p-%u','name':{'en':'%u'},"
                                               "'relations':[{'kind':'related','partner':'%s'}]}",
                                               i, step, twin_id);
      g_autoptr (EntenteRecord) record = store_parse (json);

      entente_change_put (before, record);
    }
  entente_catalogue_apply (catalogue, before, &error);
  g_assert_no_error (error);
  merged = entente_merge_records (stays, twin, fields);
  change = entente_amend_merge (catalogue, merged, twin_id, &error);
  g_assert_no_error (error);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
  if (step % 5 == 0)
    undo_and_redo (catalogue);
}

static const struct
{
  const char *name;
  void (*run) (EntenteCatalogue *catalogue, guint step);
} steps[] = {
  { "edit", do_edit },
  { "import", do_import },
  { "merge", do_merge },
};

G_NORETURN static void
be_child (const char *name, const char *path, guint step)
{
  guint kind = 0;
  g_autoptr (GError) error = NULL;
  EntenteCatalogue *catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error);

  g_assert_no_error (error);
  while (!g_str_equal (steps[kind].name, name))
    kind++;
  for (;;)
    {
      steps[kind].run (catalogue, ++step);
      printf ("%u\n", step);
      fflush (stdout);
    }
}

/* Steps of two tables each, filled in between. */
G_NORETURN static void
be_migrating_child (const char *path)
{
  const char *scripts[N_VERSIONS + 1] = { "" };
  EntenteDatabase *database = entente_database_open (path, ENTENTE_DATABASE_READ_WRITE, NULL);

  for (guint i = 1; i < N_VERSIONS; i++)
    scripts[i] = g_strdup_printf ("CREATE TABLE extra_%u_a (x);"
                                  "INSERT INTO extra_%u_a SELECT json FROM record;"
                                  "CREATE TABLE extra_%u_b (x);",
                                  i, i, i);
  _entente_schema_upgrade_with (database, scripts, NULL);
  exit (0);
}

/* --- The parent ------------------------------------------------------------------------------- */

static const char *program;

/* Lets a child do steps of that kind from @step on for a while; returns the last step that it
 * confirmed. */
static guint
run_child (const char *kind, const char *path, guint step, GRand *rand)
{
  g_autofree char *from = g_strdup_printf ("%u", step);
  const char *const arguments[] = { program, "--child", kind, path, from, NULL };
  const guint until = step + (guint) g_rand_int_range (rand, 1, 8);
  const gulong delay = (gulong) g_rand_int_range (rand, 0, 4000);
  g_autoptr (GError) error = NULL;
  char line[32];
  FILE *output;
  GPid pid;
  int descriptor;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &descriptor, NULL, &error);
  g_assert_no_error (error);
  output = fdopen (descriptor, "r");
  while (step < until && fgets (line, sizeof line, output) != NULL)
    step = (guint) strtoul (line, NULL, 10);
  g_assert_cmpuint (step, ==, until);
  g_usleep (delay);
  kill (pid, SIGKILL);
  while (fgets (line, sizeof line, output) != NULL)
    step = (guint) strtoul (line, NULL, 10);
  fclose (output);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  return step;
}

/* The step that all records are of. */
static guint
read_step (StoreFixture *fixture)
{
  g_autofree char *first = store_dup_title (fixture->catalogue, "p-0");

  for (guint i = 1; i < N_RECORDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);
      g_autofree char *title = store_dup_title (fixture->catalogue, id);

      g_assert_cmpstr (title, ==, first);
    }
  return first != NULL ? (guint) strtoul (first, NULL, 10) : 0;
}

static void
check_integrity (StoreFixture *fixture)
{
  EntenteDatabase *database
      = entente_store_get_database (entente_catalogue_get_store (fixture->catalogue));
  g_autoptr (EntenteStatement) check
      = entente_database_prepare (database, "PRAGMA integrity_check", NULL);

  g_assert_true (entente_statement_step (check, NULL));
  g_assert_cmpstr (entente_statement_get_text (check, 0), ==, "ok");
}

static void
check_structure (StoreFixture *fixture)
{
  EntenteDatabase *database
      = entente_store_get_database (entente_catalogue_get_store (fixture->catalogue));
  gint64 n_links, n_entries;

  check_integrity (fixture);
  entente_database_get_int (database, "SELECT COUNT (*) FROM link", &n_links, NULL);
  entente_database_get_int (database, "SELECT COUNT (*) FROM entry", &n_entries, NULL);
  g_assert_cmpint (n_links, ==, N_RECORDS);
  g_assert_cmpint (n_entries, ==, N_RECORDS);
}

/* Whatever was cut short: what is listed as a backup is a whole one. */
static guint
check_backups (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) backups = entente_backup_list (fixture->path);

  for (guint i = 0; i < backups->len; i++)
    {
      const EntenteBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (EntenteDatabase) database = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_no_error (backup->error);
      database = entente_database_open (backup->path, ENTENTE_DATABASE_READ_ONLY, NULL);
      problems = entente_integrity_list_problems (database, FALSE);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (backup->counts[ENTENTE_KIND_PARTNER] % N_RECORDS, ==, 0);
    }
  return backups->len;
}

static void
test_kill (StoreFixture *fixture, gconstpointer kind)
{
  const guint n = g_test_slow () ? 300 : 12;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint step = 0, n_unconfirmed = 0;

  for (guint i = 0; i < n; i++)
    {
      guint confirmed, found;

      g_clear_object (&fixture->catalogue);
      confirmed = run_child (kind, fixture->path, step, rand);
      fixture->catalogue
          = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
      g_assert_nonnull (fixture->catalogue);
      found = read_step (fixture);

      /* The kill may come between the disk and the word; or between an undo and its redo, with
       * the step before standing and the last one still to be redone. */
      if (found == confirmed && entente_catalogue_can_redo (fixture->catalogue))
        g_assert_cmpuint ((confirmed + 1) % 5, ==, 0);
      g_assert_cmpuint (found, >=, confirmed);
      g_assert_cmpuint (found, <=, confirmed + 1);
      n_unconfirmed += found > confirmed ? 1 : 0;
      check_structure (fixture);
      check_backups (fixture);
      step = found;
    }
  g_test_message ("killed %u times; %u times behind the disk and before the word", n,
                  n_unconfirmed);
}

/* Whom all the others name: the one that stays, or its twin. */
static char *
dup_target (StoreFixture *fixture)
{
  g_autofree char *target = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);
      g_autoptr (EntenteRecord) record
          = entente_catalogue_ref_record (fixture->catalogue, id, NULL);
      GPtrArray *relations = entente_node_get_nodes (ENTENTE_NODE (record), "relations");
      const char *partner;

      g_assert_cmpuint (relations->len, ==, 1);
      partner = entente_node_get_string (relations->pdata[0], "partner");
      if (target == NULL)
        target = g_strdup (partner);
      g_assert_cmpstr (partner, ==, target);
    }
  return g_steal_pointer (&target);
}

/* The step whose twin was merged, or waits to be, in which case @ret_waits is set. */
static guint
read_merge (StoreFixture *fixture, gboolean *ret_waits)
{
  const guint n_records = entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER);
  g_autofree char *target = dup_target (fixture);
  g_autoptr (EntenteRecord) stays
      = entente_catalogue_ref_record (fixture->catalogue, "stays", NULL);
  GPtrArray *others = entente_node_get_nodes (ENTENTE_NODE (stays), "otherNames");
  const char *country = entente_node_get_string (ENTENTE_NODE (stays), "country");

  *ret_waits = g_str_has_prefix (target, "twin-");
  if (*ret_waits)
    {
      g_assert_true (entente_catalogue_has_record (fixture->catalogue, target));
      g_assert_cmpuint (n_records, ==, N_RECORDS + 2);
      g_assert_cmpuint (others->len, ==, 0);
      g_assert_null (country);
      return (guint) strtoul (target + strlen ("twin-"), NULL, 10);
    }
  g_assert_cmpstr (target, ==, "stays");
  g_assert_cmpuint (n_records, ==, N_RECORDS + 1);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpstr (country, ==, "VN");
  return (guint) strtoul (entente_node_get_string (others->pdata[0], "name"), NULL, 10);
}

static void
test_kill_merge (StoreFixture *fixture, gconstpointer data)
{
  const guint n = g_test_slow () ? 300 : 12;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint step = 0, n_waiting = 0;

  for (guint i = 0; i < n; i++)
    {
      guint confirmed, found;
      gboolean waits;

      g_clear_object (&fixture->catalogue);
      confirmed = run_child ("merge", fixture->path, step, rand);
      fixture->catalogue
          = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
      g_assert_nonnull (fixture->catalogue);
      found = read_merge (fixture, &waits);
      g_assert_cmpuint (found, >=, waits ? confirmed + 1 : confirmed);
      g_assert_cmpuint (found, <=, confirmed + 1);
      n_waiting += waits ? 1 : 0;
      check_integrity (fixture);
      step = waits ? found - 1 : found;
    }
  g_test_message ("killed %u times, %u of them between a twin and its merging", n, n_waiting);
}

/* A migration that is cut short leaves a file of one version or the next, and a backup of the one
 * before, or none where it had not begun. */
static void
test_kill_migration (StoreFixture *fixture, gconstpointer data)
{
  const guint n = g_test_slow () ? 150 : 6;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_begun = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/old-%u.entente", fixture->folder, i);
      const char *const arguments[] = { program, "--migrate", path, NULL };
      g_autoptr (EntenteDatabase) database = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) backups = NULL;
      guint version;
      gint64 n_tables;
      GPid pid;

      g_assert_true (entente_database_copy_to (
          entente_store_get_database (entente_catalogue_get_store (fixture->catalogue)), path, 0,
          NULL));
      g_assert_true (g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                    NULL, NULL, &pid, NULL));
      g_usleep ((gulong) g_rand_int_range (rand, 0, 120000));
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      g_spawn_close_pid (pid);

      database = entente_database_open (path, ENTENTE_DATABASE_READ_WRITE, NULL);
      g_assert_true (entente_schema_get_version (database, &version, NULL));
      entente_database_get_int (database,
                                "SELECT COUNT(*) FROM sqlite_master WHERE name GLOB 'extra_*'",
                                &n_tables, NULL);
      g_assert_cmpint (n_tables, ==, (version - 1) * 2);
      problems = entente_integrity_list_problems (database, FALSE);
      g_assert_cmpuint (problems->len, ==, 0);
      backups = entente_backup_list (path);
      g_assert_cmpuint (backups->len, >=, version > 1 ? 1 : 0);
      for (guint j = 0; j < backups->len; j++)
        g_assert_no_error (((EntenteBackup *) backups->pdata[j])->error);
      n_begun += version > 1 ? 1 : 0;
    }
  g_test_message ("killed %u times, %u of them between the first step and the last", n, n_begun);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--migrate"))
    be_migrating_child (argv[2]);
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    be_child (argv[2], argv[3], (guint) strtoul (argv[4], NULL, 10));
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/crash/kill", StoreFixture, "edit", store_fixture_set_up, test_kill,
              store_fixture_tear_down);
  g_test_add ("/crash/kill-import", StoreFixture, "import", store_fixture_set_up, test_kill,
              store_fixture_tear_down);
  g_test_add ("/crash/kill-merge", StoreFixture, NULL, store_fixture_set_up, test_kill_merge,
              store_fixture_tear_down);
  g_test_add ("/crash/kill-migration", StoreFixture, NULL, store_fixture_set_up,
              test_kill_migration, store_fixture_tear_down);

  return g_test_run ();
}
