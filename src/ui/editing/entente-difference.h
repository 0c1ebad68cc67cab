/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

GStrv entente_difference_list (EntenteCatalogue *catalogue,
                               EntenteRecord *before,
                               EntenteRecord *after,
                               const char *language,
                               gboolean brief);
char *entente_difference_dup_value (EntenteCatalogue *catalogue,
                                    EntenteRecord *record,
                                    const EntenteField *field,
                                    const char *language);

G_END_DECLS
