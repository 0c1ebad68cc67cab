/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a picture of each page in each language, light and dark, wide and narrow:
 *
 *   entente-shots FOLDER [LANGUAGE] */

#include "config.h"

#include "entente-ui-test.h"

#include "model/entente-error.h"
#include "search/entente-filter-button.h"
#include "search/entente-palette.h"
#include "widgets/entente-sources-button.h"

typedef struct
{
  const char *name;
  int width;
  int height;
} Size;

typedef struct
{
  const char *name;
  const char *section;
  const char *record; /* NULL for the list alone */
} Scene;

static const Size sizes[] = { { "wide", 1000, 700 }, { "narrow", 360, 640 } };

static const Scene scenes[] = {
  { "articles", "articles", NULL },
  { "partners", "partners", NULL },
  { "agreements", "agreements", NULL },
  { "article", "articles", "vast-cnrs-40-years" },
  { "article-text", "articles", "vietnam-russia-pillar" },
  { "partner", "partners", "vast" },
  { "partner-small", "partners", "gipsa-lab" },
  { "agreement", "agreements", "vast-cnrs-2023" },
  { "agreement-disputed", "agreements", "vn-fr-usth-2009" },
  { "person", "partners", "chau-van-minh" },
  { "project", "agreements", "cnst-reactor" },
  { "event", "agreements", "macron-vietnam-visit-2025" },
  { "figure", "partners", "cnrs-doctors-trained" },
  { "commitment", "agreements", "localities-conference-2026" },
  { "missing", "articles", "no-such-record" },
};

/* A list with nothing in it, and what the palette is asked for. */
#define NOTHING  "zzzz"
#define QUESTION "vast cnrs"

/* The first widget of a type that is on the screen. */
static GtkWidget *
find_mapped (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The button of the main menu. Other menus have buttons of the same name. */
static GtkWidget *
find_main_menu (GtkWidget *root)
{
  if (GTK_IS_MENU_BUTTON (root) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (root))
      && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_main_menu (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static int
take (GtkWidget *widget,
      const char *folder,
      const char *scene,
      const char *language,
      const char *style,
      const Size *size)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", scene, language, style, size->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ui_test_settle (widget);

  if (ui_test_save_png (widget, path))
    return 0;

  g_printerr ("%s can not be written\n", path);

  return 1;
}

static int
take_window (EntenteApplication *application,
             const char *folder,
             const char *language,
             const char *style,
             const Size *size)
{
  EntenteWindow *window = ui_test_open_window (application, size->width, size->height);
  int failures = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      EntenteWorkspace *workspace = entente_window_get_workspace (window);

      entente_workspace_set_section (workspace, scenes[i].section);
      entente_workspace_show_list (workspace);

      if (scenes[i].record != NULL)
        entente_workspace_show_record (workspace, scenes[i].record);

      failures += take (GTK_WIDGET (window), folder, scenes[i].name, language, style, size);
    }

  ui_test_close_all (application);

  return failures;
}

/* What pops up: the sources of a value, the choices of a filter, the menu. */
static int
take_popovers (EntenteApplication *application,
               const char *folder,
               const char *language,
               const char *style,
               const Size *size)
{
  EntenteWindow *window = ui_test_open_window (application, size->width, size->height);
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  GtkWidget *widget = GTK_WIDGET (window);
  GtkWidget *found;
  int failures = 0;

  entente_workspace_set_section (workspace, "partners");
  entente_workspace_show_list (workspace);
  ui_test_settle (widget);
  found = find_mapped (widget, ENTENTE_TYPE_FILTER_BUTTON);
  entente_filter_button_popup (ENTENTE_FILTER_BUTTON (found));
  failures += take (widget, folder, "filter", language, style, size);
  gtk_popover_popdown (GTK_POPOVER (find_mapped (found, GTK_TYPE_POPOVER)));
  gtk_widget_activate_action (widget, "win.find", NULL);
  gtk_widget_activate_action (widget, "win.search-for", "s", NOTHING);
  failures += take (widget, folder, "nothing", language, style, size);
  gtk_widget_activate_action (widget, "win.search-for", "s", "");

  found = find_main_menu (widget);
  gtk_menu_button_popup (GTK_MENU_BUTTON (found));
  failures += take (widget, folder, "menu", language, style, size);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (found));

  entente_workspace_set_section (workspace, "agreements");
  entente_workspace_show_record (workspace, "vast-cnrs-2023");
  ui_test_settle (widget);
  found = find_mapped (widget, ENTENTE_TYPE_SOURCES_BUTTON);
  entente_sources_button_popup (ENTENTE_SOURCES_BUTTON (found));
  failures += take (widget, folder, "sources", language, style, size);

  ui_test_close_all (application);

  return failures;
}

static gboolean
is_answered (gpointer user_data)
{
  return !entente_palette_is_working (user_data)
         && g_list_model_get_n_items (entente_palette_get_model (user_data)) > 0;
}

static int
take_palette (EntenteApplication *application,
              const char *folder,
              const char *language,
              const char *style,
              const Size *size)
{
  EntenteWindow *window = ui_test_open_window (application, size->width, size->height);
  EntentePalette *palette
      = entente_palette_new (GTK_WINDOW (window), entente_window_get_catalogue (window));
  int failures = 0;

  gtk_window_present (GTK_WINDOW (palette));
  ui_test_settle (GTK_WIDGET (palette));
  failures += take (GTK_WIDGET (palette), folder, "palette-empty", language, style, size);
  entente_palette_set_text (palette, QUESTION);
  ui_test_wait_for (is_answered, palette, "answers");
  failures += take (GTK_WIDGET (palette), folder, "palette", language, style, size);
  gtk_window_destroy (GTK_WINDOW (palette));
  ui_test_close_all (application);

  return failures;
}

static int
take_windows_on_top (EntenteApplication *application,
                     const char *folder,
                     const char *language,
                     const char *style)
{
  static const Size own = { "own", 0, 0 };
  static const char *const actions[] = { "preferences", "shortcuts", "about" };
  int failures = 0;

  ui_test_open_window (application, 1000, 700);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *window;

      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
      window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
      failures += take (GTK_WIDGET (window), folder, actions[i], language, style, &own);
      gtk_window_destroy (window);
    }

  ui_test_close_all (application);

  return failures;
}

static int
take_others (EntenteApplication *application,
             const char *folder,
             const char *language,
             const char *style,
             const Size *size)
{
  GSettings *settings = entente_application_get_settings (application);
  g_autoptr (GFile) file = g_file_new_for_path ("/media/office/Register 2024.entente");
  g_autoptr (GError) error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
                                                  "database disk image is malformed");
  EntenteWindow *window;
  int failures = 0;

  g_settings_set_boolean (settings, "first-start", TRUE);
  window = ui_test_open_window (application, size->width, size->height);
  failures += take (GTK_WIDGET (window), folder, "welcome", language, style, size);
  ui_test_close_all (application);
  g_settings_set_boolean (settings, "first-start", FALSE);

  window = entente_window_new_for_error (ADW_APPLICATION (application), file, error);
  gtk_window_present (GTK_WINDOW (window));
  failures += take (GTK_WIDGET (window), folder, "error", language, style, size);
  ui_test_close_all (application);

  return failures;
}

static int
take_all (EntenteApplication *application, const char *folder, const char *language)
{
  static const char *const styles[] = { "light", "dark" };
  GSettings *settings = entente_application_get_settings (application);
  int failures = 0;

  g_settings_set_string (settings, "language", language);

  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      g_settings_set_string (settings, "style", styles[s]);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          failures += take_window (application, folder, language, styles[s], &sizes[i]);
          failures += take_popovers (application, folder, language, styles[s], &sizes[i]);
          failures += take_palette (application, folder, language, styles[s], &sizes[i]);
          failures += take_others (application, folder, language, styles[s], &sizes[i]);
        }

      failures += take_windows_on_top (application, folder, language, styles[s]);
    }

  return failures;
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "en", "fr", "vi" };
  g_autoptr (EntenteApplication) application = NULL;
  int failures = 0;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  ui_test_init (&argc, &argv);
  /* What a toolkit mutters about its own windows must not cost the pictures. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  /* The font of the desktop that the program is made for, where there is one. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  if (argc < 2)
    {
      g_printerr ("entente-shots FOLDER [LANGUAGE]\n");
      return 2;
    }

  g_mkdir_with_parents (argv[1], 0755);
  application = ui_test_new_application ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    if (argc == 2 || g_str_equal (argv[2], languages[l]))
      failures += take_all (application, argv[1], languages[l]);

  return failures > 0;
}
