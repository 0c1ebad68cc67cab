/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TEXT_SIZE_MIN  0.7
#define ENTENTE_TEXT_SIZE_MAX  2.0
#define ENTENTE_TEXT_SIZE_STEP 0.1

void entente_text_size_install (GdkDisplay *display, GSettings *settings);
void entente_text_size_step (int steps);

G_END_DECLS
