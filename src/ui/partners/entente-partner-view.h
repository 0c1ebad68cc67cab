/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-record-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTNER_VIEW (entente_partner_view_get_type ())

/**
 * EntentePartnerView:
 *
 * A partner: what it is called, what it belongs to, who speaks for it, and all that the catalogue
 * has of it.
 */
G_DECLARE_FINAL_TYPE (
    EntentePartnerView, entente_partner_view, ENTENTE, PARTNER_VIEW, EntenteRecordView)

G_END_DECLS
