/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed, and what is found: the same in the lists and in the search over everything. */

#include "config.h"

#include "entente-ui-test.h"

#include "search/entente-list-page.h"
#include "search/entente-palette-hit.h"
#include "search/entente-palette.h"
#include "store/entente-change.h"

/* Names that differ by a mark, a place of the tone or a letter only. */
static const char *const extra[] = {
  "{'kind':'partner','id':'t-sea','name':{'vi':'Viện Dương'}}",
  "{'kind':'partner','id':'t-road','name':{'vi':'Viện Đường'}}",
  "{'kind':'partner','id':'t-lao','name':{'vi':'Viện Lao'}}",
  "{'kind':'partner','id':'t-hoa-old','name':{'vi':'Viện Hòa'}}",
  "{'kind':'partner','id':'t-hoa-new','name':{'vi':'Viện Hoà'}}",
  "{'kind':'partner','id':'t-thuy-old','name':{'vi':'Viện Thủy'}}",
  "{'kind':'partner','id':'t-thuy-new','name':{'vi':'Viện Thuỷ'}}",
  "{'kind':'partner','id':'t-work-one','name':{'fr':'Institut de l’œuvre'}}",
  "{'kind':'partner','id':'t-work-two','name':{'fr':'Institut de l’oeuvre'}}",
  "{'kind':'partner','id':'t-new','name':{'fr':'Institut de l’innovation'}}",
  "{'kind':'article','id':'t-person','language':'fr','title':{'fr':'Entretien'},"
  "'mentions':[{'record':'nicolas-beroud'}]}",
};

/* With a leading “=” what is found is all there is of the kind, with “^” the first one comes first,
 * otherwise it is among what is found. */
static const struct
{
  const char *section; /* NULL: a kind that has no list */
  EntenteKind kind;
  const char *typed;
  const char *found;
} table[] = {
#define PARTNERS   "partners", ENTENTE_KIND_PARTNER
#define ARTICLES   "articles", ENTENTE_KIND_ARTICLE
#define AGREEMENTS "agreements", ENTENTE_KIND_AGREEMENT
  { PARTNERS, "da nang", "^da-nang" },
  { PARTNERS, "Đà Nẵng", "^da-nang" },
  { PARTNERS, "ĐÀ NẴNG", "^da-nang" },
  { PARTNERS, "Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "^da-nang" },
  { PARTNERS, "ĐA\xcc\x80 NA\xcc\x86\xcc\x83NG", "^da-nang" },
  { PARTNERS, "vien han lam", "^vast" },
  { PARTNERS, "VAST", "^vast" },
  { PARTNERS, "vast", "^vast" },
  { ARTICLES, "vast cnrs", "^vast-cnrs-40-years" },
  { AGREEMENTS, "vast cnrs", "=vast-cnrs-1983 vast-cnrs-2023" },
  { PARTNERS, "hòa", "t-hoa-old t-hoa-new" },
  { PARTNERS, "hoà", "t-hoa-old t-hoa-new" },
  { PARTNERS, "thủy", "=t-thuy-old t-thuy-new" },
  { PARTNERS, "thuỷ", "=t-thuy-old t-thuy-new" },
  { PARTNERS, "dương", "^t-sea t-road" },
  { PARTNERS, "đường", "^t-road t-sea" },
  { PARTNERS, "duong", "t-road t-sea" },
  { PARTNERS, "Lào", "^la t-lao" },
  { PARTNERS, "lao", "la t-lao" },
  { ARTICLES, "hop tac", "vast-cnrs-40-years vietnam-russia-pillar" },
  { AGREEMENTS, "hop tac", "vast-cnrs-2023 drv-ussr-1959" },
  { ARTICLES, "\"hợp tác khoa học\"", "vietnam-russia-pillar" },
  { AGREEMENTS, "\"hợp tác khoa học\"", "=drv-ussr-1959" },
  { ARTICLES, "coop", "vietnam-laos-third-meeting vietnam-russia-pillar" },
  { AGREEMENTS, "coop", "vast-cnrs-2023 da-nang-le-havre-2025" },
  { PARTNERS, "oeuvre", "=t-work-one t-work-two" },
  { PARTNERS, "œuvre", "=t-work-one t-work-two" },
  { NULL, ENTENTE_KIND_PERSON, "Béroud", "=nicolas-beroud" },
  { NULL, ENTENTE_KIND_PERSON, "beroud", "=nicolas-beroud" },
  { ARTICLES, "Béroud", "t-person vietnam-grenoble-visit" },
  { ARTICLES, "beroud", "t-person vietnam-grenoble-visit" },
  { PARTNERS, "l'innovation", "t-new" },
  { PARTNERS, "l’innovation", "t-new" },
  { PARTNERS, "innovation", "t-new" },
  { PARTNERS, "country:FR type:laboratory", "=cea-leti gipsa-lab" },
  { AGREEMENTS, "signed:2020..2025 party:vast", "=vast-cnrs-2023 vast-mtc-minutes-2024" },
  { ARTICLES, "lang:fr -russie", "=t-person vietnam-laos-third-meeting" },
  { AGREEMENTS, "kind:agreement party:cnrs", "=vast-cnrs-1983 vast-cnrs-2023" },
  { PARTNERS, "kind:agreement", "=" },
};

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
} Fixture;

/* --- Fixture ---------------------------------------------------------------------------------- */

static void
add_names (EntenteCatalogue *catalogue)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (extra); i++)
    {
      g_autofree char *json = g_strdelimit (g_strdup (extra[i]), "'", '"');
      g_autoptr (EntenteRecord) record = entente_record_parse (json, -1, &error);

      g_assert_no_error (error);
      entente_change_put (change, record);
    }
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GSettings *settings;

  fixture->application = ui_test_new_application ();
  settings = entente_application_get_settings (fixture->application);
  g_settings_reset (settings, "window-state");
  g_settings_set_string (settings, "language", "en");
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  add_names (entente_window_get_catalogue (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_settings_set_string (entente_application_get_settings (fixture->application), "language", "");
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->application);
}

/* --- Comparing -------------------------------------------------------------------------------- */

static void
check (guint row, GPtrArray *found)
{
  const char *wanted = table[row].found;
  gboolean all = *wanted == '=';
  gboolean first = *wanted == '^';
  g_auto (GStrv) ids = g_strsplit (wanted + (all || first), " ", -1);
  g_autofree char *list = NULL;

  g_ptr_array_add (found, NULL);
  list = g_strjoinv (" ", (char **) found->pdata);
  g_test_message ("“%s” finds: %s", table[row].typed, list);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) found->pdata, ids[i]));
  if (first)
    g_assert_cmpstr (found->pdata[0], ==, ids[0]);
  if (all)
    g_assert_cmpuint (found->len - 1, ==, g_strv_length (ids));
}

/* --- The lists -------------------------------------------------------------------------------- */

static gboolean
is_listed (gpointer user_data)
{
  return !entente_list_page_is_working (user_data);
}

static void
test_lists (Fixture *fixture, gconstpointer user_data)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (fixture->window);

  for (guint row = 0; row < G_N_ELEMENTS (table); row++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
      EntentePage *page;
      GListModel *model;

      if (table[row].section == NULL)
        continue;
      entente_workspace_set_section (workspace, table[row].section);
      entente_workspace_show_list (workspace);
      page = entente_workspace_get_page (workspace);
      entente_page_set_search_text (page, table[row].typed);
      ui_test_wait_for (is_listed, page, "the full text");
      model = entente_list_page_get_model (ENTENTE_LIST_PAGE (page));
      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (EntenteEntry) entry = g_list_model_get_item (model, i);

          g_ptr_array_add (found, g_strdup (entente_entry_get_id (entry)));
        }
      check (row, found);
      entente_page_set_search_text (page, "");
    }
}

/* --- The search over everything --------------------------------------------------------------- */

static gboolean
is_found (gpointer user_data)
{
  return !entente_palette_is_working (user_data);
}

static void
test_palette (Fixture *fixture, gconstpointer user_data)
{
  EntentePalette *palette = entente_palette_new (GTK_WINDOW (fixture->window),
                                                 entente_window_get_catalogue (fixture->window));
  GListModel *model = entente_palette_get_model (palette);

  gtk_window_present (GTK_WINDOW (palette));
  for (guint row = 0; row < G_N_ELEMENTS (table); row++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

      entente_palette_set_text (palette, table[row].typed);
      ui_test_wait_for (is_found, palette, "the full text");
      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (EntentePaletteHit) hit = g_list_model_get_item (model, i);
          EntenteEntry *entry = entente_palette_hit_get_entry (hit);

          if (entry != NULL && entente_palette_hit_get_kind (hit) == table[row].kind)
            g_ptr_array_add (found, g_strdup (entente_entry_get_id (entry)));
        }
      check (row, found);
    }
  gtk_window_destroy (GTK_WINDOW (palette));
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add ("/search-table/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/search-table/palette", Fixture, NULL, set_up, test_palette, tear_down);

  return g_test_run ();
}
