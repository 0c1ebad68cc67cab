/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ASIDE_LAYOUT (entente_aside_layout_get_type ())

/**
 * EntenteAsideLayout:
 *
 * A text, and something beside it where there is room, or else under it. The first child is the
 * text, of a width that can be read; the second one stands beside it.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAsideLayout, entente_aside_layout, ENTENTE, ASIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *entente_aside_layout_new (void);

G_END_DECLS
