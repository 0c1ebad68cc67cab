/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteMatch:
 * @ENTENTE_MATCH_NONE: nothing in the catalogue looks like it
 * @ENTENTE_MATCH_NAME: something bears the same name, and nothing speaks against it
 * @ENTENTE_MATCH_IDENTIFIER: something has the same identifier in a register, or the same address
 * @ENTENTE_MATCH_ID: something has the same id
 */
typedef enum
{
  ENTENTE_MATCH_NONE,
  ENTENTE_MATCH_NAME,
  ENTENTE_MATCH_IDENTIFIER,
  ENTENTE_MATCH_ID,
} EntenteMatch;

/**
 * EntenteMatcher:
 *
 * Finds out which record of a catalogue an imported one may be. The names of a kind are read the
 * first time they are asked for. For one thread, that of its store.
 */
typedef struct _EntenteMatcher EntenteMatcher;

EntenteMatcher *entente_matcher_new (EntenteStore *store);
void entente_matcher_free (EntenteMatcher *self);
gboolean entente_matcher_check (EntenteMatcher *self, GError **error);
EntenteKind entente_matcher_lookup (EntenteMatcher *self, const char *id);
EntenteMatch entente_matcher_find (EntenteMatcher *self,
                                   EntenteRecord *record,
                                   char **ret_id,
                                   char **ret_reason);
char *entente_matcher_resolve (EntenteMatcher *self, EntenteKind kind, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMatcher, entente_matcher_free)

G_END_DECLS
