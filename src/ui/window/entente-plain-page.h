/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

#include "window/entente-page.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLAIN_PAGE (entente_plain_page_get_type ())

/**
 * EntentePlainPage:
 *
 * A plain list of the records of one kind. It serves the sections that have no page of their own.
 */
G_DECLARE_DERIVABLE_TYPE (EntentePlainPage, entente_plain_page, ENTENTE, PLAIN_PAGE, EntentePage)

struct _EntentePlainPageClass
{
  EntentePageClass parent_class;

  EntenteKind kind;
};

GType entente_plain_article_page_get_type (void) G_GNUC_CONST;
GType entente_plain_partner_page_get_type (void) G_GNUC_CONST;

G_END_DECLS
