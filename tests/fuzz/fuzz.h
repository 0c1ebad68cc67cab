/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* What libFuzzer calls; without it, replay.c. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
