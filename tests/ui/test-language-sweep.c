/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every word on every window, in every language: none may be in another language than the chosen
 * one. What is looked for are the words of the catalogues, ours and those for the toolkit; a word
 * is foreign when a catalogue knows it in another language and no catalogue has it in this one. */

#include "config.h"

#include "entente-ui-test.h"

#include "intake/entente-export-window.h"
#include "intake/entente-import-window.h"
#include "widgets/entente-lazy-menu.h"
#include "intake/entente-intake-actions.h"
#include "language/entente-language.h"
#include "model/entente-error.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const languages[] = { "en", "fr", "vi" };

/* The least width that the window promises to fit in, in pixels. */
#define NARROW 360

#define N_LANGUAGES G_N_ELEMENTS (languages)

static const char *const sections[] = { "articles", "partners", "agreements" };

/* A record of each kind, with as much in it as the starter catalogue has. */
static const char *const records[] = {
  "vast-cnrs-40-years",   "vast",
  "chau-van-minh",        "vast-cnrs-2023",
  "cnst-reactor",         "ai-summit-paris-2025",
  "cnrs-doctors-trained", "localities-conference-2026",
  "no-such-record",
};

/* The words that each language has, and those of the others that it does not have. */
static GHashTable *own[N_LANGUAGES];
static GHashTable *foreign[N_LANGUAGES];

/* What stands on keys is never foreign, though it may be a word of another language: “Delete”. */
static GHashTable *keys;

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

typedef struct
{
  GHashTable *foreign;
  const char *where;
  guint n_words;
} Sweep;

/* --- The words of the catalogues --------------------------------------------------------------- */

static char *
without_mnemonic (const char *label)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = label; *c != '\0'; c++)
    if (*c != '_' || c[1] == '_')
      g_string_append_c (plain, *c);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* What is put together at run time cannot be recognised. */
static gboolean
is_recognisable (const char *original)
{
  return *original != '\0' && strchr (original, '%') == NULL;
}

static void
add_word (guint language, const char *word)
{
  if (strchr (word, '%') == NULL)
    g_hash_table_add (own[language], without_mnemonic (word));
}

/* A catalogue of gettext, made on this machine: two tables of lengths and places. */
static void
read_catalogue (const char *path, guint language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  const char *contents;
  const guint32 *header;

  g_assert_no_error (error);
  contents = g_mapped_file_get_contents (file);
  header = (const guint32 *) (gconstpointer) contents;
  g_assert_cmphex (header[0], ==, 0x950412de);

  for (guint32 i = 0; i < header[2]; i++)
    {
      const guint32 *original = (const guint32 *) (gconstpointer) (contents + header[3] + 8 * i);
      const guint32 *translation = (const guint32 *) (gconstpointer) (contents + header[4] + 8 * i);
      const char *source = contents + original[1];
      const char *word = strchr (source, '\004');

      if (!is_recognisable (source))
        continue;

      if (g_str_has_prefix (source, "keyboard label\004"))
        {
          g_hash_table_add (keys, g_strdup (contents + translation[1]));
          continue;
        }

      add_word (0, word != NULL ? word + 1 : source);
      add_word (language, contents + translation[1]);
    }
}

static void
read_catalogues (void)
{
  const char *top = g_getenv ("ENTENTE_LOCALEDIR");
  static const char *const files[] = { "toolkit/gtk40/%s/LC_MESSAGES/gtk40.mo",
                                       "toolkit/libadwaita/%s/LC_MESSAGES/libadwaita.mo" };

  g_assert_nonnull (top);
  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    own[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      g_autofree char *ours
          = g_build_filename (top, languages[i], "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      read_catalogue (ours, i);

      for (guint j = 0; i > 0 && j < G_N_ELEMENTS (files); j++)
        {
          g_auto (GStrv) parts = g_strsplit (files[j], "%s", 2);
          g_autofree char *name = g_strjoinv (languages[i], parts);
          g_autofree char *theirs = g_build_filename (top, name, NULL);

          read_catalogue (theirs, i);
        }
    }
}

static void
find_foreign_words (void)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      foreign[i] = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < N_LANGUAGES; j++)
        {
          GHashTableIter iter;
          gpointer word;

          g_hash_table_iter_init (&iter, own[j]);

          while (g_hash_table_iter_next (&iter, &word, NULL))
            if (!g_hash_table_contains (own[i], word) && !g_hash_table_contains (keys, word))
              g_hash_table_add (foreign[i], word);
        }
    }
}

/* --- The words of a window --------------------------------------------------------------------- */

static void
look_at (Sweep *sweep, GtkWidget *widget, const char *what, const char *words)
{
  g_autofree char *plain = NULL;

  if (words == NULL || *words == '\0')
    return;

  plain = without_mnemonic (words);
  sweep->n_words++;

  if (g_hash_table_contains (sweep->foreign, plain))
    {
      g_test_message ("%s, %s: the %s of a %s is “%s”", sweep->where,
                      entente_language_get_current (), what, G_OBJECT_TYPE_NAME (widget), plain);
      g_test_fail ();
    }
}

/* The toolkit's own test of a name tells, when it is not the one expected, what it is. */
static void
look_at_accessible (Sweep *sweep, GtkWidget *widget)
{
  static const GtkAccessibleProperty named[]
      = { GTK_ACCESSIBLE_PROPERTY_LABEL, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION };
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autofree char *name = NULL;

      if (!gtk_test_accessible_has_property (accessible, named[i]))
        continue;

      name = gtk_test_accessible_check_property (accessible, named[i], "\001");
      look_at (sweep, widget, "accessible name", name);
    }
}

static void
look_at_menu (Sweep *sweep, GtkWidget *widget, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        look_at (sweep, widget, "menu item", label);
      if (section != NULL)
        look_at_menu (sweep, widget, section);
      if (submenu != NULL)
        look_at_menu (sweep, widget, submenu);
    }
}

static void
look_at_tree (Sweep *sweep, GtkWidget *widget)
{
  look_at (sweep, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  look_at_accessible (sweep, widget);

  if (GTK_IS_LABEL (widget))
    look_at (sweep, widget, "text", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_WINDOW (widget))
    look_at (sweep, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
  else if (GTK_IS_TEXT (widget))
    look_at (sweep, widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_MENU_BUTTON (widget) && entente_lazy_menu_get (GTK_MENU_BUTTON (widget)) != NULL)
    look_at_menu (sweep, widget, entente_lazy_menu_get (GTK_MENU_BUTTON (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at_tree (sweep, child);
}

static guint
find_language (void)
{
  guint i = 0;

  while (!g_str_equal (languages[i], entente_language_get_current ()))
    i++;

  return i;
}

static void
sweep_window (GtkWindow *window, const char *where)
{
  Sweep sweep = { foreign[find_language ()], where, 0 };

  ui_test_settle (GTK_WIDGET (window));
  look_at_tree (&sweep, GTK_WIDGET (window));
  /* A window of which nothing can be read would pass. */
  g_assert_cmpuint (sweep.n_words, >, 3);
}

/* --- Fixture ----------------------------------------------------------------------------------- */

static void
set_language (Fixture *fixture, const char *language)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language",
                         language);
  g_assert_cmpstr (entente_language_get_current (), ==, language);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  set_language (fixture, user_data != NULL ? user_data : "en");
  fixture->window = ui_test_open_window (fixture->application, 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* --- Tests ------------------------------------------------------------------------------------- */

static void
test_sections (Fixture *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

      entente_workspace_set_section (workspace, sections[i]);
      sweep_window (GTK_WINDOW (fixture->window), sections[i]);
    }
}

static void
test_records (Fixture *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      entente_window_show_record (fixture->window, records[i]);
      sweep_window (GTK_WINDOW (fixture->window), records[i]);
    }
}

/* The window that was opened for ours. */
static GtkWindow *
find_on_top (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window))
          && gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return window;
    }

  return NULL;
}

static gboolean
is_one_on_top (gpointer user_data)
{
  return find_on_top (user_data) != NULL;
}

static gboolean
is_read (gpointer user_data)
{
  return !g_str_equal (entente_import_window_get_page (user_data), "busy");
}

static GtkWindow *
find_transient (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window)
        && gtk_widget_get_visible (l->data))
      return l->data;
  g_assert_not_reached ();
}

static void
sweep_import (Fixture *fixture, const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *window;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  entente_intake_import (fixture->window, file);
  window = find_transient (fixture);
  ui_test_wait_for (is_read, window, name);
  sweep_window (window, name);
  gtk_window_destroy (window);
  g_unlink (path);
}

/* What brings files in, page by page, and what writes them. Not the page of a register of
 * organisations: Réunion, the island, is called that in every language. */
static void
test_intake (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-sweep-XXXXXX", NULL);
  GtkWindow *window;

  sweep_import (fixture, folder, "plan.json",
                "{\"format\": \"entente-catalogue\", \"version\": 1, \"records\": ["
                "{\"kind\": \"partner\", \"id\": \"x\", \"name\": {\"mul\": \"XYZ\"}},"
                "{\"kind\": \"partner\", \"id\": \"vast\", \"founded\": \"1975-05-20\"},"
                "{\"kind\": \"partner\", \"id\": \"y\", \"founded\": \"2023-02-30\"}]}");
  sweep_import (fixture, folder, "table.csv", "acronym;xx\nXYZ;1\n");
  sweep_import (fixture, folder, "empty.json", "");
  sweep_import (fixture, folder, "odd.bin", "\001\002");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  window = find_transient (fixture);
  sweep_window (window, "export");
  gtk_window_destroy (window);
  g_rmdir (folder);
}

static void
test_windows_on_top (Fixture *fixture, gconstpointer user_data)
{
  static const char *const actions[]
      = { "app.preferences", "app.shortcuts",      "app.about",
          "win.search",      "win.record-history", "win.delete-record" };

  entente_window_show_record (fixture->window, "vast");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *window;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
      ui_test_wait_for (is_one_on_top, fixture, actions[i]);
      window = find_on_top (fixture);
      sweep_window (window, actions[i]);
      gtk_window_destroy (window);
    }
}

static void
test_other_pages (Fixture *fixture, gconstpointer user_data)
{
  AdwApplication *application = ADW_APPLICATION (fixture->application);
  g_autoptr (GFile) file = g_file_new_for_path ("/none");
  g_autoptr (GError) error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, "-");
  GSettings *settings = entente_application_get_settings (fixture->application);
  GtkWindow *window = GTK_WINDOW (entente_window_new_for_error (application, file, error));

  gtk_window_present (window);
  sweep_window (window, "the error");

  ui_test_close_all (fixture->application);
  g_settings_set_boolean (settings, "first-start", TRUE);
  fixture->window = ui_test_open_window (fixture->application, 1000, 700);
  sweep_window (GTK_WINDOW (fixture->window), "the welcome");
  g_settings_set_boolean (settings, "first-start", FALSE);
}

static void
check_width (Fixture *fixture, const char *where)
{
  int minimum;

  ui_test_settle (GTK_WIDGET (fixture->window));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);

  if (minimum > NARROW)
    {
      g_test_message ("%s, %s: %d pixels wide", where, entente_language_get_current (), minimum);
      g_test_fail ();
    }
}

/* Words are longer in one language than in another; the smallest screen is the same. */
static void
test_fits_narrow_screens (Fixture *fixture, gconstpointer user_data)
{
  ui_test_close_all (fixture->application);
  fixture->window = ui_test_open_window (fixture->application, NARROW, 640);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

      entente_workspace_set_section (workspace, sections[i]);
      entente_workspace_show_list (workspace);
      check_width (fixture, sections[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      entente_window_show_record (fixture->window, records[i]);
      check_width (fixture, records[i]);
    }
}

/* An open window follows the language there and back, wherever the reader is. */
static void
test_switches (Fixture *fixture, gconstpointer user_data)
{
  static const char *const path[] = { "fr", "vi", "en", "vi", "fr", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

      entente_workspace_set_section (workspace, sections[i]);
      entente_window_show_record (fixture->window, records[i]);

      for (guint j = 0; j < G_N_ELEMENTS (path); j++)
        {
          set_language (fixture, path[j]);
          sweep_window (GTK_WINDOW (fixture->window), sections[i]);
        }
    }
}

/* The sweep itself: it must see a word of another language wherever it stands. */
static void
test_finds_foreign_words (void)
{
  g_assert_true (g_hash_table_contains (foreign[0], "Đối tác"));
  g_assert_true (g_hash_table_contains (foreign[1], "Partners"));
  g_assert_true (g_hash_table_contains (foreign[2], "Partenaires"));
  g_assert_false (g_hash_table_contains (foreign[1], "Articles"));
  g_assert_false (g_hash_table_contains (foreign[2], "Entente"));
}

static void
add_tests (const char *language)
{
  static const struct
  {
    const char *name;
    void (*function) (Fixture *, gconstpointer);
  } tests[] = {
    { "sections", test_sections },
    { "records", test_records },
    { "windows-on-top", test_windows_on_top },
    { "other-pages", test_other_pages },
    { "intake", test_intake },
    { "fits-narrow-screens", test_fits_narrow_screens },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sweep/%s/%s", language, tests[i].name);

      g_test_add (path, Fixture, language, set_up, tests[i].function, tear_down);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  ui_test_init (&argc, &argv);
  read_catalogues ();
  find_foreign_words ();

  g_test_add_func ("/sweep/finds-foreign-words", test_finds_foreign_words);

  for (guint i = 0; i < N_LANGUAGES; i++)
    add_tests (languages[i]);

  g_test_add ("/sweep/switches", Fixture, NULL, set_up, test_switches, tear_down);

  status = g_test_run ();
  g_hash_table_unref (keys);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      g_hash_table_unref (foreign[i]);
      g_hash_table_unref (own[i]);
    }

  return status;
}
