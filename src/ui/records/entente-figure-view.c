/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-figure-view"

#include "config.h"

#include "records/entente-figure-view.h"

#include "model/entente-figure.h"
#include "widgets/entente-element.h"
#include "widgets/entente-format.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-sources-button.h"

#include <glib/gi18n.h>

struct _EntenteFigureView
{
  EntenteDetailView parent_instance;

  /* Template widgets */
  GtkBox *cards;
};

G_DEFINE_FINAL_TYPE (EntenteFigureView, entente_figure_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
add_words (GtkWidget *box, char *words, const char *css_class)
{
  GtkWidget *label;

  if (words != NULL)
    {
      label = entente_element_new_words (words);
      gtk_widget_add_css_class (label, css_class);
      gtk_box_append (GTK_BOX (box), label);
    }
  g_free (words);
}

/* Who gives this figure: a person, or else the article. */
static GtkWidget *
new_speaker (EntenteCatalogue *catalogue, EntenteFigure *figure)
{
  const char *speaker = entente_figure_get_speaker (figure);
  EntenteDate *date = entente_figure_get_date (figure);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  if (speaker != NULL)
    entente_record_link_append_to (GTK_BOX (box), catalogue, speaker);
  if (date != NULL)
    add_words (box, entente_format_dup_date (date), "caption");
  return box;
}

static void
add_card (EntenteFigureView *self, EntenteCatalogue *catalogue, EntenteRecord *record, gboolean own)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sources = entente_sources_button_new (catalogue, record, "value", NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "entente-figure");
  if (own)
    gtk_widget_add_css_class (card, "shown");
  add_words (card, entente_format_dup_figure (record), "title-2");
  if (own)
    add_words (card, entente_format_dup_title (record), "body");
  else
    entente_record_link_append_to (GTK_BOX (card), catalogue, entente_record_get_id (record));
  gtk_box_append (GTK_BOX (card), new_speaker (catalogue, ENTENTE_FIGURE (record)));
  if (entente_sources_button_get_n_sources (ENTENTE_SOURCES_BUTTON (sources)) == 0)
    entente_sources_button_set_value (ENTENTE_SOURCES_BUTTON (sources), catalogue, record, NULL,
                                      NULL);
  gtk_widget_set_halign (sources, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), sources);
  gtk_box_append (self->cards, card);
}

static void
add_other (EntenteFigureView *self, EntenteCatalogue *catalogue, GHashTable *shown, const char *id)
{
  g_autoptr (EntenteRecord) other = NULL;

  if (!g_hash_table_add (shown, (gpointer) g_intern_string (id)))
    return;
  other = entente_catalogue_ref_record (catalogue, id, NULL);
  if (other != NULL && ENTENTE_IS_FIGURE (other))
    add_card (self, catalogue, other, FALSE);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_figure_view_fill (EntenteDetailView *view,
                          EntenteCatalogue *catalogue,
                          EntenteRecord *record)
{
  EntenteFigureView *self = ENTENTE_FIGURE_VIEW (view);
  const char *id = entente_record_get_id (record);
  const char *const *others = entente_figure_get_differs_from (ENTENTE_FIGURE (record));
  g_autoptr (GPtrArray) links
      = entente_catalogue_list_links_to (catalogue, id, ENTENTE_KIND_FIGURE);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  g_hash_table_add (shown, (gpointer) g_intern_string (id));
  add_card (self, catalogue, record, TRUE);
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    add_other (self, catalogue, shown, others[i]);
  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);

      if (g_str_equal (link->field, "differsFrom"))
        add_other (self, catalogue, shown, link->id);
    }
}

static void
entente_figure_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_FIGURE_VIEW);

  G_OBJECT_CLASS (entente_figure_view_parent_class)->dispose (object);
}

static void
entente_figure_view_class_init (EntenteFigureViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_figure_view_dispose;
  ENTENTE_DETAIL_VIEW_CLASS (klass)->fill = entente_figure_view_fill;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/entente/Entente/ui/records/entente-figure-view.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), EntenteFigureView, cards);
}

static void
entente_figure_view_init (EntenteFigureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
