/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What SQLite does not do for the files beside a catalogue. */

gboolean entente_files_set_error (GError **error, int code, const char *path);
gboolean entente_files_sync (const char *path, GError **error);
gboolean entente_files_move (const char *from, const char *to, GError **error);
gboolean entente_files_make_folder (const char *path, GError **error);
GFileInputStream *entente_files_read (GFile *file, GCancellable *cancellable, GError **error);
char *entente_files_dup_real_path (const char *path);
gboolean entente_files_are_same (const char *a, const char *b);
gboolean entente_files_is_on_network (const char *path);
gboolean entente_files_is_lent (const char *path);

G_END_DECLS
