/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_WRAP (entente_wrap_get_type ())

/**
 * EntenteWrap:
 *
 * A layout for small things of different widths, such as tags: side by side, and on the next line
 * where there is no more room.
 */
G_DECLARE_FINAL_TYPE (EntenteWrap, entente_wrap, ENTENTE, WRAP, GtkLayoutManager)

GtkLayoutManager *entente_wrap_new (void);
GtkWidget *entente_wrap_new_box (GtkWidget *child);

G_END_DECLS
