/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-source-passage"

#include "config.h"

#include "editing/entente-source-passage.h"

#include "model/entente-article.h"
#include "widgets/entente-reading.h"

#include <glib/gi18n.h>
#include <math.h>

/* As many paragraphs as an article may have whose number nobody has noted. */
#define MOST_PARAGRAPHS 9999

struct _EntenteSourcePassage
{
  AdwBin parent_instance;

  /* borrowed: inside the child */
  GtkSpinButton *number;
  GtkWidget *whole;
  EntenteReading *preview;
  GtkWidget *hint;
  GtkWidget *words_caption;
  GtkEditable *words;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteArticle *article;
  EntenteQuote *quote;

  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSourcePassage, entente_source_passage, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static const char *
get_paragraph_text (EntenteSourcePassage *self)
{
  const char *const *text = self->article != NULL ? entente_article_get_text (self->article) : NULL;
  guint paragraph = entente_source_passage_get_paragraph (self);

  return text != NULL && paragraph > 0 && paragraph <= g_strv_length ((GStrv) text)
             ? text[paragraph - 1]
             : NULL;
}

static void
mark_quote (EntenteSourcePassage *self)
{
  const char *const *text = self->article != NULL ? entente_article_get_text (self->article) : NULL;
  EntenteQuotePlace place;

  entente_reading_unmark (self->preview);
  if (self->quote != NULL
      && entente_quote_find (self->quote, text, entente_source_passage_get_paragraph (self), &place)
             == ENTENTE_QUOTE_FOUND)
    entente_reading_mark (self->preview, &place);
}

/* Without a paragraph, nothing can be quoted from it. */
static void
show (EntenteSourcePassage *self)
{
  const char *text = get_paragraph_text (self);
  guint paragraph = entente_source_passage_get_paragraph (self);

  self->filling = TRUE;
  entente_reading_clear (self->preview);
  if (text != NULL)
    entente_reading_append (self->preview, gtk_label_new (text), paragraph);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), text != NULL);
  gtk_widget_set_visible (self->hint, text != NULL);
  gtk_widget_set_visible (self->words_caption, text == NULL && paragraph > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->words), text == NULL && paragraph > 0);
  gtk_widget_set_visible (self->whole, paragraph == 0);
  gtk_editable_set_text (self->words, self->quote != NULL ? self->quote->exact : "");
  mark_quote (self);
  self->filling = FALSE;
}

static void
take_quote (EntenteSourcePassage *self, EntenteQuote *quote)
{
  g_clear_pointer (&self->quote, entente_quote_free);
  self->quote = quote;
}

/* --- Callbacks -------------------------------------------------------------------------------- */

/* Words of one paragraph are not those of another. */
static void
on_number_changed_cb (EntenteSourcePassage *self)
{
  if (self->filling)
    return;
  take_quote (self, NULL);
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_selected_cb (EntenteSourcePassage *self)
{
  EntenteQuote *quote = entente_reading_dup_selection (self->preview, NULL);

  if (quote == NULL)
    return;
  if (self->quote != NULL && g_str_equal (quote->exact, self->quote->exact)
      && g_str_equal (quote->prefix, self->quote->prefix))
    {
      entente_quote_free (quote);
      return;
    }
  take_quote (self, quote);
  mark_quote (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_words_changed_cb (EntenteSourcePassage *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));

  if (self->filling)
    return;
  take_quote (self, *words != '\0' ? entente_quote_new (words, NULL, NULL) : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_source_passage_dispose (GObject *object)
{
  EntenteSourcePassage *self = ENTENTE_SOURCE_PASSAGE (object);

  self->filling = TRUE;
  g_clear_object (&self->catalogue);
  g_clear_object (&self->article);
  take_quote (self, NULL);

  G_OBJECT_CLASS (entente_source_passage_parent_class)->dispose (object);
}

static void
entente_source_passage_class_init (EntenteSourcePassageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_source_passage_dispose;

  /**
   * EntenteSourcePassage::changed:
   *
   * Somebody chose another paragraph or other words.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_number (EntenteSourcePassage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->number = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MOST_PARAGRAPHS, 1));
  self->whole = new_label (_ ("whole article"), "caption");
  gtk_widget_set_hexpand (self->whole, TRUE);
  gtk_spin_button_set_numeric (self->number, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("field-name", "Paragraph"), -1);
  g_signal_connect_swapped (self->number, "value-changed", G_CALLBACK (on_number_changed_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), self->whole);
  return box;
}

static void
entente_source_passage_init (EntenteSourcePassage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->preview = ENTENTE_READING (entente_reading_new ());
  self->hint = new_label (_ ("Select the words that say it."), "caption");
  self->words_caption = new_label (C_ ("field-name", "Quoted words"), "caption-heading");
  gtk_widget_set_margin_top (self->words_caption, 9);
  self->words = GTK_EDITABLE (gtk_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("field-name", "Quoted words"), -1);
  gtk_editable_set_width_chars (self->words, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->preview), "reading");
  g_signal_connect_swapped (self->preview, "selected", G_CALLBACK (on_selected_cb), self);
  g_signal_connect_swapped (self->words, "changed", G_CALLBACK (on_words_changed_cb), self);
  gtk_box_append (GTK_BOX (box), new_label (C_ ("field-name", "Paragraph"), "caption-heading"));
  gtk_box_append (GTK_BOX (box), new_number (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->words_caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_source_passage_new (EntenteCatalogue *catalogue)
{
  EntenteSourcePassage *self = g_object_new (ENTENTE_TYPE_SOURCE_PASSAGE, NULL);

  self->catalogue = g_object_ref (catalogue);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * entente_source_passage_set_article:
 * @id: (nullable): an article; one that is not in the catalogue has no text either
 *
 * Shows the paragraphs of another article, and of that all of it.
 */
void
entente_source_passage_set_article (EntenteSourcePassage *self, const char *id)
{
  g_autoptr (EntenteRecord) record
      = id != NULL ? entente_catalogue_ref_record (self->catalogue, id, NULL) : NULL;
  const char *const *text;
  double most = NAN;

  g_clear_object (&self->article);
  if (ENTENTE_IS_ARTICLE (record))
    self->article = ENTENTE_ARTICLE (g_steal_pointer (&record));
  if (self->article != NULL)
    {
      text = entente_article_get_text (self->article);
      most = text != NULL && *text != NULL ? g_strv_length ((GStrv) text)
                                           : entente_article_get_paragraphs (self->article);
    }
  self->filling = TRUE;
  gtk_spin_button_set_range (self->number, 0, most >= 1 ? most : MOST_PARAGRAPHS);
  self->filling = FALSE;
  entente_source_passage_set_place (self, 0, NULL);
}

void
entente_source_passage_set_place (EntenteSourcePassage *self,
                                  guint paragraph,
                                  const EntenteQuote *quote)
{
  g_return_if_fail (ENTENTE_IS_SOURCE_PASSAGE (self));

  self->filling = TRUE;
  gtk_spin_button_set_value (self->number, paragraph);
  self->filling = FALSE;
  take_quote (self, quote != NULL ? entente_quote_copy (quote) : NULL);
  show (self);
}

guint
entente_source_passage_get_paragraph (EntenteSourcePassage *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE_PASSAGE (self), 0);

  return (guint) gtk_spin_button_get_value_as_int (self->number);
}

/**
 * entente_source_passage_get_quote:
 *
 * Returns: (nullable): the words
 */
const EntenteQuote *
entente_source_passage_get_quote (EntenteSourcePassage *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE_PASSAGE (self), NULL);

  return self->quote;
}
