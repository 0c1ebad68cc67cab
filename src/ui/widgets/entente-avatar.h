/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_AVATAR (entente_avatar_get_type ())

/**
 * EntenteAvatar:
 *
 * The round picture of a partner or a person: initials on a colour that is always the same for the
 * same name. It is an ornament, the name stands beside it; and it is drawn, so that a list can
 * change it with every key.
 */
G_DECLARE_FINAL_TYPE (EntenteAvatar, entente_avatar, ENTENTE, AVATAR, GtkWidget)

GtkWidget *entente_avatar_new (int size, const char *name, const char *acronym);
void entente_avatar_set_name (EntenteAvatar *self, const char *name, const char *acronym);
char *entente_avatar_dup_initials (const char *name, const char *acronym);

G_END_DECLS
