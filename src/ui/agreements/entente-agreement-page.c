/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement-page"

#include "config.h"

#include "agreements/entente-agreement-page.h"

#include "agreements/entente-agreement-row.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"

#include <glib/gi18n.h>

struct _EntenteAgreementPage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementPage, entente_agreement_page, ENTENTE_TYPE_LIST_PAGE)

static const EntenteListFacet facets[] = {
  { "status", NC_ ("filter", "Status") },
  /* Translators: what an agreement is: a treaty, a memorandum, minutes */
  { "type", NC_ ("filter", "Kind") },
  { "party", NC_ ("filter", "Party") },
  { "field", NC_ ("filter", "Field") },
  { "year", NC_ ("filter", "Year") },
};

static const EntenteListOrder orders[] = {
  { "date", NC_ ("order", "Latest First") },
  { "oldest", NC_ ("order", "Oldest First") },
  { "name", NC_ ("order", "Title") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static GtkWidget *
entente_agreement_page_create_row (EntenteListPage *page)
{
  return entente_agreement_row_new ();
}

static void
entente_agreement_page_bind_row (EntenteListPage *page, EntenteEntryRow *row, EntenteEntry *entry)
{
  entente_agreement_row_set_entry (row, entente_page_get_catalogue (ENTENTE_PAGE (page)), entry);
}

/* By title, agreements of one decade do not stand together. */
static char *
entente_agreement_page_dup_heading (EntenteListPage *page, EntenteEntry *entry)
{
  if (g_str_equal (entente_list_page_get_order (page), "name"))
    return NULL;
  return entente_agreement_row_dup_decade (entry);
}

static char *
entente_agreement_page_dup_count (EntenteListPage *page, guint count)
{
  return entente_format_count (entente_language_get_current (),
                               ngettext ("%s agreement", "%s agreements", count), count);
}

static void
entente_agreement_page_class_init (EntenteAgreementPageClass *klass)
{
  EntenteListPageClass *page_class = ENTENTE_LIST_PAGE_CLASS (klass);

  page_class->kind = ENTENTE_KIND_AGREEMENT;
  page_class->facets = facets;
  page_class->n_facets = G_N_ELEMENTS (facets);
  page_class->orders = orders;
  page_class->n_orders = G_N_ELEMENTS (orders);
  page_class->icon_name = "entente-agreements-symbolic";
  page_class->search_label = N_ ("Search agreements");
  page_class->empty_title = N_ ("No Agreements Yet");
  page_class->create_row = entente_agreement_page_create_row;
  page_class->bind_row = entente_agreement_page_bind_row;
  page_class->dup_heading = entente_agreement_page_dup_heading;
  page_class->dup_count = entente_agreement_page_dup_count;
}

static void
entente_agreement_page_init (EntenteAgreementPage *self)
{
}
