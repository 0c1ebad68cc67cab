/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-article.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE_MENTIONS (entente_article_mentions_get_type ())

/**
 * EntenteArticleMentions:
 *
 * Whom and what an article speaks of, by kind, with the paragraphs and the forms printed there.
 */
G_DECLARE_FINAL_TYPE (
    EntenteArticleMentions, entente_article_mentions, ENTENTE, ARTICLE_MENTIONS, AdwBin)

void entente_article_mentions_show (EntenteArticleMentions *self,
                                    EntenteCatalogue *catalogue,
                                    EntenteArticle *article);

G_END_DECLS
