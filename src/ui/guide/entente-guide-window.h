/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_GUIDE_WINDOW (entente_guide_window_get_type ())

/**
 * EntenteGuideWindow:
 *
 * The guide: tasks on the left, the page of the task on the right, or one of them where there is
 * room for one only. It follows the language.
 */
G_DECLARE_FINAL_TYPE (EntenteGuideWindow, entente_guide_window, ENTENTE, GUIDE_WINDOW, AdwWindow)

GtkWindow *entente_guide_window_new (GtkApplication *application);
void entente_guide_window_show_page (EntenteGuideWindow *self, const char *id);

G_END_DECLS
