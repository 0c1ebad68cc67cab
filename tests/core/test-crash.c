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

#include "store/entente-bulk.h"

#define N_RECORDS 12

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

/* After step n, all records have the name n; every fifth step is undone and done again. */
static void
do_step (EntenteCatalogue *catalogue, guint step)
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
  if (step % 5 == 0)
    {
      g_object_unref (entente_catalogue_undo (catalogue, &error));
      g_object_unref (entente_catalogue_redo (catalogue, &error));
      g_assert_no_error (error);
    }
}

G_NORETURN static void
be_child (const char *path, guint step)
{
  g_autoptr (GError) error = NULL;
  EntenteCatalogue *catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, &error);

  g_assert_no_error (error);
  for (;;)
    {
      do_step (catalogue, ++step);
      printf ("%u\n", step);
      fflush (stdout);
    }
}

/* --- The parent ------------------------------------------------------------------------------- */

static const char *program;

/* Lets a child go on from @step for a while; returns the last step that it confirmed. */
static guint
run_child (const char *path, guint step, GRand *rand)
{
  g_autofree char *from = g_strdup_printf ("%u", step);
  const char *const arguments[] = { program, "--child", path, from, NULL };
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
check_structure (StoreFixture *fixture)
{
  EntenteDatabase *database
      = entente_store_get_database (entente_catalogue_get_store (fixture->catalogue));
  gint64 n_links, n_entries;
  g_autoptr (EntenteStatement) check
      = entente_database_prepare (database, "PRAGMA integrity_check", NULL);

  g_assert_true (entente_statement_step (check, NULL));
  g_assert_cmpstr (entente_statement_get_text (check, 0), ==, "ok");
  entente_database_get_int (database, "SELECT COUNT (*) FROM link", &n_links, NULL);
  entente_database_get_int (database, "SELECT COUNT (*) FROM entry", &n_entries, NULL);
  g_assert_cmpint (n_links, ==, N_RECORDS);
  g_assert_cmpint (n_entries, ==, N_RECORDS);
}

static void
test_kill (StoreFixture *fixture, gconstpointer data)
{
  const guint n = g_test_slow () ? 300 : 12;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint step = 0, n_unconfirmed = 0;

  for (guint i = 0; i < n; i++)
    {
      guint confirmed, found;

      g_clear_object (&fixture->catalogue);
      confirmed = run_child (fixture->path, step, rand);
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
      step = found;
    }
  g_test_message ("killed %u times; %u times behind the disk and before the word", n,
                  n_unconfirmed);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    be_child (argv[2], (guint) strtoul (argv[3], NULL, 10));
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/crash/kill", StoreFixture, NULL, store_fixture_set_up, test_kill,
              store_fixture_tear_down);

  return g_test_run ();
}
