/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <stdio.h>

#include "exchange/entente-json-reader.h"
#include "exchange/entente-json-scanner.h"
#include "exchange/entente-json-writer.h"
#include "model/entente-error.h"

#define HEAD "{\"format\": \"entente-catalogue\", \"version\": 1, \"records\": "
#define VAST "{\"kind\": \"partner\", \"id\": \"vast\", \"name\": {\"en\": \"VAST\"}}"

/* --- The scanner ------------------------------------------------------------------------------ */

static gboolean
is_json (const char *text, gsize piece)
{
  g_autoptr (EntenteJsonScanner) scanner = entente_json_scanner_new ();
  const gsize length = strlen (text);

  for (gsize start = 0; start < length; start += piece)
    {
      gsize position = 0;
      EntenteJsonEvent event;

      do
        event = entente_json_scanner_next (scanner, text + start, MIN (piece, length - start),
                                           &position);
      while (event != ENTENTE_JSON_EVENT_MORE && event != ENTENTE_JSON_EVENT_ERROR);
      if (event == ENTENTE_JSON_EVENT_ERROR)
        return FALSE;
    }
  return entente_json_scanner_is_complete (scanner);
}

static void
test_scanner (void)
{
  static const char *const good[] = {
    "{}",
    "[]",
    " [ ] \n",
    "{\"a\":1}",
    "[1,-0,0.5,1e9,-1.5E-7,10]",
    "\"\\u00e9\\n\\\"\"",
    "[true,false,null]",
    "{\"a\":{\"b\":[{},[],\"\"]},\"c\":\"\"}",
    "[\"é\"]",
    "[[[[]]]]",
  };
  static const char *const bad[] = {
    "",
    " ",
    "{",
    "[",
    "[1",
    "{\"a\"}",
    "{\"a\":}",
    "{a:1}",
    "{'a':1}",
    "[1,]",
    "[,1]",
    "{,}",
    "[01]",
    "[1.]",
    "[.5]",
    "[1e]",
    "[+1]",
    "[-]",
    "[tru]",
    "[nul]",
    "[\"\\x\"]",
    "[\"\\u12g4\"]",
    "[\"\\u0000\"]",
    "[\"a\nb\"]",
    "[1] 2",
    "{}{}",
    "[}",
    "{]",
    "]",
    "// x\n[]",
    "[1 2]",
    "{\"a\":1,}",
    "[\"",
    "NaN",
    "[Infinity]",
  };
  g_autofree char *deep = g_strnfill (200, '[');

  for (gsize piece = 1; piece < 20; piece += 3)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
        if (!is_json (good[i], piece))
          g_error ("refused: %s", good[i]);
      for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
        if (is_json (bad[i], piece))
          g_error ("accepted: %s", bad[i]);
      g_assert_false (is_json (deep, piece));
    }
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
import_text (StoreFixture *fixture, const char *text, gssize length, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (GError) inner = NULL;

  g_file_set_contents (path, text, length, &inner);
  g_assert_no_error (inner);
  return entente_json_reader_import (fixture->catalogue, file, change, NULL, error);
}

typedef struct
{
  const char *text;
  EntenteError code;
  const char *says; /* what the message has to have */
} BadFile;

static const BadFile bad_files[] = {
  { "", ENTENTE_ERROR_BAD_JSON, "line 1, column 1" },
  { "{\n  \"format\": \"entente-catalogue\",\n  \"version\": x\n}", ENTENTE_ERROR_BAD_JSON,
    "line 3, column 14" },
  { HEAD "[" VAST, ENTENTE_ERROR_BAD_JSON, "ends in the middle" },
  { "[]", ENTENTE_ERROR_BAD_FORMAT, "not a catalogue" },
  { "{}", ENTENTE_ERROR_BAD_FORMAT, "format" },
  { "{\"format\": \"other\", \"records\": []}", ENTENTE_ERROR_BAD_FORMAT, "format" },
  { "{\"format\": [\"entente-catalogue\"], \"records\": []}", ENTENTE_ERROR_BAD_FORMAT, "format" },
  { "{\"format\": \"entente-catalogue\", \"version\": 2, \"records\": []}", ENTENTE_ERROR_NEWER,
    "version" },
  { "{\"format\": \"entente-catalogue\", \"version\": \"1\", \"records\": []}",
    ENTENTE_ERROR_BAD_FORMAT, "version" },
  { HEAD "{}}", ENTENTE_ERROR_BAD_TYPE, "records" },
  { HEAD "[" VAST "], \"more\": {\"a\": [1]}}", ENTENTE_ERROR_BAD_FORMAT, "more" },
  { "{\"more\": 1, \"format\": \"entente-catalogue\", \"records\": []}", ENTENTE_ERROR_BAD_FORMAT,
    "more" },
  { HEAD "[" VAST ", 5]}", ENTENTE_ERROR_BAD_TYPE, "records[1]" },
  { HEAD "[" VAST ", {\"id\": \"x\"}]}", ENTENTE_ERROR_BAD_FORMAT, "records[1].kind" },
  { HEAD "[" VAST ", {\"kind\": \"ship\", \"id\": \"x\"}]}", ENTENTE_ERROR_BAD_CODE,
    "records[1].kind" },
  { HEAD "[{\"kind\": \"partner\", \"id\": \"a b\"}]}", ENTENTE_ERROR_BAD_ID, "records[0].id" },
  { HEAD "[{\"kind\": \"partner\", \"id\": \"a\", \"name\": \"A\"}]}", ENTENTE_ERROR_BAD_TYPE,
    "records[0].name" },
  { HEAD "[{\"kind\": \"partner\", \"id\": \"a\", \"type\": \"ship\"}]}", ENTENTE_ERROR_BAD_CODE,
    "records[0].type" },
  { HEAD "[{\"kind\": \"agreement\", \"id\": \"a\", \"signed\": \"2023-02-30\"}]}",
    ENTENTE_ERROR_BAD_DATE, "records[0].signed" },
  { HEAD "[" VAST ", " VAST "]}", ENTENTE_ERROR_DUPLICATE, "records[1].id" },
  { HEAD "[" VAST ", {\"kind\": \"agreement\", \"id\": \"a\", \"parties\": [{\"partner\":"
         " \"vast\"}, {\"partner\": \"nobody\"}]}]}",
    ENTENTE_ERROR_DANGLING, "records[1].parties[1]" },
};

/* Whatever is wrong with a file, the message says where, and the catalogue stays as it was. */
static void
test_bad_files (StoreFixture *fixture, gconstpointer data)
{
  store_put (fixture->catalogue, "{'kind':'partner','id':'cnrs','name':{'en':'CNRS'}}");
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (import_text (fixture, bad_files[i].text, -1, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, ENTENTE_ERROR, (int) bad_files[i].code);
      g_assert_nonnull (strstr (error->message, "in.json: "));
      g_assert_nonnull (strstr (error->message, bad_files[i].says));
      g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_NONE), ==, 1);
    }
}

static void
test_not_utf8 (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (import_text (
      fixture, HEAD "[{\"kind\": \"partner\", \"id\": \"a\", \"name\": {\"en\": \"\xff\"}}]}", -1,
      &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT);
  g_assert_nonnull (strstr (error->message, "records[0]"));
}

/* A hundred megabytes in one string are refused before they are held. */
static void
test_huge_string (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in.json", NULL);
  g_autofree char *piece = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FILE *stream = fopen (path, "w");

  fputs (HEAD "[{\"kind\": \"partner\", \"id\": \"a\", \"name\": {\"en\": \"", stream);
  for (guint i = 0; i < 100; i++)
    fputs (piece, stream);
  fputs ("\"}}]}", stream);
  g_assert_cmpint (fclose (stream), ==, 0);
  g_assert_false (entente_json_reader_import (fixture->catalogue, file, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "records[0]"));
}

static void
test_large_header (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("{\"x\": \"");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "0123456789");
  g_string_append (text, "\"}");
  g_assert_false (import_text (fixture, text->str, -1, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_TOO_LARGE);
}

/* --- There and back --------------------------------------------------------------------------- */

static char *
export_text (StoreFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  entente_json_writer_export (entente_catalogue_get_store (fixture->catalogue), file, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Each file of the starter catalogue is as we would write it. */
static void
test_seeds (StoreFixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "partners.json", "people.json", "articles.json", "agreements.json",
          "projects.json", "events.json", "figures.json",  "commitments.json" };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBulk) bulk = entente_bulk_new (fixture->catalogue, NULL, &error);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "seeds", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
      const EntenteJsonReader reader = { G_INPUT_STREAM (stream), names[i], NULL, NULL, NULL };

      g_assert_no_error (error);
      /* References go from file to file: they are complete only with the last. */
      if (!entente_json_reader_read_into (&reader, bulk, &error))
        g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DANGLING);
      if (i < G_N_ELEMENTS (names) - 1)
        g_clear_error (&error);
    }
  g_assert_no_error (error);
  entente_bulk_commit (bulk, &error);
  g_assert_no_error (error);

  once = export_text (fixture);
  g_clear_pointer (&bulk, entente_bulk_free);
  store_fixture_tear_down (fixture, NULL);
  store_fixture_set_up (fixture, NULL);
  g_assert_true (import_text (fixture, once, -1, &error));
  twice = export_text (fixture);
  g_assert_cmpstr (once, ==, twice);
}

static void
test_unknown_keys (StoreFixture *fixture, gconstpointer data)
{
  static const char text[]
      = "{\n  \"format\": \"entente-catalogue\",\n  \"version\": 1,\n  \"records\": [\n"
        "    {\n      \"kind\": \"partner\",\n      \"id\": \"vast\",\n"
        "      \"evidence\": [\n        {\n          \"article\": \"vast\",\n"
        "          \"later\": []\n        }\n      ],\n"
        "      \"numbers\": [1, 2.5, -3],\n      \"empty\": {},\n      \"mixed\": [\n"
        "        1,\n        \"a, b\",\n        null,\n        true,\n        {\n"
        "          \"a\\\"b\": 1\n        }\n      ]\n    }\n  ]\n}\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  import_text (fixture, text, -1, &error);
  g_assert_no_error (error);
  written = export_text (fixture);
  g_assert_cmpstr (written, ==, text);
}

static void
test_empty (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = export_text (fixture);

  g_assert_true (import_text (fixture, written, -1, &error));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange-json/scanner", test_scanner);
  ADD ("/exchange-json/bad-files", test_bad_files);
  ADD ("/exchange-json/not-utf8", test_not_utf8);
  ADD ("/exchange-json/huge-string", test_huge_string);
  ADD ("/exchange-json/large-header", test_large_header);
  ADD ("/exchange-json/seeds", test_seeds);
  ADD ("/exchange-json/unknown-keys", test_unknown_keys);
  ADD ("/exchange-json/empty", test_empty);

  return g_test_run ();
}
