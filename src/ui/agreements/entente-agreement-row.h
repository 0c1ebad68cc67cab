/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

#include "widgets/entente-entry-row.h"

G_BEGIN_DECLS

/* An agreement in the list: what it is called, between whom, when, and its status. */
GtkWidget *entente_agreement_row_new (void);
void entente_agreement_row_set_entry (EntenteEntryRow *self,
                                      EntenteCatalogue *catalogue,
                                      EntenteEntry *entry);

char *entente_agreement_row_dup_parties (EntenteCatalogue *catalogue, EntenteEntry *entry);
char *entente_agreement_row_dup_decade (EntenteEntry *entry);

G_END_DECLS
