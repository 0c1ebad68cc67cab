/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Restoring a backup: what would come, change and go is counted first, then the person is asked. */

#define G_LOG_DOMAIN "entente-backups-restore"

#include "config.h"

#include "backups/entente-backups-restore.h"

#include <glib/gi18n.h>

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "services/entente-restore.h"
#include "store/entente-background.h"
#include "store/entente-history.h"
#include "widgets/entente-toast.h"

typedef struct
{
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
  char *path;
  char *when;
  EntenteRestoreDifference difference;
} Restoring;

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_object_unref (restoring->window);
  g_object_unref (restoring->catalogue);
  g_free (restoring->path);
  g_free (restoring->when);
  g_free (restoring);
}

static gboolean
is_open (EntenteWindow *window)
{
  return entente_window_get_catalogue (window) != NULL;
}

static void
append_line (GString *out, const char *words, guint n)
{
  g_autofree char *counted = entente_format_count (entente_language_get_current (), words, n);

  if (n > 0)
    g_string_append_printf (out, "%s\n", counted);
}

/* The moment is here and not in the heading, which the toolkit wants to fit on one line. */
static char *
describe (const char *when, const EntenteRestoreDifference *difference)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", when);
  append_line (out,
               /* Translators: what restoring a backup does */
               ngettext ("%s record that is no longer there comes back.",
                         "%s records that are no longer there come back.", difference->added),
               difference->added);
  append_line (out,
               /* Translators: what restoring a backup does */
               ngettext ("%s record becomes what it was.", "%s records become what they were.",
                         difference->changed),
               difference->changed);
  append_line (out,
               /* Translators: what restoring a backup does */
               ngettext ("%s record that has been added since goes.",
                         "%s records that have been added since go.", difference->removed),
               difference->removed);
  g_string_append_c (out, '\n');
  g_string_append (out, _ ("This is one step that can be undone. The catalogue as it is now is "
                           "also kept as a backup."));
  return g_string_free (out, FALSE);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = NULL;
  AdwToast *toast;

  entente_restore_apply_finish (ENTENTE_CATALOGUE (source), result, &error);
  if (!is_open (window))
    return;
  if (error != NULL)
    {
      entente_toast_show (GTK_WIDGET (window), error->message);
      return;
    }
  change = entente_history_ref_undo (entente_catalogue_get_store (ENTENTE_CATALOGUE (source)));
  toast = adw_toast_new (_ ("The backup was restored"));
  if (change != NULL)
    {
      adw_toast_set_button_label (toast, C_ ("button", "Undo"));
      adw_toast_set_action_name (toast, "win.undo-change");
      adw_toast_set_action_target_value (
          toast, g_variant_new_int64 (entente_change_get_sequence (change)));
    }
  entente_window_add_toast (window, toast);
}

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, Restoring *restoring)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *author = g_settings_get_string (settings, "author");

  if (g_str_equal (response, "restore"))
    entente_restore_apply_async (restoring->catalogue, restoring->path,
                                 *author != '\0' ? author : NULL, on_restored_cb,
                                 g_object_ref (restoring->window));
}

static void
free_closure (gpointer data, GClosure *closure)
{
  restoring_free (data);
}

/* Takes @restoring. */
static void
ask (Restoring *restoring)
{
  g_autofree char *body = describe (restoring->when, &restoring->difference);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (restoring->window), _ ("Restore This Backup?"), body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), restoring, free_closure,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Restoring *restoring = user_data;
  const EntenteRestoreDifference *difference = &restoring->difference;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (is_open (restoring->window) && error == NULL
      && difference->added + difference->changed + difference->removed > 0)
    {
      ask (restoring);
      return;
    }
  if (is_open (restoring->window))
    entente_toast_show (GTK_WIDGET (restoring->window),
                        error != NULL ? error->message
                                      : _ ("The backup holds what the catalogue holds"));
  restoring_free (restoring);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;
  g_autoptr (EntenteStore) reader = entente_catalogue_open_reader (restoring->catalogue, &error);

  if (reader != NULL
      && entente_restore_compare (reader, restoring->path, &restoring->difference, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_backups_restore:
 * @window: the window of a catalogue
 * @path: a backup of it
 * @when: when it was made, in words
 *
 * Says what restoring the backup would do, and does it if the person wants it.
 */
void
entente_backups_restore (EntenteWindow *window, const char *path, const char *when)
{
  Restoring *restoring;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (path != NULL && when != NULL);

  restoring = g_new0 (Restoring, 1);
  restoring->window = g_object_ref (window);
  restoring->catalogue = g_object_ref (entente_window_get_catalogue (window));
  restoring->path = g_strdup (path);
  restoring->when = g_strdup (when);
  task = g_task_new (NULL, NULL, on_compared_cb, restoring);
  g_task_set_task_data (task, restoring, NULL);
  entente_background_run (task, compare_in_thread);
}
