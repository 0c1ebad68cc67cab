/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteFilterChoice:
 * @value: in the form of the query language
 * @label: how the interface calls it
 * @count: how many records have it; 0 where that is not known
 *
 * A value of a filter.
 */
typedef struct
{
  char *value;
  char *label;
  guint count;
} EntenteFilterChoice;

GPtrArray *entente_filter_choices_new (void);
gboolean entente_filter_choices_find (GPtrArray *choices, const char *value, guint *ret_index);
void entente_filter_choices_insert (
    GPtrArray *choices, int index, const char *value, const char *label, guint count);

G_END_DECLS
