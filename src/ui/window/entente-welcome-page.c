/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-welcome-page"

#include "config.h"

#include "window/entente-welcome-page.h"

#include "widgets/entente-access-key.h"

struct _EntenteWelcomePage
{
  AdwBin parent_instance;

  /* template */
  GtkWidget *start_button;
};

G_DEFINE_FINAL_TYPE (EntenteWelcomePage, entente_welcome_page, ADW_TYPE_BIN)

/* Callbacks */

/* Every window that welcomes hears of it, and goes on to the catalogue. */
static void
on_start_clicked_cb (EntenteWelcomePage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_boolean (settings, "first-start", FALSE);
}

/* GtkWidget overrides */

static void
entente_welcome_page_map (GtkWidget *widget)
{
  EntenteWelcomePage *self = ENTENTE_WELCOME_PAGE (widget);

  GTK_WIDGET_CLASS (entente_welcome_page_parent_class)->map (widget);

  gtk_widget_grab_focus (self->start_button);
}

/* GObject overrides */

static void
entente_welcome_page_class_init (EntenteWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = entente_welcome_page_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/window/entente-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWelcomePage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, on_start_clicked_cb);
}

static void
entente_welcome_page_init (EntenteWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
entente_welcome_page_new (void)
{
  return g_object_new (ENTENTE_TYPE_WELCOME_PAGE, NULL);
}
