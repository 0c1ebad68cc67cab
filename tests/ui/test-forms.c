/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filling in a form: where the focus is, what is in sight, and what things are called. */

#include "config.h"

#include "entente-ui-test.h"
#include "form-fixture.h"

#include "editing/entente-editor-layout.h"
#include "editing/entente-editor.h"
#include "editing/entente-editors-private.h"
#include "editing/entente-field-editor.h"
#include "editing/entente-picker.h"
#include "language/entente-collation.h"
#include "language/entente-language.h"
#include "widgets/entente-fact.h"

#define RECORD "drv-ussr-1959"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

/* Helpers */

static void
set_language (Fixture *fixture, const char *language)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         language);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  set_language (fixture, "en");
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  set_language (fixture, "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

static EntenteEditor *
find_form (void)
{
  GtkWindow *form = ui_test_find_window (ENTENTE_TYPE_EDITOR);

  g_assert_nonnull (form);
  ui_test_settle (GTK_WIDGET (form));
  return ENTENTE_EDITOR (form);
}

static EntenteEditor *
open_form (Fixture *fixture, const char *id)
{
  entente_window_show_record (fixture->window, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-record", NULL);
  return find_form ();
}

static EntenteEditor *
open_new (Fixture *fixture, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-record", "s", kind);
  return find_form ();
}

static void
leave (EntenteEditor *form)
{
  entente_edit_session_start_over (entente_editor_get_session (form));
  gtk_window_close (GTK_WINDOW (form));
}

/* The entry, or what scrolls the lines, of a language. */
static GtkWidget *
find_row (EntenteEditor *form, const char *name, const char *language)
{
  GtkWidget *rows = gtk_widget_get_last_child (field_editor (form, name));

  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "language"), language) == 0)
      return gtk_widget_get_last_child (row);
  g_assert_not_reached ();
}

static GtkEditable *
find_entry (EntenteEditor *form, const char *name)
{
  return GTK_EDITABLE (ui_test_find_type (field_editor (form, name), GTK_TYPE_ENTRY));
}

static GtkAdjustment *
get_adjustment (EntenteEditor *form)
{
  return gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (ui_test_find_id (GTK_WIDGET (form), "scrolled")));
}

static gboolean
has_focus (EntenteEditor *form, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (form));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Frames of the window, until what is to be in sight has found its place. */
static void
settle (EntenteEditor *form)
{
  for (guint i = 0; i < 6; i++)
    ui_test_settle (GTK_WIDGET (form));
}

static void
assert_in_sight (EntenteEditor *form, GtkWidget *editor)
{
  GtkWidget *scrolled = ui_test_find_id (GTK_WIDGET (form), "scrolled");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (editor, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scrolled));
}

/* Tests */

static void
test_begins_with_the_title (Fixture *fixture, gconstpointer user_data)
{
  static const char *const first[ENTENTE_N_KINDS] = {
    [ENTENTE_KIND_ARTICLE] = "title", [ENTENTE_KIND_PARTNER] = "name",
    [ENTENTE_KIND_PERSON] = "name",   [ENTENTE_KIND_AGREEMENT] = "title",
    [ENTENTE_KIND_PROJECT] = "name",  [ENTENTE_KIND_EVENT] = "name",
    [ENTENTE_KIND_FIGURE] = "label",  [ENTENTE_KIND_COMMITMENT] = "text",
  };
  EntenteEditor *form;

  set_language (fixture, "fr");
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      form = open_new (fixture, entente_kind_to_code (kind));
      g_assert_true (has_focus (form, find_row (form, first[kind], "fr")));
      leave (form);
    }
  form = open_form (fixture, RECORD);
  g_assert_true (has_focus (form, find_row (form, "title", "fr")));
  leave (form);
}

/* Until it has a title, a record that is made is called by its kind; never by the id that stands
 * for the one that it will have. */
static void
test_new_has_a_name (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *language;
    const char *kind;
    const char *title;
  } expected[] = {
    { "en", "article", "New Article" },
    { "fr", "agreement", "Nouvel accord" },
    { "vi", "person", "Nhân vật mới" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntenteEditor *form;
      GtkWidget *heading;

      set_language (fixture, expected[i].language);
      form = open_new (fixture, expected[i].kind);
      heading = ui_test_find_id (GTK_WIDGET (form), "title");
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (form)), ==, expected[i].title);
      g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (heading)), ==,
                       expected[i].title);
      gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (form))), "Typed");
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (form)), ==, "Typed");
      g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (heading)), ==, "Typed");
      leave (form);
    }
}

static void
test_language_keeps_the_place (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, RECORD);
  GtkAdjustment *adjustment;
  GtkWidget *entry;
  double scrolled;
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (form), 520, 480);
  settle (form);
  entente_editor_focus_field (form, edited (form), "announced");
  settle (form);
  gtk_editable_set_text (find_entry (form, "announced"), "1959");
  gtk_editable_set_position (find_entry (form, "announced"), 2);
  scrolled = gtk_adjustment_get_value (get_adjustment (form));
  g_assert_cmpfloat (scrolled, >, 0);
  set_language (fixture, "fr");
  form = find_form ();
  settle (form);
  adjustment = get_adjustment (form);
  entry = GTK_WIDGET (find_entry (form, "announced"));
  gtk_window_get_default_size (GTK_WINDOW (form), &width, &height);
  g_assert_cmpint (width, ==, 520);
  g_assert_cmpint (height, ==, 480);
  g_assert_true (has_focus (form, entry));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 2);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), scrolled, 1);
  assert_in_sight (form, field_editor (form, "announced"));
  g_assert_null (ui_test_find_label (GTK_WIDGET (form), "Un brouillon non enregistré."));
  leave (form);
}

/* A draft that is given up comes back, with what was typed and not understood. */
static void
test_start_over_is_undone (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, RECORD);
  GtkWidget *button;

  gtk_editable_set_text (find_entry (form, "signed"), "some day in May");
  gtk_editable_set_text (GTK_EDITABLE (find_row (form, "title", "en")), "A title in English");
  gtk_window_close (GTK_WINDOW (form));
  form = open_form (fixture, RECORD);
  gtk_widget_activate_action (GTK_WIDGET (form), "editor.start-over", NULL);
  ui_test_settle (GTK_WIDGET (form));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "signed")), ==, "7 March 1959");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (form), "The draft was dropped."));
  button = ui_test_find_label (GTK_WIDGET (form), "Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  ui_test_settle (GTK_WIDGET (form));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "signed")), ==, "some day in May");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (form), "A draft that was not saved."));

  gtk_window_close (GTK_WINDOW (form));
  form = open_form (fixture, RECORD);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "signed")), ==, "some day in May");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (form, "title", "en"))), ==,
                   "A title in English");
  leave (form);
}

/* What has been corrected is no longer named. */
static void
test_corrected (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, RECORD);
  GtkWidget *notice = ui_test_find_id (GTK_WIDGET (form), "notice_revealer");

  gtk_editable_set_text (find_entry (form, "signed"), "32 August 2024");
  gtk_editable_set_text (find_entry (form, "ends"), "some day");
  gtk_widget_activate_action (GTK_WIDGET (form), "editor.save", NULL);
  g_assert_nonnull (ui_test_find_label (
      GTK_WIDGET (form), "Not saved yet. To be corrected or filled in: Signed; Ends"));
  gtk_editable_set_text (find_entry (form, "signed"), "5 August 2024");
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (form), "Not saved yet. To be corrected or filled in: Ends"));
  gtk_editable_set_text (find_entry (form, "ends"), "2030");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (notice)));
  gtk_editable_set_text (find_entry (form, "ends"), "never");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (notice)));
  leave (form);
}

/* The field that contains what has the focus. */
static GtkWidget *
find_focused (EntenteEditor *form)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (form));

  while (widget != NULL && g_object_get_data (G_OBJECT (widget), "field") == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
assert_every_date_in_sight (EntenteEditor *form, GtkDirectionType direction)
{
  guint n_dates = 0;

  for (guint i = 0; i < 200; i++)
    {
      GtkWidget *editor;
      const EntenteField *field;

      gtk_widget_child_focus (GTK_WIDGET (form), direction);
      editor = find_focused (form);
      if (editor == NULL)
        continue;
      field = g_object_get_data (G_OBJECT (editor), "field");
      if (field->type != ENTENTE_VALUE_DATE)
        continue;
      settle (form);
      assert_in_sight (form, editor);
      gtk_editable_set_text (GTK_EDITABLE (ui_test_find_type (editor, GTK_TYPE_ENTRY)),
                             n_dates++ % 2 == 0 ? "32 August 2024" : "5 August 2024");
      settle (form);
      assert_in_sight (form, editor);
      if (n_dates == 5)
        return;
    }
  g_assert_not_reached ();
}

/* The caption above, and below what is said of the value, also when that is said while typing. */
static void
test_whole_field_in_sight (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, RECORD);

  gtk_window_set_default_size (GTK_WINDOW (form), 520, 400);
  settle (form);
  assert_every_date_in_sight (form, GTK_DIR_TAB_FORWARD);
  assert_every_date_in_sight (form, GTK_DIR_TAB_BACKWARD);
  leave (form);
}

/* What is added to a list from the keyboard is shown. */
static void
test_added_is_in_sight (Fixture *fixture, gconstpointer user_data)
{
  EntenteEditor *form = open_form (fixture, RECORD);
  GtkWidget *editor;
  GtkWidget *button;

  gtk_window_set_default_size (GTK_WINDOW (form), 520, 400);
  settle (form);
  button = gtk_widget_get_last_child (gtk_widget_get_last_child (field_editor (form, "parties")));
  gtk_widget_grab_focus (button);
  settle (form);
  g_signal_emit_by_name (button, "clicked");
  settle (form);
  editor = find_focused (form);
  g_assert_nonnull (editor);
  g_assert_true (g_object_get_data (G_OBJECT (editor), "node") != edited (form));
  assert_in_sight (form, editor);
  leave (form);
}

static gboolean
is_gone (gpointer user_data)
{
  return ui_test_find_window (ENTENTE_TYPE_EDITOR) == NULL;
}

static gboolean
is_in_record (Fixture *fixture)
{
  EntenteRecordPane *pane
      = entente_workspace_get_record_pane (entente_window_get_workspace (fixture->window));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (entente_record_pane_get_view (pane)));
}

static void
save (Fixture *fixture, EntenteEditor *form)
{
  gtk_widget_activate_action (GTK_WIDGET (form), "editor.save", NULL);
  ui_test_wait_for (is_gone, NULL, "the form to be saved");
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* One goes on reading what was saved. */
static void
test_saved_has_the_focus (Fixture *fixture, gconstpointer user_data)
{
  EntenteRecordPane *pane
      = entente_workspace_get_record_pane (entente_window_get_workspace (fixture->window));
  EntenteEditor *form;

  entente_window_show_record (fixture->window, RECORD);
  ui_test_settle (GTK_WIDGET (fixture->window));
  gtk_widget_child_focus (GTK_WIDGET (entente_record_pane_get_view (pane)), GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in_record (fixture));
  form = open_form (fixture, RECORD);
  gtk_editable_set_text (find_entry (form, "ends"), "2030");
  save (fixture, form);
  g_assert_true (is_in_record (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);

  form = open_new (fixture, "partner");
  gtk_editable_set_text (GTK_EDITABLE (find_row (form, "name", "en")), "Institute of Shores");
  save (fixture, form);
  g_assert_cmpstr (entente_record_pane_get_id (pane), ==, "institute-of-shores");
  g_assert_true (is_in_record (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_wait_for_record (fixture->catalogue, "institute-of-shores", FALSE);
}

/* The entries of a name stand below one another, and the captions leave them room. */
static void
test_rows_are_aligned (Fixture *fixture, gconstpointer user_data)
{
  const char *const *languages = entente_language_get_codes ();

  for (guint i = 0; languages[i] != NULL; i++)
    for (int width = 360; width <= 680; width += 320)
      {
        EntenteEditor *form;
        GtkWidget *editor;
        int left = 0;

        set_language (fixture, languages[i]);
        form = open_new (fixture, "partner");
        gtk_window_set_default_size (GTK_WINDOW (form), width, 600);
        settle (form);
        editor = gtk_widget_get_last_child (field_editor (form, "name"));
        for (GtkWidget *row = gtk_widget_get_first_child (editor); row != NULL;
             row = gtk_widget_get_next_sibling (row))
          {
            GtkWidget *entry = gtk_widget_get_last_child (row);
            graphene_rect_t bounds;

            g_assert_true (gtk_widget_compute_bounds (entry, editor, &bounds));
            if (left == 0)
              left = (int) bounds.origin.x;
            g_assert_cmpint ((int) bounds.origin.x, ==, left);
            g_assert_cmpint (left, <, width / 2);
          }
        leave (form);
      }
}

static GtkWidget *
find_picker (EntenteEditor *form, const char *name)
{
  return ui_test_find_type (field_editor (form, name), ENTENTE_TYPE_PICKER);
}

/* The choices are shown whole, from the first to the last, as long as there is room for them. */
static void
test_choices_are_whole (Fixture *fixture, gconstpointer user_data)
{
  static const char *const texts[] = { "vast", "Viện Hàn lâm", "zzz", NULL };
  EntenteEditor *form = open_form (fixture, RECORD);
  GtkWidget *picker = find_picker (form, "placePartner");
  GtkWidget *list;
  GtkWidget *entry;

  entente_editor_focus_field (form, edited (form), "placePartner");
  settle (form);
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_test_find_type (picker, GTK_TYPE_MENU_BUTTON)));
  settle (form);
  list = ui_test_find_type (picker, GTK_TYPE_LIST_BOX);
  entry = ui_test_find_type (picker, GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);

      gtk_editable_set_text (GTK_EDITABLE (entry), texts[i]);
      settle (form);
      g_assert_cmpint (gtk_widget_get_height (list), >, 0);
      g_assert_cmpint (gtk_widget_get_height (list), ==, gtk_widget_get_height (scrolled));
    }
  leave (form);
}

/* Before anything is typed, the records of a kind are listed by name, as the language has it. */
static void
test_choices_are_sorted (Fixture *fixture, gconstpointer user_data)
{
  static const char *const languages[] = { "en", "fr", "vi", NULL };

  for (guint l = 0; languages[l] != NULL; l++)
    {
      EntenteEditor *form;
      g_autoptr (GPtrArray) items = NULL;

      set_language (fixture, languages[l]);
      form = open_form (fixture, RECORD);
      items = entente_picker_search (ENTENTE_PICKER (find_picker (form, "placePartner")), "");
      g_assert_cmpuint (items->len, >, 5);
      for (guint i = 1; i < items->len; i++)
        g_assert_cmpint (entente_collation_compare (
                             languages[l], ((EntentePickerItem *) items->pdata[i - 1])->label,
                             ((EntentePickerItem *) items->pdata[i])->label),
                         <=, 0);
      leave (form);
    }
}

static void
list_facts (GtkWidget *root, EntenteNode *record, GPtrArray *names)
{
  static const char *const elsewhere[] = { "instrument", "nature", "status", "fields", NULL };

  if (ENTENTE_IS_FACT (root))
    {
      g_autofree char *name = NULL;

      g_object_get (root, "field", &name, NULL);
      if (name != NULL && entente_node_find_field (record, name) != NULL
          && !g_strv_contains (elsewhere, name))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_facts (child, record, names);
}

/* As the view of an agreement, but for what its head says: its kind, nature and status. */
static void
test_order_is_that_of_the_view (Fixture *fixture, gconstpointer user_data)
{
  EntenteRecordPane *pane
      = entente_workspace_get_record_pane (entente_window_get_workspace (fixture->window));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_groups;
  const EntenteEditorGroup *groups = entente_editor_layout_get (ENTENTE_KIND_AGREEMENT, &n_groups);
  guint at = 0;

  entente_window_show_record (fixture->window, RECORD);
  list_facts (GTK_WIDGET (entente_record_pane_get_view (pane)),
              ENTENTE_NODE (entente_record_pane_get_record (pane)), names);
  g_assert_cmpstr (groups[1].fields[0], ==, "parties");
  for (guint i = 2; i < n_groups; i++)
    for (const char *const *name = groups[i].fields; *name != NULL; name++)
      if (!g_str_equal (*name, "description"))
        {
          g_assert_cmpuint (at, <, names->len);
          g_assert_cmpstr (*name, ==, names->pdata[at++]);
        }
  g_assert_cmpuint (at, >, 10);
}

static void
assert_words_differ (EntenteNode *record, const EntenteEditorGroup *groups, guint n)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      const gboolean alone = groups[i].fields[1] == NULL;
      const char *title = entente_editor_group_get_title (&groups[i]);

      g_assert_true (g_hash_table_add (words, g_utf8_casefold (title, -1)));
      for (const char *const *name = groups[i].fields; !alone && *name != NULL; name++)
        {
          const char *label = entente_field_get_label (entente_node_find_field (record, *name));

          if (!g_hash_table_add (words, g_utf8_casefold (label, -1)))
            g_error ("a form says “%s” twice", label);
        }
    }
}

/* Nothing in a form is called like something else in it, nor like the group that it is in. */
static void
test_words_differ (Fixture *fixture, gconstpointer user_data)
{
  const char *const *languages = entente_language_get_codes ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
      {
        g_autoptr (EntenteRecord) record = entente_record_new (kind, "some");
        guint n;
        const EntenteEditorGroup *groups = entente_editor_layout_get (kind, &n);

        set_language (fixture, languages[l]);
        assert_words_differ (ENTENTE_NODE (record), groups, n);
      }
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/forms/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("begins-with-the-title", test_begins_with_the_title);
  ADD ("new-has-a-name", test_new_has_a_name);
  ADD ("language-keeps-the-place", test_language_keeps_the_place);
  ADD ("start-over-is-undone", test_start_over_is_undone);
  ADD ("corrected", test_corrected);
  ADD ("whole-field-in-sight", test_whole_field_in_sight);
  ADD ("added-is-in-sight", test_added_is_in_sight);
  ADD ("saved-has-the-focus", test_saved_has_the_focus);
  ADD ("rows-are-aligned", test_rows_are_aligned);
  ADD ("choices-are-whole", test_choices_are_whole);
  ADD ("choices-are-sorted", test_choices_are_sorted);
  ADD ("order-is-that-of-the-view", test_order_is_that_of_the_view);
  ADD ("words-differ", test_words_differ);
#undef ADD

  return g_test_run ();
}
