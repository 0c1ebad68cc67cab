/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-window"

#include "config.h"

#include "window/entente-window-private.h"

#include "backups/entente-backups-actions.h"
#include "intake/entente-intake-actions.h"
#include "language/entente-language.h"
#include "model/entente-error.h"
#include "services/entente-starter.h"
#include "store/entente-files.h"
#include "window/entente-application.h"
#include "window/entente-error-page.h"
#include "window/entente-notice.h"
#include "window/entente-preparing-page.h"
#include "window/entente-welcome-page.h"

#include <glib/gi18n.h>

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  EntenteCatalogue *catalogue;
  GFile *file;
  GError *error;
  EntentePreparation *preparation; /* of a catalogue that cannot be opened before */
  GSettings *settings;
  GPtrArray *toasts; /* that have been said and not dismissed */

  /* borrowed */
  AdwToastOverlay *overlay;
  AdwToastOverlay *front; /* in a window that stands before this one; weak */
  EntenteWorkspace *workspace;
};

enum
{
  PROP_0,
  PROP_CATALOGUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

/* Helpers */

/* What the settings call the catalogue. The default one goes without saying, so that it is found
 * again wherever the folder is. */
static const char *
get_remembered_path (EntenteWindow *self)
{
  g_autofree char *default_path = entente_starter_dup_default_path ();
  const char *path = entente_catalogue_get_path (self->catalogue);

  return g_str_equal (path, default_path) ? "" : path;
}

/* Whether what the settings remember is of this catalogue. */
static gboolean
is_remembered (EntenteWindow *self)
{
  g_autofree char *path = g_settings_get_string (self->settings, "catalogue");

  return self->catalogue != NULL && g_str_equal (path, get_remembered_path (self));
}

/* Two windows on two catalogues can be told apart, also in a list of windows and by ear. */
static void
update_title (EntenteWindow *self)
{
  const char *path = self->catalogue != NULL ? get_remembered_path (self) : "";
  g_autofree char *name = *path != '\0' ? g_filename_display_basename (path) : NULL;
  /* Translators: the title of a window; %s is the name of the file that is open in it */
  g_autofree char *title
      = name != NULL ? g_strdup_printf (_ ("%s – Entente"), name) : g_strdup ("Entente");

  gtk_window_set_title (GTK_WINDOW (self), title);
  if (self->workspace != NULL)
    entente_workspace_set_file_name (self->workspace, name);
}

/* The workspace, with a bar below it where there is something to know. */
static GtkWidget *
add_notice (EntenteWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (GTK_WIDGET (self->workspace), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->workspace));
  gtk_box_append (GTK_BOX (box), entente_notice_new (self->catalogue));
  return box;
}

static void
build_workspace (EntenteWindow *self, GVariant *state)
{
  self->workspace = entente_workspace_new (self->catalogue);
  g_signal_connect_object (self->workspace, "moved", G_CALLBACK (_entente_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::section",
                           G_CALLBACK (_entente_window_update_actions), self, G_CONNECT_SWAPPED);

  if (state != NULL)
    entente_workspace_restore_state (self->workspace, state);

  /* Now, so that the window is measured with it from the first. */
  entente_workspace_get_page (self->workspace);
  adw_toast_overlay_set_child (self->overlay, add_notice (self));
  entente_workspace_focus (self->workspace);
}

static void
build (EntenteWindow *self, GVariant *state)
{
  self->workspace = NULL;

  if (self->preparation != NULL)
    adw_toast_overlay_set_child (self->overlay, entente_preparing_page_new (self->preparation));
  else if (self->error != NULL)
    adw_toast_overlay_set_child (self->overlay, entente_error_page_new (self->file, self->error));
  else if (g_settings_get_boolean (self->settings, "first-start"))
    adw_toast_overlay_set_child (self->overlay, entente_welcome_page_new ());
  else
    build_workspace (self, state);

  update_title (self);
  _entente_window_update_actions (self);
}

static void
restore_size (EntenteWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));

  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* What was visited and looked for belongs to one catalogue, and may be gone from it since. */
static GVariant *
load_state (EntenteWindow *self)
{
  g_autoptr (GVariant) state = g_settings_get_value (self->settings, "window-state");
  g_autofree char *section = g_settings_get_string (self->settings, "section");
  g_autofree char *record = g_settings_get_string (self->settings, "record");
  const gboolean own = is_remembered (self);
  GVariantDict dict = G_VARIANT_DICT_INIT (state);

  g_variant_dict_insert (&dict, "section", "s", section);
  if (!own)
    g_variant_dict_remove (&dict, "pages");

  if (!own || !entente_catalogue_has_record (self->catalogue, record))
    {
      g_variant_dict_remove (&dict, "record");
      g_variant_dict_remove (&dict, "record-in-front");
      g_variant_dict_remove (&dict, "trail");
    }

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/* Their words are those of the language in which they were said. */
static void
dismiss_toasts (EntenteWindow *self)
{
  g_autoptr (GPtrArray) toasts = g_steal_pointer (&self->toasts);

  self->toasts = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < toasts->len; i++)
    adw_toast_dismiss (toasts->pdata[i]);
}

/* All of it at once: it belongs together. */
static void
save_place (EntenteWindow *self)
{
  g_autoptr (GVariant) state = NULL;
  const char *record;

  if (self->workspace == NULL)
    return;

  state = entente_workspace_save_state (self->workspace);
  record = entente_record_pane_get_id (entente_workspace_get_record_pane (self->workspace));

  g_settings_set_string (self->settings, "catalogue", get_remembered_path (self));
  g_settings_set_value (self->settings, "window-state", state);
  g_settings_set_string (self->settings, "section",
                         entente_workspace_get_section (self->workspace));
  g_settings_set_string (self->settings, "record", record != NULL ? record : "");
}

/* Callbacks */

static void
on_toast_dismissed_cb (EntenteWindow *self, AdwToast *toast)
{
  g_ptr_array_remove (self->toasts, toast);
}

static void
on_first_start_changed_cb (EntenteWindow *self)
{
  g_autoptr (GVariant) state = load_state (self);

  build (self, state);
}

/* Another program, such as entente-cli, may have changed the catalogue in the meantime. */
static void
on_active_changed_cb (EntenteWindow *self)
{
  if (self->catalogue != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    entente_catalogue_poll (self->catalogue);
}

/* The catalogue is opened in a window of its own, which takes the place of this one. */
static void
on_prepared_cb (EntenteWindow *self, const GError *error)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_clear_object (&self->preparation);

  if (error == NULL)
    {
      entente_application_open (ENTENTE_APPLICATION (application), self->file);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&self->error);
      self->error = g_error_copy (error);
    }
  build (self, NULL);
}

/* GObject overrides */

static gboolean
entente_window_close_request (GtkWindow *window)
{
  entente_window_save (ENTENTE_WINDOW (window));

  return GTK_WINDOW_CLASS (entente_window_parent_class)->close_request (window);
}

static void
entente_window_constructed (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);
  g_autoptr (GVariant) state = load_state (self);

  G_OBJECT_CLASS (entente_window_parent_class)->constructed (object);

  restore_size (self);

  /* The error, where there is one, comes after construction and builds its page itself. */
  if (self->catalogue == NULL)
    return;

  build (self, state);
  if (!is_remembered (self))
    save_place (self);
  g_signal_connect_object (self->catalogue, "notify::can-undo",
                           G_CALLBACK (_entente_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogue, "notify::can-redo",
                           G_CALLBACK (_entente_window_update_actions), self, G_CONNECT_SWAPPED);
  entente_backups_watch (self);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  self->workspace = NULL;
  self->overlay = NULL;
  g_clear_weak_pointer (&self->front);
  if (self->preparation != NULL)
    entente_preparation_stop (self->preparation);
  g_clear_object (&self->preparation);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_WINDOW (object)->toasts);

  G_OBJECT_CLASS (entente_window_parent_class)->finalize (object);
}

static void
entente_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->constructed = entente_window_constructed;
  object_class->dispose = entente_window_dispose;
  object_class->finalize = entente_window_finalize;
  object_class->get_property = entente_window_get_property;
  object_class->set_property = entente_window_set_property;

  window_class->close_request = entente_window_close_request;

  /**
   * EntenteWindow:catalogue:
   *
   * The catalogue that the window shows; %NULL in a window that says why there is none.
   */
  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  _entente_window_install_actions (widget_class);
}

static void
entente_window_init (EntenteWindow *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  self->toasts = g_ptr_array_new_with_free_func (g_object_unref);
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->overlay));
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  gtk_window_set_icon_name (GTK_WINDOW (self), APPLICATION_ID);

  entente_intake_accept_files (self);

  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed_cb), NULL);
  g_signal_connect_object (self->settings, "changed::first-start",
                           G_CALLBACK (on_first_start_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (entente_window_rebuild), self, G_CONNECT_SWAPPED);
}

/* Public functions */

EntenteWindow *
entente_window_new (AdwApplication *application, EntenteCatalogue *catalogue)
{
  return g_object_new (ENTENTE_TYPE_WINDOW, "application", application, "catalogue", catalogue,
                       NULL);
}

/**
 * entente_window_new_for_error:
 * @application: the application
 * @file: a catalogue file that could not be opened
 * @error: why
 *
 * Shows what happened and what can be done. Where the catalogue only has to be prepared, which is
 * %ENTENTE_ERROR_OLDER, that is done, and the catalogue opened after it.
 *
 * Returns: (transfer none): the window
 */
EntenteWindow *
entente_window_new_for_error (AdwApplication *application, GFile *file, const GError *error)
{
  EntenteWindow *self = g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);

  self->file = g_object_ref (file);
  self->error = g_error_copy (error);
  if (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_OLDER))
    _entente_window_prepare (self);
  else
    build (self, NULL);

  return self;
}

/* Begins to prepare the catalogue that could not be opened, and shows how far that is. */
void
_entente_window_prepare (EntenteWindow *self)
{
  if (self->preparation != NULL || self->file == NULL)
    return;

  self->preparation = entente_preparation_new (g_file_peek_path (self->file));
  g_signal_connect_object (self->preparation, "ended", G_CALLBACK (on_prepared_cb), self,
                           G_CONNECT_SWAPPED);
  build (self, NULL);
}

/**
 * entente_window_is_on:
 * @path: a catalogue
 *
 * Returns: whether the window shows that catalogue, or prepares it
 */
gboolean
entente_window_is_on (EntenteWindow *self, const char *path)
{
  const char *own = NULL;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);

  if (self->catalogue != NULL)
    own = entente_catalogue_get_path (self->catalogue);
  else if (self->preparation != NULL)
    own = entente_preparation_get_path (self->preparation);

  return own != NULL && entente_files_are_same (own, path);
}

EntenteCatalogue *
entente_window_get_catalogue (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->catalogue;
}

/**
 * entente_window_get_workspace:
 * @self: a window
 *
 * Returns: (nullable) (transfer none): what the window holds; another object after the language
 *   changed, and %NULL while there is a welcome or an error to read
 */
EntenteWorkspace *
entente_window_get_workspace (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * entente_window_add_toast:
 * @self: a window
 * @toast: (transfer full): a toast
 *
 * Says something in passing.
 */
void
entente_window_add_toast (EntenteWindow *self, AdwToast *toast)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  g_ptr_array_add (self->toasts, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->front != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->front)))
    adw_toast_overlay_add_toast (self->front, toast);
  else
    adw_toast_overlay_add_toast (self->overlay, toast);
}

/**
 * entente_window_set_front:
 * @overlay: (nullable): of a window that is worked in before this one
 *
 * Says everything there, for as long as it is shown: here it could not be seen.
 */
void
entente_window_set_front (EntenteWindow *self, AdwToastOverlay *overlay)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  g_set_weak_pointer (&self->front, overlay);
}

void
entente_window_show_record (EntenteWindow *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  if (self->workspace != NULL)
    entente_workspace_show_record (self->workspace, id);
}

/**
 * entente_window_rebuild:
 * @self: a window
 *
 * Makes what the window holds anew, in the language that is now in force, and puts everything back
 * where it was.
 */
void
entente_window_rebuild (EntenteWindow *self)
{
  g_autoptr (GVariant) state = NULL;
  g_autoptr (GVariant) focus = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  if (self->workspace != NULL)
    {
      state = entente_workspace_save_state (self->workspace);
      focus = entente_workspace_save_focus (self->workspace);
    }

  dismiss_toasts (self);
  build (self, state);
  if (focus != NULL && self->workspace != NULL)
    entente_workspace_restore_focus (self->workspace, focus);
}

/**
 * entente_window_save:
 * @self: a window
 *
 * Remembers size, catalogue, section, record and the place in them for the next start.
 */
void
entente_window_save (EntenteWindow *self)
{
  int width;
  int height;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  save_place (self);
}
