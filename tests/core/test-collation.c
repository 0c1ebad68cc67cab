/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-collation.h"

typedef struct
{
  const char *language;
  const char *order[8];
} Case;

static const Case cases[] = {
  { "vi", { "An Giang", "Ăn", "Ấn", "Da Nang", "Dz", "Đà Nẵng", "Hà Nội", "Hải Phòng" } },
  { "en", { "An Giang", "Da Nang", "Đà Nẵng", "Dz", "Hanoi", "zebra", "Zoo" } },
  { "fr", { "cote", "coté", "côte", "côté", "œuvre", "ouvert" } },
  { "fr", { "décret 2", "décret 10" } },
};

static void
test_order (gconstpointer data)
{
  const Case *one = data;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (one->order) && one->order[i + 1] != NULL; i++)
    {
      g_autoptr (GBytes) a = entente_collation_key (one->language, one->order[i]);
      g_autoptr (GBytes) b = entente_collation_key (one->language, one->order[i + 1]);

      g_test_message ("%s < %s", one->order[i], one->order[i + 1]);
      g_assert_cmpint (g_bytes_compare (a, b), <, 0);
      g_assert_cmpint (entente_collation_compare (one->language, one->order[i], one->order[i + 1]),
                       <, 0);
    }
}

static void
test_equal (void)
{
  g_autoptr (GBytes) composed = entente_collation_key ("vi", "Đà Nẵng");
  g_autoptr (GBytes) decomposed = entente_collation_key ("vi", "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng");

  g_assert_true (g_bytes_equal (composed, decomposed));
}

static void
test_odd (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GBytes) nothing = entente_collation_key ("fr", "");
  g_autoptr (GBytes) much = entente_collation_key ("fr", endless);
  g_autoptr (GBytes) broken = entente_collation_key ("not a language", "\xff\xfe");

  g_assert_cmpint (g_bytes_compare (nothing, much), <, 0);
  g_assert_nonnull (broken);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/collation/order/%u-%s", i, cases[i].language);

      g_test_add_data_func (path, &cases[i], test_order);
    }
  g_test_add_func ("/collation/equal", test_equal);
  g_test_add_func ("/collation/odd", test_odd);
  return g_test_run ();
}
