/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteBulk:
 *
 * Many records in one step, one after the other: an import. All of them are in the catalogue when
 * entente_bulk_commit() has returned %TRUE, and none if the bulk is freed before.
 *
 * A bulk is made, used and freed in one thread, any thread. Other changes of the catalogue wait for
 * its end; reading does not.
 */
typedef struct _EntenteBulk EntenteBulk;

EntenteBulk *entente_bulk_new (EntenteCatalogue *catalogue, EntenteChange *change, GError **error);
void entente_bulk_free (EntenteBulk *self);

EntenteStore *entente_bulk_get_store (EntenteBulk *self);
gboolean entente_bulk_put (EntenteBulk *self, EntenteRecord *record, GError **error);
gboolean entente_bulk_delete (EntenteBulk *self, const char *id, GError **error);
gboolean entente_bulk_settle (EntenteBulk *self, GError **error);
gboolean entente_bulk_commit (EntenteBulk *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBulk, entente_bulk_free)

G_END_DECLS
