/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements come in lines: one continues another, a third amends the second. A line is all that
 * can be reached from an agreement over such relations, in the order of time. */

#define G_LOG_DOMAIN "entente-line"

#include "config.h"

#include "agreements/entente-line.h"

#include "model/entente-agreement-relation.h"
#include "store/entente-store.h"

#include <glib/gi18n.h>

#define LIMIT 40 /* agreements in a line: more can not be drawn */

/* The relations by which one agreement carries on another, and does not merely rest on it. */
static const char *const relations[]
    = { "continues", "renews", "replaces", "amends", "supplements", "extends" };

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
free_node (gpointer data)
{
  EntenteLineNode *node = data;

  g_object_unref (node->agreement);
  g_free (node);
}

static EntenteLineNode *
find_node (GPtrArray *line, const char *id)
{
  for (guint i = 0; i < line->len; i++)
    {
      EntenteLineNode *node = g_ptr_array_index (line, i);

      if (g_str_equal (entente_record_get_id (ENTENTE_RECORD (node->agreement)), id))
        return node;
    }
  return NULL;
}

static void
add_node (GPtrArray *line, EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (EntenteRecord) record = NULL;
  EntenteLineNode *node;

  if (line->len >= LIMIT || find_node (line, id) != NULL)
    return;
  record = entente_catalogue_ref_record (catalogue, id, NULL);
  if (record == NULL || !ENTENTE_IS_AGREEMENT (record))
    return;
  node = g_new0 (EntenteLineNode, 1);
  node->agreement = ENTENTE_AGREEMENT (g_steal_pointer (&record));
  g_ptr_array_add (line, node);
}

static gboolean
carries_on (EntenteAgreement *agreement, const char *id)
{
  GPtrArray *found = entente_agreement_get_relations (agreement);

  for (guint i = 0; i < found->len; i++)
    {
      EntenteAgreementRelation *relation = g_ptr_array_index (found, i);

      if (g_strcmp0 (entente_agreement_relation_get_agreement (relation), id) == 0
          && entente_line_has_relation (entente_agreement_relation_get_kind (relation)))
        return TRUE;
    }
  return FALSE;
}

static void
add_earlier (GPtrArray *line, EntenteCatalogue *catalogue, EntenteAgreement *agreement)
{
  GPtrArray *found = entente_agreement_get_relations (agreement);

  for (guint i = 0; i < found->len; i++)
    {
      EntenteAgreementRelation *relation = g_ptr_array_index (found, i);

      if (entente_line_has_relation (entente_agreement_relation_get_kind (relation))
          && entente_agreement_relation_get_agreement (relation) != NULL)
        add_node (line, catalogue, entente_agreement_relation_get_agreement (relation));
    }
}

static void
add_later (GPtrArray *line, EntenteCatalogue *catalogue, EntenteAgreement *agreement)
{
  const char *id = entente_record_get_id (ENTENTE_RECORD (agreement));
  g_autoptr (GPtrArray) links
      = entente_catalogue_list_links_to (catalogue, id, ENTENTE_KIND_AGREEMENT);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteRecord) later = NULL;

      if (!g_str_equal (link->field, "relations"))
        continue;
      later = entente_catalogue_ref_record (catalogue, link->id, NULL);
      if (later != NULL && carries_on (ENTENTE_AGREEMENT (later), id))
        add_node (line, catalogue, link->id);
    }
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const EntenteLineNode *left = *(EntenteLineNode *const *) a;
  const EntenteLineNode *right = *(EntenteLineNode *const *) b;
  EntenteDate *left_date = entente_line_get_date (left->agreement);
  EntenteDate *right_date = entente_line_get_date (right->agreement);
  gint32 left_day = left_date != NULL ? entente_date_get_first_day (left_date) : G_MAXINT32;
  gint32 right_day = right_date != NULL ? entente_date_get_first_day (right_date) : G_MAXINT32;

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;
  return g_strcmp0 (entente_record_get_id (ENTENTE_RECORD (left->agreement)),
                    entente_record_get_id (ENTENTE_RECORD (right->agreement)));
}

/* Says of each how it stands to an earlier one of the line. */
static void
relate (GPtrArray *line)
{
  for (guint i = 0; i < line->len; i++)
    {
      EntenteLineNode *node = g_ptr_array_index (line, i);
      GPtrArray *found = entente_agreement_get_relations (node->agreement);

      for (guint j = 0; j < found->len && node->earlier == NULL; j++)
        {
          EntenteAgreementRelation *relation = g_ptr_array_index (found, j);
          const char *kind = entente_agreement_relation_get_kind (relation);
          const char *id = entente_agreement_relation_get_agreement (relation);
          EntenteLineNode *other
              = id != NULL && entente_line_has_relation (kind) ? find_node (line, id) : NULL;

          if (other == NULL)
            continue;
          node->relation = kind;
          node->earlier = other->agreement;
        }
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_line_has_relation:
 * @relation: (nullable): a code
 *
 * Returns: whether it is one of those that make a line.
 */
gboolean
entente_line_has_relation (const char *relation)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_strcmp0 (relations[i], relation) == 0)
      return TRUE;
  return FALSE;
}

/**
 * entente_line_get_date:
 *
 * Returns: (transfer none) (nullable): the date by which an agreement is put in order: that of its
 *   signature, else of its exchange, of its announcement, of its entry into force.
 */
EntenteDate *
entente_line_get_date (EntenteAgreement *agreement)
{
  EntenteDate *date = entente_agreement_get_signed (agreement);

  if (date == NULL)
    date = entente_agreement_get_exchanged (agreement);
  if (date == NULL)
    date = entente_agreement_get_announced (agreement);
  return date != NULL ? date : entente_agreement_get_entry_into_force (agreement);
}

/**
 * entente_line_dup_year:
 *
 * Returns: (transfer full): the year under which an agreement stands in its line.
 */
char *
entente_line_dup_year (EntenteAgreement *agreement)
{
  EntenteDate *date = entente_line_get_date (agreement);
  guint year = date != NULL ? entente_date_get_year (date) : 0;

  /* Translators: in place of a year that no source states */
  return year > 0 ? g_strdup_printf ("%u", year) : g_strdup (C_ ("year", "No date"));
}

/**
 * entente_line_new:
 *
 * Returns: (transfer full) (element-type EntenteLineNode): the line that @agreement belongs to, the
 *   earliest first; @agreement alone where there is none.
 */
GPtrArray *
entente_line_new (EntenteCatalogue *catalogue, EntenteAgreement *agreement)
{
  GPtrArray *line = g_ptr_array_new_with_free_func (free_node);
  EntenteLineNode *first = g_new0 (EntenteLineNode, 1);

  first->agreement = g_object_ref (agreement);
  g_ptr_array_add (line, first);
  for (guint i = 0; i < line->len; i++)
    {
      EntenteLineNode *node = g_ptr_array_index (line, i);

      add_earlier (line, catalogue, node->agreement);
      add_later (line, catalogue, node->agreement);
    }
  g_ptr_array_sort (line, compare_nodes);
  relate (line);
  return line;
}
