/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/entente-attachment.h"
#include "store/entente-database.h"

G_BEGIN_DECLS

/**
 * ENTENTE_ATTACHMENT_MAX_BYTES:
 *
 * The largest file that can be attached: a scanned volume fits, a film of a conference does not.
 */
#define ENTENTE_ATTACHMENT_MAX_BYTES G_GINT64_CONSTANT (1000000000)

/**
 * EntenteAttachmentState:
 * @ENTENTE_ATTACHMENT_PRESENT: the bytes are there
 * @ENTENTE_ATTACHMENT_MISSING: there is no such file
 * @ENTENTE_ATTACHMENT_CHANGED: there is one, and it does not hold what was attached
 *
 * How the bytes of an attachment are.
 */
typedef enum
{
  ENTENTE_ATTACHMENT_PRESENT,
  ENTENTE_ATTACHMENT_MISSING,
  ENTENTE_ATTACHMENT_CHANGED,
} EntenteAttachmentState;

/**
 * EntenteAttachmentsProgress:
 * @bytes: how many more have been copied
 *
 * Called in the thread that copies.
 */
typedef void (*EntenteAttachmentsProgress) (gsize bytes, gpointer user_data);

char *entente_attachments_dup_folder (const char *catalogue);
char *entente_attachments_dup_path (const char *catalogue, const char *sha256);

EntenteAttachment *entente_attachments_add (const char *catalogue,
                                            const char *path,
                                            EntenteAttachmentsProgress progress,
                                            gpointer user_data,
                                            GCancellable *cancellable,
                                            GError **error);

EntenteAttachmentState
entente_attachments_get_state (const char *catalogue, EntenteAttachment *attachment);
gboolean entente_attachments_verify (const char *catalogue,
                                     const char *sha256,
                                     EntenteAttachmentState *ret_state,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean entente_attachments_copy_out (const char *catalogue,
                                       EntenteAttachment *attachment,
                                       GFile *target,
                                       EntenteAttachmentsProgress progress,
                                       gpointer user_data,
                                       GCancellable *cancellable,
                                       GError **error);
gboolean entente_attachments_copy_all (const char *from, const char *to, GError **error);

GHashTable *entente_attachments_list_kept (const char *catalogue);
gboolean
entente_attachments_collect_named (EntenteDatabase *database, GHashTable *hashes, GError **error);

guint entente_attachments_file_again (const char *catalogue, GHashTable *wanted, GError **error);
void entente_attachments_sweep (const char *catalogue);

G_END_DECLS
