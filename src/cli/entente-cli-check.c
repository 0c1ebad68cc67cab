/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "model/entente-error.h"
#include "services/entente-check.h"
#include "services/entente-repair.h"
#include "store/entente-integrity.h"

#include <glib/gi18n.h>

static gboolean repair;

static const GOptionEntry options[] = {
  { "repair", 0, 0, G_OPTION_ARG_NONE, &repair, N_ ("Make a backup, then mend what can be mended"),
    NULL },
  { NULL },
};

static void
add_problem (JsonBuilder *builder, EntenteCli *cli, const EntenteProblem *problem)
{
  g_autoptr (EntenteRecord) record
      = entente_catalogue_ref_record (cli->catalogue, problem->id, NULL);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", problem->id);
  entente_cli_add_string (builder, "kind", entente_kind_to_code (problem->kind));
  entente_cli_add_string (builder, "title",
                          record != NULL ? entente_record_lookup_title (record, cli->language, NULL)
                                         : problem->id);
  entente_cli_add_string (builder, "place", problem->place);
  entente_cli_add_string (builder, "problem", problem->reason);
  json_builder_end_object (builder);
}

/* What is wrong with the file as a whole has no record: the file stands for it. */
static void
add_lines (JsonBuilder *builder, EntenteCli *cli, GPtrArray *lines)
{
  const char *path = entente_catalogue_get_path (cli->catalogue);
  g_autofree char *name = g_filename_display_basename (path);

  for (guint i = 0; i < lines->len; i++)
    {
      if (!cli->json)
        {
          entente_cli_print ("\t\t%s\n", (const char *) lines->pdata[i]);
          continue;
        }
      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "id", name);
      entente_cli_add_string (builder, "kind", "catalogue");
      entente_cli_add_string (builder, "title", name);
      entente_cli_add_string (builder, "problem", lines->pdata[i]);
      json_builder_end_object (builder);
    }
}

/* They are said, and are no problem. */
static gboolean
add_unnamed (JsonBuilder *builder, EntenteCli *cli, EntenteStore *store, GError **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (!entente_check_list_unnamed (store, &paths, error))
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (lines,
                     /* Translators: %s is the path of a file */
                     g_strdup_printf (_ ("Nothing refers to “%s”. It is kept."),
                                      (const char *) paths->pdata[i]));
  add_lines (builder, cli, lines);
  return TRUE;
}

/* What a newer version wrote cannot be checked in full. */
static void
add_newer (GPtrArray *lines, EntenteCatalogue *catalogue)
{
  const GError *reason = entente_catalogue_get_read_only_reason (catalogue);

  if (g_error_matches (reason, ENTENTE_ERROR, ENTENTE_ERROR_NEWER))
    g_ptr_array_insert (lines, 0, g_strdup (reason->message));
}

static gboolean
mend (EntenteCli *cli, GError **error)
{
  g_auto (EntenteRepair) done = { 0 };

  if (!entente_repair_catalogue (cli->catalogue, &done, error))
    return FALSE;
  /* Translators: %s is the path of a file */
  g_printerr (_ ("entente-cli: the catalogue as it was is kept in “%s”"), done.backup);
  g_printerr ("\n");
  if (done.n_references > 0)
    {
      g_printerr (ngettext ("entente-cli: %u reference that led nowhere was taken out",
                            "entente-cli: %u references that led nowhere were taken out",
                            done.n_references),
                  done.n_references);
      g_printerr ("\n");
    }
  if (done.n_files > 0)
    {
      g_printerr (ngettext ("entente-cli: %u attached file was missing, and was found again",
                            "entente-cli: %u attached files were missing, and were found again",
                            done.n_files),
                  done.n_files);
      g_printerr ("\n");
    }
  return TRUE;
}

static int
run (EntenteCli *cli)
{
  EntenteStore *store = entente_catalogue_get_store (cli->catalogue);
  EntenteDatabase *database = entente_store_get_database (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) file = NULL;
  g_autoptr (GPtrArray) stale = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (repair && !mend (cli, &error))
    return entente_cli_fail (error);
  file = entente_integrity_list_problems (database, FALSE);
  add_newer (file, cli->catalogue);
  stale = entente_integrity_list_stale (database);
  problems = entente_check_records (store, NULL, &error);
  if (problems == NULL)
    return entente_cli_fail (error);
  json_builder_begin_array (builder);
  add_lines (builder, cli, file);
  add_lines (builder, cli, stale);
  for (guint i = 0; i < problems->len; i++)
    {
      const EntenteProblem *problem = g_ptr_array_index (problems, i);

      if (cli->json)
        add_problem (builder, cli, problem);
      else
        entente_cli_print ("%s\t%s\t%s\n", problem->id,
                           problem->place != NULL ? problem->place : "", problem->reason);
    }
  if (!add_unnamed (builder, cli, store, &error))
    return entente_cli_fail (error);
  json_builder_end_array (builder);
  if (cli->json)
    entente_cli_print_builder (builder);
  return file->len + stale->len + problems->len == 0 ? ENTENTE_CLI_DONE : ENTENTE_CLI_NOTHING;
}

const EntenteCliVerb entente_cli_check = {
  .name = "check",
  .parameters = "",
  .summary = N_ ("Check that the catalogue holds together"),
  .options = options,
  .run = run,
};
