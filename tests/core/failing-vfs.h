/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A disk that fails on purpose: SQLite's own layer to the system, with a switch. */

void failing_vfs_install (void);

/* Lets @successes more writes (and flushes, and truncations) pass, and answers every one after
 * that with the SQLite result @code; 0 to let all pass. */
void failing_vfs_fail_after (guint successes, int code);

/* The same for reads. */
void failing_vfs_fail_reads_after (guint successes, int code);

/* Whether a write or a read was refused since. */
gboolean failing_vfs_has_failed (void);

/* Nothing in the folder can be made or written, as on a medium that is read-only. */
void failing_vfs_set_read_only (gboolean read_only);
