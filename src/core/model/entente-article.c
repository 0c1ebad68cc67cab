/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article"

#include "config.h"

#include "model/entente-article.h"

#include "model/entente-author.h"
#include "model/entente-mention.h"
#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteArticle
{
  EntenteRecord parent_instance;

  EntenteText *title;
  char *language;
  EntenteText *publisher;
  char *publisher_partner;
  GPtrArray *authors;
  EntenteDate *date;
  char *url;
  EntenteDate *accessed;
  EntenteText *abstract;
  GStrv text;
  double paragraphs;
  GPtrArray *mentions;
};

G_DEFINE_FINAL_TYPE (EntenteArticle, entente_article, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "title", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteArticle, title), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Title") },
  { "language", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteArticle, language),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Language") },
  { "publisher", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteArticle, publisher),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Publisher") },
  { "publisherPartner", ENTENTE_VALUE_REFERENCE,
    G_STRUCT_OFFSET (EntenteArticle, publisher_partner), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_PARTNER, NULL,
    /* Translators: the publisher of an article where it is a partner; its name is another field */
    NC_ ("field-name", "Publisher (partner)") },
  { "authors", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteArticle, authors),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_author_get_type,
    NC_ ("field-name", "Authors") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteArticle, date), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
  { "url", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteArticle, url), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Original") },
  { "accessed", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteArticle, accessed),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Accessed") },
  { "abstract", ENTENTE_VALUE_PARAGRAPHS, G_STRUCT_OFFSET (EntenteArticle, abstract),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Abstract") },
  { "text", ENTENTE_VALUE_STRINGS, G_STRUCT_OFFSET (EntenteArticle, text), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Text") },
  { "paragraphs", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteArticle, paragraphs),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Number of paragraphs") },
  { "mentions", ENTENTE_VALUE_NODES, G_STRUCT_OFFSET (EntenteArticle, mentions),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, entente_mention_get_type,
    NC_ ("field-name", "Speaks of") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_article_class_init (EntenteArticleClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_ARTICLE,
                                    G_STRUCT_OFFSET (EntenteArticle, title), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_article_init (EntenteArticle *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_article_get_title (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->title;
}

const char *
entente_article_get_language (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->language;
}

EntenteText *
entente_article_get_publisher (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->publisher;
}

const char *
entente_article_get_publisher_partner (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->publisher_partner;
}

GPtrArray *
entente_article_get_authors (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->authors;
}

EntenteDate *
entente_article_get_date (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->date;
}

const char *
entente_article_get_url (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->url;
}

EntenteDate *
entente_article_get_accessed (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->accessed;
}

EntenteText *
entente_article_get_abstract (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->abstract;
}

const char *const *
entente_article_get_text (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "text");
}

double
entente_article_get_paragraphs (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), 0);

  return self->paragraphs;
}

GPtrArray *
entente_article_get_mentions (EntenteArticle *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (self), NULL);

  return self->mentions;
}
