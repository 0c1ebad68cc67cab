/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "exchange/entente-json-reader.h"

#include <glib/gi18n.h>

static int
run (EntenteCli *cli)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[0]);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;
  guint count;

  if (!entente_json_reader_import (cli->catalogue, file, change, NULL, &error))
    return entente_cli_fail (error);
  count = entente_change_get_n_items (change);
  if (cli->json)
    {
      entente_cli_print ("[]\n");
      return ENTENTE_CLI_DONE;
    }
  /* Translators: what was done by an import */
  g_printerr (ngettext ("%u record brought in", "%u records brought in", count), count);
  g_printerr ("\n");
  return ENTENTE_CLI_DONE;
}

const EntenteCliVerb entente_cli_import = {
  .name = "import",
  .parameters = N_ ("FILE.json"),
  .summary = N_ ("Bring in the records of a catalogue in JSON"),
  .min_arguments = 1,
  .max_arguments = 1,
  .writes = TRUE,
  .run = run,
};
