/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking an attachment out of a record, and calling it something else. The bytes stay where they
 * are: undoing needs them. */

#define G_LOG_DOMAIN "entente-attachment-actions"

#include "config.h"

#include "attachments/entente-attachment-actions.h"

#include "editing/entente-editing.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  EntenteWindow *window;
  char *id;
  EntenteAttachment *attachment;
  GtkWidget *entry; /* borrowed */
} Renaming;

/* --- Helpers ---------------------------------------------------------------------------------- */

/* Puts @replacement for @attachment, or nothing. The record is read anew: something else in it may
 * have been changed since it was shown. */
static void
change_attachment (EntenteWindow *window,
                   const char *id,
                   EntenteAttachment *attachment,
                   EntenteAttachment *replacement)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteRecord) before
      = catalogue != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;
  g_autoptr (EntenteRecord) after = before != NULL ? entente_record_copy (before) : NULL;
  GPtrArray *attachments = after != NULL ? entente_record_get_attachments (after) : NULL;
  g_autoptr (EntenteChange) change = NULL;

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      if (!entente_node_equal (attachments->pdata[i], ENTENTE_NODE (attachment)))
        continue;
      g_ptr_array_remove_index (attachments, i);
      if (replacement != NULL)
        g_ptr_array_insert (attachments, (int) i, g_object_ref (replacement));
      change = entente_change_new (replacement != NULL ? ENTENTE_CHANGE_RENAME_ATTACHMENT
                                                       : ENTENTE_CHANGE_REMOVE_ATTACHMENT);
      entente_change_replace (change, before, after);
      entente_editing_apply (window, change, NULL, NULL);
      return;
    }
}

static void
renaming_free (gpointer data, GClosure *closure)
{
  Renaming *self = data;

  g_object_unref (self->window);
  g_free (self->id);
  g_object_unref (self->attachment);
  g_free (self);
}

/* How much of a name is not its extension, in letters. */
static int
measure_stem (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot > name ? (int) g_utf8_strlen (name, dot - name) : -1;
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, Renaming *self)
{
  g_autoptr (EntenteNode) renamed = NULL;
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "rename"))
    return;
  name = entente_attachment_clean_name (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  renamed = entente_node_copy (ENTENTE_NODE (self->attachment));
  entente_node_set_string (renamed, "name", name);
  if (!entente_node_equal (renamed, ENTENTE_NODE (self->attachment)))
    change_attachment (self->window, self->id, self->attachment, ENTENTE_ATTACHMENT (renamed));
}

static void
on_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "rename", *name != '\0');
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_attachment_remove (EntenteWindow *window, const char *id, EntenteAttachment *attachment)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (ENTENTE_IS_ATTACHMENT (attachment));

  change_attachment (window, id, attachment, NULL);
}

/**
 * entente_attachment_rename:
 *
 * Asks for another name.
 */
void
entente_attachment_rename (EntenteWindow *window, const char *id, EntenteAttachment *attachment)
{
  Renaming *self = g_new0 (Renaming, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Rename Attachment"), NULL);
  g_autofree char *name = entente_attachment_dup_name (attachment);

  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  self->window = g_object_ref (window);
  self->id = g_strdup (id);
  self->attachment = g_object_ref (attachment);
  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("field-name", "Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), self->entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "rename",
                                    /* Translators: a button */
                                    _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), self, renaming_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, measure_stem (name));
}
