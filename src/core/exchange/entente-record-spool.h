/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteRecordSpool:
 *
 * Records that are held until they are wanted: the first ones in memory, the others in a file
 * that has no name. Numbers are given in order, from 0.
 */
typedef struct _EntenteRecordSpool EntenteRecordSpool;

EntenteRecordSpool *entente_record_spool_new (guint in_memory);
void entente_record_spool_free (EntenteRecordSpool *self);
gboolean entente_record_spool_add (EntenteRecordSpool *self, EntenteRecord *record, GError **error);
EntenteRecord *entente_record_spool_ref (EntenteRecordSpool *self, guint number, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecordSpool, entente_record_spool_free)

G_END_DECLS
