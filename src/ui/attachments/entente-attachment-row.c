/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-attachment-row"

#include "config.h"

#include "attachments/entente-attachment-row.h"

#include "attachments/entente-attachment-actions.h"
#include "attachments/entente-attachment-open.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "store/entente-attachments.h"
#include "widgets/entente-tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteAttachmentRow
{
  AdwActionRow parent_instance;

  /* Owned */
  char *id; /* of the record */
  EntenteAttachment *attachment;
};

G_DEFINE_FINAL_TYPE (EntenteAttachmentRow, entente_attachment_row, ADW_TYPE_ACTION_ROW)

/* --- Actions ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_window (EntenteAttachmentRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ENTENTE_IS_WINDOW (root) ? ENTENTE_WINDOW (root) : NULL;
}

static void
open_attachment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteAttachmentRow *self = ENTENTE_ATTACHMENT_ROW (widget);

  if (get_window (self) != NULL)
    entente_attachment_open (get_window (self), self->attachment);
}

static void
save_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteAttachmentRow *self = ENTENTE_ATTACHMENT_ROW (widget);

  if (get_window (self) != NULL)
    entente_attachment_save (get_window (self), self->attachment);
}

static void
rename_attachment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteAttachmentRow *self = ENTENTE_ATTACHMENT_ROW (widget);

  if (get_window (self) != NULL)
    entente_attachment_rename (get_window (self), self->id, self->attachment);
}

static void
remove_attachment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteAttachmentRow *self = ENTENTE_ATTACHMENT_ROW (widget);

  if (get_window (self) != NULL)
    entente_attachment_remove (get_window (self), self->id, self->attachment);
}

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWidget *
new_icon (EntenteAttachment *attachment, EntenteAttachmentState state)
{
  const char *type = entente_attachment_get_media_type (attachment);
  g_autoptr (GIcon) icon = NULL;
  GtkWidget *image;

  if (state != ENTENTE_ATTACHMENT_PRESENT)
    {
      image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      gtk_widget_add_css_class (image, "warning");
      return image;
    }
  icon = g_content_type_get_symbolic_icon (
      type != NULL && strchr (type, '/') != NULL ? type : "application/octet-stream");
  return gtk_image_new_from_gicon (icon);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  /* Translators: the menu of an attached file */
  g_menu_append (section, C_ ("attachment menu", "_Open"), "attachment.open");
  g_menu_append (section, C_ ("attachment menu", "_Save a Copy…"), "attachment.save");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  section = g_menu_new ();
  g_menu_append (section, C_ ("attachment menu", "Re_name…"), "attachment.rename");
  g_menu_append (section, C_ ("attachment menu", "_Remove"), "attachment.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  return G_MENU_MODEL (menu);
}

static char *
dup_words (EntenteCatalogue *catalogue, EntenteAttachment *attachment, EntenteAttachmentState state)
{
  const goffset size = entente_attachment_get_size (attachment);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  if (state == ENTENTE_ATTACHMENT_CHANGED)
    return g_strdup (_ ("Changed since it was attached"));
  if (state == ENTENTE_ATTACHMENT_PRESENT)
    return size >= 0 ? entente_format_size (entente_language_get_current (), (guint64) size) : NULL;
  folder = entente_attachments_dup_folder (entente_catalogue_get_path (catalogue));
  name = g_filename_display_basename (folder);
  /* Translators: of an attached file; %s is the name of the folder in which it should be */
  return g_strdup_printf (_ ("Missing from the folder “%s”"), name);
}

static void
show (EntenteAttachmentRow *self, EntenteCatalogue *catalogue)
{
  const EntenteAttachmentState state
      = entente_attachments_get_state (entente_catalogue_get_path (catalogue), self->attachment);
  const gboolean writable = !entente_catalogue_is_read_only (catalogue);
  g_autofree char *name = entente_attachment_dup_name (self->attachment);
  g_autofree char *words = dup_words (catalogue, self->attachment, state);
  /* Translators: a tooltip; %s is the name of an attached file */
  g_autofree char *label = g_strdup_printf (_ ("More for “%s”"), name);
  g_autoptr (GMenuModel) menu = new_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words != NULL ? words : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), new_icon (self->attachment, state));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  entente_tooltip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), state == ENTENTE_ATTACHMENT_PRESENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.open",
                                 state == ENTENTE_ATTACHMENT_PRESENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.save",
                                 state == ENTENTE_ATTACHMENT_PRESENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.rename", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.remove", writable);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_attachment_row_activate (AdwActionRow *row)
{
  open_attachment (GTK_WIDGET (row), NULL, NULL);
}

static void
entente_attachment_row_finalize (GObject *object)
{
  EntenteAttachmentRow *self = ENTENTE_ATTACHMENT_ROW (object);

  g_free (self->id);
  g_clear_object (&self->attachment);

  G_OBJECT_CLASS (entente_attachment_row_parent_class)->finalize (object);
}

static void
entente_attachment_row_class_init (EntenteAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_attachment_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = entente_attachment_row_activate;

  gtk_widget_class_install_action (widget_class, "attachment.open", NULL, open_attachment);
  gtk_widget_class_install_action (widget_class, "attachment.save", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "attachment.rename", NULL, rename_attachment);
  gtk_widget_class_install_action (widget_class, "attachment.remove", NULL, remove_attachment);

  /* Delete is taken here also where nothing may be removed: it must not delete the record. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "attachment.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "attachment.remove",
                                       NULL);
  /* The menu shows the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "attachment.remove", NULL);
}

static void
entente_attachment_row_init (EntenteAttachmentRow *self)
{
  /* The name comes from anywhere. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachment_row_new:
 * @id: the record that has it
 */
GtkWidget *
entente_attachment_row_new (EntenteCatalogue *catalogue,
                            const char *id,
                            EntenteAttachment *attachment)
{
  EntenteAttachmentRow *self = g_object_new (ENTENTE_TYPE_ATTACHMENT_ROW, NULL);

  self->id = g_strdup (id);
  self->attachment = g_object_ref (attachment);
  show (self, catalogue);
  return GTK_WIDGET (self);
}
