/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a picture of each page in each language, light and dark, wide and narrow:
 *
 *   entente-shots FOLDER */

#include "config.h"

#include "entente-ui-test.h"

#include "model/entente-error.h"

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
  { "partner", "partners", "vast" },
  { "agreement", "agreements", "vast-cnrs-2023" },
  { "missing", "articles", "no-such-record" },
};

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

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "en", "fr", "vi" };
  static const char *const styles[] = { "light", "dark" };
  g_autoptr (EntenteApplication) application = NULL;
  GSettings *settings;
  int failures = 0;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  ui_test_init (&argc, &argv);
  /* What a toolkit mutters about its own windows must not cost the pictures. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);

  if (argc != 2)
    {
      g_printerr ("entente-shots FOLDER\n");
      return 2;
    }

  g_mkdir_with_parents (argv[1], 0755);
  application = ui_test_new_application ();
  settings = entente_application_get_settings (application);

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_settings_set_string (settings, "language", languages[l]);

      for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
        {
          g_settings_set_string (settings, "style", styles[s]);

          for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
            {
              failures += take_window (application, argv[1], languages[l], styles[s], &sizes[i]);
              failures += take_others (application, argv[1], languages[l], styles[s], &sizes[i]);
            }

          failures += take_windows_on_top (application, argv[1], languages[l], styles[s]);
        }
    }

  return failures > 0;
}
