/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteRowPlaces:
 * @row_height: of each row, in pixels
 * @heading_height: of each heading, in pixels
 * @starts: (element-type guint): the positions above which a heading is known to stand, in order
 *
 * Where the rows of a list are. Whether there is a heading above a row is not known before somebody
 * has looked: a hundred thousand rows are not asked for what nobody sees.
 */
typedef struct
{
  int row_height;
  int heading_height;
  GArray *starts;
} EntenteRowPlaces;

void entente_row_places_init (EntenteRowPlaces *self);
void entente_row_places_clear (EntenteRowPlaces *self);
void entente_row_places_forget (EntenteRowPlaces *self);
gboolean entente_row_places_add (EntenteRowPlaces *self, guint position);
gboolean entente_row_places_has_heading (const EntenteRowPlaces *self, guint position);
double entente_row_places_get_y (const EntenteRowPlaces *self, guint position);
guint entente_row_places_find (const EntenteRowPlaces *self, double y);

G_END_DECLS
