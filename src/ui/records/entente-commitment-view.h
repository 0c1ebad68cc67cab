/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_COMMITMENT_VIEW (entente_commitment_view_get_type ())

/**
 * EntenteCommitmentView:
 *
 * A commitment: who is bound to what, by when, and what became of it.
 */
G_DECLARE_FINAL_TYPE (
    EntenteCommitmentView, entente_commitment_view, ENTENTE, COMMITMENT_VIEW, EntenteDetailView)

G_END_DECLS
