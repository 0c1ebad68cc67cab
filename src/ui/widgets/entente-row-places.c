/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/entente-row-places.h"

/* The index of the first start that is not before @position. */
static guint
find_start (const EntenteRowPlaces *self, guint position)
{
  guint low = 0, high = self->starts->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->starts, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
entente_row_places_init (EntenteRowPlaces *self)
{
  self->row_height = 1;
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
entente_row_places_clear (EntenteRowPlaces *self)
{
  g_clear_pointer (&self->starts, g_array_unref);
}

void
entente_row_places_forget (EntenteRowPlaces *self)
{
  g_array_set_size (self->starts, 0);
}

/**
 * entente_row_places_add:
 *
 * Remembers that there is a heading above the row at @position.
 *
 * Returns: whether that is new
 */
gboolean
entente_row_places_add (EntenteRowPlaces *self, guint position)
{
  if (entente_row_places_has_heading (self, position))
    return FALSE;
  g_array_insert_val (self->starts, find_start (self, position), position);
  return TRUE;
}

gboolean
entente_row_places_has_heading (const EntenteRowPlaces *self, guint position)
{
  const guint i = find_start (self, position);

  return i < self->starts->len && g_array_index (self->starts, guint, i) == position;
}

/**
 * entente_row_places_get_y:
 *
 * Returns: where the row at @position begins, with the heading above it; that after the last row,
 *   where the list ends
 */
double
entente_row_places_get_y (const EntenteRowPlaces *self, guint position)
{
  return (double) position * self->row_height
         + (double) find_start (self, position) * self->heading_height;
}

/**
 * entente_row_places_find:
 *
 * Returns: the position of the row, or of that below the heading, that stands at @y
 */
guint
entente_row_places_find (const EntenteRowPlaces *self, double y)
{
  guint low = 0, high = (guint) (MAX (y, 0) / self->row_height) + 1;

  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (entente_row_places_get_y (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}
