/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-record-spool"

#include "config.h"

#include "exchange/entente-record-spool.h"

#include "model/entente-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

typedef struct
{
  goffset offset;
  gsize length;
} Slot;

struct _EntenteRecordSpool
{
  /* Owned */
  GPtrArray *records; /* the first ones */
  GArray *slots;      /* of Slot: the others */
  FILE *file;         /* NULL until it is needed */

  guint in_memory;
  goffset end;
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
fail (GError **error)
{
  g_set_error (error, ENTENTE_ERROR, errno == ENOSPC ? ENTENTE_ERROR_DISK_FULL : ENTENTE_ERROR_IO,
               /* Translators: %s is what the system says */
               _ ("A temporary file cannot be used: %s"), g_strerror (errno));
  return FALSE;
}

static gboolean
open_file (EntenteRecordSpool *self, GError **error)
{
  g_autofree char *path = NULL;
  int fd;

  if (self->file != NULL)
    return TRUE;
  fd = g_file_open_tmp ("entente-XXXXXX", &path, error);
  if (fd < 0)
    return FALSE;
  g_unlink (path);
  self->file = fdopen (fd, "w+b");
  return self->file != NULL ? TRUE : fail (error);
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteRecordSpool *
entente_record_spool_new (guint in_memory)
{
  EntenteRecordSpool *self = g_new0 (EntenteRecordSpool, 1);

  self->in_memory = in_memory;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  return self;
}

void
entente_record_spool_free (EntenteRecordSpool *self)
{
  g_ptr_array_unref (self->records);
  g_array_unref (self->slots);
  if (self->file != NULL)
    fclose (self->file);
  g_free (self);
}

/* Nothing may change @record afterwards. */
gboolean
entente_record_spool_add (EntenteRecordSpool *self, EntenteRecord *record, GError **error)
{
  g_autofree char *json = NULL;
  Slot slot;

  if (self->records->len < self->in_memory)
    {
      g_ptr_array_add (self->records, g_object_ref (record));
      return TRUE;
    }
  if (!open_file (self, error))
    return FALSE;
  json = entente_record_to_json (record);
  slot = (Slot){ self->end, strlen (json) };
  if (fseeko (self->file, self->end, SEEK_SET) != 0
      || fwrite (json, 1, slot.length, self->file) != slot.length)
    return fail (error);
  self->end += (goffset) slot.length;
  g_array_append_val (self->slots, slot);
  return TRUE;
}

/**
 * entente_record_spool_ref:
 *
 * Returns: (transfer full) (nullable): the record of that number; not to be changed.
 */
EntenteRecord *
entente_record_spool_ref (EntenteRecordSpool *self, guint number, GError **error)
{
  g_autofree char *json = NULL;
  const Slot *slot;

  if (number < self->records->len)
    return g_object_ref (self->records->pdata[number]);
  g_return_val_if_fail (number - self->records->len < self->slots->len, NULL);

  slot = &g_array_index (self->slots, Slot, number - self->records->len);
  json = g_malloc (slot->length + 1);
  if (fflush (self->file) != 0 || fseeko (self->file, slot->offset, SEEK_SET) != 0
      || fread (json, 1, slot->length, self->file) != slot->length)
    {
      fail (error);
      return NULL;
    }
  json[slot->length] = '\0';
  return entente_record_parse (json, (gssize) slot->length, error);
}
