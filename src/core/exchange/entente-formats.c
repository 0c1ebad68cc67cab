/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-formats"

#include "config.h"

#include "exchange/entente-formats.h"

#include "exchange/entente-bibtex-format.h"
#include "exchange/entente-csl-format.h"
#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-csv-importer.h"
#include "exchange/entente-icalendar-exporter.h"
#include "exchange/entente-json-format.h"
#include "exchange/entente-page-exporter.h"
#include "exchange/entente-ris-format.h"
#include "exchange/entente-ror-importer.h"
#include "exchange/entente-vcard-format.h"
#include "model/entente-error.h"
#include "store/entente-files.h"

#include <glib/gi18n.h>
#include <string.h>

#define SAMPLE (64 * 1024)

/**
 * entente_formats_list_importers:
 *
 * Returns: (transfer full) (element-type EntenteImporter): a new importer for each format.
 */
GPtrArray *
entente_formats_list_importers (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, entente_json_format_new ());
  g_ptr_array_add (list, entente_csv_importer_new ());
  g_ptr_array_add (list, entente_ror_importer_new ());
  g_ptr_array_add (list, entente_bibtex_format_new ());
  g_ptr_array_add (list, entente_ris_format_new ());
  g_ptr_array_add (list, entente_csl_format_new ());
  g_ptr_array_add (list, entente_vcard_format_new ());
  return list;
}

/**
 * entente_formats_list_exporters:
 *
 * Returns: (transfer full) (element-type EntenteExporter): a new exporter for each format.
 */
GPtrArray *
entente_formats_list_exporters (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, entente_json_format_new ());
  g_ptr_array_add (list, entente_csv_exporter_new ());
  g_ptr_array_add (list, entente_page_exporter_new (ENTENTE_PAGE_MARKDOWN));
  g_ptr_array_add (list, entente_page_exporter_new (ENTENTE_PAGE_HTML));
  g_ptr_array_add (list, entente_bibtex_format_new ());
  g_ptr_array_add (list, entente_ris_format_new ());
  g_ptr_array_add (list, entente_csl_format_new ());
  g_ptr_array_add (list, entente_vcard_format_new ());
  g_ptr_array_add (list, entente_icalendar_exporter_new ());
  return list;
}

/* Returns: (transfer full) (nullable) */
EntenteImporter *
entente_formats_find_importer (const char *id)
{
  g_autoptr (GPtrArray) list = entente_formats_list_importers ();

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (entente_importer_get_id (list->pdata[i]), id) == 0)
      return g_object_ref (list->pdata[i]);
  return NULL;
}

/* Returns: (transfer full) (nullable) */
EntenteExporter *
entente_formats_find_exporter (const char *id)
{
  g_autoptr (GPtrArray) list = entente_formats_list_exporters ();

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (entente_exporter_get_id (list->pdata[i]), id) == 0)
      return g_object_ref (list->pdata[i]);
  return NULL;
}

/**
 * entente_formats_find_exporter_for_name:
 *
 * Returns: (transfer full) (nullable): the first exporter whose extension the name has.
 */
EntenteExporter *
entente_formats_find_exporter_for_name (const char *file_name)
{
  g_autoptr (GPtrArray) list = entente_formats_list_exporters ();
  const char *dot = strrchr (file_name, '.');

  for (guint i = 0; dot != NULL && i < list->len; i++)
    if (g_ascii_strcasecmp (entente_exporter_get_extension (list->pdata[i]), dot + 1) == 0)
      return g_object_ref (list->pdata[i]);
  return NULL;
}

/**
 * entente_formats_guess_importer:
 * @bytes: (array length=length): the beginning of the file
 *
 * Returns: (transfer full) (nullable): the importer that is surest of it. What is inside counts
 *   more than the name.
 */
EntenteImporter *
entente_formats_guess_importer (const char *file_name, const char *bytes, gsize length)
{
  g_autoptr (GPtrArray) list = entente_formats_list_importers ();
  EntenteImporter *best = NULL;
  int surest = 0;

  for (guint i = 0; i < list->len; i++)
    {
      int sure = entente_importer_sniff (list->pdata[i], bytes, length);

      if (sure > ENTENTE_SNIFF_NO && file_name != NULL
          && entente_importer_matches_name (list->pdata[i], file_name))
        sure += 10;
      if (sure > surest)
        {
          surest = sure;
          best = list->pdata[i];
        }
    }
  return best != NULL ? g_object_ref (best) : NULL;
}

/**
 * entente_formats_guess_importer_for_file:
 *
 * Errors: BAD_FORMAT where no importer knows the file, and those of reading it.
 */
EntenteImporter *
entente_formats_guess_importer_for_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = entente_files_read (file, cancellable, error);
  g_autofree char *sample = g_malloc (SAMPLE);
  g_autofree char *name = g_file_get_basename (file);
  EntenteImporter *importer;
  gsize length = 0;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), sample, SAMPLE, &length, cancellable,
                                   error))
    return NULL;
  importer = entente_formats_guess_importer (name, sample, length);
  if (importer == NULL)
    /* Translators: %s is the name of a file */
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                 _ ("%s is of no format that can be read"), name);
  return importer;
}

static EntenteRecord *
on_lookup_cb (const char *id, gpointer user_data)
{
  return entente_store_ref_record (user_data, id, NULL);
}

/**
 * entente_formats_make_source:
 * @store: where the records are had from; it has to outlive the source, and so has @ids
 * @language: the language of words and names in what is written for people
 */
EntenteExportSource
entente_formats_make_source (EntenteStore *store, const char *const *ids, const char *language)
{
  return (EntenteExportSource){ ids, on_lookup_cb, store, language, 0 };
}
