/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

GtkWidget *entente_record_row_new (EntenteCatalogue *catalogue, EntenteRecord *record);
void entente_record_row_set_prefix (AdwActionRow *row, const char *words);

char *entente_record_row_dup_details (EntenteCatalogue *catalogue, EntenteRecord *record);
gboolean entente_commitment_is_past_due (EntenteRecord *commitment, gint32 today);
gint32 entente_today (void);

G_END_DECLS
