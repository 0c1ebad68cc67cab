/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-attachment.h"
#include "window/entente-window.h"

G_BEGIN_DECLS

void
entente_attachment_remove (EntenteWindow *window, const char *id, EntenteAttachment *attachment);
void
entente_attachment_rename (EntenteWindow *window, const char *id, EntenteAttachment *attachment);

G_END_DECLS
