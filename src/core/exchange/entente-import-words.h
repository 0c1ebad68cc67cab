/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/* From the words of other people's files to ids, codes and countries. */

char *entente_import_make_id (EntenteKind kind, const char *words);
const char *entente_import_find_code (EntenteVocabulary vocabulary, const char *words);
char *entente_import_find_country (const char *words);

G_END_DECLS
