/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner-page"

#include "config.h"

#include "partners/entente-partner-page.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "partners/entente-partner-row.h"

#include <glib/gi18n.h>

struct _EntentePartnerPage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePartnerPage, entente_partner_page, ENTENTE_TYPE_LIST_PAGE)

static const EntenteListFacet facets[] = {
  /* Translators: what a partner is: a ministry, a university, a laboratory */
  { "type", NC_ ("filter", "Kind") },
  { "country", NC_ ("filter", "Country") },
  { "field", NC_ ("filter", "Field") },
};

static const EntenteListOrder orders[] = {
  { "name", NC_ ("order", "Name") },
  { "agreements", NC_ ("order", "Number of Agreements") },
  { "latest", NC_ ("order", "Latest News First") },
};

static GtkWidget *
entente_partner_page_create_row (EntenteListPage *page)
{
  return entente_partner_row_new ();
}

static void
entente_partner_page_bind_row (EntenteListPage *page, EntenteEntryRow *row, EntenteEntry *entry)
{
  entente_partner_row_set_entry (row, entry);
}

static char *
entente_partner_page_dup_count (EntenteListPage *page, guint count)
{
  return entente_format_count (entente_language_get_current (),
                               ngettext ("%s partner", "%s partners", count), count);
}

static void
entente_partner_page_class_init (EntentePartnerPageClass *klass)
{
  EntenteListPageClass *page_class = ENTENTE_LIST_PAGE_CLASS (klass);

  page_class->kind = ENTENTE_KIND_PARTNER;
  page_class->facets = facets;
  page_class->n_facets = G_N_ELEMENTS (facets);
  page_class->orders = orders;
  page_class->n_orders = G_N_ELEMENTS (orders);
  page_class->icon_name = "entente-partners-symbolic";
  page_class->search_label = N_ ("Search partners");
  page_class->empty_title = N_ ("No Partners Yet");
  page_class->create_row = entente_partner_page_create_row;
  page_class->bind_row = entente_partner_page_bind_row;
  page_class->dup_count = entente_partner_page_dup_count;
}

static void
entente_partner_page_init (EntentePartnerPage *self)
{
}
