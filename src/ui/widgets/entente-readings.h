/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-evidence.h"
#include "model/entente-record.h"

G_BEGIN_DECLS

char *entente_readings_dup_own (EntenteRecord *record, const char *field, const char *item);
gboolean entente_readings_agree (const EntenteField *field, const char *a, const char *b);
gboolean
entente_readings_differ (EntenteEvidence *evidence, const EntenteField *field, const char *own);
EntenteEvidence *entente_readings_find_preferred (GPtrArray *evidence);
guint entente_readings_count (GPtrArray *evidence, const EntenteField *field, const char *own);

G_END_DECLS
