/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-attachment.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ATTACHMENT_ROW (entente_attachment_row_get_type ())

/**
 * EntenteAttachmentRow:
 *
 * An attached file: what it is, what it is called, how large it is, or that it is missing. The row
 * opens it; its menu has the rest.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAttachmentRow, entente_attachment_row, ENTENTE, ATTACHMENT_ROW, AdwActionRow)

GtkWidget *entente_attachment_row_new (EntenteCatalogue *catalogue,
                                       const char *id,
                                       EntenteAttachment *attachment);

G_END_DECLS
