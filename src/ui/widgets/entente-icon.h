/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ICON (entente_icon_get_type ())

/**
 * EntenteIcon:
 *
 * A symbolic icon that can change with every key: unlike #GtkImage, it asks for nothing to be laid
 * out anew.
 */
G_DECLARE_FINAL_TYPE (EntenteIcon, entente_icon, ENTENTE, ICON, GtkWidget)

GtkWidget *entente_icon_new (void);
void entente_icon_set_name (EntenteIcon *self, const char *name);

G_END_DECLS
