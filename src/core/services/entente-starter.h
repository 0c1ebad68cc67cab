/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

char *entente_starter_dup_default_path (void);
EntenteCatalogue *entente_starter_open (const char *path,
                                        EntenteCatalogueFlags flags,
                                        EntenteIndexer *indexer,
                                        GError **error);

G_END_DECLS
