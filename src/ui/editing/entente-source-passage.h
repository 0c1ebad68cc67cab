/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-quote.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCE_PASSAGE (entente_source_passage_get_type ())

/**
 * EntenteSourcePassage:
 *
 * Which paragraph of an article, and which words of it. Where the catalogue has the text, the
 * paragraph is shown and its words are selected; where it has not, they can be typed.
 */
G_DECLARE_FINAL_TYPE (EntenteSourcePassage, entente_source_passage, ENTENTE, SOURCE_PASSAGE, AdwBin)

GtkWidget *entente_source_passage_new (EntenteCatalogue *catalogue);

void entente_source_passage_set_article (EntenteSourcePassage *self, const char *id);
void entente_source_passage_set_place (EntenteSourcePassage *self,
                                       guint paragraph,
                                       const EntenteQuote *quote);
guint entente_source_passage_get_paragraph (EntenteSourcePassage *self);
const EntenteQuote *entente_source_passage_get_quote (EntenteSourcePassage *self);

G_END_DECLS
