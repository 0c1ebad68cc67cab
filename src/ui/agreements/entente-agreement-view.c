/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement-view"

#include "config.h"

#include "agreements/entente-agreement-view.h"

#include "agreements/entente-line.h"
#include "agreements/entente-lineage.h"
#include "agreements/entente-party-list.h"
#include "agreements/entente-term.h"
#include "model/entente-agreement-relation.h"
#include "model/entente-party.h"
#include "widgets/entente-backlinks.h"
#include "widgets/entente-detail-view.h"
#include "widgets/entente-element.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-format.h"
#include "widgets/entente-group.h"

#include <glib/gi18n.h>

struct _EntenteAgreementView
{
  EntenteDetailView parent_instance;

  /* Template widgets */
  EntenteGroup *party_group;
  EntentePartyList *parties;
  EntenteFact *signed_on;
  EntenteFact *place;
  EntenteFact *entry_into_force;
  EntenteFact *last_day;
  EntenteFact *signatories;
  EntenteLineage *lineage;
  EntenteBacklinks *followers;
  EntenteBacklinks *figures;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementView, entente_agreement_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_still_to_come (EntenteAgreement *agreement)
{
  const char *status = entente_agreement_get_status (agreement);

  return g_strcmp0 (status, "announced") == 0 || g_strcmp0 (status, "negotiation") == 0
         || g_strcmp0 (status, "initialled") == 0;
}

/* What a signed agreement should have, and where one that is only planned can not have it. */
static void
set_required (EntenteAgreementView *self, EntenteAgreement *agreement)
{
  gboolean to_come = is_still_to_come (agreement);
  gboolean exchanged = entente_agreement_get_exchanged (agreement) != NULL;
  const char *absence = NULL;

  if (to_come)
    /* Translators: of an agreement that is only planned */
    absence = _ ("Not signed yet, as far as the sources say");
  else if (exchanged)
    /* Translators: the sources tell of a ceremony at which an agreement was exchanged, but not when
     * it was signed */
    absence = _ ("Not stated; the exchange at a ceremony is not the signature");
  entente_fact_set_absence (self->signed_on, absence);
  entente_fact_set_required (self->place, !to_come);
  entente_fact_set_required (self->entry_into_force, !to_come);
  entente_fact_set_required (self->signatories, !to_come);
}

static void
show_last_day (EntenteAgreementView *self, EntenteAgreement *agreement)
{
  g_autoptr (EntenteDate) day = entente_term_dup_last_day_of_notice (agreement);

  entente_fact_begin (self->last_day);
  if (day != NULL)
    {
      g_autofree char *date = entente_format_dup_date (day);
      /* Translators: a day that the program has worked out. No source states it. */
      g_autofree char *words
          = g_strdup_printf (_ ("%s (worked out from the end and the notice)"), date);

      entente_fact_add_value (self->last_day, entente_element_new_words (words), NULL);
    }
  entente_fact_end (self->last_day);
}

/* How the agreement at the other end of a link rests on this one, NULL where it continues it. */
static const char *
find_relation (EntenteRecord *other, const char *id)
{
  GPtrArray *relations = entente_agreement_get_relations (ENTENTE_AGREEMENT (other));

  for (guint i = 0; i < relations->len; i++)
    {
      EntenteAgreementRelation *relation = g_ptr_array_index (relations, i);
      const char *kind = entente_agreement_relation_get_kind (relation);

      if (g_strcmp0 (entente_agreement_relation_get_agreement (relation), id) == 0 && kind != NULL
          && !entente_line_has_relation (kind))
        return kind;
    }
  return NULL;
}

static void
show_followers (EntenteAgreementView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  const char *id = entente_record_get_id (record);
  g_autoptr (GPtrArray) links
      = entente_catalogue_list_links_to (catalogue, id, ENTENTE_KIND_AGREEMENT);

  entente_backlinks_begin (self->followers);
  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      g_autoptr (EntenteRecord) other = entente_catalogue_ref_record (catalogue, link->id, NULL);
      const char *kind = other != NULL ? find_relation (other, id) : NULL;

      if (kind != NULL)
        entente_backlinks_add (
            self->followers, catalogue, link->id,
            entente_vocabulary_get_label (ENTENTE_VOCABULARY_AGREEMENT_RELATION, kind));
    }
  entente_backlinks_end (self->followers);
}

static void
count_figures (GHashTable *counts, EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (GPtrArray) links
      = entente_catalogue_list_links_to (catalogue, id, ENTENTE_KIND_FIGURE);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);
      const char *figure = g_intern_string (link->id);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, figure));

      if (g_str_equal (link->field, "about"))
        g_hash_table_insert (counts, (gpointer) figure, GUINT_TO_POINTER (n + 1));
    }
}

/* The figures about the agreement, and those about two of its parties at once. */
static void
show_figures (EntenteAgreementView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GPtrArray *parties = entente_agreement_get_parties (ENTENTE_AGREEMENT (record));
  g_autoptr (GPtrArray) own = entente_catalogue_list_links_to (
      catalogue, entente_record_get_id (record), ENTENTE_KIND_FIGURE);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) ids = NULL;

  entente_backlinks_begin (self->figures);
  for (guint i = 0; i < own->len; i++)
    entente_backlinks_add (self->figures, catalogue,
                           ((const EntenteBacklink *) g_ptr_array_index (own, i))->id, NULL);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = entente_party_get_partner (g_ptr_array_index (parties, i));

      if (id != NULL)
        count_figures (counts, catalogue, id);
    }
  ids = g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) g_strcmp0);
  for (GList *at = ids; at != NULL; at = at->next)
    if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, at->data)) >= 2)
      entente_backlinks_add (self->figures, catalogue, at->data, NULL);
  entente_backlinks_end (self->figures);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_agreement_view_fill (EntenteDetailView *view,
                             EntenteCatalogue *catalogue,
                             EntenteRecord *record)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (view);
  EntenteAgreement *agreement = ENTENTE_AGREEMENT (record);

  entente_group_set_title (self->party_group, entente_party_list_get_title (agreement));
  entente_party_list_show (self->parties, catalogue, agreement);
  entente_lineage_show (self->lineage, catalogue, agreement);
  show_last_day (self, agreement);
  show_followers (self, catalogue, record);
  show_figures (self, catalogue, record);
}

static void
entente_agreement_view_show (EntenteRecordView *view, EntenteRecord *record)
{
  set_required (ENTENTE_AGREEMENT_VIEW (view), ENTENTE_AGREEMENT (record));

  ENTENTE_RECORD_VIEW_CLASS (entente_agreement_view_parent_class)->show (view, record);
}

static void
entente_agreement_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_AGREEMENT_VIEW);

  G_OBJECT_CLASS (entente_agreement_view_parent_class)->dispose (object);
}

static void
entente_agreement_view_class_init (EntenteAgreementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_view_dispose;
  ENTENTE_RECORD_VIEW_CLASS (klass)->show = entente_agreement_view_show;
  ENTENTE_DETAIL_VIEW_CLASS (klass)->fill = entente_agreement_view_fill;

  g_type_ensure (ENTENTE_TYPE_LINEAGE);
  g_type_ensure (ENTENTE_TYPE_PARTY_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/agreements/entente-agreement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, party_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, parties);
  gtk_widget_class_bind_template_child_full (widget_class, "signed", FALSE,
                                             G_STRUCT_OFFSET (EntenteAgreementView, signed_on));
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, place);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, entry_into_force);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, last_day);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, signatories);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, lineage);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, followers);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, figures);
}

static void
entente_agreement_view_init (EntenteAgreementView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
