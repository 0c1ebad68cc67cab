/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records are stored in their canonical form without blanks: they need not be understood to be
 * written, only laid out. */

#define G_LOG_DOMAIN "entente-json-writer"

#include "config.h"

#include "exchange/entente-json-writer.h"

#include "store/entente-store-walk.h"

#define FLUSH_BYTES (64 * 1024)

static const char head[] = "{\n  \"format\": \"entente-catalogue\",\n  \"version\": 1,\n"
                           "  \"records\": [";

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GString *text;
  guint n_records;
} Writing;

/* --- Laying out ------------------------------------------------------------------------------- */

static void
break_line (GString *text, guint depth)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
}

static const char *
append_string (GString *text, const char *json)
{
  const char *end = json + 1;

  while (*end != '"' && *end != '\0')
    end += *end == '\\' && end[1] != '\0' ? 2 : 1;
  end += *end == '"' ? 1 : 0;
  g_string_append_len (text, json, end - json);
  return end;
}

static const char *
append_number (GString *text, const char *json)
{
  const gsize length = strcspn (json, ",]} ");

  g_string_append_len (text, json, (gssize) length);
  return json + length;
}

/* Where the list of numbers that begins at @json ends; NULL where it holds anything else. */
static const char *
find_end_of_numbers (const char *json)
{
  const char *end = json + 1 + strspn (json + 1, "0123456789+-.eE, ");

  return end > json + 1 && *end == ']' ? end + 1 : NULL;
}

static const char *
append_numbers (GString *text, const char *json, const char *end)
{
  for (; json < end; json++)
    {
      if (*json != ' ')
        g_string_append_c (text, *json);
      if (*json == ',')
        g_string_append_c (text, ' ');
    }
  return end;
}

/* One step through text that is known to be well-formed. */
static const char *
append_token (GString *text, const char *json, guint *depth)
{
  const char *end;

  switch (*json)
    {
    case '"':
      return append_string (text, json);
    case '[':
    case '{':
      end = *json == '[' ? find_end_of_numbers (json) : NULL;
      if (end != NULL)
        return append_numbers (text, json, end);
      g_string_append_c (text, *json);
      if (json[1] == *json + 2) /* “]” and “}” are two behind “[” and “{” */
        {
          g_string_append_c (text, json[1]);
          return json + 2;
        }
      break_line (text, ++*depth);
      return json + 1;
    case ']':
    case '}':
      break_line (text, --*depth);
      g_string_append_c (text, *json);
      return json + 1;
    case ',':
      g_string_append_c (text, ',');
      break_line (text, *depth);
      return json + 1;
    case ':':
      g_string_append (text, ": ");
      return json + 1;
    default:
      return append_number (text, json);
    }
}

static void
append_record (GString *text, const char *json)
{
  guint depth = 2;

  while (*json != '\0')
    {
      const char *next = append_token (text, json, &depth);

      json = next > json ? next : json + 1;
    }
}

/* --- Writing ---------------------------------------------------------------------------------- */

static gboolean
flush (Writing *self, GError **error)
{
  const gboolean done = g_output_stream_write_all (self->stream, self->text->str, self->text->len,
                                                   NULL, self->cancellable, error);

  g_string_truncate (self->text, 0);
  return done;
}

static gboolean
write_record (const char *json, gpointer user_data, GError **error)
{
  Writing *self = user_data;

  if (self->n_records++ > 0)
    g_string_append_c (self->text, ',');
  break_line (self->text, 2);
  append_record (self->text, json);
  return self->text->len < FLUSH_BYTES || flush (self, error);
}

static gboolean
write_records (EntenteStore *store, const char *const *ids, Writing *writing, GError **error)
{
  if (ids != NULL)
    return entente_store_walk_ids (store, ids, write_record, writing, error);
  return entente_store_walk (store, write_record, writing, error);
}

/**
 * entente_json_writer_write_some:
 * @ids: (nullable) (array zero-terminated=1): which records; %NULL for all
 *
 * Writes a catalogue file to @stream, which is flushed and stays open.
 */
gboolean
entente_json_writer_write_some (EntenteStore *store,
                                const char *const *ids,
                                GOutputStream *stream,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GString) text = g_string_new (head);
  Writing writing = { stream, cancellable, text, 0 };

  if (!write_records (store, ids, &writing, error))
    return FALSE;
  g_string_append (text, writing.n_records > 0 ? "\n  ]\n}\n" : "]\n}\n");
  return flush (&writing, error) && g_output_stream_flush (stream, cancellable, error);
}

gboolean
entente_json_writer_write (EntenteStore *store,
                           GOutputStream *stream,
                           GCancellable *cancellable,
                           GError **error)
{
  return entente_json_writer_write_some (store, NULL, stream, cancellable, error);
}

/**
 * entente_json_writer_export:
 *
 * Writes all records to @file. What was there before is replaced only when the new file is whole
 * and on the disk.
 */
gboolean
entente_json_writer_export (EntenteStore *store,
                            GFile *file,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) giving_up = NULL;

  stream
      = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (entente_json_writer_write (store, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closing with a cancelled cancellable leaves the old file in place. */
  giving_up = g_cancellable_new ();
  g_cancellable_cancel (giving_up);
  g_output_stream_close (G_OUTPUT_STREAM (stream), giving_up, NULL);
  return FALSE;
}
