/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* Changes that reach beyond one record: what names a record that goes has to be told. */

EntenteChange *entente_amend_delete (EntenteCatalogue *catalogue, const char *id, GError **error);
EntenteChange *entente_amend_merge (EntenteCatalogue *catalogue,
                                    EntenteRecord *merged,
                                    const char *other,
                                    GError **error);
EntenteChange *
entente_amend_different (EntenteCatalogue *catalogue, const char *a, const char *b, GError **error);
EntenteChange *
entente_amend_duplicate (EntenteCatalogue *catalogue, const char *id, GError **error);
GPtrArray *entente_amend_list_referrers (EntenteCatalogue *catalogue, const char *id);

G_END_DECLS
