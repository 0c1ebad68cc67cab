/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/entente-change.h"
#include "store/entente-indexer.h"
#include "store/entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteCatalogueFlags:
 * @ENTENTE_CATALOGUE_CREATE: make an empty catalogue where there is no file
 * @ENTENTE_CATALOGUE_READ_ONLY: look, and never write
 * @ENTENTE_CATALOGUE_AS_IT_IS: open at once, or not at all: a file that has to be brought to the
 *   form that this program writes first, which can take minutes, is %ENTENTE_ERROR_OLDER
 */
typedef enum
{
  ENTENTE_CATALOGUE_NONE = 0,
  ENTENTE_CATALOGUE_CREATE = 1 << 0,
  ENTENTE_CATALOGUE_READ_ONLY = 1 << 1,
  ENTENTE_CATALOGUE_AS_IT_IS = 1 << 2,
} EntenteCatalogueFlags;

#define ENTENTE_TYPE_CATALOGUE (entente_catalogue_get_type ())

/**
 * EntenteCatalogue:
 *
 * An opened catalogue file. It belongs to the thread that opened it; what takes long is done by a
 * worker that takes its own reader.
 *
 * Reading and writing go over two connections, so that reading never waits for a change that
 * another thread is writing.
 */
G_DECLARE_FINAL_TYPE (EntenteCatalogue, entente_catalogue, ENTENTE, CATALOGUE, GObject)

EntenteCatalogue *entente_catalogue_open (const char *path,
                                          EntenteCatalogueFlags flags,
                                          EntenteIndexer *indexer,
                                          GError **error);

const char *entente_catalogue_get_path (EntenteCatalogue *self);
gboolean entente_catalogue_is_read_only (EntenteCatalogue *self);
const GError *entente_catalogue_get_read_only_reason (EntenteCatalogue *self);
gboolean entente_catalogue_is_damaged (EntenteCatalogue *self);
EntenteStore *entente_catalogue_get_store (EntenteCatalogue *self);
EntenteStore *entente_catalogue_open_reader (EntenteCatalogue *self, GError **error);
gboolean entente_catalogue_poll (EntenteCatalogue *self);

EntenteRecord *
entente_catalogue_ref_record (EntenteCatalogue *self, const char *id, GError **error);
gboolean entente_catalogue_has_record (EntenteCatalogue *self, const char *id);
EntenteKind entente_catalogue_get_kind (EntenteCatalogue *self, const char *id);
guint entente_catalogue_count (EntenteCatalogue *self, EntenteKind kind);
EntenteEntry *
entente_catalogue_ref_entry (EntenteCatalogue *self, const char *id, const char *language);
GPtrArray *
entente_catalogue_list_links_to (EntenteCatalogue *self, const char *id, EntenteKind kind);
GPtrArray *entente_catalogue_list_citations (EntenteCatalogue *self, const char *article);
char *entente_catalogue_dup_free_id (EntenteCatalogue *self, const char *wanted);

gboolean entente_catalogue_apply (EntenteCatalogue *self, EntenteChange *change, GError **error);
void entente_catalogue_apply_async (EntenteCatalogue *self,
                                    EntenteChange *change,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean
entente_catalogue_apply_finish (EntenteCatalogue *self, GAsyncResult *result, GError **error);

gboolean entente_catalogue_can_undo (EntenteCatalogue *self);
gboolean entente_catalogue_can_redo (EntenteCatalogue *self);
EntenteChange *entente_catalogue_undo (EntenteCatalogue *self, GError **error);
EntenteChange *entente_catalogue_redo (EntenteCatalogue *self, GError **error);
void entente_catalogue_undo_async (EntenteCatalogue *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void entente_catalogue_redo_async (EntenteCatalogue *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
EntenteChange *
entente_catalogue_undo_finish (EntenteCatalogue *self, GAsyncResult *result, GError **error);

G_END_DECLS
