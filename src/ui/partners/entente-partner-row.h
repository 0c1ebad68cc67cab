/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-entry.h"

#include "widgets/entente-entry-row.h"

G_BEGIN_DECLS

/* A partner in a list: its name, what it is, where, and how much the catalogue has of it. */
GtkWidget *entente_partner_row_new (void);
void entente_partner_row_set_entry (EntenteEntryRow *self, EntenteEntry *entry);

G_END_DECLS
