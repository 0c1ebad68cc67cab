/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_VCARD_FORMAT (entente_vcard_format_get_type ())

/**
 * EntenteVcardFormat:
 *
 * People and partners as vCard: versions 3 and 4 in, version 4 out (RFC 2426, RFC 6350).
 */
G_DECLARE_FINAL_TYPE (EntenteVcardFormat, entente_vcard_format, ENTENTE, VCARD_FORMAT, GObject)

EntenteVcardFormat *entente_vcard_format_new (void);

G_END_DECLS
