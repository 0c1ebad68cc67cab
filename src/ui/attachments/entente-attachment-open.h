/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-attachment.h"
#include "window/entente-window.h"

G_BEGIN_DECLS

void entente_attachment_open (EntenteWindow *window, EntenteAttachment *attachment);
void entente_attachment_save (EntenteWindow *window, EntenteAttachment *attachment);
void entente_attachment_save_to (EntenteWindow *window, EntenteAttachment *attachment, GFile *file);
gboolean entente_attachment_is_program (const char *path);

G_END_DECLS
