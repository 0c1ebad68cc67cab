/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-workspace.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())

/**
 * EntenteWindow:
 *
 * A window on one catalogue.
 *
 * The window itself stays where it is when the language changes; what it holds is made anew and
 * takes over the state. Actions: see entente-window-actions.c.
 */
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

EntenteWindow *entente_window_new (AdwApplication *application, EntenteCatalogue *catalogue);
EntenteWindow *
entente_window_new_for_error (AdwApplication *application, GFile *file, const GError *error);

gboolean entente_window_is_on (EntenteWindow *self, const char *path);
EntenteCatalogue *entente_window_get_catalogue (EntenteWindow *self);
EntenteWorkspace *entente_window_get_workspace (EntenteWindow *self);

void entente_window_add_toast (EntenteWindow *self, AdwToast *toast);
void entente_window_set_front (EntenteWindow *self, AdwToastOverlay *overlay);
void entente_window_show_record (EntenteWindow *self, const char *id);
void entente_window_rebuild (EntenteWindow *self);
void entente_window_save (EntenteWindow *self);

G_END_DECLS
