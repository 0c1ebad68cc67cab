/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-appendix"

#include "config.h"

#include "widgets/entente-appendix.h"

#include "attachments/entente-attachment-list.h"
#include "language/entente-language.h"
#include "widgets/entente-columns.h"
#include "widgets/entente-element.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-group.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>

struct _EntenteAppendix
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAppendix, entente_appendix, GTK_TYPE_BOX)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWidget *
add_group (EntenteAppendix *self, const char *title)
{
  GtkWidget *group = entente_group_new (title);
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (facts, entente_columns_new ());
  gtk_box_append (GTK_BOX (group), facts);
  gtk_box_append (GTK_BOX (self), group);
  return facts;
}

static void
add_fact (GtkWidget *facts, const char *field, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GtkWidget *fact = entente_fact_new (field);

  gtk_box_append (GTK_BOX (facts), fact);
  entente_fact_show (ENTENTE_FACT (fact), catalogue, record);
}

/* The title as it stands in the languages that the reader has not asked for. */
static void
add_titles (GtkWidget *facts, EntenteRecord *record)
{
  EntenteText *title = entente_record_get_title (record);
  const char *shown = entente_text_lookup (title, entente_language_get_current (), NULL);
  GtkWidget *fact = entente_fact_new (NULL);

  entente_fact_set_caption (ENTENTE_FACT (fact), _ ("In other languages"));
  entente_fact_begin (ENTENTE_FACT (fact));
  for (guint i = 0; i < entente_text_get_size (title); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (title, i, &language);
      GtkWidget *row;

      if (form == shown)
        continue;
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_box_append (GTK_BOX (row), entente_wrap_new_box (entente_language_tag_new (language)));
      gtk_box_append (GTK_BOX (row), entente_element_new_words (form));
      entente_fact_add_value (ENTENTE_FACT (fact), row, NULL);
    }
  entente_fact_end (ENTENTE_FACT (fact));
  gtk_box_append (GTK_BOX (facts), fact);
}

static void
add_tags (GtkWidget *facts, EntenteRecord *record)
{
  const char *const *tags = entente_record_get_tags (record);
  GtkWidget *fact = entente_fact_new (NULL);

  entente_fact_set_caption (ENTENTE_FACT (fact), C_ ("field-name", "Tags"));
  entente_fact_begin (ENTENTE_FACT (fact));
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    entente_fact_add_value (ENTENTE_FACT (fact), entente_tag_new (tags[i], ENTENTE_TONE_NEUTRAL),
                            NULL);
  entente_fact_end (ENTENTE_FACT (fact));
  gtk_box_append (GTK_BOX (facts), fact);
}

static void
add_attachments (EntenteAppendix *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GtkWidget *group = entente_group_new (C_ ("field-name", "Attachments"));
  GtkWidget *list = entente_attachment_list_new ();

  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (GTK_BOX (self), group);
  entente_attachment_list_show (ENTENTE_ATTACHMENT_LIST (list), catalogue, record);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_appendix_class_init (EntenteAppendixClass *klass)
{
}

static void
entente_appendix_init (EntenteAppendix *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 30);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_appendix_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPENDIX, NULL);
}

void
entente_appendix_show (EntenteAppendix *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GtkWidget *child;
  GtkWidget *facts;

  g_return_if_fail (ENTENTE_IS_APPENDIX (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  facts = add_group (self, _ ("About This Record"));
  add_fact (facts, "note", catalogue, record);
  add_titles (facts, record);
  add_fact (facts, "identifiers", catalogue, record);
  add_fact (facts, "links", catalogue, record);
  facts = add_group (self, _ ("Own Notes"));
  add_fact (facts, "personal", catalogue, record);
  add_tags (facts, record);
  add_attachments (self, catalogue, record);
  entente_group_update_all (GTK_WIDGET (self));
}
