/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that names the pages and the views. The window builds what these tables say. */

#define G_LOG_DOMAIN "entente-sections"

#include "config.h"

#include "window/entente-sections.h"

#include "agreements/entente-agreement-page.h"
#include "agreements/entente-agreement-view.h"
#include "articles/entente-article-page.h"
#include "articles/entente-article-view.h"
#include "partners/entente-partner-page.h"
#include "partners/entente-partner-view.h"
#include "people/entente-person-view.h"
#include "records/entente-commitment-view.h"
#include "records/entente-event-view.h"
#include "records/entente-figure-view.h"
#include "records/entente-project-view.h"

#include <glib/gi18n.h>

static const EntenteSection sections[] = {
  /* Translators: a section of the window: the press articles. Keep it short, and the underscore
   * before a letter that no other section has. */
  { "articles", N_ ("_Articles"), "entente-articles-symbolic", entente_article_page_get_type },
  /* Translators: a section of the window: ministries, academies, universities, companies … that
   * cooperate */
  { "partners", N_ ("_Partners"), "entente-partners-symbolic", entente_partner_page_get_type },
  /* Translators: a section of the window: treaties, memoranda, contracts … */
  { "agreements", N_ ("A_greements"), "entente-agreements-symbolic",
    entente_agreement_page_get_type },
};

typedef struct
{
  const char *section; /* where the record is listed; NULL for what has no list */
  GType (*get_view_type) (void);
} Kind;

static const Kind kinds[ENTENTE_N_KINDS] = {
  [ENTENTE_KIND_ARTICLE] = { "articles", entente_article_view_get_type },
  [ENTENTE_KIND_PARTNER] = { "partners", entente_partner_view_get_type },
  [ENTENTE_KIND_PERSON] = { NULL, entente_person_view_get_type },
  [ENTENTE_KIND_AGREEMENT] = { "agreements", entente_agreement_view_get_type },
  [ENTENTE_KIND_PROJECT] = { NULL, entente_project_view_get_type },
  [ENTENTE_KIND_EVENT] = { NULL, entente_event_view_get_type },
  [ENTENTE_KIND_FIGURE] = { NULL, entente_figure_view_get_type },
  [ENTENTE_KIND_COMMITMENT] = { NULL, entente_commitment_view_get_type },
};

/**
 * entente_sections_get:
 * @n_sections: (out): how many
 *
 * Returns: (array length=n_sections): the sections in the order in which they are shown
 */
const EntenteSection *
entente_sections_get (guint *n_sections)
{
  g_return_val_if_fail (n_sections != NULL, NULL);

  *n_sections = G_N_ELEMENTS (sections);

  return sections;
}

/**
 * entente_sections_get_name_for_kind:
 * @kind: a kind of record
 *
 * Returns: (nullable): the section that lists such records
 */
const char *
entente_sections_get_name_for_kind (EntenteKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_KINDS, NULL);

  return kinds[kind].section;
}

/**
 * entente_sections_get_view_type:
 * @kind: a kind of record
 *
 * Returns: the type of the #EntenteRecordView for such records
 */
GType
entente_sections_get_view_type (EntenteKind kind)
{
  g_return_val_if_fail (kind > ENTENTE_KIND_NONE && kind < ENTENTE_N_KINDS, G_TYPE_INVALID);

  return kinds[kind].get_view_type ();
}
