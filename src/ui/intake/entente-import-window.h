/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-import-plan.h"
#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_IMPORT_WINDOW (entente_import_window_get_type ())

/**
 * EntenteImportWindow:
 *
 * Brings a file in: what it is, what to take of it, what that would change, and then the doing.
 * Closing it, at any moment, leaves the catalogue as it was.
 */
G_DECLARE_FINAL_TYPE (EntenteImportWindow, entente_import_window, ENTENTE, IMPORT_WINDOW, AdwWindow)

GtkWindow *entente_import_window_new (EntenteWindow *parent, GFile *file);

const char *entente_import_window_get_page (EntenteImportWindow *self);
EntenteImportPlan *entente_import_window_get_plan (EntenteImportWindow *self);
void entente_import_window_save_report (EntenteImportWindow *self, GFile *file);

G_END_DECLS
