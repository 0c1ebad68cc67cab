/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-agreement.h"

G_BEGIN_DECLS

EntenteDate *entente_term_dup_end (EntenteAgreement *agreement);
EntenteDate *entente_term_dup_last_day_of_notice (EntenteAgreement *agreement);

G_END_DECLS
