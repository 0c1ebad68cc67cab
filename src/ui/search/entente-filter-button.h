/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "search/entente-filter-popover.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILTER_BUTTON (entente_filter_button_get_type ())

/**
 * EntenteFilterButton:
 *
 * One filter of a list: a button that says what is chosen, and a popover with the values that
 * occur, how often each does, and an entry to find one among many. Any number can be chosen.
 *
 * The values are asked for when the popover opens, by #EntenteFilterButton::populate, since
 * counting them costs more than showing the list.
 */
G_DECLARE_FINAL_TYPE (EntenteFilterButton, entente_filter_button, ENTENTE, FILTER_BUTTON, AdwBin)

EntenteFilterButton *entente_filter_button_new (const char *field, const char *label);

const char *entente_filter_button_get_field (EntenteFilterButton *self);
GStrv entente_filter_button_dup_values (EntenteFilterButton *self);
void entente_filter_button_choose (EntenteFilterButton *self, const char *value, const char *label);
void entente_filter_button_clear (EntenteFilterButton *self);

EntenteFilterPopover *entente_filter_button_get_popover (EntenteFilterButton *self);
void entente_filter_button_popup (EntenteFilterButton *self);

G_END_DECLS
