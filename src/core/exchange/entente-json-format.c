/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-json-format"

#include "config.h"

#include "exchange/entente-json-format.h"

#include "exchange/entente-json-reader.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteJsonFormat
{
  GObject parent_instance;
};

static void importer_iface_init (EntenteImporterInterface *iface);
static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteJsonFormat,
                               entente_json_format,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER,
                                                          exporter_iface_init))

/* --- Reading ---------------------------------------------------------------------------------- */

typedef struct
{
  EntenteImportSink *sink;
  goffset size;
} Reading;

static gboolean
on_record_cb (EntenteRecord *record, const char *place, gpointer user_data, GError **error)
{
  const Reading *reading = user_data;

  entente_import_sink_add (reading->sink, g_object_ref (record), ENTENTE_ID_GIVEN, place);
  return TRUE;
}

static void
on_refuse_cb (const char *place, const char *title, const char *reason, gpointer user_data)
{
  const Reading *reading = user_data;

  entente_import_sink_refuse (reading->sink, place, title, reason);
}

static void
on_progress_cb (goffset bytes, gpointer user_data)
{
  const Reading *reading = user_data;

  if (reading->size > 0)
    entente_import_sink_set_progress (reading->sink,
                                      MIN (1.0, (double) bytes / (double) reading->size));
}

static int
sniff (const char *bytes, gsize length)
{
  const gsize n = MIN (length, 4096);

  return g_strstr_len (bytes, (gssize) n, "\"entente-catalogue\"") != NULL ? ENTENTE_SNIFF_CERTAIN
                                                                           : ENTENTE_SNIFF_NO;
}

static gboolean
read_catalogue (EntenteImporter *importer,
                GInputStream *stream,
                goffset size,
                EntenteImportSink *sink,
                GCancellable *cancellable,
                GError **error)
{
  Reading reading = { sink, size };
  const EntenteJsonReader reader
      = { stream, NULL, cancellable, on_progress_cb, &reading, on_refuse_cb };

  return entente_json_reader_foreach (&reader, on_record_cb, &reading, error);
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.json", NULL };

  iface->id = "json";
  iface->name = NC_ ("file format", "Entente catalogue (JSON)");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_catalogue;
}

/* --- Writing ---------------------------------------------------------------------------------- */

typedef struct
{
  EntenteKind kind;
  const char *id;
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *left = a;
  const Line *right = b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return strcmp (left->id, right->id);
}

/* In the order of a catalogue file, each once. */
static GArray *
order_lines (const EntenteExportSource *source)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      Line line = { ENTENTE_KIND_NONE, source->ids[i] };

      if (record == NULL || !g_hash_table_add (seen, (gpointer) source->ids[i]))
        continue;
      line.kind = entente_record_get_kind (record);
      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

static gboolean
write_catalogue (EntenteExporter *exporter,
                 const EntenteExportSource *source,
                 GOutputStream *stream,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GArray) lines = order_lines (source);
  g_autoptr (GString) out = g_string_new ("{\n  \"format\": \"entente-catalogue\",\n"
                                          "  \"version\": 1,\n  \"records\": [");

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (EntenteRecord) record
          = entente_export_source_ref (source, g_array_index (lines, Line, i).id);

      if (record == NULL)
        continue;
      g_string_append (out, i > 0 ? ",\n    " : "\n    ");
      entente_node_append_json (ENTENTE_NODE (record), out, 2);
      if (out->len > 64 * 1024 && !entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  g_string_append (out, lines->len > 0 ? "\n  ]\n}\n" : "]\n}\n");
  return entente_exporter_flush (stream, out, cancellable, error);
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "json";
  iface->name = NC_ ("file format", "Entente catalogue (JSON)");
  iface->extension = "json";
  iface->kinds = ENTENTE_EXPORT_ALL_KINDS;
  iface->write = write_catalogue;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_json_format_class_init (EntenteJsonFormatClass *klass)
{
}

static void
entente_json_format_init (EntenteJsonFormat *self)
{
}

EntenteJsonFormat *
entente_json_format_new (void)
{
  return g_object_new (ENTENTE_TYPE_JSON_FORMAT, NULL);
}
