/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field as long as a catalogue takes: its beginning is shown, all of it is found, and no
 * label has to lay out so much that the window does not answer. */

#include "config.h"

#include "entente-ui-test.h"

#include "editing/entente-editor.h"
#include "model/entente-error.h"
#include "search/entente-palette.h"

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

typedef struct
{
  EntenteKind kind;
  const char *field;
  const char *between;
} Case;

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
make_long (const char *between)
{
  const gsize limit = ENTENTE_MAX_STRING_BYTES - 100;
  GString *out = g_string_sized_new (limit);

  for (guint i = 0; out->len < limit - 100; i++)
    g_string_append_printf (out, "Viện Hàn lâm <b>&amp; no. %u%s", i, i % 20 == 19 ? between : " ");
  g_string_append (out, "unmistakable");
  return g_string_free (out, FALSE);
}

static void
put (Fixture *fixture, EntenteKind kind, const char *id, const char *field, const char *words)
{
  g_autoptr (EntenteRecord) record = entente_record_new (kind, id);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;

  entente_node_set_form (ENTENTE_NODE (record), kind == ENTENTE_KIND_PARTNER ? "name" : "title",
                         "en", "Short");
  entente_node_set_form (ENTENTE_NODE (record), field, "en", words);
  entente_change_put (change, record);
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, &error));
  g_assert_no_error (error);
}

/* The longest text that any label of the window has to lay out. */
static gsize
find_longest (GtkWidget *root)
{
  gsize longest = GTK_IS_LABEL (root) ? strlen (gtk_label_get_label (GTK_LABEL (root))) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    longest = MAX (longest, find_longest (child));
  return longest;
}

static gboolean
says_that_it_goes_on (GtkWidget *root)
{
  if (GTK_IS_LABEL (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), "too long to be shown") != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_that_it_goes_on (child))
      return TRUE;
  return FALSE;
}

static void
check_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      {
        ui_test_settle (l->data);
        g_assert_cmpuint (find_longest (l->data), <, 64 * 1024);
      }
}

/* The longest text that can be typed into, likewise. */
static gsize
find_longest_typed (GtkWidget *root)
{
  gsize longest = 0;

  if (GTK_IS_EDITABLE (root))
    longest = strlen (gtk_editable_get_text (GTK_EDITABLE (root)));
  else if (GTK_IS_TEXT_VIEW (root))
    longest
        = (gsize) gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    longest = MAX (longest, find_longest_typed (child));
  return longest;
}

/* The form shows the beginning as well, and leaves all of it as it is. */
static void
check_form (Fixture *fixture, const Case *test, const char *words)
{
  EntenteEditor *form;
  EntenteRecord *record;
  EntenteText *text;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-record", NULL);
  form = ui_test_find_window (ENTENTE_TYPE_EDITOR);
  g_assert_nonnull (form);
  check_windows ();
  g_assert_cmpuint (find_longest_typed (GTK_WIDGET (form)), <, 256 * 1024);
  record = entente_edit_session_get_record (entente_editor_get_session (form));
  text = entente_node_get_text (ENTENTE_NODE (record), test->field);
  g_assert_cmpstr (entente_text_get (text, "en"), ==, words);
  gtk_window_close (GTK_WINDOW (form));
}

static gboolean
is_ranked (gpointer user_data)
{
  return !entente_palette_is_working (user_data);
}

/* What is not shown is found all the same. */
static void
check_found (Fixture *fixture)
{
  EntentePalette *palette = entente_palette_new (GTK_WINDOW (fixture->window), fixture->catalogue);
  GListModel *model = entente_palette_get_model (palette);

  gtk_window_present (GTK_WINDOW (palette));
  entente_palette_set_text (palette, "unmistakable");
  ui_test_wait_for (is_ranked, palette, "the full text");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  check_windows ();
  gtk_window_destroy (GTK_WINDOW (palette));
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->application = ui_test_new_application ();
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

static const Case cases[] = {
  { ENTENTE_KIND_PARTNER, "description", " " },
  { ENTENTE_KIND_ARTICLE, "abstract", "\n\n" },
  { ENTENTE_KIND_ARTICLE, "title", " " },
};

static gboolean
is_gone (gpointer user_data)
{
  return !entente_catalogue_has_record (user_data, "long");
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_shown (Fixture *fixture, gconstpointer user_data)
{
  const Case *test = user_data;
  g_autofree char *words = make_long (test->between);

  put (fixture, test->kind, "long", test->field, words);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "s", "long");
  check_windows ();
  g_assert_true (says_that_it_goes_on (GTK_WIDGET (fixture->window)));
  check_form (fixture, test, words);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.record-history", NULL);
  check_windows ();
  if (test == &cases[0])
    check_found (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_wait_for (is_gone, fixture->catalogue, "the text to be taken back");
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/long-text/%s", cases[i].field);

      g_test_add (path, Fixture, &cases[i], set_up, test_shown, tear_down);
    }

  return g_test_run ();
}
