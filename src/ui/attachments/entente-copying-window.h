/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_COPYING_WINDOW (entente_copying_window_get_type ())

/**
 * EntenteCopyingWindow:
 *
 * How far the copying of a file has come, with a button to stop it. It is shown only when that
 * takes long enough to be noticed.
 */
G_DECLARE_FINAL_TYPE (
    EntenteCopyingWindow, entente_copying_window, ENTENTE, COPYING_WINDOW, AdwWindow)

EntenteCopyingWindow *
entente_copying_window_new (GtkWindow *parent, const char *heading, goffset total);
GCancellable *entente_copying_window_get_cancellable (EntenteCopyingWindow *self);
void entente_copying_window_add_bytes (gsize bytes, gpointer copying_window);
void entente_copying_window_finish (EntenteCopyingWindow *self);

G_END_DECLS
