/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a catalogue in the folder NAME.backups beside it. A copy is made under another name,
 * opened, checked and counted, and only then is it a backup. What is not one is never touched. */

#define G_LOG_DOMAIN "entente-backup"

#include "config.h"

#include "store/entente-backup.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <linux/ioprio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "model/entente-error.h"
#include "store/entente-background.h"
#include "store/entente-database.h"
#include "store/entente-files.h"
#include "store/entente-integrity.h"

#define SUFFIX ".entente"

/* 2026-01-31T23-59-59Z: sorts as it was made, and any file system takes it. */
#define STAMP_FORMAT "%Y-%m-%dT%H-%M-%SZ"
#define STAMP_LENGTH 20
#define DAY_LENGTH   10

/* In microseconds. */
#define DAILY_PAUSE 2000

/* Part of the names of the files; never changed, only added to. */
static const char *const codes[ENTENTE_N_BACKUP_REASONS] = {
  [ENTENTE_BACKUP_ASKED] = "asked",   [ENTENTE_BACKUP_DAILY] = "daily",
  [ENTENTE_BACKUP_IMPORT] = "import", [ENTENTE_BACKUP_MIGRATION] = "upgrade",
  [ENTENTE_BACKUP_REPAIR] = "repair", [ENTENTE_BACKUP_RESTORE] = "restore",
};

/* --- Names ------------------------------------------------------------------------------------ */

/* Reads 2026-01-31T23-59-59Z-daily.entente, or the same with -2 before the suffix. */
static GDateTime *
parse_name (const char *name, EntenteBackupReason *ret_reason)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *stamp = NULL;

  if (strlen (name) <= STAMP_LENGTH || name[STAMP_LENGTH] != '-'
      || !g_str_has_suffix (name, SUFFIX))
    return NULL;
  stamp = g_strndup (name, STAMP_LENGTH);
  if (stamp[DAY_LENGTH] != 'T' || stamp[13] != '-' || stamp[16] != '-')
    return NULL;
  stamp[13] = stamp[16] = ':';
  for (guint i = 0; i < ENTENTE_N_BACKUP_REASONS; i++)
    {
      const char *rest = name + STAMP_LENGTH + 1;

      if (!g_str_has_prefix (rest, codes[i]))
        continue;
      *ret_reason = i;
      return g_date_time_new_from_iso8601 (stamp, utc);
    }
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* The names of the backups in @folder, newest first. */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      EntenteBackupReason reason;
      g_autoptr (GDateTime) time = parse_name (name, &reason);

      if (time != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Two in one second get numbers, in the alphabet behind the one without. */
static char *
dup_free_path (const char *folder, EntenteBackupReason reason)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, STAMP_FORMAT);
  char *path = g_strdup_printf ("%s/%s-%s" SUFFIX, folder, stamp, codes[reason]);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%s_%03u" SUFFIX, folder, stamp, codes[reason], i);
    }
  return path;
}

/* --- Copying ---------------------------------------------------------------------------------- */

/* Whether two files hold the same: the same changes in the same states make the same records. */
static gboolean
is_same (EntenteDatabase *database, EntenteDatabase *other)
{
  static const char *const marks[] = {
    "PRAGMA user_version",
    "SELECT COUNT(*) FROM record",
    "SELECT seq FROM sqlite_sequence WHERE name = 'record'",
    "SELECT COUNT(*) FROM change",
    "SELECT SUM(seq * (state + 1)) FROM change",
    "SELECT SUM(time) FROM change",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gint64 one, two;

      if (!entente_database_get_int (database, marks[i], &one, NULL)
          || !entente_database_get_int (other, marks[i], &two, NULL) || one != two)
        return FALSE;
    }
  return TRUE;
}

/* The newest backup, where it holds what the catalogue holds. */
static char *
find_same (EntenteDatabase *database, const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autoptr (EntenteDatabase) newest = NULL;
  g_autofree char *path = NULL;

  if (names->len == 0)
    return NULL;
  path = g_build_filename (folder, g_ptr_array_index (names, 0), NULL);
  newest = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, NULL);
  return newest != NULL && is_same (database, newest) ? g_steal_pointer (&path) : NULL;
}

/* A copy is one file: it can be taken elsewhere, and opened where nothing can be written. */
static gboolean
seal (const char *path, GError **error)
{
  g_autoptr (EntenteDatabase) copy
      = entente_database_open (path, ENTENTE_DATABASE_READ_WRITE, error);

  return copy != NULL && entente_database_execute (copy, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
verify (const char *path, const guint *expected, GError **error)
{
  g_autoptr (EntenteDatabase) copy
      = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, error);
  g_autoptr (GPtrArray) problems = NULL;
  guint counts[ENTENTE_N_KINDS];

  if (copy == NULL || !entente_integrity_count (copy, counts, error))
    return FALSE;
  problems = entente_integrity_list_problems (copy, TRUE);
  if (problems->len == 0 && memcmp (counts, expected, sizeof counts) == 0)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
               /* Translators: the path of a file, and what the database says, or nothing */
               _ ("The backup “%1$s” does not hold what the catalogue holds. %2$s"), path,
               problems->len > 0 ? (const char *) problems->pdata[0] : "");
  return FALSE;
}

/* Copies and counts inside one transaction: both see the catalogue at the same moment. */
static gboolean
copy_and_count (
    EntenteDatabase *database, const char *path, guint pause, guint *counts, GError **error)
{
  gboolean done;

  if (!entente_database_execute (database, "BEGIN", error))
    return FALSE;
  done = entente_integrity_count (database, counts, error)
         && entente_database_copy_to (database, path, pause, error);
  entente_database_execute (database, "COMMIT", NULL);
  return done;
}

static void
remove_copy (const char *path)
{
  static const char *const parts[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat (path, parts[i], NULL);

      g_unlink (name);
    }
}

/* --- Rotating --------------------------------------------------------------------------------- */

/* The one just made stays: by a clock that went back it may be the oldest. */
static void
rotate (const char *folder, const char *made)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  const char *day = "";
  guint n_days = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      gboolean last_of_day = strncmp (name, day, DAY_LENGTH) != 0;
      g_autofree char *path = g_build_filename (folder, name, NULL);

      day = name;
      n_days += last_of_day ? 1 : 0;
      if (i >= ENTENTE_BACKUP_KEPT && (!last_of_day || n_days > ENTENTE_BACKUP_KEPT_DAYS)
          && !g_str_equal (path, made))
        g_unlink (path);
    }
}

/* --- Making ----------------------------------------------------------------------------------- */

static char *
make (const char *path, EntenteBackupReason reason, guint pause, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;
  g_autofree char *folder = entente_backup_dup_folder (path);
  g_autofree char *target = NULL;
  g_autofree char *unfinished = NULL;
  guint counts[ENTENTE_N_KINDS];

  database = entente_database_open (path, ENTENTE_DATABASE_READ_ONLY, error);
  if (database == NULL)
    return NULL;
  target = find_same (database, folder);
  if (target != NULL)
    return g_steal_pointer (&target);
  if (!entente_files_make_folder (folder, error))
    return NULL;
  target = dup_free_path (folder, reason);
  unfinished = g_strconcat (target, ".part", NULL);
  remove_copy (unfinished);
  if (copy_and_count (database, unfinished, pause, counts, error) && seal (unfinished, error)
      && verify (unfinished, counts, error) && entente_files_move (unfinished, target, error))
    {
      g_chmod (target, 0400); /* who opens it as a catalogue is to look, not to write */
      rotate (folder, target);
      return g_steal_pointer (&target);
    }
  remove_copy (unfinished);
  return NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_backup_dup_folder:
 * @path: a catalogue
 *
 * Returns: (transfer full): where its backups are; made with the first of them
 */
char *
entente_backup_dup_folder (const char *path)
{
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  real = entente_files_dup_real_path (path);
  return g_strconcat (real, ".backups", NULL);
}

const char *
entente_backup_reason_get_label (EntenteBackupReason reason)
{
  switch (reason)
    {
    case ENTENTE_BACKUP_DAILY:
      /* Translators: why a backup was made */
      return C_ ("backup", "Once a day");
    case ENTENTE_BACKUP_IMPORT:
      /* Translators: why a backup was made */
      return C_ ("backup", "Before an import");
    case ENTENTE_BACKUP_MIGRATION:
      /* Translators: why a backup was made */
      return C_ ("backup", "Before the file was brought to a newer format");
    case ENTENTE_BACKUP_REPAIR:
      /* Translators: why a backup was made */
      return C_ ("backup", "Before a repair");
    case ENTENTE_BACKUP_RESTORE:
      /* Translators: why a backup was made */
      return C_ ("backup", "Before a backup was restored");
    case ENTENTE_BACKUP_ASKED:
    case ENTENTE_N_BACKUP_REASONS:
    default:
      /* Translators: why a backup was made: somebody wanted it */
      return C_ ("backup", "Asked for");
    }
}

/**
 * entente_backup_make:
 * @path: a catalogue; it may be open, and others may be reading and writing
 * @reason: why
 *
 * Makes a backup with SQLite's own means, and reads it back before it counts as one. Where nothing
 * has changed since the last one, that one will do. Older ones beyond %ENTENTE_BACKUP_KEPT and
 * %ENTENTE_BACKUP_KEPT_DAYS are deleted. Takes as long as copying the file: not for the interface.
 *
 * Errors: %ENTENTE_ERROR_DISK_FULL, %ENTENTE_ERROR_READ_ONLY, %ENTENTE_ERROR_DAMAGED,
 * %ENTENTE_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): the path of a backup that holds what the catalogue holds
 */
char *
entente_backup_make (const char *path, EntenteBackupReason reason, GError **error)
{
  g_return_val_if_fail (path != NULL && reason < ENTENTE_N_BACKUP_REASONS, NULL);

  return make (path, reason, 0, error);
}

/**
 * entente_backup_is_due:
 *
 * Returns: whether there is no backup of today yet
 */
gboolean
entente_backup_is_due (const char *path)
{
  g_autofree char *folder = entente_backup_dup_folder (path);
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  /* Any of the list: a clock that went back must not make one at every opening. */
  for (guint i = 0; i < names->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (names, i), today))
      return FALSE;
  return TRUE;
}

/**
 * entente_backup_list:
 * @path: a catalogue, which need not be readable itself
 *
 * Opens and counts every backup: not for the interface.
 *
 * Returns: (transfer full) (element-type EntenteBackup): the backups, newest first
 */
GPtrArray *
entente_backup_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_backup_free);
  g_autofree char *folder = entente_backup_dup_folder (path);
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      EntenteBackup *backup = g_new0 (EntenteBackup, 1);
      g_autoptr (EntenteDatabase) database = NULL;
      GStatBuf status;

      backup->path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      backup->time = parse_name (g_ptr_array_index (names, i), &backup->reason);
      if (g_stat (backup->path, &status) == 0)
        backup->size = status.st_size;
      database = entente_database_open (backup->path, ENTENTE_DATABASE_READ_ONLY, &backup->error);
      if (database != NULL)
        entente_integrity_count (database, backup->counts, &backup->error);
      g_ptr_array_add (backups, backup);
    }
  return backups;
}

void
entente_backup_free (EntenteBackup *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_date_time_unref (self->time);
  g_clear_error (&self->error);
  g_free (self);
}

/* Of the disk, for this thread: only what nobody else wants. Where the system does not know that,
 * the pauses have to do. */
static long
lower_priority (void)
{
  const long before = syscall (SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0);

  syscall (SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE (IOPRIO_CLASS_IDLE, 0));
  return before;
}

/* Nobody waits for it, and everybody works meanwhile. */
static void
make_daily_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *made = NULL;

  if (entente_backup_is_due (data))
    {
      const long before = lower_priority ();

      made = make (data, ENTENTE_BACKUP_DAILY, DAILY_PAUSE, &error);
      syscall (SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, MAX (before, 0));
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, made, g_free);
}

/**
 * entente_backup_make_daily_async:
 * @path: a catalogue
 *
 * Makes the backup of today in a thread of its own, unless there is one.
 */
void
entente_backup_make_daily_async (const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, entente_backup_make_daily_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  entente_background_run (task, make_daily_in_thread);
}

/**
 * entente_backup_make_finish:
 *
 * Returns: (transfer full) (nullable): the path of the backup; %NULL without @error where none was
 *   due
 */
char *
entente_backup_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
