/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EDIT_SESSION (entente_edit_session_get_type ())

/**
 * EntenteEditSession:
 *
 * The editing of one record, apart from any widget: what it was, what it is to be, what was typed
 * and not understood, and the records that are made on the way. It outlives a change of language,
 * and keeps a draft on the disk that outlives the program.
 */
G_DECLARE_FINAL_TYPE (EntenteEditSession, entente_edit_session, ENTENTE, EDIT_SESSION, GObject)

/**
 * EntenteEditProblem:
 * @node: the record, or the element of it
 * @field: the field with what was not understood
 * @words: the name of the field and what is wrong with it
 */
typedef struct
{
  EntenteNode *node;
  const EntenteField *field;
  char *words;
} EntenteEditProblem;

EntenteEditSession *entente_edit_session_new (EntenteCatalogue *catalogue, EntenteRecord *record);
EntenteEditSession *
entente_edit_session_new_for_kind (EntenteCatalogue *catalogue, EntenteKind kind);
EntenteEditSession *entente_edit_session_new_for_title (EntenteCatalogue *catalogue,
                                                        EntenteKind kind,
                                                        const char *title);

EntenteCatalogue *entente_edit_session_get_catalogue (EntenteEditSession *self);
EntenteRecord *entente_edit_session_get_record (EntenteEditSession *self);
gboolean entente_edit_session_is_new (EntenteEditSession *self);
gboolean entente_edit_session_is_changed (EntenteEditSession *self);
gboolean entente_edit_session_is_resumed (EntenteEditSession *self);
gboolean entente_edit_session_is_outdated (EntenteEditSession *self);

void entente_edit_session_touch (EntenteEditSession *self);
const char *entente_edit_session_get_typed (EntenteNode *node, const EntenteField *field);
void entente_edit_session_set_typed (EntenteEditSession *self,
                                     EntenteNode *node,
                                     const EntenteField *field,
                                     const char *typed);
GPtrArray *entente_edit_session_list_problems (EntenteEditSession *self);

EntenteRecord *
entente_edit_session_add_created (EntenteEditSession *self, EntenteKind kind, const char *title);
EntenteRecord *entente_edit_session_ref_record (EntenteEditSession *self, const char *id);
EntenteChange *entente_edit_session_dup_change (EntenteEditSession *self);

void entente_edit_session_flush (EntenteEditSession *self);
void entente_edit_session_discard_draft (EntenteEditSession *self);
void entente_edit_session_start_over (EntenteEditSession *self);
void entente_edit_session_take_up (EntenteEditSession *self);

G_END_DECLS
