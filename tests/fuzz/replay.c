/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through all files of a folder as the fuzzer would. */

#include "config.h"

#include "fuzz.h"

static char **paths;

static void
test_file (gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (data, &contents, &size, &error));
  g_assert_no_error (error);
  /* A copy of its very size, for what reads beyond it to be seen. */
  {
    g_autofree guint8 *exact = g_memdup2 (contents, MAX (size, 1));

    LLVMFuzzerTestOneInput (exact, size);
  }
}

static void
test_cut_short (gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (data, &contents, &size, NULL));
  size = MIN (size, 2048);
  for (gsize n = 0; n < size; n += 1 + n / 32)
    {
      g_autofree guint8 *exact = g_memdup2 (contents, MAX (n, 1));

      LLVMFuzzerTestOneInput (exact, n);
    }
}

int
main (int argc, char **argv)
{
  GDir *dir;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  dir = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (dir);
  paths = g_new0 (char *, 1);
  for (guint n = 0; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *whole = g_strdup_printf ("/fuzz/whole/%s", name);
      g_autofree char *cut = g_strdup_printf ("/fuzz/cut/%s", name);

      paths = g_renew (char *, paths, n + 2);
      paths[n] = g_build_filename (argv[1], name, NULL);
      paths[n + 1] = NULL;
      g_test_add_data_func (whole, paths[n], test_file);
      g_test_add_data_func (cut, paths[n], test_cut_short);
    }
  g_dir_close (dir);
  return g_test_run ();
}
