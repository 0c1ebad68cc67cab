/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteError:
 * @ENTENTE_ERROR_FAILED: something else went wrong; the message says what
 * @ENTENTE_ERROR_NOT_A_CATALOGUE: the file is no catalogue of this program
 * @ENTENTE_ERROR_DAMAGED: the catalogue file is truncated or corrupt
 * @ENTENTE_ERROR_NEWER: the file was written by a newer version of the program
 * @ENTENTE_ERROR_OLDER: the file is not in the form that this version of the program writes, and
 *   was not to be brought to it
 * @ENTENTE_ERROR_READ_ONLY: the file or its folder can not be written
 * @ENTENTE_ERROR_LOCKED: another program holds the file
 * @ENTENTE_ERROR_DISK_FULL: no room left on the disk
 * @ENTENTE_ERROR_IO: the disk failed
 * @ENTENTE_ERROR_NOT_FOUND: no such record or file
 * @ENTENTE_ERROR_BAD_JSON: not well-formed JSON; the message has line and column
 * @ENTENTE_ERROR_BAD_FORMAT: well-formed, but not of the format expected
 * @ENTENTE_ERROR_BAD_TYPE: a value of the wrong type; the message has the JSON path
 * @ENTENTE_ERROR_BAD_CODE: a code that its vocabulary does not have
 * @ENTENTE_ERROR_BAD_ID: an id that is missing or malformed
 * @ENTENTE_ERROR_BAD_DATE: a date that can not be read, or does not exist
 * @ENTENTE_ERROR_DANGLING: an id that no record has
 * @ENTENTE_ERROR_DUPLICATE: two records with one id
 * @ENTENTE_ERROR_TOO_LARGE: a value above %ENTENTE_MAX_STRING_BYTES
 * @ENTENTE_ERROR_CONFLICT: the record is not as the change expected it
 * @ENTENTE_ERROR_NOT_A_FILE: a folder, a link or a device, where a file is wanted
 *
 * What can go wrong in a way that a person can tell apart. Messages are in the language of the
 * interface and name the place.
 */
typedef enum
{
  ENTENTE_ERROR_FAILED,
  ENTENTE_ERROR_NOT_A_CATALOGUE,
  ENTENTE_ERROR_DAMAGED,
  ENTENTE_ERROR_NEWER,
  ENTENTE_ERROR_OLDER,
  ENTENTE_ERROR_READ_ONLY,
  ENTENTE_ERROR_LOCKED,
  ENTENTE_ERROR_DISK_FULL,
  ENTENTE_ERROR_IO,
  ENTENTE_ERROR_NOT_FOUND,
  ENTENTE_ERROR_BAD_JSON,
  ENTENTE_ERROR_BAD_FORMAT,
  ENTENTE_ERROR_BAD_TYPE,
  ENTENTE_ERROR_BAD_CODE,
  ENTENTE_ERROR_BAD_ID,
  ENTENTE_ERROR_BAD_DATE,
  ENTENTE_ERROR_DANGLING,
  ENTENTE_ERROR_DUPLICATE,
  ENTENTE_ERROR_TOO_LARGE,
  ENTENTE_ERROR_CONFLICT,
  ENTENTE_ERROR_NOT_A_FILE,
} EntenteError;

/**
 * ENTENTE_MAX_STRING_BYTES:
 *
 * The longest string that a record may hold, in bytes: a book fits, a runaway file does not.
 */
#define ENTENTE_MAX_STRING_BYTES (8 * 1024 * 1024)

#define ENTENTE_ERROR (entente_error_quark ())

GQuark entente_error_quark (void);

G_END_DECLS
