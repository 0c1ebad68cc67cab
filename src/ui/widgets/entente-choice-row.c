/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-choice-row"

#include "config.h"

#include "widgets/entente-choice-row.h"

/* In letters: what is longer is broken into lines in the list. */
#define WIDEST 48

struct _EntenteChoiceRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteChoiceRow, entente_choice_row, ADW_TYPE_COMBO_ROW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static const char *
get_string (GtkListItem *list_item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (list_item));
}

/* --- What is chosen --------------------------------------------------------------------------- */

static void
on_setup_chosen_cb (EntenteChoiceRow *self, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind_chosen_cb (EntenteChoiceRow *self, GtkListItem *list_item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), get_string (list_item));
}

/* --- The list --------------------------------------------------------------------------------- */

static void
on_setup_cb (EntenteChoiceRow *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "icon-name", "object-select-symbolic", NULL);

  g_object_set (label, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, "wrap-mode",
                PANGO_WRAP_WORD_CHAR, "max-width-chars", WIDEST, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (list_item, box);
}

static void
update_check (GtkListItem *list_item, GParamSpec *pspec, AdwComboRow *row)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));

  gtk_widget_set_opacity (
      check, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (list_item) ? 1 : 0);
}

static void
on_bind_cb (EntenteChoiceRow *self, GtkListItem *list_item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));

  gtk_label_set_text (GTK_LABEL (label), get_string (list_item));
  update_check (list_item, NULL, ADW_COMBO_ROW (self));
  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (update_check), list_item,
                           G_CONNECT_SWAPPED);
}

static void
on_unbind_cb (EntenteChoiceRow *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (self, update_check, list_item);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_choice_row_class_init (EntenteChoiceRowClass *klass)
{
}

static void
entente_choice_row_init (EntenteChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (chosen, "setup", G_CALLBACK (on_setup_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (chosen, "bind", G_CALLBACK (on_bind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), list);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), chosen);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_choice_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHOICE_ROW, NULL);
}
