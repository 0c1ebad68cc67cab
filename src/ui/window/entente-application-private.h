/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-application.h"

G_BEGIN_DECLS

void _entente_application_add_actions (EntenteApplication *self);

G_END_DECLS
