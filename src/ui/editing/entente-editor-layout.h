/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

G_BEGIN_DECLS

/**
 * EntenteEditorGroup:
 * @title: what the fields have in common, untranslated, of the context "editor"
 * @fields: their names in the order in which they are filled in, ended by %NULL
 */
typedef struct
{
  const char *title;
  const char *fields[16];
} EntenteEditorGroup;

const EntenteEditorGroup *entente_editor_layout_get (EntenteKind kind, guint *n_groups);
const char *entente_editor_layout_get_new_title (EntenteKind kind);
const EntenteEditorGroup *entente_editor_layout_get_common (guint *n_groups);
const char *entente_editor_group_get_title (const EntenteEditorGroup *group);

G_END_DECLS
