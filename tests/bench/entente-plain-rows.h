/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntentePlainRows:
 *
 * All rows that a catalogue file holds, in memory, to be inserted into a file of the same tables by
 * plain prepared statements: what an import is measured against.
 */
typedef struct _EntentePlainRows EntentePlainRows;

void entente_plain_rows_listen (const char *path);
EntentePlainRows *entente_plain_rows_read (const char *path, const char *heard_path);
void entente_plain_rows_free (EntentePlainRows *self);
guint64 entente_plain_rows_get_size (EntentePlainRows *self);
void entente_plain_rows_insert (EntentePlainRows *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlainRows, entente_plain_rows_free)

G_END_DECLS
