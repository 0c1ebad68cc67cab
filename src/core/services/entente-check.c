/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a catalogue holds together: every record can be read, every reference leads to a record
 * of the kind it names, every piece of evidence to an article, and every attachment to its bytes. */

#define G_LOG_DOMAIN "entente-check"

#include "config.h"

#include "services/entente-check.h"

#include "model/entente-agreement-relation.h"
#include "model/entente-article.h"
#include "model/entente-attachment.h"
#include "model/entente-evidence.h"
#include "model/entente-partner-relation.h"
#include "store/entente-attachments.h"
#include "store/entente-backup.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  EntenteStore *store;
  EntenteRecord *record;
  GPtrArray *problems;
  GHashTable *read; /* hash → EntenteAttachmentState: a file is read once */
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

/* An article may well speak of itself; what is a part of itself, or follows itself, is a slip. */
static gboolean
is_relation (EntenteNode *element)
{
  return element != NULL
         && (ENTENTE_IS_PARTNER_RELATION (element) || ENTENTE_IS_AGREEMENT_RELATION (element));
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
  else if (is_relation (element) && g_str_equal (id, entente_record_get_id (check->record)))
    reason = g_strdup (_ ("it is related to itself"));
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

static const char *
get_path (EntenteStore *store)
{
  return entente_database_get_path (entente_store_get_database (store));
}

static gboolean
read_attachment (Check *check,
                 EntenteAttachment *attachment,
                 EntenteAttachmentState *ret_state,
                 GCancellable *cancellable,
                 GError **error)
{
  const char *sha256 = entente_attachment_get_sha256 (attachment);
  gpointer state;

  *ret_state = ENTENTE_ATTACHMENT_MISSING;
  if (sha256 == NULL)
    return TRUE;
  if (g_hash_table_lookup_extended (check->read, sha256, NULL, &state))
    {
      *ret_state = GPOINTER_TO_UINT (state);
      return TRUE;
    }
  if (!entente_attachments_verify (get_path (check->store), sha256, ret_state, cancellable, error))
    return FALSE;
  g_hash_table_insert (check->read, g_strdup (sha256), GUINT_TO_POINTER (*ret_state));
  return TRUE;
}

static gboolean
check_attachments (Check *check, GCancellable *cancellable, GError **error)
{
  GPtrArray *attachments = entente_record_get_attachments (check->record);

  for (guint i = 0; i < attachments->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("attachments[%u]", i);
      g_autofree char *name = entente_attachment_dup_name (attachments->pdata[i]);
      EntenteAttachmentState state;

      if (!read_attachment (check, attachments->pdata[i], &state, cancellable, error))
        return FALSE;
      if (state == ENTENTE_ATTACHMENT_PRESENT)
        continue;
      add_problem (check->problems, entente_record_get_id (check->record),
                   entente_record_get_kind (check->record), place,
                   g_strdup_printf (state == ENTENTE_ATTACHMENT_MISSING
                                        /* Translators: %s is the name of an attached file */
                                        ? _ ("the attached file “%s” is missing")
                                        /* Translators: %s is the name of an attached file */
                                        : _ ("the attached file “%s” does not hold any more what "
                                             "was attached"),
                                    name));
    }
  return TRUE;
}

static gboolean
collect_from_backups (const char *path, GHashTable *named)
{
  g_autoptr (GPtrArray) backups = entente_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    {
      const EntenteBackup *backup = backups->pdata[i];
      g_autoptr (EntenteDatabase) database
          = entente_database_open (backup->path, ENTENTE_DATABASE_READ_ONLY, NULL);

      /* One that cannot be read might speak of any of them. */
      if (database == NULL || !entente_attachments_collect_named (database, named, NULL))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_check_list_unnamed:
 * @ret_paths: (out) (element-type utf8): the attached files of which no record speaks, nor the
 *   history, nor a backup
 *
 * They are no damage: copying was cut short before the record was changed, or a history was lost.
 */
gboolean
entente_check_list_unnamed (EntenteStore *store, GPtrArray **ret_paths, GError **error)
{
  const char *path;
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GHashTable) named = NULL;
  GHashTableIter iter;
  gpointer sha256;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && ret_paths != NULL, FALSE);

  path = get_path (store);
  *ret_paths = g_ptr_array_new_with_free_func (g_free);
  kept = entente_attachments_list_kept (path);
  if (g_hash_table_size (kept) == 0)
    return TRUE;
  named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!entente_attachments_collect_named (entente_store_get_database (store), named, error))
    return FALSE;
  if (!collect_from_backups (path, named))
    return TRUE;
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!g_hash_table_contains (named, sha256))
      g_ptr_array_add (*ret_paths, entente_attachments_dup_path (path, sha256));
  return TRUE;
}

/**
 * entente_check_records:
 * @store: a catalogue, or a reader of one
 *
 * Returns: (transfer full) (nullable) (element-type EntenteProblem): what is wrong, empty where all
 *   is well; %NULL when cancelled, or where not all could be read.
 */
GPtrArray *
entente_check_records (EntenteStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (free_problem);
  g_autoptr (GHashTable) read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (EntenteKind kind = ENTENTE_KIND_ARTICLE; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autoptr (GError) inner = NULL;
      g_auto (GStrv) ids = entente_store_list_ids (store, kind, &inner);

      if (inner != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&inner));
          return NULL;
        }
      for (char **id = ids; *id != NULL; id++)
        {
          g_autoptr (GError) reason = NULL;
          g_autoptr (EntenteRecord) record = entente_store_ref_record (store, *id, &reason);
          Check check = { store, record, problems, read };

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return NULL;
          if (record == NULL)
            {
              add_problem (problems, *id, kind, NULL, g_strdup (reason->message));
              continue;
            }
          entente_record_foreach_reference (record, on_reference_cb, &check);
          check_evidence (&check);
          if (!check_attachments (&check, cancellable, error))
            return NULL;
        }
    }
  return g_steal_pointer (&problems);
}
