/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteChangeLabel:
 *
 * What a change is called, in the history and where it can be undone. The file keeps a code; the
 * words are made in the language of whoever reads.
 */
typedef enum
{
  ENTENTE_CHANGE_EDIT,
  ENTENTE_CHANGE_CREATE,
  ENTENTE_CHANGE_DELETE,
  ENTENTE_CHANGE_DUPLICATE,
  ENTENTE_CHANGE_MERGE,
  ENTENTE_CHANGE_IMPORT,
  ENTENTE_CHANGE_STAR,
  ENTENTE_CHANGE_TAG,
  ENTENTE_CHANGE_NOTE,
  ENTENTE_CHANGE_SOURCE,
  ENTENTE_CHANGE_RESTORE,
  ENTENTE_CHANGE_REPAIR,
  ENTENTE_CHANGE_ATTACH,
  ENTENTE_CHANGE_ADD_STAR,
  ENTENTE_CHANGE_REMOVE_STAR,
  ENTENTE_CHANGE_ADD_SOURCE,
  ENTENTE_CHANGE_REMOVE_SOURCE,
  ENTENTE_CHANGE_PREFER_SOURCE,
  ENTENTE_CHANGE_UNPREFER_SOURCE,
  ENTENTE_CHANGE_ADD_ATTACHMENT,
  ENTENTE_CHANGE_RENAME_ATTACHMENT,
  ENTENTE_CHANGE_REMOVE_ATTACHMENT,
} EntenteChangeLabel;

/**
 * EntenteChangeState:
 * @ENTENTE_CHANGE_DONE: what it says holds, and it can be undone
 * @ENTENTE_CHANGE_UNDONE: it was taken back, and can be done again
 * @ENTENTE_CHANGE_PASSED: it was taken back, and something else was done then
 */
typedef enum
{
  ENTENTE_CHANGE_DONE,
  ENTENTE_CHANGE_UNDONE,
  ENTENTE_CHANGE_PASSED,
} EntenteChangeState;

#define ENTENTE_TYPE_CHANGE (entente_change_get_type ())

/**
 * EntenteChange:
 *
 * Records to be put or deleted together, in one step that can be undone. Given to
 * entente_catalogue_apply(); also what the history lists, then without the records.
 */
G_DECLARE_FINAL_TYPE (EntenteChange, entente_change, ENTENTE, CHANGE, GObject)

EntenteChange *entente_change_new (EntenteChangeLabel label);

void entente_change_put (EntenteChange *self, EntenteRecord *record);
void entente_change_replace (EntenteChange *self, EntenteRecord *before, EntenteRecord *after);
void entente_change_delete (EntenteChange *self, const char *id);
void entente_change_set_author (EntenteChange *self, const char *author);
void entente_change_set_subject (EntenteChange *self, const EntenteText *subject);

gint64 entente_change_get_sequence (EntenteChange *self);
gint64 entente_change_get_time (EntenteChange *self);
EntenteChangeLabel entente_change_get_label (EntenteChange *self);
EntenteChangeState entente_change_get_state (EntenteChange *self);
const char *entente_change_get_author (EntenteChange *self);
const EntenteText *entente_change_get_subject (EntenteChange *self);
guint entente_change_get_n_items (EntenteChange *self);
char *entente_change_dup_description (EntenteChange *self, const char *language);

G_END_DECLS
