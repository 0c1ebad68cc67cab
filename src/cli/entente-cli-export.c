/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-formats.h"
#include "exchange/entente-icalendar-exporter.h"
#include "exchange/entente-json-writer.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

static char *format_id;
static char *kind_code;
static gboolean bom;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_id,
    N_ ("The format to write: json, csv, markdown, html, bibtex, ris, csl-json, vcard or "
        "icalendar"),
    N_ ("FORMAT") },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_code, N_ ("Only records of this kind"), N_ ("KIND") },
  { "bom", 0, 0, G_OPTION_ARG_NONE, &bom,
    /* Translators: a byte order mark is a sign at the start of a file, and stays in English */
    N_ ("Begin a table with a byte order mark, for spreadsheets that need it"), NULL },
  { NULL },
};

/* The records that the format has a place for. */
static GStrv
list_ids (EntenteStore *store, EntenteExporter *exporter, EntenteKind only, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) inner = NULL;

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_auto (GStrv) ids = NULL;

      if (!entente_exporter_can_carry (exporter, kind)
          || (only != ENTENTE_KIND_NONE && only != kind))
        continue;
      ids = entente_store_list_ids (store, kind, &inner);
      if (inner != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return NULL;
        }
      g_strv_builder_addv (builder, (const char **) ids);
    }
  return g_strv_builder_end (builder);
}

static gboolean
write_format (EntenteCli *cli, EntenteExporter *exporter, EntenteKind kind, GError **error)
{
  EntenteStore *store = entente_catalogue_get_store (cli->catalogue);
  g_auto (GStrv) ids = list_ids (store, exporter, kind, error);
  EntenteExportSource source;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (ids == NULL)
    return FALSE;
  source = entente_formats_make_source (store, (const char *const *) ids, cli->language);
  if (ENTENTE_IS_CSV_EXPORTER (exporter))
    {
      entente_csv_exporter_set_kind (ENTENTE_CSV_EXPORTER (exporter), kind);
      entente_csv_exporter_set_bom (ENTENTE_CSV_EXPORTER (exporter), bom);
    }
  if (cli->arguments[0] != NULL)
    {
      file = g_file_new_for_commandline_arg (cli->arguments[0]);
      return entente_exporter_write_file (exporter, &source, file, NULL, error);
    }
  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return entente_exporter_write (exporter, &source, stream, NULL, error);
}

static gboolean
write_all (EntenteCli *cli, GError **error)
{
  EntenteStore *store = entente_catalogue_get_store (cli->catalogue);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (cli->arguments[0] != NULL)
    {
      file = g_file_new_for_commandline_arg (cli->arguments[0]);
      return entente_json_writer_export (store, file, NULL, error);
    }
  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return entente_json_writer_write (store, stream, NULL, error);
}

static void
print_left_out (EntenteExporter *exporter)
{
  const guint n
      = ENTENTE_IS_ICALENDAR_EXPORTER (exporter)
            ? entente_icalendar_exporter_get_n_left_out (ENTENTE_ICALENDAR_EXPORTER (exporter))
            : 0;

  if (n == 0)
    return;
  /* Translators: of the dates of a catalogue, those that a calendar has no place for */
  g_printerr (ngettext ("entente-cli: %u date was left out: it has no year, or no end",
                        "entente-cli: %u dates were left out: they have no year, or no end", n),
              n);
  g_printerr ("\n");
}

/* To a file, standard output is free for an answer. */
static int
finish (EntenteCli *cli)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *name = NULL;

  if (!cli->json || cli->arguments[0] == NULL)
    return ENTENTE_CLI_DONE;
  builder = json_builder_new ();
  name = g_filename_display_basename (cli->arguments[0]);
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", name);
  entente_cli_add_string (builder, "kind", "file");
  entente_cli_add_string (builder, "title", name);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  entente_cli_print_builder (builder);
  return ENTENTE_CLI_DONE;
}

static int
run (EntenteCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteExporter) exporter
      = entente_formats_find_exporter (format_id != NULL ? format_id : "json");
  const EntenteKind kind
      = kind_code != NULL ? entente_kind_from_code (kind_code) : ENTENTE_KIND_NONE;
  gboolean written;

  if (kind_code != NULL && kind == ENTENTE_KIND_NONE)
    return entente_cli_fail_kind (kind_code);
  if (exporter == NULL)
    {
      /* Translators: %s is what stands after --format */
      g_autofree char *reason
          = g_strdup_printf (_ ("“%s” is no format that can be written"), format_id);

      return entente_cli_fail_use (reason);
    }
  if (ENTENTE_IS_CSV_EXPORTER (exporter) && kind == ENTENTE_KIND_NONE)
    return entente_cli_fail_use (_ ("a table holds one kind of record: say which with --kind"));
  if (kind_code == NULL && (format_id == NULL || g_str_equal (format_id, "json")))
    written = write_all (cli, &error);
  else
    written = write_format (cli, exporter, kind, &error);
  if (!written)
    return entente_cli_fail (error);
  print_left_out (exporter);
  return finish (cli);
}

const EntenteCliVerb entente_cli_export = {
  .name = "export",
  .parameters = N_ ("[FILE]"),
  .summary = N_ ("Write the whole catalogue as JSON; to standard output without FILE"),
  .max_arguments = 1,
  .options = options,
  .run = run,
};
