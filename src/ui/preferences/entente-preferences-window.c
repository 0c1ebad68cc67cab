/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-preferences-window"

#include "config.h"

#include "preferences/entente-preferences-window.h"

#include "language/entente-language.h"
#include "widgets/entente-choice-row.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntentePreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* template */
  AdwComboRow *language_row;
  AdwComboRow *style_row;
  GtkAdjustment *text_size_adjustment;
  GtkEditable *author_row;

  /* owned */
  GSettings *settings;

  gboolean filling;
};

G_DEFINE_FINAL_TYPE (EntentePreferencesWindow,
                     entente_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

/* Helpers */

/* The languages call themselves by their own names, whatever the language of the interface. */
static void
fill_languages (EntentePreferencesWindow *self)
{
  const char *const *codes = entente_language_get_codes ();
  g_autofree char *chosen = g_settings_get_string (self->settings, "language");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("System Default"));

  for (guint i = 0; codes[i] != NULL; i++)
    {
      gtk_string_list_append (names, entente_language_get_own_name (codes[i]));

      if (g_str_equal (codes[i], chosen))
        selected = i + 1;
    }

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, selected);
}

static void
fill_styles (EntentePreferencesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: the style of the windows: as the system has it */
  gtk_string_list_append (names, C_ ("style", "System Default"));
  /* Translators: the style of the windows */
  gtk_string_list_append (names, C_ ("style", "Light"));
  /* Translators: the style of the windows */
  gtk_string_list_append (names, C_ ("style", "Dark"));

  adw_combo_row_set_model (self->style_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->style_row, g_settings_get_enum (self->settings, "style"));
}

static gboolean
size_to_percent (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, round (g_variant_get_double (variant) * 100));

  return TRUE;
}

static GVariant *
percent_to_size (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

/* Callbacks */

static gboolean
apply_language (gpointer user_data)
{
  EntentePreferencesWindow *self = ENTENTE_PREFERENCES_WINDOW (user_data);
  const char *const *codes = entente_language_get_codes ();
  guint selected = adw_combo_row_get_selected (self->language_row);

  g_settings_set_string (self->settings, "language", selected == 0 ? "" : codes[selected - 1]);

  return G_SOURCE_REMOVE;
}

/* A change of language replaces this window: not while its list is still telling of the choice. */
static void
on_language_selected_cb (EntentePreferencesWindow *self)
{
  if (self->filling)
    return;

  g_idle_add_full (G_PRIORITY_DEFAULT, apply_language, g_object_ref (self), g_object_unref);
}

static void
on_style_selected_cb (EntentePreferencesWindow *self)
{
  if (self->filling)
    return;

  g_settings_set_enum (self->settings, "style", adw_combo_row_get_selected (self->style_row));
}

/* GObject overrides */

static void
entente_preferences_window_dispose (GObject *object)
{
  EntentePreferencesWindow *self = ENTENTE_PREFERENCES_WINDOW (object);

  self->filling = TRUE;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_preferences_window_parent_class)->dispose (object);
}

static void
entente_preferences_window_class_init (EntentePreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preferences_window_dispose;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/preferences/entente-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesWindow,
                                        text_size_adjustment);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesWindow, author_row);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_style_selected_cb);
}

static void
entente_preferences_window_init (EntentePreferencesWindow *self)
{
  self->filling = TRUE;
  self->settings = g_settings_new (APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));

  fill_languages (self);
  fill_styles (self);
  g_settings_bind_with_mapping (self->settings, "text-size", self->text_size_adjustment, "value",
                                G_SETTINGS_BIND_DEFAULT, size_to_percent, percent_to_size, NULL,
                                NULL);
  g_settings_bind (self->settings, "author", self->author_row, "text", G_SETTINGS_BIND_DEFAULT);
  self->filling = FALSE;
}

/* Public functions */

EntentePreferencesWindow *
entente_preferences_window_new (GtkWindow *parent)
{
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;

  return g_object_new (ENTENTE_TYPE_PREFERENCES_WINDOW, "application", application, "transient-for",
                       parent, "modal", TRUE, NULL);
}
