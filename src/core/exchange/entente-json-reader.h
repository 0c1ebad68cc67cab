/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/entente-bulk.h"

G_BEGIN_DECLS

/**
 * EntenteJsonRecordFunc:
 * @record: a record of the file
 * @place: where it stands in the file, such as "records[12]"
 *
 * Returns: %FALSE with @error set to stop reading
 */
typedef gboolean (*EntenteJsonRecordFunc) (EntenteRecord *record,
                                           const char *place,
                                           gpointer user_data,
                                           GError **error);

/**
 * EntenteJsonProgressFunc:
 * @bytes: how much of the file has been read
 */
typedef void (*EntenteJsonProgressFunc) (goffset bytes, gpointer user_data);

/**
 * EntenteJsonRefuseFunc:
 * @place: where it is in the file: "records[12].founded"
 * @title: (nullable): what it is called, as far as can be told
 * @reason: why it can not be read
 */
typedef void (*EntenteJsonRefuseFunc) (const char *place,
                                       const char *title,
                                       const char *reason,
                                       gpointer user_data);

/**
 * EntenteJsonReader:
 *
 * Reads files of the catalogue format, in the memory of their largest record.
 */
typedef struct
{
  GInputStream *stream;
  const char *name; /* of the file, for messages; NULL where they need none */
  GCancellable *cancellable;
  EntenteJsonProgressFunc progress;
  gpointer progress_data;
  EntenteJsonRefuseFunc refuse; /* NULL: a record that can not be read ends the reading */
} EntenteJsonReader;

gboolean entente_json_reader_foreach (const EntenteJsonReader *self,
                                      EntenteJsonRecordFunc func,
                                      gpointer user_data,
                                      GError **error);
gboolean
entente_json_reader_read_into (const EntenteJsonReader *self, EntenteBulk *bulk, GError **error);
gboolean entente_json_reader_import (EntenteCatalogue *catalogue,
                                     GFile *file,
                                     EntenteChange *change,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
