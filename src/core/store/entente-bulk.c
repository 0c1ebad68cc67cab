/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-bulk"

#include "config.h"

#include "store/entente-bulk.h"

#include "store/entente-catalogue-private.h"

struct _EntenteBulk
{
  EntenteCatalogue *catalogue; /* owned */
  EntenteWriter *writer;       /* owned; NULL when ended */
};

/**
 * entente_bulk_new:
 * @change: (nullable): as what it enters the history; %NULL for none, as when a catalogue is made
 *   from its seeds
 *
 * Errors: %ENTENTE_ERROR_READ_ONLY, %ENTENTE_ERROR_LOCKED and others of the database.
 *
 * Returns: (transfer full): the bulk, holding the right to write
 */
EntenteBulk *
entente_bulk_new (EntenteCatalogue *catalogue, EntenteChange *change, GError **error)
{
  g_autoptr (EntenteBulk) self = NULL;
  EntenteWriter *writer;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (catalogue), NULL);

  writer = _entente_catalogue_begin (catalogue, error);
  if (writer == NULL)
    return NULL;
  self = g_new0 (EntenteBulk, 1);
  self->catalogue = g_object_ref (catalogue);
  self->writer = writer;
  _entente_writer_set_bulk (writer);
  _entente_writer_set_change (writer, change);
  return g_steal_pointer (&self);
}

void
entente_bulk_free (EntenteBulk *self)
{
  if (self == NULL)
    return;
  if (self->writer != NULL)
    {
      _entente_catalogue_end (self->catalogue, self->writer, FALSE, NULL);
      _entente_writer_free (self->writer);
    }
  g_object_unref (self->catalogue);
  g_free (self);
}

/**
 * entente_bulk_get_store:
 *
 * Returns: (transfer none): reads what has been put so far as well
 */
EntenteStore *
entente_bulk_get_store (EntenteBulk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue->writer;
}

gboolean
entente_bulk_put (EntenteBulk *self, EntenteRecord *record, GError **error)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  return _entente_writer_put (self->writer, record, error);
}

gboolean
entente_bulk_delete (EntenteBulk *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return _entente_writer_delete (self->writer, id, error);
}

/**
 * entente_bulk_settle:
 *
 * Does what was put off until all records are there, so that the links are complete: what refers to
 * nothing can then be asked of entente_bulk_get_store(). More may be put afterwards.
 */
gboolean
entente_bulk_settle (EntenteBulk *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);

  return _entente_writer_settle (self->writer, error);
}

/**
 * entente_bulk_commit:
 *
 * Ends the bulk. On %FALSE the catalogue is as it was before.
 */
gboolean
entente_bulk_commit (EntenteBulk *self, GError **error)
{
  EntenteWriter *writer;

  g_return_val_if_fail (self != NULL && self->writer != NULL, FALSE);

  writer = g_steal_pointer (&self->writer);
  if (_entente_catalogue_end (self->catalogue, writer, TRUE, error))
    {
      _entente_catalogue_announce (self->catalogue, writer);
      return TRUE;
    }
  _entente_writer_free (writer);
  return FALSE;
}
