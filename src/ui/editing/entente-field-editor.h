/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "editing/entente-edit-session.h"

G_BEGIN_DECLS

GtkWidget *entente_field_editor_new (EntenteEditSession *session,
                                     EntenteNode *node,
                                     const EntenteField *field);
GtkWidget *
entente_field_editor_find (GtkWidget *root, EntenteNode *node, const EntenteField *field);

G_END_DECLS
