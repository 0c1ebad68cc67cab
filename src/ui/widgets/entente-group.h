/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_GROUP (entente_group_get_type ())

/**
 * EntenteGroup:
 *
 * A heading with what belongs under it. Where nothing under it is visible, neither is the heading.
 */
G_DECLARE_FINAL_TYPE (EntenteGroup, entente_group, ENTENTE, GROUP, GtkBox)

GtkWidget *entente_group_new (const char *title);
const char *entente_group_get_title (EntenteGroup *self);
void entente_group_set_title (EntenteGroup *self, const char *title);
void entente_group_update (EntenteGroup *self);
void entente_group_update_all (GtkWidget *root);

G_END_DECLS
