/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-attachment-list"

#include "config.h"

#include "attachments/entente-attachment-list.h"

#include "attachments/entente-attaching.h"
#include "attachments/entente-attachment-row.h"

#include <glib/gi18n.h>

struct _EntenteAttachmentList
{
  GtkBox parent_instance;

  /* Borrowed */
  GtkWidget *list;
  GtkWidget *button;

  /* Owned */
  char *id;

  gboolean writable;
};

G_DEFINE_FINAL_TYPE (EntenteAttachmentList, entente_attachment_list, GTK_TYPE_BOX)

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_clicked_cb (EntenteAttachmentList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ENTENTE_IS_WINDOW (root) && self->id != NULL)
    entente_attaching_choose_for_record (ENTENTE_WINDOW (root), self->id);
}

/* Whoever drags a file sees that it would be attached here, and not imported. */
static void
on_enter_cb (EntenteAttachmentList *self)
{
  if (self->writable)
    gtk_widget_add_css_class (GTK_WIDGET (self), "entente-drop");
}

static void
on_leave_cb (EntenteAttachmentList *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "entente-drop");
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_attachment_list_finalize (GObject *object)
{
  EntenteAttachmentList *self = ENTENTE_ATTACHMENT_LIST (object);

  g_free (self->id);

  G_OBJECT_CLASS (entente_attachment_list_parent_class)->finalize (object);
}

static void
entente_attachment_list_class_init (EntenteAttachmentListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_attachment_list_finalize;
}

static void
entente_attachment_list_init (EntenteAttachmentList *self)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  /* Translators: a button that lets choose files that are kept with the record */
  self->button = gtk_button_new_with_label (_ ("Attach Files…"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), TRUE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->button);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_attachment_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_ATTACHMENT_LIST, NULL);
}

void
entente_attachment_list_show (EntenteAttachmentList *self,
                              EntenteCatalogue *catalogue,
                              EntenteRecord *record)
{
  GPtrArray *attachments;
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_ATTACHMENT_LIST (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  attachments = entente_record_get_attachments (record);
  g_free (self->id);
  self->id = g_strdup (entente_record_get_id (record));
  self->writable = !entente_catalogue_is_read_only (catalogue);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < attachments->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         entente_attachment_row_new (catalogue, self->id, attachments->pdata[i]));
  gtk_widget_set_visible (self->list, attachments->len > 0);
  gtk_widget_set_visible (self->button, self->writable);
  gtk_widget_set_visible (GTK_WIDGET (self), self->writable || attachments->len > 0);
}

/**
 * entente_attachment_list_show_all:
 *
 * Shows the attachments of @record in every list below @root.
 */
void
entente_attachment_list_show_all (GtkWidget *root,
                                  EntenteCatalogue *catalogue,
                                  EntenteRecord *record)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (ENTENTE_IS_ATTACHMENT_LIST (root))
    {
      entente_attachment_list_show (ENTENTE_ATTACHMENT_LIST (root), catalogue, record);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_attachment_list_show_all (child, catalogue, record);
}

/**
 * entente_attachment_list_drop:
 * @value: a GFile or a GdkFileList
 *
 * Attaches what was dropped on the list.
 *
 * Returns: whether it was taken
 */
gboolean
entente_attachment_list_drop (EntenteAttachmentList *self, const GValue *value)
{
  GtkRoot *root;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_return_val_if_fail (ENTENTE_IS_ATTACHMENT_LIST (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  on_leave_cb (self);
  if (!self->writable || self->id == NULL || !ENTENTE_IS_WINDOW (root))
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = list; l != NULL; l = l->next)
        g_list_store_append (files, l->data);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    {
      g_list_store_append (files, g_value_get_object (value));
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0)
    return FALSE;
  entente_attaching_copy_for_record (ENTENTE_WINDOW (root), self->id, G_LIST_MODEL (files));
  return TRUE;
}
