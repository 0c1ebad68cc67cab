/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-page.h"
#include "window/entente-record-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECORD_PANE (entente_record_pane_get_type ())

/**
 * EntenteRecordPane:
 *
 * The record beside the list or after it, with its header bar and the way back and forward through
 * what was visited.
 */
G_DECLARE_FINAL_TYPE (EntenteRecordPane, entente_record_pane, ENTENTE, RECORD_PANE, AdwBin)

gboolean entente_record_pane_show (EntenteRecordPane *self, const char *id);
void entente_record_pane_show_evidence (EntenteRecordPane *self, const char *id, guint paragraph);
void entente_record_pane_refresh (EntenteRecordPane *self);

void entente_record_pane_leave (EntenteRecordPane *self, const char *next);
gboolean entente_record_pane_go (EntenteRecordPane *self, int steps);
gboolean entente_record_pane_can_go (EntenteRecordPane *self, int steps);

const char *entente_record_pane_get_id (EntenteRecordPane *self);
EntenteRecord *entente_record_pane_get_record (EntenteRecordPane *self);
EntenteRecordView *entente_record_pane_get_view (EntenteRecordPane *self);

GVariant *entente_record_pane_save_state (EntenteRecordPane *self);
void entente_record_pane_restore_state (EntenteRecordPane *self, GVariant *state);

G_END_DECLS
