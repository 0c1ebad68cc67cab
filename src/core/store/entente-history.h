/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-change.h"
#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteVersion:
 * @change: (transfer full): when, by whom, in which change
 * @before: (nullable): the record before it, as JSON; %NULL where there was none
 * @after: (nullable): the record after it; %NULL where it was deleted
 *
 * One step in the life of a record.
 */
typedef struct
{
  EntenteChange *change;
  char *before;
  char *after;
} EntenteVersion;

EntenteChange *entente_history_ref_undo (EntenteStore *store);
EntenteChange *entente_history_ref_redo (EntenteStore *store);
EntenteChange *entente_history_ref_change (EntenteStore *store, gint64 sequence);
GPtrArray *entente_history_list (EntenteStore *store, gint64 before, guint limit);
GPtrArray *entente_history_list_ids (EntenteStore *store, gint64 sequence);
GPtrArray *entente_history_list_versions (EntenteStore *store, const char *id);

G_END_DECLS
