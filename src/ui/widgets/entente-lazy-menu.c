/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A menu whose items are made when it opens: a window does not wait for what nobody sees yet. */

#include "config.h"

#include "widgets/entente-lazy-menu.h"

#define KEY "entente-lazy-menu"

static void
on_create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  GMenuModel *menu = entente_lazy_menu_get (button);

  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * entente_lazy_menu_set:
 * @menu: (nullable): the menu of the button
 */
void
entente_lazy_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (menu == NULL || G_IS_MENU_MODEL (menu));

  g_object_set_data_full (G_OBJECT (button), KEY, menu != NULL ? g_object_ref (menu) : NULL,
                          g_object_unref);
  gtk_menu_button_set_create_popup_func (button, menu != NULL ? on_create_popup_cb : NULL, NULL,
                                         NULL);
  if (menu == NULL)
    gtk_menu_button_set_menu_model (button, NULL);
}

/**
 * entente_lazy_menu_get:
 *
 * Returns: (transfer none) (nullable): the menu of the button, opened or not
 */
GMenuModel *
entente_lazy_menu_get (GtkMenuButton *button)
{
  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  return g_object_get_data (G_OBJECT (button), KEY);
}
