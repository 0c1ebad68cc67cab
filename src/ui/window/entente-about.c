/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-about"

#include "config.h"

#include "window/entente-about.h"

#include <glib/gi18n.h>

/**
 * entente_about_new:
 * @parent: (nullable): the window to which it belongs
 *
 * Returns: (transfer floating): the window that says what the program is
 */
GtkWindow *
entente_about_new (GtkWindow *parent)
{
  return g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "application",
      parent != NULL ? gtk_window_get_application (parent) : NULL, "transient-for", parent, "modal",
      TRUE, "application-name", "Entente", "application-icon", APPLICATION_ID, "version",
      PACKAGE_VERSION, "developer-name", _ ("The Entente developers"), "copyright",
      _ ("© 2026 The Entente developers"), "license-type", GTK_LICENSE_GPL_3_0, "website",
      "https://entente.github.io", "comments",
      _ ("The register of international science and technology cooperation: articles, partners "
         "and agreements, in three languages, each fact with its source."),
      /* Translators: your names, one a line; they are shown in the About window */
      "translator-credits", _ ("translator-credits"), NULL);
}
