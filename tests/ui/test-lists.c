/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "articles/entente-article-page.h"
#include "editing/entente-editor.h"
#include "partners/entente-partner-page.h"
#include "search/entente-filter-button.h"
#include "services/entente-amendments.h"
#include "widgets/entente-row-list.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* Helpers */

static EntenteListPage *
go_to (Fixture *fixture, const char *section)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);
  EntentePage *page;

  entente_workspace_set_section (workspace, section);
  entente_workspace_show_list (workspace);
  page = entente_workspace_get_page (workspace);
  g_assert_true (ENTENTE_IS_LIST_PAGE (page));
  ui_test_settle (GTK_WIDGET (fixture->window));

  return ENTENTE_LIST_PAGE (page);
}

static guint
count (EntenteListPage *page)
{
  return g_list_model_get_n_items (entente_list_page_get_model (page));
}

static gboolean
lists (EntenteListPage *page, const char *id, guint *ret_position)
{
  GListModel *model = entente_list_page_get_model (page);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (model, i);

      if (g_strcmp0 (entente_entry_get_id (entry), id) == 0)
        {
          if (ret_position != NULL)
            *ret_position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_ranked (gpointer user_data)
{
  return !entente_list_page_is_working (user_data);
}

static void
type (EntenteListPage *page, const char *text)
{
  entente_page_set_search_text (ENTENTE_PAGE (page), text);
  ui_test_wait_for (is_ranked, page, "the full text");
}

static EntenteFilterButton *
filter_of (GtkWidget *root, const char *field)
{
  if (ENTENTE_IS_FILTER_BUTTON (root)
      && g_str_equal (entente_filter_button_get_field (ENTENTE_FILTER_BUTTON (root)), field))
    return ENTENTE_FILTER_BUTTON (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      EntenteFilterButton *found = filter_of (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings;

  fixture->application = ui_test_new_application ();
  settings = entente_application_get_settings (fixture->application);
  g_settings_reset (settings, "window-state");
  g_settings_set_string (settings, "language", "en");
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
test_all_are_listed (Fixture *fixture, gconstpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);

  g_assert_cmpuint (count (go_to (fixture, "articles")), ==, 5);
  g_assert_cmpuint (count (go_to (fixture, "partners")), ==,
                    entente_catalogue_count (catalogue, ENTENTE_KIND_PARTNER));
}

/* What is typed, the section it is typed in, and what has to be found first, or at all. */
static void
test_what_is_typed (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *section;
    const char *text;
    const char *id;
    gboolean first;
  } typed[] = {
    { "partners", "da nang", "da-nang", TRUE },
    { "partners", "Đà Nẵng", "da-nang", TRUE },
    { "partners", "ĐÀ NẴNG", "da-nang", TRUE },
    { "partners", "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "da-nang", FALSE },
    { "partners", "vien han lam", "vast", TRUE },
    { "partners", "VAST", "vast", TRUE },
    { "partners", "Lào", "la", TRUE },
    { "partners", "lao", "la", FALSE },
    { "partners", "country:FR type:laboratory", "cea-leti", FALSE },
    { "articles", "vast cnrs", "vast-cnrs-40-years", TRUE },
    { "articles", "hop tac", "vast-cnrs-40-years", FALSE },
    { "articles", "\"hợp tác khoa học\"", "vietnam-russia-pillar", FALSE },
    { "articles", "coop", "vietnam-laos-third-meeting", FALSE },
    { "articles", "l'innovation", "vietnam-laos-third-meeting", FALSE },
    { "articles", "innovation", "vietnam-laos-third-meeting", FALSE },
    { "articles", "lang:fr -russie", "vietnam-laos-third-meeting", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      EntenteListPage *page = go_to (fixture, typed[i].section);
      guint position = 0;

      type (page, typed[i].text);
      g_test_message ("%s → %s", typed[i].text, typed[i].id);
      g_assert_true (lists (page, typed[i].id, &position));
      if (typed[i].first)
        g_assert_cmpuint (position, ==, 0);
      type (page, "");
    }
}

static void
test_fields_and_exclusion (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");

  type (page, "country:FR type:laboratory");
  g_assert_cmpuint (count (page), ==, 2);

  page = go_to (fixture, "articles");
  type (page, "lang:fr -russie");
  g_assert_cmpuint (count (page), ==, 1);
  type (page, "kind:agreement");
  g_assert_cmpuint (count (page), ==, 0);
}

/* Whatever is typed, there is an answer or none, and never an error. */
static void
test_nonsense (Fixture *fixture, gconstpointer user_data)
{
  static const char *const nonsense[] = {
    "\"", "*", "(",  ")",    "AND",   "OR NOT", ":",    "a:",
    ":a", "-", "--", "\"\"", "NEAR(", "^",      "🧪", "'",
  };
  EntenteListPage *page = go_to (fixture, "partners");
  g_autofree char *long_text = g_strnfill (10000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    type (page, nonsense[i]);
  type (page, long_text);
  g_assert_cmpuint (count (page), ==, 0);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (page), "Nothing Found"));

  entente_list_page_clear_filters (page);
  ui_test_settle (GTK_WIDGET (page));
  g_assert_cmpuint (count (page), >, 20);
}

static void
test_filters_combine (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  EntenteFilterButton *filter = filter_of (GTK_WIDGET (page), "country");
  guint all = count (page);
  guint french;

  entente_filter_button_choose (filter, "FR", "France");
  g_signal_emit_by_name (filter, "changed");
  french = count (page);
  g_assert_cmpuint (french, >, 2);
  g_assert_cmpuint (french, <, all);

  type (page, "type:laboratory");
  g_assert_cmpuint (count (page), ==, 2);

  entente_filter_button_choose (filter, "VN", "Viet Nam");
  type (page, "");
  g_signal_emit_by_name (filter, "changed");
  g_assert_cmpuint (count (page), >, french);

  gtk_widget_activate_action (GTK_WIDGET (page), "list-page.clear-filters", NULL);
  g_assert_cmpuint (count (page), ==, all);
}

static gboolean
has_checks (gpointer user_data)
{
  return ui_test_find_type (user_data, GTK_TYPE_CHECK_BUTTON) != NULL;
}

static void
test_values_are_counted (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "articles");
  EntenteFilterButton *filter = filter_of (GTK_WIDGET (page), "language");
  GtkWidget *check;

  entente_filter_button_popup (filter);
  ui_test_wait_for (has_checks, filter, "the values to be counted");
  check = ui_test_find_type (GTK_WIDGET (filter), GTK_TYPE_CHECK_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "English, 3");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (count (page), ==, 3);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (check, GTK_TYPE_POPOVER)));
  ui_test_settle (GTK_WIDGET (page));
}

static gboolean
has_focus_on_check (gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (user_data));

  return focus != NULL && GTK_IS_CHECK_BUTTON (focus) && gtk_widget_get_mapped (focus);
}

/* The keyboard is where one can choose as soon as there is something to choose from, and stays
 * with the value when the values are counted again. */
static void
test_values_have_the_focus (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "articles");
  EntenteFilterButton *filter = filter_of (GTK_WIDGET (page), "language");
  EntenteFilterPopover *popover;
  GtkWidget *second;

  entente_filter_button_popup (filter);
  ui_test_wait_for (has_focus_on_check, page, "the focus on the first value");
  popover = entente_filter_button_get_popover (filter);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (popover), GTK_DIR_TAB_FORWARD));
  second = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "French, 2");
  entente_filter_popover_begin (popover);
  entente_filter_popover_add (popover, "en", "English", 1);
  entente_filter_popover_add (popover, "fr", "French", 1);
  entente_filter_popover_end (popover);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "French, 1");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_test_settle (GTK_WIDGET (page));
}

static void
test_orders (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  GListModel *model = entente_list_page_get_model (page);
  g_autoptr (EntenteEntry) first = NULL;
  guint most = G_MAXUINT;

  first = g_list_model_get_item (model, 0);
  g_assert_cmpstr (entente_entry_get_title (first), ==,
                   "Association of Vietnamese Students in Grenoble");

  entente_list_page_set_order (page, "agreements");
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (model, i);

      g_assert_cmpuint (entente_entry_get_agreements (entry), <=, most);
      most = entente_entry_get_agreements (entry);
    }
}

static void
test_state_is_kept (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  EntenteFilterButton *filter = filter_of (GTK_WIDGET (page), "country");
  g_autoptr (GVariant) state = NULL;
  guint narrowed;

  entente_filter_button_choose (filter, "FR", "France");
  g_signal_emit_by_name (filter, "changed");
  entente_list_page_set_order (page, "latest");
  narrowed = count (page);
  state = entente_page_save_state (ENTENTE_PAGE (page));
  entente_list_page_clear_filters (page);
  entente_list_page_set_order (page, "name");

  entente_page_restore_state (ENTENTE_PAGE (page), state);
  g_assert_cmpuint (count (page), ==, narrowed);
  g_assert_cmpstr (entente_list_page_get_order (page), ==, "latest");
}

static void
test_rows_have_names (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "articles");
  GtkWidget *list = ui_test_find_type (GTK_WIDGET (page), ENTENTE_TYPE_ROW_LIST);
  GListModel *model = entente_list_page_get_model (page);
  guint n_rows = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autoptr (EntenteEntry) entry = NULL;

      if (!gtk_widget_get_child_visible (row) || n_rows >= g_list_model_get_n_items (model))
        continue;
      entry = g_list_model_get_item (model, n_rows++);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           entente_entry_get_printed_title (entry));
    }

  g_assert_cmpuint (n_rows, ==, 5);
}

static void
test_narrow_fits (Fixture *fixture, gconstpointer user_data)
{
  static const char *const sections[] = { "articles", "partners" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      int minimum;

      gtk_widget_measure (GTK_WIDGET (go_to (fixture, sections[i])), GTK_ORIENTATION_HORIZONTAL, -1,
                          &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
}

static void
press (Fixture *fixture, guint keyval)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      if (handled)
        return;
    }
}

/* From the rows as well, where Enter has led: what was typed is taken back, and all is listed. */
static void
test_escape_ends_the_search (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  GtkWidget *bar = ui_test_find_id (GTK_WIDGET (page), "search_bar");
  guint all = count (page);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL);
  type (page, "sanofi");
  g_assert_cmpuint (count (page), ==, 1);
  gtk_widget_grab_focus (ui_test_find_type (GTK_WIDGET (page), ENTENTE_TYPE_ROW_LIST));
  press (fixture, GDK_KEY_Escape);
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
  ui_test_wait_for (is_ranked, page, "all of them");
  g_assert_cmpuint (count (page), ==, all);
}

static guint
count_filters_in_sight (GtkWidget *root, GtkWidget *page)
{
  graphene_rect_t box;
  guint n = 0;

  if (ENTENTE_IS_FILTER_BUTTON (root))
    return gtk_widget_get_mapped (root) && gtk_widget_compute_bounds (root, page, &box)
           && box.origin.x >= 0 && box.origin.x + box.size.width <= gtk_widget_get_width (page);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_filters_in_sight (child, page);

  return n;
}

/* Words are longer in one language than in another; no filter leaves the list because of that. */
static void
test_filters_stay_in_sight (Fixture *fixture, gconstpointer user_data)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  static const struct
  {
    const char *section;
    guint n_filters;
  } sections[] = { { "articles", 4 }, { "partners", 3 }, { "agreements", 5 } };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                             languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          GtkWidget *page = GTK_WIDGET (go_to (fixture, sections[i].section));

          g_test_message ("%s, %s", languages[l], sections[i].section);
          g_assert_cmpuint (count_filters_in_sight (page, page), ==, sections[i].n_filters);
        }
    }
}

/* The same words as the values of the buttons leave the same. */
static void
test_typed_filters_are_the_buttons (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *section;
    const char *field;
    const char *value;
    const char *typed;
  } filters[] = {
    { "articles", "language", "fr", "lang:fr" },
    { "articles", "partner", "vast", "partner:vast" },
    { "partners", "country", "FR", "country:FR" },
    { "partners", "type", "laboratory", "type:laboratory" },
    { "agreements", "party", "vast", "party:vast" },
    { "agreements", "status", "in_force", "status:in_force" },
    { "agreements", "year", "2024", "year:2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      EntenteListPage *page = go_to (fixture, filters[i].section);
      EntenteFilterButton *filter = filter_of (GTK_WIDGET (page), filters[i].field);
      guint all = count (page);
      guint narrowed;

      entente_filter_button_choose (filter, filters[i].value, filters[i].value);
      g_signal_emit_by_name (filter, "changed");
      narrowed = count (page);
      g_test_message ("%s: %u of %u", filters[i].typed, narrowed, all);
      g_assert_cmpuint (narrowed, >, 0);
      g_assert_cmpuint (narrowed, <, all);
      type (page, filters[i].typed);
      g_assert_cmpuint (count (page), ==, narrowed);
      entente_list_page_clear_filters (page);
      type (page, filters[i].typed);
      g_assert_cmpuint (count (page), ==, narrowed);
      entente_list_page_clear_filters (page);
      ui_test_wait_for (is_ranked, page, "all of them");
    }
}

typedef struct
{
  EntenteListPage *page;
  const char *id;
  gboolean listed;
} Listing;

static gboolean
is_listed_as_wanted (gpointer user_data)
{
  const Listing *listing = user_data;

  return lists (listing->page, listing->id, NULL) == listing->listed;
}

static void
wait_for (EntenteListPage *page, const char *id, gboolean listed)
{
  Listing listing = { page, id, listed };

  ui_test_wait_for (is_listed_as_wanted, &listing, listed ? "a row to come" : "a row to go");
}

static void
rename_agreement (EntenteCatalogue *catalogue, const char *id, const char *title)
{
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, id, NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteText) text = entente_text_new ();
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  g_autoptr (GError) error = NULL;

  entente_text_set (text, "en", title);
  entente_node_set_text (ENTENTE_NODE (after), "title", text);
  entente_change_replace (change, before, after);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
}

/* What comes back by an undo, and what is changed so that it has the words, or no longer has them. */
static void
test_search_follows_the_catalogue (Fixture *fixture, gconstpointer user_data)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (fixture->window);
  EntenteListPage *page = go_to (fixture, "agreements");
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GError) error = NULL;
  guint found;

  type (page, "vast-cnrs");
  found = count (page);
  change = entente_amend_delete (catalogue, "vast-cnrs-2023", &error);
  g_assert_no_error (error);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
  wait_for (page, "vast-cnrs-2023", FALSE);
  g_assert_cmpuint (count (page), ==, found - 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_for (page, "vast-cnrs-2023", TRUE);
  g_assert_cmpuint (count (page), ==, found);

  type (page, "zirconium");
  g_assert_cmpuint (count (page), ==, 0);
  rename_agreement (catalogue, "vast-cnrs-1983", "Agreement on zirconium");
  wait_for (page, "vast-cnrs-1983", TRUE);
  rename_agreement (catalogue, "vast-cnrs-1983", "Agreement");
  wait_for (page, "vast-cnrs-1983", FALSE);
}

/* --- From a row ------------------------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *root, guint position)
{
  if (ENTENTE_IS_ROW (root) && gtk_widget_get_mapped (root)
      && entente_row_get_position (ENTENTE_ROW (root)) == position)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, position);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
focus_row (EntenteListPage *page, guint position)
{
  GtkWidget *row = find_row (GTK_WIDGET (page), position);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));
  ui_test_settle (GTK_WIDGET (page));
}

/* What is done to a record is done to that whose row has the focus, not to another one that is
 * shown beside the list. */
static void
test_acts_on_the_row (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  g_autoptr (EntenteEntry) first = g_list_model_get_item (entente_list_page_get_model (page), 0);
  g_autoptr (EntenteEntry) second = g_list_model_get_item (entente_list_page_get_model (page), 1);
  EntenteEditor *form;

  entente_workspace_show_record (entente_window_get_workspace (fixture->window),
                                 entente_entry_get_id (first));
  focus_row (page, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-record", NULL);
  form = ui_test_find_window (ENTENTE_TYPE_EDITOR);
  g_assert_nonnull (form);
  g_assert_cmpstr (
      entente_record_get_id (entente_edit_session_get_record (entente_editor_get_session (form))),
      ==, entente_entry_get_id (second));
  gtk_window_close (GTK_WINDOW (form));
}

static void
test_menu_of_a_row (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  GtkWidget *label;

  focus_row (page, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "row.menu", NULL));
  ui_test_settle (GTK_WIDGET (page));
  label = ui_test_find_label (GTK_WIDGET (page), "Duplicate");
  g_assert_nonnull (label);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (page), "Delete"));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (label, GTK_TYPE_POPOVER)));
  ui_test_settle (GTK_WIDGET (page));
}

static void
open_and_close_menu (EntenteListPage *page)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "row.menu", NULL));
  ui_test_settle (GTK_WIDGET (page));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (
      ui_test_find_label (GTK_WIDGET (page), "Duplicate"), GTK_TYPE_POPOVER)));
  ui_test_settle (GTK_WIDGET (page));
}

/* The row whose menu was open is one thing, the record that is shown another. */
static void
test_menu_after_another_record (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

  focus_row (page, 1);
  open_and_close_menu (page);
  entente_workspace_show_record (workspace, "vast");
  entente_workspace_show_record (workspace, "cnrs");
  ui_test_settle (GTK_WIDGET (page));
  focus_row (page, 2);
  open_and_close_menu (page);
}

/* With the other button of the mouse, and with a finger that stays: at the second row, of which
 * the menu then speaks. */
static void
test_menu_where_it_is_pressed (Fixture *fixture, gconstpointer user_data)
{
  EntenteListPage *page = go_to (fixture, "partners");
  g_autoptr (EntenteEntry) second = g_list_model_get_item (entente_list_page_get_model (page), 1);
  GtkWidget *list = ui_test_find_type (GTK_WIDGET (page), ENTENTE_TYPE_ROW_LIST);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  GtkWidget *row;
  graphene_rect_t bounds;
  guint n_opened = 0;

  focus_row (page, 1);
  row = gtk_widget_get_focus_child (list);
  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const double x = bounds.origin.x + 20, y = bounds.origin.y + 10;
      g_autofree char *id = NULL;
      GtkWidget *label;

      focus_row (page, 0);
      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", x, y);
      else if (GTK_IS_GESTURE_CLICK (controller)
               && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller))
                      == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, x, y);
      else
        continue;
      ui_test_settle (GTK_WIDGET (page));
      label = ui_test_find_label (GTK_WIDGET (page), "Duplicate");
      g_assert_nonnull (label);
      id = entente_page_dup_focused (ENTENTE_PAGE (page));
      g_assert_cmpstr (id, ==, entente_entry_get_id (second));
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (label, GTK_TYPE_POPOVER)));
      ui_test_settle (GTK_WIDGET (page));
      n_opened++;
    }
  g_assert_cmpuint (n_opened, ==, 2);
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
    { "/lists/all-are-listed", 1000, test_all_are_listed },
    { "/lists/what-is-typed", 1000, test_what_is_typed },
    { "/lists/fields-and-exclusion", 1000, test_fields_and_exclusion },
    { "/lists/nonsense", 1000, test_nonsense },
    { "/lists/filters-combine", 1000, test_filters_combine },
    { "/lists/values-are-counted", 1000, test_values_are_counted },
    { "/lists/values-have-the-focus", 1000, test_values_have_the_focus },
    { "/lists/orders", 1000, test_orders },
    { "/lists/state-is-kept", 1000, test_state_is_kept },
    { "/lists/rows-have-names", 1000, test_rows_have_names },
    { "/lists/typed-filters-are-the-buttons", 1000, test_typed_filters_are_the_buttons },
    { "/lists/escape-ends-the-search", 1000, test_escape_ends_the_search },
    { "/lists/search-follows-the-catalogue", 1000, test_search_follows_the_catalogue },
    { "/lists/acts-on-the-row", 1000, test_acts_on_the_row },
    { "/lists/menu-of-a-row", 1000, test_menu_of_a_row },
    { "/lists/menu-after-another-record", 1000, test_menu_after_another_record },
    { "/lists/menu-where-it-is-pressed", 1000, test_menu_where_it_is_pressed },
    { "/lists/narrow-fits", 360, test_narrow_fits },
    { "/lists/filters-stay-in-sight", 1000, test_filters_stay_in_sight },
    { "/lists/filters-stay-in-sight-narrow", 360, test_filters_stay_in_sight },
  };

  ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
