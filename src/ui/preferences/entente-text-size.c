/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of the text that is read. The style classes of libadwaita give sizes in points, which do
 * not follow their parent, so each of them is said again at the wanted size. */

#define G_LOG_DOMAIN "entente-text-size"

#include "config.h"

#include "preferences/entente-text-size.h"

#include <math.h>

#define PROVIDER_KEY "entente-text-size-provider"

typedef struct
{
  const char *classes;
  double points; /* in libadwaita, at the ordinary size */
} Size;

static const Size sizes[] = {
  { ".record .title-1", 20 },
  { ".record .title-2, .record .title-3", 15 },
  { ".record .title-4", 13 },
  { ".record .body, .record .heading", 11 },
  { ".record .caption, .record .caption-heading", 9 },
};

/* Helpers */

static void
load_style (GtkCssProvider *provider, double size)
{
  g_autoptr (GString) css = g_string_new (NULL);
  int percent = (int) round (size * 100);

  /* At the ordinary size the theme decides. */
  if (percent != 100)
    {
      g_string_append_printf (css, ".record { font-size: %d%%; }\n", percent);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          char points[G_ASCII_DTOSTR_BUF_SIZE];

          g_ascii_formatd (points, sizeof points, "%.1f", sizes[i].points * size);
          g_string_append_printf (css, "%s { font-size: %spt; }\n", sizes[i].classes, points);
        }
    }

  gtk_css_provider_load_from_data (provider, css->str, css->len);
}

/* Callbacks */

static void
on_text_size_changed_cb (GSettings *settings, const char *key, GtkCssProvider *provider)
{
  load_style (provider, g_settings_get_double (settings, "text-size"));
}

/* Public functions */

/**
 * entente_text_size_install:
 * @display: a display
 * @settings: the settings of the program
 *
 * Lets everything of the style class "record" follow the text size in the settings.
 */
void
entente_text_size_install (GdkDisplay *display, GSettings *settings)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));
  g_return_if_fail (G_IS_SETTINGS (settings));

  if (g_object_get_data (G_OBJECT (display), PROVIDER_KEY) != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (on_text_size_changed_cb),
                           provider, 0);
  on_text_size_changed_cb (settings, "text-size", provider);
  g_object_set_data_full (G_OBJECT (display), PROVIDER_KEY, g_steal_pointer (&provider),
                          g_object_unref);
}

/**
 * entente_text_size_step:
 * @steps: how many steps larger; negative for smaller, 0 for the ordinary size
 *
 * Changes the text size in the settings.
 */
void
entente_text_size_step (int steps)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  double size = g_settings_get_double (settings, "text-size");

  size = steps == 0 ? 1.0 : size + steps * ENTENTE_TEXT_SIZE_STEP;
  size = round (size * 10) / 10;
  g_settings_set_double (settings, "text-size",
                         CLAMP (size, ENTENTE_TEXT_SIZE_MIN, ENTENTE_TEXT_SIZE_MAX));
}
