/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-attachments.h"

G_BEGIN_DECLS

/* How much is read at a time. */
#define ENTENTE_ATTACHMENTS_CHUNK (256 * 1024)

/* What is copied in has a name that begins so until it is whole. */
#define ENTENTE_ATTACHMENTS_PART ".part-"

/* The folder of the bytes, or -1 with errno. Neither it nor what is in it may be a link: a
 * catalogue can come from anybody, and must not lead out of its folder. */
int _entente_attachments_open_folder (const char *catalogue, gboolean create);
int _entente_attachments_open_shelf (int folder, const char *sha256, gboolean create);
int _entente_attachments_open_file (const char *catalogue, const char *sha256);

/* One chunk; 0 at the end, -1 with errno. */
gssize _entente_attachments_read (int handle, guchar *buffer);

G_END_DECLS
