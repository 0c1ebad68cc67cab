/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PROJECT_VIEW (entente_project_view_get_type ())

/**
 * EntenteProjectView:
 *
 * A project: who takes part and as what, its course, and the agreements that it rests on.
 */
G_DECLARE_FINAL_TYPE (
    EntenteProjectView, entente_project_view, ENTENTE, PROJECT_VIEW, EntenteDetailView)

G_END_DECLS
