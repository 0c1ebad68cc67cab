/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-error.h"

G_DEFINE_QUARK (entente - error - quark, entente_error)
