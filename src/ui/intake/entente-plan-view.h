/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "exchange/entente-import-plan.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLAN_VIEW (entente_plan_view_get_type ())

/**
 * EntentePlanView:
 *
 * What an import would do, before anything is done: how many of each, a list that can be narrowed
 * down, and a choice for each or for all that are shown.
 *
 * Signals: "apply", when the person says yes; "report", when the report is to be saved.
 */
G_DECLARE_FINAL_TYPE (EntentePlanView, entente_plan_view, ENTENTE, PLAN_VIEW, AdwBin)

void entente_plan_view_set_plan (EntentePlanView *self,
                                 EntenteCatalogue *catalogue,
                                 EntenteImportPlan *plan);
GListModel *entente_plan_view_get_shown (EntentePlanView *self);

G_END_DECLS
