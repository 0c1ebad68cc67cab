/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "articles/entente-article-sources.h"
#include "articles/entente-article-view.h"
#include "widgets/entente-star-button.h"

#define ARTICLE "vast-cnrs-40-years"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* Helpers */

static EntenteArticleView *
show (Fixture *fixture, const char *id)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);
  EntenteRecordView *view;

  entente_workspace_show_record (workspace, id);
  ui_test_settle (GTK_WIDGET (fixture->window));
  view = entente_record_pane_get_view (entente_workspace_get_record_pane (workspace));
  g_assert_true (ENTENTE_IS_ARTICLE_VIEW (view));

  return ENTENTE_ARTICLE_VIEW (view);
}

static const char *
label_of (EntenteArticleView *view, const char *id)
{
  GtkWidget *label = ui_test_find_id (GTK_WIDGET (view), id);

  g_assert_true (GTK_IS_LABEL (label));
  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static GtkWidget *
find_class (GtkWidget *root, const char *css_class)
{
  if (gtk_widget_has_css_class (root, css_class))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static EntenteArticleView *
get_view (Fixture *fixture)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

  return ENTENTE_ARTICLE_VIEW (
      entente_record_pane_get_view (entente_workspace_get_record_pane (workspace)));
}

static void
set_interface (Fixture *fixture, const char *language)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         language);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "en");
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* Tests */

static void
test_title_as_printed (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);

  g_assert_cmpstr (label_of (view, "title_label"), ==,
                   "40th Anniversary of VAST – CNRS Cooperation: Creating the Future");
  g_assert_null (label_of (view, "translation_label"));

  view = show (fixture, "vietnam-russia-pillar");
  g_assert_true (g_str_has_prefix (label_of (view, "title_label"), "La coopération"));
  g_assert_nonnull (label_of (view, "translation_label"));
}

/* No button that leads nowhere, and no silence either. */
static void
test_original (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *label = ui_test_find_label (GTK_WIDGET (view), "Address of the original not stated");
  GtkWidget *button = ui_test_find_id (GTK_WIDGET (view), "original_button");
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (
      entente_window_get_catalogue (fixture->window), ARTICLE, NULL);
  g_autoptr (EntenteRecord) linked = entente_record_copy (record);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_false (gtk_widget_get_visible (button));
  entente_node_set_string (ENTENTE_NODE (linked), "url", "https://example.org/a");
  entente_record_view_set_record (ENTENTE_RECORD_VIEW (view), linked);
  g_assert_false (gtk_widget_get_visible (label));
  g_assert_true (gtk_widget_get_visible (button));
}

static void
test_language_of_abstract (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *paragraphs = ui_test_find_id (GTK_WIDGET (view), "paragraphs_box");
  GtkWidget *first = gtk_widget_get_first_child (paragraphs);

  g_assert_cmpstr (entente_article_view_get_language (view), ==, "en");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (first)), "On 28 November"));

  entente_article_view_set_language (view, "vi");
  first = gtk_widget_get_first_child (paragraphs);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (first)), "Ngày 28 tháng 11"));
}

/* As long as no other language was chosen, whichever was chosen before for another record. */
static void
test_abstract_follows_the_interface (Fixture *fixture, gconstpointer user_data)
{
  show (fixture, ARTICLE);
  set_interface (fixture, "fr");
  g_assert_cmpstr (entente_article_view_get_language (get_view (fixture)), ==, "fr");
  set_interface (fixture, "en");
  g_assert_cmpstr (entente_article_view_get_language (get_view (fixture)), ==, "en");

  entente_article_view_set_language (get_view (fixture), "vi");
  set_interface (fixture, "fr");
  g_assert_cmpstr (entente_article_view_get_language (get_view (fixture)), ==, "vi");
  entente_article_view_set_language (get_view (fixture), "fr");
  set_interface (fixture, "en");
  g_assert_cmpstr (entente_article_view_get_language (get_view (fixture)), ==, "en");
}

static void
test_language_is_kept (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  g_autoptr (GVariant) state = NULL;

  entente_article_view_set_language (view, "vi");
  state = entente_record_view_save_state (ENTENTE_RECORD_VIEW (view));
  entente_article_view_set_language (view, "en");
  entente_record_view_restore_state (ENTENTE_RECORD_VIEW (view), state);
  g_assert_cmpstr (entente_article_view_get_language (view), ==, "vi");
}

static void
test_links_lead_on (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *paragraphs = ui_test_find_id (GTK_WIDGET (view), "paragraphs_box");
  gboolean handled = FALSE;

  g_signal_emit_by_name (gtk_widget_get_first_child (paragraphs), "activate-link", "entente:cnrs",
                         &handled);
  g_assert_true (handled);
  g_assert_cmpstr (entente_record_pane_get_id (entente_workspace_get_record_pane (
                       entente_window_get_workspace (fixture->window))),
                   ==, "cnrs");
}

static void
test_evidence_is_marked (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view;
  GtkWidget *sources;
  GtkWidget *marked;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-evidence", "(su)", ARTICLE,
                              (guint32) 8);
  ui_test_settle (GTK_WIDGET (fixture->window));
  view = show (fixture, ARTICLE);
  sources = ui_test_find_type (GTK_WIDGET (view), ENTENTE_TYPE_ARTICLE_SOURCES);
  g_assert_cmpuint (entente_article_sources_get_n_paragraphs (ENTENTE_ARTICLE_SOURCES (sources)), >,
                    3);

  marked = find_class (GTK_WIDGET (view), "evidence-shown");
  g_assert_nonnull (marked);
  g_assert_true (marked
                 == entente_article_sources_find_paragraph (ENTENTE_ARTICLE_SOURCES (sources), 8));

  entente_record_view_show_paragraph (ENTENTE_RECORD_VIEW (view), 9999);
  g_assert_null (find_class (GTK_WIDGET (view), "evidence-shown"));
}

/* The words are those of the record itself: the exchange is no signature. */
static void
test_statements_name_the_field (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *sources = ui_test_find_type (GTK_WIDGET (view), ENTENTE_TYPE_ARTICLE_SOURCES);
  GtkWidget *passage
      = entente_article_sources_find_paragraph (ENTENTE_ARTICLE_SOURCES (sources), 2);

  g_assert_nonnull (passage);
  g_assert_nonnull (
      ui_test_find_label (passage, "Exchanged: 28 November 2023\nPlace of the exchange: Hanoi"));
}

static void
on_text_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

static void
test_citation_is_copied (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, "vietnam-grenoble-visit");
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (view), "article.copy-citation", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL,
                                 on_text_read_cb, &text);
  ui_test_wait_for (is_set, &text, "the clipboard");
  g_assert_cmpstr (text, ==,
                   "Rosie Nguyen, “Vietnam Seeks Enhanced Collaboration With French City”, "
                   "Vietexplorer, undated");
}

/* As it is on the screen, and not only as the scrollbar has it. */
static gboolean
is_mark_in_sight (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *view = GTK_WIDGET (get_view (fixture));
  GtkWidget *scrolled = ui_test_find_id (view, "scrolled_window");
  GtkWidget *marked = find_class (view, "evidence-shown");
  graphene_rect_t bounds;

  return marked != NULL && gtk_widget_get_height (marked) > 1
         && gtk_widget_compute_bounds (marked, scrolled, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + MIN (bounds.size.height, 60) <= gtk_widget_get_height (scrolled);
}

/* Wherever one comes from, and also after everything has found its height. */
static void
test_evidence_is_in_sight (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *from;
    const char *article;
    guint paragraph;
  } ways[] = {
    { "vast-cnrs-2023", ARTICLE, 12 },
    { "vn-ru-cnst-2011", "vietnam-russia-pillar", 9 },
    { "vn-ru-strategic-2014", "vietnam-russia-pillar", 7 },
    { "vast-cnrs-2023", ARTICLE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

      entente_workspace_set_section (workspace, "agreements");
      entente_workspace_show_record (workspace, ways[i].from);
      ui_test_settle (GTK_WIDGET (fixture->window));
      g_test_message ("%s, paragraph %u", ways[i].article, ways[i].paragraph);
      entente_workspace_show_evidence (workspace, ways[i].article, ways[i].paragraph);
      ui_test_wait_for (is_mark_in_sight, fixture, "the paragraph");
      for (guint n = 0; n < 15; n++)
        ui_test_settle (GTK_WIDGET (fixture->window));
      g_assert_true (is_mark_in_sight (fixture));
    }
}

/* What is seen goes with the scrollbar, also where the place was found while being laid out. */
static gboolean
is_picture_at (Fixture *fixture, double *ret_value)
{
  GtkWidget *view = GTK_WIDGET (get_view (fixture));
  GtkWidget *scrolled = ui_test_find_id (view, "scrolled_window");
  GtkWidget *content = ui_test_find_id (view, "content");
  graphene_rect_t bounds;

  *ret_value = gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  return gtk_widget_compute_bounds (content, scrolled, &bounds)
         && ABS (bounds.origin.y + *ret_value - gtk_widget_get_margin_top (content)) < 40;
}

static void
test_place_is_kept (Fixture *fixture, gconstpointer user_data)
{
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *scrolled = ui_test_find_id (GTK_WIDGET (view), "scrolled_window");
  double value;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                            300);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_picture_at (fixture, &value));
  set_interface (fixture, "fr");
  for (guint n = 0; n < 5; n++)
    ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_picture_at (fixture, &value));
  g_assert_cmpfloat (value, >, 250);
}

static gboolean
is_starred (gpointer user_data)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (user_data, ARTICLE, NULL);

  return entente_record_get_starred (record);
}

static void
test_star_is_a_change (Fixture *fixture, gconstpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);
  EntenteArticleView *view = show (fixture, ARTICLE);
  GtkWidget *star = entente_record_view_get_header_widget (ENTENTE_RECORD_VIEW (view));
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (EntenteChange) undone = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (star, "clicked");
  ui_test_wait_for (is_starred, catalogue, "the star");

  undone = entente_catalogue_undo (catalogue, &error);
  g_assert_no_error (error);
  after = entente_catalogue_ref_record (catalogue, ARTICLE, NULL);
  g_assert_false (entente_record_get_starred (after));
}

static void
test_narrow_fits (Fixture *fixture, gconstpointer user_data)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  static const double sizes[] = { 2.0, 1.5, 1.0 };
  GSettings *settings = entente_application_get_settings (fixture->application);

  show (fixture, ARTICLE);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_settings_set_double (settings, "text-size", sizes[i]);
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          int minimum;

          set_interface (fixture, languages[l]);
          gtk_widget_measure (GTK_WIDGET (get_view (fixture)), GTK_ORIENTATION_HORIZONTAL, -1,
                              &minimum, NULL, NULL, NULL);
          g_test_message ("%s at %g: %d", languages[l], sizes[i], minimum);
          g_assert_cmpint (minimum, <=, 360);
        }
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    int width;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/article-view/title-as-printed", 1000, test_title_as_printed },
    { "/article-view/original", 1000, test_original },
    { "/article-view/language-of-abstract", 1000, test_language_of_abstract },
    { "/article-view/place-is-kept", 1000, test_place_is_kept },
    { "/article-view/evidence-is-in-sight", 1200, test_evidence_is_in_sight },
    { "/article-view/evidence-is-in-sight/narrow", 360, test_evidence_is_in_sight },
    { "/article-view/abstract-follows-the-interface", 1000, test_abstract_follows_the_interface },
    { "/article-view/language-is-kept", 1000, test_language_is_kept },
    { "/article-view/links-lead-on", 1000, test_links_lead_on },
    { "/article-view/evidence-is-marked", 1000, test_evidence_is_marked },
    { "/article-view/statements-name-the-field", 1000, test_statements_name_the_field },
    { "/article-view/citation-is-copied", 1000, test_citation_is_copied },
    { "/article-view/star-is-a-change", 1000, test_star_is_a_change },
    { "/article-view/narrow-fits", 360, test_narrow_fits },
  };

  ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
