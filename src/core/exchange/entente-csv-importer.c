/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-csv-importer"

#include "config.h"

#include "exchange/entente-csv-importer.h"

#include "exchange/entente-csv-cell-private.h"
#include "exchange/entente-csv.h"
#include "exchange/entente-import-words.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define AUTOMATIC -1

struct _EntenteCsvImporter
{
  GObject parent_instance;

  /* Owned */
  EntenteCsvMapping *mapping; /* NULL: suggested from the header */
  char *language;             /* of texts in columns that name none */

  EntenteKind kind; /* NONE: guessed from the header */
  int encoding;     /* AUTOMATIC, or an EntenteEncoding */
  int has_header;   /* AUTOMATIC, or a boolean */
  char separator;   /* 0: detected */
};

static void importer_iface_init (EntenteImporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteCsvImporter,
                               entente_csv_importer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init))

/* --- Inspecting ------------------------------------------------------------------------------- */

static GStrv
number_columns (guint n)
{
  GStrv header = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    header[i] = g_strdup_printf ("%u", i + 1);
  return header;
}

static gboolean
is_header (EntenteCsvImporter *self, const char *const *row)
{
  if (self->has_header != AUTOMATIC)
    return self->has_header != 0;
  for (guint i = 0; row[i] != NULL; i++)
    if (*row[i] == '\0' || g_ascii_isdigit (*row[i]))
      return FALSE;
  return entente_csv_guess_kind (row) != ENTENTE_KIND_NONE;
}

static EntenteCsvTable *
inspect_text (EntenteCsvImporter *self, const char *text, guint max_rows)
{
  EntenteCsvTable *table = g_new0 (EntenteCsvTable, 1);
  g_autoptr (EntenteCsvReader) reader = NULL;
  GStrv row;

  table->separator
      = self->separator != '\0' ? self->separator : entente_csv_detect_separator (text);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  reader = entente_csv_reader_new (text, table->separator);
  while (table->rows->len < max_rows && (row = entente_csv_reader_next (reader, NULL, NULL)))
    {
      guint n = g_strv_length (row);

      table->n_columns = MAX (table->n_columns, n);
      if (table->header == NULL && table->rows->len == 0 && !table->has_header
          && is_header (self, (const char *const *) row))
        {
          table->has_header = TRUE;
          table->header = row;
        }
      else
        g_ptr_array_add (table->rows, row);
    }
  if (table->header == NULL)
    table->header = number_columns (table->n_columns);
  return table;
}

void
entente_csv_table_free (EntenteCsvTable *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* --- Reading ---------------------------------------------------------------------------------- */

typedef struct
{
  EntenteImportSink *sink;
  EntenteKind kind;
  const char *language;
  GArray *targets; /* of EntenteCsvTarget; field is NULL for what is passed over */
} Reading;

static void
clear_target (gpointer target)
{
  _entente_csv_target_clear (target);
}

static GArray *
parse_targets (const EntenteCsvMapping *mapping)
{
  GArray *targets = g_array_new (FALSE, TRUE, sizeof (EntenteCsvTarget));

  g_array_set_clear_func (targets, clear_target);
  for (guint i = 0; i < entente_csv_mapping_get_n_columns (mapping); i++)
    {
      EntenteCsvTarget target = { NULL, NULL, NULL };
      const char *words = entente_csv_mapping_get_target (mapping, i);

      if (words != NULL
          && !_entente_csv_target_parse (entente_csv_mapping_get_kind (mapping), words, &target))
        target.field = NULL;
      g_array_append_val (targets, target);
    }
  return targets;
}

static char *
on_resolve_cb (EntenteKind kind, const char *words, gpointer user_data)
{
  const Reading *reading = user_data;

  return entente_import_sink_resolve (reading->sink, kind, words);
}

/* The id comes first, for nothing can be made without one. */
static char *
find_id (const Reading *reading, GStrv row)
{
  guint n = g_strv_length (row);

  for (guint i = 0; i < MIN (n, reading->targets->len); i++)
    {
      const EntenteCsvTarget *target = &g_array_index (reading->targets, EntenteCsvTarget, i);

      if (target->field != NULL && target->inner == NULL && g_str_equal (target->field->name, "id")
          && *g_strstrip (row[i]) != '\0')
        return g_strdup (entente_csv_skip_apostrophe (row[i]));
    }
  return NULL;
}

static gboolean
fill_record (const Reading *reading, EntenteRecord *record, GStrv row, GError **error)
{
  guint n = g_strv_length (row);

  for (guint i = 0; i < MIN (n, reading->targets->len); i++)
    {
      const EntenteCsvTarget *target = &g_array_index (reading->targets, EntenteCsvTarget, i);
      const char *cell = entente_csv_skip_apostrophe (g_strstrip (row[i]));

      if (target->field == NULL || *cell == '\0' || g_str_equal (target->field->name, "id"))
        continue;
      if (!_entente_csv_set_cell (record, target, cell, reading->language, on_resolve_cb,
                                  (gpointer) reading, error))
        return FALSE;
    }
  return TRUE;
}

static EntenteRecord *
make_record (const Reading *reading, GStrv row, EntenteIdKind *ret_id_kind, GError **error)
{
  g_autofree char *id = find_id (reading, row);
  g_autoptr (EntenteRecord) record = NULL;
  EntenteText *title;

  if (id != NULL && !entente_id_is_valid (id))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_ID,
                           _ ("an id is made of small letters, digits and hyphens"));
      return NULL;
    }
  record = entente_record_new (reading->kind, id != NULL ? id : "x");
  if (!fill_record (reading, record, row, error))
    return NULL;
  title = entente_record_get_title (record);
  if (entente_text_is_empty (title))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                           _ ("it has no name or title"));
      return NULL;
    }
  *ret_id_kind = id != NULL ? ENTENTE_ID_GIVEN : ENTENTE_ID_MADE;
  if (id == NULL)
    {
      const char *name = entente_text_lookup (title, "en", NULL);
      g_autofree char *made = entente_import_make_id (reading->kind, name);

      entente_node_set_string (ENTENTE_NODE (record), "id", made);
    }
  return g_steal_pointer (&record);
}

static void
add_record (const Reading *reading, EntenteRecord *record, EntenteIdKind id_kind, const char *place)
{
  g_auto (GStrv) names = _entente_csv_list_unlinked (record);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *remark
          = g_strdup_printf (_ ("no record, or more than one, is called “%s”"), *name);

      entente_import_sink_remark (reading->sink, remark);
    }
  entente_import_sink_add (reading->sink, record, id_kind, place);
}

static void
read_row (const Reading *reading, GStrv row, guint line, gboolean complete)
{
  /* Translators: %u is the number of a line in a file */
  g_autofree char *place = g_strdup_printf (_ ("line %u"), line);
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  EntenteIdKind id_kind = ENTENTE_ID_GIVEN;

  if (!complete)
    g_set_error_literal (&error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                         _ ("a quotation mark is never closed"));
  else
    record = make_record (reading, row, &id_kind, &error);
  if (record != NULL)
    add_record (reading, g_steal_pointer (&record), id_kind, place);
  else
    {
      g_autofree char *start = g_utf8_substring (row[0], 0, MIN (g_utf8_strlen (row[0], -1), 80));

      entente_import_sink_refuse (reading->sink, place, start, error->message);
    }
}

/* --- Interface -------------------------------------------------------------------------------- */

static int
sniff (const char *bytes, gsize length)
{
  g_autofree char *text = NULL;
  char separator;

  if (length == 0)
    return ENTENTE_SNIFF_NO;
  text = entente_encoding_decode (entente_encoding_detect (bytes, length), bytes,
                                  MIN (length, 64 * 1024));
  separator = entente_csv_detect_separator (text);
  if (strchr (text, separator) == NULL || *text == '{' || *text == '[')
    return ENTENTE_SNIFF_NO;
  return ENTENTE_SNIFF_POSSIBLE;
}

static gboolean
read_table (EntenteImporter *importer,
            GInputStream *stream,
            goffset size,
            EntenteImportSink *sink,
            GCancellable *cancellable,
            GError **error)
{
  EntenteCsvImporter *self = ENTENTE_CSV_IMPORTER (importer);
  g_autoptr (GBytes) bytes = entente_importer_read_all (stream, cancellable, error);
  g_autoptr (EntenteCsvTable) table = NULL;
  g_autoptr (EntenteCsvMapping) mapping = NULL;
  g_autoptr (EntenteCsvReader) reader = NULL;
  g_autoptr (GArray) targets = NULL;
  g_autofree char *text = NULL;
  gsize length;
  const char *data;
  GStrv row;
  guint line;
  gboolean complete;
  gboolean first = TRUE;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  text = entente_encoding_decode (self->encoding != AUTOMATIC
                                      ? (EntenteEncoding) self->encoding
                                      : entente_encoding_detect (data, length),
                                  data, length);
  table = inspect_text (self, text, 1);
  mapping = entente_csv_importer_dup_mapping (self, table);
  if (mapping == NULL || entente_csv_mapping_count_mapped (mapping) == 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                           _ ("No column of the table says what it is"));
      return FALSE;
    }
  targets = parse_targets (mapping);
  reader = entente_csv_reader_new (text, table->separator);
  while ((row = entente_csv_reader_next (reader, &line, &complete)) != NULL)
    {
      const Reading reading
          = { sink, entente_csv_mapping_get_kind (mapping), self->language, targets };

      if (!first || !table->has_header)
        read_row (&reading, row, line, complete);
      first = FALSE;
      g_strfreev (row);
      entente_import_sink_set_progress (sink, entente_csv_reader_get_fraction (reader));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.csv", "*.tsv", "*.tab", NULL };

  iface->id = "csv";
  iface->name = NC_ ("file format", "Table of separated values (CSV, TSV)");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_table;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_csv_importer_finalize (GObject *object)
{
  EntenteCsvImporter *self = ENTENTE_CSV_IMPORTER (object);

  g_clear_pointer (&self->mapping, entente_csv_mapping_free);
  g_free (self->language);
  G_OBJECT_CLASS (entente_csv_importer_parent_class)->finalize (object);
}

static void
entente_csv_importer_class_init (EntenteCsvImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_csv_importer_finalize;
}

static void
entente_csv_importer_init (EntenteCsvImporter *self)
{
  self->encoding = AUTOMATIC;
  self->has_header = AUTOMATIC;
  self->language = g_strdup ("und");
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteImporter *
entente_csv_importer_new (void)
{
  return g_object_new (ENTENTE_TYPE_CSV_IMPORTER, NULL);
}

/**
 * entente_csv_importer_inspect:
 * @bytes: (array length=length): the file, or its beginning
 * @max_rows: how many rows to show
 *
 * Returns: (transfer full): what the file looks like, with what is set on @self applied.
 */
EntenteCsvTable *
entente_csv_importer_inspect (EntenteCsvImporter *self,
                              const char *bytes,
                              gsize length,
                              guint max_rows)
{
  EntenteEncoding encoding;
  g_autofree char *text = NULL;
  EntenteCsvTable *table;

  g_return_val_if_fail (ENTENTE_IS_CSV_IMPORTER (self), NULL);

  encoding = self->encoding != AUTOMATIC ? (EntenteEncoding) self->encoding
                                         : entente_encoding_detect (bytes, length);
  text = entente_encoding_decode (encoding, bytes, length);
  table = inspect_text (self, text, max_rows);
  table->encoding = encoding;
  return table;
}

/* -1 to find it out. */
void
entente_csv_importer_set_encoding (EntenteCsvImporter *self, int encoding)
{
  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self) && encoding < ENTENTE_N_ENCODINGS);

  self->encoding = encoding;
}

/* '\0' to find it out. */
void
entente_csv_importer_set_separator (EntenteCsvImporter *self, char separator)
{
  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self));
  g_return_if_fail (separator != '"' && separator != '\n' && separator != '\r');

  self->separator = separator;
}

/* -1 to find it out. */
void
entente_csv_importer_set_has_header (EntenteCsvImporter *self, int has_header)
{
  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self));

  self->has_header = has_header;
}

/**
 * entente_csv_importer_set_language:
 * @language: the language of texts in columns that do not name one; "und" at first
 */
void
entente_csv_importer_set_language (EntenteCsvImporter *self, const char *language)
{
  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self) && language != NULL);

  g_free (self->language);
  self->language = g_strdup (language);
}

/* %ENTENTE_KIND_NONE to guess it from the header. */
void
entente_csv_importer_set_kind (EntenteCsvImporter *self, EntenteKind kind)
{
  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self) && kind < ENTENTE_N_KINDS);

  self->kind = kind;
}

/**
 * entente_csv_importer_set_mapping:
 * @mapping: (nullable): where the columns go; %NULL to suggest it from the header
 */
void
entente_csv_importer_set_mapping (EntenteCsvImporter *self, const EntenteCsvMapping *mapping)
{
  EntenteCsvMapping *copy = mapping != NULL ? entente_csv_mapping_copy (mapping) : NULL;

  g_return_if_fail (ENTENTE_IS_CSV_IMPORTER (self));

  g_clear_pointer (&self->mapping, entente_csv_mapping_free);
  self->mapping = copy;
}

/**
 * entente_csv_importer_dup_mapping:
 *
 * Returns: (transfer full) (nullable): where the columns of @table go: the mapping that was set,
 *   fitted to them, or a suggestion; %NULL where not even the kind of record can be told.
 */
EntenteCsvMapping *
entente_csv_importer_dup_mapping (EntenteCsvImporter *self, const EntenteCsvTable *table)
{
  const char *const *header = (const char *const *) table->header;
  EntenteKind kind = self->kind;

  g_return_val_if_fail (ENTENTE_IS_CSV_IMPORTER (self), NULL);

  if (self->mapping != NULL)
    return entente_csv_mapping_fit (self->mapping, header);
  if (kind == ENTENTE_KIND_NONE)
    kind = entente_csv_guess_kind (header);
  return kind != ENTENTE_KIND_NONE ? entente_csv_mapping_new (kind, header) : NULL;
}
