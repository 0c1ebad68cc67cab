/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "editing/entente-edit-target.h"

G_BEGIN_DECLS

/* The editors of values, by the type of the field. Each writes into the target as soon as something
 * is typed or chosen, so that there is never anything to be collected from the widgets. */

GtkWidget *_entente_text_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_entry_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_lines_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_switch_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_date_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_choice_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_reference_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_list_editor_new (const EntenteEditTarget *target);
GtkWidget *_entente_nodes_editor_new (const EntenteEditTarget *target);

GtkWidget *_entente_editor_new_lines (char *text, GCallback changed, EntenteEditTarget *target);
gboolean _entente_editor_fill_entry (GtkEditable *entry, const char *text);
void _entente_editor_set_name (GtkWidget *widget, const char *name);
void _entente_editor_open_element (EntenteNode *element);
void _entente_text_editor_focus (GtkWidget *box, const char *tag);

/* What a piece of evidence supports, for the editors of its "field", "item" and "value". */
const EntenteField *_entente_evidence_find_field (const EntenteEditTarget *target);

char *_entente_node_dup_summary (EntenteEditSession *session, EntenteNode *node);
char *_entente_editor_dup_title (EntenteEditSession *session, const char *id);

G_END_DECLS
