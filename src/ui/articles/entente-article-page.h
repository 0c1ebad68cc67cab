/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-list-page.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE_PAGE (entente_article_page_get_type ())

/**
 * EntenteArticlePage:
 *
 * The articles of the catalogue.
 */
G_DECLARE_FINAL_TYPE (
    EntenteArticlePage, entente_article_page, ENTENTE, ARTICLE_PAGE, EntenteListPage)

G_END_DECLS
