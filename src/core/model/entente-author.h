/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AUTHOR (entente_author_get_type ())

/**
 * EntenteAuthor:
 *
 * Who wrote, translated or spoke in an article, as printed.
 */
G_DECLARE_FINAL_TYPE (EntenteAuthor, entente_author, ENTENTE, AUTHOR, EntenteNode)

const char *entente_author_get_name (EntenteAuthor *self);
const char *entente_author_get_role (EntenteAuthor *self);

G_END_DECLS
