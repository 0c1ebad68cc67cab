/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of the program as a whole, and the keys of all actions. */

#define G_LOG_DOMAIN "entente-application-actions"

#include "config.h"

#include "window/entente-application-private.h"

#include "backups/entente-salvage-action.h"
#include "guide/entente-guide-window.h"
#include "preferences/entente-preferences-window.h"
#include "window/entente-about.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *action;
  const char *keys[4];
} Keys;

/* The standard keys of the human interface guidelines; F10 and the context menu key are GTK's. */
static const Keys keys[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { "app.help", { "F1" } },
  { "app.open", { "<Control>o" } },
  { "app.new-window", { "<Control><Shift>n" } },
  /* Here, because a label that has the focus takes the key for itself. */
  { "win.attach", { "<Control><Shift>a" } },
  { "win.import", { "<Control><Shift>o" } },
  { "win.export", { "<Control><Shift>e" } },
  { "window.close", { "<Control>w" } },
  { "win.search", { "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.toggle-list", { "F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.section::articles", { "<Control>1" } },
  { "win.section::partners", { "<Control>2" } },
  { "win.section::agreements", { "<Control>3" } },
  { "win.next-section", { "<Control>Page_Down" } },
  { "win.previous-section", { "<Control>Page_Up" } },
};

/* Helpers */

static GtkWindow *
get_window (EntenteApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

/* A window of the kind that is open already comes to the front instead of a second one. */
static gboolean
present_existing (EntenteApplication *self, GType type)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
        {
          gtk_window_present (l->data);
          return TRUE;
        }
    }

  return FALSE;
}

static void
close_error_window (EntenteApplication *self, GtkWindow *window)
{
  if (ENTENTE_IS_WINDOW (window) && entente_window_get_catalogue (ENTENTE_WINDOW (window)) == NULL)
    gtk_window_destroy (window);
}

/* Callbacks */

static void
on_file_chosen_cb (GtkNativeDialog *dialog, int response, EntenteApplication *self)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      entente_application_open (self, file);
      close_error_window (self, parent);
    }

  g_object_unref (dialog);
}

/* Actions */

/* The window that is active goes last: it is what the next start shows. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = g_list_last (windows); l != NULL; l = l->prev)
    gtk_window_close (l->data);

  g_application_quit (G_APPLICATION (self));
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;

  if (!present_existing (self, ENTENTE_TYPE_PREFERENCES_WINDOW))
    gtk_window_present (GTK_WINDOW (entente_preferences_window_new (get_window (self))));
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;

  if (present_existing (self, GTK_TYPE_SHORTCUTS_WINDOW))
    return;

  builder
      = gtk_builder_new_from_resource ("/io/github/entente/Entente/ui/window/entente-shortcuts.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, get_window (self));
  gtk_window_set_application (window, GTK_APPLICATION (self));
  gtk_window_present (window);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;

  if (!present_existing (self, ADW_TYPE_ABOUT_WINDOW))
    gtk_window_present (entente_about_new (get_window (self)));
}

static void
open_file (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;
  GtkFileChooserNative *dialog;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  dialog = gtk_file_chooser_native_new (_ ("Open Catalogue"), get_window (self),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_filter_set_name (filter, _ ("Catalogues"));
  gtk_file_filter_add_pattern (filter, "*.entente");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Another window on the catalogue of the one in front. */
static void
open_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;
  GtkWindow *window = get_window (self);
  EntenteCatalogue *catalogue = NULL;

  if (ENTENTE_IS_WINDOW (window))
    catalogue = entente_window_get_catalogue (ENTENTE_WINDOW (window));

  if (catalogue != NULL)
    gtk_window_present (GTK_WINDOW (entente_window_new (ADW_APPLICATION (self), catalogue)));
  else
    g_application_activate (G_APPLICATION (self));
}

/* What the launcher offers: the window, with the search open. */
static void
search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;

  g_application_activate (G_APPLICATION (self));
  gtk_widget_activate_action (GTK_WIDGET (get_window (self)), "win.search", NULL);
}

static void
search_for (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;

  g_application_activate (G_APPLICATION (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (get_window (self)), "win.search-for", parameter);
}

static void
open_default (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;
  GtkWindow *window = get_window (self);

  entente_application_open_default (self);

  if (window != NULL)
    close_error_window (self, window);
}

static void
salvage (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  entente_salvage_start (user_data, g_variant_get_string (parameter, NULL));
}

/* Stands beside the other windows, so that one can do what it says while reading it. */
static void
show_guide (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntenteApplication *self = user_data;

  if (!present_existing (self, ENTENTE_TYPE_GUIDE_WINDOW))
    gtk_window_present (entente_guide_window_new (GTK_APPLICATION (self)));
}

/* Internal functions */

void
_entente_application_add_actions (EntenteApplication *self)
{
  static const GActionEntry entries[] = {
    { "quit", quit },
    { "preferences", show_preferences },
    { "shortcuts", show_shortcuts },
    { "help", show_guide },
    { "about", show_about },
    { "open", open_file },
    { "open-default", open_default },
    { "salvage", salvage, "s" },
    { "new-window", open_window },
    { "search", search },
    { "search-for", search_for, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action,
                                           (const char *const *) keys[i].keys);
}
