/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-list-page.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AGREEMENT_PAGE (entente_agreement_page_get_type ())

/**
 * EntenteAgreementPage:
 *
 * The list of agreements, by decade.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAgreementPage, entente_agreement_page, ENTENTE, AGREEMENT_PAGE, EntenteListPage)

G_END_DECLS
