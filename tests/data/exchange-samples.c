/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* exchange-samples FOLDER FILE.json…: writes the records of catalogue files in every format that
 * goes out, for other people's parsers to read. */

#include "config.h"

#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-formats.h"
#include "exchange/entente-json-reader.h"

#include <stdlib.h>

static GHashTable *records;
static GPtrArray *ids;

static gboolean
on_record_cb (EntenteRecord *record, const char *place, gpointer user_data, GError **error)
{
  g_hash_table_insert (records, (gpointer) entente_record_get_id (record), g_object_ref (record));
  g_ptr_array_add (ids, (gpointer) entente_record_get_id (record));
  return TRUE;
}

static EntenteRecord *
on_lookup_cb (const char *id, gpointer user_data)
{
  EntenteRecord *record = g_hash_table_lookup (records, id);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
check (gboolean done, GError *error)
{
  if (done)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
write_sample (EntenteExporter *exporter, const char *folder, const char *name, const char *language)
{
  const EntenteExportSource source
      = { (const char *const *) ids->pdata, on_lookup_cb, NULL, language, 1700000000 };
  g_autofree char *file_name
      = g_strdup_printf ("%s.%s.%s", name, language, entente_exporter_get_extension (exporter));
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *error = NULL;

  check (entente_exporter_write_file (exporter, &source, file, NULL, &error), error);
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "fr", "vi" };
  g_autoptr (GPtrArray) exporters = entente_formats_list_exporters ();
  GError *error = NULL;

  records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  ids = g_ptr_array_new ();
  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[i]);
      g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
      EntenteJsonReader reader = { G_INPUT_STREAM (stream), argv[i], NULL, NULL, NULL };

      check (stream != NULL, error);
      check (entente_json_reader_foreach (&reader, on_record_cb, NULL, &error), error);
    }
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < exporters->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      write_sample (exporters->pdata[i], argv[1], entente_exporter_get_id (exporters->pdata[i]),
                    languages[j]);
  for (EntenteKind kind = ENTENTE_KIND_ARTICLE; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autoptr (EntenteExporter) exporter = entente_csv_exporter_new ();
      g_autofree char *name = g_strconcat ("table-", entente_kind_to_code (kind), NULL);

      entente_csv_exporter_set_kind (ENTENTE_CSV_EXPORTER (exporter), kind);
      entente_csv_exporter_set_bom (ENTENTE_CSV_EXPORTER (exporter), TRUE);
      entente_csv_exporter_set_separator (ENTENTE_CSV_EXPORTER (exporter), ';');
      write_sample (exporter, argv[1], name, "en");
    }
  g_hash_table_unref (records);
  g_ptr_array_unref (ids);
  return 0;
}
