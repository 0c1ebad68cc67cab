/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chance that repeats: a step of splitmix64, which is small, and the same everywhere. */
static inline guint64
entente_chance_step (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static inline guint
entente_chance_below (guint64 *state, guint bound)
{
  return (guint) (entente_chance_step (state) % bound);
}

/* What happens so many times in a hundred. */
static inline gboolean
entente_chance_percent (guint64 *state, guint percent)
{
  return entente_chance_below (state, 100) < percent;
}

/* 0 to 7, as often as the weights say, which add up to 100. */
static inline guint
entente_chance_weighted (guint64 *state, const guint8 weights[8])
{
  guint left = entente_chance_below (state, 100);
  guint i = 0;

  while (i < 7 && left >= weights[i])
    left -= weights[i++];
  return i;
}

G_END_DECLS
