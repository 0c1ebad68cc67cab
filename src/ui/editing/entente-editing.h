/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

/**
 * EntenteEditingFunc:
 * @receiver: who asked for the change
 * @error: (nullable): why nothing was done; %NULL when the change is on the disk
 */
typedef void (*EntenteEditingFunc) (gpointer receiver, const GError *error);

void entente_editing_apply (EntenteWindow *window,
                            EntenteChange *change,
                            EntenteEditingFunc func,
                            gpointer receiver);
void entente_editing_undo (EntenteWindow *window);
void entente_editing_undo_if_last (EntenteWindow *window, gint64 sequence);
void entente_editing_redo (EntenteWindow *window);
void entente_editing_say_done (EntenteWindow *window, EntenteChange *change);
void entente_editing_say (EntenteWindow *window, const char *words);
void entente_editing_focus_record (EntenteWindow *window, guint paragraph);

G_END_DECLS
