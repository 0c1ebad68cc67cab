/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"

#include "search/entente-palette-hit.h"
#include "search/entente-palette.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntentePalette *palette;
} Fixture;

/* Helpers */

static EntentePaletteHit *
hit_at (Fixture *fixture, guint position)
{
  EntentePaletteHit *hit
      = g_list_model_get_item (entente_palette_get_model (fixture->palette), position);

  /* The model keeps it. */
  if (hit != NULL)
    g_object_unref (hit);

  return hit;
}

static const char *
id_at (Fixture *fixture, guint position)
{
  EntentePaletteHit *hit = hit_at (fixture, position);

  return hit != NULL ? entente_entry_get_id (entente_palette_hit_get_entry (hit)) : NULL;
}

static EntentePaletteHit *
find (Fixture *fixture, const char *id)
{
  for (guint i = 0; id_at (fixture, i) != NULL; i++)
    if (g_str_equal (id_at (fixture, i), id))
      return hit_at (fixture, i);

  return NULL;
}

static gboolean
is_ranked (gpointer user_data)
{
  return !entente_palette_is_working (user_data);
}

static void
type (Fixture *fixture, const char *text)
{
  entente_palette_set_text (fixture->palette, text);
  ui_test_wait_for (is_ranked, fixture->palette, "the full text");
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "en");
  fixture->window = ui_test_open_window (fixture->application, GPOINTER_TO_INT (user_data), 640);
  fixture->palette = entente_palette_new (GTK_WINDOW (fixture->window),
                                          entente_window_get_catalogue (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->palette));
  ui_test_settle (GTK_WIDGET (fixture->palette));
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
test_what_is_typed (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *text;
    const char *id;
    gboolean first;
  } typed[] = {
    { "da nang", "da-nang", TRUE },
    { "Đà Nẵng", "da-nang", TRUE },
    { "ĐÀ NẴNG", "da-nang", TRUE },
    { "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "da-nang", FALSE },
    { "vien han lam", "vast", TRUE },
    { "VAST", "vast", TRUE },
    { "vast cnrs", "vast-cnrs-40-years", FALSE },
    { "vast cnrs", "vast-cnrs-1983", FALSE },
    { "hop tac", "vast-cnrs-2023", FALSE },
    { "Béroud", "nicolas-beroud", TRUE },
    { "beroud", "nicolas-beroud", TRUE },
    { "country:FR type:laboratory", "cea-leti", FALSE },
    { "kind:agreement", "vast-cnrs-1983", FALSE },
    { "lang:fr -russie", "vietnam-laos-third-meeting", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_test_message ("%s → %s", typed[i].text, typed[i].id);
      type (fixture, typed[i].text);
      if (typed[i].first)
        g_assert_cmpstr (id_at (fixture, 0), ==, typed[i].id);
      else
        g_assert_nonnull (find (fixture, typed[i].id));
    }
}

static void
test_names_come_at_once (Fixture *fixture, gconstpointer user_data)
{
  entente_palette_set_text (fixture->palette, "grenob");
  g_assert_nonnull (find (fixture, "grenoble"));
  ui_test_wait_for (is_ranked, fixture->palette, "the full text");
  g_assert_nonnull (find (fixture, "grenoble"));
}

static void
test_kinds_stand_together (Fixture *fixture, gconstpointer user_data)
{
  guint seen = 0;
  EntenteKind last = ENTENTE_KIND_NONE;

  type (fixture, "vast");
  for (guint i = 0; hit_at (fixture, i) != NULL; i++)
    {
      EntenteKind kind = entente_palette_hit_get_kind (hit_at (fixture, i));

      if (kind != last)
        g_assert_cmpuint (seen & (1u << kind), ==, 0);
      seen |= 1u << kind;
      last = kind;
    }
  g_assert_cmpuint (seen & (1u << ENTENTE_KIND_PARTNER), !=, 0);
  g_assert_cmpuint (seen & (1u << ENTENTE_KIND_AGREEMENT), !=, 0);
  g_assert_cmpuint (seen & (1u << ENTENTE_KIND_ARTICLE), !=, 0);
}

static void
test_words_in_context (Fixture *fixture, gconstpointer user_data)
{
  EntentePaletteHit *hit;

  type (fixture, "embargo");
  hit = find (fixture, "vast-cnrs-40-years");
  g_assert_nonnull (hit);
  g_assert_nonnull (entente_palette_hit_get_snippet (hit));
  g_assert_nonnull (strstr (entente_palette_hit_get_snippet (hit), "<b>embargo</b>"));
}

static void
test_nonsense (Fixture *fixture, gconstpointer user_data)
{
  static const char *const nonsense[] = {
    "\"", "*", "(",  ")",    "AND",   "OR NOT", ":",    "a:",
    ":a", "-", "--", "\"\"", "NEAR(", "^",      "🧪", "'",
  };
  g_autofree char *long_text = g_strnfill (10000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    type (fixture, nonsense[i]);
  type (fixture, long_text);
  g_assert_null (hit_at (fixture, 0));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fixture->palette), "Nothing Found"));
}

static void
test_enter_opens (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *entry = ui_test_find_id (GTK_WIDGET (fixture->palette), "search_entry");

  type (fixture, "Đà Nẵng");
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (entente_record_pane_get_id (entente_workspace_get_record_pane (
                       entente_window_get_workspace (fixture->window))),
                   ==, "da-nang");
}

static void
test_narrow_fits (Fixture *fixture, gconstpointer user_data)
{
  type (fixture, "vast");
  ui_test_settle (GTK_WIDGET (fixture->palette));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->palette)), <=, 360);
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
    { "/palette/what-is-typed", 1000, test_what_is_typed },
    { "/palette/names-come-at-once", 1000, test_names_come_at_once },
    { "/palette/kinds-stand-together", 1000, test_kinds_stand_together },
    { "/palette/words-in-context", 1000, test_words_in_context },
    { "/palette/nonsense", 1000, test_nonsense },
    { "/palette/enter-opens", 1000, test_enter_opens },
    { "/palette/narrow-fits", 360, test_narrow_fits },
  };

  ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
