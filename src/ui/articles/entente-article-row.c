/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-row"

#include "config.h"

#include "articles/entente-article-row.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "widgets/entente-star-button.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-tooltip.h"

#include <glib/gi18n.h>

struct _EntenteArticleRow
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *title_label;
  EntenteTag *language_tag;
  GtkLabel *publisher_label;
  GtkLabel *date_label;
  EntenteStarButton *star_button;
};

G_DEFINE_FINAL_TYPE (EntenteArticleRow, entente_article_row, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
show_date (EntenteArticleRow *self, EntenteDate *date)
{
  g_autofree char *text = NULL;

  if (date != NULL)
    text = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_SHORT);

  /* Translators: in the row of an article that carries no date */
  gtk_label_set_label (self->date_label, text != NULL ? text : C_ ("article", "undated"));
}

static void
show_language (EntenteArticleRow *self, const char *language)
{
  g_autofree char *code = language != NULL ? g_ascii_strup (language, -1) : NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->language_tag), code != NULL);
  if (code == NULL)
    return;

  name = entente_language_name (language, entente_language_get_current ());
  entente_tag_set_label (self->language_tag, code);
  entente_tooltip_set (GTK_WIDGET (self->language_tag), name);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_article_row_class_init (EntenteArticleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/articles/entente-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleRow, language_tag);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleRow, publisher_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleRow, star_button);
}

static void
entente_article_row_init (EntenteArticleRow *self)
{
  g_type_ensure (ENTENTE_TYPE_TAG);
  g_type_ensure (ENTENTE_TYPE_STAR_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_article_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_ARTICLE_ROW, NULL);
}

void
entente_article_row_set_entry (EntenteArticleRow *self,
                               EntenteCatalogue *catalogue,
                               EntenteEntry *entry)
{
  const char *publisher;
  const char *printed;
  const char *title;

  g_return_if_fail (ENTENTE_IS_ARTICLE_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  publisher = entente_entry_get_subtitle (entry);
  printed = entente_entry_get_printed_title (entry);
  title = entente_entry_get_title (entry);
  gtk_label_set_label (self->title_label, printed);
  /* Ours is in the reader and, from here, one hover away. */
  entente_tooltip_set (GTK_WIDGET (self->title_label),
                       g_strcmp0 (printed, title) != 0 ? title : NULL);
  gtk_label_set_label (self->publisher_label, publisher != NULL ? publisher : "");
  show_date (self, entente_entry_get_date (entry));
  show_language (self, entente_entry_get_language (entry));
  entente_star_button_set_record (self->star_button, catalogue, entente_entry_get_id (entry),
                                  entente_entry_get_starred (entry));
}
