/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteRepair:
 * @backup: the backup that was made first
 * @n_references: how many references led nowhere and were taken out
 * @n_records: of how many records
 * @n_files: how many attached files were missing, and found under another name
 *
 * What was done to a catalogue to mend it.
 */
typedef struct
{
  char *backup;
  guint n_references;
  guint n_records;
  guint n_files;
} EntenteRepair;

gboolean
entente_repair_catalogue (EntenteCatalogue *catalogue, EntenteRepair *ret_repair, GError **error);
void entente_repair_clear (EntenteRepair *repair);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteRepair, entente_repair_clear)

G_END_DECLS
