/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DUPLICATES_WINDOW (entente_duplicates_window_get_type ())

/**
 * EntenteDuplicatesWindow:
 *
 * Records that may be the same, in pairs, with what speaks for it and against it. A person merges
 * them, or says that they are different; nothing is merged by itself.
 */
G_DECLARE_FINAL_TYPE (
    EntenteDuplicatesWindow, entente_duplicates_window, ENTENTE, DUPLICATES_WINDOW, AdwWindow)

EntenteDuplicatesWindow *entente_duplicates_window_new (EntenteWindow *parent);
void entente_duplicates_window_compare (EntenteDuplicatesWindow *self,
                                        const char *stays,
                                        const char *other);

G_END_DECLS
