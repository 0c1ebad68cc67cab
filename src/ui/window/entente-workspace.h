/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-page.h"
#include "window/entente-record-pane.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_WORKSPACE (entente_workspace_get_type ())

/**
 * EntenteWorkspace:
 *
 * What a window holds while a catalogue is open: the sections with their lists, and the record.
 *
 * It is made anew when the language changes, and takes its state over from the one before.
 */
G_DECLARE_FINAL_TYPE (EntenteWorkspace, entente_workspace, ENTENTE, WORKSPACE, AdwBin)

EntenteWorkspace *entente_workspace_new (EntenteCatalogue *catalogue);
void entente_workspace_set_file_name (EntenteWorkspace *self, const char *name);

const char *entente_workspace_get_section (EntenteWorkspace *self);
void entente_workspace_set_section (EntenteWorkspace *self, const char *name);
void entente_workspace_step_section (EntenteWorkspace *self, int steps);

EntentePage *entente_workspace_get_page (EntenteWorkspace *self);
EntenteRecordPane *entente_workspace_get_record_pane (EntenteWorkspace *self);

void entente_workspace_show_record (EntenteWorkspace *self, const char *id);
void entente_workspace_show_evidence (EntenteWorkspace *self, const char *id, guint paragraph);
gboolean entente_workspace_leave_record (EntenteWorkspace *self);
void entente_workspace_go_back (EntenteWorkspace *self);
void entente_workspace_go_forward (EntenteWorkspace *self);
gboolean entente_workspace_can_go_back (EntenteWorkspace *self);
gboolean entente_workspace_can_go_forward (EntenteWorkspace *self);

void entente_workspace_focus_search (EntenteWorkspace *self);
void entente_workspace_show_list (EntenteWorkspace *self);
void entente_workspace_toggle_list (EntenteWorkspace *self);

void entente_workspace_focus (EntenteWorkspace *self);
GVariant *entente_workspace_save_focus (EntenteWorkspace *self);
void entente_workspace_restore_focus (EntenteWorkspace *self, GVariant *focus);
GVariant *entente_workspace_save_state (EntenteWorkspace *self);
void entente_workspace_restore_state (EntenteWorkspace *self, GVariant *state);

G_END_DECLS
