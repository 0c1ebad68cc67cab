/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_APPLICATION (entente_application_get_type ())

/**
 * EntenteApplication:
 *
 * The program: its windows, one for each catalogue that is open, and what is common to them.
 */
G_DECLARE_FINAL_TYPE (EntenteApplication, entente_application, ENTENTE, APPLICATION, AdwApplication)

EntenteApplication *entente_application_new (void);

GSettings *entente_application_get_settings (EntenteApplication *self);
EntenteWindow *entente_application_open (EntenteApplication *self, GFile *file);
EntenteWindow *entente_application_open_default (EntenteApplication *self);

G_END_DECLS
