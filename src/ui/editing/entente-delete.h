/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

void entente_delete_record (EntenteWindow *window, const char *id);

G_END_DECLS
