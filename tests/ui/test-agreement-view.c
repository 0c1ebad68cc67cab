/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"
#include "view-fixture.h"

#include "agreements/entente-agreement-view.h"
#include "agreements/entente-line.h"
#include "agreements/entente-lineage.h"
#include "agreements/entente-party-list.h"
#include "agreements/entente-term.h"
#include "model/entente-evidence.h"
#include "people/entente-person-view.h"
#include "records/entente-commitment-view.h"
#include "records/entente-event-view.h"
#include "records/entente-figure-view.h"
#include "records/entente-project-view.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-sources-button.h"

static char *
quote (const char *text)
{
  GString *json = g_string_new (text);

  g_string_replace (json, "'", "\"", 0);
  return g_string_free (json, FALSE);
}

static EntenteRecord *
parse (const char *text)
{
  g_autofree char *json = quote (text);
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_record_parse (json, -1, &error);

  g_assert_no_error (error);
  return record;
}

static GType
get_view_type (EntenteKind kind)
{
  switch ((int) kind)
    {
    case ENTENTE_KIND_PERSON:
      return ENTENTE_TYPE_PERSON_VIEW;
    case ENTENTE_KIND_AGREEMENT:
      return ENTENTE_TYPE_AGREEMENT_VIEW;
    case ENTENTE_KIND_PROJECT:
      return ENTENTE_TYPE_PROJECT_VIEW;
    case ENTENTE_KIND_EVENT:
      return ENTENTE_TYPE_EVENT_VIEW;
    case ENTENTE_KIND_FIGURE:
      return ENTENTE_TYPE_FIGURE_VIEW;
    case ENTENTE_KIND_COMMITMENT:
      return ENTENTE_TYPE_COMMITMENT_VIEW;
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
show (ViewFixture *fixture, const char *id, int width)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, id);
  GtkWidget *view = g_object_new (get_view_type (entente_record_get_kind (record)), "catalogue",
                                  fixture->catalogue, NULL);

  entente_record_view_set_record (ENTENTE_RECORD_VIEW (view), record);
  view_fixture_present (fixture, view, width, 700);
  return view;
}

static EntenteFact *
find_fact (GtkWidget *view, const char *field)
{
  g_autoptr (GPtrArray) facts = view_fixture_list (view, ENTENTE_TYPE_FACT);

  for (guint i = 0; i < facts->len; i++)
    if (g_strcmp0 (entente_fact_get_field (facts->pdata[i]), field) == 0)
      return facts->pdata[i];
  return NULL;
}

/* Whether some button of the view shows this piece of evidence. */
static gboolean
shows_source (GPtrArray *buttons, EntenteEvidence *evidence)
{
  for (guint i = 0; i < buttons->len; i++)
    if (entente_sources_button_has_source (buttons->pdata[i], evidence))
      return TRUE;
  return FALSE;
}

static void
assert_all_sources_shown (GtkWidget *view, EntenteRecord *record)
{
  g_autoptr (GPtrArray) buttons = view_fixture_list (view, ENTENTE_TYPE_SOURCES_BUTTON);
  GPtrArray *evidence = entente_record_get_evidence (record);

  for (guint i = 0; i < evidence->len; i++)
    {
      if (!shows_source (buttons, evidence->pdata[i]))
        g_test_message ("%s: %s", entente_record_get_id (record),
                        entente_evidence_get_field (evidence->pdata[i]));
      g_assert_true (shows_source (buttons, evidence->pdata[i]));
    }
}

static void
set_up (ViewFixture *fixture, gconstpointer user_data)
{
  view_fixture_set_up (fixture, user_data);
  view_fixture_add_seeds (fixture);
}

/* --- Every record of the starter catalogue ----------------------------------------------------- */

static void
test_all (ViewFixture *fixture, gconstpointer user_data)
{
  EntenteKind kind = (EntenteKind) GPOINTER_TO_INT (user_data);
  EntenteStore *store = entente_catalogue_get_store (fixture->catalogue);
  g_auto (GStrv) ids = entente_store_list_ids (store, kind, NULL);
  GtkWidget *view = g_object_new (get_view_type (kind), "catalogue", fixture->catalogue, NULL);

  g_assert_cmpuint (g_strv_length (ids), >, 0);
  view_fixture_present (fixture, view, 360, 640);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, ids[i]);
      int minimum;

      entente_record_view_set_record (ENTENTE_RECORD_VIEW (view), record);
      ui_test_settle (GTK_WIDGET (fixture->window));
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > 360)
        g_test_message ("%s is %d pixels wide", ids[i], minimum);
      g_assert_cmpint (minimum, <=, 360);
      assert_all_sources_shown (view, record);
    }
}

/* --- The agreement ---------------------------------------------------------------------------- */

static void
test_exchange_is_not_signature (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vast-cnrs-2023", 800);
  EntenteFact *fact = find_fact (view, "signed");

  g_assert_nonnull (fact);
  g_assert_false (entente_fact_is_stated (fact));
  g_assert_nonnull (ui_test_find_label (
      GTK_WIDGET (fact), "Not stated; the exchange at a ceremony is not the signature"));
  fact = find_fact (view, "exchanged");
  g_assert_nonnull (fact);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (fact), "28 November 2023"));
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (find_fact (view, "place")), "Place of the exchange"));
  view = show (fixture, "vast-cnrs-1983", 800);
  g_assert_nonnull (
      ui_test_find_label (GTK_WIDGET (find_fact (view, "place")), "Place of signature"));
  g_assert_nonnull (ui_test_find_label (view, "as Vietnam Academy of Sciences · Party · Viet Nam"));
  view = show (fixture, "vast-cnrs-2023", 800);
  g_assert_false (entente_fact_is_stated (find_fact (view, "signatories")));
}

static void
test_planned (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vn-fr-research-innovation", 800);

  g_assert_nonnull (ui_test_find_label (view, "Not signed yet, as far as the sources say"));
  g_assert_nonnull (ui_test_find_label (view, "due date not stated"));
  g_assert_null (find_fact (view, "place"));
  g_assert_null (find_fact (view, "entryIntoForce"));
  g_assert_nonnull (find_fact (view, "announced"));
}

static void
test_witnesses (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vast-mtc-bigdata-2024", 800);
  EntenteFact *witnesses = find_fact (view, "witnesses");

  g_assert_false (entente_fact_is_stated (find_fact (view, "signatories")));
  g_assert_nonnull (witnesses);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (witnesses), "Chau Van Minh"));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (witnesses), "President of VAST"));
}

static void
test_sources (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vn-ru-cnst-2011", 800);
  GtkWidget *fact = GTK_WIDGET (find_fact (view, "signed"));
  g_autoptr (GPtrArray) buttons = view_fixture_list (fact, ENTENTE_TYPE_SOURCES_BUTTON);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_cmpuint (buttons->len, ==, 1);
  g_assert_cmpstr (entente_sources_button_get_label (buttons->pdata[0]), ==, "¶ 9");
  entente_sources_button_popup (buttons->pdata[0]);
  ui_test_settle (GTK_WIDGET (fixture->window));
  rows = view_fixture_list (buttons->pdata[0], g_type_from_name ("EntenteSourceRow"));
  g_assert_cmpuint (rows->len, ==, 1);
  g_signal_emit_by_name (rows->pdata[0], "clicked");
  g_assert_cmpstr (fixture->article, ==, "vietnam-russia-pillar");
  g_assert_cmpuint (fixture->paragraph, ==, 9);
  entente_sources_button_popdown (buttons->pdata[0]);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
test_parties (void)
{
  g_autoptr (EntenteRecord) treaty
      = parse ("{'kind':'agreement','id':'a','nature':'treaty','title':{'en':'A'}}");
  g_autoptr (EntenteRecord) other
      = parse ("{'kind':'agreement','id':'a','nature':'non_treaty','title':{'en':'A'}}");

  g_assert_cmpstr (entente_party_list_get_title (ENTENTE_AGREEMENT (treaty)), ==, "Parties");
  g_assert_cmpstr (entente_party_list_get_title (ENTENTE_AGREEMENT (other)), ==, "Participants");
}

static void
test_lost_party (ViewFixture *fixture, gconstpointer user_data)
{
  g_autofree char *json = quote ("[{'kind':'agreement','id':'a','title':{'en':'A'},"
                                 "'parties':[{'partner':'lost'},{'name':{'en':'A ministry'}}]}]");
  GtkWidget *view;

  view_fixture_add (fixture, json);
  view = show (fixture, "a", 360);
  g_assert_nonnull (ui_test_find_label (view, "lost"));
  g_assert_nonnull (ui_test_find_label (view, "not in the catalogue"));
  g_assert_nonnull (ui_test_find_label (view, "A ministry"));
}

/* --- Lines ------------------------------------------------------------------------------------ */

static void
test_lineage (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "vast-cnrs-2023", 800);
  EntenteLineage *lineage = ENTENTE_LINEAGE (ui_test_find_type (view, ENTENTE_TYPE_LINEAGE));
  g_autoptr (GPtrArray) nodes = view_fixture_list (GTK_WIDGET (lineage), GTK_TYPE_BUTTON);

  g_assert_cmpuint (entente_lineage_get_size (lineage), ==, 2);
  g_assert_cmpint (entente_lineage_get_orientation (lineage), ==, GTK_ORIENTATION_HORIZONTAL);
  g_assert_nonnull (ui_test_find_label (nodes->pdata[0], "1983"));
  g_assert_nonnull (ui_test_find_label (nodes->pdata[1], "Continues: 1983"));
  g_assert_true (gtk_widget_has_css_class (nodes->pdata[1], "shown"));
  g_signal_emit_by_name (nodes->pdata[0], "clicked");
  g_assert_cmpstr (fixture->record, ==, "vast-cnrs-1983");

  view = show (fixture, "vast-cnrs-1983", 360);
  lineage = ENTENTE_LINEAGE (ui_test_find_type (view, ENTENTE_TYPE_LINEAGE));
  g_assert_cmpuint (entente_lineage_get_size (lineage), ==, 2);
  g_assert_cmpint (entente_lineage_get_orientation (lineage), ==, GTK_ORIENTATION_VERTICAL);

  view = show (fixture, "vnvc-sanofi", 800);
  g_assert_false (gtk_widget_get_visible (ui_test_find_type (view, ENTENTE_TYPE_LINEAGE)));
}

static void
test_line (ViewFixture *fixture, gconstpointer user_data)
{
  g_autofree char *json
      = quote ("[{'kind':'agreement','id':'first','title':{'en':'1'},'signed':'1977',"
               "  'relations':[{'kind':'continues','agreement':'third'}]},"
               " {'kind':'agreement','id':'second','title':{'en':'2'},'signed':'2007-03-07',"
               "  'relations':[{'kind':'supplements','agreement':'first'}]},"
               " {'kind':'agreement','id':'third','title':{'en':'3'},'signed':'2025-05-26',"
               "  'relations':[{'kind':'replaces','agreement':'second'},"
               "   {'kind':'refers_to','agreement':'aside'}]},"
               " {'kind':'agreement','id':'aside','title':{'en':'4'}}]");
  static const char *const expected[] = { "first", "second", "third" };
  static const char *const relations[] = { "continues", "supplements", "replaces" };

  view_fixture_add (fixture, json);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, expected[i]);
      g_autoptr (GPtrArray) line
          = entente_line_new (fixture->catalogue, ENTENTE_AGREEMENT (record));

      g_assert_cmpuint (line->len, ==, G_N_ELEMENTS (expected));
      for (guint j = 0; j < line->len; j++)
        {
          const EntenteLineNode *node = g_ptr_array_index (line, j);

          g_assert_cmpstr (entente_record_get_id (ENTENTE_RECORD (node->agreement)), ==,
                           expected[j]);
          g_assert_cmpstr (node->relation, ==, relations[j]);
        }
    }
}

/* --- Terms ------------------------------------------------------------------------------------ */

static void
test_term (void)
{
  static const struct
  {
    const char *fields;
    const char *last_day;
  } cases[] = {
    { "'ends':'2026-12-31','notice':3", "2026-09-30" },
    { "'entryIntoForce':'2023-02-01','duration':36,'notice':6", "2025-07-31" },
    { "'ends':'2026','notice':3", NULL },
    { "'ends':'2026-12-31~','notice':3", NULL },
    { "'ends':'2026-12-31'", NULL },
    { "'entryIntoForce':'2023-02','duration':36,'notice':6", NULL },
    { "'notice':6", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'kind':'agreement','id':'a',%s}", cases[i].fields);
      g_autoptr (EntenteRecord) record = parse (json);
      g_autoptr (EntenteDate) day
          = entente_term_dup_last_day_of_notice (ENTENTE_AGREEMENT (record));
      g_autofree char *edtf = day != NULL ? entente_date_to_edtf (day) : NULL;

      g_assert_cmpstr (edtf, ==, cases[i].last_day);
    }
}

/* --- Figures ---------------------------------------------------------------------------------- */

static void
test_figures_side_by_side (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *view = show (fixture, "cnrs-doctors-trained", 800);

  g_assert_nonnull (ui_test_find_label (view, "Hundreds: doctors"));
  g_assert_nonnull (ui_test_find_label (view, "more than 100 people"));
}

#define ADD(path, data, function)                                                                  \
  g_test_add (path, ViewFixture, GINT_TO_POINTER (data), set_up, function, view_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/agreement-view/parties", test_parties);
  g_test_add_func ("/agreement-view/term", test_term);
  ADD ("/agreement-view/exchange", 0, test_exchange_is_not_signature);
  ADD ("/agreement-view/planned", 0, test_planned);
  ADD ("/agreement-view/witnesses", 0, test_witnesses);
  ADD ("/agreement-view/sources", 0, test_sources);
  ADD ("/agreement-view/lineage", 0, test_lineage);
  g_test_add ("/agreement-view/lost-party", ViewFixture, NULL, view_fixture_set_up, test_lost_party,
              view_fixture_tear_down);
  g_test_add ("/agreement-view/line", ViewFixture, NULL, view_fixture_set_up, test_line,
              view_fixture_tear_down);
  ADD ("/figure-view/side-by-side", 0, test_figures_side_by_side);
  ADD ("/agreement-view/all", ENTENTE_KIND_AGREEMENT, test_all);
  ADD ("/person-view/all", ENTENTE_KIND_PERSON, test_all);
  ADD ("/project-view/all", ENTENTE_KIND_PROJECT, test_all);
  ADD ("/event-view/all", ENTENTE_KIND_EVENT, test_all);
  ADD ("/figure-view/all", ENTENTE_KIND_FIGURE, test_all);
  ADD ("/commitment-view/all", ENTENTE_KIND_COMMITMENT, test_all);

  return g_test_run ();
}
