/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteProblem:
 * @id: the record that has it
 * @kind: its kind
 * @place: the field, as in "parties[0]"
 * @reason: what is wrong, in the interface language
 *
 * Something in a catalogue that is not as it should be.
 */
typedef struct
{
  char *id;
  EntenteKind kind;
  char *place;
  char *reason;
} EntenteProblem;

gboolean entente_check_list_unnamed (EntenteStore *store, GPtrArray **ret_paths, GError **error);
GPtrArray *entente_check_records (EntenteStore *store, GCancellable *cancellable, GError **error);

G_END_DECLS
