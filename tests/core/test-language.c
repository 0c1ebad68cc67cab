/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language switch, in processes of their own: a locale is settled once, at the start. The words
 * come from catalogues of one word, which the test writes: it needs no others. */

#include "config.h"

#include "language/entente-language.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define MO_MAGIC 0x950412de

static const char *program;
static char *folder;

typedef struct
{
  const char *variables[4];
  const char *expected;
} Start;

/* What the child says: the language it starts in, then the word in each language after a switch. */
#define SWITCHES "en=Open fr=Ouvrir vi=Mở en=Open"

static const Start starts[] = {
  { { "LANG=C.UTF-8" }, "en " SWITCHES },
  { { "LANG=C" }, "en " SWITCHES },
  { { NULL }, "en " SWITCHES },
  { { "LC_ALL=C" }, "en " SWITCHES },
  { { "LC_ALL=C", "LANGUAGE=vi" }, "en " SWITCHES },
  { { "LC_ALL=C.UTF-8", "LANGUAGE=fr" }, "fr " SWITCHES },
  { { "LANG=fr_FR.UTF-8" }, "fr " SWITCHES },
  { { "LANG=vi_VN" }, "vi " SWITCHES },
  { { "LANG=de_DE.UTF-8" }, "en " SWITCHES },
  { { "LANG=xx_YY.UTF-8", "LANGUAGE=de:fr:vi" }, "fr " SWITCHES },
  { { "LANG=fr_FR.UTF-8", "LC_MESSAGES=vi_VN.UTF-8" }, "vi " SWITCHES },
};

static const char *const words[][2] = { { "en", "Open" }, { "fr", "Ouvrir" }, { "vi", "Mở" } };

/* Catalogues */

/* A catalogue in the binary form of gettext: a header, a table of the originals, one of the
 * translations, each with length and place, and then the strings, each with its NUL. */
static void
write_catalogue (const char *language, const char *word)
{
  g_autofree char *header
      = g_strdup_printf ("Language: %s\nContent-Type: text/plain; charset=UTF-8\n", language);
  const char *strings[] = { "", "Open", header, word };
  g_autofree char *place = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  guint32 numbers[7 + 2 * G_N_ELEMENTS (strings)] = { MO_MAGIC, 0, 2, 28, 44, 0, 60 };
  guint32 offset = sizeof numbers;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      numbers[7 + 2 * i] = strlen (strings[i]);
      numbers[8 + 2 * i] = offset;
      offset += strlen (strings[i]) + 1;
    }

  g_byte_array_append (file, (const guint8 *) numbers, sizeof numbers);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_byte_array_append (file, (const guint8 *) strings[i], strlen (strings[i]) + 1);

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_file_set_contents (path, (const char *) file->data, file->len, &error);
  g_assert_no_error (error);
}

static void
remove_catalogue (const char *language)
{
  g_autofree char *top = g_build_filename (folder, language, NULL);
  g_autofree char *place = g_build_filename (top, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);

  g_remove (path);
  g_rmdir (place);
  g_rmdir (top);
}

/* In the child */

static int
say_languages (void)
{
  static const char *const codes[] = { "en", "fr", "vi", "en" };
  g_autoptr (GString) said = NULL;

  entente_language_init ();
  said = g_string_new (entente_language_get_current ());

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      entente_language_set (codes[i]);

      /* .ui files are looked up by the one, the code by the other. */
      if (!g_str_equal (_ ("Open"), g_dgettext (GETTEXT_PACKAGE, "Open")))
        return 1;

      g_string_append_printf (said, " %s=%s", codes[i], _ ("Open"));
    }

  fputs (said->str, stdout);

  return 0;
}

/* Tests */

static void
test_start (gconstpointer user_data)
{
  static const char *const cleared[]
      = { "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "LANGUAGE", NULL };
  const Start *start = user_data;
  g_auto (GStrv) environment = g_get_environ ();
  char *arguments[] = { (char *) program, (char *) "--say-languages", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; cleared[i] != NULL; i++)
    environment = g_environ_unsetenv (environment, cleared[i]);

  environment = g_environ_setenv (environment, "ENTENTE_LOCALEDIR", folder, TRUE);

  for (guint i = 0; start->variables[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (start->variables[i], "=", 2);

      environment = g_environ_setenv (environment, pair[0], pair[1], TRUE);
    }

  g_spawn_sync (NULL, arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, start->expected);
}

static void
on_changed_cb (EntenteLanguage *language, guint *count)
{
  (*count)++;
}

static void
test_changed_is_told_once (void)
{
  guint count = 0;
  gulong id;

  entente_language_set ("en");
  id = g_signal_connect (entente_language_get_default (), "changed", G_CALLBACK (on_changed_cb),
                         &count);

  g_assert_true (entente_language_set ("fr"));
  g_assert_true (entente_language_set ("fr"));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (entente_language_get_chosen (), ==, "fr");

  g_assert_false (entente_language_set ("tlh"));
  g_assert_cmpstr (entente_language_get_current (), ==, "fr");

  g_assert_true (entente_language_set (NULL));
  g_assert_cmpstr (entente_language_get_chosen (), ==, "");
  g_assert_cmpstr (entente_language_get_current (), ==, entente_language_get_of_system ());
  g_signal_handler_disconnect (entente_language_get_default (), id);
}

static void
test_children_get_the_sessions_language (void)
{
  g_autoptr (GAppLaunchContext) context = g_app_launch_context_new ();
  g_auto (GStrv) environment = NULL;

  entente_language_set ("vi");
  entente_language_clean_launch_context (context);
  environment = g_app_launch_context_get_environment (context);
  /* As the test runner set it. */
  g_assert_cmpstr (g_environ_getenv (environment, "LANGUAGE"), ==, "en");
  entente_language_set ("en");
}

static void
test_own_names (void)
{
  g_assert_cmpstr (entente_language_get_own_name ("en"), ==, "English");
  g_assert_cmpstr (entente_language_get_own_name ("fr"), ==, "Français");
  g_assert_cmpstr (entente_language_get_own_name ("vi"), ==, "Tiếng Việt");
  g_assert_null (entente_language_get_own_name ("de"));
}

int
main (int argc, char *argv[])
{
  int status;

  if (argc == 2 && strcmp (argv[1], "--say-languages") == 0)
    return say_languages ();

  program = argv[0];
  entente_language_init ();
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("entente-language-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    write_catalogue (words[i][0], words[i][1]);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/start/%u", i);

      g_test_add_data_func (path, &starts[i], test_start);
    }

  g_test_add_func ("/language/changed-is-told-once", test_changed_is_told_once);
  g_test_add_func ("/language/children", test_children_get_the_sessions_language);
  g_test_add_func ("/language/own-names", test_own_names);

  status = g_test_run ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    remove_catalogue (words[i][0]);

  g_rmdir (folder);
  g_free (folder);

  return status;
}
