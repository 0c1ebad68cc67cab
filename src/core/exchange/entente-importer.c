/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-importer"

#include "config.h"

#include "exchange/entente-importer.h"

#include "exchange/entente-encoding.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (EntenteImporter, entente_importer, G_TYPE_OBJECT)

#define CHUNK (64 * 1024)

static void
entente_importer_default_init (EntenteImporterInterface *iface)
{
}

const char *
entente_importer_get_id (EntenteImporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (self), NULL);

  return ENTENTE_IMPORTER_GET_IFACE (self)->id;
}

/**
 * entente_importer_get_name:
 *
 * Returns: (transfer none): the name of the format in the interface language; not to be kept.
 */
const char *
entente_importer_get_name (EntenteImporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (self), NULL);

  return g_dpgettext2 (NULL, "file format", ENTENTE_IMPORTER_GET_IFACE (self)->name);
}

const char *const *
entente_importer_get_patterns (EntenteImporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (self), NULL);

  return ENTENTE_IMPORTER_GET_IFACE (self)->patterns;
}

/**
 * entente_importer_sniff:
 * @bytes: (array length=length): the beginning of a file
 *
 * Returns: how sure the importer is that the file is of its format, 0 to 100.
 */
int
entente_importer_sniff (EntenteImporter *self, const char *bytes, gsize length)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (self), ENTENTE_SNIFF_NO);

  return ENTENTE_IMPORTER_GET_IFACE (self)->sniff (bytes, length);
}

gboolean
entente_importer_matches_name (EntenteImporter *self, const char *file_name)
{
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (const char *const *p = entente_importer_get_patterns (self); *p != NULL; p++)
    if (g_pattern_match_simple (*p, lower))
      return TRUE;
  return FALSE;
}

/**
 * entente_importer_read:
 * @size: the size of the file, -1 where it is not known; for the progress only
 * @sink: where the records go
 *
 * Reads a file to its end. What can not be read is refused one by one, to @sink; only what makes
 * the rest unreadable is an error.
 */
gboolean
entente_importer_read (EntenteImporter *self,
                       GInputStream *stream,
                       goffset size,
                       EntenteImportSink *sink,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (ENTENTE_IS_IMPORT_SINK (sink), FALSE);

  if (!ENTENTE_IMPORTER_GET_IFACE (self)->read (self, stream, size, sink, cancellable, error))
    return FALSE;
  entente_import_sink_set_progress (sink, 1.0);
  return TRUE;
}

/**
 * entente_importer_read_all:
 *
 * Returns: (transfer full) (nullable): all that @stream holds; refused with TOO_LARGE above
 *   %ENTENTE_IMPORT_MAX_BYTES.
 */
GBytes *
entente_importer_read_all (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      if (bytes->len + (gsize) n > ENTENTE_IMPORT_MAX_BYTES)
        {
          g_autofree char *most
              = g_format_size_full (ENTENTE_IMPORT_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

          /* Translators: %s is a size, such as “256 MiB” */
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_TOO_LARGE,
                       _ ("The file is larger than %s, the most that can be read in this format"),
                       most);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  if (n < 0)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * entente_importer_read_text:
 *
 * Returns: (transfer full) (nullable): all that @stream holds, as valid UTF-8, whatever encoding
 *   it is in.
 */
char *
entente_importer_read_text (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = entente_importer_read_all (stream, cancellable, error);
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  return entente_encoding_decode (entente_encoding_detect (data, length), data, length);
}
