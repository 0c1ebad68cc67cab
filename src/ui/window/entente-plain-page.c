/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-plain-page"

#include "config.h"

#include "window/entente-plain-page.h"

#include "language/entente-language.h"
#include "store/entente-query-model.h"

#include <glib/gi18n.h>

typedef struct
{
  /* owned */
  EntenteQueryModel *model;

  /* borrowed */
  GtkEditable *entry;
  GtkSingleSelection *selection;
  GtkWidget *list_view;
} EntentePlainPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePlainPage, entente_plain_page, ENTENTE_TYPE_PAGE)

/* Callbacks */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0f, "wrap", TRUE, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END,
                "margin-top", 9, "margin-bottom", 9, "margin-start", 6, "margin-end", 6, NULL);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *title = entente_entry_get_title (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
on_activate_cb (EntentePage *page, guint position, GtkListView *list_view)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list_view));
  g_autoptr (EntenteEntry) entry = g_list_model_get_item (model, position);

  entente_page_activate_record (page, entente_entry_get_id (entry));
}

/* EntentePage */

static const char *
entente_plain_page_get_search_text (EntentePage *page)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (page);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);

  return gtk_editable_get_text (priv->entry);
}

static void
entente_plain_page_set_search_text (EntentePage *page, const char *text)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (page);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);

  gtk_editable_set_text (priv->entry, text);
}

static void
entente_plain_page_focus_search (EntentePage *page)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (page);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);

  gtk_widget_grab_focus (GTK_WIDGET (priv->entry));
}

static void
entente_plain_page_select_record (EntentePage *page, const char *id)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (page);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);
  guint position = GTK_INVALID_LIST_POSITION;

  if (id != NULL && !entente_query_model_find (priv->model, id, &position))
    position = GTK_INVALID_LIST_POSITION;

  gtk_single_selection_set_selected (priv->selection, position);
}

/* GObject overrides */

static void
entente_plain_page_constructed (GObject *object)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (object);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);
  EntentePlainPageClass *klass = ENTENTE_PLAIN_PAGE_GET_CLASS (self);
  g_autoptr (EntenteQuery) query = entente_query_new (klass->kind);

  G_OBJECT_CLASS (entente_plain_page_parent_class)->constructed (object);

  entente_query_set_language (query, entente_language_get_current ());
  priv->model = entente_query_model_new (entente_page_get_catalogue (ENTENTE_PAGE (self)), query);
  gtk_single_selection_set_model (priv->selection, G_LIST_MODEL (priv->model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_kind_get_plural_label (klass->kind), -1);
}

static void
entente_plain_page_dispose (GObject *object)
{
  EntentePlainPage *self = ENTENTE_PLAIN_PAGE (object);
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);

  g_clear_object (&priv->model);

  G_OBJECT_CLASS (entente_plain_page_parent_class)->dispose (object);
}

static void
entente_plain_page_class_init (EntentePlainPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->constructed = entente_plain_page_constructed;
  object_class->dispose = entente_plain_page_dispose;

  page_class->get_search_text = entente_plain_page_get_search_text;
  page_class->set_search_text = entente_plain_page_set_search_text;
  page_class->focus_search = entente_plain_page_focus_search;
  page_class->select_record = entente_plain_page_select_record;
}

static void
entente_plain_page_init (EntentePlainPage *self)
{
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  priv->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _ ("Search"), "margin-start", 12, "margin-end", 12,
                "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  gtk_box_append (GTK_BOX (box), entry);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  priv->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  gtk_single_selection_set_can_unselect (priv->selection, TRUE);
  priv->list_view = gtk_list_view_new (GTK_SELECTION_MODEL (priv->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (priv->list_view), TRUE);
  gtk_widget_add_css_class (priv->list_view, "navigation-sidebar");
  g_signal_connect_object (priv->list_view, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "vexpand", TRUE, "child", priv->list_view, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* The three of them differ in their kind alone. */

#define DEFINE_PLAIN_PAGE(TypeName, type_name, KIND)                                               \
  typedef EntentePlainPage TypeName;                                                               \
  typedef EntentePlainPageClass TypeName##Class;                                                   \
  G_DEFINE_TYPE (TypeName, type_name, ENTENTE_TYPE_PLAIN_PAGE)                                     \
  static void type_name##_class_init (TypeName##Class *klass) { klass->kind = KIND; }              \
  static void type_name##_init (TypeName *self) {}

DEFINE_PLAIN_PAGE (EntentePlainArticlePage, entente_plain_article_page, ENTENTE_KIND_ARTICLE)
DEFINE_PLAIN_PAGE (EntentePlainPartnerPage, entente_plain_partner_page, ENTENTE_KIND_PARTNER)
