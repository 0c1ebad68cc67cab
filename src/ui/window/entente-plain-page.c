/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-plain-page"

#include "config.h"

#include "window/entente-plain-page.h"

#include <glib/gi18n.h>

typedef struct
{
  /* borrowed */
  GtkEditable *entry;
} EntentePlainPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePlainPage, entente_plain_page, ENTENTE_TYPE_PAGE)

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

/* GObject overrides */

static void
entente_plain_page_class_init (EntentePlainPageClass *klass)
{
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  page_class->get_search_text = entente_plain_page_get_search_text;
  page_class->set_search_text = entente_plain_page_set_search_text;
  page_class->focus_search = entente_plain_page_focus_search;
}

static void
entente_plain_page_init (EntentePlainPage *self)
{
  EntentePlainPagePrivate *priv = entente_plain_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();

  priv->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _ ("Search"), "margin-start", 12, "margin-end", 12,
                "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  gtk_box_append (GTK_BOX (box), entry);
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
DEFINE_PLAIN_PAGE (EntentePlainAgreementPage, entente_plain_agreement_page, ENTENTE_KIND_AGREEMENT)
