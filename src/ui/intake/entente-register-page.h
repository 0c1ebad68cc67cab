/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "exchange/entente-ror-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_REGISTER_PAGE (entente_register_page_get_type ())

/**
 * EntenteRegisterPage:
 *
 * Which countries and which kinds of organisations to take from a dump of the Research Organization
 * Registry. The countries are remembered.
 *
 * Signals: "continue".
 */
G_DECLARE_FINAL_TYPE (EntenteRegisterPage, entente_register_page, ENTENTE, REGISTER_PAGE, AdwBin)

GtkWidget *entente_register_page_new (EntenteRorImporter *importer);

G_END_DECLS
