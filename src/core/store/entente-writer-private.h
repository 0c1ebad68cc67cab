/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-change.h"
#include "store/entente-indexer.h"

G_BEGIN_DECLS

/* Writes records and all that is derived from them, inside a transaction that the caller has
 * begun. Whoever gets FALSE rolls back; what the writer says was touched counts after a commit. */
typedef struct _EntenteWriter EntenteWriter;

EntenteWriter *_entente_writer_new (EntenteStore *store, EntenteIndexer *indexer);
void _entente_writer_free (EntenteWriter *self);
void _entente_writer_set_change (EntenteWriter *self, EntenteChange *change);
void _entente_writer_set_bulk (EntenteWriter *self);

gboolean _entente_writer_put (EntenteWriter *self, EntenteRecord *record, GError **error);
gboolean _entente_writer_delete (EntenteWriter *self, const char *id, GError **error);
gboolean _entente_writer_apply (EntenteWriter *self, EntenteChange *change, GError **error);
gboolean _entente_writer_undo (EntenteWriter *self, EntenteChange *change, GError **error);
gboolean _entente_writer_redo (EntenteWriter *self, EntenteChange *change, GError **error);
gboolean _entente_writer_rebuild (EntenteWriter *self,
                                  void (*progress) (guint done, guint total, gpointer user_data),
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean _entente_writer_settle (EntenteWriter *self, GError **error);
gboolean _entente_writer_finish (EntenteWriter *self, GError **error);

/* (transfer full) (nullable): the ids, and the numbers, of what is not as it was; NULL where they
 * are too many. */
GStrv _entente_writer_list_touched (EntenteWriter *self, GArray **ret_numbers);
guint _entente_writer_get_touched_kinds (EntenteWriter *self); /* 1 << kind */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWriter, _entente_writer_free)

G_END_DECLS
