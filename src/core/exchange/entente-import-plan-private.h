/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-import-item-private.h"
#include "exchange/entente-import-plan.h"
#include "exchange/entente-matcher.h"
#include "exchange/entente-record-spool.h"

G_BEGIN_DECLS

struct _EntenteImportPlan
{
  GObject parent_instance;

  /* Owned */
  EntenteCatalogue *catalogue;
  GMainContext *context;
  GPtrArray *items;      /* of EntenteImportItem */
  GHashTable *by_id;     /* the id in the file → its item, borrowed */
  GHashTable *matches;   /* the id in the catalogue → the first item that may be it, borrowed */
  GHashTable *by_number; /* a kind and an identifier → the first item that has it, borrowed */
  GHashTable *used;      /* ids that new records get, borrowed from the items */
  EntenteRecordSpool *spool;
  EntenteChange *change; /* what was done; NULL until then */
  char *name;
  char *format;
  char *author; /* NULL for nobody */

  /* While reading */
  EntenteStore *reader;
  EntenteMatcher *matcher;
  GError *failure;
  GString *remarks; /* on the record that comes next */

  guint n_spooled;
  guint n_left_out[ENTENTE_N_LEFT_OUT];
  guint n_applied;
  int progress; /* in thousandths; atomic */
  gboolean references_may_be_missing;
};

void _entente_import_plan_sink_init (EntenteImportSinkInterface *iface);
void _entente_import_plan_settle (EntenteImportPlan *self, GCancellable *cancellable);
void _entente_import_plan_set_progress (EntenteImportPlan *self, double fraction);
EntenteRecord *
_entente_import_plan_make (EntenteImportPlan *self, EntenteImportItem *item, GError **error);

G_END_DECLS
