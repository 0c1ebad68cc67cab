/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-entry-row"

#include "config.h"

#include "widgets/entente-entry-row.h"

struct _EntenteEntryRow
{
  GtkWidget parent_instance;

  /* Owned: the children */
  GtkWidget *picture;
  GtkWidget *digest;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (EntenteEntryRow, entente_entry_row, GTK_TYPE_WIDGET)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_entry_row_dispose (GObject *object)
{
  EntenteEntryRow *self = ENTENTE_ENTRY_ROW (object);

  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->digest, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_entry_row_parent_class)->dispose (object);
}

static void
entente_entry_row_class_init (EntenteEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_entry_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_entry_row_init (EntenteEntryRow *self)
{
  self->digest = entente_digest_new ();
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_entry_row_new:
 * @picture: (nullable): what stands before the words
 * @button: (nullable): what stands after them
 */
GtkWidget *
entente_entry_row_new (GtkWidget *picture, GtkWidget *button)
{
  EntenteEntryRow *self = g_object_new (ENTENTE_TYPE_ENTRY_ROW, NULL);
  GtkWidget *const children[] = { picture, self->digest, button };

  self->picture = picture;
  self->button = button;
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              picture != NULL ? 12 : 6);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i] != NULL)
      gtk_widget_set_parent (children[i], GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

EntenteDigest *
entente_entry_row_get_digest (EntenteEntryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  return ENTENTE_DIGEST (self->digest);
}

GtkWidget *
entente_entry_row_get_picture (EntenteEntryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  return self->picture;
}

GtkWidget *
entente_entry_row_get_button (EntenteEntryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY_ROW (self), NULL);

  return self->button;
}
