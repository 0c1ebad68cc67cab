/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_WELCOME_PAGE (entente_welcome_page_get_type ())

/**
 * EntenteWelcomePage:
 *
 * What is read at the very first start, once.
 */
G_DECLARE_FINAL_TYPE (EntenteWelcomePage, entente_welcome_page, ENTENTE, WELCOME_PAGE, AdwBin)

GtkWidget *entente_welcome_page_new (void);

G_END_DECLS
