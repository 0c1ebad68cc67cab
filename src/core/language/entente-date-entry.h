/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-date.h"

G_BEGIN_DECLS

EntenteDate *entente_date_entry_parse (const char *text, GError **error);

G_END_DECLS
