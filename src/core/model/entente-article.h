/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE (entente_article_get_type ())

/**
 * EntenteArticle:
 *
 * An article of the press: a source.
 */
G_DECLARE_FINAL_TYPE (EntenteArticle, entente_article, ENTENTE, ARTICLE, EntenteRecord)

EntenteText *entente_article_get_title (EntenteArticle *self);
const char *entente_article_get_language (EntenteArticle *self);
EntenteText *entente_article_get_publisher (EntenteArticle *self);
const char *entente_article_get_publisher_partner (EntenteArticle *self);
GPtrArray *entente_article_get_authors (EntenteArticle *self);
EntenteDate *entente_article_get_date (EntenteArticle *self);
const char *entente_article_get_url (EntenteArticle *self);
EntenteDate *entente_article_get_accessed (EntenteArticle *self);
EntenteText *entente_article_get_abstract (EntenteArticle *self);
const char *const *entente_article_get_text (EntenteArticle *self);
double entente_article_get_paragraphs (EntenteArticle *self);
GPtrArray *entente_article_get_mentions (EntenteArticle *self);

G_END_DECLS
