/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_BACKUPS_WINDOW (entente_backups_window_get_type ())

/**
 * EntenteBackupsWindow:
 *
 * The backups of a catalogue: when each was made and why, what it holds, and a way back to it.
 */
G_DECLARE_FINAL_TYPE (
    EntenteBackupsWindow, entente_backups_window, ENTENTE, BACKUPS_WINDOW, AdwWindow)

GtkWindow *entente_backups_window_new (EntenteWindow *parent);

G_END_DECLS
