/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-detail-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVENT_VIEW (entente_event_view_get_type ())

/**
 * EntenteEventView:
 *
 * An event: when and where, who was there, and what it was about.
 */
G_DECLARE_FINAL_TYPE (EntenteEventView, entente_event_view, ENTENTE, EVENT_VIEW, EntenteDetailView)

G_END_DECLS
