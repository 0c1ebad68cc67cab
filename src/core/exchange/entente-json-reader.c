/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-json-reader"

#include "config.h"

#include "exchange/entente-json-reader.h"

#include <glib/gi18n.h>

#include "exchange/entente-json-scanner.h"
#include "model/entente-error.h"
#include "model/entente-json-check.h"
#include "store/entente-files.h"

#define FORMAT  "entente-catalogue"
#define VERSION 1

#define CHUNK (64 * 1024)

/* A record has at most a few long texts; what stands beside the records is a word or a number. */
#define MAX_RECORD_BYTES (2 * ENTENTE_MAX_STRING_BYTES)
#define MAX_HEADER_BYTES (64 * 1024)

typedef struct
{
  const EntenteJsonReader *reader;
  EntenteJsonScanner *scanner;
  EntenteJsonRecordFunc func;
  gpointer user_data;

  char *key;      /* of the member of the whole that we are in */
  GString *value; /* what is being collected, so far */
  gboolean collecting;
  gsize from;  /* where in the chunk it goes on */
  guint depth; /* its own */
  JsonParser *parser;
  guint index; /* of the record */
  gboolean has_format;
  gboolean has_records;
} Reading;

/* --- Errors ----------------------------------------------------------------------------------- */

static gboolean
fail (const Reading *self, EntenteError code, const char *place, const char *reason, GError **error)
{
  const char *name = self->reader->name;

  if (name == NULL)
    /* Translators: a place in a file, such as “records[12].signed”, and what is wrong there */
    g_set_error (error, ENTENTE_ERROR, code, C_ ("error", "%1$s: %2$s"), place, reason);
  else
    /* Translators: the name of a file, a place in it, and what is wrong there */
    g_set_error (error, ENTENTE_ERROR, code, C_ ("error", "%1$s: %2$s: %3$s"), name, place, reason);
  return FALSE;
}

static gboolean
fail_at_line (const Reading *self, EntenteError code, const char *reason, GError **error)
{
  g_autofree char *line
      = g_strdup_printf ("%" G_GUINT64_FORMAT, entente_json_scanner_get_line (self->scanner));
  g_autofree char *column
      = g_strdup_printf ("%" G_GUINT64_FORMAT, entente_json_scanner_get_column (self->scanner));
  /* Translators: a place in a file, as two numbers */
  g_autofree char *place = g_strdup_printf (_ ("line %1$s, column %2$s"), line, column);

  return fail (self, code, place, reason, error);
}

/* Puts the name of the file before what somebody else found wrong in it. */
static gboolean
pass_on (const Reading *self, GError *inner, GError **error)
{
  if (self->reader->name != NULL && inner->domain == ENTENTE_ERROR)
    g_set_error (error, ENTENTE_ERROR, inner->code, C_ ("error", "%1$s: %2$s"), self->reader->name,
                 inner->message);
  else
    g_propagate_error (error, g_error_copy (inner));
  return FALSE;
}

/* --- Values ----------------------------------------------------------------------------------- */

static char *
dup_place (const Reading *self)
{
  if (self->collecting && self->depth == 2)
    return g_strdup_printf ("records[%u]", self->index);
  return g_strdup (self->key != NULL ? self->key : "");
}

/* Also of what is still being collected: a file can not make us hold more. */
static gboolean
check_size (const Reading *self, GError **error)
{
  const gsize limit = self->collecting && self->depth == 2 ? MAX_RECORD_BYTES : MAX_HEADER_BYTES;
  g_autofree char *place = NULL;
  g_autofree char *most = NULL;
  g_autofree char *reason = NULL;

  if (self->value->len <= limit)
    return TRUE;
  place = dup_place (self);
  most = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: %s is a size, such as “16 MiB” */
  reason = g_strdup_printf (_ ("this is larger than the %s that can be kept"), most);
  return fail (self, ENTENTE_ERROR_TOO_LARGE, place, reason, error);
}

static JsonNode *
parse_value (const Reading *self, const char *place, GError **error)
{
  g_autoptr (GError) inner = NULL;

  if (!g_utf8_validate_len (self->value->str, self->value->len, NULL))
    {
      fail (self, ENTENTE_ERROR_BAD_FORMAT, place, _ ("the text is not valid UTF-8"), error);
      return NULL;
    }
  if (!entente_json_check (self->value->str, (gssize) self->value->len, &inner)
      || !json_parser_load_from_data (self->parser, self->value->str, (gssize) self->value->len,
                                      &inner))
    {
      fail (self, ENTENTE_ERROR_BAD_JSON, place, inner->message, error);
      return NULL;
    }
  return json_parser_get_root (self->parser);
}

static gboolean
read_format (Reading *self, JsonNode *node, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || g_strcmp0 (json_node_get_string (node), FORMAT) != 0)
    return fail (self, ENTENTE_ERROR_BAD_FORMAT, "format", _ ("this is not a catalogue of Entente"),
                 error);
  self->has_format = TRUE;
  return TRUE;
}

static gboolean
read_version (Reading *self, JsonNode *node, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64
      || json_node_get_int (node) < 1)
    return fail (self, ENTENTE_ERROR_BAD_FORMAT, "version", _ ("a number is expected here"), error);
  if (json_node_get_int (node) > VERSION)
    return fail (self, ENTENTE_ERROR_NEWER, "version",
                 _ ("the file was written by a newer version of Entente"), error);
  return TRUE;
}

/* The keys of what a record is called, whatever its kind. */
static const char *const title_keys[] = { "title", "name", "label", "text" };

/* What a record that can not be read seems to be called. */
static const char *
peek_title (JsonObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (title_keys); i++)
    {
      JsonNode *node = json_object_get_member (object, title_keys[i]);
      JsonObjectIter iter;
      JsonNode *form;

      if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
        continue;
      json_object_iter_init (&iter, json_node_get_object (node));
      if (json_object_iter_next (&iter, NULL, &form) && JSON_NODE_HOLDS_VALUE (form))
        return json_node_get_string (form);
    }
  return json_object_get_string_member_with_default (object, "id", NULL);
}

/* The message begins with the place, which is more exact than @place. */
static void
refuse_record (Reading *self, JsonNode *node, const char *place, const GError *reason)
{
  const char *words
      = g_str_has_prefix (reason->message, place) ? strstr (reason->message, ": ") : NULL;
  g_autofree char *exact
      = words != NULL ? g_strndup (reason->message, (gsize) (words - reason->message)) : NULL;

  self->reader->refuse (exact != NULL ? exact : place, peek_title (json_node_get_object (node)),
                        words != NULL ? words + 2 : reason->message, self->user_data);
}

/* A name that is not known may be left out; one that is given has to say something. */
static gboolean
check_title (EntenteRecord *record, JsonObject *object, const char *place, GError **error)
{
  if (!entente_text_is_empty (entente_record_get_title (record)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (title_keys); i++)
    {
      const EntenteField *field = entente_node_find_field (ENTENTE_NODE (record), title_keys[i]);
      g_autofree char *where = NULL;

      if (field == NULL || field->type != ENTENTE_VALUE_TEXT
          || !json_object_has_member (object, title_keys[i])
          || entente_node_is_set (ENTENTE_NODE (record), field))
        continue;
      where = g_strconcat (place, ".", title_keys[i], NULL);
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT, C_ ("error", "%1$s: %2$s"),
                   where, _ ("it has no name or title"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_record (Reading *self, JsonNode *node, GError **error)
{
  g_autofree char *place = g_strdup_printf ("records[%u]", self->index++);
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GError) inner = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (self, ENTENTE_ERROR_BAD_TYPE, place, _ ("an object is expected here"), error);
  record = entente_record_from_json (json_node_get_object (node), place, &inner);
  if (record != NULL && !check_title (record, json_node_get_object (node), place, &inner))
    g_clear_object (&record);
  if (record == NULL && self->reader->refuse != NULL)
    {
      refuse_record (self, node, place, inner);
      return TRUE;
    }
  if (record == NULL || !self->func (record, place, self->user_data, &inner))
    return pass_on (self, inner, error);
  return TRUE;
}

/* What is not known could not be kept, and is not to be lost without a word. */
static gboolean
check_key (const Reading *self, const char *place, GError **error)
{
  static const char *const known[] = { "format", "version", "records", "$schema", NULL };

  if (self->key != NULL && g_strv_contains (known, self->key))
    return TRUE;
  /* Translators: format, version and records are words in a file and stay */
  return fail (self, ENTENTE_ERROR_BAD_FORMAT, place,
               _ ("a catalogue file has no such part, only format, version and records"), error);
}

/* A value has ended: what it is goes by its depth and key. */
static gboolean
read_value (Reading *self, GError **error)
{
  g_autofree char *place = dup_place (self);
  JsonNode *node;

  if (!check_size (self, error))
    return FALSE;
  self->collecting = FALSE;
  node = parse_value (self, place, error);
  if (node == NULL)
    return FALSE;
  if (self->depth == 2)
    return read_record (self, node, error);
  if (!check_key (self, place, error))
    return FALSE;
  if (g_strcmp0 (self->key, "format") == 0)
    return read_format (self, node, error);
  return g_strcmp0 (self->key, "version") != 0 || read_version (self, node, error);
}

/* --- Events ----------------------------------------------------------------------------------- */

/* A key without escapes is all that we look for. */
static void
take_key (Reading *self)
{
  g_free (self->key);
  self->key = self->value->len >= 2 ? g_strndup (self->value->str + 1, self->value->len - 2)
                                    : g_strdup ("");
  self->collecting = FALSE;
}

static gboolean
on_begin (Reading *self, gsize position, char first, GError **error)
{
  const guint depth = entente_json_scanner_get_depth (self->scanner);
  const gboolean is_records = g_strcmp0 (self->key, "records") == 0;

  if (depth == 0 && first != '{')
    return fail_at_line (self, ENTENTE_ERROR_BAD_FORMAT, _ ("this is not a catalogue of Entente"),
                         error);
  if (depth == 1 && is_records)
    {
      if (first != '[')
        return fail (self, ENTENTE_ERROR_BAD_TYPE, "records", _ ("a list is expected here"), error);
      if (!self->has_format)
        return fail (self, ENTENTE_ERROR_BAD_FORMAT, "format",
                     _ ("the file has to say its format before its records"), error);
      self->has_records = TRUE;
    }
  else if ((depth == 1) || (depth == 2 && is_records))
    {
      self->collecting = TRUE;
      self->depth = depth;
      self->from = position;
      g_string_truncate (self->value, 0);
    }
  return TRUE;
}

static gboolean
on_end (Reading *self, const char *data, gsize position, GError **error)
{
  if (!self->collecting || entente_json_scanner_get_depth (self->scanner) != self->depth)
    return TRUE;
  g_string_append_len (self->value, data + self->from, (gssize) (position - self->from));
  return read_value (self, error);
}

/* Finds the key that ended at @position: its first quote is behind the last byte that was kept. */
static void
on_key (Reading *self, const char *data, gsize position)
{
  const char *quote;

  g_string_append_len (self->value, data + self->from, (gssize) (position - self->from));
  quote = memchr (self->value->str, '"', self->value->len);
  if (quote != NULL)
    g_string_erase (self->value, 0, quote - self->value->str);
  take_key (self);
  g_string_truncate (self->value, 0);
  self->from = position;
}

/* What stands between two values is of no interest. */
static void
skip_to (Reading *self, gsize position)
{
  if (self->collecting)
    return;
  g_string_truncate (self->value, 0);
  self->from = position;
}

static gboolean
read_chunk (Reading *self, const char *data, gsize length, GError **error)
{
  gsize position = 0;

  self->from = 0;
  for (;;)
    {
      switch (entente_json_scanner_next (self->scanner, data, length, &position))
        {
        case ENTENTE_JSON_EVENT_BEGIN:
          if (!on_begin (self, position, data[position], error))
            return FALSE;
          break;
        case ENTENTE_JSON_EVENT_END:
          if (!on_end (self, data, position, error))
            return FALSE;
          skip_to (self, position);
          break;
        case ENTENTE_JSON_EVENT_KEY:
          on_key (self, data, position);
          break;
        case ENTENTE_JSON_EVENT_ERROR:
          return fail_at_line (self, ENTENTE_ERROR_BAD_JSON, _ ("this is not JSON"), error);
        case ENTENTE_JSON_EVENT_MORE:
        default:
          g_string_append_len (self->value, data + self->from, (gssize) (length - self->from));
          return check_size (self, error);
        }
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

static gboolean
read_all (Reading *self, GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  goffset total = 0;
  gssize n;

  while ((n = g_input_stream_read (self->reader->stream, chunk, CHUNK, self->reader->cancellable,
                                   error))
         > 0)
    {
      const gsize skip = total == 0 && n >= 3 && memcmp (chunk, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      total += n;
      if (!read_chunk (self, chunk + skip, (gsize) n - skip, error))
        return FALSE;
      if (self->reader->progress != NULL)
        self->reader->progress (total, self->reader->progress_data);
    }
  if (n < 0)
    return FALSE;
  if (!entente_json_scanner_is_complete (self->scanner))
    return fail_at_line (self, ENTENTE_ERROR_BAD_JSON, _ ("the file ends in the middle"), error);
  if (!self->has_format || !self->has_records)
    return fail (self, ENTENTE_ERROR_BAD_FORMAT, self->has_format ? "records" : "format",
                 _ ("this is not a catalogue of Entente"), error);
  return TRUE;
}

/**
 * entente_json_reader_foreach:
 * @func: (scope call): is given each record
 *
 * Errors: those of reading, %ENTENTE_ERROR_BAD_JSON, %ENTENTE_ERROR_BAD_FORMAT,
 * %ENTENTE_ERROR_NEWER, %ENTENTE_ERROR_TOO_LARGE, those of entente_record_from_json(), those of
 * @func. The message names the file, the place in it and the reason.
 *
 * Returns: whether all of the file was read
 */
gboolean
entente_json_reader_foreach (const EntenteJsonReader *self,
                             EntenteJsonRecordFunc func,
                             gpointer user_data,
                             GError **error)
{
  g_autoptr (EntenteJsonScanner) scanner = entente_json_scanner_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  Reading reading = { self, scanner, func, user_data };
  gboolean done;

  reading.parser = parser;
  reading.value = g_string_new (NULL);
  done = read_all (&reading, error);
  g_string_free (reading.value, TRUE);
  g_free (reading.key);
  return done;
}

typedef struct
{
  EntenteBulk *bulk;
  GHashTable *places; /* number of the record → its index in the file, from 1 */
  GHashTable *seen;   /* the ids of the file */
  guint index;
} Import;

static gboolean
put_record (EntenteRecord *record, const char *place, gpointer user_data, GError **error)
{
  Import *self = user_data;
  const char *id = entente_record_get_id (record);

  self->index++;
  if (!g_hash_table_insert (self->seen, g_strdup (id), GUINT_TO_POINTER (self->index)))
    {
      /* Translators: a place in a file, and the id that two records in it have */
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DUPLICATE,
                   _ ("%1$s.id: the file has another record “%2$s”"), place, id);
      return FALSE;
    }
  return entente_bulk_put (self->bulk, record, error);
}

static char *
describe_reference (Import *self, const EntenteBacklink *link)
{
  EntenteStore *store = entente_bulk_get_store (self->bulk);
  g_autoptr (EntenteRecord) record = entente_store_ref_record_at (store, link->n, NULL);
  const EntenteField *field;
  gpointer index;

  if (record == NULL)
    return NULL;
  index = g_hash_table_lookup (self->seen, entente_record_get_id (record));
  if (index == NULL)
    return NULL;
  field = entente_node_find_field (ENTENTE_NODE (record), link->field);
  if (field != NULL
      && (field->type == ENTENTE_VALUE_NODES || field->type == ENTENTE_VALUE_REFERENCES))
    return g_strdup_printf ("records[%u].%s[%u]", GPOINTER_TO_UINT (index) - 1, link->field,
                            link->item);
  return g_strdup_printf ("records[%u].%s", GPOINTER_TO_UINT (index) - 1, link->field);
}

/* What the file refers to has to be in it, or in the catalogue. */
static gboolean
check_references (Import *self, const EntenteJsonReader *reader, GError **error)
{
  const Reading reading = { reader };
  g_autoptr (GError) inner = NULL;
  g_autoptr (GPtrArray) dangling
      = entente_store_list_dangling (entente_bulk_get_store (self->bulk), &inner);

  if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  for (guint i = 0; i < dangling->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (dangling, i);
      g_autofree char *place = describe_reference (self, link);
      g_autofree char *reason = NULL;

      if (place == NULL)
        continue;
      /* Translators: %s is an id */
      reason = g_strdup_printf (_ ("there is no record “%s”"), link->id);
      return fail (&reading, ENTENTE_ERROR_DANGLING, place, reason, error);
    }
  return TRUE;
}

/**
 * entente_json_reader_read_into:
 * @bulk: where to; to be committed by the caller, or freed where %FALSE is returned
 *
 * Puts all records of the file into @bulk. Errors: as entente_json_reader_foreach(), and
 * %ENTENTE_ERROR_DUPLICATE, %ENTENTE_ERROR_DANGLING.
 */
gboolean
entente_json_reader_read_into (const EntenteJsonReader *self, EntenteBulk *bulk, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Import import = { bulk, NULL, seen, 0 };

  return entente_json_reader_foreach (self, put_record, &import, error)
         && entente_bulk_settle (bulk, error) && check_references (&import, self, error);
}

/**
 * entente_json_reader_import:
 * @change: (nullable): as what it enters the history
 *
 * Puts all records of @file into @catalogue, or none.
 */
gboolean
entente_json_reader_import (EntenteCatalogue *catalogue,
                            GFile *file,
                            EntenteChange *change,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GFileInputStream) stream = entente_files_read (file, cancellable, error);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (EntenteBulk) bulk = NULL;
  EntenteJsonReader reader = { NULL, name, cancellable, NULL, NULL };

  if (stream == NULL)
    return FALSE;
  reader.stream = G_INPUT_STREAM (stream);
  bulk = entente_bulk_new (catalogue, change, error);
  return bulk != NULL && entente_json_reader_read_into (&reader, bulk, error)
         && entente_bulk_commit (bulk, error);
}
