/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_form_place_follow_focus (GtkScrolledWindow *scrolled);
void entente_form_place_look_again (GtkScrolledWindow *scrolled);
gboolean entente_form_place_hand_on (GtkScrolledWindow *from, GtkScrolledWindow *to);

G_END_DECLS
