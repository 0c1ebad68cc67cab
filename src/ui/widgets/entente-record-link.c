/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-record-link"

#include "config.h"

#include "widgets/entente-record-link.h"

#include "language/entente-language.h"
#include "widgets/entente-format.h"
#include "widgets/entente-text-label.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>

struct _EntenteRecordLink
{
  GtkButton parent_instance;

  /* Borrowed: inside the child */
  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *label;
  GtkWidget *tag;

  char *id;
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (EntenteRecordLink, entente_record_link, GTK_TYPE_BUTTON)

static const char *const icon_names[ENTENTE_N_KINDS] = {
  [ENTENTE_KIND_NONE] = "dialog-question-symbolic",
  [ENTENTE_KIND_ARTICLE] = "entente-articles-symbolic",
  [ENTENTE_KIND_PARTNER] = "entente-partners-symbolic",
  [ENTENTE_KIND_PERSON] = "avatar-default-symbolic",
  [ENTENTE_KIND_AGREEMENT] = "entente-agreements-symbolic",
  [ENTENTE_KIND_PROJECT] = "applications-science-symbolic",
  [ENTENTE_KIND_EVENT] = "x-office-calendar-symbolic",
  [ENTENTE_KIND_FIGURE] = "accessories-calculator-symbolic",
  [ENTENTE_KIND_COMMITMENT] = "task-due-symbolic",
};

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What comes after the name. */
static void
set_tag (EntenteRecordLink *self, GtkWidget *tag)
{
  self->tag = entente_wrap_new_box (tag);
  gtk_box_append (GTK_BOX (self->box), self->tag);
}

static void
show_missing (EntenteRecordLink *self, const char *id)
{
  gtk_label_set_label (self->label, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_names[ENTENTE_KIND_NONE]);
  /* Translators: a record that others refer to, but that the catalogue does not have */
  set_tag (self, gtk_label_new (_ ("not in the catalogue")));
  gtk_widget_add_css_class (gtk_widget_get_first_child (self->tag), "caption");
}

static void
show_record (EntenteRecordLink *self, EntenteRecord *record)
{
  const char *fallback = NULL;
  const char *title
      = entente_record_lookup_title (record, entente_language_get_current (), &fallback);
  g_autofree char *shown = entente_format_dup_shown (title);

  gtk_label_set_label (self->label, shown);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                entente_kind_get_icon_name (entente_record_get_kind (record)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-record");
  if (fallback != NULL)
    set_tag (self, entente_language_tag_new (fallback));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  entente_kind_get_label (entente_record_get_kind (record)), -1);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_record_link_finalize (GObject *object)
{
  EntenteRecordLink *self = ENTENTE_RECORD_LINK (object);

  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (entente_record_link_parent_class)->finalize (object);
}

static void
entente_record_link_class_init (EntenteRecordLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_record_link_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LINK);
}

static void
entente_record_link_init (EntenteRecordLink *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START, NULL);
  self->label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_widget_add_css_class (self->icon, "dim-label");
  gtk_box_append (GTK_BOX (self->box), entente_wrap_new_box (self->icon));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "entente-link");
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_record_link_new (EntenteCatalogue *catalogue, const char *id)
{
  EntenteRecordLink *self = g_object_new (ENTENTE_TYPE_RECORD_LINK, NULL);

  entente_record_link_set_id (self, catalogue, id);
  return GTK_WIDGET (self);
}

void
entente_record_link_set_id (EntenteRecordLink *self, EntenteCatalogue *catalogue, const char *id)
{
  g_autoptr (EntenteRecord) record = NULL;

  g_return_if_fail (ENTENTE_IS_RECORD_LINK (self));
  g_return_if_fail (id != NULL);

  record = entente_catalogue_ref_record (catalogue, id, NULL);
  g_free (self->id);
  self->id = g_strdup (id);
  self->missing = record == NULL;
  if (self->tag != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->tag);
  self->tag = NULL;
  if (record != NULL)
    show_record (self, record);
  else
    show_missing (self, id);
}

const char *
entente_record_link_get_id (EntenteRecordLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_LINK (self), NULL);

  return self->id;
}

const char *
entente_record_link_get_label (EntenteRecordLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_LINK (self), NULL);

  return gtk_label_get_label (self->label);
}

gboolean
entente_record_link_get_missing (EntenteRecordLink *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_LINK (self), FALSE);

  return self->missing;
}

/**
 * entente_record_link_append_to:
 * @box: a box from top to bottom
 *
 * Puts a link below what is in @box, as wide as its words and no wider.
 */
GtkWidget *
entente_record_link_append_to (GtkBox *box, EntenteCatalogue *catalogue, const char *id)
{
  GtkWidget *link = entente_record_link_new (catalogue, id);

  gtk_box_append (box, entente_wrap_new_box (link));
  return link;
}

void
entente_record_link_set_show_icon (EntenteRecordLink *self, gboolean show_icon)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LINK (self));

  gtk_widget_set_visible (gtk_widget_get_parent (self->icon), show_icon);
}

const char *
entente_kind_get_icon_name (EntenteKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_KINDS, NULL);

  return icon_names[kind];
}
