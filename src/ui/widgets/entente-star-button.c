/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-star-button"

#include "config.h"

#include "widgets/entente-star-button.h"

#include "editing/entente-editing.h"
#include "widgets/entente-icon.h"
#include "widgets/entente-toast.h"
#include "widgets/entente-tooltip.h"

#include <glib/gi18n.h>

struct _EntenteStarButton
{
  GtkButton parent_instance;

  /* Borrowed: as large with and without a star, so that a row that changes need not be laid out
   * anew */
  EntenteIcon *icon;

  /* Owned */
  EntenteCatalogue *catalogue;
  char *id;

  gboolean starred;
};

G_DEFINE_FINAL_TYPE (EntenteStarButton, entente_star_button, GTK_TYPE_BUTTON)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
update (EntenteStarButton *self)
{
  const char *label = self->starred ? _ ("Remove Star") : _ ("Add Star");

  entente_icon_set_name (self->icon, self->starred ? "starred-symbolic" : "non-starred-symbolic");
  entente_tooltip_set (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  if (self->starred)
    gtk_widget_add_css_class (GTK_WIDGET (self), "starred");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "starred");
}

static void
set_starred (EntenteStarButton *self, gboolean starred)
{
  if (self->starred == starred)
    return;
  self->starred = starred;
  update (self);
}

/* When it could not be done, the button goes back. */
static void
on_changed_cb (gpointer receiver, const GError *error)
{
  EntenteStarButton *self = receiver;

  if (error == NULL)
    return;

  set_starred (self, !self->starred);
  entente_toast_show (GTK_WIDGET (self), error->message);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_star_button_clicked (GtkButton *button)
{
  EntenteStarButton *self = ENTENTE_STAR_BUTTON (button);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (EntenteRecord) before = NULL;
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (EntenteChange) change = NULL;

  if (self->catalogue == NULL || !ENTENTE_IS_WINDOW (root))
    return;
  before = entente_catalogue_ref_record (self->catalogue, self->id, NULL);
  if (before == NULL)
    return;

  after = entente_record_copy (before);
  entente_node_set_boolean (ENTENTE_NODE (after), "starred", !self->starred);
  change
      = entente_change_new (self->starred ? ENTENTE_CHANGE_REMOVE_STAR : ENTENTE_CHANGE_ADD_STAR);
  entente_change_replace (change, before, after);
  set_starred (self, !self->starred);
  entente_editing_apply (ENTENTE_WINDOW (root), change, on_changed_cb, self);
}

static void
entente_star_button_dispose (GObject *object)
{
  EntenteStarButton *self = ENTENTE_STAR_BUTTON (object);

  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (entente_star_button_parent_class)->dispose (object);
}

static void
entente_star_button_class_init (EntenteStarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_star_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = entente_star_button_clicked;
}

static void
entente_star_button_init (EntenteStarButton *self)
{
  GtkWidget *icon = entente_icon_new ();

  self->icon = ENTENTE_ICON (icon);
  gtk_button_set_child (GTK_BUTTON (self), icon);
  gtk_widget_add_css_class (GTK_WIDGET (self), "image-button");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "circular");
  gtk_widget_add_css_class (GTK_WIDGET (self), "star");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update (self);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_star_button_new (void)
{
  return g_object_new (ENTENTE_TYPE_STAR_BUTTON, NULL);
}

void
entente_star_button_set_record (EntenteStarButton *self,
                                EntenteCatalogue *catalogue,
                                const char *id,
                                gboolean starred)
{
  g_return_if_fail (ENTENTE_IS_STAR_BUTTON (self));

  g_set_object (&self->catalogue, catalogue);
  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  set_starred (self, starred);
}

gboolean
entente_star_button_get_starred (EntenteStarButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_STAR_BUTTON (self), FALSE);

  return self->starred;
}
