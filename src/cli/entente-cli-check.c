/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "services/entente-check.h"

#include <glib/gi18n.h>

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

static int
run (EntenteCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems
      = entente_check_records (entente_catalogue_get_store (cli->catalogue), NULL, &error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (problems == NULL)
    return entente_cli_fail (error);
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const EntenteProblem *problem = g_ptr_array_index (problems, i);

      if (cli->json)
        add_problem (builder, cli, problem);
      else
        entente_cli_print ("%s\t%s\t%s\n", problem->id,
                           problem->place != NULL ? problem->place : "", problem->reason);
    }
  json_builder_end_array (builder);
  if (cli->json)
    entente_cli_print_builder (builder);
  return problems->len == 0 ? ENTENTE_CLI_DONE : ENTENTE_CLI_NOTHING;
}

const EntenteCliVerb entente_cli_check = {
  .name = "check",
  .parameters = "",
  .summary = N_ ("Check that the catalogue holds together"),
  .run = run,
};
