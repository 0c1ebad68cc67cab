/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-evidence.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCE_ROW (entente_source_row_get_type ())

/**
 * EntenteSourceRow:
 *
 * One piece of evidence: which paragraph of which article says something, and what it says. It
 * leads there.
 */
G_DECLARE_FINAL_TYPE (EntenteSourceRow, entente_source_row, ENTENTE, SOURCE_ROW, GtkButton)

GtkWidget *entente_source_row_new (EntenteCatalogue *catalogue,
                                   EntenteEvidence *evidence,
                                   const EntenteField *field,
                                   const char *own);

char *entente_source_row_dup_origin (EntenteCatalogue *catalogue, EntenteEvidence *evidence);

G_END_DECLS
