/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-palette-row"

#include "config.h"

#include "search/entente-palette-row.h"

#include "widgets/entente-record-link.h"

struct _EntentePaletteRow
{
  AdwBin parent_instance;

  /* Borrowed: inside the child */
  GtkLabel *heading_label;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *details_label;
  GtkLabel *snippet_label;
};

G_DEFINE_FINAL_TYPE (EntentePaletteRow, entente_palette_row, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkLabel *
add_label (GtkWidget *box, const char *first_class, const char *second_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
set_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_palette_row_class_init (EntentePaletteRowClass *klass)
{
}

static void
entente_palette_row_init (EntentePaletteRow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->heading_label = add_label (outer, "list-heading", NULL);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START, "margin-top", 2, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dim-label");
  gtk_widget_add_css_class (row, "list-row");
  gtk_widget_set_hexpand (lines, TRUE);
  self->title_label = add_label (lines, "row-title", NULL);
  self->details_label = add_label (lines, "caption", "dim-label");
  self->snippet_label = add_label (lines, "caption", NULL);
  gtk_label_set_use_markup (self->snippet_label, TRUE);
  gtk_label_set_wrap (self->snippet_label, TRUE);
  gtk_label_set_lines (self->snippet_label, 2);

  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (outer), row);
  adw_bin_set_child (ADW_BIN (self), outer);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_palette_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_PALETTE_ROW, NULL);
}

/**
 * entente_palette_row_set_hit:
 * @self: a row
 * @hit: what was found
 * @heading: (nullable): what stands above the row, the first of its kind
 */
void
entente_palette_row_set_hit (EntentePaletteRow *self, EntentePaletteHit *hit, const char *heading)
{
  g_autofree char *details = NULL;

  g_return_if_fail (ENTENTE_IS_PALETTE_ROW (self));
  g_return_if_fail (ENTENTE_IS_PALETTE_HIT (hit));

  details = entente_palette_hit_dup_details (hit);
  set_or_hide (self->heading_label, heading);
  gtk_image_set_from_icon_name (self->icon,
                                entente_kind_get_icon_name (entente_palette_hit_get_kind (hit)));
  gtk_label_set_label (self->title_label,
                       entente_entry_get_title (entente_palette_hit_get_entry (hit)));
  set_or_hide (self->details_label, details);
  set_or_hide (self->snippet_label, entente_palette_hit_get_snippet (hit));
}
