/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *entente_avatar_new (int size, const char *name, const char *acronym);
void entente_avatar_set_name (AdwAvatar *avatar, const char *name, const char *acronym);
char *entente_avatar_dup_text (const char *name, const char *acronym);

G_END_DECLS
