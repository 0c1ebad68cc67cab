/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-view"

#include "config.h"

#include "articles/entente-article-view.h"

#include "attachments/entente-attachment-list.h"
#include "articles/entente-article-mentions.h"
#include "articles/entente-article-sources.h"
#include "language/entente-language.h"
#include "model/entente-article.h"
#include "model/entente-author.h"
#include "services/entente-citation.h"
#include "widgets/entente-access-key.h"
#include "widgets/entente-aside-layout.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-format.h"
#include "widgets/entente-group.h"
#include "widgets/entente-reading.h"
#include "widgets/entente-star-button.h"
#include "widgets/entente-text-label.h"
#include "widgets/entente-toast.h"
#include "widgets/entente-wrap.h"
#include "window/entente-link.h"
#include "window/entente-scroll.h"

#include <glib/gi18n.h>
#include <graphene.h>

#define MARK "evidence-shown"

/* How many frames a paragraph has to keep its place before it counts as shown, for the texts above
 * it find their height one after the other; and how many are waited for. */
#define STILL_FRAMES 4
#define MOST_FRAMES  120

struct _EntenteArticleView
{
  EntenteRecordView parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scrolled_window;
  GtkBox *content;
  GtkLabel *title_label;
  GtkLabel *translation_label;
  GtkLabel *byline_label;
  GtkLabel *authors_label;
  GtkWidget *original_button;
  GtkWidget *citation_button;
  GtkWidget *no_original_label;
  GtkBox *abstract_box;
  GtkBox *languages_box;
  EntenteReading *paragraphs_box;
  EntenteReading *text_box;
  GtkRevealer *use_revealer;
  GMenuModel *words_menu;
  EntenteArticleSources *sources;
  EntenteArticleMentions *mentions;

  /* Owned */
  GtkWidget *star_button;
  char *language;  /* of the abstract that is shown */
  gboolean chosen; /* and is another than that of the interface was then */

  /* Borrowed */
  GtkWidget *marked;
  GtkWidget *notice;         /* under the marked paragraph */
  EntenteReading *selecting; /* where words were selected last */
  guint tick;
  double place; /* of what is marked, in the content */
  guint n_still;
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (EntenteArticleView, entente_article_view, ENTENTE_TYPE_RECORD_VIEW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteArticle *
get_article (EntenteArticleView *self)
{
  return ENTENTE_ARTICLE (entente_record_view_get_record (ENTENTE_RECORD_VIEW (self)));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_or_hide (GtkLabel *label, const char *text)
{
  g_autofree char *shown = entente_format_dup_shown (text != NULL ? text : "");

  gtk_label_set_label (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* --- Head ------------------------------------------------------------------------------------- */

/* The title as printed, and under it ours in the reader's language where that is another one. */
static void
show_title (EntenteArticleView *self, EntenteArticle *article)
{
  EntenteText *title = entente_article_get_title (article);
  const char *reader = entente_language_get_current ();
  const char *own = entente_article_get_language (article);
  const char *printed = own != NULL ? entente_text_get (title, own) : NULL;
  const char *translated = entente_text_get (title, reader);

  if (printed == NULL)
    printed = entente_record_lookup_title (ENTENTE_RECORD (article), reader, NULL);

  set_or_hide (self->title_label, printed);
  set_or_hide (self->translation_label, g_strcmp0 (translated, printed) != 0 ? translated : NULL);
}

static char *
dup_publisher_markup (EntenteArticle *article)
{
  g_autofree char *publisher = entente_format_dup_text (entente_article_get_publisher (article));
  const char *partner = entente_article_get_publisher_partner (article);
  g_autofree char *words = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *address = NULL;

  if (publisher == NULL)
    /* Translators: an article that does not say who published it */
    return g_markup_escape_text (C_ ("article", "publisher not printed"), -1);

  words = g_markup_escape_text (publisher, -1);
  if (partner == NULL)
    return g_steal_pointer (&words);

  uri = entente_link_dup_uri (partner);
  address = g_markup_escape_text (uri, -1);
  return g_strdup_printf ("<a href=\"%s\">%s</a>", address, words);
}

static void
show_byline (EntenteArticleView *self, EntenteArticle *article)
{
  EntenteDate *date = entente_article_get_date (article);
  const char *language = entente_article_get_language (article);
  g_autofree char *publisher = dup_publisher_markup (article);
  g_autofree char *when = NULL;
  g_autofree char *name = NULL;
  g_autofree char *details = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *line = NULL;

  when = date != NULL ? entente_format_dup_date (date) : g_strdup (C_ ("article", "undated"));
  name = language != NULL ? entente_format_dup_language (language) : NULL;
  details = g_strjoin (" · ", when, name, NULL);
  escaped = g_markup_escape_text (details, -1);
  line = g_strjoin (" · ", publisher, escaped, NULL);
  gtk_label_set_markup (self->byline_label, line);
}

static void
show_authors (EntenteArticleView *self, EntenteArticle *article)
{
  GPtrArray *authors = entente_article_get_authors (article);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < authors->len; i++)
    {
      const char *name = entente_author_get_name (g_ptr_array_index (authors, i));
      const char *role = entente_author_get_role (g_ptr_array_index (authors, i));

      if (name == NULL)
        continue;
      if (role == NULL)
        g_ptr_array_add (words, g_strdup (name));
      else
        /* Translators: what somebody did for an article and who, as in “Translator: Phuong Ha” */
        g_ptr_array_add (
            words, g_strdup_printf (
                       C_ ("author", "%1$s: %2$s"),
                       entente_vocabulary_get_label (ENTENTE_VOCABULARY_AUTHOR_ROLE, role), name));
    }

  g_ptr_array_add (words, NULL);
  line = g_strjoinv (" · ", (char **) words->pdata);
  set_or_hide (self->authors_label, line);
}

/* --- Text ------------------------------------------------------------------------------------- */

static GtkWidget *
create_paragraph (const char *markup)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "use-markup", TRUE, "label", markup, NULL);

  entente_link_connect_label (GTK_LABEL (label));
  return label;
}

static void
show_abstract (EntenteArticleView *self)
{
  EntenteText *abstract = entente_article_get_abstract (get_article (self));
  const char *text = entente_text_lookup (abstract, self->language, NULL);
  g_autofree char *shown = entente_format_dup_shown (text != NULL ? text : "");
  g_auto (GStrv) paragraphs = g_strsplit (shown, "\n\n", -1);

  if (!entente_reading_begin (self->paragraphs_box, shown))
    return;
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *markup = entente_text_dup_markup (g_strstrip (paragraphs[i]));

      if (*markup != '\0')
        entente_reading_append (self->paragraphs_box, create_paragraph (markup), 0);
    }
}

static void
on_language_toggled_cb (EntenteArticleView *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    entente_article_view_set_language (self, g_object_get_data (G_OBJECT (button), "language"));
}

/* One button for each language that there is an abstract in. */
static void
show_languages (EntenteArticleView *self, EntenteText *abstract)
{
  GtkToggleButton *first = NULL;

  clear_box (self->languages_box);
  for (guint i = 0; i < entente_text_get_size (abstract); i++)
    {
      const char *language;
      const char *name;
      GtkWidget *button;

      entente_text_get_nth (abstract, i, &language);
      name = entente_language_get_own_name (language);
      button = gtk_toggle_button_new_with_label (name != NULL ? name : language);
      g_object_set_data_full (G_OBJECT (button), "language", g_strdup (language), g_free);
      gtk_widget_add_css_class (button, "small");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    g_str_equal (language, self->language));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      else
        first = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_language_toggled_cb), self);
      gtk_box_append (self->languages_box, button);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->languages_box), entente_text_get_size (abstract) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->abstract_box), !entente_text_is_empty (abstract));
}

static void
show_text (EntenteArticleView *self, EntenteArticle *article)
{
  const char *const *text = entente_article_get_text (article);
  g_autofree char *whole = text != NULL ? g_strjoinv ("\f", (char **) text) : g_strdup ("");

  if (!entente_reading_begin (self->text_box, whole))
    return;
  self->notice = NULL;
  for (guint i = 0; text != NULL && text[i] != NULL; i++)
    {
      g_autofree char *shown = entente_format_dup_shown (text[i]);

      entente_reading_append (self->text_box, gtk_label_new (shown), i + 1);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->text_box), text != NULL && *text != NULL);
}

/* --- Showing a paragraph ---------------------------------------------------------------------- */

static void
set_marked (EntenteArticleView *self, GtkWidget *widget)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, MARK);
      g_object_remove_weak_pointer (G_OBJECT (self->marked), (gpointer *) &self->marked);
    }

  self->marked = widget;
  if (widget != NULL)
    {
      gtk_widget_add_css_class (widget, MARK);
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &self->marked);
    }
}

/* A widget that was just filled has no place yet, and what is above it gives it others for some
 * frames: it is followed until it keeps still. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  const double quarter = gtk_adjustment_get_page_size (adjustment) / 4;
  graphene_rect_t bounds;

  if (self->marked != NULL && self->n_frames++ < MOST_FRAMES)
    {
      if (gtk_widget_get_height (self->marked) <= 1
          || !gtk_widget_compute_bounds (self->marked, GTK_WIDGET (self->content), &bounds))
        return G_SOURCE_CONTINUE;
      self->n_still = ABS (bounds.origin.y - self->place) < 1 ? self->n_still + 1 : 0;
      self->place = bounds.origin.y;
      entente_scroll_to_value (self->scrolled_window, MAX (0, self->place - quarter));
      if (self->n_still < STILL_FRAMES)
        return G_SOURCE_CONTINUE;
    }

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
entente_article_view_show_paragraph (EntenteRecordView *view, guint paragraph)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (view);
  GtkWidget *passage = entente_reading_get_row (self->text_box, paragraph);

  if (self->notice != NULL)
    gtk_box_remove (GTK_BOX (self->text_box), self->notice);
  self->notice = NULL;
  entente_reading_unmark (self->text_box);
  if (passage == NULL)
    passage = entente_article_sources_find_paragraph (self->sources, paragraph);

  set_marked (self, passage);
  if (passage == NULL)
    return;

  gtk_widget_child_focus (passage, GTK_DIR_TAB_FORWARD);
  self->place = -1;
  self->n_still = 0;
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* What became of quoted words, said under the paragraph where they are, or were. */
static void
show_notice (EntenteArticleView *self, guint paragraph, const char *words)
{
  GtkWidget *row = entente_reading_get_row (self->text_box, paragraph);

  if (row == NULL)
    row = gtk_widget_get_last_child (GTK_WIDGET (self->text_box));
  self->notice = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE,
                               "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (self->notice, "caption-heading");
  gtk_widget_add_css_class (self->notice, "quote-notice");
  gtk_box_insert_child_after (GTK_BOX (self->text_box), self->notice, row);
}

static void
entente_article_view_show_quote (EntenteRecordView *view,
                                 guint paragraph,
                                 const EntenteQuote *quote)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (view);
  const char *const *text = entente_article_get_text (get_article (self));
  EntenteQuotePlace place = { paragraph, 0, 0 };
  EntenteQuoteFit fit = entente_quote_find (quote, text, paragraph, &place);
  g_autofree char *quoted = entente_format_dup_quoted (quote->exact);
  g_autofree char *words = NULL;

  entente_article_view_show_paragraph (view,
                                       fit == ENTENTE_QUOTE_LOST ? paragraph : place.paragraph);
  if (fit != ENTENTE_QUOTE_LOST)
    entente_reading_mark (self->text_box, &place);
  if (fit == ENTENTE_QUOTE_MOVED)
    /* Translators: the number is that of a paragraph of an article */
    words = g_strdup_printf (_ ("The text has changed since: these words were in paragraph %u."),
                             paragraph);
  else if (fit == ENTENTE_QUOTE_LOST)
    /* Translators: %s are words from an article, in quotation marks */
    words = g_strdup_printf (_ ("The text has changed since: %s is no longer in it."), quoted);
  if (text == NULL || *text == NULL)
    entente_toast_show (GTK_WIDGET (self), _ ("The text that is quoted is not in the catalogue"));
  else if (words != NULL)
    show_notice (self, paragraph < place.paragraph ? place.paragraph : paragraph, words);
}

/* --- Selected words --------------------------------------------------------------------------- */

static void
on_selected_cb (EntenteArticleView *self, EntenteReading *reading)
{
  EntenteCatalogue *catalogue = entente_record_view_get_catalogue (ENTENTE_RECORD_VIEW (self));
  EntenteReading *other = reading == self->text_box ? self->paragraphs_box : self->text_box;
  g_autoptr (EntenteQuote) quote = entente_reading_dup_selection (reading, NULL);

  if (quote != NULL)
    {
      self->selecting = reading;
      entente_reading_unselect (other);
    }
  else if (self->selecting == reading)
    {
      self->selecting = NULL;
    }
  gtk_revealer_set_reveal_child (
      self->use_revealer, self->selecting != NULL && !entente_catalogue_is_read_only (catalogue));
}

/* The words; else the paragraph where the caret is; else all of the article. The abstract is not the
 * article: what it says is worth as much, but its words are not those that were printed. */
static void
use_as_source (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (widget);
  guint paragraph = 0;
  g_autoptr (EntenteQuote) quote = self->selecting != NULL
                                       ? entente_reading_dup_selection (self->selecting, &paragraph)
                                       : NULL;

  if (quote == NULL)
    paragraph = entente_reading_get_focused (self->text_box);
  gtk_widget_activate_action (widget, "win.use-words-as-source", "(susss)",
                              entente_record_get_id (ENTENTE_RECORD (get_article (self))),
                              paragraph, quote != NULL ? quote->exact : "",
                              quote != NULL ? quote->prefix : "",
                              quote != NULL ? quote->suffix : "");
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
open_original (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *url = entente_article_get_url (get_article (ENTENTE_ARTICLE_VIEW (widget)));

  if (url != NULL)
    entente_link_open (widget, url);
}

static void
copy_citation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *citation = entente_citation_format (get_article (ENTENTE_ARTICLE_VIEW (widget)),
                                                       entente_language_get_current ());

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  entente_toast_show (widget, _ ("Citation copied"));
}

/* --- EntenteRecordView ------------------------------------------------------------------------ */

static void
entente_article_view_show (EntenteRecordView *view, EntenteRecord *record)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (view);
  EntenteArticle *article = ENTENTE_ARTICLE (record);
  EntenteCatalogue *catalogue = entente_record_view_get_catalogue (view);
  GtkWidget *content = GTK_WIDGET (self->content);
  gboolean has_original = entente_article_get_url (article) != NULL;

  set_marked (self, NULL);
  self->selecting = NULL;
  gtk_revealer_set_reveal_child (self->use_revealer, FALSE);
  g_free (self->language);
  self->language = g_strdup (entente_language_get_current ());
  self->chosen = FALSE;

  show_title (self, article);
  show_byline (self, article);
  show_authors (self, article);
  show_languages (self, entente_article_get_abstract (article));
  show_abstract (self);
  show_text (self, article);
  entente_article_sources_show (self->sources, catalogue, entente_record_get_id (record));
  entente_article_mentions_show (self->mentions, catalogue, article);
  entente_fact_show_all (content, catalogue, record);
  entente_attachment_list_show_all (content, catalogue, record);
  entente_group_update_all (content);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.open-original", has_original);
  gtk_widget_set_visible (self->original_button, has_original);
  gtk_widget_set_visible (self->no_original_label, !has_original);
  entente_star_button_set_record (ENTENTE_STAR_BUTTON (self->star_button), catalogue,
                                  entente_record_get_id (record),
                                  entente_record_get_starred (record));
}

static GtkWidget *
entente_article_view_get_header_widget (EntenteRecordView *view)
{
  return ENTENTE_ARTICLE_VIEW (view)->star_button;
}

static void
entente_article_view_save_state (EntenteRecordView *view, GVariantDict *state)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (view);

  ENTENTE_RECORD_VIEW_CLASS (entente_article_view_parent_class)->save_state (view, state);
  /* The abstract follows the language of the interface unless another one was chosen. The
   * interface may be in another one already. */
  if (self->chosen)
    g_variant_dict_insert (state, "language", "s", self->language);
}

static void
entente_article_view_restore_state (EntenteRecordView *view, GVariantDict *state)
{
  const char *language = NULL;

  if (g_variant_dict_lookup (state, "language", "&s", &language))
    entente_article_view_set_language (ENTENTE_ARTICLE_VIEW (view), language);
  ENTENTE_RECORD_VIEW_CLASS (entente_article_view_parent_class)->restore_state (view, state);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_article_view_dispose (GObject *object)
{
  EntenteArticleView *self = ENTENTE_ARTICLE_VIEW (object);

  set_marked (self, NULL);
  g_clear_object (&self->star_button);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (entente_article_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_ATTACHMENT_LIST);
  g_type_ensure (ENTENTE_TYPE_ARTICLE_MENTIONS);
  g_type_ensure (ENTENTE_TYPE_ARTICLE_SOURCES);
  g_type_ensure (ENTENTE_TYPE_FACT);
  g_type_ensure (ENTENTE_TYPE_GROUP);
  g_type_ensure (ENTENTE_TYPE_READING);
  g_type_ensure (ENTENTE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/articles/entente-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, translation_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, byline_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, authors_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, original_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, citation_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, no_original_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, abstract_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, languages_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, paragraphs_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, text_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, use_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, words_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, sources);
  gtk_widget_class_bind_template_child (widget_class, EntenteArticleView, mentions);
}

static void
entente_article_view_class_init (EntenteArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteRecordViewClass *view_class = ENTENTE_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_article_view_dispose;
  view_class->show = entente_article_view_show;
  view_class->show_paragraph = entente_article_view_show_paragraph;
  view_class->show_quote = entente_article_view_show_quote;
  view_class->get_header_widget = entente_article_view_get_header_widget;
  view_class->save_state = entente_article_view_save_state;
  view_class->restore_state = entente_article_view_restore_state;

  gtk_widget_class_install_action (widget_class, "article.open-original", NULL, open_original);
  gtk_widget_class_install_action (widget_class, "article.copy-citation", NULL, copy_citation);
  gtk_widget_class_install_action (widget_class, "article.use-as-source", NULL, use_as_source);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "article.use-as-source", NULL);
  bind_template (widget_class);
}

static void
entente_article_view_init (EntenteArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->original_button))), TRUE);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->citation_button))), TRUE);
  gtk_widget_set_layout_manager (GTK_WIDGET (self->content), entente_aside_layout_new ());
  entente_link_connect_label (self->byline_label);
  entente_reading_set_extra_menu (self->paragraphs_box, self->words_menu);
  entente_reading_set_extra_menu (self->text_box, self->words_menu);
  g_signal_connect_object (self->paragraphs_box, "selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text_box, "selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->star_button = g_object_ref_sink (entente_star_button_new ());
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_article_view_set_language:
 * @self: a view
 * @language: a language that the abstract is there in
 *
 * Shows the abstract in another language than that of the interface.
 */
void
entente_article_view_set_language (EntenteArticleView *self, const char *language)
{
  g_return_if_fail (ENTENTE_IS_ARTICLE_VIEW (self));
  g_return_if_fail (language != NULL);

  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  self->chosen = g_strcmp0 (language, entente_language_get_current ()) != 0;
  show_abstract (self);
  show_languages (self, entente_article_get_abstract (get_article (self)));
}

const char *
entente_article_view_get_language (EntenteArticleView *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE_VIEW (self), NULL);

  return self->language;
}
