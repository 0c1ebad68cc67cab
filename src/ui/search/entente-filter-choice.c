/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/entente-filter-choice.h"

static void
choice_free (gpointer data)
{
  EntenteFilterChoice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
  g_free (choice);
}

GPtrArray *
entente_filter_choices_new (void)
{
  return g_ptr_array_new_with_free_func (choice_free);
}

gboolean
entente_filter_choices_find (GPtrArray *choices, const char *value, guint *ret_index)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const EntenteFilterChoice *choice = g_ptr_array_index (choices, i);

      if (!g_str_equal (choice->value, value))
        continue;
      if (ret_index != NULL)
        *ret_index = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * entente_filter_choices_insert:
 * @index: where; -1 for the end
 * @label: (nullable): where there is none, the value is its own
 */
void
entente_filter_choices_insert (
    GPtrArray *choices, int index, const char *value, const char *label, guint count)
{
  EntenteFilterChoice *choice = g_new0 (EntenteFilterChoice, 1);

  choice->value = g_strdup (value);
  choice->label = g_strdup (label != NULL ? label : value);
  choice->count = count;
  g_ptr_array_insert (choices, index, choice);
}
