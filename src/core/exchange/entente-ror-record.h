/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-json-value.h"
#include "model/entente-record.h"

G_BEGIN_DECLS

char *entente_ror_dup_id (const char *ror);
const char *entente_ror_get_country (const EntenteJsonValue *organisation);
gboolean entente_ror_has_type (const EntenteJsonValue *organisation, const char *type);
EntenteRecord *entente_ror_to_partner (const EntenteJsonValue *organisation, GError **error);

G_END_DECLS
