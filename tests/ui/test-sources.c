/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From words of an article to what they are a source of, and back. */

#include "config.h"

#include "entente-ui-test.h"

#include "articles/entente-article-view.h"
#include "editing/entente-editor.h"
#include "editing/entente-field-editor.h"
#include "editing/entente-picker.h"
#include "editing/entente-source-passage.h"
#include "editing/entente-source-window.h"
#include "language/entente-language.h"
#include "model/entente-evidence.h"
#include "widgets/entente-reading.h"
#include "widgets/entente-source-row.h"

#define ARTICLE "vietnam-laos-third-meeting"
#define RECORD  "drv-ussr-1959"

static const char *const text[] = { "The two academies meet again",
                                    "The third meeting was held from 17–20 February in Vientiane, "
                                    "and the next is due on 5 August 2024.",
                                    "It was opened by the academies.", NULL };

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

/* Helpers */

static void
set_text (Fixture *fixture, const char *const *paragraphs)
{
  g_autoptr (EntenteRecord) before
      = entente_catalogue_ref_record (fixture->catalogue, ARTICLE, NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;

  entente_node_set_strings (ENTENTE_NODE (after), "text", paragraphs);
  entente_change_replace (change, before, after);
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "en");
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
  set_text (fixture, text);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  while (entente_catalogue_can_undo (fixture->catalogue))
    {
      g_autoptr (EntenteChange) change = entente_catalogue_undo (fixture->catalogue, &error);

      g_assert_no_error (error);
    }
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

static gboolean
is_gone (gpointer user_data)
{
  return ui_test_find_window (ENTENTE_TYPE_SOURCE_WINDOW) == NULL;
}

static GtkWidget *
show_article (Fixture *fixture)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

  entente_workspace_show_record (workspace, ARTICLE);
  ui_test_settle (GTK_WIDGET (fixture->window));
  return GTK_WIDGET (entente_record_pane_get_view (entente_workspace_get_record_pane (workspace)));
}

static EntenteReading *
get_reading (GtkWidget *view, const char *id)
{
  return ENTENTE_READING (ui_test_find_id (view, id));
}

/* As the keys do it: the caret to the first letter, and over the words. The display may still be
 * telling of a selection before, and then takes this one away. */
static void
select_words (GtkLabel *label, const char *words)
{
  const char *shown = gtk_label_get_text (label);
  const char *at = strstr (shown, words);
  int start;
  guint n_tries = 0;

  g_assert_nonnull (at);
  start = (int) g_utf8_pointer_to_offset (shown, at);
  do
    {
      g_assert_cmpuint (n_tries++, <, 5);
      gtk_widget_grab_focus (GTK_WIDGET (label));
      gtk_label_select_region (label, start, start);
      g_signal_emit_by_name (label, "move-cursor", GTK_MOVEMENT_LOGICAL_POSITIONS,
                             (int) g_utf8_strlen (words, -1), TRUE);
      ui_test_settle (GTK_WIDGET (label));
    }
  while (!gtk_label_get_selection_bounds (label, NULL, NULL));
}

static EntenteSourceWindow *
use_words (Fixture *fixture, guint paragraph, const char *words)
{
  GtkWidget *view = show_article (fixture);
  EntenteReading *reading = get_reading (view, paragraph > 0 ? "text_box" : "paragraphs_box");
  EntenteSourceWindow *window;

  select_words (entente_reading_get_label (reading, paragraph), words);
  gtk_widget_activate_action (view, "article.use-as-source", NULL);
  window = ui_test_find_window (ENTENTE_TYPE_SOURCE_WINDOW);
  g_assert_nonnull (window);
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

static void
choose_record (EntenteSourceWindow *window, const char *id)
{
  GtkWidget *picker = ui_test_find_type (ui_test_find_id (GTK_WIDGET (window), "record_box"),
                                         ENTENTE_TYPE_PICKER);

  entente_picker_choose (ENTENTE_PICKER (picker), id);
}

static GtkWidget *
find_editor (EntenteSourceWindow *window, const char *name)
{
  EntenteNode *evidence = entente_source_window_get_evidence (window);

  return entente_field_editor_find (GTK_WIDGET (window), evidence,
                                    entente_node_find_field (evidence, name));
}

static void
choose (EntenteSourceWindow *window, const char *name, const char *id)
{
  entente_picker_choose (
      ENTENTE_PICKER (ui_test_find_type (find_editor (window, name), ENTENTE_TYPE_PICKER)), id);
}

static void
add (EntenteSourceWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "source.add", NULL);
  ui_test_wait_for (is_gone, NULL, "the source to be added");
}

static EntenteNode *
ref_last_source (Fixture *fixture, const char *id)
{
  g_autoptr (EntenteStore) reader = entente_catalogue_open_reader (fixture->catalogue, NULL);
  g_autoptr (EntenteRecord) record = entente_store_ref_record (reader, id, NULL);
  GPtrArray *evidence = entente_record_get_evidence (record);

  g_assert_cmpuint (evidence->len, >, 0);
  return g_object_ref (evidence->pdata[evidence->len - 1]);
}

/* Tests */

static void
test_words (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window = use_words (fixture, 2, "17–20 February");
  GtkWidget *entry;
  g_autoptr (EntenteNode) source = NULL;
  g_autoptr (EntenteRecord) before
      = entente_catalogue_ref_record (fixture->catalogue, RECORD, NULL);
  g_autoptr (EntenteRecord) undone = NULL;
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GError) error = NULL;

  choose_record (window, RECORD);
  choose (window, "field", "signed");
  entry = ui_test_find_type (find_editor (window, "value"), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==,
                   "17–20 February (year not stated)");
  add (window);

  source = ref_last_source (fixture, RECORD);
  g_assert_cmpstr (entente_node_get_string (source, "article"), ==, ARTICLE);
  g_assert_cmpstr (entente_node_get_string (source, "field"), ==, "signed");
  g_assert_cmpfloat (entente_node_get_number (source, "paragraph", NULL), ==, 2);
  g_assert_cmpstr (entente_node_get_string (source, "quote"), ==, "17–20 February");
  g_assert_cmpstr (entente_node_get_string (source, "quotePrefix"), ==,
                   "The third meeting was held from ");
  g_assert_cmpstr (entente_node_get_string (source, "value"), ==, "XXXX-02-17/XXXX-02-20");

  change = entente_catalogue_undo (fixture->catalogue, &error);
  g_assert_no_error (error);
  undone = entente_catalogue_ref_record (fixture->catalogue, RECORD, NULL);
  g_assert_true (entente_node_equal (ENTENTE_NODE (before), ENTENTE_NODE (undone)));
}

/* One goes on reading where the words are. */
static void
test_focus_afterwards (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window = use_words (fixture, 2, "17–20 February");
  EntenteReading *reading
      = get_reading (GTK_WIDGET (entente_record_pane_get_view (entente_workspace_get_record_pane (
                         entente_window_get_workspace (fixture->window)))),
                     "text_box");

  choose_record (window, RECORD);
  choose (window, "field", "signed");
  add (window);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == GTK_WIDGET (entente_reading_get_label (reading, 2)));
}

/* The button is there while there is something to be used. */
static void
test_button (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show_article (fixture);
  EntenteReading *reading = get_reading (view, "text_box");
  GtkLabel *label = entente_reading_get_label (reading, 2);
  GtkRevealer *revealer = GTK_REVEALER (ui_test_find_id (view, "use_revealer"));

  g_assert_false (gtk_revealer_get_reveal_child (revealer));
  select_words (label, "5 August 2024");
  g_assert_true (gtk_revealer_get_reveal_child (revealer));
  g_assert_nonnull (gtk_label_get_extra_menu (label));
  g_signal_emit_by_name (label, "move-cursor", GTK_MOVEMENT_LOGICAL_POSITIONS, 1, FALSE);
  ui_test_settle (view);
  g_assert_false (gtk_revealer_get_reveal_child (revealer));
}

/* What is selected in one paragraph is not selected in another as well. */
static void
test_one_selection (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show_article (fixture);
  EntenteReading *reading = get_reading (view, "text_box");
  guint paragraph = 0;
  g_autoptr (EntenteQuote) quote = NULL;

  select_words (entente_reading_get_label (reading, 2), "Vientiane");
  select_words (entente_reading_get_label (reading, 3), "academies");
  quote = entente_reading_dup_selection (reading, &paragraph);
  g_assert_cmpuint (paragraph, ==, 3);
  g_assert_cmpstr (quote->exact, ==, "academies");
  g_assert_false (
      gtk_label_get_selection_bounds (entente_reading_get_label (reading, 2), NULL, NULL));
}

/* What the article speaks of comes first; the rest is searched for, or made. */
static void
test_choices (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window = use_words (fixture, 2, "17–20 February");
  EntentePicker *picker = ENTENTE_PICKER (
      ui_test_find_type (ui_test_find_id (GTK_WIDGET (window), "record_box"), ENTENTE_TYPE_PICKER));
  g_autoptr (EntenteRecord) article
      = entente_catalogue_ref_record (fixture->catalogue, ARTICLE, NULL);
  EntenteNode *mention = entente_node_get_nodes (ENTENTE_NODE (article), "mentions")->pdata[0];
  g_autoptr (GPtrArray) all = entente_picker_search (picker, "");
  g_autoptr (GPtrArray) found = entente_picker_search (picker, "Institut du Rivage");
  EntentePickerItem *last = found->pdata[found->len - 1];
  g_autoptr (EntenteNode) source = NULL;

  g_assert_cmpstr (((EntentePickerItem *) all->pdata[0])->id, ==,
                   entente_node_get_string (mention, "record"));
  g_assert_true (g_str_has_suffix (last->label, "“Institut du Rivage”"));
  choose_record (window, "create:partner:Institut du Rivage");
  choose (window, "field", "founded");
  add (window);
  source = ref_last_source (fixture, "institut-du-rivage");
  g_assert_cmpstr (entente_node_get_string (source, "quote"), ==, "17–20 February");
}

/* The words of the abstract are ours: they are understood, and not quoted. */
static void
test_abstract (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show_article (fixture);
  GtkLabel *label = entente_reading_get_label (get_reading (view, "paragraphs_box"), 0);
  g_autofree char *first = g_strndup (gtk_label_get_text (label), 5);
  g_autofree char *quoted = g_strdup_printf ("“%s”", first);
  EntenteSourceWindow *window = use_words (fixture, 0, first);
  EntenteNode *evidence;

  choose_record (window, RECORD);
  evidence = entente_source_window_get_evidence (window);
  g_assert_null (entente_node_get_string (evidence, "quote"));
  g_assert_cmpstr (entente_node_get_string (evidence, "article"), ==, ARTICLE);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (window), quoted));
  choose (window, "field", "title");
  g_assert_cmpstr (entente_node_get_string (evidence, "value"), ==, first);
  gtk_window_close (GTK_WINDOW (window));
}

/* Leaving leaves nothing: no source, and no draft. */
static void
test_cancel (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window = use_words (fixture, 2, "17–20 February");
  g_autoptr (EntenteRecord) record
      = entente_catalogue_ref_record (fixture->catalogue, RECORD, NULL);
  g_autoptr (EntenteEditSession) session = NULL;

  choose_record (window, RECORD);
  choose (window, "field", "signed");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_wait_for (is_gone, NULL, "the window to be closed");
  session = entente_edit_session_new (fixture->catalogue, record);
  g_assert_false (entente_edit_session_is_resumed (session));
}

/* What was typed is not lost by leaving, and a record with a draft goes on in its form. */
static void
test_draft (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window = use_words (fixture, 2, "17–20 February");
  GtkWidget *entry;
  EntenteEditor *form;
  GPtrArray *evidence;

  choose_record (window, RECORD);
  choose (window, "field", "signed");
  entry = ui_test_find_type (find_editor (window, "value"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "some day");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_wait_for (is_gone, NULL, "the window to be closed");

  window = use_words (fixture, 2, "Vientiane");
  choose_record (window, RECORD);
  add (window);
  form = ui_test_find_window (ENTENTE_TYPE_EDITOR);
  g_assert_nonnull (form);
  evidence = entente_record_get_evidence (
      entente_edit_session_get_record (entente_editor_get_session (form)));
  g_assert_cmpstr (entente_node_get_string (evidence->pdata[evidence->len - 1], "quote"), ==,
                   "Vientiane");
  g_assert_cmpstr (entente_node_get_string (evidence->pdata[evidence->len - 2], "quote"), ==,
                   "17–20 February");
  entente_edit_session_start_over (entente_editor_get_session (form));
  gtk_window_close (GTK_WINDOW (form));
}

/* From a value: the article, its paragraph, and words of that. */
static void
test_from_value (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *window;
  EntenteSourcePassage *passage;
  EntenteReading *preview;
  GtkWidget *number;
  g_autoptr (EntenteNode) source = NULL;

  entente_workspace_show_record (entente_window_get_workspace (fixture->window), RECORD);
  ui_test_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-source", "(ss)", "signed", "");
  window = ui_test_find_window (ENTENTE_TYPE_SOURCE_WINDOW);
  g_assert_nonnull (window);
  choose (window, "article", ARTICLE);
  passage = ENTENTE_SOURCE_PASSAGE (
      ui_test_find_type (GTK_WIDGET (window), ENTENTE_TYPE_SOURCE_PASSAGE));
  number = ui_test_find_type (GTK_WIDGET (passage), GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), 2);
  preview = ENTENTE_READING (ui_test_find_type (GTK_WIDGET (passage), ENTENTE_TYPE_READING));
  ui_test_settle (GTK_WIDGET (window));
  select_words (entente_reading_get_label (preview, 2), "5 August 2024");
  add (window);

  source = ref_last_source (fixture, RECORD);
  g_assert_cmpstr (entente_node_get_string (source, "quote"), ==, "5 August 2024");
  g_assert_cmpstr (entente_node_get_string (source, "value"), ==, "2024-08-05");
  g_assert_cmpfloat (entente_node_get_number (source, "paragraph", NULL), ==, 2);
}

static void
test_language (Fixture *fixture, gconstpointer user_data)
{
  EntenteSourceWindow *before = use_words (fixture, 2, "17–20 February");
  EntenteSourceWindow *window;
  g_autoptr (EntenteNode) source = NULL;

  choose_record (before, RECORD);
  choose (before, "field", "signed");
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "fr");
  ui_test_settle (GTK_WIDGET (fixture->window));
  window = ui_test_find_window (ENTENTE_TYPE_SOURCE_WINDOW);
  g_assert_nonnull (window);
  g_assert_true (window != before);
  add (window);
  source = ref_last_source (fixture, RECORD);
  g_assert_cmpstr (entente_node_get_string (source, "quote"), ==, "17–20 February");
  g_assert_cmpstr (entente_node_get_string (source, "value"), ==, "XXXX-02-17/XXXX-02-20");
}

/* --- The way back ----------------------------------------------------------------------------- */

static void
ask_to_follow (Fixture *fixture, const char *const *now)
{
  g_autoptr (EntenteRecord) before
      = entente_catalogue_ref_record (fixture->catalogue, RECORD, NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_SOURCE);
  g_autoptr (EntenteQuote) quote
      = entente_quote_new ("17–20 February", "meeting was held from ", " in Vientiane, and");
  g_autoptr (GtkWidget) row = NULL;
  EntenteNode *source = entente_node_append (ENTENTE_NODE (after), "evidence");

  entente_node_set_string (source, "field", "signed");
  entente_node_set_string (source, "article", ARTICLE);
  entente_node_set_number (source, "paragraph", 2);
  entente_evidence_set_quote (ENTENTE_EVIDENCE (source), quote);
  entente_change_replace (change, before, after);
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, NULL));
  set_text (fixture, now);

  row = g_object_ref_sink (
      entente_source_row_new (fixture->catalogue, ENTENTE_EVIDENCE (source), NULL, NULL));
  g_assert_true (gtk_widget_activate_action_variant (
      GTK_WIDGET (fixture->window), gtk_actionable_get_action_name (GTK_ACTIONABLE (row)),
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row))));
}

static void
follow (Fixture *fixture, const char *const *now)
{
  ask_to_follow (fixture, now);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static char *
dup_marked (Fixture *fixture, guint paragraph)
{
  EntenteRecordPane *pane
      = entente_workspace_get_record_pane (entente_window_get_workspace (fixture->window));
  EntenteReading *reading
      = get_reading (GTK_WIDGET (entente_record_pane_get_view (pane)), "text_box");
  GtkLabel *label = entente_reading_get_label (reading, paragraph);
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrIterator) iter = NULL;
  PangoAttribute *mark;

  if (attributes == NULL)
    return NULL;
  iter = pango_attr_list_get_iterator (attributes);
  do
    {
      mark = pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND);
      if (mark != NULL)
        return g_strndup (gtk_label_get_text (label) + mark->start_index,
                          mark->end_index - mark->start_index);
    }
  while (pango_attr_iterator_next (iter));
  return NULL;
}

static void
test_shown (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *marked = NULL;

  follow (fixture, text);
  marked = dup_marked (fixture, 2);
  g_assert_cmpstr (marked, ==, "17–20 February");
  g_assert_null (
      ui_test_find_label (GTK_WIDGET (fixture->window),
                          "The text has changed since: “17–20 February” is no longer in it."));

  /* Another source of the same article: the mark goes. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-evidence", "(su)", ARTICLE,
                              (guint32) 1);
  g_assert_null (dup_marked (fixture, 2));
}

static void
test_moved (Fixture *fixture, gconstpointer user_data)
{
  const char *const now[] = { text[0], "A paragraph in between.", text[1], text[2], NULL };
  g_autofree char *marked = NULL;

  follow (fixture, now);
  marked = dup_marked (fixture, 3);
  g_assert_cmpstr (marked, ==, "17–20 February");
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (fixture->window),
                          "The text has changed since: these words were in paragraph 2."));
}

static void
test_lost (Fixture *fixture, gconstpointer user_data)
{
  static const char *const now[] = { "The two academies meet again", "In March.", NULL };

  follow (fixture, now);
  g_assert_null (dup_marked (fixture, 2));
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (fixture->window),
                          "The text has changed since: “17–20 February” is no longer in it."));
}

static gboolean
is_said (gpointer user_data)
{
  return ui_test_find_label (user_data, "The text that is quoted is not in the catalogue") != NULL;
}

/* It is said for some seconds. */
static void
test_without_text (Fixture *fixture, gconstpointer user_data)
{
  static const char *const now[] = { NULL };

  ask_to_follow (fixture, now);
  ui_test_wait_for (is_said, fixture->window, "that the text is missing");
}

/* In each language, at the width of a telephone. */
static void
test_narrow (Fixture *fixture, gconstpointer user_data)
{
  const char *const *codes = entente_language_get_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (EntenteQuote) words = entente_quote_new ("17–20 February", NULL, NULL);
      EntenteSourceWindow *window;
      int minimum;

      g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                             codes[i]);
      window = entente_source_window_open_for_article (fixture->window, ARTICLE, 2, words);
      choose_record (window, RECORD);
      choose (window, "field", "signed");
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_window_close (GTK_WINDOW (window));
    }
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/sources/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("words", test_words);
  ADD ("focus-afterwards", test_focus_afterwards);
  ADD ("button", test_button);
  ADD ("one-selection", test_one_selection);
  ADD ("choices", test_choices);
  ADD ("abstract", test_abstract);
  ADD ("cancel", test_cancel);
  ADD ("draft", test_draft);
  ADD ("from-value", test_from_value);
  ADD ("language", test_language);
  ADD ("shown", test_shown);
  ADD ("moved", test_moved);
  ADD ("lost", test_lost);
  ADD ("without-text", test_without_text);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
