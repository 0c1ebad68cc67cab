/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

G_BEGIN_DECLS

/**
 * EntenteCsvMapping:
 *
 * Which column of a table goes where. A target is the name of a field ("signed"), with a language
 * for texts ("name:vi"), with a register for identifiers ("identifiers:ror"), with a kind for
 * links ("links:website"), or a field inside a list ("signatories.name"); an empty target is
 * passed over.
 */
typedef struct _EntenteCsvMapping EntenteCsvMapping;

#define ENTENTE_TYPE_CSV_MAPPING (entente_csv_mapping_get_type ())

GType entente_csv_mapping_get_type (void) G_GNUC_CONST;
EntenteCsvMapping *entente_csv_mapping_new (EntenteKind kind, const char *const *header);
EntenteCsvMapping *entente_csv_mapping_new_from_string (const char *json, GError **error);
EntenteCsvMapping *entente_csv_mapping_copy (const EntenteCsvMapping *self);
void entente_csv_mapping_free (EntenteCsvMapping *self);
char *entente_csv_mapping_to_string (const EntenteCsvMapping *self);
EntenteCsvMapping *
entente_csv_mapping_fit (const EntenteCsvMapping *self, const char *const *header);

EntenteKind entente_csv_mapping_get_kind (const EntenteCsvMapping *self);
guint entente_csv_mapping_get_n_columns (const EntenteCsvMapping *self);
guint entente_csv_mapping_count_mapped (const EntenteCsvMapping *self);
const char *entente_csv_mapping_get_header (const EntenteCsvMapping *self, guint column);
const char *entente_csv_mapping_get_target (const EntenteCsvMapping *self, guint column);
gboolean entente_csv_mapping_set_target (EntenteCsvMapping *self, guint column, const char *target);

GStrv entente_csv_list_targets (EntenteKind kind);
char *
entente_csv_dup_target_label (EntenteKind kind, const char *target, const char *interface_language);
gboolean entente_csv_is_target (EntenteKind kind, const char *target);
EntenteKind entente_csv_guess_kind (const char *const *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvMapping, entente_csv_mapping_free)

G_END_DECLS
