/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-agreement.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTY_LIST (entente_party_list_get_type ())

/**
 * EntentePartyList:
 *
 * The parties of an agreement: who they are, as what and under which name they joined, and who
 * says so.
 */
G_DECLARE_FINAL_TYPE (EntentePartyList, entente_party_list, ENTENTE, PARTY_LIST, GtkWidget)

void entente_party_list_show (EntentePartyList *self,
                              EntenteCatalogue *catalogue,
                              EntenteAgreement *agreement);
guint entente_party_list_get_size (EntentePartyList *self);
const char *entente_party_list_get_title (EntenteAgreement *agreement);

G_END_DECLS
