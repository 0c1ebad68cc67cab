/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"
#include "store/entente-database.h"
#include "store/entente-entry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STORE (entente_store_get_type ())

/**
 * EntenteStore:
 *
 * The records of a catalogue as one connection sees them, for one thread at a time. A catalogue
 * has one for the interface; a worker gets its own by entente_catalogue_open_reader().
 */
G_DECLARE_FINAL_TYPE (EntenteStore, entente_store, ENTENTE, STORE, GObject)

/**
 * EntenteBacklink:
 * @id: the record that refers
 * @kind: its kind
 * @n: its number in the file
 * @field: by which of its fields
 * @item: by which element of that field
 * @day: the day of the record, as yyyymmdd, or 0
 */
typedef struct
{
  char *id;
  EntenteKind kind;
  gint64 n;
  char *field;
  guint item;
  gint32 day;
} EntenteBacklink;

/**
 * EntenteCitation:
 * @id: the record that an article is the source of
 * @position: which element of its evidence says so
 * @paragraph: the first paragraph, 0 where the whole article is meant
 * @through: the last paragraph
 */
typedef struct
{
  char *id;
  EntenteKind kind;
  gint64 n;
  guint position;
  guint paragraph;
  guint through;
  char *field;
  char *item;
} EntenteCitation;

EntenteStore *entente_store_new_take (EntenteDatabase *database);
EntenteDatabase *entente_store_get_database (EntenteStore *self);

gint64 entente_store_lookup (EntenteStore *self, const char *id, EntenteKind *ret_kind);
EntenteRecord *entente_store_ref_record (EntenteStore *self, const char *id, GError **error);
EntenteRecord *entente_store_ref_record_at (EntenteStore *self, gint64 n, GError **error);
char *entente_store_dup_json (EntenteStore *self, const char *id, gint64 *ret_n, GError **error);

EntenteEntry *entente_store_ref_entry (EntenteStore *self, const char *id, const char *language);
EntenteEntry *entente_store_ref_entry_at (EntenteStore *self, gint64 n, const char *language);

guint entente_store_count (EntenteStore *self, EntenteKind kind);
GStrv entente_store_list_ids (EntenteStore *self, EntenteKind kind, GError **error);
GPtrArray *entente_store_list_links_to (
    EntenteStore *self, const char *id, EntenteKind kind, guint limit, GError **error);
GPtrArray *entente_store_list_citations (EntenteStore *self, const char *article);
GPtrArray *entente_store_list_dangling (EntenteStore *self, GError **error);

char *entente_store_dup_meta (EntenteStore *self, const char *key);
gboolean
entente_store_set_meta (EntenteStore *self, const char *key, const char *value, GError **error);

G_END_DECLS
