/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_COLUMNS (entente_columns_get_type ())

/**
 * EntenteColumns:
 *
 * A layout for facts: one under the other where it is narrow, two side by side where it is wide.
 */
G_DECLARE_FINAL_TYPE (EntenteColumns, entente_columns, ENTENTE, COLUMNS, GtkLayoutManager)

GtkLayoutManager *entente_columns_new (void);

G_END_DECLS
