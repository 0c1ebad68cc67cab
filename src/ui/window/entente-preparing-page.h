/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-preparation.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PREPARING_PAGE (entente_preparing_page_get_type ())

/**
 * EntentePreparingPage:
 *
 * Says that a catalogue is being prepared, how far that is, and lets it be stopped.
 */
G_DECLARE_FINAL_TYPE (EntentePreparingPage, entente_preparing_page, ENTENTE, PREPARING_PAGE, AdwBin)

GtkWidget *entente_preparing_page_new (EntentePreparation *preparation);

G_END_DECLS
