/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "editing/entente-edit-session.h"

G_BEGIN_DECLS

/**
 * EntenteEditTarget:
 * @session: the editing that it is part of
 * @node: the record, or an element of it
 * @field: one of its fields
 *
 * What one editor of a value writes to.
 */
typedef struct
{
  EntenteEditSession *session;
  EntenteNode *node;
  const EntenteField *field;
} EntenteEditTarget;

EntenteEditTarget *
entente_edit_target_new (EntenteEditSession *session, EntenteNode *node, const EntenteField *field);
EntenteEditTarget *entente_edit_target_copy (const EntenteEditTarget *self);
void entente_edit_target_free (EntenteEditTarget *self);
void entente_edit_target_free_closure (gpointer data, GClosure *closure);

const char *entente_edit_target_get_label (const EntenteEditTarget *self);
void entente_edit_target_touch (const EntenteEditTarget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEditTarget, entente_edit_target_free)

G_END_DECLS
