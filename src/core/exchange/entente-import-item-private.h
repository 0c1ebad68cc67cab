/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-import-item.h"
#include "exchange/entente-import-merge.h"

G_BEGIN_DECLS

struct _EntenteImportItem
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *place;
  char *reason;
  char *id;            /* what it gets when it becomes a record of its own */
  char *match;         /* the record of the catalogue that it may be */
  GPtrArray *pending;  /* ids that it refers to and the catalogue does not have; NULL for none */
  GArray *differences; /* of EntenteImportDifference, once they were asked for */

  guint number; /* in the spool */
  EntenteKind kind;
  EntenteImportState state;
  EntenteImportChoice choice;
  EntenteImportSide side; /* who wins at first when merged */
  gboolean has_record;
};

EntenteImportItem *
_entente_import_item_new (EntenteKind kind, const char *place, const char *title);
void _entente_import_item_refuse (EntenteImportItem *self, const char *reason);

G_END_DECLS
