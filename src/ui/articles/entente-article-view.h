/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-record-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE_VIEW (entente_article_view_get_type ())

/**
 * EntenteArticleView:
 *
 * An article, to be read: what it is, what it says in short, whom it speaks of, and which values
 * of the catalogue rest on which of its paragraphs.
 */
G_DECLARE_FINAL_TYPE (
    EntenteArticleView, entente_article_view, ENTENTE, ARTICLE_VIEW, EntenteRecordView)

void entente_article_view_set_language (EntenteArticleView *self, const char *language);
const char *entente_article_view_get_language (EntenteArticleView *self);

G_END_DECLS
