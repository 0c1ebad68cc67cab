/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-mentions"

#include "config.h"

#include "articles/entente-article-mentions.h"

#include "model/entente-mention.h"
#include "widgets/entente-format.h"
#include "widgets/entente-group.h"
#include "widgets/entente-record-link.h"

#include <glib/gi18n.h>

struct _EntenteArticleMentions
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (EntenteArticleMentions, entente_article_mentions, ADW_TYPE_BIN)

/* Who comes before what. */
static const EntenteKind order[] = {
  ENTENTE_KIND_PARTNER,    ENTENTE_KIND_PERSON,  ENTENTE_KIND_AGREEMENT,
  ENTENTE_KIND_PROJECT,    ENTENTE_KIND_EVENT,   ENTENTE_KIND_FIGURE,
  ENTENTE_KIND_COMMITMENT, ENTENTE_KIND_ARTICLE, ENTENTE_KIND_NONE,
};

/* --- Helpers ---------------------------------------------------------------------------------- */

/* "¶ 2, 9 · “CEA Leti”": numbers and quotations side by side, not a sentence. */
static char *
dup_details (EntenteMention *mention)
{
  GArray *paragraphs = entente_mention_get_paragraphs (mention);
  const char *const *printed = entente_mention_get_printed (mention);
  GString *details = g_string_new (NULL);

  for (guint i = 0; paragraphs != NULL && i < paragraphs->len; i++)
    g_string_append_printf (details, i == 0 ? "¶ %d" : ", %d", g_array_index (paragraphs, int, i));

  for (guint i = 0; printed != NULL && printed[i] != NULL; i++)
    {
      g_autofree char *quoted = entente_format_dup_quoted (printed[i]);

      if (details->len > 0)
        g_string_append (details, i == 0 ? " · " : ", ");
      g_string_append (details, quoted);
    }

  return g_string_free (details, FALSE);
}

static GtkWidget *
create_mention (EntenteCatalogue *catalogue, EntenteMention *mention)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *link = entente_record_link_new (catalogue, entente_mention_get_record (mention));
  g_autofree char *details = dup_details (mention);

  entente_record_link_set_show_icon (ENTENTE_RECORD_LINK (link), FALSE);
  gtk_box_append (GTK_BOX (box), link);

  if (*details != '\0')
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", details, "xalign", 0.0, "wrap",
                                       TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "mention-details");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static void
add_kind (EntenteArticleMentions *self,
          EntenteCatalogue *catalogue,
          GPtrArray *mentions,
          EntenteKind kind)
{
  GtkWidget *group = NULL;
  GtkWidget *list = NULL;

  for (guint i = 0; i < mentions->len; i++)
    {
      EntenteMention *mention = g_ptr_array_index (mentions, i);
      const char *id = entente_mention_get_record (mention);

      if (id == NULL || entente_catalogue_get_kind (catalogue, id) != kind)
        continue;

      if (group == NULL)
        {
          group
              = entente_group_new (kind != ENTENTE_KIND_NONE ? entente_kind_get_plural_label (kind)
                                                             : _ ("Not in the Catalogue"));
          list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
          gtk_box_append (GTK_BOX (group), list);
          gtk_box_append (self->box, group);
        }

      gtk_box_append (GTK_BOX (list), create_mention (catalogue, mention));
    }
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_article_mentions_class_init (EntenteArticleMentionsClass *klass)
{
}

static void
entente_article_mentions_init (EntenteArticleMentions *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_article_mentions_show (EntenteArticleMentions *self,
                               EntenteCatalogue *catalogue,
                               EntenteArticle *article)
{
  GPtrArray *mentions;
  GtkWidget *child;

  g_return_if_fail (ENTENTE_IS_ARTICLE_MENTIONS (self));
  g_return_if_fail (ENTENTE_IS_ARTICLE (article));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  mentions = entente_article_get_mentions (article);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_kind (self, catalogue, mentions, order[i]);

  gtk_widget_set_visible (GTK_WIDGET (self), mentions->len > 0);
}
