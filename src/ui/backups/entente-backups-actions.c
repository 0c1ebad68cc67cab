/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* win.backups shows the backups; the backup of the day is made once the window can be seen. */

#define G_LOG_DOMAIN "entente-backups-actions"

#include "config.h"

#include "backups/entente-backups-actions.h"

#include <glib/gi18n.h>

#include "backups/entente-backups-window.h"
#include "store/entente-backup.h"
#include "widgets/entente-toast.h"

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteWindow) window = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = entente_backup_make_finish (result, &error);
  g_autofree char *words = NULL;

  g_weak_ref_clear (user_data);
  g_free (user_data);
  if (error == NULL || window == NULL || entente_window_get_catalogue (window) == NULL)
    return;
  /* Translators: %s is the reason, a sentence */
  words = g_strdup_printf (_ ("No backup could be made today. %s"), error->message);
  entente_toast_show (GTK_WIDGET (window), words);
}

/* Once a frame is on the screen there is time. */
static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (ENTENTE_WINDOW (widget));
  GWeakRef *window;

  if (gdk_frame_clock_get_frame_counter (clock) == 0)
    return G_SOURCE_CONTINUE;
  if (catalogue == NULL || entente_catalogue_is_read_only (catalogue))
    return G_SOURCE_REMOVE;
  window = g_new0 (GWeakRef, 1);
  g_weak_ref_init (window, widget);
  entente_backup_make_daily_async (entente_catalogue_get_path (catalogue), on_made_cb, window);
  return G_SOURCE_REMOVE;
}

static void
show_backups (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (entente_window_get_catalogue (ENTENTE_WINDOW (widget)) != NULL)
    gtk_window_present (entente_backups_window_new (ENTENTE_WINDOW (widget)));
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_backups_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, show_backups);
}

void
entente_backups_update_actions (EntenteWindow *window)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.backups",
                                 entente_window_get_catalogue (window) != NULL);
}

/**
 * entente_backups_watch:
 * @window: a window that is being made
 *
 * Has the backup of the day made, after the first frame.
 */
void
entente_backups_watch (EntenteWindow *window)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_frame_cb, NULL, NULL);
}
