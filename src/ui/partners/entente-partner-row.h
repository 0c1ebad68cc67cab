/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-entry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTNER_ROW (entente_partner_row_get_type ())

/**
 * EntentePartnerRow:
 *
 * A partner in a list: its name, what it is, where, and how much the catalogue has of it.
 */
G_DECLARE_FINAL_TYPE (EntentePartnerRow, entente_partner_row, ENTENTE, PARTNER_ROW, AdwBin)

GtkWidget *entente_partner_row_new (void);
void entente_partner_row_set_entry (EntentePartnerRow *self, EntenteEntry *entry);

G_END_DECLS
