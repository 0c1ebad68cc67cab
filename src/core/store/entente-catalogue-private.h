/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"
#include "store/entente-damage-private.h"
#include "store/entente-orders-private.h"
#include "store/entente-record-cache-private.h"
#include "store/entente-writer-private.h"

G_BEGIN_DECLS

/* The notes in the file that say in which form its derived data are. */
#define ENTENTE_META_DERIVED "derived"
#define ENTENTE_META_INDEX   "index"

struct _EntenteCatalogue
{
  GObject parent_instance;

  /* Owned, used by the thread that opened it */
  char *path;
  EntenteStore *store;
  EntenteRecordCache *records;
  EntenteOrders *orders;
  GError *reason; /* why it is read-only, or NULL */
  gboolean can_undo;
  gboolean can_redo;
  gboolean damaged;

  /* Owned, used by whoever holds the lock */
  GMutex writing;
  EntenteStore *writer;
  EntenteIndexer *indexer;
  gint64 data_version; /* of the connection that writes: others' changes move it */
  gboolean index_left_behind;

  GThreadPool *jobs;     /* one at a time, in the order in which they were asked for */
  EntenteDamage *damage; /* owned: used by any connection */

  GThread *owner;
  GMainContext *context;
};

/* The writer of a transaction that has been begun; the lock is held until it is ended. */
EntenteWriter *_entente_catalogue_begin (EntenteCatalogue *self, GError **error);

/* Ends it: by a commit where done is TRUE and nothing goes wrong, else by rolling back. The writer
 * is still to be freed, and to be announced where TRUE is returned. */
gboolean _entente_catalogue_end (EntenteCatalogue *self,
                                 EntenteWriter *writer,
                                 gboolean done,
                                 GError **error);

/* Lets the thread of the catalogue know; frees the writer. */
void _entente_catalogue_announce (EntenteCatalogue *self, EntenteWriter *writer);

void _entente_catalogue_update_undo (EntenteCatalogue *self);
gboolean _entente_catalogue_check_writable (EntenteCatalogue *self, GError **error);
void _entente_catalogue_run_job (gpointer data, gpointer user_data);

G_END_DECLS
