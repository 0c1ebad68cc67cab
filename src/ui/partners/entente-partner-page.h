/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-list-page.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PARTNER_PAGE (entente_partner_page_get_type ())

/**
 * EntentePartnerPage:
 *
 * The partners of the catalogue.
 */
G_DECLARE_FINAL_TYPE (
    EntentePartnerPage, entente_partner_page, ENTENTE, PARTNER_PAGE, EntenteListPage)

G_END_DECLS
