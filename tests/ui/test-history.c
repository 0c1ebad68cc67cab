/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "window/entente-history.h"

static void
test_back_and_forward (void)
{
  g_autoptr (EntenteHistory) history = entente_history_new ();

  g_assert_null (entente_history_get_id (history));
  g_assert_false (entente_history_go (history, -1));

  g_assert_true (entente_history_visit (history, "vast"));
  g_assert_false (entente_history_visit (history, "vast"));
  g_assert_true (entente_history_visit (history, "cnrs"));
  g_assert_true (entente_history_visit (history, "ird"));

  g_assert_true (entente_history_go (history, -1));
  g_assert_true (entente_history_go (history, -1));
  g_assert_false (entente_history_go (history, -1));
  g_assert_cmpstr (entente_history_get_id (history), ==, "vast");
  g_assert_true (entente_history_go (history, 1));
  g_assert_cmpstr (entente_history_get_id (history), ==, "cnrs");
}

static void
test_visit_forgets_what_lay_ahead (void)
{
  g_autoptr (EntenteHistory) history = entente_history_new ();

  entente_history_visit (history, "vast");
  entente_history_visit (history, "cnrs");
  entente_history_go (history, -1);
  entente_history_visit (history, "ird");

  g_assert_false (entente_history_can_go (history, 1));
  entente_history_go (history, -1);
  g_assert_cmpstr (entente_history_get_id (history), ==, "vast");
}

static void
test_forgets_what_is_gone (void)
{
  static const char *const visited[] = { "vast", "cnrs", "vast", "ird", "cnrs" };
  g_autoptr (EntenteHistory) history = entente_history_new ();

  for (guint i = 0; i < G_N_ELEMENTS (visited); i++)
    entente_history_visit (history, visited[i]);

  entente_history_forget (history, "cnrs");
  g_assert_cmpstr (entente_history_get_id (history), ==, "ird");
  g_assert_true (entente_history_go (history, -1));
  g_assert_cmpstr (entente_history_get_id (history), ==, "vast");
  g_assert_false (entente_history_can_go (history, -1));
  entente_history_forget (history, "vast");
  g_assert_cmpstr (entente_history_get_id (history), ==, "ird");
  entente_history_forget (history, "ird");
  g_assert_null (entente_history_get_id (history));
}

static void
test_many_visits (void)
{
  g_autoptr (EntenteHistory) history = entente_history_new ();
  guint back = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("record-%u", i);

      entente_history_visit (history, id);
    }

  g_assert_cmpstr (entente_history_get_id (history), ==, "record-999");

  while (entente_history_go (history, -1))
    back++;

  g_assert_cmpuint (back, ==, 99);
}

static void
test_state_survives (void)
{
  g_autoptr (EntenteHistory) history = entente_history_new ();
  g_autoptr (EntenteHistory) other = entente_history_new ();
  g_autoptr (GVariant) variant = NULL;
  GVariantDict dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariantDict) read = NULL;
  double scroll;

  entente_history_visit (history, "vast");
  g_variant_dict_insert (&dict, "scroll", "d", 120.0);
  entente_history_set_state (history, g_variant_dict_end (&dict));
  entente_history_visit (history, "cnrs");
  entente_history_go (history, -1);

  variant = g_variant_ref_sink (entente_history_to_variant (history));
  entente_history_load_variant (other, variant);

  g_assert_cmpstr (entente_history_get_id (other), ==, "vast");
  g_assert_true (entente_history_can_go (other, 1));
  read = g_variant_dict_new (entente_history_get_state (other));
  g_assert_true (g_variant_dict_lookup (read, "scroll", "d", &scroll));
  g_assert_cmpfloat (scroll, ==, 120.0);
}

static void
test_foreign_variant (void)
{
  g_autoptr (EntenteHistory) history = entente_history_new ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_string ("nonsense"));

  entente_history_visit (history, "vast");
  entente_history_load_variant (history, variant);
  g_assert_cmpstr (entente_history_get_id (history), ==, "vast");
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/visit-forgets-what-lay-ahead", test_visit_forgets_what_lay_ahead);
  g_test_add_func ("/history/forgets-what-is-gone", test_forgets_what_is_gone);
  g_test_add_func ("/history/many-visits", test_many_visits);
  g_test_add_func ("/history/state-survives", test_state_survives);
  g_test_add_func ("/history/foreign-variant", test_foreign_variant);

  return g_test_run ();
}
