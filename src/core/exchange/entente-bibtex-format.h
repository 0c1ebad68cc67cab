/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_BIBTEX_FORMAT (entente_bibtex_format_get_type ())

/**
 * EntenteBibtexFormat:
 *
 * Articles as BibTeX, in and out. biblatex is read as well.
 */
G_DECLARE_FINAL_TYPE (EntenteBibtexFormat, entente_bibtex_format, ENTENTE, BIBTEX_FORMAT, GObject)

EntenteBibtexFormat *entente_bibtex_format_new (void);

G_END_DECLS
