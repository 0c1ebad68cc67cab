/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "editing/entente-edit-session.h"
#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EDITOR (entente_editor_get_type ())

/**
 * EntenteEditor:
 *
 * The form of one record. Nothing is changed before it is saved, and what is typed is kept as a
 * draft until then: whoever leaves, be it by a crash, finds it again.
 */
G_DECLARE_FINAL_TYPE (EntenteEditor, entente_editor, ENTENTE, EDITOR, AdwWindow)

EntenteEditor *entente_editor_open (EntenteWindow *parent, EntenteRecord *record);
EntenteEditor *entente_editor_open_session (EntenteWindow *parent, EntenteEditSession *session);
EntenteEditor *entente_editor_open_new (EntenteWindow *parent, EntenteKind kind);

EntenteEditSession *entente_editor_get_session (EntenteEditor *self);
void entente_editor_focus_field (EntenteEditor *self, EntenteNode *node, const char *name);

G_END_DECLS
