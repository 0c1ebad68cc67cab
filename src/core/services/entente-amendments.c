/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-amendments"

#include "config.h"

#include "services/entente-amendments.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

/* The ids of the records that name @id, each once; @error is set where that may not be all. */
static GPtrArray *
list_referrers (EntenteCatalogue *catalogue, const char *id, GError **error)
{
  g_autoptr (GPtrArray) links = entente_store_list_links_to (
      entente_catalogue_get_store (catalogue), id, ENTENTE_KIND_NONE, 0, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *referrers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);

      if (!g_str_equal (link->id, id) && g_hash_table_add (seen, link->id))
        g_ptr_array_add (referrers, g_strdup (link->id));
    }
  return referrers;
}

/* Adds to @change every record that names @from, and now names @to, or nothing. */
static gboolean
redirect (EntenteCatalogue *catalogue,
          EntenteChange *change,
          const char *from,
          const char *to,
          const EntenteText *name,
          GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (GPtrArray) referrers = list_referrers (catalogue, from, &inner);

  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  for (guint i = 0; i < referrers->len; i++)
    {
      g_autoptr (EntenteRecord) before = NULL;
      g_autoptr (EntenteRecord) after = NULL;

      if (g_strcmp0 (referrers->pdata[i], to) == 0)
        continue; /* that one is replaced as a whole */
      before = entente_catalogue_ref_record (catalogue, referrers->pdata[i], error);
      if (before == NULL)
        return FALSE;
      after = entente_record_copy (before);
      if (entente_record_replace_reference (after, from, to, name) > 0)
        entente_change_replace (change, before, after);
    }
  return TRUE;
}

static gboolean
add_different (EntenteCatalogue *catalogue,
               EntenteChange *change,
               const char *id,
               const char *other,
               GError **error)
{
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, id, error);
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  const char *const *present;

  if (before == NULL)
    return FALSE;
  present = entente_node_get_strings (ENTENTE_NODE (before), "differentFrom");
  if (g_strv_contains (present, other))
    return TRUE;
  after = entente_record_copy (before);
  for (guint i = 0; present[i] != NULL; i++)
    g_strv_builder_add (builder, present[i]);
  g_strv_builder_add (builder, other);
  all = g_strv_builder_end (builder);
  entente_node_set_strings (ENTENTE_NODE (after), "differentFrom", (const char *const *) all);
  entente_change_replace (change, before, after);
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_amend_list_referrers:
 *
 * Returns: (transfer full) (element-type utf8): the ids of the records that name @id, each once.
 */
GPtrArray *
entente_amend_list_referrers (EntenteCatalogue *catalogue, const char *id)
{
  return list_referrers (catalogue, id, NULL);
}

/**
 * entente_amend_delete:
 * @id: the record to delete
 *
 * Deletes a record, and takes its links out of the records that name it: a party keeps its name,
 * a word in a text stays a word.
 *
 * Returns: (transfer full) (nullable): the change, to be shown and applied.
 */
EntenteChange *
entente_amend_delete (EntenteCatalogue *catalogue, const char *id, GError **error)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, id, error);
  g_autoptr (EntenteChange) change = NULL;

  if (record == NULL)
    return NULL;
  change = entente_change_new (ENTENTE_CHANGE_DELETE);
  entente_change_set_subject (change, entente_record_get_title (record));
  if (!redirect (catalogue, change, id, NULL, entente_record_get_title (record), error))
    return NULL;
  entente_change_delete (change, id);
  return g_steal_pointer (&change);
}

/**
 * entente_amend_merge:
 * @merged: what the record that stays becomes
 * @other: the id of the record that goes
 *
 * Replaces a record by its merged form, deletes the other, and points all that named it to the one
 * that stays.
 *
 * Returns: (transfer full) (nullable): the change, to be shown and applied.
 */
EntenteChange *
entente_amend_merge (EntenteCatalogue *catalogue,
                     EntenteRecord *merged,
                     const char *other,
                     GError **error)
{
  const char *id = entente_record_get_id (merged);
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, id, error);
  g_autoptr (EntenteChange) change = NULL;

  if (before == NULL)
    return NULL;
  change = entente_change_new (ENTENTE_CHANGE_MERGE);
  entente_change_set_subject (change, entente_record_get_title (merged));
  entente_change_replace (change, before, merged);
  if (!redirect (catalogue, change, other, id, NULL, error))
    return NULL;
  entente_change_delete (change, other);
  return g_steal_pointer (&change);
}

/**
 * entente_amend_different:
 *
 * Says that two records that look alike are not the same; each is told of the other.
 *
 * Returns: (transfer full) (nullable): the change.
 */
EntenteChange *
entente_amend_different (EntenteCatalogue *catalogue, const char *a, const char *b, GError **error)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);

  if (!add_different (catalogue, change, a, b, error)
      || !add_different (catalogue, change, b, a, error))
    return NULL;
  return g_steal_pointer (&change);
}

/**
 * entente_amend_duplicate:
 *
 * Makes a copy of a record under a free id. What the sources say is said of the original, so the
 * copy has no evidence.
 *
 * Returns: (transfer full) (nullable): the change; its subject is the title of the copy.
 */
EntenteChange *
entente_amend_duplicate (EntenteCatalogue *catalogue, const char *id, GError **error)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, id, error);
  g_autoptr (EntenteRecord) copy = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *free_id = NULL;
  EntenteChange *change;

  if (record == NULL)
    return NULL;
  copy = entente_record_copy (record);
  wanted = g_strconcat (id, "-copy", NULL);
  free_id = entente_catalogue_dup_free_id (catalogue, wanted);
  entente_node_set_string (ENTENTE_NODE (copy), "id", free_id);
  entente_node_clear (ENTENTE_NODE (copy),
                      entente_node_find_field (ENTENTE_NODE (copy), "evidence"));
  change = entente_change_new (ENTENTE_CHANGE_DUPLICATE);
  entente_change_set_subject (change, entente_record_get_title (copy));
  entente_change_put (change, copy);
  return change;
}
