/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-csv-exporter"

#include "config.h"

#include "exchange/entente-csv-exporter.h"

#include "exchange/entente-csv-cell-private.h"
#include "exchange/entente-csv-mapping.h"
#include "exchange/entente-csv.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteCsvExporter
{
  GObject parent_instance;

  EntenteKind kind; /* NONE: that of the first record */
  char separator;
  gboolean bom;
  gboolean complete;
};

static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteCsvExporter,
                               entente_csv_exporter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER, exporter_iface_init))

/* --- Columns ---------------------------------------------------------------------------------- */

/* What only Entente has is left out, unless everything is asked for. */
static gboolean
is_wanted (EntenteCsvExporter *self, const EntenteField *field)
{
  return self->complete
         || (!g_str_equal (field->name, "evidence") && !g_str_equal (field->name, "mentions")
             && !g_str_equal (field->name, "differentFrom")
             && !g_str_equal (field->name, "attachments"));
}

static void
add_column (GHashTable *seen, const char *name)
{
  if (!g_hash_table_contains (seen, name))
    g_hash_table_add (seen, g_strdup (name));
}

static void
note_columns (EntenteCsvExporter *self, EntenteNode *node, GHashTable *seen)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteText *text;

      if (!is_wanted (self, &fields[i]) || !entente_node_is_set (node, &fields[i]))
        continue;
      if (fields[i].type != ENTENTE_VALUE_TEXT && fields[i].type != ENTENTE_VALUE_PARAGRAPHS)
        {
          add_column (seen, fields[i].name);
          continue;
        }
      text = entente_node_get_text (node, fields[i].name);
      for (guint j = 0; j < entente_text_get_size (text); j++)
        {
          const char *language;
          g_autofree char *name = NULL;

          entente_text_get_nth (text, j, &language);
          name = g_strconcat (fields[i].name, ":", language, NULL);
          add_column (seen, name);
        }
    }
}

/* In the order of the table of fields, and of languages. */
static GStrv
order_columns (EntenteKind kind, GHashTable *seen)
{
  static const char *const languages[] = { "mul", "en", "fr", "vi" };
  g_autoptr (EntenteRecord) record = entente_record_new (kind, "x");
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *prefix = g_strconcat (fields[i].name, ":", NULL);
      g_autoptr (GList) keys = g_hash_table_get_keys (seen);

      if (g_hash_table_contains (seen, fields[i].name))
        g_ptr_array_add (columns, g_strdup (fields[i].name));
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autofree char *name = g_strconcat (prefix, languages[j], NULL);

          if (g_hash_table_remove (seen, name))
            g_ptr_array_add (columns, g_steal_pointer (&name));
        }
      g_list_free (keys);
      keys = g_list_sort (g_hash_table_get_keys (seen), (GCompareFunc) strcmp);
      for (GList *l = keys; l != NULL; l = l->next)
        if (g_str_has_prefix (l->data, prefix))
          g_ptr_array_add (columns, g_strdup (l->data));
    }
  g_ptr_array_add (columns, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&columns), FALSE);
}

static GStrv
find_columns (EntenteCsvExporter *self, const EntenteExportSource *source, EntenteKind *kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);

      if (record == NULL)
        continue;
      if (*kind == ENTENTE_KIND_NONE)
        *kind = entente_record_get_kind (record);
      if (entente_record_get_kind (record) == *kind)
        note_columns (self, ENTENTE_NODE (record), seen);
    }
  return *kind != ENTENTE_KIND_NONE ? order_columns (*kind, seen) : g_new0 (char *, 1);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
append_record (EntenteCsvExporter *self, GString *out, EntenteRecord *record, GStrv columns)
{
  guint n = g_strv_length (columns);
  g_auto (GStrv) cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_auto (EntenteCsvTarget) target = { NULL, NULL, NULL };

      if (_entente_csv_target_parse (entente_record_get_kind (record), columns[i], &target))
        cells[i] = _entente_csv_dup_cell (record, &target);
      else
        cells[i] = g_strdup ("");
    }
  entente_csv_append_row (out, (const char *const *) cells, self->separator,
                          ENTENTE_CSV_NO_FORMULAS);
}

static gboolean
write_table (EntenteExporter *exporter,
             const EntenteExportSource *source,
             GOutputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  EntenteCsvExporter *self = ENTENTE_CSV_EXPORTER (exporter);
  EntenteKind kind = self->kind;
  g_auto (GStrv) columns = find_columns (self, source, &kind);
  g_autoptr (GString) out = g_string_new (self->bom ? "\xef\xbb\xbf" : NULL);

  if (*columns != NULL)
    entente_csv_append_row (out, (const char *const *) columns, self->separator, ENTENTE_CSV_AS_IS);
  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);

      if (record == NULL || entente_record_get_kind (record) != kind)
        continue;
      append_record (self, out, record, columns);
      if (out->len > 64 * 1024 && !entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  return entente_exporter_flush (stream, out, cancellable, error);
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "csv";
  iface->name = NC_ ("file format", "Table of separated values (CSV)");
  iface->extension = "csv";
  iface->kinds = ENTENTE_EXPORT_ALL_KINDS;
  iface->write = write_table;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_csv_exporter_class_init (EntenteCsvExporterClass *klass)
{
}

static void
entente_csv_exporter_init (EntenteCsvExporter *self)
{
  self->separator = ',';
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteExporter *
entente_csv_exporter_new (void)
{
  return g_object_new (ENTENTE_TYPE_CSV_EXPORTER, NULL);
}

/* %ENTENTE_KIND_NONE for the kind of the first record. */
void
entente_csv_exporter_set_kind (EntenteCsvExporter *self, EntenteKind kind)
{
  g_return_if_fail (ENTENTE_IS_CSV_EXPORTER (self) && kind < ENTENTE_N_KINDS);

  self->kind = kind;
}

void
entente_csv_exporter_set_separator (EntenteCsvExporter *self, char separator)
{
  g_return_if_fail (ENTENTE_IS_CSV_EXPORTER (self) && strchr (",;\t|", separator) != NULL);

  self->separator = separator;
}

/* Whether to write the mark by which spreadsheets know UTF-8. */
void
entente_csv_exporter_set_bom (EntenteCsvExporter *self, gboolean bom)
{
  g_return_if_fail (ENTENTE_IS_CSV_EXPORTER (self));

  self->bom = bom;
}

/* Whether evidence and mentions are written too, as JSON in a cell. */
void
entente_csv_exporter_set_complete (EntenteCsvExporter *self, gboolean complete)
{
  g_return_if_fail (ENTENTE_IS_CSV_EXPORTER (self));

  self->complete = complete;
}
