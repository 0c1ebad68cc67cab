/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-application.h"

G_BEGIN_DECLS

void entente_salvage_start (EntenteApplication *application, const char *path);

G_END_DECLS
