/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteRestoreDifference:
 * @added: records that the backup has and the catalogue has not: they would come back
 * @changed: records that are another in the backup
 * @removed: records that the backup has not: they would go
 *
 * What restoring a backup would do.
 */
typedef struct
{
  guint added;
  guint changed;
  guint removed;
} EntenteRestoreDifference;

gboolean entente_restore_compare (EntenteStore *store,
                                  const char *backup,
                                  EntenteRestoreDifference *ret_difference,
                                  GError **error);
gboolean entente_restore_apply (EntenteCatalogue *catalogue,
                                const char *backup,
                                const char *author,
                                GError **error);

void entente_restore_apply_async (EntenteCatalogue *catalogue,
                                  const char *backup,
                                  const char *author,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean
entente_restore_apply_finish (EntenteCatalogue *catalogue, GAsyncResult *result, GError **error);

G_END_DECLS
