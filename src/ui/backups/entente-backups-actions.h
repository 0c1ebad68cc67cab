/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

void entente_backups_install_actions (GtkWidgetClass *widget_class);
void entente_backups_update_actions (EntenteWindow *window);
void entente_backups_watch (EntenteWindow *window);

G_END_DECLS
