/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LINK (entente_link_get_type ())

/**
 * EntenteLink:
 *
 * An address on the web, with what it leads to.
 */
G_DECLARE_FINAL_TYPE (EntenteLink, entente_link, ENTENTE, LINK, EntenteNode)

const char *entente_link_get_kind (EntenteLink *self);
const char *entente_link_get_url (EntenteLink *self);
EntenteText *entente_link_get_label (EntenteLink *self);

G_END_DECLS
