/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-article.h"

G_BEGIN_DECLS

char *entente_citation_format (EntenteArticle *article, const char *language);

G_END_DECLS
