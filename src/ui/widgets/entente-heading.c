/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-heading"

#include "config.h"

#include "widgets/entente-heading.h"

#include "widgets/entente-avatar.h"
#include "widgets/entente-element.h"
#include "widgets/entente-format.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-record-row.h"
#include "widgets/entente-sources-button.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>

struct _EntenteHeading
{
  GtkBox parent_instance;

  /* Borrowed: inside the box */
  GtkBox *tags;
};

G_DEFINE_FINAL_TYPE (EntenteHeading, entente_heading, GTK_TYPE_BOX)

/* The codes that are shown under the title, those with a tint first. */
static const struct
{
  EntenteKind kind;
  const char *field;
} shown[] = {
  { ENTENTE_KIND_AGREEMENT, "status" }, { ENTENTE_KIND_AGREEMENT, "instrument" },
  { ENTENTE_KIND_PARTNER, "status" },   { ENTENTE_KIND_PARTNER, "type" },
  { ENTENTE_KIND_PROJECT, "status" },   { ENTENTE_KIND_EVENT, "type" },
  { ENTENTE_KIND_COMMITMENT, "state" }, { ENTENTE_KIND_COMMITMENT, "recurrence" },
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
add_kind (EntenteHeading *self, EntenteRecord *record)
{
  EntenteKind kind = entente_record_get_kind (record);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", entente_kind_get_icon_name (kind),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (entente_kind_get_label (kind));

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (box, "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self), box);
}

/* By which of its fields the record is called. */
static const char *
get_title_field (EntenteRecord *record)
{
  static const char *const names[] = { "title", "name", "label", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const EntenteField *field = entente_node_find_field (ENTENTE_NODE (record), names[i]);

      if (field != NULL && field->type == ENTENTE_VALUE_TEXT
          && entente_node_get_text (ENTENTE_NODE (record), names[i])
                 == entente_record_get_title (record))
        return names[i];
    }
  return "title";
}

static void
add_title (EntenteHeading *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GtkWidget *label = entente_text_label_new (entente_record_get_title (record));
  GtkWidget *row = entente_wrap_new_box (label);
  GtkWidget *sources
      = entente_sources_button_new (catalogue, record, get_title_field (record), NULL);

  entente_text_label_add_label_class (ENTENTE_TEXT_LABEL (label), "title-2");
  entente_text_label_set_measure (ENTENTE_TEXT_LABEL (label), 60);
  if (entente_record_get_kind (record) == ENTENTE_KIND_PERSON)
    {
      g_autofree char *name = entente_format_dup_title (record);

      gtk_widget_set_margin_top (label, 14);
      gtk_widget_set_margin_top (sources, 17);
      gtk_box_prepend (GTK_BOX (row), entente_avatar_new (56, name, NULL));
    }
  gtk_box_append (GTK_BOX (row), sources);
  gtk_box_append (GTK_BOX (self), row);
}

static void
add_codes (EntenteHeading *self, EntenteRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (shown[i].kind == entente_record_get_kind (record))
      {
        const EntenteField *field = entente_node_find_field (ENTENTE_NODE (record), shown[i].field);
        const char *code = entente_node_get_string (ENTENTE_NODE (record), shown[i].field);

        if (code != NULL && !g_str_equal (code, "unknown") && !g_str_equal (code, "none"))
          entente_heading_add_tag (self, entente_tag_new_for_code (field->vocabulary, code));
      }
  if (entente_record_get_kind (record) == ENTENTE_KIND_COMMITMENT
      && entente_commitment_is_past_due (record, entente_today ()))
    entente_heading_add_tag (self, entente_tag_new (_ ("Past due"), ENTENTE_TONE_BAD));
}

static void
add_description (EntenteHeading *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  EntenteText *text = entente_node_get_text (ENTENTE_NODE (record), "description");
  GtkWidget *row;

  if (entente_text_is_empty (text))
    return;
  row = entente_wrap_new_box (entente_text_label_new (text));
  gtk_widget_set_margin_top (row, 6);
  gtk_box_append (GTK_BOX (row),
                  entente_sources_button_new (catalogue, record, "description", NULL));
  gtk_box_append (GTK_BOX (self), row);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_heading_class_init (EntenteHeadingClass *klass)
{
}

static void
entente_heading_init (EntenteHeading *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_heading_new (void)
{
  return g_object_new (ENTENTE_TYPE_HEADING, NULL);
}

void
entente_heading_show (EntenteHeading *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GtkWidget *child;
  GtkWidget *sources;

  g_return_if_fail (ENTENTE_IS_HEADING (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->tags = GTK_BOX (entente_wrap_new_box (NULL));
  add_kind (self, record);
  add_title (self, catalogue, record);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->tags));
  add_codes (self, record);
  sources = entente_sources_button_new (catalogue, record, NULL, NULL);
  entente_sources_button_set_caption (ENTENTE_SOURCES_BUTTON (sources),
                                      entente_kind_get_label (entente_record_get_kind (record)));
  gtk_box_append (self->tags, sources);
  add_description (self, catalogue, record);
}

/**
 * entente_heading_add_tag:
 * @tag: (transfer floating): a tag to stand with the others, until another record is shown
 */
void
entente_heading_add_tag (EntenteHeading *self, GtkWidget *tag)
{
  g_return_if_fail (ENTENTE_IS_HEADING (self));
  g_return_if_fail (GTK_IS_WIDGET (tag));

  gtk_box_append (self->tags, tag);
}
