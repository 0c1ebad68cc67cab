/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a catalogue holds together: every record can be read, every reference leads to a record
 * of the kind it names, and every piece of evidence to an article. */

#define G_LOG_DOMAIN "entente-check"

#include "config.h"

#include "services/entente-check.h"

#include "model/entente-article.h"
#include "model/entente-evidence.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  EntenteStore *store;
  EntenteRecord *record;
  GPtrArray *problems;
} Check;

static void
free_problem (gpointer data)
{
  EntenteProblem *problem = data;

  g_free (problem->id);
  g_free (problem->place);
  g_free (problem->reason);
  g_free (problem);
}

static void
add_problem (GPtrArray *problems, const char *id, EntenteKind kind, const char *place, char *reason)
{
  EntenteProblem *problem = g_new0 (EntenteProblem, 1);

  problem->id = g_strdup (id);
  problem->kind = kind;
  problem->place = g_strdup (place);
  problem->reason = reason;
  g_ptr_array_add (problems, problem);
}

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  Check *check = user_data;
  EntenteKind kind = ENTENTE_KIND_NONE;
  g_autofree char *place = NULL;
  char *reason = NULL;

  if (entente_store_lookup (check->store, id, &kind) == 0)
    /* Translators: %s is an id */
    reason = g_strdup_printf (_ ("no record is called “%s”"), id);
  else if (target != ENTENTE_KIND_NONE && kind != target)
    /* Translators: an id, what that record is, and what it should be: “partner”, “article” */
    reason = g_strdup_printf (_ ("“%1$s” is of the kind “%2$s”, not “%3$s”"), id,
                              entente_kind_get_label (kind), entente_kind_get_label (target));
  if (reason == NULL)
    return;
  place = g_strdup_printf ("%s[%u]", field->name, index);
  add_problem (check->problems, entente_record_get_id (check->record),
               entente_record_get_kind (check->record), place, reason);
}

/* A piece of evidence has to name an article, and a paragraph that the article has. */
static void
check_evidence (Check *check)
{
  GPtrArray *evidence = entente_record_get_evidence (check->record);

  for (guint i = 0; i < evidence->len; i++)
    {
      EntenteEvidence *piece = g_ptr_array_index (evidence, i);
      const char *id = entente_evidence_get_article (piece);
      g_autofree char *place = g_strdup_printf ("evidence[%u]", i);
      g_autoptr (EntenteRecord) article = NULL;
      double paragraphs;

      if (id == NULL)
        {
          add_problem (check->problems, entente_record_get_id (check->record),
                       entente_record_get_kind (check->record), place,
                       g_strdup (_ ("no article is named")));
          continue;
        }
      article = entente_store_ref_record (check->store, id, NULL);
      if (article == NULL || !ENTENTE_IS_ARTICLE (article))
        continue;
      paragraphs = entente_article_get_paragraphs (ENTENTE_ARTICLE (article));
      if (entente_evidence_get_paragraph (piece) > paragraphs)
        add_problem (check->problems, entente_record_get_id (check->record),
                     entente_record_get_kind (check->record), place,
                     /* Translators: a number of a paragraph, and how many there are */
                     g_strdup_printf (_ ("paragraph %1$d is named, and the article has %2$d"),
                                      (int) entente_evidence_get_paragraph (piece),
                                      (int) paragraphs));
    }
}

/**
 * entente_check_records:
 * @store: a catalogue, or a reader of one
 *
 * Returns: (transfer full) (nullable) (element-type EntenteProblem): what is wrong, empty where all
 *   is well; %NULL when cancelled.
 */
GPtrArray *
entente_check_records (EntenteStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (free_problem);

  for (EntenteKind kind = ENTENTE_KIND_ARTICLE; kind < ENTENTE_N_KINDS; kind++)
    {
      g_auto (GStrv) ids = entente_store_list_ids (store, kind);

      for (char **id = ids; *id != NULL; id++)
        {
          g_autoptr (GError) reason = NULL;
          g_autoptr (EntenteRecord) record = entente_store_ref_record (store, *id, &reason);
          Check check = { store, record, problems };

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return NULL;
          if (record == NULL)
            {
              add_problem (problems, *id, kind, NULL, g_strdup (reason->message));
              continue;
            }
          entente_record_foreach_reference (record, on_reference_cb, &check);
          check_evidence (&check);
        }
    }
  return g_steal_pointer (&problems);
}
