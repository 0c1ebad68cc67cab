/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteImportState:
 * @ENTENTE_IMPORT_NEW: nothing in the catalogue is it
 * @ENTENTE_IMPORT_CHANGED: the catalogue has it, and the file says more, or something else
 * @ENTENTE_IMPORT_SAME: the catalogue has all that the file says
 * @ENTENTE_IMPORT_CONFLICTING: the catalogue may have it, and a person has to say
 * @ENTENTE_IMPORT_REFUSED: it can not be taken, for the reason given
 */
typedef enum
{
  ENTENTE_IMPORT_NEW,
  ENTENTE_IMPORT_CHANGED,
  ENTENTE_IMPORT_SAME,
  ENTENTE_IMPORT_CONFLICTING,
  ENTENTE_IMPORT_REFUSED,
} EntenteImportState;

#define ENTENTE_N_IMPORT_STATES (ENTENTE_IMPORT_REFUSED + 1)

/**
 * EntenteImportChoice:
 * @ENTENTE_IMPORT_KEEP: the catalogue stays as it is
 * @ENTENTE_IMPORT_CREATE: it becomes a record of its own
 * @ENTENTE_IMPORT_MERGE: what it says is joined to what is there, field by field
 * @ENTENTE_IMPORT_TAKE: it replaces what is there
 */
typedef enum
{
  ENTENTE_IMPORT_KEEP,
  ENTENTE_IMPORT_CREATE,
  ENTENTE_IMPORT_MERGE,
  ENTENTE_IMPORT_TAKE,
} EntenteImportChoice;

#define ENTENTE_TYPE_IMPORT_ITEM (entente_import_item_get_type ())

/**
 * EntenteImportItem:
 *
 * One thing that a file holds, and what is to become of it.
 */
G_DECLARE_FINAL_TYPE (EntenteImportItem, entente_import_item, ENTENTE, IMPORT_ITEM, GObject)

EntenteKind entente_import_item_get_kind (EntenteImportItem *self);
EntenteImportState entente_import_item_get_state (EntenteImportItem *self);
const char *entente_import_item_get_title (EntenteImportItem *self);
const char *entente_import_item_get_place (EntenteImportItem *self);
const char *entente_import_item_get_reason (EntenteImportItem *self);
const char *entente_import_item_get_id (EntenteImportItem *self);
const char *entente_import_item_get_match (EntenteImportItem *self);

EntenteImportChoice entente_import_item_get_choice (EntenteImportItem *self);
gboolean entente_import_item_can_choose (EntenteImportItem *self, EntenteImportChoice choice);
void entente_import_item_set_choice (EntenteImportItem *self, EntenteImportChoice choice);

const char *entente_import_state_get_code (EntenteImportState state);
const char *entente_import_state_get_label (EntenteImportState state);
const char *entente_import_choice_get_label (EntenteImportChoice choice);

G_END_DECLS
