/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ERROR_PAGE (entente_error_page_get_type ())

/**
 * EntenteErrorPage:
 *
 * Says which catalogue could not be opened, where, why, and what can be done about it.
 */
G_DECLARE_FINAL_TYPE (EntenteErrorPage, entente_error_page, ENTENTE, ERROR_PAGE, AdwBin)

GtkWidget *entente_error_page_new (GFile *file, const GError *error);

G_END_DECLS
