/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

#include "widgets/entente-entry-row.h"

G_BEGIN_DECLS

/* An article in a list: its title as printed, who published it, when, and in which language. */
GtkWidget *entente_article_row_new (void);
void entente_article_row_set_entry (EntenteEntryRow *self,
                                    EntenteCatalogue *catalogue,
                                    EntenteEntry *entry);

G_END_DECLS
