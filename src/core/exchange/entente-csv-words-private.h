/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

G_BEGIN_DECLS

char *_entente_csv_suggest_target (EntenteKind kind, const char *header);

G_END_DECLS
