/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "services/entente-citation.h"
#include "store-fixture.h"

static const struct
{
  const char *name;
  const char *json;
  const char *language;
  const char *expected;
} cases[] = {
  { "whole",
    "{'kind':'article','id':'a','title':{'en':'A Visit'},'language':'en','publisher':{'en':'The "
    "Paper'},'authors':[{'name':'Jane Doe'},{'name':'John Roe','role':'translator'},{'name':'Anne "
    "Poe','role':'author'}],'date':'2024-08-05','url':'https://example.org/a',"
    "'accessed':'2025-01-02'}",
    "en",
    "Jane Doe, Anne Poe, “A Visit”, The Paper, 5 August 2024, https://example.org/a (accessed 2 "
    "January 2025)" },
  { "title-as-printed",
    "{'kind':'article','id':'a','title':{'en':'A Visit','vi':'Chuyến thăm'},'language':'vi',"
    "'date':'2024-08','url':'https://example.org/a'}",
    "en", "“Chuyến thăm”, August 2024, https://example.org/a" },
  { "title-as-read",
    "{'kind':'article','id':'a','title':{'en':'A Visit','fr':'Une visite'},'language':'vi',"
    "'publisher':{'fr':'Le Journal'},'date':'2024'}",
    "fr", "“Une visite”, Le Journal, 2024" },
  { "no-date", "{'kind':'article','id':'a','title':{'en':'A Visit'}}", "en", "“A Visit”, undated" },
  { "nothing", "{'kind':'article','id':'a','authors':[{'role':'author'}],'accessed':'2025'}", "en",
    "undated" },
};

static void
test_format (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntenteRecord) article = store_parse (cases[i].json);
  g_autofree char *citation
      = entente_citation_format (ENTENTE_ARTICLE (article), cases[i].language);

  g_assert_cmpstr (citation, ==, cases[i].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/citation/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_format);
    }

  return g_test_run ();
}
