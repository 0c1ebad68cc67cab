/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

char *entente_id_dup_for_title (EntenteCatalogue *catalogue,
                                EntenteKind kind,
                                const char *title,
                                GPtrArray *taken);

G_END_DECLS
