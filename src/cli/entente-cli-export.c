/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "exchange/entente-json-writer.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

static int
run (EntenteCli *cli)
{
  EntenteStore *store = entente_catalogue_get_store (cli->catalogue);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (cli->arguments[0] == NULL)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      done = entente_json_writer_write (store, stream, NULL, &error);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[0]);

      done = entente_json_writer_export (store, file, NULL, &error);
    }
  return done ? ENTENTE_CLI_DONE : entente_cli_fail (error);
}

const EntenteCliVerb entente_cli_export = {
  .name = "export",
  .parameters = N_ ("[FILE]"),
  .summary = N_ ("Write the whole catalogue as JSON; to standard output without FILE"),
  .max_arguments = 1,
  .run = run,
};
