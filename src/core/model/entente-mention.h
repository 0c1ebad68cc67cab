/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_MENTION (entente_mention_get_type ())

/**
 * EntenteMention:
 *
 * That an article speaks of a record, in which paragraphs, and under which forms.
 */
G_DECLARE_FINAL_TYPE (EntenteMention, entente_mention, ENTENTE, MENTION, EntenteNode)

const char *entente_mention_get_record (EntenteMention *self);
GArray *entente_mention_get_paragraphs (EntenteMention *self);
const char *const *entente_mention_get_printed (EntenteMention *self);

G_END_DECLS
