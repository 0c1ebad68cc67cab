/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_format_number (const char *language, double number);
char *entente_format_count (const char *language, const char *words, guint count);
char *entente_format_size (const char *language, guint64 bytes);

G_END_DECLS
