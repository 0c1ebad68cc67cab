/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-import-sink.h"

G_BEGIN_DECLS

/* Cards come as lists of EntenteContentLine, without BEGIN and END. */

EntenteRecord *_entente_vcard_to_record (GPtrArray *lines,
                                         EntenteImportSink *sink,
                                         EntenteIdKind *ret_id_kind,
                                         GError **error);
void _entente_vcard_append (GString *out, const EntenteExportSource *source, EntenteRecord *record);

G_END_DECLS
