/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteJsonStream:
 *
 * The elements of one array, one at a time, from a file of any size: the array that the file
 * consists of, or the first one inside the object that it consists of.
 */
typedef struct _EntenteJsonStream EntenteJsonStream;

/* An element above this is passed over and reported as such. */
#define ENTENTE_JSON_STREAM_MAX_ELEMENT (16 * 1024 * 1024)

EntenteJsonStream *entente_json_stream_new (GInputStream *input);
void entente_json_stream_free (EntenteJsonStream *self);

gboolean entente_json_stream_next (EntenteJsonStream *self,
                                   char **ret_text,
                                   gsize *ret_length,
                                   GCancellable *cancellable,
                                   GError **error);
guint64 entente_json_stream_get_index (EntenteJsonStream *self);
guint64 entente_json_stream_get_offset (EntenteJsonStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonStream, entente_json_stream_free)

G_END_DECLS
