/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

char *entente_filter_dup_label (EntenteCatalogue *catalogue, const char *field, const char *value);

G_END_DECLS
