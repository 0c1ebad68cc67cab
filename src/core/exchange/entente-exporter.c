/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-exporter"

#include "config.h"

#include "exchange/entente-exporter.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (EntenteExporter, entente_exporter, G_TYPE_OBJECT)

static void
entente_exporter_default_init (EntenteExporterInterface *iface)
{
}

/* --- The source ------------------------------------------------------------------------------- */

EntenteRecord *
entente_export_source_ref (const EntenteExportSource *self, const char *id)
{
  return id != NULL ? self->lookup (id, self->user_data) : NULL;
}

/* What the record is called in the language of the export; its id where there is no such record. */
char *
entente_export_source_dup_title (const EntenteExportSource *self, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_export_source_ref (self, id);

  return g_strdup (record != NULL ? entente_record_lookup_title (record, self->language, NULL)
                                  : id);
}

GDateTime *
entente_export_source_get_time (const EntenteExportSource *self)
{
  return self->now != 0 ? g_date_time_new_from_unix_utc (self->now) : g_date_time_new_now_utc ();
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_exporter_get_id (EntenteExporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORTER (self), NULL);

  return ENTENTE_EXPORTER_GET_IFACE (self)->id;
}

/**
 * entente_exporter_get_name:
 *
 * Returns: (transfer none): the name of the format in the interface language; not to be kept.
 */
const char *
entente_exporter_get_name (EntenteExporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORTER (self), NULL);

  return g_dpgettext2 (NULL, "file format", ENTENTE_EXPORTER_GET_IFACE (self)->name);
}

const char *
entente_exporter_get_extension (EntenteExporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORTER (self), NULL);

  return ENTENTE_EXPORTER_GET_IFACE (self)->extension;
}

gboolean
entente_exporter_can_carry (EntenteExporter *self, EntenteKind kind)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORTER (self), FALSE);

  return (ENTENTE_EXPORTER_GET_IFACE (self)->kinds & (1u << kind)) != 0;
}

/**
 * entente_exporter_write:
 * @source: what to write; records of kinds that the format has no place for are passed over
 */
gboolean
entente_exporter_write (EntenteExporter *self,
                        const EntenteExportSource *source,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (source != NULL && source->ids != NULL && source->lookup != NULL, FALSE);

  return ENTENTE_EXPORTER_GET_IFACE (self)->write (self, source, stream, cancellable, error);
}

/**
 * entente_exporter_write_file:
 *
 * Writes a file at once: where it fails or is cancelled, what was there before stays.
 */
gboolean
entente_exporter_write_file (EntenteExporter *self,
                             const EntenteExportSource *source,
                             GFile *file,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) discard = g_cancellable_new ();

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (entente_exporter_write (self, source, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  /* Closed when cancelled, the stream leaves the old file in its place. */
  g_cancellable_cancel (discard);
  g_output_stream_close (G_OUTPUT_STREAM (stream), discard, NULL);
  return FALSE;
}

char *
entente_exporter_write_string (EntenteExporter *self,
                               const EntenteExportSource *source,
                               GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!entente_exporter_write (self, source, stream, NULL, error)
      || !g_output_stream_write_all (stream, "", 1, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

gboolean
entente_exporter_flush (GOutputStream *stream,
                        GString *text,
                        GCancellable *cancellable,
                        GError **error)
{
  if (!g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}
