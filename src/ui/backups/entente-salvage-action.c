/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out of a damaged catalogue: what can be read of it is saved, shown, and it is said what
 * could not be. */

#define G_LOG_DOMAIN "entente-salvage-action"

#include "config.h"

#include "backups/entente-salvage-action.h"

#include <glib/gi18n.h>

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "search/entente-search-index.h"
#include "store/entente-background.h"
#include "store/entente-salvage.h"

#define MOST_LINES 12

static char *
describe (const EntenteSalvage *salvage)
{
  const char *language = entente_language_get_current ();
  g_autofree char *saved = entente_format_number (language, salvage->n_records);
  g_autofree char *lost
      = entente_format_count (language,
                              ngettext ("%s record could not be read:",
                                        "%s records could not be read:", salvage->lost->len),
                              salvage->lost->len);
  GString *out = g_string_new (NULL);

  /* Translators: the path of a file, and how many records were saved */
  g_string_append_printf (out,
                          ngettext ("“%1$s” holds %2$s record. The damaged file was left as it is.",
                                    "“%1$s” holds %2$s records. The damaged file was left as it "
                                    "is.",
                                    salvage->n_records),
                          salvage->path, saved);
  if (salvage->lost->len == 0)
    return g_string_free (out, FALSE);
  g_string_append (out, "\n\n");
  g_string_append (out, lost);
  for (guint i = 0; i < MIN (salvage->lost->len, MOST_LINES); i++)
    g_string_append_printf (out, "\n• %s", (const char *) salvage->lost->pdata[i]);
  return g_string_free (out, FALSE);
}

static void
say (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EntenteApplication *self = ENTENTE_APPLICATION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteSalvage) salvage = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GFile) file = NULL;
  g_autofree char *body = NULL;

  if (salvage == NULL)
    {
      say (gtk_application_get_active_window (GTK_APPLICATION (self)), _ ("Nothing Could Be Saved"),
           error->message);
      return;
    }
  file = g_file_new_for_path (salvage->path);
  body = describe (salvage);
  say (GTK_WINDOW (entente_application_open (self, file)), _ ("What Could Be Read Was Saved"),
       body);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  GError *error = NULL;
  EntenteSalvage *salvage = entente_salvage_catalogue (data, indexer, &error);

  if (salvage != NULL)
    g_task_return_pointer (task, salvage, (GDestroyNotify) entente_salvage_free);
  else
    g_task_return_error (task, error);
}

/**
 * entente_salvage_start:
 * @path: a catalogue that cannot be read, or not all of it
 *
 * Saves what can be read of it into a new catalogue, and opens that.
 */
void
entente_salvage_start (EntenteApplication *application, const char *path)
{
  g_autoptr (GTask) task = g_task_new (application, NULL, on_saved_cb, NULL);

  g_task_set_task_data (task, g_strdup (path), g_free);
  entente_background_run (task, save_in_thread);
}
