/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/entente-kind.h"

G_BEGIN_DECLS

/**
 * EntenteBackupReason:
 * @ENTENTE_BACKUP_ASKED: somebody asked for it
 * @ENTENTE_BACKUP_DAILY: the first opening of a day
 * @ENTENTE_BACKUP_IMPORT: a large import was about to begin
 * @ENTENTE_BACKUP_MIGRATION: the file was about to be brought to a newer form
 * @ENTENTE_BACKUP_REPAIR: it was about to be repaired
 * @ENTENTE_BACKUP_RESTORE: another backup was about to be restored
 *
 * Why a backup was made.
 */
typedef enum
{
  ENTENTE_BACKUP_ASKED,
  ENTENTE_BACKUP_DAILY,
  ENTENTE_BACKUP_IMPORT,
  ENTENTE_BACKUP_MIGRATION,
  ENTENTE_BACKUP_REPAIR,
  ENTENTE_BACKUP_RESTORE,
  ENTENTE_N_BACKUP_REASONS
} EntenteBackupReason;

/* How many are kept: the last ones, and beyond them the last of each of so many days. */
#define ENTENTE_BACKUP_KEPT      10
#define ENTENTE_BACKUP_KEPT_DAYS 14

/* An import of so many records is a large one. */
#define ENTENTE_BACKUP_LARGE 100

/**
 * EntenteBackup:
 * @path: the file
 * @time: when it was made
 * @reason: why
 * @size: in bytes
 * @counts: how many records of each kind it holds; the sum is at %ENTENTE_KIND_NONE
 * @error: (nullable): why it cannot be read; @counts are then nothing
 *
 * A copy of a catalogue, in the folder beside it.
 */
typedef struct
{
  char *path;
  GDateTime *time;
  EntenteBackupReason reason;
  goffset size;
  guint counts[ENTENTE_N_KINDS];
  GError *error;
} EntenteBackup;

char *entente_backup_dup_folder (const char *path);
const char *entente_backup_reason_get_label (EntenteBackupReason reason);

char *entente_backup_make (const char *path, EntenteBackupReason reason, GError **error);
gboolean entente_backup_is_due (const char *path);
GPtrArray *entente_backup_list (const char *path);
void entente_backup_free (EntenteBackup *self);

void entente_backup_make_daily_async (const char *path,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
char *entente_backup_make_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBackup, entente_backup_free)

G_END_DECLS
