/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "language/entente-numbers.h"

#include <glib/gi18n.h>

static int
run (EntenteCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (EntenteKind kind = ENTENTE_KIND_ARTICLE; kind < ENTENTE_N_KINDS; kind++)
    {
      guint count = entente_catalogue_count (cli->catalogue, kind);
      g_autofree char *number = entente_format_number (cli->language, count);

      if (!cli->json)
        {
          entente_cli_print ("%s\t%s\n", number, entente_kind_get_plural_label (kind));
          continue;
        }
      json_builder_begin_object (builder);
      entente_cli_add_string (builder, "id", entente_kind_to_code (kind));
      entente_cli_add_string (builder, "kind", "statistic");
      entente_cli_add_string (builder, "title", entente_kind_get_plural_label (kind));
      json_builder_set_member_name (builder, "value");
      json_builder_add_int_value (builder, count);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    entente_cli_print_builder (builder);
  return ENTENTE_CLI_DONE;
}

const EntenteCliVerb entente_cli_stats = {
  .name = "stats",
  .parameters = "",
  .summary = N_ ("Count the records of each kind"),
  .run = run,
};
