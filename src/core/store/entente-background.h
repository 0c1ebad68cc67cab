/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void entente_background_enter (void);
void entente_background_run (GTask *task, GTaskThreadFunc func);
void entente_background_free (gpointer data, GDestroyNotify destroy);

G_END_DECLS
