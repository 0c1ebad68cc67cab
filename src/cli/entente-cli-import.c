/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "exchange/entente-formats.h"
#include "exchange/entente-import-plan.h"
#include "language/entente-numbers.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean dry_run;
static gboolean partial;
static char *format_id;
static char *report_path;

static const GOptionEntry options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Say what would be done, and change nothing"),
    NULL },
  { "partial", 0, 0, G_OPTION_ARG_NONE, &partial,
    N_ ("Bring in the rest where records of the file are refused"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_id,
    N_ ("The format of the file: json, csv, ror, bibtex, ris, csl-json or vcard"), N_ ("FORMAT") },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, &report_path,
    N_ ("Write a report of what was found and done, as Markdown"), N_ ("FILE") },
  { NULL },
};

/* --- Answering -------------------------------------------------------------------------------- */

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
get_kind_code (EntenteImportItem *item)
{
  const EntenteKind kind = entente_import_item_get_kind (item);

  return kind != ENTENTE_KIND_NONE ? entente_kind_to_code (kind) : "";
}

/* The id of the record of the catalogue, where there is one; else the one that it would get. */
static const char *
get_id (EntenteImportItem *item)
{
  const char *match = entente_import_item_get_match (item);

  return or_empty (match != NULL ? match : entente_import_item_get_id (item));
}

static void
add_item (JsonBuilder *builder, EntenteImportItem *item)
{
  const EntenteImportState state = entente_import_item_get_state (item);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", get_id (item));
  entente_cli_add_string (builder, "kind", get_kind_code (item));
  entente_cli_add_string (builder, "title", or_empty (entente_import_item_get_title (item)));
  entente_cli_add_string (builder, "state", entente_import_state_get_code (state));
  entente_cli_add_string (builder, "place", or_empty (entente_import_item_get_place (item)));
  entente_cli_add_string (builder, "reason", or_empty (entente_import_item_get_reason (item)));
  json_builder_end_object (builder);
}

static void
print_json (EntenteImportPlan *plan)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (plan));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteImportItem) item = g_list_model_get_item (G_LIST_MODEL (plan), i);

      add_item (builder, item);
    }
  json_builder_end_array (builder);
  entente_cli_print_builder (builder);
}

/* Tabs part what a line says, so that none may stand inside. */
static void
print_item (EntenteImportItem *item)
{
  g_autofree char *title = g_strdup (or_empty (entente_import_item_get_title (item)));
  g_autofree char *reason = g_strdup (or_empty (entente_import_item_get_reason (item)));

  entente_cli_print ("%s\t%s\t%s\t%s%s%s\n",
                     entente_import_state_get_label (entente_import_item_get_state (item)),
                     or_empty (entente_import_item_get_place (item)), get_id (item),
                     g_strdelimit (title, "\t\r\n", ' '), *reason != '\0' ? "\t" : "",
                     g_strdelimit (reason, "\t\r\n", ' '));
}

static void
print_count (EntenteCli *cli, const char *group, guint count)
{
  g_autofree char *number = entente_format_number (cli->language, count);

  /* Translators: a group of records of a file, such as “New”, and how many there are */
  g_printerr (C_ ("import", "%1$s: %2$s"), group, number);
  g_printerr ("\n");
}

static void
print_left_out (EntenteCli *cli, EntenteImportPlan *plan)
{
  for (EntenteLeftOut why = 0; why < ENTENTE_N_LEFT_OUT; why++)
    if (entente_import_plan_get_n_left_out (plan, why) > 0)
      print_count (cli, entente_left_out_get_label (why),
                   entente_import_plan_get_n_left_out (plan, why));
}

static void
print_plan (EntenteCli *cli, EntenteImportPlan *plan)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (plan));

  if (cli->json)
    {
      print_json (plan);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteImportItem) item = g_list_model_get_item (G_LIST_MODEL (plan), i);

      print_item (item);
    }
  for (EntenteImportState state = 0; state < ENTENTE_N_IMPORT_STATES; state++)
    print_count (cli, entente_import_state_get_label (state),
                 entente_import_plan_get_count (plan, state));
  print_left_out (cli, plan);
}

/* Says what is refused, and why. */
static void
print_refused (EntenteImportPlan *plan)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (plan));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteImportItem) item = g_list_model_get_item (G_LIST_MODEL (plan), i);

      if (entente_import_item_get_state (item) == ENTENTE_IMPORT_REFUSED)
        g_printerr ("entente-cli: %s: %s: %s\n", entente_import_plan_get_name (plan),
                    or_empty (entente_import_item_get_place (item)),
                    or_empty (entente_import_item_get_reason (item)));
    }
}

static gboolean
write_report (EntenteImportPlan *plan, GError **error)
{
  g_autofree char *report = NULL;

  if (report_path == NULL)
    return TRUE;
  report = entente_import_plan_dup_report (plan);
  return g_file_set_contents (report_path, report, -1, error);
}

/* --- Doing ------------------------------------------------------------------------------------ */

static EntenteImporter *
find_importer (GFile *file, GError **error)
{
  EntenteImporter *importer;

  if (format_id == NULL)
    return entente_formats_guess_importer_for_file (file, NULL, error);
  importer = entente_formats_find_importer (format_id);
  if (importer == NULL)
    g_set_error (
        error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
        /* Translators: %s is what stands after --format */
        _ ("“%s” is no format that can be read: json, csv, ror, bibtex, ris, csl-json, vcard"),
        format_id);
  return importer;
}

/* The name that was given in the preferences of the window, where they are installed. */
static void
set_author (EntenteImportPlan *plan)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *author = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, "author"))
    return;
  settings = g_settings_new_full (schema, NULL, NULL);
  author = g_settings_get_string (settings, "author");
  if (*author != '\0')
    entente_import_plan_set_author (plan, author);
}

static int
apply (EntenteCli *cli, EntenteImportPlan *plan, GError **error)
{
  const guint n_refused = entente_import_plan_get_count (plan, ENTENTE_IMPORT_REFUSED);
  const guint n_open = entente_import_plan_get_count (plan, ENTENTE_IMPORT_CONFLICTING);
  guint n_done;

  print_refused (plan);
  if (n_refused > 0 && !partial)
    {
      g_printerr ("entente-cli: %s\n", _ ("nothing was brought in (see --partial)"));
      return write_report (plan, error) ? ENTENTE_CLI_TROUBLE : entente_cli_fail (*error);
    }
  set_author (plan);
  if (entente_import_plan_count_chosen (plan) > 0 && !entente_import_plan_apply (plan, NULL, error))
    return entente_cli_fail (*error);
  n_done = entente_import_plan_get_n_applied (plan);
  if (cli->json)
    print_json (plan);
  /* Translators: what was done by an import */
  g_printerr (ngettext ("%u record brought in", "%u records brought in", n_done), n_done);
  g_printerr ("\n");
  print_left_out (cli, plan);
  if (n_open > 0)
    {
      g_printerr (ngettext ("%u record may be in the catalogue already, and was left out",
                            "%u records may be in the catalogue already, and were left out",
                            n_open),
                  n_open);
      g_printerr ("\n");
    }
  if (!write_report (plan, error))
    return entente_cli_fail (*error);
  return n_refused + n_open > 0 ? ENTENTE_CLI_NOTHING : ENTENTE_CLI_DONE;
}

/* A catalogue says itself what it is, and may be empty. Of any other file it would be said that all
 * was done, where it was only taken for what it is not. */
static gboolean
check_found (EntenteImportPlan *plan, EntenteImporter *importer, GError **error)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plan));

  for (EntenteLeftOut why = 0; why < ENTENTE_N_LEFT_OUT; why++)
    n += entente_import_plan_get_n_left_out (plan, why);
  if (n > 0 || g_str_equal (entente_importer_get_id (importer), "json"))
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
               /* Translators: the name of a file, and that of a format such as “Cards (vCard)” */
               _ ("%1$s: there is no record in it that can be read as “%2$s”"),
               entente_import_plan_get_name (plan), entente_importer_get_name (importer));
  return FALSE;
}

static int
run (EntenteCli *cli)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[0]);
  g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (cli->catalogue);
  g_autoptr (EntenteImporter) importer = NULL;
  g_autoptr (GError) error = NULL;

  importer = find_importer (file, &error);
  if (importer == NULL || !entente_import_plan_read_file (plan, importer, file, NULL, &error)
      || !check_found (plan, importer, &error))
    return entente_cli_fail (error);
  if (!dry_run)
    return apply (cli, plan, &error);
  print_plan (cli, plan);
  if (!write_report (plan, &error))
    return entente_cli_fail (error);
  return entente_import_plan_get_count (plan, ENTENTE_IMPORT_REFUSED) > 0
                 || entente_import_plan_get_count (plan, ENTENTE_IMPORT_CONFLICTING) > 0
             ? ENTENTE_CLI_NOTHING
             : ENTENTE_CLI_DONE;
}

const EntenteCliVerb entente_cli_import = {
  .name = "import",
  .parameters = N_ ("FILE"),
  .summary = N_ ("Bring in the records of a file, or say what would be brought in"),
  .min_arguments = 1,
  .max_arguments = 1,
  .writes = TRUE,
  .options = options,
  .run = run,
};
