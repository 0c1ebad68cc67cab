/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RIS_FORMAT (entente_ris_format_get_type ())

/**
 * EntenteRisFormat:
 *
 * Articles as RIS, in and out.
 */
G_DECLARE_FINAL_TYPE (EntenteRisFormat, entente_ris_format, ENTENTE, RIS_FORMAT, GObject)

EntenteRisFormat *entente_ris_format_new (void);

G_END_DECLS
