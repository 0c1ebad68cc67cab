/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-detail-view"

#include "config.h"

#include "widgets/entente-detail-view.h"

#include "model/entente-evidence.h"
#include "widgets/entente-appendix.h"
#include "widgets/entente-backlinks.h"
#include "widgets/entente-columns.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-group.h"
#include "widgets/entente-heading.h"
#include "widgets/entente-star-button.h"

#define WIDTH   820 /* pixels of the column of text, at most */
#define SPACING 30

typedef struct
{
  /* Borrowed: inside the child */
  GtkBox *box;

  /* Owned: for the header bar */
  GtkWidget *star_button;
} EntenteDetailViewPrivate;

static void entente_detail_view_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntenteDetailView,
                                  entente_detail_view,
                                  ENTENTE_TYPE_RECORD_VIEW,
                                  G_ADD_PRIVATE (EntenteDetailView)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             entente_detail_view_buildable_init))

static GtkBuildableIface *parent_buildable;

/* --- Helpers ---------------------------------------------------------------------------------- */

/* The articles that speak of the record, and those that something in it rests on. */
static void
show_articles (EntenteBacklinks *list, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) links = entente_catalogue_list_links_to (
      catalogue, entente_record_get_id (record), ENTENTE_KIND_ARTICLE);
  GPtrArray *evidence = entente_record_get_evidence (record);

  entente_backlinks_begin (list);
  for (guint i = 0; i < links->len; i++)
    entente_backlinks_add (list, catalogue,
                           ((const EntenteBacklink *) g_ptr_array_index (links, i))->id, NULL);
  for (guint i = 0; i < evidence->len; i++)
    {
      const char *id = entente_evidence_get_article (g_ptr_array_index (evidence, i));

      if (id != NULL)
        entente_backlinks_add (list, catalogue, id, NULL);
    }
  entente_backlinks_end (list);
}

static void
show_widget (GtkWidget *widget, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  if (ENTENTE_IS_HEADING (widget))
    entente_heading_show (ENTENTE_HEADING (widget), catalogue, record);
  else if (ENTENTE_IS_APPENDIX (widget))
    entente_appendix_show (ENTENTE_APPENDIX (widget), catalogue, record);
  else if (ENTENTE_IS_BACKLINKS (widget)
           && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "articles") == 0)
    show_articles (ENTENTE_BACKLINKS (widget), catalogue, record);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      show_widget (child, catalogue, record);
}

/* --- Interfaces ------------------------------------------------------------------------------- */

static void
entente_detail_view_add_child (GtkBuildable *buildable,
                               GtkBuilder *builder,
                               GObject *child,
                               const char *type)
{
  EntenteDetailViewPrivate *priv
      = entente_detail_view_get_instance_private (ENTENTE_DETAIL_VIEW (buildable));

  if (GTK_IS_WIDGET (child))
    gtk_box_append (priv->box, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
entente_detail_view_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = entente_detail_view_add_child;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_detail_view_show (EntenteRecordView *view, EntenteRecord *record)
{
  EntenteDetailView *self = ENTENTE_DETAIL_VIEW (view);
  EntenteDetailViewPrivate *priv = entente_detail_view_get_instance_private (self);
  EntenteDetailViewClass *klass = ENTENTE_DETAIL_VIEW_GET_CLASS (self);
  EntenteCatalogue *catalogue = entente_record_view_get_catalogue (view);

  entente_fact_show_all (GTK_WIDGET (self), catalogue, record);
  entente_backlinks_show_all (GTK_WIDGET (self), catalogue, record);
  show_widget (GTK_WIDGET (self), catalogue, record);
  if (klass->fill != NULL)
    klass->fill (self, catalogue, record);
  entente_group_update_all (GTK_WIDGET (self));
  entente_star_button_set_record (ENTENTE_STAR_BUTTON (priv->star_button), catalogue,
                                  entente_record_get_id (record),
                                  entente_record_get_starred (record));
}

static GtkWidget *
entente_detail_view_get_header_widget (EntenteRecordView *view)
{
  EntenteDetailViewPrivate *priv
      = entente_detail_view_get_instance_private (ENTENTE_DETAIL_VIEW (view));

  return priv->star_button;
}

static void
entente_detail_view_dispose (GObject *object)
{
  EntenteDetailViewPrivate *priv
      = entente_detail_view_get_instance_private (ENTENTE_DETAIL_VIEW (object));

  g_clear_object (&priv->star_button);

  G_OBJECT_CLASS (entente_detail_view_parent_class)->dispose (object);
}

static void
entente_detail_view_class_init (EntenteDetailViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_detail_view_dispose;
  ENTENTE_RECORD_VIEW_CLASS (klass)->show = entente_detail_view_show;
  ENTENTE_RECORD_VIEW_CLASS (klass)->get_header_widget = entente_detail_view_get_header_widget;

  g_type_ensure (ENTENTE_TYPE_APPENDIX);
  g_type_ensure (ENTENTE_TYPE_BACKLINKS);
  g_type_ensure (ENTENTE_TYPE_COLUMNS);
  g_type_ensure (ENTENTE_TYPE_FACT);
  g_type_ensure (ENTENTE_TYPE_GROUP);
  g_type_ensure (ENTENTE_TYPE_HEADING);
}

static void
entente_detail_view_init (EntenteDetailView *self)
{
  EntenteDetailViewPrivate *priv = entente_detail_view_get_instance_private (self);
  GtkWidget *clamp;
  GtkWidget *scrolled;

  priv->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                            SPACING, "margin-top", 24, "margin-bottom", 36, "margin-start", 18,
                            "margin-end", 18, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "tightening-threshold", WIDTH - 200,
                        "child", priv->box, NULL);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                           clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  priv->star_button = g_object_ref_sink (entente_star_button_new ());
}
