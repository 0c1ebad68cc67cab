/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_CSL_FORMAT (entente_csl_format_get_type ())

/**
 * EntenteCslFormat:
 *
 * Articles as CSL-JSON, in and out.
 */
G_DECLARE_FINAL_TYPE (EntenteCslFormat, entente_csl_format, ENTENTE, CSL_FORMAT, GObject)

EntenteCslFormat *entente_csl_format_new (void);

G_END_DECLS
