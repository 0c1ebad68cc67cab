/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a record says is text. Every field of every kind has markup in it, and wherever the
 * window shows it, it has to stand there letter by letter. That no widget complains is seen to by
 * warnings, which end the test. */

#include "config.h"

#include "entente-ui-test.h"

#include "model/entente-kind.h"

#define MARK  "<b>MARK</b>"
#define WORDS "A & B <i>x</i> " MARK " &lt; %s _u <script>alert(1)</script>"
#define DEPTH 2

typedef struct
{
  EntenteApplication *application;
  EntenteWindow *window;
  EntenteCatalogue *catalogue;
} Fixture;

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
dup_id (EntenteKind kind)
{
  return g_strconcat ("x-", entente_kind_to_code (kind), NULL);
}

static void fill_field (EntenteNode *node, const EntenteField *field, guint depth);

static void
fill_node (EntenteNode *node, guint depth)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (fields[i].name, "id"))
      fill_field (node, &fields[i], depth);
}

static void
fill_field (EntenteNode *node, const EntenteField *field, guint depth)
{
  static const char *const words[] = { WORDS, NULL };
  g_autoptr (EntenteText) text = NULL;
  g_autofree char *id
      = dup_id (field->target != ENTENTE_KIND_NONE ? field->target : ENTENTE_KIND_PARTNER);
  const char *const ids[] = { id, NULL };

  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
      entente_node_set_string (node, field->name, WORDS);
      break;
    case ENTENTE_VALUE_STRINGS:
      entente_node_set_strings (node, field->name, words);
      break;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      entente_node_set_form (node, field->name, "en", WORDS);
      break;
    case ENTENTE_VALUE_REFERENCE:
      entente_node_set_string (node, field->name, id);
      break;
    case ENTENTE_VALUE_REFERENCES:
      entente_node_set_strings (node, field->name, ids);
      break;
    case ENTENTE_VALUE_NODES:
      if (depth < DEPTH)
        fill_node (entente_node_append (node, field->name), depth + 1);
      break;
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      break;
    }
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) error = NULL;

  fixture->application = ui_test_new_application ();
  fixture->window = ui_test_open_window (fixture->application, 1000, 640);
  fixture->catalogue = g_object_ref (entente_window_get_catalogue (fixture->window));
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autofree char *id = dup_id (kind);
      g_autoptr (EntenteRecord) record = entente_record_new (kind, id);

      fill_node (ENTENTE_NODE (record), 0);
      entente_change_put (change, record);
    }
  g_assert_true (entente_catalogue_apply (fixture->catalogue, change, &error));
  g_assert_no_error (error);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_settle (GTK_WIDGET (fixture->window));
  ui_test_close_all (fixture->application);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->application);
}

/* Where “MARK” stands, it stands in its brackets. */
static guint
check_words (const char *words, const char *where)
{
  guint n = 0;

  for (const char *at = words; at != NULL && (at = strstr (at, "MARK")) != NULL; at++, n++)
    if (at - words < 3 || g_ascii_strncasecmp (at - 3, MARK, strlen (MARK)) != 0)
      g_error ("%s shows “%s”", where, words);
  return n;
}

static guint
check_tooltip (GtkWidget *widget)
{
  const char *markup = gtk_widget_get_tooltip_markup (widget);
  g_autofree char *words = NULL;

  if (markup == NULL)
    return 0;
  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &words, NULL, NULL));
  return check_words (words, "a tooltip");
}

static guint
check_widgets (GtkWidget *root)
{
  guint n = check_tooltip (root);

  if (GTK_IS_LABEL (root))
    n += check_words (gtk_label_get_text (GTK_LABEL (root)), "a label");
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_widgets (child);
  return n;
}

static guint
check_all_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      g_autoptr (GdkTexture) texture = NULL;

      if (!gtk_widget_get_mapped (l->data))
        continue;
      ui_test_settle (l->data);
      texture = ui_test_render (l->data);
      n += check_widgets (l->data);
    }
  return n;
}

static void
close_others (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != fixture->window && gtk_widget_get_mapped (l->data))
      gtk_window_destroy (l->data);
}

static void
show (Fixture *fixture, EntenteKind kind)
{
  g_autofree char *id = dup_id (kind);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "s", id);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
test_views (Fixture *fixture, gconstpointer user_data)
{
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      show (fixture, kind);
      g_test_message ("%s", entente_kind_to_code (kind));
      g_assert_cmpuint (check_all_windows (), >, 3);
    }
}

/* The windows that are opened on a record. */
static void
test_windows (Fixture *fixture, gconstpointer user_data)
{
  static const char *const actions[]
      = { "win.edit-record", "win.record-history", "win.delete-record" };

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
      {
        show (fixture, kind);
        g_test_message ("%s of %s", actions[i], entente_kind_to_code (kind));
        g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
        g_assert_cmpuint (check_all_windows (), >, 3);
        close_others (fixture);
      }
}

static gboolean
has_toast (gpointer user_data)
{
  return ui_test_find_label (user_data, "Undo") != NULL;
}

static void
test_toast (Fixture *fixture, gconstpointer user_data)
{
  show (fixture, ENTENTE_KIND_PARTNER);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.duplicate-record", NULL);
  ui_test_wait_for (has_toast, fixture->window, "a toast");
  g_assert_cmpuint (check_all_windows (), >, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/markup/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("views", test_views);
  ADD ("windows", test_windows);
  ADD ("toast", test_toast);
#undef ADD

  return g_test_run ();
}
