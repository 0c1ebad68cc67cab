/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AGREEMENT_ROW (entente_agreement_row_get_type ())

/**
 * EntenteAgreementRow:
 *
 * An agreement in the list: what it is called, between whom, when, and its status.
 */
G_DECLARE_FINAL_TYPE (EntenteAgreementRow, entente_agreement_row, ENTENTE, AGREEMENT_ROW, AdwBin)

GtkWidget *entente_agreement_row_new (void);
void entente_agreement_row_set_entry (EntenteAgreementRow *self,
                                      EntenteCatalogue *catalogue,
                                      EntenteEntry *entry);

char *entente_agreement_row_dup_parties (EntenteCatalogue *catalogue, EntenteEntry *entry);
char *entente_agreement_row_dup_decade (EntenteEntry *entry);

G_END_DECLS
