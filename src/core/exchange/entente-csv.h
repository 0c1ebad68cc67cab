/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteCsvReader:
 *
 * Rows of separated values as RFC 4180 has them, and as they are met: quoted cells with line
 * breaks and doubled quotes, any line ending, a "sep=;" line before the first row.
 */
typedef struct _EntenteCsvReader EntenteCsvReader;

EntenteCsvReader *entente_csv_reader_new (const char *text, char separator);
void entente_csv_reader_free (EntenteCsvReader *self);
GStrv entente_csv_reader_next (EntenteCsvReader *self, guint *ret_line, gboolean *ret_complete);
double entente_csv_reader_get_fraction (EntenteCsvReader *self);

char entente_csv_detect_separator (const char *text);

/**
 * EntenteCsvSafety:
 * @ENTENTE_CSV_AS_IS: cells as they are
 * @ENTENTE_CSV_NO_FORMULAS: a cell that a spreadsheet would take for a formula gets an apostrophe
 *   before it, which such programs do not show
 */
typedef enum
{
  ENTENTE_CSV_AS_IS,
  ENTENTE_CSV_NO_FORMULAS,
} EntenteCsvSafety;

void entente_csv_append_row (GString *out,
                             const char *const *cells,
                             char separator,
                             EntenteCsvSafety safety);
const char *entente_csv_skip_apostrophe (const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvReader, entente_csv_reader_free)

G_END_DECLS
