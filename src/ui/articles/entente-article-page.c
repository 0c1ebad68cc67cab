/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-page"

#include "config.h"

#include "articles/entente-article-page.h"

#include "articles/entente-article-row.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"

#include <glib/gi18n.h>

struct _EntenteArticlePage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteArticlePage, entente_article_page, ENTENTE_TYPE_LIST_PAGE)

static const EntenteListFacet facets[] = {
  { "language", NC_ ("filter", "Language") },
  { "partner", NC_ ("filter", "Partner") },
  { "field", NC_ ("filter", "Field") },
  { "year", NC_ ("filter", "Year") },
};

static const EntenteListOrder orders[] = {
  { "date", NC_ ("order", "Latest First") },
  { "oldest", NC_ ("order", "Oldest First") },
  { "name", NC_ ("order", "Title") },
};

static GtkWidget *
entente_article_page_create_row (EntenteListPage *page)
{
  return entente_article_row_new ();
}

static void
entente_article_page_bind_row (EntenteListPage *page, EntenteEntryRow *row, EntenteEntry *entry)
{
  entente_article_row_set_entry (row, entente_page_get_catalogue (ENTENTE_PAGE (page)), entry);
}

static char *
entente_article_page_dup_count (EntenteListPage *page, guint count)
{
  return entente_format_count (entente_language_get_current (),
                               ngettext ("%s article", "%s articles", count), count);
}

static void
entente_article_page_class_init (EntenteArticlePageClass *klass)
{
  EntenteListPageClass *page_class = ENTENTE_LIST_PAGE_CLASS (klass);

  page_class->kind = ENTENTE_KIND_ARTICLE;
  page_class->facets = facets;
  page_class->n_facets = G_N_ELEMENTS (facets);
  page_class->orders = orders;
  page_class->n_orders = G_N_ELEMENTS (orders);
  page_class->icon_name = "entente-articles-symbolic";
  page_class->search_label = N_ ("Search articles");
  page_class->empty_title = N_ ("No Articles Yet");
  page_class->create_row = entente_article_page_create_row;
  page_class->bind_row = entente_article_page_bind_row;
  page_class->dup_count = entente_article_page_dup_count;
}

static void
entente_article_page_init (EntenteArticlePage *self)
{
}
