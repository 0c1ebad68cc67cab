/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

void entente_intake_install_actions (GtkWidgetClass *widget_class);
void entente_intake_update_actions (EntenteWindow *window);
void entente_intake_accept_files (EntenteWindow *window);
gboolean entente_intake_drop (EntenteWindow *window, const GValue *value);
void entente_intake_import (EntenteWindow *window, GFile *file);

G_END_DECLS
