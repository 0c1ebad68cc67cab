/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FIGURE_VIEW (entente_figure_view_get_type ())

/**
 * EntenteFigureView:
 *
 * A figure, beside the others on the same subject that do not agree with it: none is made an average.
 */
G_DECLARE_FINAL_TYPE (
    EntenteFigureView, entente_figure_view, ENTENTE, FIGURE_VIEW, EntenteDetailView)

G_END_DECLS
