/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

void _entente_window_install_actions (GtkWidgetClass *widget_class);
void _entente_window_update_actions (EntenteWindow *self);
void _entente_window_prepare (EntenteWindow *self);

G_END_DECLS
