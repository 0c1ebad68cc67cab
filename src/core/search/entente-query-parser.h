/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/entente-search-query.h"

G_BEGIN_DECLS

EntenteSearchQuery *entente_search_query_parse (const char *text, gssize length);

G_END_DECLS
