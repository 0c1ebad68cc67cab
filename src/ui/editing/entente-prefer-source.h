/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

void entente_prefer_source (EntenteWindow *window, const char *id, guint position);

G_END_DECLS
