/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/entente-record.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the record with that id. */
typedef EntenteRecord *(*EntenteLookupFunc) (const char *id, gpointer user_data);

/**
 * EntenteExportSource:
 * @ids: (array zero-terminated=1): what to write, in order
 * @lookup: where any record of the catalogue is had from, those that others refer to included
 * @language: the language of names and words in what is written for people
 * @now: the time of writing, in seconds since 1970; 0 for that of the clock
 */
typedef struct
{
  const char *const *ids;
  EntenteLookupFunc lookup;
  gpointer user_data;
  const char *language;
  gint64 now;
} EntenteExportSource;

EntenteRecord *entente_export_source_ref (const EntenteExportSource *self, const char *id);
char *entente_export_source_dup_title (const EntenteExportSource *self, const char *id);
GDateTime *entente_export_source_get_time (const EntenteExportSource *self);

#define ENTENTE_TYPE_EXPORTER (entente_exporter_get_type ())

/**
 * EntenteExporter:
 *
 * One file format, going out.
 */
G_DECLARE_INTERFACE (EntenteExporter, entente_exporter, ENTENTE, EXPORTER, GObject)

struct _EntenteExporterInterface
{
  GTypeInterface parent;

  const char *id;
  const char *name;      /* msgid with context "file format" */
  const char *extension; /* without the dot */
  guint kinds;           /* bits, 1 << EntenteKind: what it can carry */
  gboolean (*write) (EntenteExporter *self,
                     const EntenteExportSource *source,
                     GOutputStream *stream,
                     GCancellable *cancellable,
                     GError **error);
};

#define ENTENTE_EXPORT_ALL_KINDS (~1u)

const char *entente_exporter_get_id (EntenteExporter *self);
const char *entente_exporter_get_name (EntenteExporter *self);
const char *entente_exporter_get_extension (EntenteExporter *self);
gboolean entente_exporter_can_carry (EntenteExporter *self, EntenteKind kind);
gboolean entente_exporter_write (EntenteExporter *self,
                                 const EntenteExportSource *source,
                                 GOutputStream *stream,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean entente_exporter_write_file (EntenteExporter *self,
                                      const EntenteExportSource *source,
                                      GFile *file,
                                      GCancellable *cancellable,
                                      GError **error);
char *entente_exporter_write_string (EntenteExporter *self,
                                     const EntenteExportSource *source,
                                     GError **error);

/* For exporters: writes @text and empties it. */
gboolean entente_exporter_flush (GOutputStream *stream,
                                 GString *text,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
