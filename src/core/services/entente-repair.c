/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-repair"

#include "config.h"

#include "services/entente-repair.h"

#include "store/entente-attachments.h"
#include "store/entente-backup.h"
#include "store/entente-catalogue-open.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

/* A source that names no article says nothing. */
static void
drop_empty_evidence (EntenteRecord *record)
{
  GPtrArray *evidence = entente_node_get_nodes (ENTENTE_NODE (record), "evidence");
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < evidence->len; i++)
    if (entente_node_get_string (evidence->pdata[i], "article") != NULL)
      g_ptr_array_add (kept, g_object_ref (evidence->pdata[i]));
  if (kept->len == evidence->len)
    return;
  entente_node_clear (ENTENTE_NODE (record),
                      entente_node_find_field (ENTENTE_NODE (record), "evidence"));
  for (guint i = 0; i < kept->len; i++)
    entente_node_add_node (ENTENTE_NODE (record), "evidence", kept->pdata[i]);
}

/* Takes out of one record what leads nowhere: @links from @first on, as far as they are its. */
static guint
mend_record (EntenteStore *store,
             EntenteChange *change,
             GPtrArray *links,
             guint first,
             EntenteRepair *repair)
{
  const EntenteBacklink *link = g_ptr_array_index (links, first);
  const gint64 n = link->n;
  g_autoptr (EntenteRecord) before = entente_store_ref_record_at (store, n, NULL);
  g_autoptr (EntenteRecord) after = before != NULL ? entente_record_copy (before) : NULL;
  guint taken = 0;
  guint i;

  for (i = first; i < links->len; i++)
    {
      link = g_ptr_array_index (links, i);
      if (link->n != n)
        break;
      if (after != NULL)
        taken += entente_record_replace_reference (after, link->id, NULL, NULL);
    }
  if (taken > 0)
    {
      drop_empty_evidence (after);
      entente_change_replace (change, before, after);
      repair->n_references += taken;
      repair->n_records++;
    }
  return i;
}

/* Files what is missing again, as far as it lies about in the folder under another name. */
static gboolean
mend_attachments (EntenteCatalogue *catalogue, EntenteRepair *repair, GError **error)
{
  const char *path = entente_catalogue_get_path (catalogue);
  EntenteStore *store = entente_catalogue_get_store (catalogue);
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) inner = NULL;
  GHashTableIter iter;
  gpointer sha256;

  if (!entente_attachments_collect_named (entente_store_get_database (store), missing, error))
    return FALSE;
  g_hash_table_iter_init (&iter, missing);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      EntenteAttachmentState state;

      entente_attachments_verify (path, sha256, &state, NULL, NULL);
      if (state == ENTENTE_ATTACHMENT_PRESENT)
        g_hash_table_iter_remove (&iter);
    }
  repair->n_files = entente_attachments_file_again (path, missing, &inner);
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  entente_attachments_sweep (path);
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_repair_catalogue:
 * @ret_repair: (out caller-allocates): what was done, to be cleared
 *
 * Makes a backup, makes anew all that is derived from the records, the search index among it, files
 * attached files again that were misplaced, and takes out the references that lead nowhere, in one
 * change that can be undone. No attached file is deleted.
 */
gboolean
entente_repair_catalogue (EntenteCatalogue *catalogue, EntenteRepair *ret_repair, GError **error)
{
  EntenteStore *store;
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_REPAIR);
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (ret_repair != NULL, FALSE);

  *ret_repair = (EntenteRepair){ 0 };
  ret_repair->backup
      = entente_backup_make (entente_catalogue_get_path (catalogue), ENTENTE_BACKUP_REPAIR, error);
  if (ret_repair->backup == NULL || !entente_catalogue_rebuild (catalogue, NULL, NULL, NULL, error))
    return FALSE;
  if (!mend_attachments (catalogue, ret_repair, error))
    return FALSE;
  store = entente_catalogue_get_store (catalogue);
  links = entente_store_list_dangling (store, &inner);
  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  for (guint i = 0; i < links->len;)
    i = mend_record (store, change, links, i, ret_repair);
  return ret_repair->n_records == 0 || entente_catalogue_apply (catalogue, change, error);
}

void
entente_repair_clear (EntenteRepair *repair)
{
  g_clear_pointer (&repair->backup, g_free);
}
