/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-json-stream.h"
#include "exchange/entente-ror-importer.h"
#include "model/entente-error.h"
#include "test-sink.h"

#define VERSION_2                                                                                  \
  "{\"id\": \"https://ror.org/02feahw73\", \"status\": \"active\", \"established\": 1939,"         \
  " \"types\": [\"funder\", \"facility\"],"                                                        \
  " \"names\": [{\"lang\": null, \"types\": [\"acronym\"], \"value\": \"CNRS\"},"                  \
  "  {\"lang\": \"fr\", \"types\": [\"label\", \"ror_display\"], \"value\": \"Centre national\"}," \
  "  {\"lang\": \"en\", \"types\": [\"label\"], \"value\": \"National Centre\"},"                  \
  "  {\"lang\": \"en\", \"types\": [\"alias\"], \"value\": \"The \\u00c9 \\\"Centre\\\"\"}],"      \
  " \"locations\": [{\"geonames_id\": 2988507, \"geonames_details\": {\"country_code\": \"FR\","   \
  "  \"name\": \"Paris\"}}],"                                                                      \
  " \"external_ids\": [{\"type\": \"isni\", \"all\": [\"0000 0001\", \"0000 0002\"],"              \
  "  \"preferred\": \"0000 0002\"}, {\"type\": \"wikidata\", \"all\": [\"Q280413\"],"              \
  "  \"preferred\": null}],"                                                                       \
  " \"links\": [{\"type\": \"website\", \"value\": \"https://www.cnrs.fr\"}],"                     \
  " \"relationships\": [{\"type\": \"parent\", \"label\": \"M\", \"id\":"                          \
  "  \"https://ror.org/000000001\"}, {\"type\": \"child\", \"label\": \"N\", \"id\":"              \
  "  \"https://ror.org/000000002\"}]}"

#define VERSION_1                                                                                  \
  "{\"id\": \"https://ror.org/05rehad94\", \"name\": \"University of Science\", \"types\":"        \
  " [\"Education\"], \"status\": \"inactive\", \"established\": 2009, \"aliases\": [\"VFU\"],"     \
  " \"acronyms\": [\"USTH\"], \"labels\": [{\"label\": \"Đại học\", \"iso639\": \"vi\"}],"    \
  " \"links\": [\"https://usth.edu.vn\"], \"wikipedia_url\": \"https://en.wikipedia.org/w\","      \
  " \"country\": {\"country_code\": \"VN\"}, \"addresses\": [{\"city\": \"Hanoi\","                \
  " \"geonames_city\": {\"id\": 1581130}}], \"external_ids\": {\"GRID\": {\"preferred\": null,"    \
  " \"all\": \"grid.1\"}}, \"relationships\": [{\"type\": \"Parent\", \"id\":"                     \
  " \"https://ror.org/000000001\"}]}"

static void
test_version_2 (void)
{
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (TestSink) sink = test_sink_read (importer, "\xef\xbb\xbf [" VERSION_2 "]\n", -1);
  g_autofree char *json = test_sink_get_json (sink, 0);

  g_assert_cmpuint (sink->records->len, ==, 1);
  g_assert_cmpstr (
      json, ==,
      "{\"kind\":\"partner\",\"id\":\"ror-02feahw73\",\"type\":\"laboratory\",\"name\":"
      "{\"en\":\"National Centre\",\"fr\":\"Centre national\"},\"acronym\":\"CNRS\","
      "\"otherNames\":[{\"kind\":\"alias\",\"name\":\"The É \\\"Centre\\\"\",\"language\":\"en\"}],"
      "\"country\":\"FR\",\"place\":{\"en\":\"Paris\"},\"founded\":\"1939\",\"status\":\"active\","
      "\"relations\":[{\"kind\":\"part_of\",\"partner\":\"ror-000000001\"}],"
      "\"identifiers\":[{\"scheme\":\"ror\",\"value\":\"02feahw73\"},"
      "{\"scheme\":\"isni\",\"value\":\"0000 0002\"},{\"scheme\":\"isni\",\"value\":\"0000 0001\"},"
      "{\"scheme\":\"wikidata\",\"value\":\"Q280413\"},"
      "{\"scheme\":\"geonames\",\"value\":\"2988507\"}],"
      "\"links\":[{\"kind\":\"website\",\"url\":\"https://www.cnrs.fr\"}]}");
}

static void
test_version_1 (void)
{
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (TestSink) sink
      = test_sink_read (importer, "{\"a\": {\"b\": [1]}, \"items\": [" VERSION_1 "]}", -1);
  g_autofree char *json = test_sink_get_json (sink, 0);

  g_assert_cmpstr (
      json, ==,
      "{\"kind\":\"partner\",\"id\":\"ror-05rehad94\",\"type\":\"university\",\"name\":"
      "{\"vi\":\"Đại học\",\"und\":\"University of Science\"},\"acronym\":\"USTH\",\"otherNames\":"
      "[{\"kind\":\"alias\",\"name\":\"VFU\"}],\"country\":\"VN\",\"place\":{\"en\":\"Hanoi\"},"
      "\"founded\":\"2009\",\"status\":\"dissolved\",\"relations\":[{\"kind\":\"part_of\","
      "\"partner\":\"ror-000000001\"}],\"identifiers\":[{\"scheme\":\"ror\",\"value\":"
      "\"05rehad94\"},{\"scheme\":\"grid\",\"value\":\"grid.1\"},{\"scheme\":\"geonames\","
      "\"value\":\"1581130\"}],\"links\":[{\"kind\":\"website\",\"url\":\"https://usth.edu.vn\"},"
      "{\"kind\":\"wikipedia\",\"url\":\"https://en.wikipedia.org/w\"}]}");
}

static void
test_choice (void)
{
  static const char *const countries[] = { "VN", "LA", NULL };
  static const char *const types[] = { "funder", NULL };
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (TestSink) vietnamese = NULL;
  g_autoptr (TestSink) funders = NULL;

  entente_ror_importer_set_countries (ENTENTE_ROR_IMPORTER (importer), countries);
  vietnamese = test_sink_read (importer, "[" VERSION_2 "," VERSION_1 "]", -1);
  g_assert_cmpuint (vietnamese->records->len, ==, 1);
  g_assert_cmpuint (vietnamese->n_left_out[ENTENTE_LEFT_OUT_NOT_ASKED], ==, 1);
  g_assert_cmpstr (vietnamese->places->pdata[0], ==, "record 2");
  entente_ror_importer_set_countries (ENTENTE_ROR_IMPORTER (importer), NULL);
  entente_ror_importer_set_types (ENTENTE_ROR_IMPORTER (importer), types);
  funders = test_sink_read (importer, "[" VERSION_2 "," VERSION_1 "]", -1);
  g_assert_cmpuint (funders->records->len, ==, 1);
  g_assert_cmpstr (entente_record_get_id (test_sink_get (funders, 0)), ==, "ror-02feahw73");
}

/* What the register has withdrawn is counted, where it is asked for. */
static void
test_withdrawn (void)
{
  static const char *const countries[] = { "VN", NULL };
  static const char dump[]
      = "[{\"id\": \"https://ror.org/000000002\", \"name\": \"Gone\", \"status\": \"withdrawn\","
        " \"country\": {\"country_code\": \"FR\"}}," VERSION_1 "]";
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  g_autoptr (TestSink) all = test_sink_read (importer, dump, -1);
  g_autoptr (TestSink) vietnamese = NULL;

  g_assert_cmpuint (all->records->len, ==, 1);
  g_assert_cmpuint (all->n_left_out[ENTENTE_LEFT_OUT_WITHDRAWN], ==, 1);
  g_assert_cmpuint (all->n_left_out[ENTENTE_LEFT_OUT_NOT_ASKED], ==, 0);
  entente_ror_importer_set_countries (ENTENTE_ROR_IMPORTER (importer), countries);
  vietnamese = test_sink_read (importer, dump, -1);
  g_assert_cmpuint (vietnamese->n_left_out[ENTENTE_LEFT_OUT_WITHDRAWN], ==, 0);
  g_assert_cmpuint (vietnamese->n_left_out[ENTENTE_LEFT_OUT_NOT_ASKED], ==, 1);
}

/* What is wrong with one organisation does not keep the next from being read. */
static void
test_refusals (void)
{
  static const char *const cases[] = {
    "5",
    "\"text\"",
    "{}",
    "{\"id\": 5}",
    "{\"id\": \"https://ror.org/../../etc\"}",
    "{\"id\": \"https://ror.org/0a\", \"names\": []}",
    "{\"id\": \"https://ror.org/0a\", \"names\": 7}",
    "{\"id\" \"https://ror.org/0a\"}",
    "{\"id\": \"https://ror.org/0a\", \"name\": \"\\ud800\\x\"}",
    "{\"id\": \"\xff\"}",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
  };
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strdup_printf ("[%s, %s]", cases[i], VERSION_1);
      g_autoptr (TestSink) sink = test_sink_read (importer, file, -1);

      g_assert_cmpuint (sink->refusals->len, ==, 1);
      g_assert_true (g_str_has_prefix (sink->refusals->pdata[0], "record 1: "));
      g_assert_cmpuint (sink->records->len, ==, 1);
    }
}

static void
test_unreadable (void)
{
  static const char *const cases[]
      = { "", "   ", "{}", "{\"a\": 1}", "nonsense", "[", "[{\"id\": \"", "[{}, ?]", "\"[\"" };
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (cases[i], -1, NULL);
      g_autoptr (TestSink) sink = test_sink_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (
          entente_importer_read (importer, stream, -1, ENTENTE_IMPORT_SINK (sink), NULL, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON);
    }
}

/* One byte at a time, and one element that is larger than any may be. */
static void
test_chunks (void)
{
  g_autoptr (GString) file = g_string_new ("[{\"a\": \"]}\\\"\"} , 17,\n[1,[2]],\"");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (EntenteJsonStream) elements = NULL;
  static const char *const expected[] = { "{\"a\": \"]}\\\"\"} ", "17", "[1,[2]]" };
  char *text;
  gsize length;

  for (guint i = 0; i < ENTENTE_JSON_STREAM_MAX_ELEMENT + 10; i++)
    g_string_append_c (file, 'x');
  g_string_append (file, "\", true]");
  stream = g_memory_input_stream_new_from_data (file->str, (gssize) file->len, NULL);
  elements = entente_json_stream_new (stream);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (entente_json_stream_next (elements, &text, &length, NULL, NULL));
      g_assert_cmpmem (text, length, expected[i], strlen (expected[i]));
    }
  g_assert_true (entente_json_stream_next (elements, &text, &length, NULL, NULL));
  g_assert_null (text);
  g_assert_cmpuint (length, >, ENTENTE_JSON_STREAM_MAX_ELEMENT);
  g_assert_true (entente_json_stream_next (elements, &text, &length, NULL, NULL));
  g_assert_cmpmem (text, length, "true", 4);
  g_assert_cmpuint (entente_json_stream_get_index (elements), ==, 4);
  g_assert_true (entente_json_stream_next (elements, &text, &length, NULL, NULL));
  g_assert_cmpuint (length, ==, 0);
}

static void
test_sniff (void)
{
  g_autoptr (EntenteImporter) importer = entente_ror_importer_new ();
  const char *dump = "[" VERSION_2 "]";

  g_assert_cmpint (entente_importer_sniff (importer, dump, strlen (dump)), ==,
                   ENTENTE_SNIFF_CERTAIN);
  g_assert_cmpint (entente_importer_sniff (importer, "[]", 2), ==, ENTENTE_SNIFF_NO);
  g_assert_true (entente_importer_matches_name (importer, "V1.JSON"));
  g_assert_false (entente_importer_matches_name (importer, "a.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ror/version-2", test_version_2);
  g_test_add_func ("/exchange/ror/version-1", test_version_1);
  g_test_add_func ("/exchange/ror/choice", test_choice);
  g_test_add_func ("/exchange/ror/withdrawn", test_withdrawn);
  g_test_add_func ("/exchange/ror/refusals", test_refusals);
  g_test_add_func ("/exchange/ror/unreadable", test_unreadable);
  g_test_add_func ("/exchange/ror/chunks", test_chunks);
  g_test_add_func ("/exchange/ror/sniff", test_sniff);
  return g_test_run ();
}
