/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PREFERENCES_WINDOW (entente_preferences_window_get_type ())

/**
 * EntentePreferencesWindow:
 *
 * Language, style, text size, and the name for the history. Everything applies at once.
 */
G_DECLARE_FINAL_TYPE (EntentePreferencesWindow,
                      entente_preferences_window,
                      ENTENTE,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

EntentePreferencesWindow *entente_preferences_window_new (GtkWindow *parent);

G_END_DECLS
