/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "failing-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct, in the same memory */
} File;

static sqlite3_vfs *real_vfs;
static guint successes_left;
static int failure; /* 0: none */
static guint reads_left;
static int read_failure; /* 0: none */
static gboolean has_failed;
static gboolean read_only;

#define REAL(file) (((File *) (file))->real)

static int
count (int code, guint *left)
{
  if (code == SQLITE_OK)
    return SQLITE_OK;
  if (*left > 0)
    {
      (*left)--;
      return SQLITE_OK;
    }
  has_failed = TRUE;
  return code;
}

static int
count_write (void)
{
  return count (failure, &successes_left);
}

/* --- Files ------------------------------------------------------------------------------------ */

static int
file_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
file_read (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  int code = count (read_failure, &reads_left);

  return code != SQLITE_OK ? code
                           : REAL (file)->pMethods->xRead (REAL (file), buffer, size, offset);
}

static int
file_write (sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
  int code = count_write ();

  return code != SQLITE_OK ? code
                           : REAL (file)->pMethods->xWrite (REAL (file), buffer, size, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = count_write ();

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  int code = count_write ();

  return code != SQLITE_OK ? SQLITE_IOERR_FSYNC : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *ret_size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), ret_size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *ret_locked)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), ret_locked);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
file_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **ret_memory)
{
  if (read_only)
    return SQLITE_READONLY_CANTINIT;
  return REAL (file)->pMethods->xShmMap (REAL (file), region, size, extend, ret_memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

/* --- The layer -------------------------------------------------------------------------------- */

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *ret_flags)
{
  int code;

  REAL (file) = (sqlite3_file *) (gpointer) ((File *) file + 1);
  file->pMethods = NULL;
  if (read_only && (flags & SQLITE_OPEN_READWRITE) != 0)
    {
      if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return SQLITE_CANTOPEN;
      flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
  code = real_vfs->xOpen (real_vfs, name, REAL (file), flags, ret_flags);
  if (REAL (file)->pMethods != NULL)
    file->pMethods = &methods;
  return code;
}

void
failing_vfs_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "failing";
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = vfs_open;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
failing_vfs_fail_after (guint successes, int code)
{
  successes_left = successes;
  failure = code;
  has_failed = FALSE;
}

void
failing_vfs_fail_reads_after (guint successes, int code)
{
  reads_left = successes;
  read_failure = code;
  has_failed = FALSE;
}

gboolean
failing_vfs_has_failed (void)
{
  return has_failed;
}

void
failing_vfs_set_read_only (gboolean value)
{
  read_only = value;
}
