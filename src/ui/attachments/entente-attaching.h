/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "window/entente-window.h"

G_BEGIN_DECLS

/**
 * EntenteAttachingFunc:
 * @receiver: who asked
 * @attachments: (element-type EntenteAttachment): what was copied in; at least one
 */
typedef void (*EntenteAttachingFunc) (gpointer receiver, GPtrArray *attachments);

void entente_attaching_choose (GtkWindow *parent,
                               EntenteCatalogue *catalogue,
                               EntenteAttachingFunc func,
                               gpointer receiver);
void entente_attaching_copy (GtkWindow *parent,
                             EntenteCatalogue *catalogue,
                             GListModel *files,
                             EntenteAttachingFunc func,
                             gpointer receiver);

void entente_attaching_choose_for_record (EntenteWindow *window, const char *id);
void entente_attaching_copy_for_record (EntenteWindow *window, const char *id, GListModel *files);

G_END_DECLS
