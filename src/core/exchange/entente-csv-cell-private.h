/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-import-sink.h"
#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteCsvTarget:
 * @field: a field of the record
 * @inner: (nullable): a field of the elements of @field
 * @qualifier: (nullable): a language, a register or a kind of link
 */
typedef struct
{
  const EntenteField *field;
  const EntenteField *inner;
  char *qualifier;
} EntenteCsvTarget;

typedef char *(*EntenteResolveFunc) (EntenteKind kind, const char *words, gpointer user_data);

gboolean
_entente_csv_target_parse (EntenteKind kind, const char *target, EntenteCsvTarget *ret_target);
void _entente_csv_target_clear (EntenteCsvTarget *target);

gboolean _entente_csv_set_cell (EntenteRecord *record,
                                const EntenteCsvTarget *target,
                                const char *cell,
                                const char *language,
                                EntenteResolveFunc resolve,
                                gpointer user_data,
                                GError **error);
char *_entente_csv_dup_cell (EntenteRecord *record, const EntenteCsvTarget *target);

char *_entente_csv_dup_nodes (EntenteNode *node, const EntenteField *field);
gboolean _entente_csv_set_nodes (EntenteNode *node,
                                 const EntenteField *field,
                                 const char *cell,
                                 const char *language,
                                 EntenteResolveFunc resolve,
                                 gpointer user_data,
                                 GError **error);

GStrv _entente_csv_list_unlinked (EntenteRecord *record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteCsvTarget, _entente_csv_target_clear)

G_END_DECLS
