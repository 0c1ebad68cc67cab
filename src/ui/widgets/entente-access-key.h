/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives every button below a widget whose label has an access key its name without the mark. */
void entente_access_key_name_buttons (GtkWidget *root);

G_END_DECLS
