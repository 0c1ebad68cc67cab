/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each file of the starter catalogue, named on the command line, is read as the program reads it,
 * and written again: the same bytes must come out. */

#include "config.h"

#include "model/entente-record.h"

#define HEAD "{\n  \"format\": \"entente-catalogue\",\n  \"version\": 1,\n  \"records\": [\n    "
#define TAIL "\n  ]\n}\n"

static void
test_same_bytes (gconstpointer data)
{
  const char *file = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) again = g_string_new (HEAD);
  g_autofree char *text = NULL;
  JsonArray *records;

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  records = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                          "records");
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      g_autoptr (EntenteRecord) record = entente_record_from_json (
          json_array_get_object_element (records, i), "records", &error);

      g_assert_no_error (error);
      if (i > 0)
        g_string_append (again, ",\n    ");
      entente_node_append_json (ENTENTE_NODE (record), again, 2);
    }
  g_string_append (again, TAIL);
  g_assert_cmpstr (again->str, ==, text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/seeds/", name, NULL);

      g_test_add_data_func (path, argv[i], test_same_bytes);
    }
  return g_test_run ();
}
