/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "language/entente-collation.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteRecord *record;
  GBytes *key;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->record);
  g_clear_pointer (&line->key, g_bytes_unref);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return g_bytes_compare (((const Line *) a)->key, ((const Line *) b)->key);
}

/* The records of a kind by name, in the order of the language of the answer. */
static GArray *
collect (EntenteCli *cli, EntenteKind kind, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GError) inner = NULL;
  g_auto (GStrv) ids
      = entente_store_list_ids (entente_catalogue_get_store (cli->catalogue), kind, &inner);

  g_array_set_clear_func (lines, clear_line);
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return NULL;
    }
  for (char **id = ids; *id != NULL; id++)
    {
      Line line = { entente_catalogue_ref_record (cli->catalogue, *id, error), NULL };

      if (line.record == NULL)
        return NULL;
      line.key = entente_collation_key (
          cli->language, entente_record_lookup_title (line.record, cli->language, NULL));
      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

static void
print_lines (EntenteCli *cli, GArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      EntenteRecord *record = g_array_index (lines, Line, i).record;

      if (!cli->json)
        {
          entente_cli_print_record (cli, record, NULL);
          continue;
        }
      entente_cli_begin_object (builder, record, cli->language);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    entente_cli_print_builder (builder);
}

static int
run (EntenteCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = NULL;
  EntenteKind kind = entente_kind_from_code (cli->arguments[0]);

  if (kind == ENTENTE_KIND_NONE)
    return entente_cli_fail_kind (cli->arguments[0]);
  lines = collect (cli, kind, &error);
  if (lines == NULL)
    return entente_cli_fail (error);
  print_lines (cli, lines);
  return lines->len > 0 ? ENTENTE_CLI_DONE : ENTENTE_CLI_NOTHING;
}

const EntenteCliVerb entente_cli_list = {
  .name = "list",
  .parameters = N_ ("KIND"),
  .summary = N_ ("List the records of one kind"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
