/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_JSON_FORMAT (entente_json_format_get_type ())

/**
 * EntenteJsonFormat:
 *
 * The program's own format, in and out: any records, with all they have.
 */
G_DECLARE_FINAL_TYPE (EntenteJsonFormat, entente_json_format, ENTENTE, JSON_FORMAT, GObject)

EntenteJsonFormat *entente_json_format_new (void);

G_END_DECLS
