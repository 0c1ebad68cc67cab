/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.8 names a button “Start _Reading Start Reading”: after its label with the mark of the
 * access key, and after the label inside it. */

#define G_LOG_DOMAIN "entente-access-key"

#include "config.h"

#include "widgets/entente-access-key.h"

static char *
without_mark (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = label; *c != '\0'; c++)
    if (*c != '_' || c[1] == '_')
      g_string_append_c (plain, *c);

  return g_string_free (plain, FALSE);
}

void
entente_access_key_name_buttons (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root))
      && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    {
      g_autofree char *name = without_mark (gtk_button_get_label (GTK_BUTTON (root)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_access_key_name_buttons (child);
}
