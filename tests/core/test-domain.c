/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose words a toolkit speaks. The catalogues are made by msgfmt, in either byte order. */

#include "config.h"

#include "language/entente-domain.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define DOMAIN "toolkit"
#define N_OURS 20

typedef struct
{
  char *root;
  char *theirs;
  char *ours;
} Fixture;

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
get_path (const char *folder, const char *language)
{
  return g_build_filename (folder, language, "LC_MESSAGES", DOMAIN ".mo", NULL);
}

/* A catalogue with the words from @first on, each with a context as toolkits have them. */
static void
write_catalogue (
    const char *folder, const char *language, guint first, guint n_words, const char *byte_order)
{
  g_autofree char *path = get_path (folder, language);
  g_autofree char *place = g_path_get_dirname (path);
  g_autofree char *source = g_build_filename (folder, "source.po", NULL);
  g_autofree char *endianness = g_strconcat ("--endianness=", byte_order, NULL);
  char *arguments[] = { (char *) "msgfmt", endianness, (char *) "-o", path, source, NULL };
  g_autoptr (GString) text = g_string_new ("msgid \"\"\nmsgstr \"Content-Type: text/plain; "
                                           "charset=UTF-8\\n\"\n");
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = first; i < first + n_words; i++)
    g_string_append_printf (text, "\nmsgctxt \"%s\"\nmsgid \"word %u\"\nmsgstr \"từ %u\"\n",
                            i % 2 == 0 ? "menu" : "label", i, i);

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_file_set_contents (source, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("entente-domain-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->theirs = g_build_filename (fixture->root, "theirs", NULL);
  fixture->ours = g_build_filename (fixture->root, "ours", NULL);
  write_catalogue (fixture->ours, "vi", 0, N_OURS, "little");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->root);
  g_free (fixture->root);
  g_free (fixture->theirs);
  g_free (fixture->ours);
}

static const char *
choose (Fixture *fixture, const char *language)
{
  return entente_domain_choose (DOMAIN, language, fixture->theirs, fixture->ours);
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_none_of_theirs (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->ours);
}

static void
test_none_of_ours (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (choose (fixture, "en"), ==, fixture->theirs);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  write_catalogue (fixture->theirs, "vi", 0, 10 * N_OURS, "little");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->theirs);
}

static void
test_other_byte_order (Fixture *fixture, gconstpointer data)
{
  write_catalogue (fixture->theirs, "vi", 0, 10 * N_OURS, "big");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->theirs);
}

static void
test_language_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *packs = g_strconcat (fixture->theirs, "-langpack", NULL);

  write_catalogue (packs, "vi", 0, 10 * N_OURS, "little");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->theirs);
}

/* A few words may be new, or gone, from one release of a toolkit to the next. */
static void
test_nearly_complete (Fixture *fixture, gconstpointer data)
{
  write_catalogue (fixture->theirs, "vi", 2, N_OURS - 2, "little");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->theirs);
}

static void
test_nearly_empty (Fixture *fixture, gconstpointer data)
{
  write_catalogue (fixture->theirs, "vi", 0, 3, "little");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->ours);
}

/* Not the number of words counts, but that they are those we show. */
static void
test_many_others (Fixture *fixture, gconstpointer data)
{
  write_catalogue (fixture->theirs, "vi", 10, 100 * N_OURS, "little");
  g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->ours);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture->theirs, "vi");
  g_autofree char *contents = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  write_catalogue (fixture->theirs, "vi", 0, 10 * N_OURS, "little");
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  for (gsize cut = 0; cut < 200; cut += 7)
    {
      g_file_set_contents (path, contents, (gssize) cut, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (choose (fixture, "vi"), ==, fixture->ours);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/domain/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("none-of-theirs", test_none_of_theirs);
  ADD ("none-of-ours", test_none_of_ours);
  ADD ("complete", test_complete);
  ADD ("other-byte-order", test_other_byte_order);
  ADD ("language-pack", test_language_pack);
  ADD ("nearly-complete", test_nearly_complete);
  ADD ("nearly-empty", test_nearly_empty);
  ADD ("many-others", test_many_others);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
