/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

void entente_backlink_free (EntenteBacklink *self);
void entente_citation_free (EntenteCitation *self);

/* What is derived from a record: see entente-derive.c. */
gboolean _entente_derive_insert (EntenteStore *store,
                                 gint64 n,
                                 EntenteRecord *record,
                                 GHashTable *touched_targets,
                                 GError **error);
gboolean _entente_derive_remove (
    EntenteStore *store, gint64 n, EntenteKind kind, GHashTable *touched_targets, GError **error);
gboolean _entente_derive_recount (
    EntenteStore *store, const char *id, gint64 *ret_n, EntenteKind *ret_kind, GError **error);
gboolean _entente_derive_clear (EntenteStore *store, GError **error);
gboolean _entente_derive_changes_quoting (EntenteRecord *before, EntenteRecord *after);
char *_entente_derive_dup_stamp (void);

G_END_DECLS
