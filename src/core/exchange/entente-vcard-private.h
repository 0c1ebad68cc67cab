/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-import-sink.h"

G_BEGIN_DECLS

/* Cards come as lists of EntenteContentLine, without BEGIN and END. @houses are the partners of the
 * file: what one is called → its id, "" where more than one is called so. */

GHashTable *_entente_vcard_list_houses (GPtrArray *cards, EntenteImportSink *sink);
EntenteRecord *_entente_vcard_to_record (GPtrArray *lines,
                                         GHashTable *houses,
                                         EntenteImportSink *sink,
                                         EntenteIdKind *ret_id_kind,
                                         GError **error);
void _entente_vcard_append (GString *out, const EntenteExportSource *source, EntenteRecord *record);

G_END_DECLS
