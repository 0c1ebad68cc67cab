/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-store"

#include "config.h"

#include "store/entente-record-cache-private.h"

struct _EntenteRecordCache
{
  GHashTable *links; /* id, of the record → its GList in the queue */
  GQueue queue;      /* owned records, the last used one first */
  guint capacity;
};

EntenteRecordCache *
_entente_record_cache_new (guint capacity)
{
  EntenteRecordCache *self = g_new0 (EntenteRecordCache, 1);

  self->links = g_hash_table_new (g_str_hash, g_str_equal);
  self->capacity = capacity;
  return self;
}

void
_entente_record_cache_free (EntenteRecordCache *self)
{
  _entente_record_cache_clear (self);
  g_hash_table_unref (self->links);
  g_free (self);
}

static void
drop (EntenteRecordCache *self, GList *link)
{
  EntenteRecord *record = link->data;

  g_hash_table_remove (self->links, entente_record_get_id (record));
  g_queue_delete_link (&self->queue, link);
  g_object_unref (record);
}

/* Returns: (transfer none) (nullable): the record */
EntenteRecord *
_entente_record_cache_lookup (EntenteRecordCache *self, const char *id)
{
  GList *link = g_hash_table_lookup (self->links, id);

  if (link == NULL)
    return NULL;
  g_queue_unlink (&self->queue, link);
  g_queue_push_head_link (&self->queue, link);
  return link->data;
}

void
_entente_record_cache_add (EntenteRecordCache *self, EntenteRecord *record)
{
  _entente_record_cache_remove (self, entente_record_get_id (record));
  g_queue_push_head (&self->queue, g_object_ref (record));
  g_hash_table_insert (self->links, (gpointer) entente_record_get_id (record), self->queue.head);
  if (self->queue.length > self->capacity)
    drop (self, self->queue.tail);
}

void
_entente_record_cache_remove (EntenteRecordCache *self, const char *id)
{
  GList *link = g_hash_table_lookup (self->links, id);

  if (link != NULL)
    drop (self, link);
}

void
_entente_record_cache_clear (EntenteRecordCache *self)
{
  while (self->queue.tail != NULL)
    drop (self, self->queue.tail);
}
