/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-application"

#include "config.h"

#include "window/entente-application-private.h"

#include "language/entente-language.h"
#include "preferences/entente-preferences-window.h"
#include "model/entente-error.h"
#include "preferences/entente-text-size.h"
#include "search/entente-search-index.h"
#include "services/entente-starter.h"
#include "window/entente-warm-up.h"

#include <glib/gi18n.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

/* Helpers */

static EntenteCatalogue *
open_catalogue (GFile *file, GError **error)
{
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  g_autofree char *default_path = entente_starter_dup_default_path ();
  g_autofree char *name = g_file_get_parse_name (file);
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                   /* Translators: %s is the address of a file */
                   _ ("%s is not a file on this computer."), name);
      return NULL;
    }

  if (g_str_equal (path, default_path))
    return entente_starter_open (path, ENTENTE_CATALOGUE_AS_IT_IS, indexer, error);

  return entente_catalogue_open (path, ENTENTE_CATALOGUE_AS_IT_IS, indexer, error);
}

static EntenteWindow *
find_window (EntenteApplication *self, GFile *file)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    return NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (ENTENTE_IS_WINDOW (l->data) && entente_window_is_on (l->data, path))
        return l->data;
    }

  return NULL;
}

static void
apply_style (EntenteApplication *self)
{
  static const AdwColorScheme schemes[]
      = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  int style = g_settings_get_enum (self->settings, "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[style]);
}

static void
rebuild_preferences (EntenteApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      GtkWindow *parent;
      GtkWindow *window = l->data;

      if (!ENTENTE_IS_PREFERENCES_WINDOW (window))
        continue;

      parent = gtk_window_get_transient_for (window);
      gtk_window_present (GTK_WINDOW (entente_preferences_window_new (parent)));
      gtk_window_destroy (window);
    }
}

/* Callbacks */

static void
on_style_changed_cb (EntenteApplication *self)
{
  apply_style (self);
}

/* The windows on catalogues follow the language by themselves. A preferences window is made anew,
 * because libadwaita's part of it keeps its words; the others are closed by whoever opened them. */
static void
on_language_setting_changed_cb (EntenteApplication *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "language");

  if (entente_language_set (code))
    rebuild_preferences (self);
}

/* GApplication overrides */

static void
entente_application_startup (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autofree char *language = NULL;

  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);

  /* What can be copied is in labels, and the focus passes over many of them: it selects nothing. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  /* From here on the libraries have bound their own catalogues. */
  entente_language_adopt_domain ("libadwaita");
  entente_language_adopt_domain ("gtk40");
  language = g_settings_get_string (self->settings, "language");
  entente_language_set (language);

  apply_style (self);
  entente_text_size_install (gdk_display_get_default (), self->settings);

  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (on_style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language",
                           G_CALLBACK (on_language_setting_changed_cb), self, G_CONNECT_SWAPPED);

  entente_warm_up (gdk_display_get_default ());
  gtk_window_set_default_icon_name (APPLICATION_ID);
  _entente_application_add_actions (self);
}

static void
entente_application_activate (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autofree char *path = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }

  path = g_settings_get_string (self->settings, "catalogue");

  if (*path != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      entente_application_open (self, file);
    }
  else
    {
      entente_application_open_default (self);
    }
}

static void
entente_application_real_open (GApplication *application,
                               GFile **files,
                               int n_files,
                               const char *hint)
{
  for (int i = 0; i < n_files; i++)
    entente_application_open (ENTENTE_APPLICATION (application), files[i]);
}

static int
entente_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  const char *text = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Entente %s\n", PACKAGE_VERSION);

      return 0;
    }

  if (g_variant_dict_lookup (options, "search", "&s", &text))
    {
      g_autoptr (GError) error = NULL;

      if (!g_application_register (application, NULL, &error))
        {
          g_printerr ("%s\n", error->message);

          return 1;
        }

      /* Goes to the instance that is running, be it this one or another. */
      g_action_group_activate_action (G_ACTION_GROUP (application), "search-for",
                                      g_variant_new_string (text));

      if (g_application_get_is_remote (application))
        return 0;
    }

  return -1;
}

static void
entente_application_shutdown (GApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  /* The one that was active last is what the next start shows. */
  for (GList *l = g_list_last (windows); l != NULL; l = l->prev)
    {
      if (ENTENTE_IS_WINDOW (l->data))
        entente_window_save (l->data);
    }

  G_APPLICATION_CLASS (entente_application_parent_class)->shutdown (application);
}

/* GObject overrides */

static void
entente_application_dispose (GObject *object)
{
  EntenteApplication *self = ENTENTE_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_application_parent_class)->dispose (object);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = entente_application_dispose;

  application_class->startup = entente_application_startup;
  application_class->activate = entente_application_activate;
  application_class->open = entente_application_real_open;
  application_class->handle_local_options = entente_application_handle_local_options;
  application_class->shutdown = entente_application_shutdown;
}

static void
entente_application_init (EntenteApplication *self)
{
  static const GOptionEntry options[]
      = { { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
          { "search", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Search the catalogue"), N_ ("TEXT") },
          { NULL } };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/* Public functions */

EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/entente/Entente", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

GSettings *
entente_application_get_settings (EntenteApplication *self)
{
  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * entente_application_open:
 * @self: the application
 * @file: a catalogue file
 *
 * Shows a catalogue: in the window that has it already, or in a new one. When it can not be opened,
 * the window says why; when it has to be prepared first, the window does that.
 *
 * Returns: (transfer none): the window
 */
EntenteWindow *
entente_application_open (EntenteApplication *self, GFile *file)
{
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  EntenteWindow *window;

  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  window = find_window (self, file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return window;
    }

  catalogue = open_catalogue (file, &error);

  if (catalogue != NULL)
    window = entente_window_new (ADW_APPLICATION (self), catalogue);
  else
    window = entente_window_new_for_error (ADW_APPLICATION (self), file, error);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * entente_application_open_default:
 * @self: the application
 *
 * Shows the catalogue in the user's data folder, which is made from the starter catalogue when
 * there is none.
 *
 * Returns: (transfer none): the window
 */
EntenteWindow *
entente_application_open_default (EntenteApplication *self)
{
  g_autofree char *path = entente_starter_dup_default_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return entente_application_open (self, file);
}
