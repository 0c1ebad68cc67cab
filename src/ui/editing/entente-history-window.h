/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_HISTORY_WINDOW (entente_history_window_get_type ())

/**
 * EntenteHistoryWindow:
 *
 * What happened to a record: when, by whom, from what to what; and a way back to each version.
 */
G_DECLARE_FINAL_TYPE (
    EntenteHistoryWindow, entente_history_window, ENTENTE, HISTORY_WINDOW, AdwWindow)

GtkWindow *entente_history_window_new (EntenteWindow *parent, const char *id);

G_END_DECLS
