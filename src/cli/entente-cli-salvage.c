/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "search/entente-search-index.h"
#include "store/entente-salvage.h"

#include <glib/gi18n.h>

static void
print_json (const EntenteSalvage *salvage)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "path", salvage->path);
  json_builder_set_member_name (builder, "records");
  json_builder_add_int_value (builder, salvage->n_records);
  json_builder_set_member_name (builder, "lost");
  json_builder_begin_array (builder);
  for (guint i = 0; i < salvage->lost->len; i++)
    json_builder_add_string_value (builder, salvage->lost->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  entente_cli_print_builder (builder);
}

static int
run (EntenteCli *cli)
{
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteSalvage) salvage
      = entente_salvage_catalogue (cli->arguments[0], indexer, &error);

  if (salvage == NULL)
    return entente_cli_fail (error);
  if (cli->json)
    print_json (salvage);
  for (guint i = 0; i < salvage->lost->len && !cli->json; i++)
    entente_cli_print ("%s\n", (const char *) salvage->lost->pdata[i]);
  /* Translators: how many records were saved from a damaged file, and the path of the new one */
  g_printerr (ngettext ("entente-cli: %1$u record is in “%2$s”",
                        "entente-cli: %1$u records are in “%2$s”", salvage->n_records),
              salvage->n_records, salvage->path);
  g_printerr ("\n");
  return salvage->lost->len == 0 ? ENTENTE_CLI_DONE : ENTENTE_CLI_NOTHING;
}

const EntenteCliVerb entente_cli_salvage = {
  .name = "salvage",
  .parameters = N_ ("FILE"),
  .summary = N_ ("Save what can be read of a damaged catalogue into a new one"),
  .min_arguments = 1,
  .max_arguments = 1,
  .needs_no_catalogue = TRUE,
  .run = run,
};
