/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What other records say of a partner, found by the links that lead to it. */

#define G_LOG_DOMAIN "entente-partner-surroundings"

#include "config.h"

#include "partners/entente-partner-view-private.h"

#include "language/entente-language.h"
#include "model/entente-partner-relation.h"
#include "model/entente-partner.h"
#include "model/entente-person.h"
#include "model/entente-post.h"
#include "widgets/entente-format.h"

#include <string.h>

/* Beyond so many links the picture does not change, but takes longer to draw. */
#define LIMIT 2000

/* --- Helpers ---------------------------------------------------------------------------------- */

static GPtrArray *
list_links (EntenteCatalogue *catalogue, EntenteRecord *partner, EntenteKind kind)
{
  return entente_store_list_links_to (entente_catalogue_get_store (catalogue),
                                      entente_record_get_id (partner), kind, LIMIT, NULL);
}

/* The element of a list field that a link comes from. */
static EntenteNode *
get_element (EntenteRecord *record, const EntenteBacklink *link)
{
  GPtrArray *nodes = entente_node_get_nodes (ENTENTE_NODE (record), link->field);

  return nodes != NULL && link->item < nodes->len ? g_ptr_array_index (nodes, link->item) : NULL;
}

/* --- Relatives -------------------------------------------------------------------------------- */

static void
relative_free (gpointer data)
{
  EntenteRelative *relative = data;

  g_free (relative->id);
  g_clear_object (&relative->stated_by);
  g_free (relative->item);
  g_free (relative);
}

static void
add_relative (GPtrArray *relatives,
              EntenteRecord *stated_by,
              EntentePartnerRelation *relation,
              const char *id,
              const char *kind,
              gboolean reverse)
{
  EntenteRelative *relative;

  for (guint i = 0; i < relatives->len; i++)
    {
      relative = g_ptr_array_index (relatives, i);
      if (g_str_equal (relative->id, id) && g_str_equal (relative->kind, kind)
          && relative->reverse == reverse)
        return;
    }

  relative = g_new0 (EntenteRelative, 1);
  relative->id = g_strdup (id);
  relative->kind = g_intern_string (kind);
  relative->reverse = reverse;
  relative->stated_by = g_object_ref (stated_by);
  relative->item = g_strdup (entente_node_get_item_key (ENTENTE_NODE (relation)));
  g_ptr_array_add (relatives, relative);
}

/* Who has this one as its predecessor is its successor, and the other way round. */
static void
add_reverse (GPtrArray *relatives, EntenteRecord *other, EntentePartnerRelation *relation)
{
  const char *kind = entente_partner_relation_get_kind (relation);
  const char *id = entente_record_get_id (other);

  if (g_strcmp0 (kind, "predecessor") == 0)
    add_relative (relatives, other, relation, id, "successor", FALSE);
  else if (g_strcmp0 (kind, "successor") == 0)
    add_relative (relatives, other, relation, id, "predecessor", FALSE);
  else if (g_strcmp0 (kind, "related") == 0)
    add_relative (relatives, other, relation, id, kind, FALSE);
  else if (kind != NULL)
    add_relative (relatives, other, relation, id, kind, TRUE);
}

GPtrArray *
_entente_partner_list_relatives (EntenteCatalogue *catalogue, EntenteRecord *partner)
{
  GPtrArray *relatives = g_ptr_array_new_with_free_func (relative_free);
  GPtrArray *relations = entente_partner_get_relations (ENTENTE_PARTNER (partner));
  g_autoptr (GPtrArray) links = list_links (catalogue, partner, ENTENTE_KIND_PARTNER);

  for (guint i = 0; i < relations->len; i++)
    {
      EntentePartnerRelation *relation = g_ptr_array_index (relations, i);

      if (entente_partner_relation_get_partner (relation) != NULL
          && entente_partner_relation_get_kind (relation) != NULL)
        add_relative (relatives, partner, relation, entente_partner_relation_get_partner (relation),
                      entente_partner_relation_get_kind (relation), FALSE);
    }

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteRecord) other = NULL;
      EntenteNode *relation;

      if (!g_str_equal (link->field, "relations"))
        continue;
      other = entente_catalogue_ref_record (catalogue, link->id, NULL);
      relation = other != NULL ? get_element (other, link) : NULL;
      if (relation != NULL)
        add_reverse (relatives, other, ENTENTE_PARTNER_RELATION (relation));
    }

  return relatives;
}

/* --- Posts ------------------------------------------------------------------------------------ */

static void
post_free (gpointer data)
{
  EntentePostHeld *post = data;

  g_free (post->person);
  g_free (post->words);
  g_free (post);
}

static char *
dup_post_words (EntenteNode *post)
{
  g_autofree char *title = entente_format_dup_text (entente_node_get_text (post, "title"));
  g_autofree char *dates = entente_format_dup_post_dates (post);

  if (title == NULL || dates == NULL)
    return title != NULL ? g_steal_pointer (&title) : g_steal_pointer (&dates);

  return g_strdup_printf ("%s · %s", title, dates);
}

GPtrArray *
_entente_partner_list_posts (EntenteCatalogue *catalogue, EntenteRecord *partner)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (post_free);
  g_autoptr (GPtrArray) links = list_links (catalogue, partner, ENTENTE_KIND_PERSON);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteRecord) person = NULL;
      EntenteNode *post;
      EntentePostHeld *held;

      if (!g_str_equal (link->field, "posts"))
        continue;
      person = entente_catalogue_ref_record (catalogue, link->id, NULL);
      post = person != NULL ? get_element (person, link) : NULL;
      if (post == NULL)
        continue;

      held = g_new0 (EntentePostHeld, 1);
      held->person = g_strdup (link->id);
      held->words = dup_post_words (post);
      g_ptr_array_add (posts, held);
    }

  return posts;
}

/* --- Partners of the partner ------------------------------------------------------------------ */

static void
co_partner_free (gpointer data)
{
  EntenteCoPartner *partner = data;

  g_free (partner->id);
  g_free (partner);
}

static int
compare_co_partners (gconstpointer a, gconstpointer b)
{
  const EntenteCoPartner *first = *(EntenteCoPartner *const *) a;
  const EntenteCoPartner *second = *(EntenteCoPartner *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return strcmp (first->id, second->id);
}

static void
count_parties (GHashTable *counts, EntenteEntry *agreement, const char *own)
{
  const char *const *parties = entente_entry_get_parties (agreement);

  for (guint i = 0; parties[i] != NULL; i++)
    {
      const char *language = entente_language_get_current ();
      g_autofree char *name = entente_entry_dup_party_name (parties[i], language);

      if (name == NULL && !g_str_equal (parties[i], own))
        g_hash_table_insert (
            counts, g_strdup (parties[i]),
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, parties[i])) + 1));
    }
}

GPtrArray *
_entente_partner_list_co_partners (EntenteCatalogue *catalogue, EntenteRecord *partner)
{
  GPtrArray *partners = g_ptr_array_new_with_free_func (co_partner_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) links = list_links (catalogue, partner, ENTENTE_KIND_AGREEMENT);
  EntenteStore *store = entente_catalogue_get_store (catalogue);
  GHashTableIter iter;
  gpointer id, count;

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteEntry) agreement = NULL;

      if (!g_str_equal (link->field, "parties"))
        continue;
      agreement = entente_store_ref_entry_at (store, link->n, entente_language_get_current ());
      if (agreement != NULL)
        count_parties (counts, agreement, entente_record_get_id (partner));
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &id, &count))
    {
      EntenteCoPartner *other = g_new0 (EntenteCoPartner, 1);

      other->id = g_strdup (id);
      other->count = GPOINTER_TO_UINT (count);
      g_ptr_array_add (partners, other);
    }
  g_ptr_array_sort (partners, compare_co_partners);

  return partners;
}

/* --- Priorities ------------------------------------------------------------------------------- */

static void
priority_free (gpointer data)
{
  EntentePriorityOf *priority = data;

  g_clear_object (&priority->record);
  g_clear_object (&priority->priority);
  g_free (priority);
}

GPtrArray *
_entente_partner_list_priorities (EntenteCatalogue *catalogue, EntenteRecord *partner)
{
  GPtrArray *priorities = g_ptr_array_new_with_free_func (priority_free);
  g_autoptr (GPtrArray) links = list_links (catalogue, partner, ENTENTE_KIND_PARTNER);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteRecord) other = NULL;
      EntenteNode *element;
      EntentePriorityOf *priority;

      if (!g_str_equal (link->field, "priorities"))
        continue;
      other = entente_catalogue_ref_record (catalogue, link->id, NULL);
      element = other != NULL ? get_element (other, link) : NULL;
      if (element == NULL)
        continue;

      priority = g_new0 (EntentePriorityOf, 1);
      priority->record = g_steal_pointer (&other);
      priority->priority = ENTENTE_PRIORITY (g_object_ref (element));
      g_ptr_array_add (priorities, priority);
    }

  return priorities;
}
