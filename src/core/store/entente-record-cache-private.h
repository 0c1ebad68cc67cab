/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/* The records that were looked at last. */
typedef struct _EntenteRecordCache EntenteRecordCache;

EntenteRecordCache *_entente_record_cache_new (guint capacity);
void _entente_record_cache_free (EntenteRecordCache *self);
EntenteRecord *_entente_record_cache_lookup (EntenteRecordCache *self, const char *id);
void _entente_record_cache_add (EntenteRecordCache *self, EntenteRecord *record);
void _entente_record_cache_remove (EntenteRecordCache *self, const char *id);
void _entente_record_cache_clear (EntenteRecordCache *self);

G_END_DECLS
