/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteJsonWriter:
 *
 * Writes files of the catalogue format in their canonical form: the same records always give the
 * same bytes. Records go by kind, then by id.
 */
gboolean entente_json_writer_write (EntenteStore *store,
                                    GOutputStream *stream,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean entente_json_writer_write_some (EntenteStore *store,
                                         const char *const *ids,
                                         GOutputStream *stream,
                                         GCancellable *cancellable,
                                         GError **error);
gboolean entente_json_writer_export (EntenteStore *store,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
