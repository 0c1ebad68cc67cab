/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ATTACHMENT_LIST (entente_attachment_list_get_type ())

/**
 * EntenteAttachmentList:
 *
 * The files that are attached to a record, and a button to attach more. Files can be dropped on it.
 */
G_DECLARE_FINAL_TYPE (
    EntenteAttachmentList, entente_attachment_list, ENTENTE, ATTACHMENT_LIST, GtkBox)

GtkWidget *entente_attachment_list_new (void);
void entente_attachment_list_show (EntenteAttachmentList *self,
                                   EntenteCatalogue *catalogue,
                                   EntenteRecord *record);
void entente_attachment_list_show_all (GtkWidget *root,
                                       EntenteCatalogue *catalogue,
                                       EntenteRecord *record);
gboolean entente_attachment_list_drop (EntenteAttachmentList *self, const GValue *value);

G_END_DECLS
