/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PERSON_VIEW (entente_person_view_get_type ())

/**
 * EntentePersonView:
 *
 * A person: the posts held and when, the agreements signed or witnessed, awards, and what the articles say.
 */
G_DECLARE_FINAL_TYPE (
    EntentePersonView, entente_person_view, ENTENTE, PERSON_VIEW, EntenteDetailView)

G_END_DECLS
