/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting a record: at once where nothing refers to it, since it can be undone; else after saying
 * what will lose its link. */

#define G_LOG_DOMAIN "entente-delete"

#include "config.h"

#include "editing/entente-delete.h"

#include "editing/entente-editing.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "services/entente-amendments.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

#define MOST_NAMES 5

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
delete_now (EntenteWindow *window, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change
      = entente_amend_delete (entente_window_get_catalogue (window), id, &error);

  if (change != NULL)
    entente_editing_apply (window, change, NULL, NULL);
  else
    entente_editing_say (window, error->message);
}

static void
append_name (GString *out, EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, id, NULL);
  g_autofree char *title = record != NULL ? entente_format_dup_title (record) : g_strdup (id);

  g_string_append_printf (out, "\n• %s", title);
}

/* @words have a “%s” for @count. */
static void
append_counted (GString *out, const char *words, guint count)
{
  g_autofree char *counted = entente_format_count (entente_language_get_current (), words, count);

  g_string_append (out, counted);
}

/* The title is here and not in the heading, which the toolkit wants to fit on one line. */
static char *
describe (EntenteCatalogue *catalogue, const char *title, GPtrArray *ids)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", title);
  append_counted (out,
                  /* Translators: %s is how many records name the one that is to be deleted */
                  ngettext ("%s record refers to it, keeps the name, and loses the link:",
                            "%s records refer to it, keep the name, and lose the link:", ids->len),
                  ids->len);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < MIN (ids->len, MOST_NAMES); i++)
    append_name (out, catalogue, ids->pdata[i]);
  if (ids->len > MOST_NAMES)
    {
      guint rest = ids->len - MOST_NAMES;

      g_string_append_c (out, '\n');
      /* Translators: the last line of a list of records that is not shown in full */
      append_counted (out, ngettext ("and %s more", "and %s more", rest), rest);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, const char *id)
{
  if (g_str_equal (response, "delete"))
    delete_now (ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog))), id);
}

static void
free_id (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
ask (EntenteWindow *window, EntenteRecord *record, GPtrArray *referrers)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autofree char *title = entente_format_dup_title (record);
  g_autofree char *body = describe (catalogue, title, referrers);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Delete This Record?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         g_strdup (entente_record_get_id (record)), free_id, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_delete_record:
 * @id: a record
 *
 * Deletes a record. Where others refer to it, they are named first, and the person decides.
 */
void
entente_delete_record (EntenteWindow *window, const char *id)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GPtrArray) referrers = NULL;
  EntenteCatalogue *catalogue;

  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (id != NULL);

  catalogue = entente_window_get_catalogue (window);
  record = entente_catalogue_ref_record (catalogue, id, NULL);
  if (record == NULL)
    return;
  referrers = entente_amend_list_referrers (catalogue, id);
  if (referrers->len > 0)
    ask (window, record, referrers);
  else
    delete_now (window, id);
}
