/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form-fixture.h"

#include "editing/entente-field-editor.h"

EntenteNode *
edited (EntenteEditor *form)
{
  return ENTENTE_NODE (entente_edit_session_get_record (entente_editor_get_session (form)));
}

GtkWidget *
field_editor (EntenteEditor *form, const char *name)
{
  EntenteNode *record = edited (form);
  GtkWidget *editor = entente_field_editor_find (GTK_WIDGET (form), record,
                                                 entente_node_find_field (record, name));

  g_assert_nonnull (editor);
  return editor;
}
