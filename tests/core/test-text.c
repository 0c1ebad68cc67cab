/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-text.h"

static void
test_lookup (void)
{
  g_autoptr (EntenteText) text = entente_text_new_for ("vi", "Đà Nẵng");
  const char *fallback = "unset";

  g_assert_cmpstr (entente_text_lookup (text, "vi", &fallback), ==, "Đà Nẵng");
  g_assert_null (fallback);
  g_assert_cmpstr (entente_text_lookup (text, "fr", &fallback), ==, "Đà Nẵng");
  g_assert_cmpstr (fallback, ==, "vi");
  entente_text_set (text, "mul", "Da Nang");
  g_assert_cmpstr (entente_text_lookup (text, "fr", &fallback), ==, "Da Nang");
  g_assert_null (fallback);
  g_assert_null (entente_text_lookup (NULL, "fr", &fallback));
}

static void
test_order (void)
{
  g_autoptr (EntenteText) text = entente_text_new ();
  const char *const expected[] = { "mul", "en", "fr", "vi", "lo", "ru" };
  const char *const given[] = { "ru", "vi", "en", "lo", "mul", "fr" };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    entente_text_set (text, given[i], given[i]);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *language = NULL;

      entente_text_get_nth (text, i, &language);
      g_assert_cmpstr (language, ==, expected[i]);
    }
  entente_text_set (text, "en", NULL);
  g_assert_cmpuint (entente_text_get_size (text), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/lookup", test_lookup);
  g_test_add_func ("/text/order", test_order);
  return g_test_run ();
}
