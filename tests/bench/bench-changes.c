/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing a catalogue of 100,000 articles in a real window that shows one of them: saving, naming
 * anew what a thousand records refer to, undoing an import, looking for duplicates. A time runs
 * from asking to the answer, when what was asked is on the disk. Meanwhile the main loop is asked
 * a thousand times a second whether it is there; how long it was not is how long it was blocked,
 * less the time for which it could have run and the machine did not let it. */

#include "config.h"

#include "entente-figures.h"
#include "entente-made-records.h"
#include "entente-made-register.h"
#include "entente-ui-test.h"

#include "editing/entente-duplicate-search.h"
#include "exchange/entente-import-plan.h"
#include "exchange/entente-ror-importer.h"
#include "store/entente-bulk.h"

#include <glib/gstdio.h>

/* In milliseconds: a window that was just opened has its own things to do. */
#define REST 1500

#define N_SAVES   200
#define N_LINKS   1000
#define N_RENAMES 10
#define N_IMPORT  4440
#define N_UNDOS   3

static EntenteCatalogue *catalogue;

/* --- Whether the main loop is there ------------------------------------------------------------ */

static GArray *gaps; /* of double: between two answers of the main loop, in milliseconds */
static double answered;
static gint64 seen; /* the same on the clock on the wall */
static double longest_seen;

static gboolean
on_asked_cb (gpointer data)
{
  const double now = entente_figures_get_time ();
  const gint64 on_wall = g_get_monotonic_time ();
  const double gap = now - answered;

  g_array_append_val (gaps, gap);
  longest_seen = MAX (longest_seen, (double) (on_wall - seen) / 1000);
  answered = now;
  seen = on_wall;
  return G_SOURCE_CONTINUE;
}

static guint
begin_asking (void)
{
  g_clear_pointer (&gaps, g_array_unref);
  gaps = g_array_new (FALSE, FALSE, sizeof (double));
  answered = entente_figures_get_time ();
  seen = g_get_monotonic_time ();
  longest_seen = 0;
  return g_timeout_add_full (G_PRIORITY_HIGH, 1, on_asked_cb, NULL, NULL);
}

static gboolean
end_asking (guint source)
{
  on_asked_cb (NULL);
  g_source_remove (source);
  g_print ("  on the clock on the wall, with what else the machine did: %.2f ms\n", longest_seen);
  return entente_figure_print ("  longest time for which the window was blocked",
                               entente_figures_at (gaps, 1), 16, "ms");
}

/* --- Doing one thing -------------------------------------------------------------------------- */

typedef struct
{
  GAsyncResult *result; /* owned; NULL until it is there */
} Answer;

static void
on_answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->result = g_object_ref (result);
}

static void
wait_for_answer (Answer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static double
time_change (EntenteChange *change)
{
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  double time;

  entente_catalogue_apply_async (catalogue, change, on_answer_cb, &answer);
  wait_for_answer (&answer);
  time = (double) (g_get_monotonic_time () - start) / 1000;
  if (!entente_catalogue_apply_finish (catalogue, answer.result, &error))
    g_error ("%s", error->message);
  g_object_unref (answer.result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return time;
}

/* Gives the record @id another name or title in @language. */
static double
time_naming (const char *id, const char *field, const char *language, guint round)
{
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, id, NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autofree char *name = g_strdup_printf ("Named anew %u", round);

  entente_node_set_form (ENTENTE_NODE (after), field, language, name);
  entente_change_replace (change, before, after);
  return time_change (change);
}

/* --- Measuring -------------------------------------------------------------------------------- */

static gboolean
measure_saving (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  const guint asking = begin_asking ();
  gboolean good;

  for (guint i = 0; i < N_SAVES; i++)
    {
      /* Every other time, the one that is shown. */
      g_autofree char *id
          = g_strdup_printf ("made-article-%u", i % 2 == 0 ? 0 : i * 7919 % ENTENTE_MADE_ARTICLES);
      const double time = time_naming (id, "title", "en", i);

      g_array_append_val (times, time);
    }
  g_print ("Saving an article, %u times\n", times->len);
  good = entente_figure_print ("  until it is on the disk, median", entente_figures_at (times, 0.5),
                               30, "ms");
  good &= entente_figure_print ("  until it is on the disk, 95 of 100",
                                entente_figures_at (times, 0.95), 30, "ms");
  good &= end_asking (asking);
  return good;
}

static void
refer_to_first_partner (void)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autofree char *id = NULL;

  for (guint i = 0; i < N_LINKS; i++)
    {
      g_autoptr (EntenteRecord) article = entente_made_article (ENTENTE_MADE_ARTICLES + i);
      EntenteNode *mention = entente_node_append (ENTENTE_NODE (article), "mentions");

      entente_node_set_string (mention, "record", "made-partner-0");
      entente_change_put (change, article);
    }
  time_change (change);
}

static gboolean
measure_renaming (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean good;
  guint asking;

  refer_to_first_partner ();
  asking = begin_asking ();
  for (guint i = 0; i < N_RENAMES; i++)
    {
      const double time = time_naming ("made-partner-0", "name", "en", i);

      g_array_append_val (times, time);
    }
  g_print ("Naming anew a partner that %u records refer to, %u times\n", N_LINKS, times->len);
  good = entente_figure_print ("  until it is on the disk, median", entente_figures_at (times, 0.5),
                               2 * N_LINKS, "ms");
  good &= end_asking (asking);
  return good;
}

static void
import (const char *dump)
{
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (catalogue);
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (GFile) file = g_file_new_for_path (dump);
  g_autoptr (GError) error = NULL;
  Answer read = { NULL };
  Answer applied = { NULL };

  entente_import_plan_read_file_async (plan, importer, file, NULL, on_answer_cb, &read);
  wait_for_answer (&read);
  if (!entente_import_plan_read_file_finish (plan, read.result, &error))
    g_error ("%s", error->message);
  entente_import_plan_apply_async (plan, NULL, on_answer_cb, &applied);
  wait_for_answer (&applied);
  if (!entente_import_plan_apply_finish (plan, applied.result, &error))
    g_error ("%s", error->message);
  g_assert_cmpuint (entente_import_plan_get_n_applied (plan), ==, N_IMPORT);
  g_object_unref (read.result);
  g_object_unref (applied.result);
}

static double
time_undo (void)
{
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  double time;

  entente_catalogue_undo_async (catalogue, on_answer_cb, &answer);
  wait_for_answer (&answer);
  time = (double) (g_get_monotonic_time () - start) / 1000;
  undone = entente_catalogue_undo_finish (catalogue, answer.result, &error);
  if (undone == NULL)
    g_error ("%s", error->message);
  g_object_unref (answer.result);
  return time;
}

static gboolean
measure_undo (const char *dump)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) blocked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  guint asking;
  gboolean good;

  if (!entente_made_register_write (dump, N_IMPORT, &error))
    g_error ("%s", error->message);
  asking = begin_asking ();
  for (guint i = 0; i < N_UNDOS; i++)
    {
      double time;

      import (dump);
      time = time_undo ();
      g_array_append_val (times, time);
    }
  g_print ("Importing %u organisations, and undoing it, %u times\n", N_IMPORT, times->len);
  good = entente_figure_print ("  undone and on the disk, median", entente_figures_at (times, 0.5),
                               1000, "ms");
  good &= end_asking (asking);
  g_unlink (dump);
  return good;
}

/* --- Duplicates ------------------------------------------------------------------------------- */

static gboolean
put (EntenteRecord *record, gpointer bulk, GError **error)
{
  return entente_bulk_put (bulk, record, error);
}

static EntenteCatalogue *
make_partners (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteCatalogue *partners
      = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, NULL, &error);
  g_autoptr (EntenteBulk) bulk = NULL;

  if (partners != NULL)
    bulk = entente_bulk_new (partners, NULL, &error);
  if (bulk == NULL || !entente_made_foreach (0, ENTENTE_MADE_PARTNERS, 0, put, bulk, &error)
      || !entente_bulk_commit (bulk, &error))
    g_error ("%s", error->message);
  return partners;
}

static gboolean
measure_duplicates (const char *path)
{
  g_autoptr (EntenteCatalogue) partners = make_partners (path);
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Answer answer = { NULL };
  const guint asking = begin_asking ();
  const gint64 start = g_get_monotonic_time ();
  double before = 0;
  guint n_steps = 0;
  gboolean good;

  entente_duplicate_search_async (partners, NULL, on_answer_cb, &answer, &task);
  while (answer.result == NULL)
    {
      const double progress = entente_duplicate_search_get_progress (task);

      n_steps += progress > before;
      before = progress;
      g_main_context_iteration (NULL, TRUE);
    }
  g_print ("Looking for duplicates among %u partners\n", ENTENTE_MADE_PARTNERS);
  good = entente_figure_print ("  until they are found",
                               (double) (g_get_monotonic_time () - start) / 1e6, 5, "s");
  good &= end_asking (asking);
  pairs = entente_duplicate_search_finish (answer.result, &error);
  g_assert_no_error (error);
  g_print ("  %u pairs, progress seen in %u steps\n", pairs->len, n_steps);
  g_object_unref (answer.result);
  return good && n_steps > 100;
}

/* --- Running ---------------------------------------------------------------------------------- */

/* The backup of the day is not what is measured: there is one already, by its name. */
static void
pretend_backup (const char *path)
{
  g_autofree char *folder = g_strconcat (path, ".backups", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%dT%H-%M-%SZ-daily.entente");
  g_autofree char *backup = g_build_filename (folder, name, NULL);

  g_mkdir (folder, 0700);
  g_file_set_contents (backup, "", 0, NULL);
}

static gboolean
measure (const char *path, const char *folder)
{
  g_autofree char *dump = g_build_filename (folder, "register.json", NULL);
  g_autofree char *partners = g_build_filename (folder, "partners.entente", NULL);
  g_autoptr (EntenteApplication) application = ui_test_new_application ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntenteWindow *window = entente_application_open (application, file);
  gboolean good;

  catalogue = entente_window_get_catalogue (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  entente_window_show_record (window, "made-article-0");
  ui_test_settle (GTK_WIDGET (window));
  ui_test_rest (REST);
  good = measure_saving ();
  good &= measure_renaming ();
  good &= measure_undo (dump);
  good &= measure_duplicates (partners);
  ui_test_close_all (application);
  return good;
}

/* Works on a copy, beside the made catalogue, whose disk has room for one. */
int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) made = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;
  gboolean good;

  ui_test_init (&argc, &argv);
  if (argc != 2)
    return 2;
  folder = g_strconcat (argv[1], ".changes", NULL);
  path = g_build_filename (folder, "copy.entente", NULL);
  ui_test_remove_folder (folder);
  g_mkdir (folder, 0700);
  made = g_file_new_for_path (argv[1]);
  copy = g_file_new_for_path (path);
  if (!g_file_copy (made, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  pretend_backup (path);
  good = measure (path, folder);
  ui_test_remove_folder (folder);
  return good ? 0 : 1;
}
