/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ATTACHMENT (entente_attachment_get_type ())

/**
 * EntenteAttachment:
 *
 * A file that a person has added to a record: what it is called, and which bytes it has. The bytes
 * themselves are beside the catalogue, filed by their hash: see EntenteAttachments.
 *
 * A record can come from anybody. The name is words to be read, and never a path.
 */
G_DECLARE_FINAL_TYPE (EntenteAttachment, entente_attachment, ENTENTE, ATTACHMENT, EntenteNode)

EntenteAttachment *
entente_attachment_new (const char *name, const char *sha256, goffset size, const char *media_type);

char *entente_attachment_dup_name (EntenteAttachment *self);
const char *entente_attachment_get_sha256 (EntenteAttachment *self);
goffset entente_attachment_get_size (EntenteAttachment *self);
const char *entente_attachment_get_media_type (EntenteAttachment *self);

char *entente_attachment_clean_name (const char *name);
gboolean entente_attachment_is_hash (const char *sha256);

G_END_DECLS
