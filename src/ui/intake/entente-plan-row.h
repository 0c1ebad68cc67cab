/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "exchange/entente-import-plan.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLAN_ROW (entente_plan_row_get_type ())

/**
 * EntentePlanRow:
 *
 * One thing that an import brings: what it is, what it would change, and what to do with it.
 */
G_DECLARE_FINAL_TYPE (EntentePlanRow, entente_plan_row, ENTENTE, PLAN_ROW, GtkBox)

GtkWidget *entente_plan_row_new (EntenteCatalogue *catalogue, EntenteImportPlan *plan);
void entente_plan_row_set_item (EntentePlanRow *self, EntenteImportItem *item);

G_END_DECLS
