/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ARTICLE_ROW (entente_article_row_get_type ())

/**
 * EntenteArticleRow:
 *
 * An article in a list: its title as printed, who published it, when, and in which language.
 */
G_DECLARE_FINAL_TYPE (EntenteArticleRow, entente_article_row, ENTENTE, ARTICLE_ROW, AdwBin)

GtkWidget *entente_article_row_new (void);
void entente_article_row_set_entry (EntenteArticleRow *self,
                                    EntenteCatalogue *catalogue,
                                    EntenteEntry *entry);

G_END_DECLS
