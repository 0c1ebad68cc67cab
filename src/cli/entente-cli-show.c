/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "model/entente-error.h"
#include "services/entente-description.h"

#include <glib/gi18n.h>

static void
print_json (EntenteCli *cli, EntenteRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  entente_cli_begin_object (builder, record, cli->language);
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, entente_node_to_json (ENTENTE_NODE (record)));
  json_builder_end_object (builder);
  entente_cli_print_builder (builder);
}

static void
print_text (EntenteCli *cli, EntenteRecord *record)
{
  g_autoptr (GPtrArray) lines = entente_description_list (cli->catalogue, record, cli->language);

  entente_cli_print ("%s\n%s · %s\n\n", entente_record_lookup_title (record, cli->language, NULL),
                     entente_kind_get_label (entente_record_get_kind (record)),
                     entente_record_get_id (record));
  for (guint i = 0; i < lines->len; i++)
    {
      EntenteDescriptionLine *line = g_ptr_array_index (lines, i);

      /* Translators: the name of a field and its value, as in “Signed: 14 November 2014” */
      entente_cli_print (C_ ("field", "%1$s: %2$s"), line->label, line->value);
      entente_cli_print ("\n");
      if (line->sources != NULL)
        entente_cli_print ("    %s\n", line->sources);
    }
}

static int
run (EntenteCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record
      = entente_catalogue_ref_record (cli->catalogue, cli->arguments[0], &error);

  if (record == NULL && !g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND))
    return entente_cli_fail (error);
  if (record == NULL)
    {
      /* Translators: %s is an id */
      g_printerr (_ ("entente-cli: no record is called “%s”"), cli->arguments[0]);
      g_printerr ("\n");
      return ENTENTE_CLI_NOTHING;
    }
  if (cli->json)
    print_json (cli, record);
  else
    print_text (cli, record);
  return ENTENTE_CLI_DONE;
}

const EntenteCliVerb entente_cli_show = {
  .name = "show",
  .parameters = N_ ("ID"),
  .summary = N_ ("Show one record, with what its sources say"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
