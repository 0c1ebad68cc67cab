/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ui-test.h"
#include "view-fixture.h"

#include "model/entente-evidence.h"
#include "widgets/entente-avatar.h"
#include "widgets/entente-columns.h"
#include "widgets/entente-digest.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-format.h"
#include "widgets/entente-group.h"
#include "widgets/entente-readings.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-record-row.h"
#include "widgets/entente-source-row.h"
#include "widgets/entente-sources-button.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"

#define RECORDS                                                                                         \
  "[{'kind':'article','id':'one','title':{'fr':'Un titre','en':'A title'},'language':'fr',"             \
  "  'publisher':{'mul':'The Paper'}},"                                                                 \
  " {'kind':'article','id':'two','title':{'en':'Another'},'language':'en'},"                            \
  " {'kind':'partner','id':'vast','type':'academy','name':{'vi':'Viện Hàn lâm'},'acronym':'VAST'}," \
  " {'kind':'person','id':'le','name':{'mul':'Le Van'}},"                                               \
  " {'kind':'agreement','id':'a','title':{'en':'Agreement'},'signed':'2024-10',"                        \
  "  'place':{'en':'Paris'},'notice':3,'parties':[{'partner':'vast'},{'partner':'lost'}],"              \
  "  'evidence':["                                                                                      \
  "   {'field':'signed','article':'one','paragraph':12,'value':'2024-10','preferred':true},"            \
  "   {'field':'signed','article':'two','paragraph':3,'value':'2024-09-06','speaker':'le',"             \
  "    'printed':{'en':'September'}},"                                                                  \
  "   {'field':'place','article':'one','paragraph':4,'throughParagraph':6},"                            \
  "   {'field':'parties','item':'vast','article':'one','paragraph':2},"                                 \
  "   {'field':'parties','item':'vast','article':'two','paragraph':2}]}]"

static char *
quote (const char *text)
{
  GString *json = g_string_new (text);

  g_string_replace (json, "'", "\"", 0);
  return g_string_free (json, FALSE);
}

static void
set_up (ViewFixture *fixture, gconstpointer user_data)
{
  g_autofree char *json = quote (RECORDS);

  view_fixture_set_up (fixture, user_data);
  view_fixture_add (fixture, json);
}

/* --- Words ------------------------------------------------------------------------------------ */

#define ASSERT_WORDS(call, expected)                                                               \
  {                                                                                                \
    g_autofree char *words = call;                                                                 \
                                                                                                   \
    g_assert_cmpstr (words, ==, expected);                                                         \
  }

static void
test_words (void)
{
  ASSERT_WORDS (entente_format_dup_months (1), "1 month");
  ASSERT_WORDS (entente_format_dup_months (18), "18 months");
  ASSERT_WORDS (entente_format_dup_months (12), "1 year");
  ASSERT_WORDS (entente_format_dup_months (36), "3 years");
  ASSERT_WORDS (entente_format_dup_quoted ("CEA Leti"), "“CEA Leti”");
  ASSERT_WORDS (entente_format_dup_paragraphs (12, 0), "¶ 12");
  ASSERT_WORDS (entente_format_dup_paragraphs (12, 12), "¶ 12");
  ASSERT_WORDS (entente_format_dup_paragraphs (4, 6), "¶ 4–6");
  ASSERT_WORDS (entente_format_dup_paragraphs (0, 0), "whole article");
  ASSERT_WORDS (entente_format_dup_language ("vi"), "Vietnamese");
  ASSERT_WORDS (entente_avatar_dup_initials ("Viện Hàn lâm", "VAST"), "VA");
  ASSERT_WORDS (entente_avatar_dup_initials ("Chau Van Minh", NULL), "CM");
  ASSERT_WORDS (entente_avatar_dup_initials ("Đại học", "Đ"), "Đ");
  ASSERT_WORDS (entente_avatar_dup_initials ("École (Paris)", NULL), "É");
  ASSERT_WORDS (entente_avatar_dup_initials ("\"Medical Center\" of the Russian Federation", NULL),
                "MF");
  ASSERT_WORDS (entente_avatar_dup_initials ("« École", NULL), "É");
  ASSERT_WORDS (entente_avatar_dup_initials ("“…”", NULL), "");
  ASSERT_WORDS (entente_avatar_dup_initials (NULL, NULL), "");
}

static char *
dup_figure (const char *json)
{
  g_autofree char *quoted = quote (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) figure = entente_record_parse (quoted, -1, &error);

  g_assert_no_error (error);
  return entente_format_dup_figure (figure);
}

static void
test_figures (void)
{
  ASSERT_WORDS (dup_figure ("{'kind':'figure','id':'f','value':1000,'qualifier':'more_than',"
                            "'unit':{'en':'researchers'}}"),
                "more than 1,000 researchers");
  ASSERT_WORDS (dup_figure ("{'kind':'figure','id':'f','value':60,'qualifier':'nearly'}"),
                "nearly 60");
  ASSERT_WORDS (dup_figure ("{'kind':'figure','id':'f','qualifier':'hundreds',"
                            "'unit':{'en':'doctors'}}"),
                "Hundreds: doctors");
  ASSERT_WORDS (dup_figure ("{'kind':'figure','id':'f','value':10,'unit':{'mul':'MW'}}"), "10 MW");
  ASSERT_WORDS (dup_figure ("{'kind':'figure','id':'f'}"), NULL);
}

static void
test_values (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  EntenteNode *node = ENTENTE_NODE (record);
  EntenteCatalogue *catalogue = fixture->catalogue;

  ASSERT_WORDS (
      entente_format_dup_value (catalogue, entente_node_find_field (node, "signed"), "2024-10"),
      "October 2024");
  ASSERT_WORDS (
      entente_format_dup_value (catalogue, entente_node_find_field (node, "signed"), "no date"),
      "no date");
  ASSERT_WORDS (
      entente_format_dup_value (catalogue, entente_node_find_field (node, "status"), "in_force"),
      "In force");
  ASSERT_WORDS (entente_format_dup_value (catalogue, entente_node_find_field (node, "notice"), "6"),
                "6 months");
  ASSERT_WORDS (
      entente_format_dup_value (catalogue, entente_node_find_field (node, "placePartner"), "vast"),
      "Viện Hàn lâm");
  ASSERT_WORDS (
      entente_format_dup_field (catalogue, node, entente_node_find_field (node, "notice")),
      "3 months");
  ASSERT_WORDS (entente_format_dup_field (catalogue, node, entente_node_find_field (node, "ends")),
                NULL);
}

/* --- Readings --------------------------------------------------------------------------------- */

static void
test_readings (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  g_autoptr (GPtrArray) evidence = entente_record_list_evidence (record, "signed", NULL);
  const EntenteField *date = entente_node_find_field (ENTENTE_NODE (record), "signed");
  const EntenteField *code = entente_node_find_field (ENTENTE_NODE (record), "status");

  g_assert_true (entente_readings_agree (date, "2024-08", "2024-08-05"));
  g_assert_true (entente_readings_agree (date, "XXXX-08-05", "2024-08"));
  g_assert_false (entente_readings_agree (date, "2024-09-06", "2024-10"));
  g_assert_false (entente_readings_agree (date, "2024-09-06", "2024-09-07"));
  g_assert_false (entente_readings_agree (code, "signed", "in_force"));
  g_assert_cmpuint (entente_readings_count (evidence, date, "2024-10"), ==, 2);
  g_assert_cmpuint (entente_readings_count (evidence, date, NULL), ==, 2);
  g_assert_false (entente_readings_differ (g_ptr_array_index (evidence, 0), date, "2024-10"));
  g_assert_true (entente_readings_differ (g_ptr_array_index (evidence, 1), date, "2024-10"));
}

/* --- Texts and tags --------------------------------------------------------------------------- */

static void
test_text_label (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteText) text = entente_text_new_for ("vi", "a <b> & [Đà Nẵng](da-nang)");
  EntenteTextLabel *label;

  label = ENTENTE_TEXT_LABEL (entente_text_label_new (text));
  view_fixture_present (fixture, GTK_WIDGET (label), 360, 200);
  g_assert_cmpstr (entente_text_label_get_fallback (label), ==, "vi");
  g_assert_cmpstr (gtk_label_get_text (entente_text_label_get_label (label)), ==,
                   "a <b> & Đà Nẵng");
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (label), "vi"));

  g_signal_emit_by_name (entente_text_label_get_label (label), "activate-link", "entente:da-nang",
                         &(gboolean){ FALSE });
  g_assert_cmpstr (fixture->record, ==, "da-nang");

  entente_text_set (text, "en", "in English");
  entente_text_label_set_text (label, text);
  g_assert_null (entente_text_label_get_fallback (label));
  g_assert_null (ui_test_find_label (GTK_WIDGET (label), "vi"));
  entente_text_label_set_language (label, "fr");
  g_assert_cmpstr (entente_text_label_get_fallback (label), ==, "en");
}

static void
test_tag (void)
{
  g_autoptr (GtkWidget) tag = g_object_ref_sink (
      entente_tag_new_for_code (ENTENTE_VOCABULARY_AGREEMENT_STATUS, "in_force"));

  g_assert_cmpstr (entente_tag_get_label (ENTENTE_TAG (tag)), ==, "In force");
  g_assert_true (gtk_widget_has_css_class (tag, "good"));
  entente_tag_set_code (ENTENTE_TAG (tag), ENTENTE_VOCABULARY_AGREEMENT_STATUS, "expired");
  g_assert_true (gtk_widget_has_css_class (tag, "past"));
  g_assert_false (gtk_widget_has_css_class (tag, "good"));
  entente_tag_set_code (ENTENTE_TAG (tag), ENTENTE_VOCABULARY_AGREEMENT_STATUS, NULL);
  g_assert_false (gtk_widget_get_visible (tag));
}

static void
test_record_link (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *link = entente_record_link_new (fixture->catalogue, "vast");

  view_fixture_present (fixture, link, 360, 200);
  g_assert_cmpstr (entente_record_link_get_label (ENTENTE_RECORD_LINK (link)), ==, "Viện Hàn lâm");
  g_assert_nonnull (ui_test_find_label (link, "vi"));
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "Viện Hàn lâm");
  gtk_widget_activate (link);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (fixture->record, ==, "vast");

  entente_record_link_set_id (ENTENTE_RECORD_LINK (link), fixture->catalogue, "lost");
  g_assert_true (entente_record_link_get_missing (ENTENTE_RECORD_LINK (link)));
  g_assert_false (gtk_widget_get_sensitive (link));
  g_assert_nonnull (ui_test_find_label (link, "not in the catalogue"));
}

/* --- Sources ---------------------------------------------------------------------------------- */

static void
test_sources_button (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  EntenteSourcesButton *button = ENTENTE_SOURCES_BUTTON (
      entente_sources_button_new (fixture->catalogue, record, "ends", NULL));

  view_fixture_present (fixture, GTK_WIDGET (button), 360, 200);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));

  entente_sources_button_set_value (button, fixture->catalogue, record, "place", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "¶ 4");

  entente_sources_button_set_value (button, fixture->catalogue, record, "parties", "vast");
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "2 sources");
  g_assert_cmpuint (entente_sources_button_get_n_readings (button), ==, 1);

  entente_sources_button_set_value (button, fixture->catalogue, record, "parties", "lost");
  g_assert_cmpuint (entente_sources_button_get_n_sources (button), ==, 0);
}

static void
test_sources_differ (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  EntenteSourcesButton *button = ENTENTE_SOURCES_BUTTON (
      entente_sources_button_new (fixture->catalogue, record, "signed", NULL));
  g_autoptr (GPtrArray) rows = NULL;

  view_fixture_present (fixture, GTK_WIDGET (button), 360, 200);
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "2 readings, this one preferred");
  gtk_test_accessible_assert_property (
      ui_test_find_type (GTK_WIDGET (button), GTK_TYPE_TOGGLE_BUTTON),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "2 sources of “Signed”, which differ");

  entente_sources_button_popup (button);
  ui_test_settle (GTK_WIDGET (fixture->window));
  rows = view_fixture_list (GTK_WIDGET (button), ENTENTE_TYPE_SOURCE_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_nonnull (ui_test_find_label (rows->pdata[0], "Un titre"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[0], "The Paper, ¶ 12"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[0], "Says: October 2024"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[0], "Preferred"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[1], "Says: 6 September 2024"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[1], "Printed “September”"));
  g_assert_nonnull (ui_test_find_label (rows->pdata[1], "Said by Le Van"));
  g_signal_emit_by_name (rows->pdata[1], "clicked");
  g_assert_cmpstr (fixture->article, ==, "two");
  g_assert_cmpuint (fixture->paragraph, ==, 3);
  entente_sources_button_popdown (button);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static guint
count_labels (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = view_fixture_list (root, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_str_equal (gtk_label_get_text (labels->pdata[i]), text);
  return n;
}

/* Which reading a person prefers is said beside the value, and where the record has no value, only
 * a source that gives one can be preferred. */
static void
test_sources_preferred (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  g_autoptr (EntenteRecord) copy = entente_record_copy (record);
  g_autoptr (GPtrArray) evidence = entente_record_list_evidence (copy, "signed", NULL);
  EntenteSourcesButton *button = ENTENTE_SOURCES_BUTTON (
      entente_sources_button_new (fixture->catalogue, copy, "signed", NULL));
  GtkWidget *inner = ui_test_find_type (GTK_WIDGET (button), GTK_TYPE_TOGGLE_BUTTON);
  g_autoptr (EntenteNode) silent = NULL;

  view_fixture_present (fixture, GTK_WIDGET (button), 360, 200);
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "2 readings, this one preferred");
  entente_node_set_boolean (evidence->pdata[0], "preferred", FALSE);
  entente_sources_button_set_value (button, fixture->catalogue, copy, "signed", NULL);
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "2 readings");
  entente_node_set_boolean (evidence->pdata[1], "preferred", TRUE);
  entente_sources_button_set_value (button, fixture->catalogue, copy, "signed", NULL);
  g_assert_cmpstr (entente_sources_button_get_label (button), ==, "Preferred: 6 September 2024");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Preferred: 6 September 2024");

  entente_node_set_boolean (evidence->pdata[1], "preferred", FALSE);
  entente_node_set_string (evidence->pdata[0], "value", NULL);
  entente_sources_button_set_value (button, fixture->catalogue, copy, "signed", NULL);
  entente_sources_button_popup (button);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_labels (GTK_WIDGET (button), "Prefer This Reading"), ==, 2);
  entente_sources_button_popdown (button);

  silent = entente_node_copy (evidence->pdata[0]);
  entente_node_set_string (evidence->pdata[0], "value", "2024-11");
  g_ptr_array_add (entente_record_get_evidence (copy), g_steal_pointer (&silent));
  entente_node_set_date (ENTENTE_NODE (copy), "signed", NULL);
  entente_sources_button_set_value (button, fixture->catalogue, copy, "signed", NULL);
  g_assert_cmpuint (entente_sources_button_get_n_sources (button), ==, 3);
  entente_sources_button_popup (button);
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_labels (GTK_WIDGET (button), "Prefer This Reading"), ==, 2);
  entente_sources_button_popdown (button);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

/* --- Facts ------------------------------------------------------------------------------------ */

static void
test_fact (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (EntenteRecord) record = view_fixture_ref (fixture, "a");
  g_autoptr (GPtrArray) links = NULL;
  GtkWidget *group = entente_group_new ("Group");
  GtkWidget *ends = entente_fact_new ("ends");
  GtkWidget *parties = entente_fact_new ("parties");

  gtk_box_append (GTK_BOX (group), ends);
  gtk_box_append (GTK_BOX (group), parties);
  view_fixture_present (fixture, group, 360, 400);

  entente_fact_show (ENTENTE_FACT (ends), fixture->catalogue, record);
  g_assert_cmpstr (entente_fact_get_caption (ENTENTE_FACT (ends)), ==, "Ends");
  g_assert_false (gtk_widget_get_visible (ends));
  gtk_widget_set_visible (parties, FALSE);
  entente_group_update_all (group);
  g_assert_false (gtk_widget_get_visible (group));

  entente_fact_set_required (ENTENTE_FACT (ends), TRUE);
  entente_fact_show (ENTENTE_FACT (ends), fixture->catalogue, record);
  entente_group_update_all (group);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (ui_test_find_label (ends, "Not stated"));
  g_assert_false (entente_fact_is_stated (ENTENTE_FACT (ends)));
  entente_fact_set_absence (ENTENTE_FACT (ends), "It is not known");
  entente_fact_show (ENTENTE_FACT (ends), fixture->catalogue, record);
  g_assert_nonnull (ui_test_find_label (ends, "It is not known"));

  entente_fact_show (ENTENTE_FACT (parties), fixture->catalogue, record);
  links = view_fixture_list (parties, ENTENTE_TYPE_RECORD_LINK);
  g_assert_cmpuint (links->len, ==, 2);
  g_assert_true (entente_record_link_get_missing (links->pdata[1]));
}

static void
test_columns (ViewFixture *fixture, gconstpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_label_new ("first");
  GtkWidget *second = gtk_label_new ("second");
  graphene_rect_t left, right;

  gtk_widget_set_layout_manager (box, entente_columns_new ());
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  view_fixture_present (fixture, box, 800, 300);
  g_assert_true (gtk_widget_compute_bounds (first, box, &left));
  g_assert_true (gtk_widget_compute_bounds (second, box, &right));
  g_assert_cmpfloat (left.origin.y, ==, right.origin.y);
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);

  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 360, 300 }, -1);
  g_assert_true (gtk_widget_compute_bounds (first, box, &left));
  g_assert_true (gtk_widget_compute_bounds (second, box, &right));
  g_assert_cmpfloat (left.origin.x, ==, right.origin.x);
  g_assert_cmpfloat (left.origin.y + left.size.height, <, right.origin.y);
}

static void
test_past_due (void)
{
  static const struct
  {
    const char *json;
    gboolean past_due;
  } cases[] = {
    { "{'kind':'commitment','id':'c','due':'2025','state':'scheduled'}", TRUE },
    { "{'kind':'commitment','id':'c','due':'2025'}", TRUE },
    { "{'kind':'commitment','id':'c','due':'2025','state':'met'}", FALSE },
    { "{'kind':'commitment','id':'c','due':'2026','state':'scheduled'}", FALSE },
    { "{'kind':'commitment','id':'c','due':'2025','recurrence':'yearly'}", FALSE },
    { "{'kind':'commitment','id':'c','state':'scheduled'}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = quote (cases[i].json);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteRecord) record = entente_record_parse (json, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpint (entente_commitment_is_past_due (record, 20260101), ==, cases[i].past_due);
    }
}

static void
test_digest_language (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (entente_digest_new ());
  EntenteDigest *digest = ENTENTE_DIGEST (widget);
  g_autofree char *named = NULL;
  g_autofree char *unknown = NULL;

  entente_digest_set_title (digest, "Trinoma");
  entente_digest_set_language (digest, "fr");
  named = entente_digest_dup_words (digest);
  g_assert_cmpstr (named, ==, "French");
  entente_digest_set_language (digest, "und");
  unknown = entente_digest_dup_words (digest);
  g_assert_cmpstr (unknown, ==, "");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ViewFixture, NULL, set_up, function, view_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/widgets/digest-language", test_digest_language);
  g_test_add_func ("/widgets/words", test_words);
  g_test_add_func ("/widgets/figures", test_figures);
  g_test_add_func ("/widgets/tag", test_tag);
  g_test_add_func ("/widgets/past-due", test_past_due);
  ADD ("/widgets/values", test_values);
  ADD ("/widgets/readings", test_readings);
  ADD ("/widgets/text-label", test_text_label);
  ADD ("/widgets/record-link", test_record_link);
  ADD ("/widgets/sources-button", test_sources_button);
  ADD ("/widgets/sources-preferred", test_sources_preferred);
  ADD ("/widgets/sources-differ", test_sources_differ);
  ADD ("/widgets/fact", test_fact);
  ADD ("/widgets/columns", test_columns);

  return g_test_run ();
}
