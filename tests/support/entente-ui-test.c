/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "language/entente-language.h"
#include "store/entente-history.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define END_LIMIT_SECONDS 60

typedef struct
{
  gboolean expired;
  guint frames;
} Waiting;

/* Helpers */

static gboolean
on_expired_cb (gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->expired = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->frames++;

  return G_SOURCE_CONTINUE;
}

static gboolean
two_frames_passed (gpointer user_data)
{
  return ((Waiting *) user_data)->frames >= 2;
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data) && gtk_widget_get_width (user_data) > 0;
}

static void
add_picture (GtkSnapshot *snapshot, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
}

/* A popover is a surface of its own, beside that of its window. */
static void
add_popovers (GtkSnapshot *snapshot, GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (child));
          double x;
          double y;

          gtk_native_get_surface_transform (GTK_NATIVE (child), &x, &y);
          x += gdk_popup_get_position_x (GDK_POPUP (surface));
          y += gdk_popup_get_position_y (GDK_POPUP (surface));
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
          add_picture (snapshot, child);
          gtk_snapshot_restore (snapshot);
        }

      add_popovers (snapshot, child);
    }
}

/* The question of libadwaita 1.7 asks its heading how high it is in widths that no heading has, and
 * GTK from 4.18 on warns of it. Every other warning ends the test. */
static gboolean
is_of_a_question (const char *message)
{
  guint64 address = 0;
  GtkWidget *label;

  if (sscanf (message, "Trying to measure GtkLabel 0x%" G_GINT64_MODIFIER "x for width", &address)
      != 1)
    return FALSE;

  label = GSIZE_TO_POINTER (address);

  return gtk_widget_get_ancestor (label, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") && is_of_a_question (fields[i].value))
        return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* A program whose tests are done and that does not end is ended by SIGALRM: that is said, and is not
 * taken for a test that is slow. */
static void
limit_the_end (void)
{
  alarm (END_LIMIT_SECONDS);
}

/* Public functions */

/**
 * ui_test_init:
 *
 * The first statement of a test of the window. Skips the program where there is no display.
 */
void
ui_test_init (int *argc, char ***argv)
{
  entente_language_init ();
  gtk_disable_setlocale ();
  g_test_init (argc, argv, NULL);
  atexit (limit_the_end);
  g_log_set_writer_func (write_log, NULL, NULL);

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      exit (0);
    }

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * ui_test_new_application:
 *
 * Returns: (transfer full): the program, started, without a window and past its welcome; the same
 *   one every time, because a process can be only one application
 */
EntenteApplication *
ui_test_new_application (void)
{
  static EntenteApplication *application;
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GError) error = NULL;

  g_settings_set_boolean (settings, "first-start", FALSE);

  if (application != NULL)
    return g_object_ref (application);

  application = entente_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return g_object_ref (application);
}

/**
 * ui_test_open_window:
 *
 * Returns: (transfer none): a window on the starter catalogue, laid out at the size asked for
 */
EntenteWindow *
ui_test_open_window (EntenteApplication *application, int width, int height)
{
  GSettings *settings = entente_application_get_settings (application);
  EntenteWindow *window;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  window = entente_application_open_default (application);
  ui_test_wait_for (is_mapped, window, "the window to be shown");
  ui_test_settle (GTK_WIDGET (window));

  return window;
}

void
ui_test_close_all (EntenteApplication *application)
{
  g_autoptr (GList) windows
      = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
}

/**
 * ui_test_wait_for:
 *
 * Runs the main loop until something is true. It waits for events, not for time; the limit is there
 * so that a test that can not succeed fails.
 */
void
ui_test_wait_for (UiTestCondition condition, gpointer user_data, const char *what)
{
  Waiting waiting = { 0 };
  guint source = g_timeout_add_seconds (UI_TEST_LIMIT_SECONDS, on_expired_cb, &waiting);

  while (!condition (user_data) && !waiting.expired)
    g_main_context_iteration (NULL, TRUE);

  if (waiting.expired)
    g_error ("waited in vain for %s", what);

  g_source_remove (source);
}

typedef struct
{
  EntenteCatalogue *catalogue;
  const char *id;
  gboolean there;
} Presence;

/* What is on the disk is announced a moment later. */
static gboolean
is_announced (EntenteCatalogue *catalogue)
{
  EntenteStore *store = entente_catalogue_get_store (catalogue);
  g_autoptr (EntenteChange) undo = entente_history_ref_undo (store);
  g_autoptr (EntenteChange) redo = entente_history_ref_redo (store);

  return entente_catalogue_can_undo (catalogue) == (undo != NULL)
         && entente_catalogue_can_redo (catalogue) == (redo != NULL);
}

static gboolean
is_as_wanted (gpointer user_data)
{
  const Presence *presence = user_data;

  return entente_catalogue_has_record (presence->catalogue, presence->id) == presence->there
         && is_announced (presence->catalogue);
}

/**
 * ui_test_wait_for_record:
 * @there: whether it is to come, or to go
 */
void
ui_test_wait_for_record (EntenteCatalogue *catalogue, const char *id, gboolean there)
{
  Presence presence = { catalogue, id, there };

  ui_test_wait_for (is_as_wanted, &presence, there ? "a record to come" : "a record to go");
}

/**
 * ui_test_rest:
 *
 * Runs the main loop for some time, for what measures: a test waits for what it needs.
 */
void
ui_test_rest (guint milliseconds)
{
  Waiting waiting = { 0 };

  g_timeout_add (milliseconds, on_expired_cb, &waiting);
  while (!waiting.expired)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * ui_test_remove_folder:
 *
 * Removes a folder with all that is in it.
 */
void
ui_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        ui_test_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * ui_test_find_window:
 *
 * Returns: (transfer none) (nullable): a window of that type that is there to be seen
 */
gpointer
ui_test_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

/**
 * ui_test_settle:
 *
 * Lets a widget take in what has changed: two frames, and whatever else is waiting.
 */
void
ui_test_settle (GtkWidget *widget)
{
  Waiting waiting = { 0 };
  guint tick = gtk_widget_add_tick_callback (widget, on_frame_cb, &waiting, NULL);

  ui_test_wait_for (two_frames_passed, &waiting, "two frames");
  gtk_widget_remove_tick_callback (widget, tick);
}

/**
 * ui_test_find_type:
 *
 * Returns: (nullable) (transfer none): the first widget of a type under @root
 */
GtkWidget *
ui_test_find_type (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * ui_test_find_id:
 *
 * Returns: (nullable) (transfer none): the widget that a .ui file calls @buildable_id
 */
GtkWidget *
ui_test_find_id (GtkWidget *root, const char *buildable_id)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (root));

  if (g_strcmp0 (id, buildable_id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find_id (child, buildable_id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * ui_test_find_label:
 *
 * Returns: (nullable) (transfer none): the first visible label under @root with this text
 */
GtkWidget *
ui_test_find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * ui_test_render:
 *
 * Returns: (transfer full): what a window looks like now, with what pops up from it, drawn in this
 *   process
 */
GdkTexture *
ui_test_render (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  add_picture (snapshot, widget);
  add_popovers (snapshot, widget);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

gboolean
ui_test_save_png (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = ui_test_render (widget);

  return gdk_texture_save_to_png (texture, path);
}
