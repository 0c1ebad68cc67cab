/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "model/entente-article.h"

G_BEGIN_DECLS

/**
 * EntenteCreator:
 * @literal: the name as it is written, where it is not in two parts
 * @role: an author-role code
 */
typedef struct
{
  char *family;
  char *given;
  char *literal;
  const char *role;
} EntenteCreator;

/**
 * EntenteWork:
 * @type: as the Citation Style Language calls it: "article-newspaper"
 * @key: what a document cites it by
 * @variables: what else is said of it, by the names of the Citation Style Language where it has
 *   one ("title", "container-title", "DOI", "page"), else by the name in the file with the format
 *   before it ("bibtex.file")
 *
 * An article between the catalogue and the bibliographic formats.
 */
typedef struct
{
  char *type;
  char *key;
  EntenteDate *issued;
  EntenteDate *accessed;
  GPtrArray *creators; /* of EntenteCreator */
  GPtrArray *keywords; /* of strings */
  GPtrArray *names;    /* of the variables, in the order met */
  GHashTable *variables;
} EntenteWork;

EntenteWork *entente_work_new (void);
void entente_work_free (EntenteWork *self);

void entente_work_set (EntenteWork *self, const char *name, const char *value);
void
entente_work_append (EntenteWork *self, const char *name, const char *separator, const char *value);
const char *entente_work_get (EntenteWork *self, const char *name);
void entente_work_add_creator (EntenteWork *self,
                               const char *family,
                               const char *given,
                               const char *literal,
                               const char *role);
void entente_work_add_keywords (EntenteWork *self, const char *words, const char *separators);
void entente_work_set_date (EntenteWork *self, const char *words);
void entente_work_set_accessed (EntenteWork *self, const char *words);

EntenteRecord *entente_work_to_article (EntenteWork *self, GError **error);
EntenteWork *entente_work_new_for_article (EntenteArticle *article, const char *language);
const char *entente_work_get_key (EntenteRecord *article);
void entente_work_forget_key (EntenteRecord *article);
/* Appends a work to @out, in one format of bibliographies. */
typedef void (*EntenteWorkAppendFunc) (GString *out, EntenteWork *work);

gboolean entente_work_write_articles (const EntenteExportSource *source,
                                      EntenteWorkAppendFunc append,
                                      GOutputStream *stream,
                                      GCancellable *cancellable,
                                      GError **error);
char *entente_creator_dup_name (const EntenteCreator *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWork, entente_work_free)

G_END_DECLS
