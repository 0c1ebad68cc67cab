/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE_SOURCES (entente_article_sources_get_type ())

/**
 * EntenteArticleSources:
 *
 * What an article is the source of: the values of the catalogue that rest on it, by paragraph.
 */
G_DECLARE_FINAL_TYPE (
    EntenteArticleSources, entente_article_sources, ENTENTE, ARTICLE_SOURCES, AdwBin)

void entente_article_sources_show (EntenteArticleSources *self,
                                   EntenteCatalogue *catalogue,
                                   const char *article);
GtkWidget *entente_article_sources_find_paragraph (EntenteArticleSources *self, guint paragraph);
guint entente_article_sources_get_n_paragraphs (EntenteArticleSources *self);

G_END_DECLS
