/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first frame needs the index of the icon theme and what draws SVG, which are read from disk.
 * Both are read by a thread while the window is built, and kept by the libraries. */

#include "config.h"

#include "window/entente-warm-up.h"

#include "store/entente-background.h"

#define AN_ICON "/io/github/entente/Entente/icons/scalable/actions/entente-articles-symbolic.svg"

static gpointer
warm_up (gpointer data)
{
  g_autoptr (GtkIconTheme) theme = data;
  g_autoptr (GdkPixbuf) picture = NULL;

  entente_background_enter ();
  /* The theme first: it is asked for as soon as the window is shown. */
  gtk_icon_theme_has_icon (theme, "open-menu-symbolic");
  picture = gdk_pixbuf_new_from_resource (AN_ICON, NULL);
  return NULL;
}

/**
 * entente_warm_up:
 *
 * Begins to read what the first frame needs. Of the icon theme, GTK lets threads look up icons; the
 * theme itself is made here.
 */
void
entente_warm_up (GdkDisplay *display)
{
  g_return_if_fail (GDK_IS_DISPLAY (display));

  g_thread_unref (
      g_thread_new ("warm-up", warm_up, g_object_ref (gtk_icon_theme_get_for_display (display))));
}
