/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_lazy_menu_set (GtkMenuButton *button, GMenuModel *menu);
GMenuModel *entente_lazy_menu_get (GtkMenuButton *button);

G_END_DECLS
