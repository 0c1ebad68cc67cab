/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-palette-search"

#include "config.h"

#include "search/entente-palette-search.h"

#include "language/entente-language.h"
#include "search/entente-palette-hit.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "search/entente-snippet.h"
#include "store/entente-background.h"

#include <string.h>

/* Of each kind: who looks for more has the list of the section. */
#define LIMIT 8
/* Where one kind alone was asked for. */
#define LIMIT_ALONE 60
/* In letters: two lines of the palette. */
#define SNIPPET_LENGTH 140

struct _EntentePaletteSearch
{
  GObject parent_instance;

  /* Owned */
  EntenteCatalogue *catalogue;
  GListStore *model; /* of EntentePaletteHit */
  EntenteSearchQuery *query;
  EntenteStore *reader; /* of the worker; only one has it at a time */
  GCancellable *cancellable;

  gboolean working;
  gboolean again; /* something else is looked for by now */
};

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntentePaletteSearch, entente_palette_search, G_TYPE_OBJECT)

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint
get_limit (const EntenteSearchQuery *query)
{
  return entente_search_query_get_kind (query) != ENTENTE_KIND_NONE ? LIMIT_ALONE : LIMIT;
}

/* The kind with the best hit comes first, and the hits of a kind stand together. */
static void
group_by_kind (GArray *found, guint limit)
{
  guint best[ENTENTE_N_KINDS];
  g_autoptr (GArray) grouped = g_array_new (FALSE, FALSE, sizeof (EntenteHit));
  guint n_best = 0;

  for (guint i = 0; i < found->len; i++)
    {
      EntenteKind kind = g_array_index (found, EntenteHit, i).kind;
      gboolean known = FALSE;

      for (guint j = 0; j < n_best; j++)
        known |= best[j] == kind;
      if (!known)
        best[n_best++] = kind;
    }

  for (guint j = 0; j < n_best; j++)
    {
      guint n_taken = 0;

      for (guint i = 0; i < found->len && n_taken < limit; i++)
        {
          EntenteHit hit = g_array_index (found, EntenteHit, i);

          if (hit.kind == best[j])
            {
              g_array_append_val (grouped, hit);
              n_taken++;
            }
        }
    }

  g_array_set_size (found, 0);
  g_array_append_vals (found, grouped->data, grouped->len);
}

static void
append_escaped (GString *markup, const char *text, gsize start, gsize end)
{
  g_autofree char *escaped = g_markup_escape_text (text + start, (gssize) (end - start));

  g_string_append (markup, escaped);
}

/* The words that matched, bold, in the text around them; NULL where that is the title itself. */
static char *
dup_snippet (EntenteStore *store,
             EntenteEntry *entry,
             const EntenteSearchQuery *query,
             const char *language)
{
  g_autoptr (EntenteRecord) record
      = entente_store_ref_record_at (store, entente_entry_get_n (entry), NULL);
  g_autoptr (EntenteSnippet) snippet = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);
  gsize end = 0;

  if (record != NULL)
    snippet = entente_snippet_new (record, query, language, SNIPPET_LENGTH);
  if (snippet == NULL || snippet->matches->len == 0
      || g_strcmp0 (snippet->text, entente_entry_get_title (entry)) == 0)
    return NULL;

  for (guint i = 0; i < snippet->matches->len; i++)
    {
      const EntenteWord *word = &g_array_index (snippet->matches, EntenteWord, i);

      append_escaped (markup, snippet->text, end, word->start);
      g_string_append (markup, "<b>");
      append_escaped (markup, snippet->text, word->start, word->end);
      g_string_append (markup, "</b>");
      end = word->end;
    }
  append_escaped (markup, snippet->text, end, strlen (snippet->text));

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static GPtrArray *
create_hits (EntenteStore *store,
             GArray *found,
             const char *language,
             const EntenteSearchQuery *query,
             gboolean with_snippets)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      const EntenteHit *hit = &g_array_index (found, EntenteHit, i);
      g_autoptr (EntenteEntry) entry = entente_store_ref_entry_at (store, hit->n, language);
      g_autofree char *snippet = NULL;

      if (entry == NULL)
        continue;
      if (with_snippets)
        snippet = dup_snippet (store, entry, query, language);
      g_ptr_array_add (hits, entente_palette_hit_new (entry, snippet));
    }

  return hits;
}

static void
show_hits (EntentePaletteSearch *self, GPtrArray *hits)
{
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                       hits->pdata, hits->len);
  g_signal_emit (self, signals[FOUND], 0);
}

/* --- The worker ------------------------------------------------------------------------------- */

typedef struct
{
  EntenteStore *reader;
  EntenteSearchQuery *query;
  char *language;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->reader);
  entente_search_query_free (work->query);
  g_free (work->language);
  g_free (work);
}

static void
on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GArray) found = NULL;
  gboolean whole;
  GError *error = NULL;

  /* Of each kind, the best few are wanted: what is found soon is enough. */
  found = entente_search_run_soon (work->reader, work->query, get_limit (work->query), &whole,
                                   cancellable, &error);
  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  group_by_kind (found, get_limit (work->query));
  g_task_return_pointer (task, create_hits (work->reader, found, work->language, work->query, TRUE),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void start (EntentePaletteSearch *self);

static void
on_ranked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  EntentePaletteSearch *self = ENTENTE_PALETTE_SEARCH (object);
  g_autoptr (GPtrArray) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  self->working = FALSE;
  g_clear_object (&self->cancellable);

  if (self->again)
    start (self);
  else if (hits != NULL && self->query != NULL)
    show_hits (self, hits);
  else
    g_signal_emit (self, signals[FOUND], 0);
}

/* One worker at a time: it is told to stop, and the next one starts when it has. */
static void
start (EntentePaletteSearch *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  self->again = self->working && self->query != NULL;
  if (self->working)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  if (self->query == NULL)
    return;
  if (self->reader == NULL)
    self->reader = entente_catalogue_open_reader (self->catalogue, NULL);
  if (self->reader == NULL)
    return;

  work = g_new0 (Work, 1);
  work->reader = g_object_ref (self->reader);
  work->query = entente_search_query_copy (self->query);
  work->language = g_strdup (entente_language_get_current ());

  self->working = TRUE;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_ranked_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, work_free);
  entente_background_run (task, on_worker);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_palette_search_dispose (GObject *object)
{
  EntentePaletteSearch *self = ENTENTE_PALETTE_SEARCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_object (&self->model);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->query, entente_search_query_free);

  G_OBJECT_CLASS (entente_palette_search_parent_class)->dispose (object);
}

static void
entente_palette_search_class_init (EntentePaletteSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_palette_search_dispose;

  /**
   * EntentePaletteSearch::found:
   *
   * The model has what was asked for last, or more of it.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_palette_search_init (EntentePaletteSearch *self)
{
  self->model = g_list_store_new (ENTENTE_TYPE_PALETTE_HIT);
}

/* --- Public functions ------------------------------------------------------------------------- */

EntentePaletteSearch *
entente_palette_search_new (EntenteCatalogue *catalogue)
{
  EntentePaletteSearch *self = g_object_new (ENTENTE_TYPE_PALETTE_SEARCH, NULL);

  self->catalogue = g_object_ref (catalogue);

  return self;
}

/**
 * entente_palette_search_set_text:
 * @self: a search
 * @text: what is typed, in the query language
 *
 * The model has what names and titles give when this returns.
 */
void
entente_palette_search_set_text (EntentePaletteSearch *self, const char *text)
{
  EntenteStore *store;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  g_return_if_fail (ENTENTE_IS_PALETTE_SEARCH (self));
  g_return_if_fail (text != NULL);

  g_clear_pointer (&self->query, entente_search_query_free);
  self->query = entente_search_query_parse (text, -1);
  if (entente_search_query_is_empty (self->query))
    {
      g_clear_pointer (&self->query, entente_search_query_free);
      start (self);
      g_list_store_remove_all (self->model);
      g_signal_emit (self, signals[FOUND], 0);
      return;
    }

  store = entente_catalogue_get_store (self->catalogue);
  found = entente_search_immediate (store, self->query, get_limit (self->query));
  group_by_kind (found, get_limit (self->query));
  hits = create_hits (store, found, entente_language_get_current (), self->query, FALSE);
  start (self);
  show_hits (self, hits);
}

/**
 * entente_palette_search_is_working:
 *
 * Returns: whether the full text is still being searched
 */
gboolean
entente_palette_search_is_working (EntentePaletteSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE_SEARCH (self), FALSE);

  return self->working;
}

GListModel *
entente_palette_search_get_model (EntentePaletteSearch *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE_SEARCH (self), NULL);

  return G_LIST_MODEL (self->model);
}
