/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

char *entente_suggest_value (const EntenteField *field, const char *words, const char *language);
char *entente_suggest_item (EntenteCatalogue *catalogue,
                            EntenteRecord *record,
                            const EntenteField *field,
                            const char *words);

G_END_DECLS
