/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AGREEMENT_VIEW (entente_agreement_view_get_type ())

/**
 * EntenteAgreementView:
 *
 * An agreement: who, what, when and where, the line it belongs to, what follows from it, and of
 * each value who says so.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAgreementView, entente_agreement_view, ENTENTE, AGREEMENT_VIEW, EntenteDetailView)

G_END_DECLS
