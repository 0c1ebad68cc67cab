/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-agreement.h"
#include "model/entente-error.h"
#include "model/entente-evidence.h"
#include "model/entente-inline.h"
#include "model/entente-json-check.h"
#include "model/entente-party.h"

#define AGREEMENT                                                                                  \
  "{\"kind\":\"agreement\",\"id\":\"vast-cnrs-1983\",\"title\":{\"en\":\"VAST–CNRS\",\"vi\":"    \
  "\"Thỏa thuận\"},\"instrument\":\"agreement\",\"parties\":[{\"partner\":\"vast\",\"role\":"  \
  "\"party\",\"as\":{\"en\":\"Vietnam Academy of Sciences\"}},{\"partner\":\"cnrs\"}],"            \
  "\"signed\":\"1983\",\"duration\":36,\"fields\":[\"basic_research\"],\"evidence\":[{\"field\":"  \
  "\"signed\",\"article\":\"vast-cnrs-40-years\",\"paragraph\":4},{\"field\":\"parties\","         \
  "\"item\":\"cnrs\",\"article\":\"vast-cnrs-40-years\",\"paragraph\":4}],\"tags\":[\"a\"],"       \
  "\"future\":{\"b\":[1,2.5,null,true,\"\\\"\\\\\\n\"],\"a\":{}}}"

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_record_parse (AGREEMENT, -1, &error);
  g_autoptr (EntenteRecord) copy = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  json = entente_record_to_json (record);
  g_assert_cmpstr (json, ==, AGREEMENT);
  copy = entente_record_copy (record);
  g_assert_true (entente_node_equal (ENTENTE_NODE (record), ENTENTE_NODE (copy)));
  entente_node_set_string (ENTENTE_NODE (copy), "renewal", "tacit");
  g_assert_false (entente_node_equal (ENTENTE_NODE (record), ENTENTE_NODE (copy)));
  g_assert_false (entente_node_set_string (ENTENTE_NODE (copy), "renewal", "nonsense"));
}

static void
test_indented (void)
{
  g_autoptr (EntenteRecord) record = entente_record_parse (AGREEMENT, -1, NULL);
  g_autoptr (GString) pretty = g_string_new (NULL);
  g_autoptr (EntenteRecord) again = NULL;
  g_autofree char *json = NULL;

  entente_node_append_json (ENTENTE_NODE (record), pretty, 0);
  g_assert_true (g_str_has_prefix (pretty->str, "{\n  \"kind\": \"agreement\",\n  \"id\""));
  again = entente_record_parse (pretty->str, -1, NULL);
  json = entente_record_to_json (again);
  g_assert_cmpstr (json, ==, AGREEMENT);
}

static void
test_typed (void)
{
  g_autoptr (EntenteRecord) record = entente_record_parse (AGREEMENT, -1, NULL);
  EntenteAgreement *agreement = ENTENTE_AGREEMENT (record);
  g_autoptr (GPtrArray) sources = entente_record_list_evidence (record, "parties", "cnrs");
  EntenteParty *party = g_ptr_array_index (entente_agreement_get_parties (agreement), 0);

  g_assert_cmpstr (entente_party_get_partner (party), ==, "vast");
  g_assert_cmpstr (entente_party_get_role (party), ==, "party");
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpfloat (entente_agreement_get_duration (agreement), ==, 36);
  g_assert_false (entente_agreement_get_notice (agreement)
                  == entente_agreement_get_notice (agreement));
  g_assert_cmpstr (entente_record_lookup_title (record, "vi", NULL), ==, "Thỏa thuận");
  g_assert_cmpstr (entente_record_get_fields (record)[0], ==, "basic_research");
}

static void
test_errors (void)
{
  static const struct
  {
    const char *json;
    EntenteError code;
    const char *place;
  } cases[] = {
    { "{", ENTENTE_ERROR_BAD_JSON, "" },
    { "[]", ENTENTE_ERROR_BAD_FORMAT, "" },
    { "{\"id\":\"a\"}", ENTENTE_ERROR_BAD_FORMAT, "kind" },
    { "{\"kind\":\"treatise\",\"id\":\"a\"}", ENTENTE_ERROR_BAD_CODE, "kind" },
    { "{\"kind\":\"event\"}", ENTENTE_ERROR_BAD_ID, "id" },
    { "{\"kind\":\"event\",\"id\":\"A b\"}", ENTENTE_ERROR_BAD_ID, "id" },
    { "{\"kind\":\"event\",\"id\":\"a\",\"name\":\"x\"}", ENTENTE_ERROR_BAD_TYPE, "name" },
    { "{\"kind\":\"event\",\"id\":\"a\",\"partners\":[\"b\",2]}", ENTENTE_ERROR_BAD_TYPE,
      "partners[1]" },
    { "{\"kind\":\"agreement\",\"id\":\"a\",\"parties\":[{},{\"role\":\"x\"}]}",
      ENTENTE_ERROR_BAD_CODE, "parties[1].role" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteRecord) record = entente_record_parse (cases[i].json, -1, &error);

      g_assert_null (record);
      g_assert_error (error, ENTENTE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    }
}

static void
collect (const EntenteField *field,
         guint index,
         EntenteNode *element,
         const char *id,
         EntenteKind target,
         gpointer user_data)
{
  g_string_append_printf (user_data, "%s/%u=%s ", field->name, index, id);
}

static void
test_references (void)
{
  g_autoptr (EntenteRecord) record = entente_record_parse (AGREEMENT, -1, NULL);
  g_autoptr (EntenteRecord) article = entente_record_parse (
      "{\"kind\":\"article\",\"id\":\"a\",\"abstract\":{\"en\":[\"See [VAST](vast).\"]}}", -1,
      NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  entente_record_foreach_reference (record, collect, found);
  entente_record_foreach_reference (article, collect, found);
  g_assert_cmpstr (found->str, ==,
                   "parties/0=vast parties/1=cnrs evidence/0=vast-cnrs-40-years "
                   "evidence/1=vast-cnrs-40-years abstract/0=vast ");
}

static void
test_replace_reference (void)
{
  g_autoptr (EntenteRecord) record = entente_record_parse (
      "{\"kind\":\"agreement\",\"id\":\"a\",\"parties\":[{\"partner\":\"b\"},{\"partner\":\"c\"}],"
      "\"relations\":[{\"kind\":\"renews\",\"agreement\":\"b\"}],\"evidence\":[{\"field\":"
      "\"parties\",\"item\":\"b\",\"article\":\"d\"}]}",
      -1, NULL);
  g_autoptr (EntenteText) name = entente_text_new_for ("en", "Bee");
  g_autofree char *renamed = NULL;
  g_autofree char *removed = NULL;

  g_assert_cmpuint (entente_record_replace_reference (record, "b", "x", NULL), ==, 2);
  renamed = entente_record_to_json (record);
  g_assert_cmpstr (renamed, ==,
                   "{\"kind\":\"agreement\",\"id\":\"a\",\"parties\":[{\"partner\":\"x\"},"
                   "{\"partner\":\"c\"}],\"relations\":[{\"kind\":\"renews\",\"agreement\":\"x\"}],"
                   "\"evidence\":[{\"field\":\"parties\",\"item\":\"x\",\"article\":\"d\"}]}");
  g_assert_cmpuint (entente_record_replace_reference (record, "x", NULL, name), ==, 2);
  removed = entente_record_to_json (record);
  g_assert_cmpstr (
      removed, ==,
      "{\"kind\":\"agreement\",\"id\":\"a\",\"parties\":[{\"name\":{\"en\":\"Bee\"}},"
      "{\"partner\":\"c\"}],\"evidence\":[{\"field\":\"parties\",\"article\":\"d\"}]}");
}

static void
test_inline (void)
{
  static const char *const cases[][2] = {
    { "plain", "plain" },
    { "[a](b) [c](d)", "a c" },
    { "[a](B)", "[a](B)" },
    { "\\[a](b)", "[a](b)" },
    { "[a", "[a" },
    { "[[a](b)]", "[a]" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = entente_inline_to_plain (cases[i][0]);

      g_assert_cmpstr (plain, ==, cases[i][1]);
    }
}

/* What json-glib would take, and make something else of. */
static void
test_json_check (void)
{
  static const char *const good[] = {
    "[1e308,-1e308,1e-999,12345678901234567890]",
    "{\"1e999\":\"1e999\"}",
    "",
    " {} \n",
    "[{\"a\": \"[[[\"}]",
    "\"\\\"{\\\\\"",
    "-1.5e3",
    "\"\\ud83d\\ude00 \\u00e9\"",
    "{\"a\":[],\"b\":{}}",
    "\"no end",
    "\"no end\\",
  };
  static const char *const bad[] = {
    "\"\\351\"",
    "\"\\x\"",
    "1e999",
    "[-2.51e999,1]",
    "{\"a\":597e895}",
    "\"\\uZZ\"",
    "\"\\ud8x\"",
    "\"\\u1\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\ud83d\\ud83d\\ude00\"",
    "\"\\ud83d\\u00e9\"",
    "{\"\\ud83dx\":1}",
    "\"\\u0000\"",
    "\"id\"{}",
    "{}{}",
    "1 {}",
    "[] x",
    "}{",
    "\"\xed\xa0\xbd\"",
  };
  g_autofree char *deep = g_strnfill (65, '[');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_json_check (good[i], -1, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_false (entente_json_check (bad[i], -1, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON);
    }
  g_assert_true (entente_json_check (deep, 64, NULL));
  g_assert_false (entente_json_check (deep, 65, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/indented", test_indented);
  g_test_add_func ("/record/typed", test_typed);
  g_test_add_func ("/record/errors", test_errors);
  g_test_add_func ("/record/json-check", test_json_check);
  g_test_add_func ("/record/references", test_references);
  g_test_add_func ("/record/replace-reference", test_replace_reference);
  g_test_add_func ("/record/inline", test_inline);
  return g_test_run ();
}
