/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-record-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PLAIN_VIEW (entente_plain_view_get_type ())

/**
 * EntentePlainView:
 *
 * Any record, field by field. It serves the kinds that have no view of their own.
 */
G_DECLARE_FINAL_TYPE (EntentePlainView, entente_plain_view, ENTENTE, PLAIN_VIEW, EntenteRecordView)

G_END_DECLS
