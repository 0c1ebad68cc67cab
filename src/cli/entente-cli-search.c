/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "search/entente-snippet.h"

#include <glib/gi18n.h>

#define DEFAULT_LIMIT 50

static char *kind_code;
static int limit = DEFAULT_LIMIT;

static const GOptionEntry options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_code, N_ ("Only records of this kind"), N_ ("KIND") },
  { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many answers (0: all)"), N_ ("N") },
  { NULL },
};

/* The words around what was found, with the matches between marks where a terminal reads them. */
static char *
dup_snippet (EntenteCli *cli, EntenteRecord *record, const EntenteSearchQuery *query)
{
  g_autoptr (EntenteSnippet) snippet = entente_snippet_new (record, query, cli->language, 160);

  return snippet != NULL ? g_strdup (snippet->text) : NULL;
}

static gboolean
print_hits (EntenteCli *cli, GArray *hits, const EntenteSearchQuery *query, GError **error)
{
  EntenteStore *store = entente_catalogue_get_store (cli->catalogue);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len && (limit == 0 || i < (guint) limit); i++)
    {
      const EntenteHit *hit = &g_array_index (hits, EntenteHit, i);
      g_autoptr (EntenteRecord) record = entente_store_ref_record_at (store, hit->n, error);
      g_autofree char *snippet = NULL;

      if (record == NULL)
        return FALSE;
      snippet = dup_snippet (cli, record, query);
      if (!cli->json)
        {
          entente_cli_print_record (cli, record, snippet);
          continue;
        }
      entente_cli_begin_object (builder, record, cli->language);
      entente_cli_add_string (builder, "snippet", snippet != NULL ? snippet : "");
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    entente_cli_print_builder (builder);
  return TRUE;
}

static int
run (EntenteCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strjoinv (" ", cli->arguments);
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (text, -1);
  g_autoptr (GArray) hits = NULL;

  if (kind_code != NULL && entente_kind_from_code (kind_code) == ENTENTE_KIND_NONE)
    return entente_cli_fail_kind (kind_code);
  if (limit < 0)
    return entente_cli_fail_use (_ ("the limit has to be a number from 0 up"));
  if (kind_code != NULL)
    entente_search_query_add_value (query, ENTENTE_FILTER_KIND, kind_code);
  hits = entente_search_run (entente_catalogue_get_store (cli->catalogue), query,
                             limit > 0 ? (guint) limit : G_MAXUINT, NULL, &error);
  if (hits == NULL || !print_hits (cli, hits, query, &error))
    return entente_cli_fail (error);
  return hits->len > 0 ? ENTENTE_CLI_DONE : ENTENTE_CLI_NOTHING;
}

const EntenteCliVerb entente_cli_search = {
  .name = "search",
  .parameters = N_ ("QUERY…"),
  .summary = N_ ("Find records, the best first"),
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .options = options,
  .run = run,
};
