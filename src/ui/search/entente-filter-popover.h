/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILTER_POPOVER (entente_filter_popover_get_type ())

/**
 * EntenteFilterPopover:
 *
 * The values of a filter, how often each occurs, and an entry to find one among many.
 */
G_DECLARE_FINAL_TYPE (
    EntenteFilterPopover, entente_filter_popover, ENTENTE, FILTER_POPOVER, GtkPopover)

GtkWidget *entente_filter_popover_new (GPtrArray *chosen);
void entente_filter_popover_update (EntenteFilterPopover *self);
void entente_filter_popover_begin (EntenteFilterPopover *self);
void entente_filter_popover_add (EntenteFilterPopover *self,
                                 const char *value,
                                 const char *label,
                                 guint count);
void entente_filter_popover_end (EntenteFilterPopover *self);

G_END_DECLS
