/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-date.h"
#include "model/entente-kind.h"
#include "model/entente-text.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENTRY (entente_entry_get_type ())

/**
 * EntenteEntry:
 *
 * What a list shows of a record, in the language that was asked for. It is not the record: that
 * is fetched by its id when somebody opens it.
 *
 * A query model keeps the same object for the same record, and notifies what changed of it.
 */
G_DECLARE_FINAL_TYPE (EntenteEntry, entente_entry, ENTENTE, ENTRY, GObject)

gint64 entente_entry_get_n (EntenteEntry *self);
const char *entente_entry_get_id (EntenteEntry *self);
EntenteKind entente_entry_get_kind (EntenteEntry *self);
const char *entente_entry_get_title (EntenteEntry *self);
const char *entente_entry_get_title_fallback (EntenteEntry *self);
const char *entente_entry_get_printed_title (EntenteEntry *self);
const char *entente_entry_get_subtitle (EntenteEntry *self);
const char *entente_entry_get_acronym (EntenteEntry *self);
const char *entente_entry_get_code (EntenteEntry *self);
const char *entente_entry_get_status (EntenteEntry *self);
const char *entente_entry_get_country (EntenteEntry *self);
const char *entente_entry_get_language (EntenteEntry *self);
EntenteDate *entente_entry_get_date (EntenteEntry *self);
gint32 entente_entry_get_first_day (EntenteEntry *self);
gint32 entente_entry_get_last_day (EntenteEntry *self);
gint32 entente_entry_get_latest_day (EntenteEntry *self);
guint entente_entry_get_agreements (EntenteEntry *self);
guint entente_entry_get_articles (EntenteEntry *self);
const char *const *entente_entry_get_parties (EntenteEntry *self);
char *entente_entry_dup_party_name (const char *party, const char *language);
gboolean entente_entry_get_starred (EntenteEntry *self);

G_END_DECLS
