/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_POST (entente_post_get_type ())

/**
 * EntentePost:
 *
 * A post that a person held.
 */
G_DECLARE_FINAL_TYPE (EntentePost, entente_post, ENTENTE, POST, EntenteNode)

const char *entente_post_get_key (EntentePost *self);
EntenteText *entente_post_get_title (EntentePost *self);
const char *entente_post_get_partner (EntentePost *self);
EntenteDate *entente_post_get_from (EntentePost *self);
EntenteDate *entente_post_get_until (EntentePost *self);
EntenteDate *entente_post_get_at (EntentePost *self);
gboolean entente_post_get_former (EntentePost *self);

G_END_DECLS
