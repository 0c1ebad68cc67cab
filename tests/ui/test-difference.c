/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of two versions of a record. */

#include "config.h"

#include "entente-ui-test.h"

#include "editing/entente-difference.h"
#include "editing/entente-history-window.h"
#include "model/entente-evidence.h"

static void
assert_lines (EntenteCatalogue *catalogue,
              EntenteRecord *before,
              EntenteRecord *after,
              const char *expected)
{
  g_auto (GStrv) lines = entente_difference_list (catalogue, before, after, "en", TRUE);
  g_autofree char *all = g_strjoinv ("\n", lines);

  g_assert_cmpstr (all, ==, expected);
}

/* What was changed in an element is told from an element that came or went, in words. */
static void
test_elements (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  const char *json = "{\"kind\":\"agreement\",\"id\":\"x\",\"evidence\":[{\"field\":\"exchanged\","
                     "\"article\":\"one\",\"value\":\"2023-11-29~\"}],"
                     "\"attachments\":[{\"name\":\"a.pdf\",\"sha256\":\"1\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) before = entente_record_parse (json, -1, &error);
  g_autoptr (EntenteRecord) bare = entente_record_new (ENTENTE_KIND_AGREEMENT, "x");
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  EntenteNode *evidence = entente_record_get_evidence (after)->pdata[0];

  g_assert_no_error (error);
  assert_lines (catalogue, bare, before,
                "Evidence, added: Exchanged · one · about 29 November 2023\n"
                "Attachments, added: a.pdf");
  entente_node_set_boolean (ENTENTE_NODE (after), "starred", TRUE);
  entente_node_set_boolean (evidence, "preferred", TRUE);
  entente_node_set_string (entente_record_get_attachments (after)->pdata[0], "name", "b.pdf");
  assert_lines (catalogue, before, after,
                "Evidence (Exchanged · one), Preferred reading: yes\n"
                "Starred: yes\n"
                "Attachments: a.pdf → b.pdf");
  assert_lines (catalogue, after, before,
                "Evidence (Exchanged · one), Preferred reading: no\n"
                "Starred: no\n"
                "Attachments: b.pdf → a.pdf");
  g_set_object (&before, after);
  g_clear_object (&after);
  after = entente_record_copy (before);
  entente_node_set_string (entente_record_get_evidence (after)->pdata[0], "value", "2023-12");
  assert_lines (catalogue, before, after,
                "Evidence (Exchanged · one), Value: about 29 November 2023 → "
                "December 2023");
  ui_test_close_all (application);
  g_object_unref (application);
}

/* Of a long text, what differs is in view, as it is read. */
static void
test_long_text (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteRecord) before = entente_record_new (ENTENTE_KIND_ARTICLE, "x");
  g_autoptr (EntenteRecord) after = entente_record_new (ENTENTE_KIND_ARTICLE, "x");
  g_autoptr (EntenteText) text = entente_text_new ();
  g_autoptr (GString) words = g_string_new ("[The Academy](vast) and");
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (words, " so");
  g_string_append (words, " ends this.");
  entente_text_set (text, "en", words->str);
  entente_node_set_text (ENTENTE_NODE (before), "abstract", text);
  g_string_append (words, " [Here](usth).");
  entente_text_set (text, "en", words->str);
  entente_node_set_text (ENTENTE_NODE (after), "abstract", text);
  lines = entente_difference_list (catalogue, before, after, "en", TRUE);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  g_assert_cmpint (g_utf8_strlen (lines[0], -1), <, 400);
  g_assert_nonnull (strstr (lines[0], "ends this. Here."));
  g_assert_null (strstr (lines[0], "(usth)"));
  g_assert_null (strstr (lines[0], "Academy"));
  ui_test_close_all (application);
  g_object_unref (application);
}

/* What is not shown is counted. */
static void
test_many_lines (void)
{
  EntenteApplication *application = ui_test_new_application ();
  EntenteWindow *window = ui_test_open_window (application, 1000, 700);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, "usth", NULL);
  g_autoptr (EntenteRecord) after = entente_record_copy (before);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_EDIT);
  GtkWindow *history;

  for (guint i = 0; i < 43; i++)
    {
      g_autoptr (EntenteNode) evidence = g_object_new (ENTENTE_TYPE_EVIDENCE, NULL);
      g_autofree char *article = g_strdup_printf ("article-%u", i);

      entente_node_set_string (evidence, "article", article);
      entente_node_add_node (ENTENTE_NODE (after), "evidence", g_steal_pointer (&evidence));
    }
  entente_change_replace (change, before, after);
  g_assert_true (entente_catalogue_apply (catalogue, change, NULL));
  history = entente_history_window_new (window, "usth");
  gtk_window_present (history);
  ui_test_settle (GTK_WIDGET (history));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (history), "and 3 more"));
  gtk_window_destroy (history);
  ui_test_close_all (application);
  g_object_unref (application);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/difference/elements", test_elements);
  g_test_add_func ("/difference/long-text", test_long_text);
  g_test_add_func ("/difference/many-lines", test_many_lines);

  return g_test_run ();
}
