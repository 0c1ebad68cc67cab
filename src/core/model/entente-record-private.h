/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

void _entente_record_class_set_fields (EntenteRecordClass *klass,
                                       EntenteKind kind,
                                       gsize title_offset,
                                       const EntenteField *own,
                                       guint n_own);

G_END_DECLS
