/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing in a dump of the Research Organization Registry: made ones, and one that is given.
 *
 * The whole import counts: reading the file, finding what the catalogue has already, the backup,
 * deriving, indexing for the search, until it is on the disk. What it is measured against is what
 * nobody can do without: json-glib parses the same file, and prepared statements insert the rows
 * that the catalogue then holds, all of them at hand, table by table, in one transaction, into a
 * file of the same tables with the same indexes. The text of the full-text tables is a row like
 * any other. The two take turns, so that the machine's moods meet both alike.
 *
 * Memory is that of a process of its own, above one that begins alike and imports nothing. */

#include "config.h"

#include "entente-figures.h"
#include "entente-made-register.h"
#include "entente-plain-rows.h"

#include "exchange/entente-import-plan.h"
#include "exchange/entente-ror-importer.h"
#include "language/entente-language.h"
#include "search/entente-search-index.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#define FEW         4440
#define MANY        100000
#define FEW_ROUNDS  9
#define MANY_ROUNDS 1
#define MAX_RATIO   3.0
#define MAX_MEMORY  150.0 /* MiB */

static char *folder; /* of all files; removed at the end */

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* A catalogue is the file and what SQLite and the backups keep beside it. */
static void
remove_catalogue (const char *path)
{
  g_autofree char *backups = g_strconcat (path, ".backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *copy = g_build_filename (backups, name, NULL);

      g_unlink (copy);
    }
  g_rmdir (backups);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const parts[] = { "", "-wal", "-shm" };
      g_autofree char *part = g_strconcat (path, parts[i], NULL);

      g_unlink (part);
    }
}

/* --- The two ways ------------------------------------------------------------------------------ */

static void
import (const char *dump, const char *path, gboolean indexed)
{
  g_autoptr (EntenteIndexer) indexer = indexed ? entente_search_index_new () : NULL;
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (dump);
  g_autoptr (GError) error = NULL;

  catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, indexer, &error);
  if (catalogue != NULL)
    plan = entente_import_plan_new (catalogue);
  if (plan == NULL || !entente_import_plan_read_file (plan, importer, file, NULL, &error)
      || !entente_import_plan_apply (plan, NULL, &error))
    g_error ("%s", error->message);
  g_assert (entente_import_plan_get_n_applied (plan)
            == entente_catalogue_count (catalogue, ENTENTE_KIND_PARTNER));
}

static double
time_import (const char *dump, gboolean indexed)
{
  g_autofree char *path = in_folder ("imported.entente");
  const gint64 start = g_get_monotonic_time ();
  double time;

  import (dump, path, indexed);
  time = (double) (g_get_monotonic_time () - start) / 1000;
  remove_catalogue (path);
  return time;
}

static double
time_plainly (const char *dump, EntentePlainRows *rows)
{
  g_autofree char *path = in_folder ("plain.sqlite");
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  double time;

  if (!json_parser_load_from_file (parser, dump, &error))
    g_error ("%s", error->message);
  entente_plain_rows_insert (rows, path);
  time = (double) (g_get_monotonic_time () - start) / 1000;
  g_unlink (path);
  return time;
}

static EntentePlainRows *
find_rows (const char *dump, gboolean indexed)
{
  g_autofree char *path = in_folder ("rows.entente");
  g_autofree char *heard = in_folder ("heard.sqlite");
  EntentePlainRows *rows;

  entente_plain_rows_listen (heard);
  import (dump, path, indexed);
  entente_plain_rows_listen (NULL);
  rows = entente_plain_rows_read (path, heard);
  remove_catalogue (path);
  g_unlink (heard);
  return rows;
}

/* --- Measuring -------------------------------------------------------------------------------- */

static gboolean
measure_time (const char *what, const char *dump, gboolean indexed, guint rounds)
{
  g_autoptr (EntentePlainRows) rows = find_rows (dump, indexed);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *label = NULL;

  for (guint i = 0; i < rounds; i++)
    {
      const double plainly = time_plainly (dump, rows);
      const double imported = time_import (dump, indexed);

      g_array_append_val (plain, plainly);
      g_array_append_val (ours, imported);
    }
  g_print ("Import of %s, %s: %" G_GUINT64_FORMAT " rows, plainly in %.0f ms\n", what,
           indexed ? "with the search index" : "without the search index",
           entente_plain_rows_get_size (rows), entente_figures_at (plain, 0.5));
  label = g_strdup_printf ("  until it is on the disk (%.0f × the plain way)", MAX_RATIO);
  return entente_figure_print (label, entente_figures_at (ours, 0.5),
                               MAX_RATIO * entente_figures_at (plain, 0.5), "ms");
}

/* In MiB; without a dump, of a process that does nothing with it. */
static double
find_memory (const char *program, const char *dump)
{
  g_autofree char *path = in_folder ("imported.entente");
  const char *const argv[] = { program, "--import", path, dump, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *out = NULL;

  if (child == NULL || !g_subprocess_communicate_utf8 (child, NULL, NULL, &out, NULL, &error))
    g_error ("%s", error->message);
  remove_catalogue (path);
  return g_ascii_strtod (out, NULL) / 1024;
}

static gboolean
measure_memory (const char *program, const char *what, const char *dump)
{
  g_autofree char *label = g_strdup_printf ("Memory for the import of %s", what);

  return entente_figure_print (label, find_memory (program, dump) - find_memory (program, NULL),
                               MAX_MEMORY, "MiB");
}

/* The child: its most memory, in KiB. */
static int
run_child (const char *path, const char *dump)
{
  g_autofree char *status = NULL;
  const char *line;

  if (dump != NULL)
    import (dump, path, TRUE);
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      || (line = strstr (status, "VmHWM:")) == NULL)
    return 1;
  g_print ("%" G_GUINT64_FORMAT "\n", g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10));
  return 0;
}

static gboolean
measure (const char *program, const char *what, const char *dump, guint rounds)
{
  gboolean good = measure_time (what, dump, TRUE, rounds);

  if (rounds > MANY_ROUNDS)
    good &= measure_time (what, dump, FALSE, rounds);
  good &= measure_memory (program, what, dump);
  return good;
}

static gboolean
measure_made (const char *program, guint organisations, guint rounds)
{
  g_autofree char *dump = in_folder ("made-register.json");
  g_autofree char *what = g_strdup_printf ("%u made organisations", organisations);
  g_autoptr (GError) error = NULL;
  gboolean good;

  if (!entente_made_register_write (dump, organisations, &error))
    g_error ("%s", error->message);
  good = measure (program, what, dump, rounds);
  g_unlink (dump);
  return good;
}

int
main (int argc, char *argv[])
{
  const char *given = argc > 1 ? argv[1] : g_getenv ("ENTENTE_REGISTER");
  g_autoptr (GError) error = NULL;
  gboolean good;

  entente_language_init ();
  if (g_strcmp0 (given, "--import") == 0 && argc > 2)
    return run_child (argv[2], argc > 3 ? argv[3] : NULL);
  folder = g_dir_make_tmp ("entente-bench-XXXXXX", &error);
  if (folder == NULL)
    g_error ("%s", error->message);
  good = measure_made (argv[0], FEW, FEW_ROUNDS);
  good &= measure_made (argv[0], MANY, MANY_ROUNDS);
  if (given != NULL && *given != '\0')
    good &= measure (argv[0], "the given register", given, FEW_ROUNDS);
  g_rmdir (folder);
  g_free (folder);
  return good ? 0 : 1;
}
