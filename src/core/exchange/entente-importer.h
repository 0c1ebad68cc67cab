/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "exchange/entente-import-sink.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_IMPORTER (entente_importer_get_type ())

/* How sure an importer is that a file is its own. */
#define ENTENTE_SNIFF_NO       0
#define ENTENTE_SNIFF_POSSIBLE 25
#define ENTENTE_SNIFF_LIKELY   60
#define ENTENTE_SNIFF_CERTAIN  100

/* The most that a file of a format that is read as a whole may have. */
#define ENTENTE_IMPORT_MAX_BYTES (256 * 1024 * 1024)

/**
 * EntenteImporter:
 *
 * One file format, coming in. What to ask of the person beforehand are properties of the class.
 */
G_DECLARE_INTERFACE (EntenteImporter, entente_importer, ENTENTE, IMPORTER, GObject)

struct _EntenteImporterInterface
{
  GTypeInterface parent;

  const char *id;
  const char *name;            /* msgid with context "file format" */
  const char *const *patterns; /* such as "*.csv" */
  gboolean partial;            /* a file may refer to what is not in it: such references go */
  int (*sniff) (const char *bytes, gsize length);
  gboolean (*read) (EntenteImporter *self,
                    GInputStream *stream,
                    goffset size,
                    EntenteImportSink *sink,
                    GCancellable *cancellable,
                    GError **error);
};

const char *entente_importer_get_id (EntenteImporter *self);
const char *entente_importer_get_name (EntenteImporter *self);
const char *const *entente_importer_get_patterns (EntenteImporter *self);
int entente_importer_sniff (EntenteImporter *self, const char *bytes, gsize length);
gboolean entente_importer_matches_name (EntenteImporter *self, const char *file_name);
gboolean entente_importer_read (EntenteImporter *self,
                                GInputStream *stream,
                                goffset size,
                                EntenteImportSink *sink,
                                GCancellable *cancellable,
                                GError **error);

GBytes *entente_importer_read_all (GInputStream *stream, GCancellable *cancellable, GError **error);
char *entente_importer_read_text (GInputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
